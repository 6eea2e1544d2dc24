#include <unordered_map>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry dname_repeated_entry{
    "dname-repeated", "A name has two DNAME records; nobody knows which of them counts.", Severity::error, {}};

void dname_repeated(const RuleScope& scope, RuleReport& report) {
  const std::vector<ResourceRecord> redirections = scope.records_of(RrType::DNAME);
  std::unordered_map<DomainName, const ResourceRecord*> first;
  for (const ResourceRecord& record : redirections) {
    const auto [known, added] = first.emplace(record.owner, &record);
    // The same record again is another finding: name servers drop it.
    if (added || known->second == nullptr || known->second->rdata == record.rdata) continue;
    report.add(
        record, record.span,
        printed(record.owner) + " has two DNAME records; the first stands in " + report.place(*known->second, record),
        "a name has one DNAME record only: name servers refuse the zone");
    known->second = nullptr;  // once a name
  }
}

}  // namespace doczone::harness
