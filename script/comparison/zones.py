"""Runs over zones and deployments: validate and generate."""
import ast
import json
import os

from comparison.runs import FIXTURE_MODEL, LYNC_MODEL, LYNC_PLAIN_MODEL, REPORTS, SHARED, TODAY, Run, files_below, listed, real, text_of


def zone_fixtures():
    return [f'fixtures/checks/{stem}/{kind}' for stem in listed('fixtures/checks') for kind in ('err', 'ok')
            if any(f.endswith('.zone') for f in files_below(f'fixtures/checks/{stem}/{kind}'))]


def fixture_demands():
    """The demands that fixtures/README.md states."""
    def demand(scenario, types, owner, **more):
        return {'id': f'{scenario}/{types[0]}/{owner}', 'scenario': scenario, 'view': 'external', 'types': types,
                'owner': owner + '.contoso.com', 'repeat': 'domain', **more}
    def service(scenario, owner, port, target, **more):
        return demand(scenario, ['SRV'], owner, port=port, target=target + '.contoso.com', **more)
    inside = {'view': 'internal'}
    requirements = [
        service('sip', '_sipfederationtls._tcp', 5061, 'sip'), demand('sip', ['A'], 'sip'),
        demand('sip', ['A'], 'legacy', level='forbidden'),
        service('xmpp', '_xmpp-server._tcp', 5269, 'xmpp'), demand('xmpp', ['A'], 'xmpp'),
        service('sign-in', '_sipinternaltls._tcp', 5061, 'sip', **inside), demand('sign-in', ['A'], 'sip', **inside),
        demand('sign-in', ['A'], 'discoverinternal', **inside),
        demand('mobile', ['A', 'CNAME'], 'discover'), demand('mobile', ['CNAME'], 'meet', target='discover.contoso.com'),
        service('media', '_stun._udp', 3478, 'turn', priority=10, weight=60), demand('media', ['A'], 'turn', address_count=2)]
    examples = [{'name': 'contoso.com', 'stands_for': '{domain}'}]
    return json.dumps({'schema': 'doczone.model/1', 'examples': examples, 'literal': [], 'requirements': requirements})


def fixture_zone_runs():
    for folder in zone_fixtures():
        name = 'zone-fixtures/' + '-'.join(folder.split('/')[-2:])
        own = folder + '/profile.toml'
        own = text_of(own) if os.path.exists(real(own)) else ('schema = 1\n[deployment]\ndomains = ["example.org"]\n'
                                                               '[scenarios]\nsip = true\nxmpp = true\nsign-in = true\n')
        zones = f'\n[[zones]]\nview = "external"\nfiles = "{folder}/{{origin}}.zone"\n'
        if os.path.isdir(real(folder + '/internal')):
            zones += f'[[zones]]\nview = "internal"\nfiles = "{folder}/internal/{{origin}}.zone"\n'
        files = {FIXTURE_MODEL: fixture_demands(), 'profile.toml': own + zones}
        demands = ['--model', FIXTURE_MODEL, '--profile', 'profile.toml']
        yield Run(name + '/reports', ['validate', *demands, *TODAY, '--all-names', '--verbose', *REPORTS], files)
        yield Run(name + '/plain', ['validate', *demands, *TODAY, '--format', 'json'], files)
        yield Run(name + '/redacted', ['validate', *demands, *TODAY, '--redact', 'internal', '--fail-on-unknown'], files)
        yield Run(name + '/generate', ['generate', *demands], files)


def zone_files():
    """Pairs of a zone file and its origin."""
    origins = {}
    if os.path.exists(real('shared/zones/peers/manifest.jsonl')):
        for line in text_of('shared/zones/peers/manifest.jsonl').splitlines():
            entry = json.loads(line)
            origins['shared/zones/peers/' + entry['file']] = entry['origin']
    for folder, origin in (('mistakes', 'contoso.com'), ('exports', 'contoso.com'), ('nasty', 'example.org'), ('broken/base/zones', '')):
        origins.update(dict.fromkeys(files_below('shared/zones/' + folder), origin))
    for path in files_below('fixtures/zones') + files_below('fixtures/deployments') + files_below('fixtures/checks'):
        if not path.endswith(('.md', '.toml')):
            origins[path] = 'example.net' if 'example.net' in path else 'example.org'
    return sorted(origins.items())


def zone_runs():
    for path, origin in zone_files():
        name = 'zones/' + path.removeprefix('shared/zones/')
        named = ['--origin', origin] if origin else []
        yield Run(name + '/reports', ['validate', *named, *REPORTS, path])
        yield Run(name + '/fragment', ['validate', *named, '--fragment', '--view', 'external', '--verbose', path])
        if 'zones/dialects/' in path or '/exports/' in path:
            for dialect in ('bind', 'windows', 'azure', 'cloudflare', 'godaddy', 'route53', 'dig'):
                yield Run(f'{name}/as-{dialect}', ['validate', '--zone-format', dialect, '-v', path])
            yield Run(name + '/nameless', ['validate', '--view', 'internal', path])
            yield Run(name + '/init', ['init', '--zone', path, '--into', 'settings', 'docs-corpus'], {'settings/empty': ''})


