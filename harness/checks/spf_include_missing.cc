#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry spf_include_missing_entry{
    "spf-include-missing", "An SPF record includes a name that has none.", Severity::error, {}};

namespace {

// The zones tell that the name has no TXT record at all: not even one that is hidden or elsewhere.
bool has_no_text(const Hosts& hosts, const DomainName& name) {
  const ZoneAnswer found = hosts.answer(name, RrType::TXT);
  return found.kind == ZoneAnswer::Kind::none && found.zone != nullptr && is_whole(*found.zone);
}

}  // namespace

void spf_include_missing(const RuleScope& scope, const PolicyTexts& texts, RuleReport& report) {
  for (const PolicyText* text : texts.of(PolicyKind::spf)) {
    const SpfLookups lookups = lookups_of(scope.hosts(), texts.owner, *text);
    for (const DomainName& name : lookups.unseen) {
      if (!has_no_text(scope.hosts(), name)) continue;
      report.add(*text->record, text->record->rdata_span,
                 "this SPF record takes in that of " + printed(name) + ", which has none: receivers give up on both",
                 "take the term out, or give " + printed(name) + " an SPF record");
      return;
    }
  }
}

}  // namespace doczone::harness
