"""Runs over pages: crosscheck and extract."""
import os
import re

from comparison.runs import LYNC_DOCSET, LYNC_MODEL, LYNC_PLAIN_MODEL, REPORTS, Run, files_below, listed, real, slug

LANGUAGE = re.compile(r'[a-z]{2}-[A-Za-z]{2}')


def corpora():
    families = 'shared/corpus/families'
    out = [f'shared/corpus/{name}' for name in listed('shared/corpus') if name != 'families']
    out += [f'{families}/{name}' for name in listed(families) if name != 'other' and os.path.isdir(real(f'{families}/{name}'))]
    out += [f'{families}/other/{name}' for name in listed(families + '/other') if os.path.isdir(real(f'{families}/other/{name}'))]
    return ['docs-corpus'] + out


def page_fixtures():
    return [f'fixtures/checks/{stem}/{kind}' for stem in listed('fixtures/checks') for kind in ('err', 'ok')
            if not any(f.endswith('.zone') for f in files_below(f'fixtures/checks/{stem}/{kind}'))]


def languages_of(corpus):
    return listed(corpus, LANGUAGE.fullmatch)


def docset_of(corpus):
    """A docset beside the pages counts for folders of single languages, too."""
    return ['--docset', corpus + '/docset.toml'] if os.path.exists(real(corpus + '/docset.toml')) else []


def made_runs():
    """What the old build prepares for both: the file below made/, and the run that writes it as made.json."""
    out = {LYNC_MODEL: Run('made/lync-2013', ['extract', *LYNC_DOCSET, '-o', 'made.json', 'shared/corpus/lync-2013']),
           LYNC_PLAIN_MODEL: Run('made/lync-2013-plain', ['extract', '-o', 'made.json', 'shared/corpus/lync-2013']),
           'made/docs-corpus.json': Run('made/docs-corpus', ['extract', '-o', 'made.json', 'docs-corpus'])}
    for corpus in corpora() + page_fixtures():
        languages = languages_of(corpus)
        for language in languages[:2] + languages[-1:]:
            out[atoms_of(corpus, language)] = Run(
                'made/atoms', ['extract', '--atoms', *docset_of(corpus), '-o', 'made.json', f'{corpus}/{language}'])
    return out


def atoms_of(corpus, language):
    return f'made/{slug(corpus)}.{language}.jsonl'


def page_runs(corpus):
    """Every way to look at the pages of one folder."""
    name = 'pages/' + slug(corpus)
    copied = {'copies': {'pages': corpus}, 'only': 'dns' if corpus.endswith('/lync-2013') else ''}  # the other pages there are 80 MB
    # A folder is searched for pages with a page's extension; others are named one by one.
    texts = [path for path in files_below(corpus) if path.endswith('.txt')]
    paths = texts or [corpus]
    copies = [path.replace(corpus, 'pages', 1) for path in paths]
    languages = languages_of(corpus)
    source = next((l for l in languages if l.lower() == 'en-us'), None)
    yield Run(name + '/reports', ['crosscheck', *REPORTS, *paths])
    yield Run(name + '/verbose', ['crosscheck', '--verbose', '--jobs', '1', *paths])
    yield Run(name + '/alone', ['crosscheck', '--alone', '--format', 'json', *paths])
    yield Run(name + '/alone-verbose', ['crosscheck', '--alone', '-v', '--statistics', *paths])
    yield Run(name + '/by-source', ['crosscheck', '--by', 'source', *paths])
    yield Run(name + '/by-source-report', ['crosscheck', '--by', 'source', '--report', 'json=report.json', '-v', *paths])
    yield Run(name + '/statistics', ['crosscheck', '--statistics', *paths])
    yield Run(name + '/redacted', ['crosscheck', '--redact', 'internal', '--junit-strict', *REPORTS, *paths])
    yield Run(name + '/diff', ['crosscheck', '--diff', *paths])
    yield Run(name + '/diff-all', ['crosscheck', '--diff', '--fix=all', '--fix-source', *paths])
    yield Run(name + '/diff-alone', ['crosscheck', '--diff', '--alone', '--fix=all', *paths])
    for variant in ([], ['=all']):
        yield Run(name + '/fix' + ''.join(variant), ['crosscheck', '--fix' + ''.join(variant), '--verbose', *copies], **copied)
    yield Run(name + '/fix-source', ['crosscheck', '--fix=all', '--fix-source', *copies], **copied)
    yield Run(name + '/model', ['extract', *paths])
    yield Run(name + '/atoms', ['extract', '--atoms', '--jobs', '1', *paths])
    yield Run(name + '/german-source', ['crosscheck', '--source-language', 'de-DE', '--format', 'json', *paths])
    yield Run(name + '/init', ['init', '--into', 'settings', *paths], {'settings/empty': ''})
    if os.path.isdir(real(corpus + '/i18n')):
        yield Run(name + '/sourceless', ['crosscheck', '--verbose', *REPORTS, corpus + '/i18n'])
    if len(languages) < 2:
        return
    yield from language_runs(name, corpus, languages, source)


