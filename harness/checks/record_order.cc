#include <algorithm>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry record_order_entry{"record-order",
                                    "Records of one set are tried in another order than the documentation has them.",
                                    Severity::error,
                                    {}};

namespace {

// Which number says when a record is tried; the lowest is first.
unsigned order_in(const ResourceRecord& record) {
  const auto* const mx = std::get_if<MxData>(&record.rdata);
  return mx != nullptr ? mx->preference : std::get<SrvData>(record.rdata).priority;
}

const ResourceRecord* record_for(const Expectation& one, const std::vector<const ResourceRecord*>& records) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const ResourceRecord* record) { return is_demanded(*record, {&one}); });
  return found == records.end() ? nullptr : *found;
}

int sign(int number) {
  return (number > 0) - (number < 0);
}

// -1: before the other, 0: with it, 1: behind it.
int order(unsigned one, unsigned other) {
  return sign(static_cast<int>(one) - static_cast<int>(other));
}

struct Disorder {
  const Expectation* other = nullptr;
  const ResourceRecord* its_record = nullptr;
  int demanded = 0, found = 0;
};

std::optional<Disorder> disorder_of(const Case& subject, const ResourceRecord& own) {
  const std::vector<const ResourceRecord*>& records = subject.answers.front().records;
  for (const Expectation* other : subject.demanded_together()) {
    if (other == &subject.expectation || !other->requirement->priority) continue;
    const ResourceRecord* const its = record_for(*other, records);
    if (its == nullptr || its == &own) continue;
    const int demanded = order(*subject.expectation.requirement->priority, *other->requirement->priority);
    const int found = order(order_in(own), order_in(*its));
    if (demanded != found) return Disorder{other, its, demanded, found};
  }
  return std::nullopt;
}

// Empty: the numbers are those of the documentation.
std::string difference_in(const ResourceRecord& own, const RecordRequirement& demanded) {
  const auto differ = [](const char* what, unsigned found, unsigned wanted) {
    return "the " + std::string(what) + " is " + std::to_string(found) + "; the documentation has " +
           std::to_string(wanted);
  };
  if (order_in(own) != *demanded.priority)
    return differ(own.type == RrType::MX ? "preference" : "priority", order_in(own), *demanded.priority);
  const auto* const srv = std::get_if<SrvData>(&own.rdata);
  if (srv == nullptr || !demanded.weight || srv->weight == *demanded.weight) return {};
  return differ("weight", srv->weight, *demanded.weight);
}

std::string in_words(int order) {
  return order < 0 ? "before" : order > 0 ? "behind" : "together with";
}

}  // namespace

std::optional<ZoneDiagnosis> record_order(const Case& subject) {
  const std::optional<std::uint16_t> demanded = subject.expectation.requirement->priority;
  if (!demanded || !subject.expectation.target) return std::nullopt;
  const ResourceRecord* own = nullptr;
  if (subject.srv != nullptr) {
    own = is_demanded(*subject.srv, {&subject.expectation}) ? subject.srv : nullptr;
  } else if (subject.compared && subject.compared->match.is_met() && subject.expectation.wants(RrType::MX)) {
    own = subject.compared->record;
  }
  if (own == nullptr) return std::nullopt;
  const std::string numbers = difference_in(*own, *subject.expectation.requirement);
  if (numbers.empty()) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::order;
  out.record = own;
  out.span = own->rdata_span;
  out.value = subject.text_of(*own, out.span);
  if (const auto disorder = disorder_of(subject, *own)) {
    out.severity = disorder->demanded != 0 ? Severity::error : Severity::warning;
    out.message = numbers + ", " + in_words(disorder->demanded) + " " + printed(*disorder->other->target) +
                  " and not " + in_words(disorder->found) + " it";
    return out;
  }
  out.severity = Severity::note;
  out.verdict = VerdictKind::satisfied;
  out.message = numbers + "; the demanded records are tried in the same order";
  return out;
}

}  // namespace doczone::harness
