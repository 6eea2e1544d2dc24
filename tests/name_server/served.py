"""Many sets of zones behind one BIND on loopback, and dig to ask them.

A set of zones is a view of named that is seen from one source address (127.1.x.y), so that sets with zones of the same name do not meet.
All that is open is asked in one run of dig (`dig -f`), round after round: who judges asks for what they need and is called again when it is
there."""
import os, re, socket, subprocess, tempfile, time

HEADER = re.compile(r'^;; ->>HEADER<<- opcode: QUERY, status: (\w+), id: (\d+)')
FLAGS = re.compile(r'^;; flags: ([a-z ]*);')
SETS_AT_ONCE = 40  # named takes 10 megabytes for a view


class Unasked(Exception):
    """The answer is not there yet; the question has been noted."""


class Answer:
    """What came back: status NOERROR, NXDOMAIN, SERVFAIL, REFUSED or, where nothing did, SILENCE."""
    def __init__(self, status='SILENCE'):
        self.status, self.flags, self.records, self.authority = status, (), [], []

    def of(self, name, kind):
        """The RDATA of the records of this name and type in the answer section, in presentation format."""
        return [data for owner, its, data in self.records if its == kind and owner.lower() == name.lower()]

    def is_referral(self):
        return self.status == 'NOERROR' and not self.records and 'aa' not in self.flags and any(kind == 'NS' for _, kind, _ in self.authority)


def free_port():
    """Free for datagrams and for connections."""
    for _ in range(100):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams, socket.socket(socket.AF_INET, socket.SOCK_STREAM) as stream:
            datagrams.bind(('127.0.0.1', 0))
            try:
                stream.bind(('127.0.0.1', datagrams.getsockname()[1]))
                return datagrams.getsockname()[1]
            except OSError:
                pass
    raise RuntimeError('no free port')


def source_of(number):
    return f'127.1.{number // 250}.{number % 250 + 1}'


def has_many_sources():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        try:
            s.bind((source_of(0), 0))
            return True
        except OSError:
            return False


def loadable(text, folder):
    """The zone file as named finds it: files that it includes lie beside it, and named would look elsewhere."""
    return re.sub(r'^(\$INCLUDE\s+)([^\s/]\S*)', lambda m: m[1] + os.path.join(folder, m[2]), text, flags=re.M | re.I)


class ZoneSets:
    """Sets of zones, each once: what add() gives is a number to ask them by."""
    def __init__(self):
        self.numbers = {}

    def add(self, zones):
        """`zones`: (origin, text) pairs; the text's includes are absolute."""
        return self.numbers.setdefault(tuple(sorted(zones)), len(self.numbers))

    def ask_all(self, judges):
        """`judges`: (numbers of the sets that it asks, function that takes ask(number, name, kind)) pairs. What they return, in their order."""
        results = [None] * len(judges)
        ordered = sorted(range(len(judges)), key=lambda i: min(judges[i][0]))
        begin = 0
        while begin < len(ordered):
            numbers, end = set(), begin
            while end < len(ordered) and (end == begin or len(numbers | set(judges[ordered[end]][0])) <= SETS_AT_ONCE):
                numbers |= set(judges[ordered[end]][0])
                end += 1
            with NameServer({zones: n for zones, n in self.numbers.items() if n in numbers}) as server:
                for i in ordered[begin:end]: results[i] = Unasked
                while True:
                    for i in ordered[begin:end]:
                        if results[i] is Unasked: results[i] = self.attempt(judges[i][1], server)
                    if not server.open: break
                    server.ask_open()
            begin = end
        return results

    @staticmethod
    def attempt(judge, server):
        try:
            return judge(server.ask)
        except Unasked:
            return Unasked


