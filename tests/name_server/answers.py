#!/usr/bin/env python3
"""Loads the records that doczone generates into real name servers, and asks them what the documentation demands.

usage: answers.py DOCZONE PROJECT

For each deployment: `generate` writes the records, each section becomes a complete zone, `validate` must find nothing in it, the
installed zone checkers must accept it, and BIND serves it on loopback, one server a view. Then every satisfied verdict is asked with dig;
names are bound here once more, without doczone's code. Exits 77 (skipped) where named or dig is missing."""
import json, os, re, shutil, subprocess, sys, tempfile, tomllib
sys.dont_write_bytecode = True
import delivery
from binding import Binding
from served import ZoneSets, has_many_sources

DOCZONE, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SHARED = os.path.join(PROJECT, '../shared/corpus/lync-2013')
os.environ['PATH'] += ':/usr/sbin:/sbin'
SOA = '$TTL 3600\n@ IN SOA ns1.{0} hostmaster.{0} 1 7200 900 1209600 3600\n@ IN NS ns1.{0}\nns1.{0} IN A {1}\n'
DELEGATION = '{0} IN NS ns1.{0}\nns1.{0} IN A {1}\n'
CHECKERS = {'named-checkzone': ['named-checkzone', '-q', '{origin}', '{file}'], 'nsd-checkzone': ['nsd-checkzone', '{origin}', '{file}'],
            'kzonecheck': ['kzonecheck', '-o', '{origin}', '{file}']}


def fail(text):
    sys.exit('FAILED ' + text)


def run(*command, code=0):
    done = subprocess.run(command, capture_output=True, text=True)
    if code is not None and done.returncode != code: fail(f'{" ".join(command)}: exit {done.returncode}\n{done.stdout[:5000]}{done.stderr}')
    return done.stdout


def sections(snippet):
    """The generated text, by view and origin."""
    found, here = {}, None
    for line in snippet.splitlines():
        head = re.fullmatch(r'; (internal|external) DNS, (\S+)', line)
        if head: here = found.setdefault(head.groups(), [])
        elif here is not None: here.append(line)
    return found


def check_answers(zones, families, demands):
    """Asks for every demand; returns how many were asked."""
    sets = ZoneSets()
    numbers = {view: sets.add([(origin, text) for (its, origin), text in zones.items() if its == view]) for view, _ in zones}

    def judge_of(view, demand):
        return [numbers[view]], lambda ask: delivery.delivered(demand, delivery.Asker(lambda name, kind: ask(numbers[view], name, kind), view, families))
    asked = [(verdict, demand) for verdict, demand in demands if verdict['view'] in numbers]
    for (verdict, demand), why in zip(asked, sets.ask_all([judge_of(verdict['view'], demand) for verdict, demand in asked])):
        if why and why != delivery.FREE: fail(f"{verdict['requirement']} ({verdict['view']}) for {demand.owner}: {why}")
    return len(asked)


def try_deployment(pages, docset, profile):
    with tempfile.TemporaryDirectory() as folder:
        model_file = os.path.join(folder, 'model.json')
        run(DOCZONE, 'extract', '--docset', docset, '-o', model_file, pages)
        snippet = run(DOCZONE, 'generate', '--docset', docset, '--docs', pages, '--profile', profile)
        zones, files = {}, {}
        for (view, origin), lines in sections(snippet).items():
            children = [child for its, child in sections(snippet) if its == view and child.endswith('.' + origin)]
            cuts = ''.join(DELEGATION.format(child + '.', '192.0.2.53') for child in children)
            zones[view, origin] = SOA.format(origin + '.', '192.0.2.53') + cuts + '\n'.join(lines) + '\n'
            files[view, origin] = os.path.join(folder, f'{view}-{origin}.db')
            with open(files[view, origin], 'w') as f: f.write(zones[view, origin])
            for name, command in CHECKERS.items():
                if shutil.which(name): run(*[part.format(origin=origin, file=files[view, origin]) for part in command])
        if not zones: fail(profile + ' generates nothing')
        mine = os.path.join(folder, 'deployment.toml')
        with open(profile) as f, open(mine, 'w') as out:
            out.write(re.split(r'^\[\[zones\]\]', f.read(), flags=re.M)[0])
            for (view, origin), file in files.items(): out.write(f'\n[[zones]]\nview = "{view}"\norigin = "{origin}"\nfiles = "{file}"\n')
        report = json.loads(run(DOCZONE, 'validate', '--format', 'json', '--model', model_file, '--profile', mine))
        bad = [f['message'] for f in report['findings'] if f['severity'] != 'note']
        if bad: fail(f'{profile}: the generated zones have findings: {bad}')
        open_ = [f"{v['requirement']}: {v['verdict']}" for v in report['verdicts'] if v['verdict'] not in ('satisfied', 'not-applicable', 'not-asked', 'unresolved')]
        if open_: fail(f'{profile}: the generated zones leave open: {open_}')
        with open(model_file) as f: model = json.load(f)
        with open(mine, 'rb') as f: asked = check_answers(zones, *demands_of(model, tomllib.load(f), report['verdicts']))
        if asked == 0: fail(profile + ': nothing was asked')
        checkers = [name for name in CHECKERS if shutil.which(name)]
        print(f'{os.path.relpath(profile, PROJECT)}: {len(zones)} zones accepted by doczone, {", ".join(checkers)}; {asked} expectations asked of named')


def demands_of(model, profile, verdicts):
    """The families in use, and (verdict, demand) pairs for what is satisfied."""
    head, by_id = profile['deployment'], {r['id']: r for r in model['requirements']}
    binding = Binding({e['name']: e['stands_for'] for e in model['examples']}, profile.get('bind', {}), head['domains'], head.get('internal_domain'))
    examples = {r['owner'] for r in model['requirements'] if r['example_names']}
    out = [(v, delivery.Demand(by_id[v['requirement']], v['domain'], binding, [], examples)) for v in verdicts if v['verdict'] == 'satisfied']
    for verdict, demand in out:
        demand.rivals = [d.requirement for v, d in out if v['view'] == verdict['view'] and d.owner == demand.owner and d.requirement['types'] == demand.requirement['types']]
    return [{'ipv4': 'A', 'ipv6': 'AAAA'}[ip] for ip in head.get('ip', ['ipv4'])], out


if not shutil.which('named') or not shutil.which('dig') or not has_many_sources():
    print('skipped: named or dig is missing (script/setup installs them), or this machine has one loopback address only')
    sys.exit(77)
fixtures = os.path.join(PROJECT, 'fixtures')
groupware = os.path.join(fixtures, 'deployments/mail-and-chat')
try_deployment(os.path.join(PROJECT, 'docs-corpus'), os.path.join(PROJECT, 'docs-corpus/docset.toml'), os.path.join(fixtures, 'profiles/two-domains.toml'))
try_deployment(os.path.join(groupware, 'docs'), os.path.join(groupware, 'docs/docset.toml'), os.path.join(groupware, 'deployment.toml'))
if os.path.isdir(SHARED):
    try_deployment(SHARED, os.path.join(fixtures, 'docsets/lync-2013.toml'), os.path.join(fixtures, 'deployments/single-edge/deployment.toml'))
else:
    print('the deployment of the shared pages is left out: they are not there')
