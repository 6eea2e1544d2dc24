#include "harness/judging/case.h"

#include <algorithm>

#include "harness/judging/presence.h"

namespace doczone::harness {
namespace {

View other(View view) {
  return view == View::internal ? View::external : View::internal;
}

// An alias or an address: where either will do, one answer is enough.
void drop_unneeded_answers(const Expectation& expectation, std::vector<ZoneAnswer>& answers) {
  if (!expectation.wants(RrType::CNAME) || expectation.types.size() < 2) return;
  const auto good =
      std::find_if(answers.begin(), answers.end(), [](const ZoneAnswer& a) { return !a.records.empty(); });
  if (good != answers.end()) answers = {*good};
}

const ResourceRecord* closest_srv(const Expectation& expectation, const std::vector<const ResourceRecord*>& records) {
  const ResourceRecord* best = nullptr;
  int best_score = -1;
  for (const ResourceRecord* record : records) {
    const auto* data = std::get_if<SrvData>(&record->rdata);
    if (data == nullptr) continue;
    const bool target = !expectation.target || data->target == *expectation.target;
    const bool port = !expectation.port || data->port == *expectation.port;
    const int score = (target ? 2 : 0) + (port ? 1 : 0);
    if (score > best_score) {
      best = record;
      best_score = score;
    }
  }
  return best;
}

}  // namespace

bool Case::is_documented_in_other_view() const {
  return facts.documented.contains({other(expectation.view), expectation.owner});
}

bool Case::is_demanded_in_other_view() const {
  return facts.demanded.contains({other(expectation.view), expectation.owner});
}

DemandedTogether Case::demanded_together() const {
  const auto found = facts.together.find({expectation.view, expectation.owner, expectation.types.front()});
  return found == facts.together.end() ? DemandedTogether{&expectation} : found->second;
}

const DomainName* Case::host() const {
  const ResourceRecord* const record = srv != nullptr                         ? srv
                                       : compared && compared->match.is_met() ? compared->record
                                                                              : nullptr;
  if (record == nullptr) return nullptr;
  const auto* const svcb = std::get_if<SvcbData>(&record->rdata);
  const bool is_host =
      svcb != nullptr || record->type == RrType::SRV || record->type == RrType::MX || record->type == RrType::NS;
  if (!is_host) return nullptr;
  // In ServiceMode the owner itself is the host where the target is left out (RFC 9460 §2.5.2).
  const DomainName* const target = target_of(record->rdata);
  if (target == nullptr) return svcb != nullptr && !svcb->is_alias() ? &record->owner : nullptr;
  return target->is_root() ? nullptr : target;
}

const Zone& Case::zone_of(const ResourceRecord& record) const {
  for (const std::vector<ZoneAnswer>* const list : {&answers, &beyond}) {
    for (const ZoneAnswer& one : *list) {
      if (std::find(one.records.begin(), one.records.end(), &record) != one.records.end()) return *one.zone;
      for (const FollowedAlias& followed : one.followed) {
        if (followed.record == &record) return *followed.zone;
      }
    }
  }
  return *zone;
}

std::string Case::text_of(const ResourceRecord& record, ByteSpan span) const {
  return std::string(zone_of(record).text(record.file).at(span));
}

std::vector<ZoneAnswer> Case::answers_for_host(const DomainName& host) const {
  std::vector<ZoneAnswer> out;
  for (const RrType family : expectation.families) out.push_back(facts.zones.answer(expectation.view, host, family));
  return out;
}

std::vector<HostAddress> Case::addresses_of(const DomainName& host) const {
  std::vector<HostAddress> out;
  for (const RrType type : {RrType::A, RrType::AAAA}) {
    const ZoneAnswer found = facts.zones.answer(expectation.view, host, type);
    if (!found.has_records()) continue;
    const bool wild = found.kind == ZoneAnswer::Kind::by_wildcard;
    for (const ResourceRecord* record : found.records) out.push_back({found.zone, record, wild});
  }
  return out;
}

Case make_case(const Facts& facts, const Expectation& expectation) {
  Case subject{facts, expectation, facts.zones.zone_for(expectation.view, expectation.owner)};
  const Zone* const outside = facts.zones.zone_for(other(expectation.view), expectation.owner);
  if (outside != subject.zone) subject.other_view = outside;
  if (subject.zone == nullptr) return subject;
  subject.without_dot = record_without_dot(facts.zones, expectation);
  for (const RrType type : expectation.types)
    subject.answers.push_back(facts.zones.answer(expectation.view, expectation.owner, type));
  drop_unneeded_answers(expectation, subject.answers);
  if (expectation.wants(RrType::SRV)) subject.srv = closest_srv(expectation, subject.answers.front().records);
  if (expectation.wants(RrType::CNAME)) {
    const std::vector<const ResourceRecord*> aliases = subject.zone->rrset(expectation.owner, RrType::CNAME);
    if (!aliases.empty()) {
      subject.alias = aliases.front();
      subject.beyond = subject.answers_for_host(expectation.owner);
    }
  }
  const std::vector<const ResourceRecord*>& records = subject.answers.front().records;
  if (compared_type(expectation) && unstated_data(expectation).empty() && !records.empty())
    subject.compared = closest_record(expectation, records, subject.demanded_together(), facts.zones);
  subject.undelegated = facts.zones.undelegated_zone(expectation.view, expectation.owner);
  if (subject.is_absent()) subject.forgotten = facts.repetition.forgotten_with(expectation, facts.zones);
  return subject;
}

}  // namespace doczone::harness
