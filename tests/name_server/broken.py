#!/usr/bin/env python3
"""Holds doczone's verdicts against what name servers answer, over deployments that are broken in every way that comes to mind.

usage: broken.py DOCZONE PROJECT [-v]

For each deployment BIND serves the zones on loopback and dig asks for each demand (served.py, delivery.py). What DNS does not deliver is
satisfied nowhere; the sound ones of mail_and_chat.py and far_fetched.py are satisfied everywhere. -v lists, too, what DNS delivers and doczone doubts.
Exits 77 (skipped) where named or dig is missing; the deployments of ../shared are left out where they are not there."""
import collections, concurrent.futures, glob, json, os, re, shutil, subprocess, sys, tempfile, tomllib
sys.dont_write_bytecode = True
import delivery, far_fetched, mail_and_chat
from binding import Binding
from served import ZoneSets, has_many_sources, loadable

DOCZONE, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SHARED = os.path.join(PROJECT, '../shared')
os.environ['PATH'] += ':/usr/sbin:/sbin'
Case = collections.namedtuple('Case', 'kind name fails changes')  # fails: the end of the id of what DNS no longer delivers; None: not said


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding='utf-8', timeout=300)


def changed(base, changes, folder):
    """A copy of the deployment with these changes."""
    shutil.copytree(base, folder)
    for file, old, new in changes:
        path = os.path.join(folder, file)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        text = ''
        if os.path.exists(path):
            with open(path, encoding='utf-8') as before: text = before.read()
        if old is not None and old not in text: sys.exit(f'FAILED {file} has no {old!r}')
        with open(path, 'w', encoding='utf-8') as out: out.write(text + new if old is None else text.replace(old, new, 1))


def zones_of(folder, profile):
    """The zones of each view: {view: {origin: [(path, text) of each file]}}."""
    out = {'external': {}, 'internal': {}}
    for entry in profile.get('zones', []):
        files = entry['files']
        for pattern in [files] if isinstance(files, str) else files:
            for path in sorted(glob.glob(os.path.join(folder, re.sub(r'\{\w+\}', '*', pattern)))):
                named = re.fullmatch(re.sub(r'\\\{\w+\\\}', '(.+)', re.escape(pattern)), os.path.relpath(path, folder))
                origin = entry.get('origin') or (named[1] if named.groups() else None)
                with open(path, encoding='utf-8') as file: text = loadable(file.read(), os.path.dirname(path))
                out[entry['view']].setdefault(origin.rstrip('.').lower(), []).append((path, text))
    return out


def variants(zones):
    """Each way to load the zones of a view: one of several whole files for a zone, or all its parts."""
    out = [[]]
    for origin, files in zones.items():
        texts = [text for _, text in files]
        whole = all(re.search(r'\sSOA\s', text) for text in texts)
        ways = texts if whole else ['\n'.join(texts)]
        out = [way + [(origin, text)] for way in out for text in ways]
    return out


