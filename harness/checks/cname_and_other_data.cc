#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/checks/dnssec_types.h"

namespace doczone::harness {

const CheckEntry cname_and_other_data_entry{"cname-and-other-data",
                                            "A name is an alias (CNAME) and has other records, or is an alias twice.",
                                            Severity::error,
                                            {}};

namespace {

// DNSSEC's own records stand beside an alias (RFC 4034 §3, §4; RFC 2535 §2.3.5), and so may an NSEC3 whose hashed name
// happens to be the alias' name.
bool may_stand_beside(RrType type) {
  return is_one_of(type, std::array{kSig, kKey, kNxt, kRrsig, kNsec, kNsec3});
}

}  // namespace

void cname_and_other_data(const RuleScope& scope, const OwnerRecords& owned, RuleReport& report) {
  const ResourceRecord* const alias = owned.first(RrType::CNAME);
  if (alias == nullptr) return;
  const auto other = std::find_if(owned.records.begin(), owned.records.end(), [&](const ResourceRecord* record) {
    if (record->type == RrType::CNAME) return !(record->rdata == alias->rdata);
    return !may_stand_beside(record->type);
  });
  if (other == owned.records.end()) return;
  const Zone& zone = scope.zone();
  if ((*other)->type == RrType::CNAME) {
    return report.add(
        **other, (*other)->span,
        printed(owned.owner) + " is an alias of two names; the first stands in " + report.place(*alias, **other));
  }
  // A provider that answers for the apex with the addresses of its alias exports both.
  const bool flattened = owned.owner == zone.origin() && zone.contents().dialect.habits.flattened_apex;
  const std::string beside = to_string((*other)->type) + " record in " + report.place(**other, *alias);
  if (flattened) {
    return report.add(
        *alias, alias->span, Severity::note,
        "the zone's own name is an alias beside the " + beside + "; the provider answers with its addresses");
  }
  report.add(*alias, alias->span, printed(owned.owner) + " is an alias and has other records, such as the " + beside,
             "an alias stands for all records of its name: give the name records of its own, or the alias alone");
}

}  // namespace doczone::harness
