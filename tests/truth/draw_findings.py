#!/usr/bin/env python3
"""Draws findings by a seed, for people to read: whether each is true. Prints place, page's line, source's line, value and suggestion.

usage: draw_findings.py DOCZONE [--count N] [--seed N] [--prose] [--new-against OLD] [--above-note] FOLDER...

--prose        only what stands in running text, lists, code or remarks: names and parts of texts beside the records
--new-against  only what this older build of the program does not find at the same line
--above-note   no notes

Each of the folders is judged by itself, without settings. Exit status: 0, or 2 where the program could not be run.
"""
import argparse
import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

IN_PROSE = ("mention", "term")


def findings_of(program, folder):
    parent, name = os.path.split(os.path.abspath(folder))
    run = subprocess.run([os.path.abspath(program), "crosscheck", "--no-config", "--format", "json", name], cwd=parent,
                         capture_output=True, check=False)
    if run.returncode not in (0, 1):
        if b"no record table" in run.stderr or b"no page" in run.stderr:
            return []
        sys.exit(f"{program} {folder}: {run.stderr.decode(errors='replace')}")
    found = json.loads(run.stdout)["findings"]
    for one in found:
        one["parent"] = parent
    return found


def key_of(finding):
    return finding["path"], finding["line"], finding["check"]


def line_at(parent, path, line):
    try:
        with open(os.path.join(parent, path), encoding="utf-8", errors="replace", newline="\n") as file:
            for number, text in enumerate(file, 1):
                if number == line:
                    return text.strip()
    except OSError:
        pass
    return "-"


def around(text, value, width=260):
    """What stands around the value, where the line is long."""
    at = max(text.find(value or ""), 0)
    begin = max(0, at - width // 2)
    return text[begin:begin + width]


def show(number, finding):
    value, suggestion = finding.get("value"), finding.get("suggestion")
    print(f"#{number} {finding['path']}:{finding['line']} {finding['severity']}[{finding['check']}] {finding['confidence']} "
          f"{finding.get('field') or '-'}")
    print(f"   page    {around(line_at(finding['parent'], finding['path'], finding['line']), value)}")
    agreeing = [e for e in finding["evidence"] if e["agrees"]]
    source = [e for e in finding["evidence"] if e["language"].lower().startswith("en")] or agreeing
    for evidence in source[:1]:
        print(f"   {evidence['language']:7} {around(line_at(finding['parent'], evidence['path'], evidence['line']), evidence['value'])}")
    print(f"   `{value}` -> `{suggestion}`   {len(agreeing)} of {len(finding['evidence'])} agree")
    if value is None or suggestion is None:
        print(f"   {finding['message']}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1][7:])
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--prose", action="store_true")
    parser.add_argument("--above-note", action="store_true")
    parser.add_argument("--new-against")
    arguments = parser.parse_args()
    with ThreadPoolExecutor(2) as pool:
        found = [f for one in pool.map(lambda folder: findings_of(arguments.program, folder), arguments.folders) for f in one]
        if arguments.new_against:
            before = pool.map(lambda folder: findings_of(arguments.new_against, folder), arguments.folders)
            known = {key_of(f) for one in before for f in one}
            found = [f for f in found if key_of(f) not in known]
    if arguments.prose:
        found = [f for f in found if f.get("field") in IN_PROSE]
    if arguments.above_note:
        found = [f for f in found if f["severity"] != "note"]
    found.sort(key=lambda f: (f["path"], f["line"], f["column"], f["check"]))
    drawn = random.Random(arguments.seed).sample(found, min(arguments.count, len(found)))
    print(f"{len(drawn)} of {len(found)} findings")
    for number, finding in enumerate(drawn, 1):
        show(number, finding)


if __name__ == "__main__":
    main()
