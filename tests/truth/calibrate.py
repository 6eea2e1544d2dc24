#!/usr/bin/env python3
"""Asks whether other weights of the election would do better on pages that people labelled, and how often each confidence is right.

usage: calibrate.py BUILD SHARED [--compiler CXX] [--only NAME...] [--write]

BUILD: a folder for one more build of the extractor (kept between runs), whose weights can be set; SHARED: the folder with corpus/, truth/ and
records/. Every labelled family is read with all languages, without the source, and with the source and each language alone, and compared
with each weight of extractor/election/weights.h at some values below and above it. What is lost is counted in false findings,
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
ALIAS = re.compile(r"inline constexpr double (k\w+) = (k\w+);")
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


class Judge:
    """Counts by (family, language, year), and the truth of each confidence by family, of each variant of the weights."""

    def __init__(self, program, data, variants):
        self.counts = {v: collections.defaultdict(collections.Counter) for v in variants}
        self.sure = {v: collections.defaultdict(collections.Counter) for v in variants}
        for family, labels in data.labels.items():
            by_line = collections.defaultdict(list)
            for label in labels:
                by_line[os.path.abspath(label.path), label.line].append(label)
            for folders in data.choices(family):
                print(f"{family}: {len(folders)} languages", file=sys.stderr, flush=True)
                for variant, findings in zip(variants, findings_in(program, folders, variants)):
                    self.count(variant, family, findings, by_line, folders, labels)

    def count(self, variant, family, findings, by_line, folders, labels):
        counts, sure, found = self.counts[variant], self.sure[variant], set()
        for f in findings:
            hits, own = labels_at(f, by_line)
            if not hits and (not own or any(t.polarity == "neutral" and overlaps(t.said, f["value"]) for t in own)):
                continue
            one = (hits or own)[0]
            count = counts[one.family, one.language, one.year]
            found.update(hits)
            judged = ["true" if hits else "false"]
            if hits and f["suggestion"] and one.source:
                judged.append("right" if any(is_right(t, f) for t in hits) else "wrong")
            count.update(judged)
            sure[f["confidence"], family].update(judged)
            if variant is None and {"false", "wrong"} & set(judged):
                print(f"{judged[-1]}, {f['confidence']}: {f['path']}:{f['line']}: {f['value']} -> {f['suggestion']}", file=sys.stderr)
        for label in labels:
            if label.polarity == "pos" and any(os.path.abspath(label.path).startswith(os.path.abspath(one) + os.sep) for one in folders):
                count = counts[label.family, label.language, label.year]
                count["pos"] += 1
                count["missed"] += label not in found


def findings_in(program, folders, variants):
    asked = "".join(("" if v is None else f"{v[0]} {v[1]}") + "\n" for v in variants)
    run = subprocess.run([program, *folders], input=asked.encode(), capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{program} {' '.join(folders)}: exit {run.returncode}: {run.stderr.decode()[:300]}")
    return map(json.loads, run.stdout.splitlines())


def labels_at(finding, by_line):
    """The damaged values that it hits, on its line or one beside it; and all labels of its line."""
    path, line, hits = os.path.abspath(finding["path"]), finding["line"], []
    for distance in (0, 1):
        near = [t for d in sorted({distance, -distance}) for t in by_line.get((path, line + d), [])]
        hits = hits or [t for t in near if t.polarity == "pos" and overlaps(t.said, finding["value"])]
    return hits, by_line.get((path, line), [])


def lost(count):
    return count["missed"] + FALSE * count["false"] + WRONG * count["wrong"]


class Builder:
    """A program whose weights can be set: a header in front of the real one on the compiler's path."""

    def __init__(self, folder, compiler):
        folder = os.path.abspath(folder)
        with open(os.path.join(ROOT, HEADER), encoding="utf-8") as header:
            self.text = header.read()
        overlay = os.path.join(folder, "overlay", HEADER)
        os.makedirs(os.path.dirname(overlay), exist_ok=True)
        text = self.with_variables()
        if not os.path.isfile(overlay) or open(overlay, encoding="utf-8").read() != text:
            with open(overlay, "w", encoding="utf-8") as header:
                header.write(text)
        flags = f"-DCMAKE_CXX_FLAGS=-O1 -iquote{os.path.join(folder, 'overlay')}"  # before all that targets name
        self.run("cmake", "-G", "Ninja", "-S", ROOT, "-B", folder, "-DCMAKE_BUILD_TYPE=None", "-DCMAKE_UNITY_BUILD=ON", flags,
                 *([f"-DCMAKE_CXX_COMPILER={compiler}"] if compiler else []))
        self.run("cmake", "--build", folder, "--target", "weighed_findings")
        found = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name == "weighed_findings"]
        self.program = found[0]

    def with_variables(self):
        """The header with nothing left that the compiler has to know, and what follows from a weight worked out anew."""
        text = re.sub(r"static_assert\(.*\);", "", self.text)
        # What is as much as another weight follows it, until it is set itself.
        text = ALIAS.sub(r"inline double own_\1 = 0;\n#define \1 (own_\1 > 0 ? own_\1 : \2)", text)
        text = CONSTANT.sub(r"inline double \1 = \2;", text)
        text = re.sub(r"inline constexpr (std::array<Bars, \d+>) kBars\{\{(.*?)\n\}\};",
                      r"inline const \1& bars_of_today() {\n  static \1 bars;\n  bars = \1{{\2\n}};\n  return bars;\n}\n#define kBars bars_of_today()",
                      text, flags=re.S)
        text = re.sub(r"^(inline )?constexpr ", "inline ", text, flags=re.M)
        variables = {**{name: name for name, _ in CONSTANT.findall(self.text)}, **{name: f"own_{name}" for name, _ in ALIAS.findall(self.text)}}
        setters = "".join(f'  if (name == "{name}") return std::exchange({variable}, value);\n' for name, variable in variables.items())
        text = text.replace("#include <array>", "#include <array>\n#include <cstdlib>\n#include <string_view>\n#include <utility>")
        end = text.rindex("}  // namespace doczone::extractor")
        return (text[:end] + "// Returns what it was.\ninline double set_weight(std::string_view name, double value) {\n" + setters +
                "  std::abort();\n}\n\n" + text[end:])

    def weights(self):
        out = {name: float(value) for name, value in CONSTANT.findall(self.text) if name not in EXCLUDED}
        return {**out, **{name: out[other] for name, other in ALIAS.findall(self.text)}}

    @staticmethod
    def run(*command):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


