#!/usr/bin/env python3
"""Lets every call of the operating system fail in turn, and holds the program to its promises.

usage: faults.py DOCZONE LIBRARY ROOT [--all]

LIBRARY is built from failing_calls.cc. Each job below runs once undisturbed, which tells how often it calls what; then once for each call,
in which this call, and once more for which it and all later ones fail. Of calls that there are thousands of (memory), some hundred, spread
over the run, are enough; --all takes each.

Promised is: the program ends by itself, with 0, 1 or 2, and says why when it is 2. What it writes is whole. Output that differs from the
undisturbed run's comes with exit code 2, or with a finding that says what could not be read. A page that is repaired is the old one or the
new one. Ends with 0 when all is kept, with 1 and the broken promises otherwise."""
import concurrent.futures
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

DOCZONE, LIBRARY, ROOT = (os.path.abspath(path) for path in sys.argv[1:4])
ALL = '--all' in sys.argv[4:]
MOST = 40  # failing calls of a kind and job, unless --all

PAGES = os.path.join(ROOT, 'fixtures/checks/mangled_name/err')
ZONES = os.path.join(ROOT, 'fixtures/zones/good')
REPORTS = [word for name in ('json', 'sarif', 'junit', 'gitlab', 'rdjson', 'html') for word in ('--report', f'{name}=report.{name}')]
# Name, words of the command; they run in a folder with `pages`, `zones` and a doczone.toml.
JOBS = {
    'crosscheck': ['crosscheck', 'pages'],
    'two threads': ['crosscheck', 'pages', '--jobs', '2'],
    'reports': ['crosscheck', 'pages', *REPORTS],
    'fix': ['crosscheck', 'pages', '--fix'],
    'diff': ['crosscheck', 'pages', '--diff'],
    'extract': ['extract', 'pages', '-o', 'model.json'],
    'atoms': ['extract', '--atoms', 'pages'],
    'validate': ['validate', 'zones/example.org.zone'],
    'baseline': ['crosscheck', 'pages', '--write-baseline', 'baseline.json'],
    'settings': ['config'],
}


def content(folder):
    """Every file below a folder: its path and bytes."""
    files = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, 'rb') as file:
                files[os.path.relpath(path, folder)] = file.read()
    return files


def prepare(folder):
    shutil.copytree(PAGES, os.path.join(folder, 'pages'))
    shutil.copytree(ZONES, os.path.join(folder, 'zones'))
    with open(os.path.join(folder, 'doczone.toml'), 'w', encoding='ascii') as file:
        file.write('[checks]\n')


class Run:
    """One run in a folder of its own: code, out, err, and the files that lie there afterwards."""

    def __init__(self, words, **environment):
        with tempfile.TemporaryDirectory() as folder:
            prepare(folder)
            self.counts_file = os.path.join(folder, '..', os.path.basename(folder) + '.counts')
            try:
                done = subprocess.run([DOCZONE, *words], cwd=folder, capture_output=True, timeout=300, check=False,
                                      env={**os.environ, 'LD_PRELOAD': LIBRARY, 'DOCZONE_FAULT_COUNTS': self.counts_file, **environment})
                self.code, self.out, self.err = done.returncode, done.stdout, done.stderr
            except subprocess.TimeoutExpired:
                self.code, self.out, self.err = 'does not end', b'', b''
            self.files = content(folder)
            self.counts = {}
            if os.path.exists(self.counts_file):
                with open(self.counts_file, encoding='ascii') as file:
                    self.counts = {kind: int(count) for kind, count in map(str.split, file)}
                os.remove(self.counts_file)


