#!/usr/bin/env python3
"""Loads the records that doczone generates into real name servers, and asks them what the documentation demands.

usage: answers.py DOCZONE PROJECT

For each deployment: `generate` writes the records, each section becomes a complete zone, `validate` must find nothing in it, the
installed zone checkers must accept it, and BIND serves it on loopback, one server a view. Then every satisfied verdict is asked with dig;
names are bound here once more, without doczone's code. Exits 77 (skipped) where named or dig is missing."""
import json, os, re, shutil, socket, subprocess, sys, tempfile, time
sys.dont_write_bytecode = True
from binding import Binding

DOCZONE, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SHARED = os.path.join(PROJECT, '../shared/corpus/lync-2013')
os.environ['PATH'] += ':/usr/sbin:/sbin'
SOA = '$TTL 3600\n@ IN SOA ns1.{0} hostmaster.{0} 1 7200 900 1209600 3600\n@ IN NS ns1.{0}\nns1.{0} IN A {1}\n'
CHECKERS = {'named-checkzone': ['named-checkzone', '-q', '{origin}', '{file}'], 'nsd-checkzone': ['nsd-checkzone', '{origin}', '{file}'],
            'kzonecheck': ['kzonecheck', '-o', '{origin}', '{file}']}


def fail(text):
    sys.exit('FAILED ' + text)


def run(*command, code=0):
    done = subprocess.run(command, capture_output=True, text=True)
    if code is not None and done.returncode != code: fail(f'{" ".join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}')
    return done.stdout


def sections(snippet):
    """The generated text, by view and origin."""
    found, here = {}, None
    for line in snippet.splitlines():
        head = re.fullmatch(r'; (internal|external) DNS, (\S+)', line)
        if head: here = found.setdefault(head.groups(), [])
        elif here is not None: here.append(line)
    return found


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def ask(port, name, kind):
    out = run('dig', '+short', '+norecurse', '+tries=2', '+time=2', '-p', str(port), '@127.0.0.1', name, kind)
    return [line for line in out.splitlines() if line]


class NameServer:
    """named on a free port of loopback, with the zones of one view, until the end of the with statement."""
    def __init__(self, folder, view, zones):
        self.zones, self.port = {o: f for (v, o), f in zones.items() if v == view}, free_port()
        entries = ''.join(f'zone "{origin}" {{ type primary; file "{file}"; }};\n' for origin, file in self.zones.items())
        conf, self.log = os.path.join(folder, view + '.conf'), os.path.join(folder, view + '.log')
        with open(conf, 'w') as f:
            f.write(f'options {{ directory "{folder}"; listen-on port {self.port} {{ 127.0.0.1; }}; listen-on-v6 {{ none; }}; recursion no; '
                    f'dnssec-validation no; empty-zones-enable no; pid-file none; session-keyfile none; lock-file none; }};\ncontrols {{ }};\n{entries}')
        self.command = ['named', '-4', '-g', '-c', conf, '-p', str(self.port)]

    def __enter__(self):
        with open(self.log, 'w') as log: self.process = subprocess.Popen(self.command, stdout=log, stderr=log)
        origin = next(iter(self.zones))
        for _ in range(50):
            if self.process.poll() is not None: break
            done = subprocess.run(['dig', '+short', '+tries=1', '+time=1', '-p', str(self.port), '@127.0.0.1', origin, 'SOA'], capture_output=True, text=True)
            if done.returncode == 0 and done.stdout: return self
            time.sleep(0.1)
        self.__exit__()
        fail('named does not answer:\n' + open(self.log).read())

    def __exit__(self, *ignored):
        self.process.terminate()
        self.process.wait(timeout=10)


