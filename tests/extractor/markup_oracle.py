#!/usr/bin/env python3
"""Holds doczone's tables of reStructuredText and AsciiDoc against those of docutils and Asciidoctor, cell for cell.

usage: markup_oracle.py MARKUP_GRIDS PAGES... [--seed N] [--count N] [--markup rst|asciidoc]

PAGES are folders of pages that people wrote; beside them tables are generated, of a seed. Exit code 77 when the markup's own reader is not
installed, 1 when a table differs."""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

SKIPPED = 77
TEXTS = ['www', '@', 'A', 'CNAME', '192.0.2.1', '2001:db8::1', 'mail.example.org.', '10 mail.example.org', 'v=spf1 mx -all', '', '3600',
         'two words', 'Größe', '邮件', '値', 'e-mail', 'x']


def squeezed(text):
    return ' '.join(text.split())


def placed(rows):
    """Cells with places, from rows of (colspan, rowspan, is_header, text): what spans rows takes the places below."""
    taken, out = set(), []
    for y, row in enumerate(rows):
        x = 0
        for colspan, rowspan, header, text in row:
            while (y, x) in taken:
                x += 1
            taken.update((y + dy, x + dx) for dy in range(rowspan) for dx in range(colspan))
            out.append((y, x, colspan, rowspan, header, squeezed(text)))
            x += colspan
    # No row reaches further than the table.
    out = [(y, x, w, min(h, len(rows) - y), header, text) for y, x, w, h, header, text in out]
    return sorted(out)


# ---- the tables as doczone reads them

def own_tables(program, pages):
    out = []
    for line in subprocess.run([program, *pages], capture_output=True, check=True, timeout=600).stdout.splitlines():
        tables = []
        for rows in json.loads(line):
            cells = []
            for y, row in enumerate(rows):
                for cell in row:
                    if cell['continued']:
                        continue
                    below = y + 1
                    while below < len(rows) and any(c['continued'] and c['column'] == cell['column'] for c in rows[below]):
                        below += 1
                    cells.append((y, cell['column'], cell['colspan'], below - y, cell['header'], squeezed(cell['text'])))
            tables.append(sorted(cells))
        out.append(tables)
    return out


def is_utf8(path):
    """Seeds of the fuzz targets need not be; doczone reads no other encoding."""
    with open(path, 'rb') as file:
        try:
            file.read().decode('utf-8')
        except UnicodeDecodeError:
            return False
    return True


# ---- docutils

def docutils_tables(path):
    import docutils.core
    import docutils.nodes as nodes
    with open(path, encoding='utf-8') as file:
        text = file.read()
    settings = {'report_level': 5, 'halt_level': 6, 'file_insertion_enabled': False, 'raw_enabled': False, 'smart_quotes': False}
    tree = docutils.core.publish_doctree(text, settings_overrides=settings)
    for message in list(tree.findall(nodes.system_message)):
        message.parent.remove(message)
    tables = []
    for table in tree.findall(nodes.table):
        rows = []
        for row in table.findall(nodes.row):
            header = isinstance(row.parent, nodes.thead)
            rows.append([(entry.get('morecols', 0) + 1, entry.get('morerows', 0) + 1, header, entry.astext())
                         for entry in row.children])
        tables.append(placed(rows))
    return tables


# ---- Asciidoctor

def asciidoctor_tables(pages, folder):
    subprocess.run(['asciidoctor', '-q', '-b', 'docbook5', '-D', folder, *pages], check=True, capture_output=True, timeout=600)
    out = []
    for page in pages:
        name = os.path.splitext(os.path.basename(page))[0] + '.xml'
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            xml = re.sub(r'&(?!#|amp;|lt;|gt;|quot;|apos;)', '&amp;', file.read())
        out.append([docbook_table(table) for table in ET.fromstring(xml).iter() 
                    if tag(table) in ('table', 'informaltable') and table.get('tabstyle') != 'horizontal'])
    return out


def tag(node):
    return node.tag.rsplit('}', 1)[-1]


def shown(node):
    """What a reader sees: paragraphs and items are words apart."""
    if tag(node) in ('footnote', 'indexterm'):
        return node.tail or ''
    inner = (node.text or '') + ''.join(shown(child) for child in node)
    blank = ' ' if tag(node) in ('simpara', 'para', 'listitem', 'literallayout', 'programlisting') else ''
    return blank + inner + blank + (node.tail or '')


