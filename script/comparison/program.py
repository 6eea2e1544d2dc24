"""Runs that show the program itself: its help, its settings, its errors, its memory of findings."""
import os

from comparison.runs import REPORTS, SHARED, TODAY, Run, files_below, listed, real, text_of

VERBS = ('check', 'crosscheck', 'extract', 'validate', 'generate', 'init', 'config', 'explain')
PROFILE = 'fixtures/profiles/two-domains.toml'
CHECKED = 'docs = "docs-corpus"\nprofile = "fixtures/profiles/two-domains.toml"\n'


def help_runs():
    yield Run('help/help', ['--help'])
    yield Run('help/version', ['--version'])
    yield Run('help/nothing', [])
    for verb in VERBS:
        yield Run(f'help/{verb}', [verb, '--help'])
        yield Run(f'help/{verb}-bare', [verb])
        yield Run(f'help/{verb}-unknown-option', [verb, '--frobnicate'])
        yield Run(f'help/{verb}-misspelt-option', [verb, '--fromat', 'json'])
    for form in ('text', 'markdown', 'json'):
        yield Run(f'explain/list-{form}', ['explain', '--format', form])
        yield Run(f'explain/all-{form}', ['explain', '--all', '--format', form])
    for stem in listed('fixtures/checks'):
        yield Run(f'explain/{stem}', ['explain', stem.replace('_', '-')])
    yield Run('explain/unknown', ['explain', 'mangled-nme'])


def settings_runs():
    settings = {'doczone.toml': CHECKED + 'jobs = 2\nfail_on = "warning"\n'}
    yield Run('config/none', ['config'])
    for name, arguments in {'text': [], 'json': ['--format', 'json'], 'option': ['--jobs', '4', '--redact', 'internal'],
                            'no-config': ['--no-config'], 'zones': ['--origin', 'example.org', '--fragment', '--max-records', '7']}.items():
        yield Run(f'config/{name}', ['config', *arguments], settings)
        yield Run(f'config/{name}-below', ['config', *arguments], {**settings, 'in/side/empty': ''}, folder='in/side')
    for name in ('configuration', 'docset', 'profile', 'nonsense'):
        yield Run(f'config/schema-{name}', ['config', '--schema', name])
    for number, line in enumerate(('profil = "p.toml"', 'docs = ', 'fail_on = "always"', 'jobs = 0', 'jobs = "two"', 'format = "pdf"', 'docs = "elsewhere"',
                                   'report = ["json"]', 'report = ["json=a.json", "sarif=b.sarif"]', 'redact = "all"', 'zone_format = "djb"', 'today = 2026-02-30',
                                   'baseline = "none.json"', 'with = ["none.jsonl"]', 'max_bytes = -1', 'source_language = "x"', 'color = "always"',
                                   'alone = true', 'quiet = true', 'model = "none.json"', '[profile]\nx = 1', 'view = "sideways"', 'docs = []')):
        for verb in ('check', 'config', 'crosscheck', 'validate'):
            yield Run(f'settings/{number:02}-{verb}', [verb], {'doczone.toml': line + '\n'})
        yield Run(f'settings/{number:02}-more', ['check'], {'doczone.toml': (line + '\n' + CHECKED.replace('docs =', 'docs =')) if 'docs' not in line and '[' not in line
                                                           else CHECKED.split('\n')[1] + '\n' + line + '\n'})
    for name, arguments in {'text': [], 'reports': REPORTS, 'verbose': ['-v'], 'statistics': ['--statistics'], 'quiet': ['-q'], 'colour': ['--color', 'always'],
                            'never': ['--fail-on', 'never'], 'link': ['--format', 'html', '--link-template', 'https://example.org/{path}#L{line}'],
                            'redact': ['--redact', 'internal', *REPORTS], 'output': ['-o', 'out.txt'], 'strict': ['--format', 'junit', '--junit-strict']}.items():
        yield Run(f'check/{name}', ['check', *TODAY, *arguments], {'doczone.toml': CHECKED})
    yield Run('check/project', ['check'], {'doczone.toml': text_of('doczone.toml')})


