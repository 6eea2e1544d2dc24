#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry spf_lets_everybody_entry{
    "spf-lets-everybody", "An SPF record lets every host send mail for the domain.", Severity::warning, {}};

void spf_lets_everybody(const RuleScope&, const PolicyTexts& texts, RuleReport& report) {
  for (const PolicyText* text : texts.of(PolicyKind::spf)) {
    const SpfRecord record = parse_spf(text->text);
    const SpfDirective* const open = pass_for_everybody(record);
    if (open == nullptr) continue;
    report.add(*text->record, text->record->rdata_span,
               "`" + to_string(*open) + "` lets every host send mail for " + printed(texts.owner),
               "end the record with ~all or -all");
    return;
  }
}

}  // namespace doczone::harness
