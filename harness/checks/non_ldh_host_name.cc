#include <algorithm>

#include "harness/checks/checks.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::harness {

const CheckEntry non_ldh_host_name_entry{
    "non-ldh-host-name", "A host's name holds something else than letters, digits and hyphens.", Severity::error, {}};

namespace {

bool is_ldh(std::string_view label) {
  return !label.empty() && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; });
}

// The first label that no host may bear; empty when there is none. `*` in front is a wildcard.
std::string faulty_label(const DomainName& name) {
  for (std::size_t i = name.is_wildcard() ? 1 : 0; i < name.label_count(); ++i) {
    if (!is_ldh(name.label(i))) return std::string(name.label(i));
  }
  return {};
}

std::string what_is_wrong(const DomainName& host, const std::string& label) {
  return "the label '" + escape_controls(label) + "' of " + printed(host) +
         " is not made of letters, digits and hyphens, as a host's name must be";
}

// Names of computers hold underscores here and there, and most programs take them.
Severity severity_of(const std::string& label) {
  return label.find('_') == std::string::npos ? Severity::error : Severity::warning;
}

ZoneDiagnosis diagnose(const Case& subject, const ResourceRecord& record, ByteSpan span, const DomainName& host,
                       const std::string& label) {
  ZoneDiagnosis out;
  out.record = &record;
  out.span = span;
  out.value = subject.text_of(record, span);
  out.message = what_is_wrong(host, label);
  return out;
}

// Dashes, quotes, blanks and dots of typography, which text programs put in place of what was typed.
bool is_typographic(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || c == 0xA0 || c == 0xAD || c == 0xFEFF || c == 0x3002 || c == 0xFF0E ||
         c == 0xFF61;
}

std::string typographic_label(const DomainName& name) {
  for (std::size_t i = 0; i < name.label_count(); ++i) {
    std::string_view rest = name.label(i);
    while (!rest.empty()) {
      const CodePoint point = decode_code_point(rest);
      if (is_typographic(point.value)) return std::string(name.label(i));
      rest.remove_prefix(point.length);
    }
  }
  return {};
}

}  // namespace

std::optional<ZoneDiagnosis> non_ldh_host_name(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (subject.srv != nullptr) {
    const DomainName& target = subject.srv_data()->target;
    const std::string label = faulty_label(target);
    // What the documentation itself demands is not the zone's fault.
    if (label.empty() || target.is_root() || (expectation.target && target == *expectation.target)) return std::nullopt;
    ZoneDiagnosis out = diagnose(subject, *subject.srv, subject.srv->target_span, target, label);
    out.aspect = Aspect::target;
    if (expectation.target) {
      out.suggestion = expectation.target->to_string();
      out.explains.push_back(*expectation.target);
    }
    return out;
  }
  if (!expectation.wants_address() || subject.answers.front().kind != ZoneAnswer::Kind::found) return std::nullopt;
  const std::string label = faulty_label(expectation.owner);
  if (label.empty() || !expectation.fixed_names) return std::nullopt;
  const ResourceRecord& record = *subject.answers.front().records.front();
  ZoneDiagnosis out = diagnose(subject, record, record.owner_span, expectation.owner, label);
  out.aspect = Aspect::record;
  return out;
}

// Other characters stand in names on purpose here and there: blanks, and letters of all scripts.
void non_ldh_host_name(const RuleScope& scope, RuleReport& report) {
  for (const ResourceRecord& record : scope.odd_owners()) {
    const std::string label = typographic_label(record.owner);
    if (!label.empty()) report.add(record, record.owner_span, Severity::warning, what_is_wrong(record.owner, label));
  }
}

std::optional<RuleFault> non_ldh_host_name(const Pointer& pointer) {
  if (!pointer.needs_host() || pointer.is_null()) return std::nullopt;
  const std::string label = faulty_label(pointer.target());
  if (label.empty() || pointer.is_server_left_open()) return std::nullopt;
  RuleFault out{pointer.span(), what_is_wrong(pointer.target(), label)};
  out.value = pointer.written();
  out.severity = severity_of(label);
  return out;
}

}  // namespace doczone::harness