def broken_promise(run, sound, before):
    """What is wrong with a disturbed run, or None."""
    if run.code not in (0, 1, 2):
        return f'ended with {signal.Signals(-run.code).name if isinstance(run.code, int) and run.code < 0 else run.code}'
    if run.code == 2 and not run.err.startswith(b'doczone: ') and b'\ndoczone: ' not in run.err:
        return f'says nothing with exit code 2: {run.err[:200]!r}'
    told = (run.code == 2 or any(b'unreadable-page' in text for text in (run.out, *run.files.values())) or
            run.code == 1 and b': cannot be ' in run.err)
    for path, text in run.files.items():
        if text not in (before.get(path), sound.files.get(path)) and not (told and path not in before and whole(path, text)):
            return f'{path} is neither as it was nor as it should be'
    for path in before:
        if path not in run.files:
            return f'{path} is gone'
    if not told and (run.out != sound.out or run.files != sound.files or run.code != sound.code):
        return f'exit code {run.code} and another output, without a word: {run.err[:200]!r}'
    return None


def whole(path, text):
    """A report about pages that could not all be read differs from the undisturbed one, but it has its end."""
    ends = {'json': b'}', 'sarif': b'}', 'rdjson': b'}', 'junit': b'>', 'gitlab': b']', 'html': b'</html>'}
    return path.startswith('report.') and text.rstrip().endswith(ends[path.rpartition('.')[2]]) or path in ('model.json', 'baseline.json')


def calls_to_fail(counts):
    for kind, count in counts.items():
        calls = range(1, count + 1)
        if not ALL and count > MOST:
            calls = sorted(random.Random(kind).sample(calls, MOST))
        for call in calls:
            yield f'{kind}:{call}'
            yield f'{kind}:{call}+'


def disturb(pool, name, words):
    """Complaints about a job, and how many of its calls failed."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder)
        before = content(folder)
    sound = Run(words)
    if sound.code not in (0, 1):
        return [f'{name}: undisturbed, it ends with {sound.code}: {sound.err.decode()}'], 0
    faults = list(calls_to_fail(sound.counts))
    runs = pool.map(lambda fault: (fault, broken_promise(Run(words, DOCZONE_FAULT=fault), sound, before)), faults)
    return [f'{name}, {fault}: {complaint}' for fault, complaint in runs if complaint], len(faults)


def kill(times):
    """Kills repairs at random moments: every page is the old one or the new one, and the next run repairs and leaves nothing behind."""
    complaints = []
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder)
        before = content(folder)
    words = JOBS['fix']
    sound = Run(words).files
    for _ in range(times):
        with tempfile.TemporaryDirectory() as folder:
            prepare(folder)
            process = subprocess.Popen([DOCZONE, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(chance.uniform(0, 0.02))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for path, text in content(folder).items():
                if path in before and text not in (before[path], sound[path]):
                    complaints.append(f'killed: {path} is torn')
            subprocess.run([DOCZONE, *words], cwd=folder, capture_output=True, timeout=300, check=False)
            if content(folder) != sound:
                complaints.append('killed: the next run does not end where an undisturbed one does')
    return complaints


def limit():
    """Files may not grow beyond a size: what cannot be written whole is not written, and no signal ends the run."""
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder)
        before = content(folder)
    for name, words in JOBS.items():
        sound = Run(words).files
        for size in (0, 1, 10, 100, 1000):
            with tempfile.TemporaryDirectory() as folder:
                prepare(folder)
                code = subprocess.run([DOCZONE, *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300, check=False,
                                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))).returncode
                if code not in (0, 1, 2):
                    complaints.append(f'{name}, files of {size} bytes: ended with {code}')
                for path, text in content(folder).items():
                    if text not in (before.get(path), sound.get(path)):
                        complaints.append(f'{name}, files of {size} bytes: {path} is torn')
    return complaints


def main():
    complaints, failed = [], 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, words in JOBS.items():
            found, count = disturb(pool, name, words)
            complaints += found
            failed += count
    complaints += kill(100)
    complaints += limit()
    for complaint in complaints[:50 if not ALL else None]:
        print(complaint)
    print(f'{failed} failing calls, 100 kills: {len(complaints)} broken promises')
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