def profile_error_runs():
    """A profile and a docset with one line that is wrong, or at least unusual."""
    profile = text_of(PROFILE).replace('../zones', 'fixtures/zones')
    for number, line in enumerate(('[deployment]\nip = ["ipv5"]', '[policy]\nfail_on = "warning"', '[policy]\nfail_on = "maybe"', '[options]\nx = 1', '[bind]\n"a b" = "c"',
                                   '[bind]\n"sip.contoso.com" = "sip.{domain}"', '[addresses]\n"sip.contoso.com" = ["198.51.100.10"]', '[addresses]\n"sip" = ["x"]',
                                   '[[waive]]\ncheck = "srv-missing"', '[[waive]]\ncheck = "nonsense"\nowner = "a.example.org"\nreason = "r"\nuntil = 2027-01-01',
                                   '[[waive]]\ncheck = "srv-missing"\nowner = "*"\nreason = "r"\nuntil = 2027-01-01', '[[zones]]\nview = "sideways"\nfiles = "x"',
                                   '[[zones]]\nview = "internal"\nfiles = "none/{origin}"', 'nonsense = 1', '[policy]\ninclude_root = "zones"', '[extends]\nx = "y"')):
        for verb, more in (('validate', [*TODAY, '-v']), ('generate', [])):
            yield Run(f'profile-lines/{number:02}-{verb}', [verb, '--docs', 'docs-corpus', '--profile', 'p.toml', *more], {'p.toml': profile + '\n' + line + '\n'})
        yield Run(f'profile-lines/{number:02}-layer', ['validate', '--docs', 'docs-corpus', '--profile', PROFILE, '--profile', 'p.toml', '-v', *TODAY],
                  {'p.toml': 'schema = 1\n' + line + '\n'})
    docset = text_of('docs-corpus/docset.toml')
    for number, line in enumerate(('[[section]]\npage = "none.md"', '[services]\n"_parley._tcp" = 7000', '[services]\nx = "y"', '[views]\n"inside" = "internal"', 'nonsense = 1',
                                   '[[section]]\nscenario = "x"', '[columns]\n"Wert" = "owner"', '[[demand]]\nowner = "a.contoso.com"', '[options]\ntopology = ["a"]')):
        for name, arguments in (('crosscheck', ['crosscheck', '-v']), ('extract', ['extract'])):
            yield Run(f'docset-lines/{number:02}-{name}', [*arguments, '--docset', 'd.toml', 'docs-corpus'], {'d.toml': docset + '\n' + line + '\n'})
    for path in [p for folder in ('shared/dns',) for p in files_below(folder) if p.endswith('.toml')]:
        option = '--docset' if 'docset' in path else '--profile'
        pages = ['crosscheck', 'docs-corpus'] if option == '--docset' else ['validate', '--docs', 'docs-corpus', *TODAY]
        yield Run('examples/' + os.path.basename(path), [*pages, option, path, '-v'])


def error_runs():
    model, demands = 'made/docs-corpus.json', ['--model', 'made/docs-corpus.json', '--profile', PROFILE]
    for name, arguments in {
            'no-page': ['crosscheck', 'none'], 'no-page-extract': ['extract', 'none.md'], 'no-zone': ['validate', '--origin', 'example.org', 'none.zone'],
            'no-model': ['validate', '--model', 'none.json', '--profile', PROFILE], 'no-profile': ['validate', '--model', model, '--profile', 'none.toml'],
            'model-alone': ['validate', '--model', model], 'profile-alone': ['validate', '--profile', PROFILE], 'model-is-profile': ['validate', '--model', PROFILE, '--profile', PROFILE],
            'model-and-docs': ['validate', '--docs', 'docs-corpus', *demands], 'format': ['crosscheck', '--format', 'pdf', 'docs-corpus'],
            'report': ['crosscheck', '--report', 'json', 'docs-corpus'], 'report-folder': ['crosscheck', '--report', 'json=none/x.json', 'docs-corpus'],
            'output-folder': ['crosscheck', '-o', 'none/x', 'docs-corpus'], 'jobs': ['crosscheck', '--jobs', '0', 'docs-corpus'], 'jobs-text': ['crosscheck', '--jobs', 'many', 'docs-corpus'],
            'language': ['crosscheck', '--source-language', 'klingon!', 'docs-corpus'], 'unspoken': ['crosscheck', '--source-language', 'it-IT', 'docs-corpus'],
            'with': ['crosscheck', '--with', 'none.jsonl', 'docs-corpus'], 'with-model': ['crosscheck', '--with', model, 'docs-corpus'], 'fix-diff': ['crosscheck', '--fix', '--diff', 'docs-corpus'],
            'fix-some': ['crosscheck', '--fix=some', 'docs-corpus'], 'fix-source': ['crosscheck', '--fix-source', 'docs-corpus'], 'by': ['crosscheck', '--by', 'page', 'docs-corpus'],
            'baseline': ['crosscheck', '--baseline', 'none.json', 'docs-corpus'], 'prune': ['crosscheck', '--prune-baseline', 'docs-corpus'], 'docset': ['crosscheck', '--docset', 'none.toml', 'docs-corpus'],
            'today': ['validate', *demands, '--today', '2026-13-01'], 'view': ['validate', *demands, '--view', 'sideways'], 'origin': ['validate', '--origin', 'a..b', 'fixtures/zones/good/example.org.zone'],
            'elsewhere': ['generate', *demands, '--origin', 'example.com'], 'expectation': ['validate', *demands, '--expectation', 'none'], 'skip': ['validate', *demands, '--skip-code', '7'],
            'records': ['validate', '--max-records', '3', '--origin', 'example.org', 'fixtures/zones/good/example.org.zone'],
            'bytes': ['validate', '--max-bytes', '3', '--origin', 'example.org', 'fixtures/zones/good/example.org.zone'], 'folder': ['validate', '--origin', 'example.org', 'fixtures/zones/good'],
            'dialect': ['validate', '--zone-format', 'djb', 'fixtures/zones/good/example.org.zone'], 'nameless': ['validate', 'fixtures/zones/good/example.org.zone'],
            'all-alone': ['validate', '--all-names', '--origin', 'example.org', 'fixtures/zones/good/example.org.zone'], 'verb': ['crosschek'], 'redact': ['crosscheck', '--redact', 'all', 'docs-corpus'],
            'settings': ['check', '-c', 'none.toml'], 'settings-folder': ['check', '-c', 'fixtures'], 'init-zone': ['init', '--zone', 'none.zone', 'docs-corpus'],
            'stdin-alone': ['crosscheck', '--stdin-filename', 'x.md'], 'since': ['crosscheck', '--changed-since', 'HEAD', 'docs-corpus']}.items():
        yield Run('errors/' + name, arguments)
    broken = {'m.json': '{"schema": "doczone.model/2"}', 'n.json': '{"schema": ', 'o.json': '{"schema": "doczone.model/1", "requirements": [{"id": 1}], "examples": [], "literal": []}'}
    for name in broken:
        yield Run('errors/model-' + name, ['validate', '--model', name, '--profile', PROFILE], broken)