def folds_of(counts):
    """Names of folds, and which keys lie in each."""
    keys = set().union(*counts.values())
    folds = collections.defaultdict(set)
    for family, language, year in keys:
        folds[f"family {family}"].add((family, language, year))
        folds[f"language {language[:2].lower()}"].add((family, language, year))
        folds[f"year {year}"].add((family, language, year))
    return dict(sorted(folds.items()))


def total_of(counts):
    return sum(counts.values(), collections.Counter())


def fold_rows(counts):
    """`counts`: of each variant, None for today's. Returns a row for each fold, and by how much the variants that were chosen elsewhere lose
    less."""
    today = counts[None]
    total = {variant: sum(map(lost, of.values())) for variant, of in counts.items()}
    gain, rows = 0.0, []
    for name, keys in folds_of(counts).items():
        inside = {v: sum(lost(c) for k, c in of.items() if k in keys) for v, of in counts.items()}
        rest = {v: total[v] - inside[v] for v in counts}
        best = min(counts, key=lambda v: (rest[v], v is not None))
        gain += inside[None] - inside[best]
        said = "today's" if best is None else f"`{best[0]}` = {best[1]:g}"
        rows.append([name, sum(today[k]["pos"] for k in keys if k in today), f"{inside[None]:.0f}", said, f"{inside[best]:.0f}"])
    return rows, gain


