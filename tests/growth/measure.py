#!/usr/bin/env python3
"""Time and memory of families of input at n, 2n and 4n: tests/growth/measure.py WRITE_FAMILY DOCZONE [--times N] [--limit S] [WORD…]

WRITE_FAMILY is the program of that name in the build; a family is measured when its name has one of the words in it.
Each line is: seconds at n, 2n, 4n · mebibytes at n, 2n, 4n · bytes printed · exit codes · n · name."""
import argparse
import os
import pathlib
import resource
import subprocess
import tempfile
import time


def run(program, family, n, limit):
    with tempfile.TemporaryDirectory() as folder:
        arguments = subprocess.run([writer, family, str(n), folder], capture_output=True, text=True, check=True).stdout.split("\n")[:-1]
        out = os.path.join(folder, "printed")
        started = time.monotonic()
        with open(out, "wb") as printed:
            process = subprocess.Popen([program, *arguments], cwd=folder, stdout=printed, stderr=subprocess.STDOUT,
                                       preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)))
            _, status, usage = os.wait4(process.pid, 0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.path.getsize(out), os.waitstatus_to_exitcode(status)


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("writer")
parser.add_argument("program")
parser.add_argument("--times", type=int, default=1, help="so many times each family's n")
parser.add_argument("--limit", type=int, default=60, help="seconds of a run")
parser.add_argument("words", nargs="*")
options = parser.parse_args()
writer = os.path.abspath(options.writer)
program = os.path.abspath(options.program)
for line in subprocess.run([writer], capture_output=True, text=True, check=True).stdout.splitlines():
    size, name = line.split(" ", 1)
    if options.words and not any(word in name for word in options.words):
        continue
    runs = []
    for n in (int(size) * options.times * factor for factor in (1, 2, 4)):
        runs.append(run(program, name, n, options.limit))
        if runs[-1][3] < 0:
            break
    print(" ".join(f"{one[0]:7.3f}" for one in runs), " ".join(f"{one[1]:5.0f}" for one in runs), " ".join(f"{one[2]:9d}" for one in runs),
          [one[3] for one in runs], int(size) * options.times, name, flush=True)