def memory_runs():
    """Baselines, pages from standard input, and pages that git knows to have changed."""
    corpora = ['docs-corpus'] + (['shared/corpus/skype-for-business', 'shared/corpus/lync-2013-sxs'] if os.path.isdir(SHARED) else [])
    for corpus in corpora:
        name = 'memory/' + os.path.basename(corpus)
        known = 'made/' + os.path.basename(corpus) + '.baseline'
        yield Run(name + '/write', ['crosscheck', '--write-baseline', 'b.json', corpus])
        yield Run(name + '/known', ['crosscheck', '--baseline', known, '-v', *REPORTS, corpus])
        yield Run(name + '/half-known', ['crosscheck', '--baseline', known, '--alone', corpus])
        yield Run(name + '/prune', ['crosscheck', '--baseline', 'b.json', '--prune-baseline', corpus + '/de-DE'], copies={'b.json': known})
    for page in [p for p in files_below('docs-corpus') if p.endswith('.md')]:
        with open(real(page), 'rb') as file:
            yield Run('memory/stdin/' + page, ['crosscheck', '--stdin-filename', page, '--format', 'json', 'docs-corpus'], stdin=file.read().replace(b'5269', b'5296'))
    page = 'docs/ja-JP/dns-summary-xmpp-federation.md'
    text = text_of(page.replace('docs/', 'docs-corpus/'))
    for name, arguments in {'since': ['--changed-since', 'HEAD'], 'since-nothing': ['--changed-since', 'none'], 'since-fix': ['--changed-since', 'HEAD', '--diff']}.items():
        yield Run('memory/git/' + name, ['crosscheck', *arguments, 'docs'], {page: text.replace('5269', '5296')}, {'docs': 'docs-corpus'}, git=True)
    yield Run('colour/crosscheck', ['crosscheck', '--color', 'always', '-v', 'docs-corpus'])
    yield Run('colour/validate', ['validate', '--color', 'always', *TODAY, '--docs', 'docs-corpus', '--profile', PROFILE.replace('.toml', '-missing-xmpp.toml')])


def baseline_runs():
    """Prepared by the old build, as pages.made_runs()."""
    corpora = ['docs-corpus', 'shared/corpus/skype-for-business', 'shared/corpus/lync-2013-sxs']
    return {f'made/{os.path.basename(c)}.baseline': Run('made/baseline-' + os.path.basename(c), ['crosscheck', '--write-baseline', 'made.json', c]) for c in corpora}