def share_rows(sure):
    rows = []
    for level in ("high", "medium", "low"):
        families = {family: c for (confidence, family), c in sorted(sure.items()) if confidence == level}
        if families:
            families["all"] = sum(families.values(), collections.Counter())
        for family, c in families.items():
            found, repairs = c["true"] + c["false"], c["right"] + c["wrong"]
            rows.append([level, family, found, f"{100 * c['true'] / found:.1f}%" if found else "-", repairs,
                         f"{100 * c['right'] / repairs:.1f}%" if repairs else "-"])
    return rows


def weight_rows(counts):
    """Today's weights, and the variants that lose more or less."""
    rows = []
    for variant, of in counts.items():
        c = total_of(of)
        if variant is None or any(c[k] != total_of(counts[None])[k] for k in ("missed", "false", "wrong")):
            name, value = ("today's", "") if variant is None else (f"`{variant[0]}`", f"{variant[1]:g}")
            rows.append([name, value, c["missed"], c["false"], c["wrong"], f"{lost(c):.0f}"])
    return rows


def data_rows(data):
    rows = []
    for family, labels in data.labels.items():
        polarity = collections.Counter(label.polarity for label in labels)
        rows.append([family, len(data.folders[family]), len({label.language for label in labels}),
                     ", ".join(sorted({label.year for label in labels})), polarity["pos"], sum(polarity.values()) - polarity["pos"]])
    return rows


def table(headers, rows):
    """Of Markdown; what is a number stands at the right."""
    is_number = [all(re.fullmatch(r"[\d.]*%?|-", str(row[i])) for row in rows) for i in range(len(headers))]
    lines = [headers, ["--:" if n else "---" for n in is_number], *rows]
    return "\n".join("|" + "|".join(f" {cell} " if i != 1 else str(cell) for cell in line) + "|" for i, line in enumerate(lines))


def tables_of(data, judge):
    counts = judge.counts
    values = collections.defaultdict(list)
    for name, value in filter(None, counts):
        values[name].append(f"{value:g}")
    folds, gain = fold_rows(counts)
    return {
        "data": table(["family", "languages", "labelled", "years", "damaged", "sound"], data_rows(data)),
        "shares": table(["confidence", "family", "findings", "true", "suggestions", "right"], share_rows(judge.sure[None])),
        "varied": "\n".join(f"- `{name}` at {', '.join(at)}" for name, at in values.items()),
        "weights": table(["weight", "value", "missed", "false", "wrong", "lost"], weight_rows(counts)),
        "folds": table(["left out", "values", "lost today", "best on the rest", "lost with it"], folds),
    }, gain


def write_tables(path, tables):
    """Puts each between its marks, `<!-- NAME -->` and `<!-- end of NAME -->`; the text around them is people's."""
    with open(path, encoding="utf-8") as page:
        text = page.read()
    for name, lines in tables.items():
        mark = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end of {name} -->)", re.S)
        if not mark.search(text):
            sys.exit(f"{path} has no place for {name}")
        text = mark.sub(lambda found, lines=lines: f"{found[1]}\n{lines}\n{found[2]}", text)
    with open(path, "w", encoding="utf-8") as page:
        page.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("shared")
    parser.add_argument("--compiler", default=os.environ.get("CXX"))
    parser.add_argument("--only", nargs="*", help="weights to vary; without any, only the confidences are counted")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/calibration.md")
    a = parser.parse_args()
    if not os.path.isdir(os.path.join(a.shared, "truth")) or not os.path.isfile(os.path.join(a.shared, "records", "damage.jsonl")):
        print(f"the labelled pages are not in {a.shared}")
        return SKIPPED
    data, builder = Data(a.shared), Builder(a.build, a.compiler)
    variants = [None] + [(name, round(today * step, 3)) for name, today in builder.weights().items() if a.only is None or name in a.only
                         for step in STEPS]
    tables, gain = tables_of(data, Judge(builder.program, data, variants))
    for name, lines in tables.items():
        print(f"{name}\n{lines}\n")
    if a.write:
        write_tables(os.path.join(ROOT, "docs", "calibration.md"), tables)
    print(f"values chosen on the other folds lose {gain:.0f} less than today's" if gain > 0 else "today's weights hold")
    return 1 if gain > 0 else 0


if __name__ == "__main__":
    sys.exit(main())
