#include "harness/report/evidence_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "harness/report/terminal_text.h"
#include "model/joined.h"
#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

using EvidenceList = std::vector<const Evidence*>;

constexpr std::size_t kMostRows = 12;
constexpr std::size_t kRowColumns = 100;
// About two lines of a wide terminal.
constexpr std::size_t kListColumns = 220;
// The longest domain name fits.
constexpr std::size_t kValueColumns = 256;

// A page without a known language is called by its path.
std::string speaker(const Evidence& evidence) {
  return evidence.language.is_undetermined() ? escape_controls(evidence.where.path) : evidence.language.to_string();
}

std::string place(const Location& where) {
  return where.path.empty() ? "" : escape_controls(where.path) + ":" + std::to_string(where.begin.line);
}

std::string says(std::string_view value, bool many) {
  if (value.empty()) return many ? "leave it empty" : "leaves it empty";
  return (many ? "say " : "says ") + quoted(value, kValueColumns);
}

std::set<std::string> speakers(const EvidenceList& list) {
  std::set<std::string> out;
  for (const Evidence* evidence : list) out.insert(speaker(*evidence));
  return out;
}

// The evidence from other languages, in the order of their names.
EvidenceList from_others(const Finding& finding) {
  EvidenceList out;
  for (const Evidence& evidence : finding.evidence) {
    const bool own = !evidence.language.is_undetermined() && evidence.language == *finding.language;
    if (!own) out.push_back(&evidence);
  }
  std::stable_sort(out.begin(), out.end(), [](const Evidence* a, const Evidence* b) {
    return std::tie(a->language, a->where.path, a->where.begin.line, a->value) <
           std::tie(b->language, b->where.path, b->where.begin.line, b->value);
  });
  return out;
}

EvidenceList pick(const EvidenceList& list, bool agreeing) {
  EvidenceList out;
  for (const Evidence* evidence : list) {
    if (evidence->agrees == agreeing) out.push_back(evidence);
  }
  return out;
}

std::string noun(const EvidenceList& list) {
  const bool pages =
      std::any_of(list.begin(), list.end(), [](const Evidence* e) { return e->language.is_undetermined(); });
  return pages ? "page" : "language";
}

// "5 of 6 other languages", "all 6 other languages", "both other languages".
std::string share(std::size_t part, std::size_t all, const std::string& noun) {
  if (part < all) return std::to_string(part) + " of " + std::to_string(all) + " other " + noun + "s";
  if (all == 1) return "the other " + noun;
  return (all == 2 ? "both" : "all " + std::to_string(all)) + " other " + noun + "s";
}

// What the agreeing ones agree on: the suggestion where there is one, else what most of them say.
std::string common_value(const Finding& finding, const EvidenceList& agreeing) {
  if (finding.suggestion && !finding.suggestion->empty()) return *finding.suggestion;
  std::map<std::string_view, std::size_t> votes;
  for (const Evidence* evidence : agreeing) ++votes[evidence->value];
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return std::string(most->first);
}

std::string agreement(const Finding& finding, const EvidenceList& agreeing, const EvidenceList& all) {
  const std::set<std::string> who = speakers(agreeing);
  const std::size_t total = speakers(all).size();
  const bool many = who.size() > 1;
  const bool same =
      std::all_of(agreeing.begin(), agreeing.end(), [&](const Evidence* e) { return e->value == agreeing[0]->value; });
  const std::string& first = agreeing[0]->value;
  if (same && total == 1) return *who.begin() + " " + says(first, many);
  const std::string subject = share(who.size(), total, noun(all));
  if (same) return subject + " " + says(first, many) + ": " + joined(who, ", ");

  // Placeholders are translated, and rows are quoted as they stand: other spellings of the same are no news.
  const std::string common = common_value(finding, agreeing);
  const bool is_said =
      std::any_of(agreeing.begin(), agreeing.end(), [&](const Evidence* e) { return e->value == common; });
  const std::string agrees = many ? " agree" : " agrees";
  return subject + agrees + (is_said ? " on " + quoted(common, kValueColumns) : "") + ": " + joined(who, ", ");
}

// Those who say the same stand on one line; the largest group first.
void add_dissent(const EvidenceList& dissenting, std::vector<Remark>& out) {
  std::map<std::string_view, std::set<std::string>> by_value;
  for (const Evidence* evidence : dissenting) by_value[evidence->value].insert(speaker(*evidence));
  using Group = std::pair<std::string_view, std::set<std::string>>;
  std::vector<Group> groups(by_value.begin(), by_value.end());
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return a.second.size() != b.second.size() ? a.second.size() > b.second.size() : a.second < b.second;
  });
  for (const Group& group : groups) {
    const std::vector<std::string> names(group.second.begin(), group.second.end());
    out.push_back({joined(names, ", ") + " " + says(group.first, names.size() > 1), {}});
  }
}

// One row of the documentation, as columns.
struct EvidenceRow {
  std::string language;
  std::string place;
  std::string text;
};

