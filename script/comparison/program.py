"""Runs that show the program itself: its help, its settings, its errors, its memory of findings."""
import os
import re
import shlex
import shutil

from comparison.lines import DOCSET_LINES, ERRORS, PROFILE_LINES, SETTINGS
from comparison.runs import REPORTS, SHARED, TODAY, Run, files_below, listed, real, text_of

VERBS = ('check', 'crosscheck', 'extract', 'validate', 'generate', 'init', 'config', 'explain')
PROFILE = 'fixtures/profiles/two-domains.toml'
# Words of lines.ERRORS.
WORDS = {'DEMANDS': f'--model made/docs-corpus.json --profile {PROFILE}', 'PROFILE': PROFILE, 'MODEL': 'made/docs-corpus.json',
         'PAGES': 'docs-corpus', 'ZONE': 'fixtures/zones/good/example.org.zone'}
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
    for number, line in enumerate(SETTINGS):
        for verb in ('check', 'config', 'crosscheck', 'validate'):
            yield Run(f'settings/{number:02}-{verb}', [verb], {'doczone.toml': line + '\n'})
        yield Run(f'settings/{number:02}-more', ['check'], {'doczone.toml': ('' if line.startswith('docs') else CHECKED) + line + '\n'})
        yield Run(f'settings/{number:02}-json', ['config', '--format', 'json'], {'doczone.toml': CHECKED + line + '\n'})
    link = ['--format', 'html', '--link-template', 'https://example.org/{path}#L{line}']
    for name, arguments in {'text': [], 'reports': REPORTS, 'verbose': ['-v'], 'statistics': ['--statistics'], 'quiet': ['-q'],
                            'colour': ['--color', 'always'], 'never': ['--fail-on', 'never'], 'output': ['-o', 'out.txt'], 'link': link,
                            'redact': ['--redact', 'internal', *REPORTS], 'strict': ['--format', 'junit', '--junit-strict']}.items():
        yield Run(f'check/{name}', ['check', *TODAY, *arguments], {'doczone.toml': CHECKED})
    yield Run('check/project', ['check'], {'doczone.toml': text_of('doczone.toml')})


def profile_error_runs():
    """A profile and a docset with one line that is wrong, or at least unusual."""
    profile = text_of(PROFILE).replace('../zones', 'fixtures/zones')
    for number, line in enumerate(PROFILE_LINES):
        for verb, more in (('validate', [*TODAY, '-v']), ('generate', [])):
            yield Run(f'profile-lines/{number:02}-{verb}', [verb, '--docs', 'docs-corpus', '--profile', 'p.toml', *more],
                      {'p.toml': f'{profile}\n{line}\n'})
        layers = ['--docs', 'docs-corpus', '--profile', PROFILE, '--profile', 'p.toml']
        yield Run(f'profile-lines/{number:02}-layer', ['validate', *layers, '-v', *TODAY], {'p.toml': f'schema = 1\n{line}\n'})
    docset = text_of('docs-corpus/docset.toml')
    for number, line in enumerate(DOCSET_LINES):
        for name, arguments in (('crosscheck', ['crosscheck', '-v']), ('extract', ['extract'])):
            yield Run(f'docset-lines/{number:02}-{name}', [*arguments, '--docset', 'd.toml', 'docs-corpus'],
                      {'d.toml': f'{docset}\n{line}\n'})
    for path in [p for p in files_below('shared/dns') if p.endswith('.toml')]:
        option = '--docset' if 'docset' in path else '--profile'
        pages = ['crosscheck', 'docs-corpus'] if option == '--docset' else ['validate', '--docs', 'docs-corpus', *TODAY]
        yield Run('examples/' + os.path.basename(path), [*pages, option, path, '-v'])


def error_runs():
    for line in ERRORS.strip().splitlines():
        name, command = line.split(maxsplit=1)
        for word, stands_for in WORDS.items():
            command = re.sub(rf'\b{word}\b', stands_for, command)
        yield Run('errors/' + name, shlex.split(command))
    broken = {'m.json': '{"schema": "doczone.model/2"}', 'n.json': '{"schema": ',
              'o.json': '{"schema": "doczone.model/1", "requirements": [{"id": 1}], "examples": [], "literal": []}'}
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
            yield Run('memory/stdin/' + page, ['crosscheck', '--stdin-filename', page, '--format', 'json', 'docs-corpus'],
                      stdin=file.read().replace(b'5269', b'5296'))
    page = 'docs/ja-JP/dns-summary-xmpp-federation.md'
    text = text_of(page.replace('docs/', 'docs-corpus/'))
    for name, arguments in {'since': ['HEAD'], 'since-nothing': ['none'], 'since-fix': ['HEAD', '--diff']}.items() if shutil.which('git') else ():
        yield Run('memory/git/' + name, ['crosscheck', '--changed-since', *arguments, 'docs'], {page: text.replace('5269', '5296')},
                  {'docs': 'docs-corpus'}, git=True)
    yield Run('colour/crosscheck', ['crosscheck', '--color', 'always', '-v', 'docs-corpus'])
    broken = PROFILE.replace('.toml', '-missing-xmpp.toml')
    yield Run('colour/validate', ['validate', '--color', 'always', *TODAY, '--docs', 'docs-corpus', '--profile', broken])


def baseline_runs():
    """Prepared by the old build, as pages.made_runs()."""
    corpora = ['docs-corpus', 'shared/corpus/skype-for-business', 'shared/corpus/lync-2013-sxs']
    return {f'made/{os.path.basename(corpus)}.baseline': Run('made/baseline', ['crosscheck', '--write-baseline', 'made.json', corpus])
            for corpus in corpora}
