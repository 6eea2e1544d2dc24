#!/usr/bin/env python3
"""Asks whether other weights of the election would do better on pages that people labelled, and how often each confidence is right.

usage: calibrate.py BUILD SHARED [--compiler CXX] [--only NAME...]

BUILD: a folder for one more build of doczone (kept between runs), which takes its weights from the environment; SHARED: the folder with
corpus/, truth/ and records/. For each weight of extractor/election/weights.h, and some values below and above it, that one runs over every labelled
family: with all languages, without the source, and with the source and each language alone. What is lost is counted in false findings,
each as bad as nine misses, and wrong suggestions, each as bad as three. For each fold (a family, a language, a year), the value that loses
least on all other folds is held against today's on the fold itself: a value that only wins where it was chosen is fitted to its pages.

Exit status: 0 today's weights hold, 1 others win on the folds left out, 77 the labelled pages are not there.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys

SKIPPED = 77
FALSE, WRONG = 9.0, 3.0
STEPS = (0.5, 0.75, 1.33, 2.0)
CONSTANT = re.compile(r"inline constexpr double (k\w+) = ([\d.]+);")
EXCLUDED = {"kSourceSpelling"}  # it stands for "any number"
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HEADER = "extractor/election/weights.h"

Label = collections.namedtuple("Label", "family language year path line said source polarity")


def bare(value):
    return re.sub(r"[\s\\*`…\"“”]|</?|>|&[lg]t;", "", value or "").casefold()


def overlaps(label, finding):
    a, b = bare(label), bare(finding)
    return a == b != "" or (min(len(a), len(b)) > 2 and (a in b or b in a))


def is_right(label, finding):
    wanted, said = bare(label.source), bare(finding["suggestion"])
    name = re.sub(r"^(\d+ )+", "", label.source)  # the number may be a value of its own
    if name != label.source and not re.match(r"\d+\s", finding["value"] or "") and said.rstrip(".") == bare(name).rstrip("."):
        return True
    blank = re.compile(r"[<(\[{][^<>]*[>)\]}]")
    return said.rstrip(".") == wanted.rstrip(".") or blank.sub("", finding["suggestion"]).casefold() == blank.sub("", label.source).casefold()


def year_of(path, years={}):
    if path not in years:
        with open(path, encoding="utf-8", errors="replace") as page:
            head = page.read(3000)
        found = re.search(r"^(?:ms\.)?date\s*:\D*(?:\d+/\d+/)?((?:19|20)\d\d)", head, re.M)
        years[path] = found[1] if found else "unknown"
    return years[path]


class Data:
    """The labelled families: where their pages are, and what is known of them."""

    def __init__(self, shared):
        self.corpus = os.path.join(shared, "corpus")
        self.labels = collections.defaultdict(list)  # by family
        self.folders = {}                            # of a family: language -> folder, the source's first
        for product, source in (("lync-2013", "en-US"), ("skype-for-business", None)):
            self.read_cells(shared, product, source)
        self.read_damage(shared)

    def add_folders(self, family, folder, source):
        names = sorted(n for n in os.listdir(folder) if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", n))
        names.sort(key=lambda n: n.lower() != (source or "").lower())
        self.folders[family] = {n: os.path.join(folder, n) for n in names}

    def read_cells(self, shared, product, source):
        folder = os.path.join(self.corpus, product)
        self.add_folders(product, folder, source)
        places = {}
        for at, _, files in os.walk(folder):
            for name in files:
                places[os.path.relpath(at, folder).split(os.sep)[0], name] = os.path.join(at, name)
        with open(os.path.join(shared, "truth", product + ".jsonl"), encoding="utf-8") as lines:
            for row in map(json.loads, filter(str.strip, lines)):
                path = places.get((row["locale"], os.path.basename(row["file"])))
                said = row["translated_value"] or row.get("cell_translated", "")
                if path and row["table_class"] in "RP":
                    self.labels[product].append(Label(product, row["locale"], year_of(path), path, row["line"], said, row["source_value"],
                                                      row["polarity"]))

    def read_damage(self, shared):
        with open(os.path.join(shared, "records", "damage.jsonl"), encoding="utf-8") as lines:
            for row in map(json.loads, filter(str.strip, lines)):
                family = row["family"]
                if family == "other":
                    continue  # no folder for each language
                path = os.path.join(self.corpus, "families", row["file"])
                if family not in self.folders:
                    self.add_folders(family, os.path.join(self.corpus, "families", family), "en-us")
                self.labels[family].append(Label(family, row["locale"], year_of(path), path, row["line"], row["translated_value"],
                                                 row["source_value"] or "", row["polarity"]))

    def choices(self, family):
        """Folders that are read together."""
        folders = list(self.folders[family].values())
        yield folders
        if family == "skype-for-business":
            return
        if len(folders) > 2:
            yield folders[1:]
            for translation in folders[1:]:
                yield [folders[0], translation]


def findings_in(program, folders):
    run = subprocess.run([program.path, "crosscheck", "--no-config", "--format", "json", *folders], capture_output=True, check=False,
                         env={**os.environ, **program.weights})
    if run.returncode > 1 and not run.stdout:
        sys.exit(f"crosscheck {' '.join(folders)}: exit {run.returncode}: {run.stderr.decode()[:300]}")
    return [f for f in json.loads(run.stdout)["findings"] if f["severity"] != "note" and f["path"]]


def judge(program, data):
    """Returns counts by (family, language, year), and the truth of each confidence by family."""
    counts = collections.defaultdict(collections.Counter)
    sure = collections.defaultdict(collections.Counter)
    for family, labels in data.labels.items():
        by_line = collections.defaultdict(list)
        for label in labels:
            by_line[os.path.abspath(label.path), label.line].append(label)
        for folders in data.choices(family):
            found = set()
            for f in findings_in(program, folders):
                path = os.path.abspath(f["path"])
                hits = []
                for distance in (0, 1):
                    near = [t for d in {distance, -distance} for t in by_line[path, (f["line"] or 0) + d]]
                    hits = [t for t in near if t.polarity == "pos" and overlaps(t.said, f["value"])]
                    if hits:
                        break
                own = by_line[path, f["line"]]
                if not hits and (not own or any(t.polarity == "neutral" and overlaps(t.said, f["value"]) for t in own)):
                    continue
                one = (hits or own)[0]
                count = counts[one.family, one.language, one.year]
                count["true" if hits else "false"] += 1
                sure[f["confidence"], family]["true" if hits else "false"] += 1
                found.update(hits)
                if hits and f["suggestion"] and one.source:
                    right = any(is_right(t, f) for t in hits)
                    count["right" if right else "wrong"] += 1
                    sure[f["confidence"], family]["right" if right else "wrong"] += 1
            for label in labels:
                if label.polarity == "pos" and any(os.path.abspath(label.path).startswith(os.path.abspath(one) + os.sep) for one in folders):
                    count = counts[label.family, label.language, label.year]
                    count["pos"] += 1
                    count["missed"] += label not in found
    return counts, sure


def lost(count):
    return count["missed"] + FALSE * count["false"] + WRONG * count["wrong"]


Program = collections.namedtuple("Program", "path weights")


class Builder:
    """A program that takes its weights from the environment: a header in front of the real one on the compiler's path."""

    def __init__(self, folder, compiler):
        self.folder = os.path.abspath(folder)
        with open(os.path.join(ROOT, HEADER), encoding="utf-8") as header:
            self.text = header.read()
        overlay = os.path.join(self.folder, "overlay", HEADER)
        os.makedirs(os.path.dirname(overlay), exist_ok=True)
        with open(overlay, "w", encoding="utf-8") as header:
            header.write(self.with_environment())
        flags = f"-DCMAKE_CXX_FLAGS=-O1 -iquote{os.path.join(self.folder, 'overlay')}"  # before all that targets name
        self.run("cmake", "-G", "Ninja", "-S", ROOT, "-B", self.folder, "-DCMAKE_BUILD_TYPE=None", flags, "-DDOCZONE_TESTS=OFF",
                 *([f"-DCMAKE_CXX_COMPILER={compiler}"] if compiler else []))
        self.run("cmake", "--build", self.folder, "--target", "doczone")
        self.program = os.path.join(self.folder, "bin", "doczone")

    def with_environment(self):
        """The header with nothing left that the compiler has to know."""
        text = re.sub(r"static_assert\(.*\);", "", self.text).replace("inline constexpr ", "inline const ")
        text = re.sub(r"^constexpr ", "inline ", text, flags=re.M)
        text = re.sub(r"inline const double (k\w+) = ([\d.]+);", r'inline const double \1 = weight("\1", \2);', text)
        return text.replace("namespace doczone::extractor {", "namespace doczone::extractor {\n"
                            "inline double weight(const char* name, double today) {\n"
                            "  const char* const other = std::getenv(name);\n"
                            "  return other == nullptr ? today : std::atof(other);\n}\n", 1).replace("#include <array>", "#include <array>\n#include <cstdlib>")

    def weights(self):
        return {name: float(value) for name, value in CONSTANT.findall(self.text) if name not in EXCLUDED}

    @staticmethod
    def run(*command):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")

    def variant(self, name=None, value=None):
        return Program(self.program, {} if name is None else {name: str(value)})


