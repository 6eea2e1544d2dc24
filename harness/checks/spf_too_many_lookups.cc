#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry spf_too_many_lookups_entry{
    "spf-too-many-lookups", "An SPF record makes receivers ask the DNS more than ten times.", Severity::error, {}};

void spf_too_many_lookups(const RuleScope& scope, const PolicyTexts& texts, RuleReport& report) {
  for (const PolicyText* text : texts.of(PolicyKind::spf)) {
    const SpfLookups lookups = lookups_of(scope.hosts(), texts.owner, *text);
    if (!lookups.is_loop && lookups.count <= kMostSpfLookups) continue;
    const std::string count = std::to_string(lookups.count);
    report.add(*text->record, text->record->rdata_span,
               lookups.is_loop ? "the SPF records that this one includes lead back to it"
                               : "this SPF record makes receivers ask the DNS " +
                                     std::string(lookups.unseen.empty() ? "" : "at least ") + count +
                                     " times; they give up behind " + std::to_string(kMostSpfLookups),
               lookups.is_loop ? "take the include out that leads back"
                               : "write networks as ip4: and ip6:, and take out what no longer sends mail");
    return;
  }
}

}  // namespace doczone::harness
