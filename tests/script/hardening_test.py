#!/usr/bin/env python3
"""Asks a program that was built for what cmake/hardening.cmake promises of it.

usage: hardening_test.py DOCZONE; 77 where there is no readelf and objdump"""
import os
import re
import shutil
import subprocess
import sys
import unittest

DOCZONE = os.path.abspath(sys.argv[1])


def told(*command):
    return subprocess.run([*command, DOCZONE], capture_output=True, text=True, check=True, env={**os.environ, 'LC_ALL': 'C'}).stdout


class HardeningTest(unittest.TestCase):
    def test_lies_at_another_address_in_each_run(self):
        self.assertRegex(told('readelf', '-hW'), r'Type: +DYN')
        self.assertRegex(told('readelf', '-dW'), r'\(FLAGS_1\).*\bPIE\b')

    def test_writes_to_no_table_that_the_linker_made(self):
        self.assertIn('GNU_RELRO', told('readelf', '-lW'))
        self.assertRegex(told('readelf', '-dW'), r'\(FLAGS\).*\bBIND_NOW\b|\(FLAGS_1\).*\bNOW\b')
        self.assertNotIn('TEXTREL', told('readelf', '-dW'))

    def test_runs_nothing_that_can_be_written(self):
        segments = told('readelf', '-lW')
        self.assertRegex(segments, r'GNU_STACK .* RW +0x')
        self.assertNotRegex(segments, r'LOAD .* RWE ')

    def test_calls_what_watches_over_memory(self):
        symbols = set(re.findall(r'UND (\w+)', told('readelf', '--dyn-syms', '-W')))
        self.assertIn('__stack_chk_fail', symbols)
        self.assertTrue(any('__glibcxx_assert_fail' in symbol for symbol in symbols))
        # Of the C library's functions that are called here, clang replaces none.
        if 'clang' not in told('readelf', '-p', '.comment'):
            self.assertTrue(any(re.fullmatch(r'__(?!stack_)\w+_chk', symbol) for symbol in symbols))

    @unittest.skipUnless(os.uname().machine == 'x86_64', 'another processor')
    def test_guards_where_it_returns_and_branches_to(self):
        self.assertRegex(told('readelf', '-nW'), r'x86 feature: .*\bSHSTK\b')
        self.assertRegex(told('objdump', '--no-show-raw-insn', '--disassemble=main'), r'<main>:\n +[0-9a-f]+:\s+endbr64')


if not all(map(shutil.which, ('readelf', 'objdump'))):
    sys.exit(77)
unittest.main(argv=sys.argv[:1])