def docbook_table(table):
    rows = []
    for part in table.iter():
        if tag(part) not in ('thead', 'tbody', 'tfoot'):
            continue
        for row in part:
            cells = []
            for entry in row:
                first, last = (int(entry.get(name, 'col_0').split('_')[1]) for name in ('namest', 'nameend'))
                # An entry of a header column is written as one with a strong text.
                cells.append((last - first + 1, int(entry.get('morerows', 0)) + 1, tag(part) == 'thead', shown(entry).strip()))
            rows.append(cells)
    return placed(rows)


# ---- generated tables

class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self):
        return self.random.choice(TEXTS)

    def flip(self, chance):
        return self.random.random() < chance

    def layout(self):
        """Cells (y, x, height, width) that fill a table."""
        height, width = self.random.randint(1, 5), self.random.randint(1, 5)
        taken, cells = set(), []
        for y in range(height):
            for x in range(width):
                if (y, x) in taken:
                    continue
                wide = high = 1
                while self.flip(0.2) and x + wide < width and (y, x + wide) not in taken:
                    wide += 1
                while self.flip(0.15) and y + high < height:
                    high += 1
                taken.update((y + dy, x + dx) for dy in range(high) for dx in range(wide))
                cells.append((y, x, high, wide))
        return height, width, cells


def columns(text):
    import unicodedata
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in text)