class Deployment:
    """One case, judged by doczone; then by DNS."""
    def __init__(self, case, folder, model, stated):
        self.case, self.model = case, {r['id']: r for r in model['requirements']}
        self.profile = os.path.join(folder, 'deployment.toml')
        with open(self.profile, 'rb') as file: profile = tomllib.load(file)
        head = profile['deployment']
        self.ip = [{'ipv4': 'A', 'ipv6': 'AAAA'}[ip] for ip in head.get('ip', ['ipv4'])]
        examples = {e['name']: e['stands_for'] for e in model['examples']}
        self.binding = Binding(examples, profile.get('bind', {}), head['domains'], head.get('internal_domain'))
        self.addresses, self.stated = profile.get('addresses', {}), stated
        self.example_names = {r['owner'] for r in model['requirements'] if r['example_names']}
        self.zones = zones_of(folder, profile)

    def judge(self, model_file):
        said = run(DOCZONE, 'validate', '--no-config', '--format', 'json', '--model', model_file, '--profile', self.profile)
        if said.returncode not in (0, 1, 2): raise RuntimeError(f'{self.case.name}: exit {said.returncode}: {said.stderr}')
        report = json.loads(said.stdout) if said.returncode < 2 else {'verdicts': [], 'findings': []}
        self.refused = said.returncode == 2
        self.verdicts = [v for v in report['verdicts'] if v['verdict'] not in ('not-applicable', 'not-asked', 'unresolved')]
        self.findings = [f for f in report['findings'] if f['severity'] in ('error', 'warning')]

    def demands(self):
        """(verdict, demand) pairs."""
        places = collections.defaultdict(list)
        for verdict in self.verdicts:
            wanted = dict(self.model[verdict['requirement']])
            text = self.stated.get((wanted['types'][0] if wanted['types'] else None, wanted['owner']))
            if text: wanted['rdata'] = text
            addresses = self.addresses.get(wanted['owner'], [])
            demand = delivery.Demand(wanted, verdict['domain'], self.binding, [addresses] if isinstance(addresses, str) else addresses, self.example_names)
            places[verdict['view'], demand.owner, tuple(wanted['types']), wanted['level']].append((verdict, demand))
        for together in places.values():
            for verdict, demand in together:
                demand.rivals = [other.requirement for _, other in together]
                yield verdict, demand

    def judges(self, sets):
        """What ZoneSets.ask_all() asks for this deployment, one for each demand."""
        numbers = {view: [sets.add(way) for way in variants(zones)] for view, zones in self.zones.items()}

        def judge_of(verdict, demand):
            view = verdict['view']

            def judge(ask):
                why = None
                for number in numbers[view]:
                    here = delivery.delivered(demand, delivery.Asker(lambda name, kind: ask(number, name, kind), view, self.ip))
                    why = why or here
                return why
            return numbers[view], judge
        return [judge_of(v, d) for v, d in self.demands()]

    def is_told(self, why, view):
        """Of a demand that DNS loses and that is called satisfied: whether the report says so where the mistake is."""
        if isinstance(why, delivery.Refused) or any(len(files) > 1 for files in self.zones[view].values()):
            origin = max((o for o in self.zones[view] if ('.' + (why.at or '').lower()).endswith(f'.{o}.')), key=len, default=None)
            paths = {path for path, _ in self.zones[view].get(origin, [])} | {self.profile}
            return any(f['path'] in paths and f['severity'] == 'error' for f in self.findings)
        return why.at is not None and any(v['view'] == view and v['verdict'] != 'satisfied' and d.owner.lower() == why.at.lower() for v, d in self.demands())


def own_cases():
    for source in (mail_and_chat, far_fetched):
        for kind in ('SOUND', 'DELIVERS', 'BROKEN'):
            for name, *rest in getattr(source, kind):
                yield Case(kind.lower(), name, rest.pop(0) if kind == 'BROKEN' else None, rest)


def shared_cases():
    """Of ../shared/zones/broken: a program that calls m(name, what is wanted, changes)."""
    base = os.path.join(SHARED, 'zones/broken/base')
    found = [Case('shared', 'the clean one', None, [])]
    external, internal = 'zones/external/{}.db', 'zones/internal/{}.db'
    names = {'EN': external.format('nordwind.example'), 'ES': external.format('suedwind.example'), 'IN': internal.format('nordwind.example'),
             'IS': internal.format('suedwind.example'), 'IA': internal.format('ad.nordwind.example'), 'P': 'deployment.toml',
             'm': lambda name, want, *changes: found.append(Case('shared', name, None, changes)), 'sub': lambda f, a, b: (f, a, b),
             'add': lambda f, text: (f, None, text + '\n'), 'new': lambda f, text: (f, None, text)}
    with open(os.path.join(SHARED, 'zones/broken/cases.py'), encoding='utf-8') as file: exec(file.read(), names)
    return base, found


def load(base, cases, model_file, stated, folder):
    with open(model_file, encoding='utf-8') as file: model = json.load(file)

    def one(i, case):
        here = os.path.join(folder, str(i))
        changed(base, case.changes, here)
        deployment = Deployment(case, here, model, stated)
        deployment.judge(model_file)
        return deployment
    with concurrent.futures.ThreadPoolExecutor(2) as pool: return list(pool.map(one, range(len(cases)), cases))


