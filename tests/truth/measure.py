#!/usr/bin/env python3
"""Holds the judging of damaged translations against cells that people labelled, and prints what was measured.

usage: measure.py DOCZONE SHARED        SHARED: the folder with corpus/ and truth/

Exit status: 0 all figures hold, 1 one falls short, 77 the labelled pages are not there. Repair is the share of all damaged cells for
which the suggestion is right ("canon" of truth/score.py); it is counted, like recall, over the cells of the languages that were read.
"""
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor

SKIPPED = 77
LANGUAGES = ("de-DE", "fr-FR", "ko-KR", "zh-CN", "zh-TW")
FIELDS = {"address": "ip", "view": "location"}  # as the labels call them

Score = namedtuple("Score", "precision recall repair wrong_high false_rate")


class Measure:
    def __init__(self, program, shared):
        self.program, self.shared = os.path.abspath(program), shared
        self.truth = {}
        for product in ("lync-2013", "skype-for-business"):
            with open(f"{shared}/truth/{product}.jsonl", encoding="utf-8") as lines:
                self.truth[product] = [json.loads(line) for line in lines if line.strip()]
        sys.dont_write_bytecode = True
        sys.path.insert(0, f"{shared}/truth")
        import score
        self.normal, self.blank = score.N, score.blank

    def findings(self, pages, flags):
        run = subprocess.run([self.program, "crosscheck", "--format", "json", *flags, *pages], capture_output=True, check=False)
        if run.returncode > 1:
            sys.exit(f"crosscheck {' '.join(flags)}: exit {run.returncode}: {run.stderr.decode()[:300]}")
        return [f for f in json.loads(run.stdout)["findings"] if f["severity"] != "note" and f["field"]]

    def score(self, product, pages, classes, locales, flags=(), fields=None):
        found = self.findings(pages, flags)
        rows = [row for row in self.truth[product] if row["locale"] in locales]
        with tempfile.TemporaryDirectory() as folder:
            with open(f"{folder}/truth.jsonl", "w", encoding="utf-8") as out:
                out.writelines(json.dumps(row) + "\n" for row in rows)
            with open(f"{folder}/found.jsonl", "w", encoding="utf-8") as out:
                out.writelines(json.dumps(as_scored(f)) + "\n" for f in found)
            command = [sys.executable, f"{self.shared}/truth/score.py", f"{folder}/truth.jsonl", f"{folder}/found.jsonl", "--class", classes]
            if fields:
                command += ["--fields", fields]
            text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        head = re.search(r"PRECISION ([\d.]+)\s+RECALL ([\d.]+).*of all pos: exact\s+[\d.]+% canon\s+([\d.]+)%", text)
        false = int(re.search(r": tp \d+ fp (\d+)", text)[1])
        right = sum(row["polarity"] == "neg" for row in rows)
        return Score(float(head[1]), float(head[2]), float(head[3]) / 100, self.wrong_high(found, rows), false / max(1, right))

    def wrong_high(self, found, rows):
        """Suggestions of high confidence for a labelled cell that are not what the source says."""
        labels = {}
        for row in rows:
            labels.setdefault((row["locale"], os.path.basename(row["file"]), row["line"]), []).append(row)
        wrong = 0
        for f in found:
            if f["confidence"] != "high" or not f["suggestion"]:
                continue
            here = labels.get((f["language"], os.path.basename(f["path"]), f["line"]), [])
            same = [row for row in here if group(row["field"]) == group(FIELDS.get(f["field"], f["field"]))
                    and self.normal(row["translated_value"]) == self.normal(f["value"])]
            if same and all(self.plain(row["source_value"]) != self.plain(f["suggestion"]) for row in same):
                wrong += 1
        return wrong

    def plain(self, value):
        return self.blank(self.normal(value))


def as_scored(finding):
    return {"file": finding["path"], "locale": finding["language"], "line": finding["line"], "value": finding["value"] or "",
            "field": FIELDS.get(finding["field"], finding["field"]), "suggestion": finding["suggestion"] or ""}


def group(field):
    return "name" if field in ("owner", "target", "mention", "domain") else field


class Table:
    def __init__(self):
        self.short = []
        print(f"{'':44} {'precision':>9} {'recall':>7} {'repair':>7} {'wrong':>6} {'false':>7}")

    def row(self, name, score, precision=0, recall=0, repair=0, wrong=0, false=0.005):
        good = (score.precision >= precision and score.recall >= recall and score.repair >= repair and score.wrong_high <= wrong
                and score.false_rate < false)
        print(f"{name:44} {score.precision:9.3f} {score.recall:7.3f} {score.repair:7.3f} {score.wrong_high:6} {100 * score.false_rate:6.2f}%"
              + ("" if good else f"  SHORT of {precision}, {recall}, {repair}"), flush=True)
        if not good:
            self.short.append(name)

    def holds(self, name, good, text):
        print(f"{name:44} {text}" + ("" if good else "  SHORT"), flush=True)
        if not good:
            self.short.append(name)


