#!/usr/bin/env python3
"""The steps of GitHub's action, GitLab's component and the Jenkinsfile, run as scripts with the platforms' variables set, on releases in a folder.

usage: ci_test.py PROGRAM ROOT"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, ROOT = (os.path.abspath(path) for path in sys.argv[1:3])
STEPS = os.path.join(ROOT, 'script/packaging/ci')


def text_of(*path):
    with open(os.path.join(*path), encoding='utf-8') as file:
        return file.read()


VERSION = re.search(r'project\(doczone VERSION ([0-9.]+)', text_of(ROOT, 'CMakeLists.txt'))[1]


class PlatformTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.releases = os.path.join(cls.temporary.name, 'releases')
        subprocess.run([os.path.join(ROOT, 'script/package'), '--program', PROGRAM, '--output', os.path.join(cls.releases, 'v' + VERSION)], check=True,
                       stdout=subprocess.DEVNULL)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def setUp(self):
        self.folder = tempfile.mkdtemp(dir=self.temporary.name)
        shutil.copytree(os.path.join(ROOT, 'docs-corpus'), os.path.join(self.folder, 'docs'))
        with open(os.path.join(self.folder, 'doczone.toml'), 'w', encoding='ascii') as file:
            file.write('docs = "docs"\n')
        self.environment = {'PATH': os.environ['PATH'], 'HOME': self.folder, 'CI': 'true'}

    def run_in_folder(self, *command, **environment):
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, env={**self.environment, **environment})

    def direct(self, *arguments):
        return self.run_in_folder(PROGRAM, *arguments)


class GithubTest(PlatformTest):
    def setUp(self):
        super().setUp()
        self.runner = tempfile.mkdtemp(dir=self.temporary.name)
        self.environment.update({'RUNNER_TEMP': self.runner, 'GITHUB_SERVER_URL': 'file://' + self.temporary.name, 'GITHUB_ACTION_REPOSITORY': 'a/b',
                                 'DOCZONE_RELEASES': 'file://' + self.releases,
                                 **{name: os.path.join(self.runner, name.lower()) for name in ('GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY')}})

    def outputs(self):
        return dict(line.split('=', 1) for line in text_of(self.environment['GITHUB_OUTPUT']).splitlines())

    def install(self):
        run = self.run_in_folder(os.path.join(STEPS, 'github-install'))
        self.assertEqual((run.returncode, run.stderr), (0, ''))
        return self.outputs()['path']

    def test_installs_its_own_version_on_the_path(self):
        program = self.install()
        self.assertEqual(os.path.dirname(program), text_of(self.environment['GITHUB_PATH']).strip())
        self.assertEqual(subprocess.run([program, 'version'], capture_output=True, text=True).stdout, f'doczone {VERSION}\n')

    def test_annotates_counts_and_reports(self):
        program = self.install()
        run = self.run_in_folder(os.path.join(STEPS, 'github-run'), DOCZONE=program, DOCZONE_COMMAND='check', DOCZONE_ARGS='', DOCZONE_CONFIG='')
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn('::error file=docs/', run.stdout)
        told = json.loads(self.direct('check', '--format', 'json').stdout)
        self.assertEqual(self.outputs()['findings'], str(len(told['findings'])))
        self.assertEqual(text_of(self.outputs()['sarif']), self.direct('check', '--format', 'sarif').stdout)
        self.assertIn('doczone', text_of(self.environment['GITHUB_STEP_SUMMARY']))

    def test_takes_arguments_as_words_and_runs_none_of_them(self):
        program = self.install()
        os.rename(os.path.join(self.folder, 'docs'), os.path.join(self.folder, 'our docs'))
        run = self.run_in_folder(os.path.join(STEPS, 'github-run'), DOCZONE=program, DOCZONE_COMMAND='crosscheck', DOCZONE_CONFIG='',
                                 DOCZONE_ARGS="--no-config --fail-on never 'our docs'")
        self.assertEqual(run.returncode, 0, run.stderr)
        run = self.run_in_folder(os.path.join(STEPS, 'github-run'), DOCZONE=program, DOCZONE_COMMAND='crosscheck', DOCZONE_CONFIG='',
                                 DOCZONE_ARGS='$(touch run) ; touch run')
        self.assertEqual(run.returncode, 2)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'run')))

    def test_refuses_what_the_sums_do_not_say(self):
        releases = os.path.join(self.runner, 'releases')
        shutil.copytree(self.releases, releases)
        for name in os.listdir(os.path.join(releases, 'v' + VERSION)):
            if name.endswith('.tar.gz'):
                with open(os.path.join(releases, 'v' + VERSION, name), 'ab') as file:
                    file.write(b'more')
        run = self.run_in_folder(os.path.join(STEPS, 'github-install'), DOCZONE_RELEASES='file://' + releases)
        self.assertEqual(run.returncode, 2)
        self.assertIn('is not what SHA256SUMS says', run.stderr)
        run = self.run_in_folder(os.path.join(STEPS, 'github-install'), DOCZONE_VERSION='9.9.9')
        self.assertEqual(run.returncode, 2)
        self.assertIn('cannot fetch doczone-9.9.9', run.stderr)

    def test_action_has_what_was_promised(self):
        action = text_of(ROOT, 'action.yml')
        self.assertEqual(re.findall(r'^  ([\w-]+):$', action[action.index('\ninputs:'):action.index('\nruns:')], re.M),
                         ['version', 'command', 'args', 'config', 'upload-sarif', 'install-only', 'path', 'findings'])
        # An input in a script's text could be code; in the environment it is text.
        for line in re.findall(r'^ *run: (.*)$', action, re.M):
            self.assertNotIn('${{', line)
        for step in re.findall(r'\$ACTION/([\w/-]+)', action):
            self.assertTrue(os.access(os.path.join(ROOT, step), os.X_OK), step)


class OtherPlatformsTest(PlatformTest):
    def test_gitlab(self):
        component = text_of(STEPS, 'gitlab.yml')
        lines = re.findall(r'^    - (.*)$', component[component.index('  script:'):component.index('  artifacts:')], re.M)
        script = '\n'.join(lines).replace('$[[ inputs.command ]]', 'check').replace('$[[ inputs.args ]]', '')
        self.assertNotIn('[[', script)
        run = self.run_in_folder('bash', '-euo', 'pipefail', '-c', script, DOCZONE_VERSION=VERSION, DOCZONE_RELEASES='file://' + self.releases)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertEqual(text_of(self.folder, 'gl-code-quality-report.json'), self.direct('check', '--format', 'gitlab').stdout)
        self.assertIn('<testsuite', text_of(self.folder, 'junit.xml'))

    def test_jenkins(self):
        stage = text_of(STEPS, 'Jenkinsfile')
        # Groovy takes one of two backslashes away.
        script = re.search(r"sh '''(.*?)'''", stage, re.S)[1].replace('\\\\', '\\')
        run = self.run_in_folder('sh', '-xe', '-c', script, DOCZONE_VERSION=VERSION, DOCZONE_RELEASES='file://' + self.releases)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn('<testsuite', text_of(self.folder, 'doczone-junit.xml'))

    def test_pre_commit(self):
        """The entry of the hook, as pre-commit calls it: in the repository's folder, without names of files."""
        hook = re.search(r'- id: doczone\n.*?entry: (.*?)\n', text_of(ROOT, '.pre-commit-hooks.yaml'), re.S)[1].split()
        programs = os.path.join(self.folder, 'bin')
        os.mkdir(programs)
        os.symlink(PROGRAM, os.path.join(programs, 'doczone'))
        run = self.run_in_folder(*hook, PATH=programs + ':' + os.environ['PATH'])
        self.assertEqual((run.returncode, run.stdout), (1, self.direct('check').stdout))

    def test_all_name_this_version(self):
        for path in ('script/packaging/ci/gitlab.yml', 'script/packaging/ci/Jenkinsfile'):
            for version in re.findall(r'\b\d+\.\d+\.\d+\b', text_of(ROOT, path)):
                self.assertEqual(version, VERSION, path)


unittest.main(argv=sys.argv[:1])