class RstGenerator(Generator):
    INLINE = ['``code``', '*em*', '**strong**', '`link <https://example.org>`__', r'\*.apps', r'a\_b', '``\\*``', 'a_b', '_dmarc', '*.x']

    def words(self):
        return self.random.choice(self.INLINE) if self.flip(0.3) else self.text()

    def cell_lines(self):
        # `@` above `@` would be a title.
        lines = [self.words().replace('@', '(@)') for _ in range(self.random.choice([1, 1, 1, 2, 3]))]
        if self.flip(0.1):
            lines = ['- ' + (line or 'item') for line in lines]
        return lines

    def grid(self):
        height, width, cells = self.layout()
        header = self.random.choice([0, 1]) if height > 1 else 0
        if any(y < header < y + high for y, _, high, _ in cells):
            header = 0
        texts = {cell: self.cell_lines() for cell in cells}
        wide = [max([3] + [columns(line) + 2 for (_, cx, _, w), lines in texts.items() if cx == x and w == 1 for line in lines])
                for x in range(width)]
        high = [max([1] + [len(lines) for (cy, _, h, _), lines in texts.items() if cy == y and h == 1]) for y in range(height)]
        for (y, x, h, w), lines in texts.items():
            wide[x] += max(0, max(columns(line) + 2 for line in lines) - sum(wide[x:x + w]) - w + 1)
            high[y] += max(0, len(lines) - sum(high[y:y + h]) - h + 1)
        lefts = [sum(wide[:x]) + x for x in range(width + 1)]
        tops = [sum(high[:y]) + y for y in range(height + 1)]
        canvas = [[' '] * (lefts[-1] + 1) for _ in range(tops[-1] + 1)]
        for (y, x, h, w), lines in texts.items():
            top, bottom, left, right = tops[y], tops[y + h], lefts[x], lefts[x + w]
            for row in (top, bottom):
                mark = '=' if header and row == tops[header] else '-'
                for column in range(left + 1, right):
                    if canvas[row][column] != '+':
                        canvas[row][column] = mark
            for column in (left, right):
                for row in range(top + 1, bottom):
                    if canvas[row][column] != '+':
                        canvas[row][column] = '|'
            for row in (top, bottom):
                canvas[row][left] = canvas[row][right] = '+'
            for i, line in enumerate(lines):
                column = left + 2
                for c in line:
                    canvas[top + 1 + i][column] = c
                    if columns(c) == 2:
                        canvas[top + 1 + i][column + 1] = ''
                    column += columns(c)
        return '\n'.join(''.join(row) for row in canvas)

    def simple(self):
        width = self.random.randint(2, 4)
        rows = [[self.words() for _ in range(width)] for _ in range(self.random.randint(1, 4))]
        for row in rows:
            row[0] = row[0] or 'x'
        wide = [max(columns(row[x]) for row in rows) + self.random.choice([0, 0, 3]) for x in range(width)]
        wide = [max(w, 2) for w in wide]

        def line(cells):
            return '  '.join(cell + ' ' * (w - columns(cell)) for cell, w in zip(cells, wide)).rstrip()

        border = '  '.join('=' * w for w in wide)
        out = [border]
        if self.flip(0.6):
            out += [line(rows[0]), border]
        for row in rows:
            out.append(line(row))
            if self.flip(0.2) and width > 1:
                out.append(line([''] + [self.random.choice(['mo', '']) for _ in range(width - 1)]) or ' ')
            if out[-1].strip() == '':
                out.pop()
            if self.flip(0.1):
                out.append('')
            if self.flip(0.15) and width > 2 and row is not rows[-1]:
                # A row of which the last cell takes all further columns.
                out.append('sp' + ' ' * wide[0] + 'all of it'[:sum(wide[1:])])
                out.append('-' * wide[0] + '  ' + '-' * (sum(wide[1:]) + 2 * (width - 2)))
        while out[-1] == '':
            out.pop()
        return '\n'.join(out + [border])

    def listed(self):
        width, height = self.random.randint(1, 4), self.random.randint(1, 4)
        out = ['.. list-table::' + self.random.choice(['', ' Title'])]
        out.append(f'   :header-rows: {self.random.randint(0, height - 1)}')
        if self.flip(0.3):
            out.append('   :widths: ' + ' '.join(['10'] * width))
        out.append('')
        bullet, inner = self.random.choice([('*', '-'), ('-', '*'), ('*', '*')])
        for _ in range(height):
            for x in range(width):
                out.append(('   ' + bullet if x == 0 else '    ') + ' ' + inner + ' ' + self.words())
                for line in range(self.random.choice([0, 0, 0, 1])):
                    if out[-1].rstrip().endswith(inner):
                        break
                    if self.flip(0.5):
                        out.append('')
                    out.append('       ' + (self.text().replace('@', '(@)') or 'more'))
            if self.flip(0.2):
                out.append('')
        return '\n'.join(line.rstrip() for line in out)

    def csv(self):
        width, height = self.random.randint(1, 4), self.random.randint(1, 4)
        delimiter = self.random.choice([',', ',', ';'])
        out = ['.. csv-table::']

        def cell():
            text = self.words()
            if self.flip(0.4) or text == '' or delimiter in text:
                return '"' + text + self.random.choice(['', ' ""q""', delimiter + 'x', '\n   next']) + '"'
            return text

        if delimiter != ',':
            out.append('   :delim: ' + delimiter)
        if self.flip(0.4):
            out.append('   :header: ' + ','.join(self.text() or 'h' for _ in range(width)))
        if self.flip(0.3) and height > 1:
            out.append('   :header-rows: 1')
        out.append('')
        for _ in range(height):
            out.append('   ' + delimiter.join(cell() for _ in range(width)))
        return '\n'.join(out)

    def page(self):
        parts = []
        for _ in range(4):
            table = self.random.choice([self.grid, self.grid, self.simple, self.listed, self.csv])()
            if self.flip(0.2):
                table = '* item\n\n' + '\n'.join('  ' + line if line else line for line in table.split('\n'))
            parts.append(table + '\n\nText.\n')
        return '\n'.join(parts)


