#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry mta_sts_no_host_entry{
    "mta-sts-no-host", "A domain says that it has an MTA-STS policy, and no host serves it.", Severity::warning, {}};

void mta_sts_no_host(const RuleScope& scope, const PolicyTexts& texts, RuleReport& report) {
  if (texts.place != PolicyPlace::mta_sts || texts.of(PolicyKind::mta_sts).empty()) return;
  const auto host = texts.owner.parent().child("mta-sts");
  if (!host) return;
  const HostState state = scope.hosts().at(*host).state;
  if (state != HostState::no_name && state != HostState::no_address) return;
  const ResourceRecord& record = *texts.of(PolicyKind::mta_sts).front()->record;
  report.add(record, record.owner_span,
             "senders fetch the policy from https://" + printed(*host) + "/.well-known/mta-sts.txt, and " +
                 printed(*host) + " has neither an A nor an AAAA record",
             "give " + printed(*host) + " the address of the web server that has the policy, or take this record away");
}

}  // namespace doczone::harness