def measure_subsets(measure, table, folder):
    """Five languages without their source, and fewer; every page more must leave the others' repair as good as it was."""
    def of(languages):
        return measure.score("lync-2013", [f"{folder}/{one}" for one in languages], "R", languages)

    with tempfile.TemporaryDirectory() as apart, ThreadPoolExecutor(2) as pool:
        # A folder is read with the translations beside it; in a place of its own, it has none.
        for one in LANGUAGES:
            shutil.copytree(f"{folder}/{one}", f"{apart}/{one}/{one}")

        def own(job):
            languages, only = job
            places = [f"{apart}/{one}/{one}" if len(languages) == 1 else f"{folder}/{one}" for one in languages]
            return measure.score("lync-2013", places, "R", only)

        for size, mean_bound, worst_bound in ((3, 0.96, 0.90), (2, 0.92, 0.80)):
            subsets = list(itertools.combinations(LANGUAGES, size))
            scores = dict(zip(subsets, pool.map(of, subsets)))
            mean = sum(s.repair for s in scores.values()) / len(scores)
            worst = min(scores, key=lambda s: scores[s].repair)
            wrong = sum(s.wrong_high for s in scores.values())
            table.holds(f"R, all {len(subsets)} sets of {size}: mean repair", mean >= mean_bound, f"{mean:.3f} (asked {mean_bound})")
            table.row(f"R, worst {size}: {' '.join(worst)}", scores[worst], repair=worst_bound)
            table.holds(f"R, sets of {size}: precision of all", min(s.precision for s in scores.values()) >= 0.97,
                        f"{min(s.precision for s in scores.values()):.3f} at least")
            table.holds(f"R, sets of {size}: wrong with high confidence", wrong == 0, str(wrong))
        jobs = [(subset + more, subset) for size in (1, 2, 3, 4) for subset in itertools.combinations(LANGUAGES, size)
                for more in [()] + [(one,) for one in LANGUAGES + ("en-US",) if one not in subset]]
        scores = dict(zip(jobs, pool.map(own, jobs)))
        fallen = [f"{' '.join(only)} with {languages[-1]}: {scores[(only, only)].repair} -> {scores[(languages, only)].repair}"
                  for languages, only in jobs if scores[(languages, only)].repair < scores[(only, only)].repair]
        table.holds(f"R, one page more ({len(jobs)} sets): repair fell", not fallen, f"{len(fallen)} times {'; '.join(fallen)}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, shared = sys.argv[1:]
    if not os.path.isdir(f"{shared}/truth") or not os.path.isdir(f"{shared}/corpus/lync-2013"):
        print(f"the labelled pages are not in {shared}")
        return SKIPPED
    measure, table = Measure(program, shared), Table()
    folder = f"{shared}/corpus/lync-2013"
    successor = f"{shared}/corpus/skype-for-business"
    five = [f"{folder}/{one}" for one in LANGUAGES]
    table.row("with English, R", measure.score("lync-2013", [folder], "R", LANGUAGES), 0.99, 0.98, 0.97)
    table.row("with English, S", measure.score("lync-2013", [folder], "S", LANGUAGES), 0.97, 0.85, 0.80)
    table.row("five languages, R", measure.score("lync-2013", five, "R", LANGUAGES), 0.99, 0.97, 0.95)
    table.row("five languages, S", measure.score("lync-2013", five, "S", LANGUAGES), 0.97)
    table.row("pipe tables of another product", measure.score("skype-for-business", [successor], "P", ("de-DE", "zh-CN")), 0.97, 0.85, 0.60)
    alone = ("--alone",)
    table.row("one page alone, R, owners", measure.score("lync-2013", five, "R", LANGUAGES, alone, "owner"), 0.97, 0.95, 0.80)
    table.row("one page alone, R", measure.score("lync-2013", five, "R", LANGUAGES, alone), 0.97)
    table.row("one page alone, S", measure.score("lync-2013", five, "S", LANGUAGES, alone), 0.90, false=1)
    table.row("one page alone, pipe tables", measure.score("skype-for-business", [successor], "P", ("de-DE", "zh-CN"), alone), 0.90, false=1)
    measure_subsets(measure, table, folder)
    print("\nall hold" if not table.short else f"\n{len(table.short)} fall short: {', '.join(table.short)}")
    return 1 if table.short else 0


if __name__ == "__main__":
    sys.exit(main())