def extracted(folder, name, *arguments):
    model = os.path.join(folder, name)
    done = run(DOCZONE, 'extract', '--no-config', '-o', model, *arguments)
    if done.returncode != 0: sys.exit(f'FAILED extract: exit {done.returncode}: {done.stderr}')
    return model


def deployments(folder):
    base = os.path.join(PROJECT, 'fixtures/deployments/mail-and-chat')
    model = extracted(folder, 'own.json', '--docset', os.path.join(base, 'docs/docset.toml'), os.path.join(base, 'docs'))
    out = load(base, list(own_cases()), model, mail_and_chat.STATED, os.path.join(folder, 'own'))
    pages = os.path.join(SHARED, 'corpus/lync-2013')
    if not os.path.isdir(os.path.join(SHARED, 'zones/broken')) or not os.path.isdir(pages):
        print('the deployments of ../shared are left out: they are not there')
        return out
    model = extracted(folder, 'shared.json', '--docset', os.path.join(PROJECT, 'fixtures/docsets/lync-2013.toml'), pages)
    base, cases = shared_cases()
    return out + load(base, cases, model, {}, os.path.join(folder, 'shared'))


class Outcome:
    """What came of all cases, in lines."""
    def __init__(self):
        self.lines, self.doubts, self.counts = [], [], collections.Counter()

    def add(self, deployment, whys):
        case, pairs = deployment.case, list(deployment.demands())
        for (verdict, demand), why in zip(pairs, whys):
            satisfied = verdict['verdict'] == 'satisfied'
            place = f"{case.name}: {verdict['requirement']} for {demand.owner}"
            self.counts['free' if why == delivery.FREE else 'lost' if why else 'delivered'] += 1
            if why == delivery.FREE: continue
            if why and satisfied and not deployment.is_told(why, verdict['view']): self.lines.append(f'FALSE GREEN   {place}: {why}')
            if not why and not satisfied:
                self.doubts.append(f"DNS delivers  {place}: {verdict['verdict']} {verdict['reason'] or ''}")
                if case.kind == 'sound': self.lines.append(f"FALSE ALARM   {place}: {verdict['verdict']} {verdict['reason'] or ''}")
        self.hold_case(deployment, pairs, whys)

    def hold_case(self, deployment, pairs, whys):
        case = deployment.case
        if case.kind in ('sound', 'delivers'):
            for (verdict, _), why in zip(pairs, whys):
                if why: self.lines.append(f"WRONG ORACLE  {case.name}: {verdict['requirement']}: {why}")
            if case.kind == 'sound' and (deployment.findings or not pairs): self.lines.append(f'FALSE ALARM   {case.name}: {[f["check"] for f in deployment.findings]}')
        elif case.kind == 'broken' and not deployment.refused:
            if not any(why and verdict['requirement'].endswith(case.fails) for (verdict, _), why in zip(pairs, whys)):
                self.lines.append(f'WRONG ORACLE  {case.name}: DNS delivers {case.fails}')


def main():
    if not shutil.which('named') or not shutil.which('dig'):
        print('skipped: named or dig is missing (script/setup installs them)')
        return 77
    if not has_many_sources():
        print('skipped: this machine sends from no other loopback address than 127.0.0.1')
        return 77
    with tempfile.TemporaryDirectory() as folder:
        all_, sets, judges, outcome = deployments(folder), ZoneSets(), [], Outcome()
        counts = []
        for deployment in all_:
            mine = deployment.judges(sets)
            judges += mine
            counts.append(len(mine))
        whys = iter(sets.ask_all(judges))
        for deployment, count in zip(all_, counts): outcome.add(deployment, [next(whys) for _ in range(count)])
    for line in outcome.lines + (outcome.doubts if '-v' in sys.argv else []): print(line)
    c = outcome.counts
    print(f"{len(all_)} deployments: DNS delivers {c['delivered']} demands and loses {c['lost']}; {c['free']} are free; "
          f'DNS delivers {len(outcome.doubts)} that doczone does not call satisfied')
    if c['lost'] < len(mail_and_chat.BROKEN) + len(far_fetched.BROKEN): return 'FAILED: the name servers lose too little'
    return 'FAILED' if outcome.lines else 0


sys.exit(main())
