#!/usr/bin/env python3
"""Holds script/compare against builds that are alike and builds in which a difference is planted.

usage: compare_test.py DOCZONE ROOT

A planted difference is a script around the program: it changes one of the things that script/compare promises to see."""
import os
import subprocess
import sys
import tempfile
import unittest

DOCZONE, ROOT = (os.path.abspath(path) for path in sys.argv[1:3])
FIX = '^page-fixtures/mangled_name-err/fix$'
HELP = '^help/(help|extract|generate)$'


class CompareTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def build(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(f'#!/bin/sh\n{text}\n')
        os.chmod(path, 0o755)
        return path

    def compare(self, old, new, only, *options):
        command = [os.path.join(ROOT, 'script/compare'), old, new, '--only', only, '--cache', self.folder + '/cache', *options]
        run = subprocess.run(command, capture_output=True, text=True, encoding='utf-8', timeout=120, check=False)
        return run.returncode, run.stdout, run.stderr

    def planted(self, text, only):
        """What is said of a build that is wrapped so."""
        code, said, _ = self.compare(DOCZONE, self.build('new', text), only)
        self.assertEqual(code, 1, said)
        return said

    def test_equal_builds_are_equal(self):
        code, said, errors = self.compare(DOCZONE, DOCZONE, f'{FIX}|{HELP}|^(config|check)/')
        self.assertEqual((code, errors), (0, ''), said)
        self.assertRegex(said, r'\b[1-9]\d+ runs compared, 0 differ\n$')

    def test_output_is_compared(self):
        said = self.planted(f'"{DOCZONE}" "$@" | sed s/translations/editions/; exit 0', HELP)
        self.assertIn('DIFFERS help/help: doczone --help\n', said)
        self.assertRegex(said, r'\n    -  crosscheck +Hold the translations.*\n    \+  crosscheck +Hold the editions')
        self.assertIn('3 runs compared, 2 differ', self.planted(f'test $1 = extract || exec "{DOCZONE}" --help; echo', HELP))

    def test_a_difference_far_into_a_line_is_shown(self):
        long = self.build('long', 'printf "%9999s old\\n" x')
        _, said, _ = self.compare(long, self.build('new', 'printf "%9999s new\\n" x'), '^help/help$')
        self.assertRegex(said, r'- *x old\n *\+ *x new\n')
        self.assertLess(len(said), 500)

    def test_the_exit_code_is_compared(self):
        self.assertIn('exit code, line 1:', self.planted(f'"{DOCZONE}" "$@"; exit 7', '^help/help$'))

    def test_errors_are_compared(self):
        self.assertIn('stderr, line 1:', self.planted(f'echo warning >&2; exec "{DOCZONE}" "$@"', '^help/help$'))

    def test_written_files_are_compared(self):
        said = self.planted(f'"{DOCZONE}" "$@"; code=$?; for page in pages/*/*; do echo >>$page; done; exit $code', FIX)
        self.assertRegex(said, r'file pages/.{5}/page.md, line \d+:')
        self.assertIn('file pages/en-US/page.md: changed by the new build alone', said)
        self.assertNotIn('stdout', said)
        self.assertIn('file new: changed by the new build alone', self.planted(f'"{DOCZONE}" "$@"; code=$?; echo >new; exit $code', FIX))

    def test_the_old_build_is_asked_once(self):
        old = self.build('old', f'echo x >>"{self.folder}/asked"; exec "{DOCZONE}" "$@"')
        for _ in range(2):
            self.assertEqual(self.compare(old, DOCZONE, HELP)[0], 0)
        with open(self.folder + '/asked', encoding='utf-8') as file:
            self.assertEqual(len(file.read().split()), 3)

    def test_what_differs_is_kept(self):
        new = self.build('new', 'echo else')
        self.compare(DOCZONE, new, '^help/version$', '--keep', self.folder + '/kept')
        with open(self.folder + '/kept/new/help/version/stdout', encoding='utf-8') as file:
            self.assertEqual(file.read(), 'else\n')

    def test_what_cannot_be_compared_is_said(self):
        self.assertEqual(self.compare(DOCZONE, DOCZONE, 'no such run')[0], 2)
        code, _, errors = self.compare(DOCZONE, self.folder + '/none', HELP)
        self.assertEqual(code, 2)
        self.assertIn('no program', errors)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