def language_runs(name, corpus, languages, source):
    """The languages apart: without the source, one by one, and with what was read elsewhere."""
    docset = docset_of(corpus)
    if source is not None:
        others = [f'{corpus}/{language}' for language in languages if language != source]
        yield Run(name + '/sourceless', ['crosscheck', *docset, '--verbose', *REPORTS, *others])
        yield Run(name + '/sourceless-named', ['crosscheck', *docset, '--source-language', source, '--format', 'json', *others])
        yield Run(name + '/sourceless-diff', ['crosscheck', *docset, '--diff', '--fix=all', *others])
        yield Run(name + '/sourceless-by-source', ['crosscheck', *docset, '--by', 'source', *others])
        yield Run(name + '/sourceless-model', ['extract', *docset, *others])
        yield Run(name + '/source-only', ['crosscheck', *docset, '--format', 'json', f'{corpus}/{source}'])
    for language in dict.fromkeys(languages[:2] + languages[-1:]):
        rest = [f'{corpus}/{other}' for other in languages if other != language]
        atoms = atoms_of(corpus, language)
        yield Run(f'{name}/with-{language}', ['crosscheck', *docset, '--with', atoms, '--format', 'json', *rest])
        yield Run(f'{name}/with-{language}-diff', ['crosscheck', *docset, '--with', atoms, '--diff', '--fix=all', *rest])
        yield Run(f'{name}/with-{language}-by-source', ['crosscheck', *docset, '--with', atoms, '--by', 'source', *rest])
    if len(languages) > 2:
        pair = [f'{corpus}/{language}' for language in languages[:2]]
        yield Run(name + '/pair', ['crosscheck', *docset, '--format', 'json', *pair])


def docset_runs():
    for corpus in ('lync-2013', 'lync-2013-sxs', 'skype-for-business'):
        pages = 'shared/corpus/' + corpus
        yield Run(f'docset/{corpus}/reports', ['crosscheck', *LYNC_DOCSET, *REPORTS, pages])
        yield Run(f'docset/{corpus}/diff', ['crosscheck', *LYNC_DOCSET, '--diff', '--fix=all', pages])
        yield Run(f'docset/{corpus}/model', ['extract', *LYNC_DOCSET, pages])
        yield Run(f'docset/{corpus}/atoms', ['extract', '--atoms', *LYNC_DOCSET, pages])


def fixture_page_runs():
    for folder in page_fixtures() + ['fixtures/nasty']:
        name = 'page-fixtures/' + '-'.join(folder.split('/')[-2:])
        others = [f'{folder}/{language}' for language in languages_of(folder) if language != 'en-US']
        yield Run(name + '/reports', ['crosscheck', '--verbose', *REPORTS, folder])
        yield Run(name + '/alone', ['crosscheck', '--alone', '--verbose', '--format', 'json', folder])
        yield Run(name + '/diff', ['crosscheck', '--diff', '--fix=all', '--fix-source', folder])
        yield Run(name + '/fix', ['crosscheck', '--fix', 'pages'], copies={'pages': folder})
        yield Run(name + '/by-source', ['crosscheck', '--by', 'source', folder])
        yield Run(name + '/model', ['extract', folder])
        yield Run(name + '/atoms', ['extract', '--atoms', folder])
        if others:
            yield Run(name + '/sourceless', ['crosscheck', '--verbose', '--format', 'json', *others])
            german = atoms_of(folder, languages_of(folder)[0])
            yield Run(name + '/with', ['crosscheck', '--with', german, '--format', 'json', *others[1:], folder + '/en-US'])