class AsciidocGenerator(Generator):
    INLINE = ['`code`', '*strong*', '_em_', r'a \| b', '`+_sip._tls+`', 'https://example.org[example]', '{asterisk}.apps', '_dmarc', '*.x',
              '`*`', '`a \\| b`']

    def words(self):
        return self.random.choice(self.INLINE) if self.flip(0.3) else self.text()

    def attributes(self, width):
        out = []
        if self.flip(0.4):
            out.append('cols="' + self.random.choice([','.join(['1'] * width), f'{width}*', ','.join(['<.^2'] * width),
                                                       ','.join(['1m'] + ['1a'] * (width - 1)), ';'.join(['1'] * width)]) + '"')
        if self.flip(0.3):
            out.append(self.random.choice(['options="header"', '%header', 'opts=header', '%noheader', '%header%footer']))
        self.random.shuffle(out)
        return '[' + ','.join(out) + ']\n' if out else ''

    def bars(self):
        height, width, cells = self.layout()
        # Asciidoctor never ends a row that cells above it fill.
        while any(all(cy != y for cy, _, _, _ in cells) for y in range(height)):
            height, width, cells = self.layout()
        attributes = self.attributes(width)
        rows = [[] for _ in range(height)]
        for y, _, high, wide in cells:
            span = '' if (high, wide) == (1, 1) else f'{wide if wide > 1 else ""}{"." + str(high) if high > 1 else ""}+'
            style = self.random.choice(['', '', '', '', '^', '.>', 's', 'm', 'e'])
            text = self.words()
            if self.flip(0.15):
                text += '\n' + (self.text() or 'more')
            if self.flip(0.05):
                text += '\n\n' + (self.text() or 'more')
            rows[y].append(f'{span}{style}|{self.random.choice(["", " "])}{text}')
        # Without `cols` the first line tells how many columns there are.
        lines = [' '.join(rows[0]) if 'cols' not in attributes else self.random.choice([' ', '\n']).join(rows[0])]
        if self.flip(0.3):
            lines.append('')
        for row in rows[1:]:
            if row:
                lines.append(self.random.choice([' ', '\n']).join(row))
            if self.flip(0.2):
                lines.append(self.random.choice(['', '// a comment | none']))
        return attributes + '|===\n' + '\n'.join(lines) + '\n|==='

    def values(self):
        width, height = self.random.randint(1, 4), self.random.randint(1, 4)
        head, fence, mark = self.random.choice([('', ',===', ','), ('[format=csv]\n', '|===', ','), ('[%header,format=csv]\n', '|===', ','),
                                                ('[format=csv,separator=;]\n', '|===', ';'), ('', ':===', ':'),
                                                ('[%header,format=dsv]\n', '|===', ':')])

        def cell():
            text = self.words().replace('\\|', '') or 'x'
            if mark == ':':
                return text.replace(':', '\\:')
            if self.flip(0.3) or mark in text:
                return '"' + text + self.random.choice(['', ' ""q""', mark + ' x', '\nnext']) + '"'
            return text

        # Cells flow: a line that has more or fewer is no row of its own.
        widths = [width if y == 0 or self.flip(0.9) else self.random.randint(1, 4) for y in range(height)]
        lines = [mark.join(cell() for _ in range(cells)) for cells in widths]
        return head + fence + '\n' + '\n'.join(lines) + '\n' + fence

    def page(self):
        return '\n'.join(self.random.choice([self.bars, self.bars, self.values])() + '\n\nText.\n' for _ in range(4))


# ---- the comparison

def differences(page, own, others):
    if len(own) != len(others):
        yield f'{page}: {len(own)} tables, the oracle has {len(others)}'
    for number, (mine, theirs) in enumerate(zip(own, others), 1):
        if mine != theirs:
            lost = [cell for cell in theirs if cell not in mine]
            more = [cell for cell in mine if cell not in theirs]
            yield f'{page}: table {number}\n  ours   {more}\n  theirs {lost}'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('folders', nargs='*')
    parser.add_argument('--seed', type=int, default=14)
    parser.add_argument('--count', type=int, default=150, help='pages to generate')
    parser.add_argument('--markup', choices=['rst', 'asciidoc'], required=True)
    parser.add_argument('--keep', help='a folder for the generated pages')
    given = parser.parse_intermixed_args()
    if given.markup == 'rst':
        try:
            import docutils.core  # noqa: F401
        except ImportError:
            sys.exit(SKIPPED)
        endings, generator = ('.rst',), RstGenerator(given.seed)
    else:
        if shutil.which('asciidoctor') is None:
            sys.exit(SKIPPED)
        endings, generator = ('.adoc', '.asciidoc'), AsciidocGenerator(given.seed)

    pages = sorted(os.path.join(folder, name) for top in given.folders for folder, _, names in os.walk(top) for name in names
                   if name.endswith(endings))
    pages = [page for page in pages if is_utf8(page)]
    with tempfile.TemporaryDirectory() as folder:
        generated = given.keep or folder
        os.makedirs(generated, exist_ok=True)
        for number in range(given.count):
            path = os.path.join(generated, f'generated{number}{endings[0]}')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(generator.page())
            pages.append(path)
        own = own_tables(given.program, pages)
        if given.markup == 'rst':
            others = [docutils_tables(page) for page in pages]
        else:
            others = asciidoctor_tables(pages, folder)
    found = [text for page, mine, theirs in zip(pages, own, others) for text in differences(page, mine, theirs)]
    print('\n'.join(found[:100]))
    print(f'{len(pages)} pages with {sum(map(len, others))} tables compared, {len(found)} differ')
    sys.exit(1 if found or not any(others) else 0)


if __name__ == '__main__':
    main()