def check_answers(view, model, verdicts, binding, port):
    by_id, asked = {r['id']: r for r in model['requirements']}, 0
    for verdict in verdicts:
        if verdict['verdict'] != 'satisfied' or verdict['view'] != view: continue
        demand, domain = by_id[verdict['requirement']], verdict['domain']
        owner = binding.name(demand['owner'], domain)
        answers = {kind: ask(port, owner, kind) for kind in demand['types'] if kind != 'AAAA'}
        what, asked = f"{verdict['requirement']} ({view}): {owner} gives {answers}", asked + 1
        if demand['level'] == 'forbidden':
            if any(answers.values()): fail(what + ', and must not be there')
        elif 'SRV' in answers:
            records = [line.split() for line in answers['SRV']]
            good = [r for r in records if demand['port'] in (None, int(r[2])) and
                    (not demand['target'] or r[3].lower() == binding.name(demand['target'], domain))]
            if not good: fail(what + f", and not port {demand['port']} at {demand['target']}")
            if not ask(port, good[0][3], 'A'): fail(what + ', whose target has no address')
        elif not any(len(lines) >= (demand['address_count'] or 1) for lines in answers.values()):
            fail(what + f", and not {demand['address_count'] or 1} records")
    return asked


def try_deployment(pages, docset, profile, domains, internal, bind):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        model_file = os.path.join(folder, 'model.json')
        run(DOCZONE, 'extract', '--docset', docset, '-o', model_file, pages)
        snippet = run(DOCZONE, 'generate', '--docset', docset, '--docs', pages, '--profile', profile)
        zones = {}
        for (view, origin), lines in sections(snippet).items():
            file = os.path.join(folder, f'{view}-{origin}.db')
            with open(file, 'w') as f:
                f.write(SOA.format(origin + '.', '192.0.2.53') + '\n'.join(lines) + '\n')
            zones[view, origin] = file
            for name, command in CHECKERS.items():
                if shutil.which(name): run(*[part.format(origin=origin, file=file) for part in command])
        if not zones: fail(profile + ' generates nothing')
        mine = os.path.join(folder, 'deployment.toml')
        with open(profile) as f, open(mine, 'w') as out:
            out.write(re.split(r'^\[\[zones\]\]', f.read(), flags=re.M)[0])
            for (view, origin), file in zones.items(): out.write(f'\n[[zones]]\nview = "{view}"\norigin = "{origin}"\nfiles = "{file}"\n')
        report = json.loads(run(DOCZONE, 'validate', '--format', 'json', '--model', model_file, '--profile', mine))
        bad = [f['message'] for f in report['findings'] if f['severity'] != 'note']
        if bad: fail(f'{profile}: the generated zones have findings: {bad}')
        with open(model_file) as f: model = json.load(f)
        examples = examples_of(docset)
        binding, asked = Binding(examples, bind, domains, internal), 0
        for view in sorted({view for view, _ in zones}):
            with NameServer(folder, view, zones) as server: asked += check_answers(view, model, report['verdicts'], binding, server.port)
        if asked == 0: fail(profile + ': nothing was asked')
        checkers = [name for name in CHECKERS if shutil.which(name)]
        print(f'{os.path.relpath(profile, PROJECT)}: {len(zones)} zones accepted by doczone, {", ".join(checkers)}; {asked} expectations asked of named')


def examples_of(docset):
    """[examples] of a docset: plain lines of "name" = "{variable}"."""
    with open(docset) as f: text = f.read()
    table = re.search(r'^\[examples\][^\n]*\n(.*?)(?=^\[|\Z)', text, flags=re.M | re.S)[1]
    return dict(re.findall(r'^"([^"]+)"\s*=\s*"(\{[^"]+\})"', table, flags=re.M))


if not shutil.which('named') or not shutil.which('dig'):
    print('skipped: named or dig is missing (script/setup installs them)')
    sys.exit(77)
fixtures = os.path.join(PROJECT, 'fixtures')
try_deployment(os.path.join(PROJECT, 'docs-corpus'), os.path.join(PROJECT, 'docs-corpus/docset.toml'), os.path.join(fixtures, 'profiles/two-domains.toml'),
               ['example.org', 'example.net'], None, {})
if os.path.isdir(SHARED):
    try_deployment(SHARED, os.path.join(fixtures, 'docsets/lync-2013.toml'), os.path.join(fixtures, 'deployments/single-edge/deployment.toml'),
                   ['example.org', 'example.net'], 'corp.example.org', {'xmpp.contoso.com': 'im-gw.{domain}'})
else:
    print('the deployment of the shared pages is left out: they are not there')