def profile_runs():
    """Deployments of the fixtures, against the pages of each and against a model."""
    profiles = [f'fixtures/profiles/{name}' for name in listed('fixtures/profiles')]
    for profile in profiles + [path for path in files_below('fixtures/deployments') if path.endswith('/deployment.toml')]:
        name = 'profiles/' + '-'.join(profile.removesuffix('.toml').split('/')[1:])
        sources = {'docs': ['--docs', 'docs-corpus'], 'model': ['--model', 'made/docs-corpus.json']}
        if os.path.isdir(SHARED):
            sources.update({'lync': ['--model', LYNC_MODEL], 'lync-plain': ['--model', LYNC_PLAIN_MODEL]})
        for source, pages in sources.items():
            demands = [*pages, '--profile', profile]
            yield Run(f'{name}/{source}/reports', ['validate', *demands, *TODAY, *REPORTS])
            yield Run(f'{name}/{source}/verbose', ['validate', *demands, *TODAY, '--verbose', '--all-names'])
            yield Run(f'{name}/{source}/statistics', ['validate', *demands, *TODAY, '--statistics', '--fail-on-unknown', '--fail-on', 'warning'])
            yield Run(f'{name}/{source}/cited', ['validate', *demands, *TODAY, '--citation-language', 'de-DE', '--redact', 'internal'])
            yield Run(f'{name}/{source}/expectations', ['validate', *demands, *TODAY, '--list-expectations'])
            yield Run(f'{name}/{source}/zone-files', ['validate', *demands, *TODAY, '--expectation', 'zone-files', '--skip-code', '77'])
            yield Run(f'{name}/{source}/generate', ['generate', *demands])
            yield Run(f'{name}/{source}/generate-external', ['generate', *demands, '--view', 'external', '--origin', 'example.org'])
            yield Run(f'{name}/{source}/generate-internal', ['generate', *demands, '--view', 'internal', '--citation-language', 'fr-FR'])


def mistake_runs():
    for path in files_below('shared/zones/mistakes'):
        if path.endswith('.zone'):
            profile = ('schema = 1\n[deployment]\ndomains = ["contoso.com"]\ninternal_domain = "contoso.net"\n[scenarios]\nsip-federation = true\n'
                       f'xmpp-federation = true\n[[zones]]\nview = "external"\norigin = "contoso.com"\nfiles = "{path}"\n')
            yield Run('mistakes/' + os.path.basename(path), ['validate', '--model', LYNC_MODEL, '--profile', 'p.toml', *TODAY, *REPORTS, path],
                      {'p.toml': profile})


def broken_runs():
    """What judge.py, sound.py and rdata.py beside these zones run; their lists of cases are read, their programs are not."""
    folder = 'shared/zones/broken'
    if not os.path.isdir(real(folder)):
        return
    yield from broken_deployment_runs(folder)
    for kind, (origin, good, plants) in ast.literal_eval(text_of(folder + '/planted.py').split('Z = ', 1)[1]).items():
        for number, (before, after) in enumerate([('', '')] + [(a, b) for _, a, b in plants]):
            yield Run(f'broken/sound/{kind}-{number}', ['validate', '--origin', origin, *TODAY, '-v', *REPORTS, 'z.zone'],
                      {'z.zone': good.replace(before, after, 1) if before else good})
    known = {}
    for statement in ast.parse(text_of(folder + '/rdata.py')).body:
        if isinstance(statement, ast.Assign) and getattr(statement.targets[0], 'id', '').isupper():
            exec(compile(ast.Module([statement], []), 'rdata.py', 'exec'), known)
    files = {'docs/en-US/records.md': known['PAGE'], 'docs/docset.toml': known['DOCSET'], 'p.toml': known['PROFILE']}
    demands = ['--docs', 'docs', '--profile', 'p.toml']
    yield Run('broken/rdata/generate', ['generate', *demands, '--view', 'external'], {**files, 't.zone': known['ZONE']})
    for number, (_, before, after) in enumerate([('', '', '')] + known['CHANGES']):
        zone = known['ZONE'].replace(before, after, 1) if before else known['ZONE']
        yield Run(f'broken/rdata/{number:02}', ['validate', *demands, *TODAY, '-v', *REPORTS], {**files, 't.zone': zone})


def broken_deployment_runs(folder):
    cases = []
    outside, inside = 'zones/external/', 'zones/internal/'
    names = {'EN': outside + 'nordwind.example.db', 'ES': outside + 'suedwind.example.db', 'IN': inside + 'nordwind.example.db',
             'IS': inside + 'suedwind.example.db', 'IA': inside + 'ad.nordwind.example.db', 'P': 'deployment.toml',
             'm': lambda name, wanted, *edits: cases.append((name, edits)), 'sub': lambda *edit: ('sub', *edit),
             'add': lambda *edit: ('add', *edit), 'new': lambda *edit: ('new', *edit)}
    exec(text_of(folder + '/cases.py'), names)
    base = {os.path.relpath(path, folder + '/base'): text_of(path) for path in files_below(folder + '/base')}
    for name, edits in [('base', ())] + cases:
        files = dict(base)
        for edit, path, *texts in edits:
            before = files.get(path, '')
            files[path] = before.replace(*texts, 1) if edit == 'sub' else before + texts[0] + '\n' if edit == 'add' else texts[0]
        demands = ['--model', LYNC_MODEL, '--profile', 'deployment.toml']
        yield Run(f'broken/deployments/{name}', ['validate', *demands, *TODAY, '-v', *REPORTS], files)
        if name == 'base':
            yield Run('broken/generate', ['generate', *demands], files)
