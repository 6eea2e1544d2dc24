#include <map>
#include <string>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry duplicate_rr_entry{"duplicate-rr", "The same record is stated twice.", Severity::warning, {}};

void duplicate_rr(const RuleScope&, const OwnerRecords& owned, RuleReport& report) {
  std::map<std::string, const ResourceRecord*> known;
  for (const ResourceRecord* record : owned.records) {
    std::string text = to_string(record->type) + " " + to_string(record->rdata);
    // Names are blind to case; strings are not.
    if (target_of(record->rdata) != nullptr) {
      for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    const auto [first, added] = known.emplace(std::move(text), record);
    if (added) continue;
    report.add(*record, record->span,
               "this " + to_string(record->type) + " record of " + printed(owned.owner) + " stands in " +
                   report.place(*first->second, *record) + " already");
  }
}

}  // namespace doczone::harness