def folds_of(counts):
    """Names of folds, and which keys lie in each."""
    keys = set().union(*counts.values())
    folds = collections.defaultdict(set)
    for family, language, year in keys:
        folds[f"family {family}"].add((family, language, year))
        folds[f"language {language[:2].lower()}"].add((family, language, year))
        folds[f"year {year}"].add((family, language, year))
    return dict(sorted(folds.items()))


def cross_validate(counts):
    """`counts`: of each variant, None for today's. Returns by how much the variants that were chosen elsewhere lose less."""
    today = counts[None]
    folds = folds_of(counts)
    total = {variant: sum(map(lost, of.values())) for variant, of in counts.items()}
    print(f"\n{'fold left out':36}{'values':>8}{'lost today':>12}  best on the rest{'':16}{'lost with it':>14}")
    gain = 0.0
    for name, keys in folds.items():
        inside = {v: sum(lost(c) for k, c in of.items() if k in keys) for v, of in counts.items()}
        rest = {v: total[v] - inside[v] for v in counts}
        best = min(counts, key=lambda v: (rest[v], v is not None))
        gain += inside[None] - inside[best]
        said = "today's" if best is None else f"{best[0]} = {best[1]:g}"
        print(f"{name:36}{sum(today[k]['pos'] for k in keys if k in today):8}{inside[None]:12.0f}  {said:32}{inside[best]:14.0f}")
    return gain


