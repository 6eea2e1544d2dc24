#!/usr/bin/env python3
"""The bill of materials has what SPDX 2.3 requires, and THIRD-PARTY.md what CMake takes in.

usage: sbom_test.py BUILD ROOT"""
import json
import os
import re
import subprocess
import sys
import unittest

BUILD, ROOT = (os.path.abspath(path) for path in sys.argv[1:3])


def text_of(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


def bill(**environment):
    run = subprocess.run([os.path.join(ROOT, 'script/sbom'), BUILD], capture_output=True, env={**os.environ, **environment}, check=True)
    return run.stdout


def rows():
    """THIRD-PARTY.md: CMake's name, least version, licence, kind."""
    lines = [line for line in text_of('THIRD-PARTY.md').splitlines() if line.startswith('|')][2:]
    cells = [[cell.strip() for cell in line.strip('|').split('|')] for line in lines]
    return {cell[1]: (cell[2].split(' ')[0], cell[3], cell[4]) for cell in cells}


class BillTest(unittest.TestCase):
    def test_holds_what_spdx_requires(self):
        document = json.loads(bill(SOURCE_DATE_EPOCH='1700000000'))
        self.assertEqual((document['spdxVersion'], document['dataLicense'], document['SPDXID']), ('SPDX-2.3', 'CC0-1.0', 'SPDXRef-DOCUMENT'))
        self.assertTrue(document['name'])
        self.assertRegex(document['documentNamespace'], r'^https://[^#\s]+$')
        self.assertEqual(document['creationInfo']['created'], '2023-11-14T22:13:20Z')
        for creator in document['creationInfo']['creators']:
            self.assertRegex(creator, r'^(Tool|Person|Organization): ')
        known = {'SPDXRef-DOCUMENT'}
        for package in document['packages']:
            self.assertRegex(package['SPDXID'], r'^SPDXRef-[A-Za-z0-9.-]+$')
            self.assertNotIn(package['SPDXID'], known)
            known.add(package['SPDXID'])
            for field in ('name', 'versionInfo', 'downloadLocation', 'licenseConcluded', 'licenseDeclared', 'copyrightText', 'supplier'):
                self.assertTrue(package[field], field)
            self.assertIs(package['filesAnalyzed'], False)
            self.assertRegex(package['versionInfo'], r'^\d+(\.\d+)+$')
        related = [(one['spdxElementId'], one['relationshipType'], one['relatedSpdxElement']) for one in document['relationships']]
        for before, _, after in related:
            self.assertLessEqual({before, after}, known)
        self.assertIn(('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-doczone'), related)
        self.assertEqual({one[2] for one in related}, known - {'SPDXRef-DOCUMENT'})

    def test_is_the_same_every_time(self):
        self.assertEqual(bill(SOURCE_DATE_EPOCH='5', TZ='Asia/Tokyo', LC_ALL='C'), bill(SOURCE_DATE_EPOCH='5', TZ='UTC', PYTHONHASHSEED='7'))

    def test_names_the_program_and_every_library(self):
        document = json.loads(bill())
        licences = {package['SPDXID']: package['licenseDeclared'] for package in document['packages']}
        wanted = {'SPDXRef-' + name.replace('_', '-'): licence for name, (_, licence, _) in rows().items()}
        self.assertEqual(licences, {'SPDXRef-doczone': 'MIT', **wanted})


class ThirdPartyTest(unittest.TestCase):
    def test_lists_what_cmake_finds_with_its_least_version(self):
        found = {}
        for line in text_of('cmake/dependencies.cmake').splitlines():
            package = re.match(r'find_package\((\w+) ([\d.]+) REQUIRED\)', line) or re.match(r'pkg_check_modules\((\w+) .*>=([\d.]+)\)', line)
            if package:
                found[package[1]] = package[2]
            elif line.startswith(('find_package', 'pkg_check_modules')):
                self.assertRegex(line, r'\((PkgConfig|Threads) ')
        self.assertEqual(found, {name: least for name, (least, _, _) in rows().items()})

    def test_says_how_each_is_taken_in(self):
        shared, headers = set(), set()
        for room in re.findall(r'doczone_room\(\w+ [\w/]+ ([^)]*)\)', text_of('CMakeLists.txt')):
            links, _, header_only = room.partition('HEADER_ONLY')
            shared |= set(re.findall(r'(\w+)(?=\s|$)', re.sub(r'\w+::', '', links))) - {'LINKS', 'Threads'}
            headers |= set(re.findall(r'(\w+)(?=\s|$)', re.sub(r'\w+::', '', header_only)))
        self.assertEqual(shared, {name for name, (_, _, kind) in rows().items() if kind == 'shared'})
        self.assertEqual(headers, {name for name, (_, _, kind) in rows().items() if kind == 'headers'})


unittest.main(argv=sys.argv[:1])