class NameServer:
    """named with these sets of zones, until the end of the with statement."""
    def __init__(self, sets):
        self.sets, self.answers, self.open = sets, {}, set()

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        try:
            return self.started()
        except BaseException:
            self.folder.cleanup()
            raise

    def started(self):
        for _ in range(5):
            self.port = free_port()
            conf = os.path.join(self.folder.name, 'named.conf')
            with open(conf, 'w') as out: out.write(self.configuration())
            with open(os.path.join(self.folder.name, 'log'), 'w') as log:
                self.process = subprocess.Popen(['named', '-4', '-g', '-n', '1', '-U', '1', '-c', conf], stdout=log, stderr=log, cwd=self.folder.name)
            if self.answers_soon(): return self
            self.stop()
            with open(os.path.join(self.folder.name, 'log')) as log: said = log.read()
            if 'address in use' not in said: raise RuntimeError('named does not answer:\n' + said[-3000:])
        raise RuntimeError('named finds no port')

    def configuration(self):
        # Checks of whole zones would refuse a zone for what is wrong with a single name, which is then asked for here.
        out = [f'options {{ directory "{self.folder.name}"; listen-on port {self.port} {{ 127.0.0.1; }}; listen-on-v6 {{ none; }}; recursion no; '
               'dnssec-validation no; empty-zones-enable no; notify no; check-names primary ignore; check-integrity no; check-mx ignore; '
               'max-cache-size 2M; pid-file none; session-keyfile none; lock-file none; };\ncontrols { };\n']
        for zones, number in self.sets.items():
            out.append(f'view "set{number}" {{ match-clients {{ {source_of(number)}; }};\n')
            for i, (origin, text) in enumerate(zones):
                file = f'{number}-{i}.db'
                with open(os.path.join(self.folder.name, file), 'w', encoding='utf-8', errors='surrogateescape') as zone: zone.write(text)
                out.append(f'  zone "{origin}" {{ type primary; file "{file}"; }};\n')
            out.append('};\n')
        out.append('view "ready" { match-clients { any; }; };\n')  # refuses everything: it has begun to answer
        return ''.join(out)

    def answers_soon(self):
        end = time.monotonic() + 120
        while time.monotonic() < end and self.process.poll() is None:
            said = subprocess.run(['dig', '+tries=1', '+time=5', '-p', str(self.port), '@127.0.0.1', 'ready.', 'SOA'], capture_output=True, text=True).stdout
            if 'status: REFUSED' in said: return True
            time.sleep(0.05)
        return False

    def stop(self):
        if self.process.poll() is None: self.process.terminate()
        try:
            self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __exit__(self, *ignored):
        self.stop()
        self.folder.cleanup()

    def ask(self, number, name, kind):
        question = (number, name.lower(), kind)
        if question not in self.answers:
            self.open.add(question)
            raise Unasked
        return self.answers[question]

    def ask_open(self):
        questions, self.open = sorted(self.open), set()
        for begin in range(0, len(questions), 10000): self.ask_some(questions[begin:begin + 10000])

    def ask_some(self, questions):
        file = os.path.join(self.folder.name, 'questions')
        with open(file, 'w') as out:
            for i, (number, name, kind) in enumerate(questions):
                # The identifier says which question an answer belongs to.
                out.write(f'@127.0.0.1 -p {self.port} -b {source_of(number)} +qid={i + 1} +norecurse +nocookie +tries=3 +time=20 {name} {kind}\n')
        said = subprocess.run(['dig', '+noall', '+comments', '+answer', '+authority', '+nosplit', '-f', file], capture_output=True, text=True).stdout
        for question in questions: self.answers[question] = Answer()
        answer, section = Answer(), None
        for line in said.splitlines():
            header, flags = HEADER.match(line), FLAGS.match(line)
            if header:
                answer = Answer(header[1])
                self.answers[questions[int(header[2]) - 1]] = answer
            elif flags:
                answer.flags = flags[1].split()
            elif line.startswith(';; ') and line.endswith(' SECTION:'):
                section = {';; ANSWER SECTION:': answer.records, ';; AUTHORITY SECTION:': answer.authority}.get(line)
            elif line and not line.startswith(';') and section is not None:
                owner, _, _, kind, data = line.split(None, 4)
                section.append((owner, kind, data))