def print_confidences(sure):
    print(f"\n{'confidence':12}{'family':28}{'findings':>10}{'true':>8}{'suggestions':>13}{'right':>8}")
    for level in ("high", "medium", "low"):
        total = collections.Counter()
        for (confidence, family), c in sorted(sure.items()):
            if confidence == level:
                total.update(c)
                print_confidence(level, family, c)
        print_confidence(level, "all", total)


def print_confidence(level, family, c):
    found, repairs = c["true"] + c["false"], c["right"] + c["wrong"]
    share = f"{100 * c['true'] / found:.1f}%" if found else "-"
    right = f"{100 * c['right'] / repairs:.1f}%" if repairs else "-"
    print(f"{level:12}{family:28}{found:10}{share:>8}{repairs:13}{right:>8}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("shared")
    parser.add_argument("--compiler", default=os.environ.get("CXX"))
    parser.add_argument("--only", nargs="*", help="weights to vary; without any, only the confidences are counted")
    a = parser.parse_args()
    if not os.path.isdir(os.path.join(a.shared, "truth")) or not os.path.isfile(os.path.join(a.shared, "records", "damage.jsonl")):
        print(f"the labelled pages are not in {a.shared}")
        return SKIPPED
    data, builder = Data(a.shared), Builder(a.build, a.compiler)
    counts = {}
    counts[None], sure = judge(builder.variant(), data)
    print_confidences(sure)
    print(f"\n{'weight':22}{'value':>7}{'missed':>8}{'false':>7}{'wrong':>7}{'lost':>8}", flush=True)
    print_variant("today's", "", counts[None])
    for name, today in builder.weights().items():
        if a.only is not None and name not in a.only:
            continue
        for step in STEPS:
            value = round(today * step, 3)
            counts[name, value], _ = judge(builder.variant(name, value), data)
            print_variant(name, value, counts[name, value])
    gain = cross_validate(counts)
    print(f"\nvalues chosen on the other folds lose {gain:.0f} less than today's" if gain > 0 else "\ntoday's weights hold")
    return 1 if gain > 0 else 0


def print_variant(name, value, counts):
    c = sum(counts.values(), collections.Counter())
    print(f"{name:22}{value:>7}{c['missed']:8}{c['false']:7}{c['wrong']:7}{lost(c):8.0f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