EvidenceRow evidence_row(const Evidence& evidence) {
  EvidenceRow row;
  if (!evidence.language.is_undetermined()) row.language = evidence.language.to_string();
  row.place = place(evidence.where);
  row.text = fit(evidence.value, kRowColumns);
  return row;
}

std::vector<std::string> aligned(const std::vector<EvidenceRow>& rows) {
  std::size_t language_width = 0;
  std::size_t place_width = 0;
  for (const EvidenceRow& row : rows) {
    language_width = std::max(language_width, display_width(row.language));
    place_width = std::max(place_width, display_width(row.place));
  }
  std::vector<std::string> out;
  for (const EvidenceRow& row : rows) {
    std::string line;
    if (language_width > 0) line += padded(row.language, language_width) + "  ";
    if (place_width > 0) line += padded(row.place, place_width) + "  ";
    line += row.text;
    line.erase(line.find_last_not_of(' ') + 1);
    out.push_back(std::move(line));
  }
  return out;
}

// Whole rows are too long to quote in a sentence: only who has them, and where; below each other when that makes too
// long a line.
Remark owners(const EvidenceList& list, std::string_view what) {
  const std::size_t count = speakers(list).size();
  Remark out;
  out.text = counted(count, "other " + noun(list)) + (count == 1 ? " has " : " have ") + std::string(what) + ":";
  std::vector<std::string> names;
  std::vector<EvidenceRow> rows;
  for (const Evidence* evidence : list) {
    const bool by_path = evidence->language.is_undetermined() || evidence->where.path.empty();
    names.push_back(by_path ? speaker(*evidence) : speaker(*evidence) + " (" + place(evidence->where) + ")");
    rows.push_back(evidence_row(*evidence));
  }
  const std::string on_one_line = joined(names, ", ");
  if (display_width(out.text) + display_width(on_one_line) < kListColumns) {
    out.text += " " + on_one_line;
  } else {
    out.below = aligned(rows);
  }
  return out;
}

std::vector<Remark> page_remarks(const Finding& finding) {
  const EvidenceList others = from_others(finding);
  const EvidenceList agreeing = pick(others, true);
  const EvidenceList dissenting = pick(others, false);
  std::vector<Remark> out;
  if (!finding.value && !finding.suggestion) {
    if (!finding.notes.empty()) return out;  // they quote the rows themselves
    if (!agreeing.empty()) out.push_back(owners(agreeing, "it"));
    if (!dissenting.empty()) out.push_back(owners(dissenting, "something else"));
    return out;
  }
  if (!agreeing.empty()) out.push_back({agreement(finding, agreeing, others), {}});
  add_dissent(dissenting, out);
  return out;
}

bool stands_before(const Evidence* a, const Evidence* b) {
  return std::tie(a->language, a->where.path, a->where.begin.line) <
         std::tie(b->language, b->where.path, b->where.begin.line);
}

// At most kMostRows, and every language before any language a second time; undamaged rows first. Sorted by language.
EvidenceList most_telling(EvidenceList list) {
  std::stable_sort(list.begin(), list.end(), [](const Evidence* a, const Evidence* b) {
    return a->agrees != b->agrees ? a->agrees : stands_before(a, b);
  });
  std::map<std::string, EvidenceList> by_language;
  for (const Evidence* evidence : list) by_language[speaker(*evidence)].push_back(evidence);
  EvidenceList out;
  for (std::size_t round = 0; out.size() < std::min(kMostRows, list.size()); ++round) {
    for (const auto& [language, rows] : by_language) {
      if (round < rows.size() && out.size() < kMostRows) out.push_back(rows[round]);
    }
  }
  std::stable_sort(out.begin(), out.end(), stands_before);
  return out;
}

Remark zone_remark(const Finding& finding, bool all) {
  EvidenceList list;
  std::set<std::string> languages;
  for (const Evidence& evidence : finding.evidence) {
    languages.insert(speaker(evidence));
    if (all || evidence.language == finding.evidence.front().language) list.push_back(&evidence);
  }
  std::vector<EvidenceRow> rows;
  for (const Evidence* evidence : most_telling(list)) {
    EvidenceRow& row = rows.emplace_back(evidence_row(*evidence));
    if (!evidence->agrees) row.text += row.text.empty() ? "(damaged here)" : " (damaged here)";
  }
  const std::size_t rest = finding.evidence.size() - list.size();
  Remark out{"demanded by " + counted(finding.evidence.size(), "table row") + ":", aligned(rows)};
  if (rest > 0) {
    out.below.push_back("… and " + std::to_string(rest) + " more in " +
                        counted(languages.size() - 1, "other language") + " (--verbose shows them)");
  }
  if (list.size() > kMostRows) out.below.push_back("… and " + std::to_string(list.size() - kMostRows) + " more");
  return out;
}

}  // namespace

std::vector<Remark> evidence_remarks(const Finding& finding, bool all) {
  if (finding.evidence.empty()) return {};
  if (finding.language) return page_remarks(finding);
  return {zone_remark(finding, all)};
}

}  // namespace doczone::harness
