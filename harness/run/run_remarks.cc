#include "harness/run/run_remarks.h"

#include <algorithm>
#include <unordered_set>

#include "harness/checks/checks.h"
#include "model/joined.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

constexpr std::size_t kMost = 3;

// "a, b, c and 2 more"
std::string some_of(const std::vector<std::string>& all) {
  const std::vector<std::string> first(all.begin(),
                                       all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMost)));
  return joined(first, ", ") + (all.size() > kMost ? " and " + std::to_string(all.size() - kMost) + " more" : "");
}

void note_with_ancestors(DomainName name, std::unordered_set<DomainName>& names) {
  while (names.insert(name).second && !name.is_root()) name = name.parent();
}

}  // namespace

std::vector<std::string> recovery_remarks(const ZoneSet& zones) {
  std::vector<std::string> out;
  for (const ZoneInView& one : zones.zones()) {
    std::vector<std::string> what;
    for (const ZoneNote& note : one.zone.notes()) {
      if (note.warning || note.what == Recovery::form) continue;
      const Location where = locate(one.zone.text(note.file), note.span);
      what.push_back(note.message + " (line " + std::to_string(where.begin.line) + ")");
    }
    if (!what.empty())
      out.push_back(one.zone.text().path() +
                    " was not read quite as it stands; a name server may refuse it: " + some_of(what));
  }
  return out;
}

std::vector<std::string> unasked_zone_remarks(const ZoneSet& zones, const ExpectationSet& expectations,
                                              const AskedNames& asked) {
  std::unordered_set<DomainName> names;
  for (const auto* const list : {&expectations.expectations, &expectations.unasked}) {
    for (const Expectation& one : *list) {
      note_with_ancestors(one.owner, names);
      if (one.target) note_with_ancestors(*one.target, names);
    }
  }
  std::vector<std::string> unasked;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const ZoneInView& one = zones.zones()[i];
    if (!names.contains(one.zone.origin()) && !asked[i].reached)
      unasked.push_back(one.zone.text().path() + " (" + printed(one.zone.origin()) + ")");
  }
  if (unasked.empty()) return {};
  return {counted(unasked.size(), "zone") + (unasked.size() == 1 ? " was" : " were") +
          " read of which nothing is demanded: " + some_of(unasked)};
}

std::vector<std::string> placeholder_remarks(const std::vector<Finding>& findings) {
  std::vector<std::string> names;
  for (const Finding& finding : findings) {
    if (finding.check == placeholder_address_entry.id) names.push_back(printed(finding.owners.front()));
  }
  if (names.empty()) return {};
  return {counted(names.size(), "name") + (names.size() == 1 ? " still has the address" : " still have the addresses") +
          " that doczone generate printed as a placeholder: " + some_of(names)};
}

}  // namespace doczone::harness
