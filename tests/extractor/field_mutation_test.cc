// Every field that a page states, damaged by every mechanism, in tables, lists, code and prose, on pages in two, three,
// five and eight languages: what is found and what is said falsely, printed by field, form and number of languages.
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "model/ascii.h"
#include "model/name_template.h"
#include "tests/extractor/findings_in.h"
#include "tests/extractor/planted_damage.h"
#include "tests/extractor/planted_records.h"

namespace doczone::extractor::field_mutation_test {
namespace {

constexpr std::array<std::size_t, 4> kLanguageCounts{2, 3, 5, 8};

// The value of a record that is such a part; null when it has none.
std::string* value_of(PlantedRecord& r, Part part) {
  std::string* const out = part == Part::owner      ? &r.owner
                           : part == Part::type     ? &r.type
                           : part == Part::priority ? &r.priority
                           : part == Part::weight   ? &r.weight
                           : part == Part::port     ? &r.port
                           : part == Part::ttl      ? &r.ttl
                           : part == r.part         ? &r.value
                                                    : nullptr;
  return out == nullptr || out->empty() ? nullptr : out;
}

// Bytes that no page has stand around the damage until its place is known.
constexpr char kBegin = '\x01', kEnd = '\x02';

struct Page {
  std::string bytes;
  ByteSpan damage;
};

Page without_marks(std::string text) {
  Page out;
  const std::size_t begin = text.find(kBegin), end = text.find(kEnd);
  if (begin != std::string::npos) {
    out.damage = {begin, end - begin - 1};
    text.erase(end, 1);
    text.erase(begin, 1);
  }
  out.bytes = std::move(text);
  return out;
}

// The page in one language, with `damage` in the place of the value of that number; an empty one leaves it sound.
Page page_in(const PlantedWords& words, const std::string& form, Part part, std::size_t number,
             const std::string& damage) {
  const std::string marked = kBegin + damage + kEnd;
  std::vector<std::string> names = planted_mentions();
  std::vector<PlantedRecord> records = planted_records();
  std::vector<std::string> views(records.size(), words.external);
  if (!damage.empty())
    (part == Part::mention ? names[number]
     : part == Part::view  ? views[number]
                           : *value_of(records[number], part)) = marked;
  const std::string text =
      part == Part::mention ? page_of_mentions(form, names, words) : page_of_records(form, records, views, words);
  return without_marks("# DNS, SPF, DKIM, DMARC, SRV\n\n" + text);
}

struct Count {
  std::size_t planted = 0, found = 0, wrong = 0;
  void add(const Count& other) {
    planted += other.planted;
    found += other.found;
    wrong += other.wrong;
  }
  double recall() const { return planted == 0 ? 1 : static_cast<double>(found) / static_cast<double>(planted); }
  double precision() const {
    return found + wrong == 0 ? 1 : static_cast<double>(found) / static_cast<double>(found + wrong);
  }
};

// A sound suggestion is the value itself; what puts a whole line right has it inside.
bool is_right(const Finding& finding, const std::string& value) {
  return !finding.suggestion || is_same_name(*finding.suggestion, value) ||
         finding.suggestion->find(value) != std::string::npos || value.find(*finding.suggestion) != std::string::npos;
}

Count judged(const std::map<std::string, std::string>& files, const std::string& victim, ByteSpan damage,
             const std::string& value) {
  Count out;
  out.planted = 1;
  for (const Finding& finding : findings_in(files)) {
    const ByteSpan span = finding.where.span;
    const bool is_there = finding.where.path == victim && span.offset < damage.end() && damage.offset < span.end();
    if (is_there && is_right(finding, value)) {
      out.found = 1;
    } else {
      ++out.wrong;
    }
  }
  return out;
}

std::string path_of(const PlantedWords& words) {
  return "docs/" + words.language + "/page.md";
}

Count plant(const Mechanism& mechanism, Part part, const std::string& form, std::size_t languages) {
  Count out;
  const std::vector<PlantedWords>& all = planted_words();
  const std::size_t values = part == Part::mention ? planted_mentions().size() : planted_records().size();
  std::size_t turn = 0;
  for (std::size_t number = 0; number < values; ++number) {
    PlantedRecord record = number < planted_records().size() ? planted_records()[number] : PlantedRecord();
    const PlantedWords& words = all[1 + turn % (languages - 1)];
    const std::string* const stated = value_of(record, part);
    if (part != Part::mention && part != Part::view && stated == nullptr) continue;
    const std::string value = part == Part::mention ? planted_mentions()[number]
                              : part == Part::view  ? words.external
                                                    : *stated;
    const std::string damaged = mechanism.damage(value, words);
    if (damaged.empty() || damaged == value) continue;
    ++turn;
    std::map<std::string, std::string> files;
    for (std::size_t l = 0; l < languages; ++l) files[path_of(all[l])] = page_in(all[l], form, part, number, {}).bytes;
    const Page page = page_in(words, form, part, number, damaged);
    files[path_of(words)] = page.bytes;
    out.add(judged(files, path_of(words), page.damage, part == Part::view ? std::string() : value));
  }
  return out;
}

// What was reached: no figure may fall. Recall in percent, with two, three, five and eight languages.
struct Floor {
  Part part;
  const char* field;
  const char* form;
  std::array<int, kLanguageCounts.size()> recall;
  std::size_t wrong = 0;  // findings that say something false
};
constexpr double kNamesInProse = 0.97;

const Floor kFloors[] = {
    {Part::owner, "owner", "table", {100, 100, 100, 100}},
    {Part::owner, "owner", "list", {100, 100, 100, 100}},
    {Part::owner, "owner", "code", {100, 100, 100, 100}},
    {Part::owner, "owner", "prose", {95, 99, 99, 99}},
    {Part::type, "type", "table", {100, 100, 100, 100}},
    {Part::type, "type", "list", {91, 91, 91, 91}, 1},
    {Part::type, "type", "code", {41, 50, 50, 50}},
    {Part::type, "type", "prose", {27, 27, 32, 32}},
    {Part::target, "target", "table", {100, 100, 100, 100}},
    {Part::target, "target", "list", {100, 100, 100, 100}},
    {Part::target, "target", "code", {100, 100, 100, 100}},
    {Part::target, "target", "prose", {94, 100, 97, 97}},
    {Part::address, "address", "table", {89, 89, 89, 89}},
    {Part::address, "address", "list", {100, 100, 100, 100}},
    {Part::address, "address", "code", {100, 100, 100, 100}},
    {Part::address, "address", "prose", {100, 100, 100, 100}},
    {Part::priority, "priority", "table", {25, 75, 75, 75}},
    {Part::priority, "priority", "list", {25, 75, 75, 75}},
    {Part::priority, "priority", "code", {0, 50, 50, 50}},
    {Part::priority, "priority", "prose", {0, 50, 50, 50}},
    {Part::weight, "weight", "table", {25, 75, 75, 75}},
    {Part::weight, "weight", "list", {25, 75, 75, 75}},
    {Part::weight, "weight", "code", {0, 50, 50, 50}},
    {Part::weight, "weight", "prose", {0, 50, 50, 50}},
    {Part::port, "port", "table", {75, 75, 75, 75}},
    {Part::port, "port", "list", {75, 75, 75, 75}},
    {Part::port, "port", "code", {50, 100, 100, 100}},
    {Part::port, "port", "prose", {50, 50, 50, 50}},
    {Part::ttl, "ttl", "table", {0, 50, 50, 50}},
    {Part::ttl, "ttl", "list", {25, 75, 75, 75}},
    {Part::ttl, "ttl", "code", {5, 50, 50, 50}},
    {Part::ttl, "ttl", "prose", {0, 50, 50, 50}},
    {Part::text, "text", "table", {80, 100, 100, 100}},
    {Part::text, "text", "list", {80, 100, 100, 100}},
    {Part::text, "text", "code", {80, 100, 100, 100}},
    {Part::text, "text", "prose", {60, 76, 76, 76}},
    {Part::rdata, "rdata", "table", {100, 100, 100, 100}},
    {Part::rdata, "rdata", "list", {100, 100, 100, 100}},
    {Part::rdata, "rdata", "code", {100, 100, 100, 100}},
    {Part::rdata, "rdata", "prose", {100, 100, 100, 100}},
    {Part::view, "view", "table", {100, 100, 100, 100}},
    {Part::mention, "mention", "table", {90, 100, 100, 100}},
    {Part::mention, "mention", "list", {90, 98, 98, 98}},
    {Part::mention, "mention", "code", {100, 100, 100, 100}},
    {Part::mention, "mention", "prose", {90, 98, 98, 98}},
};

// By number of languages.
using Counts = std::array<Count, kLanguageCounts.size()>;

void print(const std::string& what, const std::string& form, const Counts& counts) {
  std::printf("%-34s %-6s", what.c_str(), form.c_str());
  for (const Count& count : counts) std::printf("    %3.0f/%3.0f", 100 * count.recall(), 100 * count.precision());
  std::printf("\n");
}

// Of each mechanism, by its name.
std::map<std::string, Counts> planted(Part part, const std::string& form) {
  std::map<std::string, Counts> out;
  for (const Mechanism& mechanism : mechanisms()) {
    if (std::find(mechanism.parts.begin(), mechanism.parts.end(), part) == mechanism.parts.end()) continue;
    for (std::size_t i = 0; i < kLanguageCounts.size(); ++i)
      out[mechanism.name][i].add(plant(mechanism, part, form, kLanguageCounts[i]));
  }
  return out;
}

void hold(const Floor& floor, const Counts& counts) {
  for (std::size_t i = 0; i < kLanguageCounts.size(); ++i) {
    EXPECT_GE(100 * counts[i].recall() + 0.5, floor.recall[i])
        << floor.field << " " << floor.form << " " << kLanguageCounts[i];
    EXPECT_LE(counts[i].wrong, floor.wrong) << floor.field << " " << floor.form << " " << kLanguageCounts[i];
  }
}

TEST(FieldMutationTest, EveryFieldInEveryForm) {
  std::printf("recall/precision in %%, with so many languages %21d %10d %10d %10d\n", 2, 3, 5, 8);
  Counts names_in_prose;
  std::vector<std::tuple<std::string, std::string, Counts>> missed;
  for (const Floor& floor : kFloors) {
    Counts all;
    for (const auto& [mechanism, counts] : planted(floor.part, floor.form)) {
      for (std::size_t i = 0; i < counts.size(); ++i) all[i].add(counts[i]);
      const bool is_found = counts[2].found == counts[2].planted && counts[2].wrong == 0;
      if (!is_found) missed.emplace_back(std::string(floor.field) + ", " + mechanism, floor.form, counts);
    }
    print(floor.field, floor.form, all);
    hold(floor, all);
    const bool is_name = floor.part == Part::owner || floor.part == Part::target || floor.part == Part::mention;
    for (std::size_t i = 0; is_name && floor.form == std::string("prose") && i < all.size(); ++i)
      names_in_prose[i].add(all[i]);
  }
  print("names", "prose", names_in_prose);
  EXPECT_GE(names_in_prose[2].recall(), kNamesInProse);
  std::printf("what is not always found with five languages, by mechanism:\n");
  for (const auto& [what, form, counts] : missed) print(what, form, counts);
}

TEST(FieldMutationTest, SoundPagesAreSilent) {
  for (const std::string& form : planted_forms()) {
    for (const Part part : {Part::owner, Part::mention}) {
      for (const std::size_t languages : kLanguageCounts) {
        std::map<std::string, std::string> files;
        for (std::size_t l = 0; l < languages; ++l)
          files[path_of(planted_words()[l])] = page_in(planted_words()[l], form, part, 0, {}).bytes;
        EXPECT_EQ(dump_findings(findings_in(files)), "") << form << languages;
      }
    }
  }
}

}  // namespace
}  // namespace doczone::extractor::field_mutation_test
