#include "harness/checks/checks.h"
#include "harness/rules/naptr_chain.h"

namespace doczone::harness {

const CheckEntry naptr_dead_end_entry{
    "naptr-dead-end", "A NAPTR record leads to a name that lacks what its flags promise.", Severity::error, {}};

namespace {

constexpr RrType kNaptr{35};

}  // namespace

std::optional<ZoneDiagnosis> naptr_dead_end(const Case& subject) {
  const ResourceRecord* const record = subject.compared ? subject.compared->record : nullptr;
  if (record == nullptr || record->type != kNaptr || !subject.compared->match.is_met()) return std::nullopt;
  auto message = dead_end_of_naptr(*record, [&](const DomainName& name, RrType type) {
    return subject.facts.zones.answer(subject.expectation.view, name, type);
  });
  if (!message) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = record;
  out.span = record->rdata_span;
  out.message = *std::move(message);
  return out;
}

void naptr_dead_end(const RuleScope& scope, RuleReport& report) {
  for (const ResourceRecord& record : scope.records_of(kNaptr)) {
    const auto message = dead_end_of_naptr(
        record, [&](const DomainName& name, RrType type) { return scope.hosts().answer(name, type); });
    if (message) report.add(record, record.rdata_span, Severity::warning, *message);
  }
}

}  // namespace doczone::harness
