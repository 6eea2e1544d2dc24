// Damage of every kind is planted into correct cells, one at a time, by a seeded generator; what is found and what is
// repaired is counted by mechanism and by how many languages were there to compare. Prints the table. Also: what must
// not change the result.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "extractor/alignment/set_alignment.h"
#include "extractor/crosscheck.h"
#include "extractor/pages/page_dates.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "tests/extractor/memory_files.h"
#include "tests/extractor/real_pages.h"

namespace doczone::extractor::mutation_test {
namespace {

constexpr std::size_t kSamples = 40;  // of each mechanism and number of languages
constexpr std::size_t kNothing = std::string::npos;

// A correct cell: what it says is what the source says.
struct Cell {
  const TranslationSet* set = nullptr;
  std::size_t page = 0;
  Field field = Field::owner;
  ByteSpan span;
  std::string value;
};

// The damaged text; empty when this mechanism cannot damage the value.
using Damage = std::function<std::string(const std::string& value, std::mt19937& random)>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != kNothing; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// As replaced(), but empty when there is nothing to replace.
std::string damaged(const std::string& text, std::string_view from, std::string_view to) {
  return text.find(from) == kNothing ? std::string() : replaced(text, from, to);
}

std::vector<std::string> labels_of(const std::string& name) {
  std::vector<std::string> out(1);
  for (const char c : name) {
    if (c == '.') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) out += (out.empty() ? "" : ".") + label;
  return out;
}

std::string with_labels(const std::string& name, std::size_t least,
                        const std::function<void(std::vector<std::string>&)>& change) {
  std::vector<std::string> labels = labels_of(name);
  const bool is_complete = labels.size() > 1 && labels.back().empty();  // a final dot: no label to be damaged
  if (is_complete) labels.pop_back();
  if (labels.size() < least) return {};
  change(labels);
  return joined(labels) + (is_complete ? "." : "");
}

// A label, or for a service the half behind its hyphen, becomes a word of another script.
Damage translated_into(const std::string& word) {
  return [word](const std::string& value, std::mt19937&) {
    return with_labels(value, 3, [&](auto& labels) {
      const std::size_t hyphen = labels[0].find('-');
      labels[0] = labels[0][0] == '_' ? labels[0].substr(0, hyphen == kNothing ? 1 : hyphen + 1) + word : word;
    });
  };
}

bool is_service(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return parsed && !parsed->service().empty();
}

std::string digits_swapped(const std::string& value) {
  std::string out = value;
  for (std::size_t i = out.size(); i-- > 1;) {
    if (!is_ascii_digit(out[i]) || !is_ascii_digit(out[i - 1]) || out[i] == out[i - 1] || out[i - 1] == '0') continue;
    std::swap(out[i], out[i - 1]);
    return out;
  }
  return {};
}

struct Mechanism {
  std::string name;
  std::set<Field> fields;
  Damage damage;
  // At least so much of it is found, and rightly repaired, with one page alone, two, three, and all with the source.
  std::array<double, 4> recall;
  std::array<double, 4> repair;
};

const std::set<Field> kNames{Field::owner, Field::target};

std::vector<Mechanism> mechanisms() {
  const auto simply = [](std::string from, std::string to) -> Damage {
    return [from = std::move(from), to = std::move(to)](const std::string& value, std::mt19937&) {
      return damaged(value, from, to);
    };
  };
  return {
      {"space-around-dot", kNames, simply(".", ". "), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"ideographic full stop", kNames, simply(".", "。"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"full-width full stop", kNames, simply(".", "．"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"doubled-label",
       kNames,
       [](const std::string& value, std::mt19937&) {
         return with_labels(value, 3, [](auto& labels) { labels.insert(labels.begin(), labels[0]); });
       },
       {1, 1, 1, 1},
       {0.9, 0.97, 0.97, 1}},
      {"dropped-label",
       kNames,
       [](const std::string& value, std::mt19937& random) {
         return is_service(value)
                    ? with_labels(value, 4,
                                  [&](auto& labels) {
                                    labels.erase(labels.begin() + 1 + static_cast<std::ptrdiff_t>(random() % 2));
                                  })
                    : std::string();
       },
       {1, 1, 1, 1},
       {0.85, 0.9, 0.95, 1}},
      {"reordered-labels",
       kNames,
       [](const std::string& value, std::mt19937&) {
         return is_service(value) ? with_labels(value, 3, [](auto& labels) { std::swap(labels[0], labels[1]); })
                                  : std::string();
       },
       {1, 1, 1, 1},
       {0.95, 0.97, 0.97, 1}},
      {"truncated",
       kNames,
       [](const std::string& value, std::mt19937&) {
         return with_labels(value, 3, [](auto& labels) { labels.pop_back(); });
       },
       {0.9, 0.85, 1, 1},
       {0.75, 0.85, 0.97, 1}},
      {"lost-underscore",
       kNames,
       [](const std::string& value, std::mt19937&) { return value[0] == '_' ? value.substr(1) : std::string(); },
       {1, 1, 1, 1},
       {0.95, 0.97, 0.97, 1}},
      {"lost-dot",
       kNames,
       [](const std::string& value, std::mt19937&) {
         const std::size_t dot = value.find('.');
         return dot == kNothing || !is_service(value) ? std::string() : value.substr(0, dot) + value.substr(dot + 1);
       },
       {1, 1, 1, 1},
       {0.95, 0.97, 0.97, 1}},
      {"label in Thai", kNames, translated_into("เซิร์ฟเวอร์"), {0, 0.95, 0.97, 1}, {0, 0.95, 0.97, 1}},
      {"label in Hebrew", kNames, translated_into("שרת"), {0, 0.95, 0.97, 1}, {0, 0.95, 0.97, 1}},
      {"label in Arabic", kNames, translated_into("خادم"), {0, 0.95, 0.97, 1}, {0, 0.95, 0.97, 1}},
      {"label in Greek", kNames, translated_into("διακομιστής"), {0, 0.95, 0.97, 1}, {0, 0.95, 0.97, 1}},
      {"Turkish dotless i", kNames, simply("i", "ı"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"Cyrillic o", kNames, simply("o", "о"), {1, 1, 0.95, 1}, {0.95, 0.97, 0.95, 1}},
      {"Greek omicron", kNames, simply("o", "ο"), {1, 1, 0.95, 1}, {0.95, 0.97, 0.95, 1}},
      {"en dash", kNames, simply("-", "–"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"non-breaking hyphen", kNames, simply("-", "\u2011"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"zero-width space", kNames, simply(".", ".\u200B"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"soft hyphen", kNames, simply("o", "o\u00AD"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"bidi override",
       kNames,
       [](const std::string& value, std::mt19937&) {
         const std::size_t dot = value.find('.');
         return dot == kNothing ? std::string() : value.substr(0, dot) + "\u202E" + value.substr(dot);
       },
       {1, 1, 1, 1},
       {0.95, 0.97, 0.97, 1}},
      {"another name",
       kNames,
       [](const std::string& value, std::mt19937& random) {
         return with_labels(value, 3, [&](auto& labels) {
           if (labels[0][0] == '_') {
             labels[0] = labels[0] == "_ntp" ? "_stun" : "_ntp";
           } else if (random() % 2 == 0) {
             labels[0] = "edge7";
           } else {
             labels[labels.size() - 2] = "adatum";
           }
         });
       },
       {0, 0, 0.8, 1},
       {0, 0, 0.8, 1}},
      {"a word for the type",
       {Field::type},
       [](const std::string&, std::mt19937&) { return "Ein"; },
       {0.4, 0.7, 0.85, 0.9},
       {0.1, 0.45, 0.7, 0.65}},
      {"another type",
       {Field::type},
       [](const std::string& value, std::mt19937&) { return value == "CNAME" ? "TXT"
                                                            : value == "A"   ? "CNAME"
                                                                             : "A"; },
       {0.15, 0.35, 0.75, 1},
       {0.15, 0.35, 0.75, 1}},
      {"port's digits swapped",
       {Field::port},
       [](const std::string& value, std::mt19937&) { return digits_swapped(value); },
       {0.3, 0.75, 0.9, 1},
       {0.3, 0.75, 0.9, 1}},
      {"port's last digit lost",
       {Field::port},
       [](const std::string& value, std::mt19937&) {
         return value.size() < 3 ? "" : value.substr(0, value.size() - 1);
       },
       {0.3, 0.75, 0.9, 1},
       {0.3, 0.75, 0.9, 1}},
      {"address's digits swapped",
       {Field::address},
       [](const std::string& value, std::mt19937&) { return digits_swapped(value); },
       {0, 0, 0.9, 1},
       {0, 0, 0.9, 1}},
      {"address's full stop", {Field::address}, simply(".", "。"), {1, 1, 1, 1}, {0.95, 0.97, 0.97, 1}},
      {"the other view",
       {Field::view},
       [](const std::string& value, std::mt19937&) {
         for (const auto& [internal, external] :
              {std::pair("Intern", "Extern"), std::pair("intern", "extern"), std::pair("内部", "外部"),
               std::pair("內部", "外部"), std::pair("내부", "외부")}) {
           if (std::string out = damaged(value, external, internal); !out.empty())
             return replaced(out, "外部", internal);
           if (std::string out = damaged(value, internal, external); !out.empty()) return out;
         }
         return std::string();
       },
       {0, 0, 0.7, 1},
       {0, 0, 0.7, 0.9}},
  };
}

class Mutations {
 public:
  explicit Mutations(Corpus corpus) : corpus_(std::move(corpus)) {
    for (const TranslationSet& set : corpus_.sets) collect(set);
  }

  struct Count {
    std::size_t planted = 0, found = 0, repaired = 0;
    double recall() const { return planted == 0 ? 1.0 : static_cast<double>(found) / static_cast<double>(planted); }
    double repair() const { return planted == 0 ? 1.0 : static_cast<double>(repaired) / static_cast<double>(planted); }
  };

  // `languages`: pages to compare, the damaged one among them and the source not; 0: all, with the source.
  Count run(const Mechanism& mechanism, std::size_t languages, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<const Cell*> cells;
    for (const Cell& cell : cells_) {
      if (mechanism.fields.contains(cell.field)) cells.push_back(&cell);
    }
    std::shuffle(cells.begin(), cells.end(), random);
    Count count;
    for (const Cell* cell : cells) {
      if (count.planted == kSamples) break;
      const std::string text = mechanism.damage(cell->value, random);
      if (text.empty() || text == cell->value) continue;
      std::vector<std::size_t> pages = choose_pages(*cell, languages, random);
      if (pages.empty()) continue;
      ++count.planted;
      plant(*cell, text, pages, count);
    }
    return count;
  }

 private:
  void collect(const TranslationSet& set) {
    const AlignedSet aligned = align_set(set);
    for (const AlignedTable& table : aligned.tables) {
      for (const AlignedRow& row : table.rows) {
        for (const AtomSlot& slot : row.slots) {
          if (slot.in_prose || slot.atoms[0] == nullptr || set.pages[0].language != corpus_.source_language) continue;
          for (std::size_t page = 1; page < slot.atoms.size(); ++page) {
            const Atom* const atom = slot.atoms[page];
            if (atom == nullptr || !atom->one_run || atom->part != OwnerPart::whole) continue;
            // What else an older page says is news, and no damage.
            if (older_day(set.pages[page].dates, set.pages[0].dates)) continue;
            const bool said_alike = atom->field == Field::view || atom->value == slot.atoms[0]->value;
            const bool plain = set.pages[page].text->at(atom->span) == atom->value;
            const bool sound = !is_name_field(atom->field) || name_quality(atom->value) == NameQuality::complete;
            if (said_alike && plain && sound) cells_.push_back({&set, page, atom->field, atom->span, atom->value});
          }
        }
      }
    }
  }

  static std::vector<std::size_t> choose_pages(const Cell& cell, std::size_t languages, std::mt19937& random) {
    std::vector<std::size_t> others;
    for (std::size_t page = languages == 0 ? 0 : 1; page < cell.set->pages.size(); ++page) {
      if (page != cell.page) others.push_back(page);
    }
    if (languages == 0) languages = others.size() + 1;
    if (others.size() + 1 < languages) return {};
    std::shuffle(others.begin(), others.end(), random);
    others.resize(languages - 1);
    others.push_back(cell.page);
    return others;
  }

  void plant(const Cell& cell, const std::string& text, const std::vector<std::size_t>& pages, Count& count) {
    std::map<std::string, std::string> files;
    for (const std::size_t page : pages) {
      std::string bytes(cell.set->pages[page].text->bytes());
      if (page == cell.page) bytes.replace(cell.span.offset, cell.span.length, text);
      files[cell.set->pages[page].path()] = std::move(bytes);
    }
    CorpusRequest request;
    for (const auto& [path, bytes] : files) request.roots.push_back(path);
    request.source_language = corpus_.source_language;
    auto corpus = read_corpus(MemoryFiles(files), request);
    if (!corpus) return;
    const DocumentationResult result = crosscheck(*corpus, nullptr);
    count_findings(cell, text, result, count);
  }

  static void count_findings(const Cell& cell, const std::string& text, const DocumentationResult& result,
                             Count& count) {
    const std::string& path = cell.set->pages[cell.page].path();
    for (const Finding& finding : result.findings) {
      if (finding.severity == Severity::note || finding.where.path != path) continue;
      const ByteSpan span = finding.where.span;
      if (span.end() <= cell.span.offset || span.offset >= cell.span.offset + text.size()) continue;
      ++count.found;
      if (finding.suggestion && (is_same_name(*finding.suggestion, cell.value) || *finding.suggestion == cell.value ||
                                 cell.field == Field::view))
        ++count.repaired;
      return;
    }
  }

  Corpus corpus_;
  std::vector<Cell> cells_;
};

// Of docs-corpus: those that state records in tables of one cell for each value, or the others.
Corpus own_pages(bool in_other_forms) {
  static const std::set<std::string> kInOtherForms{"hosted-web-records.md", "mail-server-records.md",
                                                   "private-zones.md", "records-at-other-providers.md"};
  CorpusRequest request;
  const std::vector<std::string> files = DiskFiles().list(DOCZONE_ROOT "/docs-corpus").value();
  for (const std::string& path : files) {
    const std::string name = std::filesystem::path(path).filename().string();
    const bool is_page = is_page_name(path) && name != "README.md";
    if (is_page && (kInOtherForms.count(name) > 0) == in_other_forms) request.roots.push_back(path);
  }
  return read_corpus(DiskFiles(), request).value();
}

void measure(const std::string& name, Corpus corpus) {
  Mutations mutations(std::move(corpus));
  std::printf("\n%-26s %8s %8s %8s %8s   found / repaired of %zu at most\n", name.c_str(), "alone", "two", "three",
              "source", kSamples);
  for (const Mechanism& mechanism : mechanisms()) {
    std::string line;
    for (const std::size_t languages : {1U, 2U, 3U, 0U}) {
      const std::size_t column = languages == 0 ? 3 : languages - 1;
      const Mutations::Count count = mutations.run(mechanism, languages, static_cast<std::uint32_t>(languages + 1));
      char cell[40];
      std::snprintf(cell, sizeof cell, " %3.0f/%3.0f%%", 100 * count.recall(), 100 * count.repair());
      line += count.planted == 0 ? "        -" : cell;
      EXPECT_GE(count.recall(), mechanism.recall[column]) << mechanism.name << ", " << languages << " languages";
      EXPECT_GE(count.repair(), mechanism.repair[column]) << mechanism.name << ", " << languages << " languages";
    }
    std::printf("%-26s%s\n", mechanism.name.c_str(), line.c_str());
  }
}

TEST(MutationTest, OwnPages) {
  measure("docs-corpus", own_pages(false));
}

// Lines of zones, lists, RDATA in one cell, names alone: all mechanisms together, as there are few cells of each kind.
TEST(MutationTest, OwnPagesInOtherForms) {
  Mutations mutations(own_pages(true));
  for (const std::size_t languages : {2U, 3U, 0U}) {
    Mutations::Count all;
    for (const Mechanism& mechanism : mechanisms()) {
      const Mutations::Count count = mutations.run(mechanism, languages, static_cast<std::uint32_t>(languages + 1));
      all.planted += count.planted;
      all.found += count.found;
      all.repaired += count.repaired;
    }
    std::printf("other forms, %zu languages: %3.0f/%3.0f%% of %zu\n", languages, 100 * all.recall(), 100 * all.repair(),
                all.planted);
    EXPECT_GT(all.planted, 100U);
    EXPECT_GE(all.recall(), languages == 2 ? 0.8 : languages == 3 ? 0.88 : 0.91) << languages;
    EXPECT_GE(all.repair(), languages == 2 ? 0.65 : languages == 3 ? 0.77 : 0.91) << languages;
  }
}

TEST(MutationTest, RealPages) {
  if (!has_real_pages()) GTEST_SKIP() << "the real pages are not here: " << kRealPages;
  measure("lync-2013", read_real_pages("lync-2013"));
}

// One line each, in the order of reports.
std::vector<std::string> dump(std::vector<Finding> findings) {
  std::sort(findings.begin(), findings.end());
  std::vector<std::string> out;
  for (const Finding& f : findings) {
    out.push_back(f.where.path + ":" + std::to_string(f.where.span.offset) + " " + std::string(f.check) + " " +
                  std::string(f.mechanism ? to_string(*f.mechanism) : "") + " " + f.value.value_or("-") + " -> " +
                  f.suggestion.value_or("-"));
  }
  return out;
}

TEST(MetamorphicTest, NeitherTheOrderOfFilesNorThreadsChangeAnything) {
  std::vector<std::string> files = DiskFiles().list(DOCZONE_ROOT "/docs-corpus").value();
  std::erase_if(files, [](const std::string& path) { return !is_page_name(path) || path.ends_with("README.md"); });
  const auto run = [&](unsigned jobs) {
    CorpusRequest request;
    request.roots = files;
    request.jobs = jobs;
    return dump(crosscheck(read_corpus(DiskFiles(), request).value(), nullptr).findings);
  };
  const std::vector<std::string> first = run(1);
  EXPECT_GT(first.size(), 10U);
  std::mt19937 random(5);
  for (const unsigned jobs : {1U, 2U, 7U}) {
    std::shuffle(files.begin(), files.end(), random);
    EXPECT_EQ(run(jobs), first);
  }
}

// A copy of the source in one language more: what was rightly found before is found still, with the same correction.
class UndamagedTranslation : public testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(MetamorphicTest, UndamagedTranslation, testing::Bool());
TEST_P(UndamagedTranslation, RemovesNoFinding) {
  const Corpus corpus = own_pages(GetParam());
  for (const TranslationSet& set : corpus.sets) {
    for (std::size_t only = 1; only < set.pages.size(); ++only) {
      std::map<std::string, std::string> files;
      for (const std::size_t page : {std::size_t{0}, only}) {
        const std::string path = set.pages[page].language.to_string() + "/page.md";
        files["docs/" + path] = set.pages[page].text->bytes();
      }
      const auto run = [&] {
        CorpusRequest request;
        request.roots = {"docs"};
        request.source_language = corpus.source_language;
        std::vector<Finding> findings = crosscheck(read_corpus(MemoryFiles(files), request).value(), nullptr).findings;
        std::erase_if(findings, [](const Finding& f) { return f.severity == Severity::note; });
        return dump(std::move(findings));
      };
      const std::vector<std::string> before = run();
      std::string copy(set.pages[0].text->bytes());
      const std::size_t stated = copy.find("en-US");
      files["docs/sv-SE/page.md"] = stated == kNothing ? copy : copy.replace(stated, 5, "sv-SE");
      const std::vector<std::string> after = run();
      EXPECT_TRUE(std::includes(after.begin(), after.end(), before.begin(), before.end()))
          << set.page << " " << set.pages[only].language.to_string() << testing::PrintToString(before)
          << testing::PrintToString(after);
    }
  }
}

}  // namespace
}  // namespace doczone::extractor::mutation_test
