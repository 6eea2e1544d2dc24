#include "harness/judging/compared_record.h"

#include <algorithm>
#include <tuple>

#include "harness/policies/spf.h"
#include "harness/policies/text_match.h"
#include "harness/rules/policy_texts.h"

namespace doczone::harness {
namespace {

bool meets(const ResourceRecord& record, const Expectation& one) {
  if (const auto* const srv = std::get_if<SrvData>(&record.rdata)) {
    return (!one.port || *one.port == srv->port) && (!one.target || *one.target == srv->target);
  }
  return compared_type(one) == record.type && unstated_data(one).empty() && match_value(one, record).is_met();
}

// Better ones are greater.
auto closeness(const ValueMatch& match) {
  return std::tuple(match.is_met(), match.is_meant, -static_cast<int>(match.faults.size()));
}

void judge_lookups(const Expectation& expectation, const ZoneSet& zones, ComparedRecord& compared) {
  if (compared.record == nullptr || compared.record->type != RrType::TXT) return;
  const std::string text = joined_text(*compared.record);
  if (policy_kind(text) != PolicyKind::spf || !compared.match.is_meant) return;
  const SpfSource source = [&](const DomainName& name) {
    return spf_text_in(zones.answer(expectation.view, name, RrType::TXT).records);
  };
  const SpfLookups lookups = count_spf_lookups(parse_spf(text), expectation.owner, source);
  if (!lookups.is_loop && lookups.count <= kMostSpfLookups) return;
  compared.match.faults.push_back(
      {Severity::error, lookups.is_loop
                            ? std::string("the policies that it includes come back to it, so that receivers give up")
                            : "it asks the DNS at least " + std::to_string(lookups.count) +
                                  " times; receivers give up " + "behind " + std::to_string(kMostSpfLookups)});
  compared.match.corrected.reset();
}

}  // namespace

bool is_demanded(const ResourceRecord& record, const DemandedTogether& demands) {
  return std::any_of(demands.begin(), demands.end(), [&](const Expectation* one) { return meets(record, *one); });
}

ComparedRecord closest_record(const Expectation& expectation, const std::vector<const ResourceRecord*>& records,
                              const DemandedTogether& together, const ZoneSet& zones) {
  DemandedTogether others = together;
  std::erase(others, &expectation);
  ComparedRecord best;
  for (const ResourceRecord* record : records) {
    ValueMatch match = match_value(expectation, *record);
    // One sender policy is there for all that demand one.
    const bool is_shared = expectation.txt && exclude_each_other(joined_text(*record), *expectation.txt);
    if (!match.is_met() && !is_shared && is_demanded(*record, others)) continue;
    if (best.record == nullptr || closeness(match) > closeness(best.match)) best = {record, std::move(match)};
  }
  if (best.record == nullptr)
    best.match.faults.push_back({Severity::error, "every record is there for another demand"});
  judge_lookups(expectation, zones, best);
  return best;
}

}  // namespace doczone::harness
