#!/usr/bin/env python3
"""Wraps a program for every way to install it, installs each in a bare place, and demands the same findings byte for byte.

usage: package_test.py PROGRAM ROOT

A program that needs no other file is also run where there is none: an empty root folder, and nothing else; for that the test has to be root."""
import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

PROGRAM, ROOT = (os.path.abspath(path) for path in sys.argv[1:3])
RUNS = [['crosscheck', 'docs-corpus', '--format', 'json'],
        ['validate', '--docs', 'docs-corpus', '--profile', 'fixtures/profiles/two-domains-missing-xmpp.toml', '--format', 'json']]
with open(PROGRAM, 'rb') as opened:
    CONTENT = opened.read()
NEEDS_NOTHING = b'ld-linux' not in CONTENT[:4096] and os.geteuid() == 0


def findings(command, within=None):
    """In the project's folder; else in the folder `work` of another root folder."""
    def enter():
        os.chroot(within)
        os.chdir('/work')
    out = []
    for arguments in RUNS:
        run = subprocess.run([command, *arguments], cwd=ROOT, preexec_fn=enter if within else None, capture_output=True)
        out.append((run.returncode, run.stdout, run.stderr))
    return out


EXPECTED = findings(PROGRAM)


def wrap(folder, **environment):
    subprocess.run([os.path.join(ROOT, 'script/package'), '--program', PROGRAM, '--output', folder], check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, 'SOURCE_DATE_EPOCH': '1700000000', **environment})
    return folder


class PackageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.packages = wrap(os.path.join(cls.temporary.name, 'packages'))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def setUp(self):
        self.folder = tempfile.mkdtemp(dir=self.temporary.name)

    def one(self, pattern):
        found = glob.glob(os.path.join(self.packages, pattern))
        self.assertEqual(len(found), 1, pattern)
        return found[0]

    def agrees(self, command, within=None):
        for (code, out, complaint), (wanted_code, wanted_out, wanted_complaint) in zip(findings(command, within), EXPECTED):
            self.assertEqual((code, complaint), (wanted_code, wanted_complaint))
            self.assertEqual(out, wanted_out)

    def agrees_in_nothing(self, program):
        """In a root folder that holds the program, the pages and the zones, and not one file more."""
        if not NEEDS_NOTHING:
            return
        root = os.path.join(self.folder, 'nothing')
        for data in ('docs-corpus', 'fixtures/profiles', 'fixtures/zones'):
            shutil.copytree(os.path.join(ROOT, data), os.path.join(root, 'work', data))
        shutil.copy(program, os.path.join(root, 'program'))
        self.agrees('/program', root)

    def test_is_the_same_bytes_every_time(self):
        again = wrap(os.path.join(self.folder, 'again'), TZ='Asia/Tokyo', LC_ALL='C', PYTHONHASHSEED='7')
        names = sorted(os.listdir(self.packages))
        self.assertEqual(names, sorted(os.listdir(again)))
        for name in names:
            with open(os.path.join(self.packages, name), 'rb') as first, open(os.path.join(again, name), 'rb') as second:
                self.assertEqual(first.read(), second.read(), name)

    def test_is_listed_with_its_hash(self):
        with open(os.path.join(self.packages, 'SHA256SUMS'), encoding='ascii') as file:
            sums = dict(reversed(line.split()) for line in file)
        self.assertEqual(set(sums), set(os.listdir(self.packages)) - {'SHA256SUMS'})
        for name, digest in sums.items():
            with open(os.path.join(self.packages, name), 'rb') as file:
                self.assertEqual(hashlib.sha256(file.read()).hexdigest(), digest)

    def test_as_a_tar_file(self):
        subprocess.run(['tar', '-xzf', self.one('doczone-*-linux-*.tar.gz'), '--strip-components=1', '-C', self.folder], check=True)
        program = os.path.join(self.folder, 'bin/doczone')
        self.agrees(program)
        self.agrees_in_nothing(program)
        for shell, path in (('bash', 'bash-completion/completions/doczone'), ('zsh', 'zsh/vendor-completions/_doczone'),
                            ('fish', 'fish/vendor_completions.d/doczone.fish')):
            with open(os.path.join(self.folder, 'share', path), 'rb') as file:
                self.assertEqual(file.read(), subprocess.run([PROGRAM, 'completion', shell], capture_output=True, check=True).stdout)
        with open(os.path.join(self.folder, 'share/doc/doczone/doczone.spdx.json'), encoding='utf-8') as file:
            bill = json.load(file)
        self.assertEqual(bill['packages'][0]['name'], 'doczone')
        if NEEDS_NOTHING:
            self.assertLessEqual({'SPDXRef-libunistring', 'SPDXRef-glibc'}, {package['SPDXID'] for package in bill['packages']})
            self.assertNotIn('DYNAMIC_LINK', {one['relationshipType'] for one in bill['relationships']})

    @unittest.skipUnless(shutil.which('dpkg-deb'), 'there is no dpkg-deb')
    def test_as_a_debian_package(self):
        package = self.one('doczone_*.deb')
        subprocess.run(['dpkg-deb', '--extract', package, self.folder], check=True)
        self.agrees(os.path.join(self.folder, 'usr/bin/doczone'))
        self.agrees_in_nothing(os.path.join(self.folder, 'usr/bin/doczone'))
        self.assertTrue(os.path.exists(os.path.join(self.folder, 'usr/share/man/man1/doczone.1.gz')))
        if NEEDS_NOTHING and shutil.which('lintian'):
            told = subprocess.run(['lintian', '--fail-on', 'error', package], capture_output=True, text=True)
            self.assertEqual(told.returncode, 0, told.stdout)

    @unittest.skipUnless(shutil.which('npm'), 'there is no npm')
    def test_with_npm(self):
        with open(os.path.join(self.folder, 'package.json'), 'w', encoding='ascii') as file:
            file.write('{"private": true}')
        subprocess.run(['npm', 'install', '--offline', '--no-audit', '--no-fund', '--no-save', '--cache', os.path.join(self.folder, 'cache'),
                        self.one('doczone-linux-*.tgz'), self.one('doczone-[0-9]*.tgz')], cwd=self.folder, check=True, capture_output=True)
        command = os.path.join(self.folder, 'node_modules/.bin/doczone')
        self.agrees(command)
        shutil.rmtree(os.path.join(self.folder, 'node_modules/@doczone'))
        told = subprocess.run([command, 'version'], capture_output=True, text=True)
        self.assertEqual(told.returncode, 2)
        self.assertRegex(told.stderr, r'^doczone: the package @doczone/linux-\w+ is missing; install again')
        with open(os.path.join(self.folder, 'elsewhere.js'), 'w', encoding='ascii') as file:
            file.write("Object.defineProperty(process, 'platform', { value: 'sunos' });\nrequire('./node_modules/doczone/bin/doczone.js');\n")
        told = subprocess.run(['node', 'elsewhere.js'], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(told.returncode, 2)
        self.assertIn('there is no program for sunos on ', told.stderr)

    def test_with_pip(self):
        if subprocess.run([sys.executable, '-m', 'venv', os.path.join(self.folder, 'venv')], capture_output=True).returncode != 0:
            self.skipTest('there is no venv')
        wheel = self.one('*.whl')
        self.assertIn('manylinux', wheel)
        self.assertIn('musllinux', wheel)
        subprocess.run([os.path.join(self.folder, 'venv/bin/python'), '-m', 'pip', 'install', '--quiet', '--no-index', '--disable-pip-version-check', wheel],
                       check=True)
        program = os.path.join(self.folder, 'venv/bin/doczone')
        self.agrees(program)
        self.agrees_in_nothing(program)

    def test_as_an_image(self):
        layout = os.path.join(self.folder, 'layout')
        with tarfile.open(self.one('doczone-*-oci.tar')) as archive:
            archive.extractall(layout)

        def blob(descriptor):
            with open(os.path.join(layout, 'blobs/sha256', descriptor['digest'].removeprefix('sha256:')), 'rb') as file:
                content = file.read()
            self.assertEqual(len(content), descriptor['size'])
            self.assertEqual('sha256:' + hashlib.sha256(content).hexdigest(), descriptor['digest'])
            return content

        with open(os.path.join(layout, 'index.json'), encoding='ascii') as file:
            index = json.load(file)
        manifest = json.loads(blob(index['manifests'][0]))
        config = json.loads(blob(manifest['config']))
        self.assertEqual(config['config']['Entrypoint'], ['/usr/bin/doczone'])
        layer = os.path.join(self.folder, 'layer.tar.gz')
        with open(layer, 'wb') as file:
            file.write(blob(manifest['layers'][0]))
        root = os.path.join(self.folder, 'root')
        os.mkdir(root)
        subprocess.run(['tar', '-xzf', layer, '-C', root], check=True)
        unpacked = subprocess.run(['gzip', '-dc', layer], capture_output=True, check=True).stdout
        self.assertEqual(config['rootfs']['diff_ids'], ['sha256:' + hashlib.sha256(unpacked).hexdigest()])
        self.agrees(os.path.join(root, 'usr/bin/doczone'))
        self.agrees_in_nothing(os.path.join(root, 'usr/bin/doczone'))


unittest.main(argv=sys.argv[:1])
