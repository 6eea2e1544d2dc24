#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry text_policy_repeated_entry{"text-policy-repeated",
                                            "A name has several policies of one kind, of which receivers take none.",
                                            Severity::error,
                                            {}};

namespace {

void tell_second(const std::vector<const PolicyText*>& all, PolicyKind kind, const PolicyTexts& texts,
                 RuleReport& report) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const ResourceRecord& record = *all[i]->record;
    if (record.rdata == all[0]->record->rdata) continue;  // a duplicate, which counts once
    report.add(record, record.rdata_span,
               printed(texts.owner) + " has a second " + std::string(name_of(kind)) + " record; the first stands in " +
                   report.place(*all[0]->record, record),
               kind == PolicyKind::dkim ? "write all parts of one key as strings of one record, in parentheses"
                                        : "make one record of both: receivers take none of them");
    return;
  }
}

}  // namespace

void text_policy_repeated(const RuleScope&, const PolicyTexts& texts, RuleReport& report) {
  tell_second(texts.of(PolicyKind::spf), PolicyKind::spf, texts, report);
  const std::optional<PolicyKind> wanted = policy_at(texts.place);
  if (wanted) tell_second(texts.of(*wanted), *wanted, texts, report);
}

}  // namespace doczone::harness
