#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/demands/caa_property.h"
#include "harness/policies/text_match.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/rr_type_table.h"

namespace doczone::harness {

const CheckEntry rival_record_entry{
    "rival-record", "Beside the demanded record, another one of its set leads elsewhere.", Severity::error, {}};

namespace {

using Records = std::vector<const ResourceRecord*>;

struct Rival {
  const ResourceRecord* record = nullptr;
  Severity severity = Severity::warning;
  std::string message;
};

// Of types whose records have an order: the number that is tried first is the lowest.
std::optional<unsigned> priority_of(const ResourceRecord& record) {
  if (const auto* const mx = std::get_if<MxData>(&record.rdata)) return mx->preference;
  if (const auto* const srv = std::get_if<SrvData>(&record.rdata)) return srv->priority;
  if (const auto* const svcb = std::get_if<SvcbData>(&record.rdata)) return svcb->priority;
  if (!row_of(record.type).traits.is_ordered) return std::nullopt;
  const std::string data = to_string(record.rdata);
  unsigned long long number = 0;
  const bool stated = parse_unsigned(std::string_view(data).substr(0, data.find(' ')), 65535, number);
  return stated ? std::optional(static_cast<unsigned>(number)) : std::nullopt;
}

// The best priority of a demanded record. Precondition: the records have an order, and one of them is demanded.
unsigned best_priority(const Records& records, const DemandedTogether& demands) {
  unsigned best = 65536;
  for (const ResourceRecord* record : records) {
    if (is_demanded(*record, demands)) best = std::min(best, priority_of(*record).value_or(best));
  }
  return best;
}

std::optional<Rival> rival_in_order(const ResourceRecord& record, unsigned best) {
  const unsigned own = *priority_of(record);
  if (record.type == RrType::SRV && target_of(record.rdata)->is_root()) {
    // Behind the demanded record nobody comes to it.
    if (own > best) return std::nullopt;
    return Rival{
        &record, Severity::error,
        "`SRV " + to_string(record.rdata) + "` says that there is no service, beside the record that states one"};
  }
  const char* const number = record.type == RrType::MX ? "preference" : "priority";
  const std::string what = "`" + to_string(record.type) + " " + to_string(record.rdata) + "` is not demanded";
  if (own < best)
    return Rival{&record, Severity::error,
                 what + ", and comes before the demanded record: its " + number + " is better"};
  if (own == best)
    return Rival{&record, Severity::error, what + ", and takes a part of all requests: its " + number + " is as good"};
  return Rival{&record, Severity::warning, what + "; it is asked when the demanded record does not answer"};
}

std::optional<Rival> rival_text(const ResourceRecord& record, const ResourceRecord& demanded) {
  if (&record == &demanded || !exclude_each_other(joined_text(record), joined_text(demanded))) return std::nullopt;
  return Rival{&record, Severity::error,
               "a second policy of the same kind stands beside the demanded one; receivers take notice of neither"};
}

bool is_tagged(const CaaData& data, std::string_view tag) {
  return equal_ignoring_ascii_case(data.tag.text, tag);
}

// `issuewild` stands in the place of `issue` for wildcards (RFC 8659 §4.3), which nobody grants the authority.
bool loses_wildcards(const CaaData& own, const CaaData& wanted, const Records& records) {
  if (!is_tagged(own, "issuewild") || !is_tagged(wanted, "issue")) return false;
  return std::none_of(records.begin(), records.end(), [&](const ResourceRecord* record) {
    const auto& one = std::get<CaaData>(record->rdata);
    return is_tagged(one, "issuewild") && caa_issuer(one.value).domain == caa_issuer(wanted.value).domain;
  });
}

// All records of a set grant together (RFC 8659 §4.2): what one forbids, another one allows.
std::optional<Rival> rival_issuer(const ResourceRecord& record, const CaaData& wanted, const Records& records) {
  const auto& own = std::get<CaaData>(record.rdata);
  const CaaIssuer there = caa_issuer(own.value), demanded = caa_issuer(wanted.value);
  const bool same_tag = is_tagged(own, wanted.tag.text);
  const bool for_wildcards = is_tagged(own, "issuewild") && is_tagged(wanted, "issue");
  const std::string shown = "`" + own.tag.text + " \"" + own.value + "\"`";
  if (demanded.domain.empty()) {
    const bool grants = (same_tag || for_wildcards) && !there.domain.empty() && is_issuer(own.value);
    if (!grants) return std::nullopt;
    return Rival{&record, Severity::error,
                 shown + " lets that authority issue; the documentation demands that nobody may"};
  }
  if (same_tag && there.domain == demanded.domain && !demanded.covers(there)) {
    return Rival{&record, Severity::warning,
                 shown + " lets the authority issue without the conditions of `" + wanted.value + "`"};
  }
  if (!loses_wildcards(own, wanted, records)) return std::nullopt;
  return Rival{&record, Severity::warning,
               "`issuewild` overrules `issue` for wildcards, for which `" + wanted.value + "` may issue nothing"};
}

std::optional<Rival> rival_property(const ResourceRecord& record, const ResourceRecord& demanded,
                                    const Records& records) {
  const auto& own = std::get<CaaData>(record.rdata);
  const auto& wanted = std::get<CaaData>(demanded.rdata);
  if (own.flags >= 128 && !is_caa_tag_in_use(own.tag.text)) {
    return Rival{&record, Severity::error,
                 "the property `" + own.tag.text + "` is critical: who does not know it issues no certificate"};
  }
  return grants_issuance(own.tag.text) && grants_issuance(wanted.tag.text) ? rival_issuer(record, wanted, records)
                                                                           : std::nullopt;
}

std::optional<Rival> rival(const ResourceRecord& record, const ResourceRecord& demanded, const Records& records,
                           unsigned best) {
  if (priority_of(record)) return rival_in_order(record, best);
  if (record.type == RrType::TXT) return rival_text(record, demanded);
  if (std::holds_alternative<CaaData>(record.rdata)) return rival_property(record, demanded, records);
  if (record.type == RrType::DNAME)
    return Rival{&record, Severity::error, "a name has one DNAME record only; nobody knows which of them counts"};
  // A name may have several PTR records (RFC 2181 §10.2); of a service, they are its instances (RFC 6763 §4.1).
  if (record.type != RrType::NS) return std::nullopt;
  return Rival{&record, Severity::warning,
               "`NS " + to_string(record.rdata) + "` is not demanded; a part of all requests follows it"};
}

// The record that the set is judged from: one that meets the demand.
const ResourceRecord* met_record(const Case& subject) {
  if (subject.srv != nullptr) {
    const bool states_something = subject.expectation.port || subject.expectation.target;
    return states_something && is_demanded(*subject.srv, {&subject.expectation}) ? subject.srv : nullptr;
  }
  return subject.compared && subject.compared->match.is_met() ? subject.compared->record : nullptr;
}

}  // namespace

std::optional<ZoneDiagnosis> rival_record(const Case& subject) {
  const ResourceRecord* const demanded = met_record(subject);
  if (demanded == nullptr) return std::nullopt;
  const Records& records = subject.answers.front().records;
  const DemandedTogether together = subject.demanded_together();
  // A record that stands where another demand should be met is told there.
  const bool all_met = std::all_of(together.begin(), together.end(), [&](const Expectation* one) {
    return one->level() != Level::required ||
           std::any_of(records.begin(), records.end(), [&](const auto* record) { return is_demanded(*record, {one}); });
  });
  if (!all_met) return std::nullopt;
  const unsigned best = best_priority(records, together);
  std::optional<Rival> worst;
  for (const ResourceRecord* record : records) {
    const bool is_shared = record->type == RrType::TXT;
    if (record == demanded || (!is_shared && is_demanded(*record, together))) continue;
    std::optional<Rival> found = rival(*record, *demanded, records, best);
    if (found && (!worst || found->severity > worst->severity)) worst = std::move(found);
  }
  if (!worst) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::rival;
  out.severity = worst->severity;
  out.verdict = worst->severity == Severity::error ? VerdictKind::wrong_value : VerdictKind::satisfied;
  out.record = worst->record;
  out.span = worst->record->rdata_span;
  out.value = subject.text_of(*worst->record, out.span);
  out.message = std::move(worst->message);
  return out;
}

}  // namespace doczone::harness
