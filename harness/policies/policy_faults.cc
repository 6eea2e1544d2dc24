#include "harness/policies/policy_faults.h"

#include <algorithm>
#include <array>

#include "harness/policies/dkim_key.h"
#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone::harness {
namespace {

bool is_policy(std::string_view value) {
  return equal_ignoring_ascii_case(value, "none") || equal_ignoring_ascii_case(value, "quarantine") ||
         equal_ignoring_ascii_case(value, "reject");
}

bool is_alignment(std::string_view value) {
  return equal_ignoring_ascii_case(value, "r") || equal_ignoring_ascii_case(value, "s");
}

bool is_number_to(std::string_view value, unsigned long long most) {
  unsigned long long number = 0;
  return parse_unsigned(value, most, number);
}

bool is_percentage(std::string_view value) {
  return is_number_to(value, 100);
}

bool is_interval(std::string_view value) {
  return is_number_to(value, 0xFFFFFFFF);
}

// RFC 7489 §6.3: 0, 1, d and s, with colons between.
bool is_failure_option(std::string_view value) {
  const std::vector<std::string_view> parts = parts_of(value, ':');
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return part.size() == 1 && std::string_view("01dsDS").find(part[0]) != std::string_view::npos;
  });
}

// RFC 3986 §3.1: a scheme, a colon and something behind.
bool is_uri(std::string_view value) {
  const std::size_t colon = value.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == value.size() || !is_ascii_alpha(value[0]))
    return false;
  const std::string_view scheme = value.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(),
                     [](char c) { return is_ascii_alnum(c) || c == '+' || c == '-' || c == '.'; }) &&
         (!equal_ignoring_ascii_case(scheme, "mailto") || value.find('@') != std::string_view::npos);
}

bool is_uri_list(std::string_view value) {
  const std::vector<std::string_view> parts = parts_of(value, ',');
  return std::all_of(parts.begin(), parts.end(), is_uri);
}

// Of a BIMI record, which may decline: "".
bool is_uri_or_nothing(std::string_view value) {
  return value.empty() || equal_ignoring_ascii_case(value, "self") || is_uri(value);
}

// Blanks may fold it; empty: the key is revoked (RFC 6376 §3.6.1).
bool is_base64(std::string_view value) {
  std::size_t padding = 0;
  for (const char c : value) {
    if (is_ascii_space(c)) continue;
    if (c == '=') {
      ++padding;
    } else if (padding > 0 || !(is_ascii_alnum(c) || c == '+' || c == '/')) {
      return false;
    }
  }
  return padding <= 2;
}

// RFC 8461 §3.1: 1 to 32 letters and digits.
bool is_policy_id(std::string_view value) {
  return !value.empty() && value.size() <= 32 && std::all_of(value.begin(), value.end(), is_ascii_alnum);
}

struct TagRule {
  PolicyKind kind;
  std::string_view name;
  bool (*is_sound)(std::string_view value);
  std::string_view expected;
  bool required = false;
  bool fatal = false;  // a value that nobody knows spoils the policy as a whole
};

constexpr std::string_view kPolicies = "none, quarantine or reject";
constexpr std::string_view kAlignments = "r or s";
constexpr std::string_view kUris = "addresses like mailto:reports@example.org, with commas between";

constexpr std::array<TagRule, 15> kRules{{
    {PolicyKind::dmarc, "p", is_policy, kPolicies, true, true},
    {PolicyKind::dmarc, "sp", is_policy, kPolicies, false, true},
    {PolicyKind::dmarc, "np", is_policy, kPolicies},
    {PolicyKind::dmarc, "pct", is_percentage, "a number from 0 to 100"},
    {PolicyKind::dmarc, "adkim", is_alignment, kAlignments},
    {PolicyKind::dmarc, "aspf", is_alignment, kAlignments},
    {PolicyKind::dmarc, "fo", is_failure_option, "0, 1, d and s, with colons between"},
    {PolicyKind::dmarc, "ri", is_interval, "a number of seconds"},
    {PolicyKind::dmarc, "rua", is_uri_list, kUris},
    {PolicyKind::dmarc, "ruf", is_uri_list, kUris},
    {PolicyKind::dkim, "p", is_base64, "a public key in base64, or nothing for a key that is revoked", true, true},
    {PolicyKind::mta_sts, "id", is_policy_id, "1 to 32 letters and digits", true, true},
    {PolicyKind::tls_rpt, "rua", is_uri_list, kUris, true, true},
    {PolicyKind::bimi, "l", is_uri_or_nothing, "the address of an image, or nothing", true, true},
    {PolicyKind::bimi, "a", is_uri_or_nothing, "the address of a certificate, or nothing"},
}};

}  // namespace

std::vector<PolicyFault> faults_of(PolicyKind kind, const TagList& list) {
  std::vector<PolicyFault> out;
  const ByteSpan whole = list.tags.empty() ? ByteSpan() : hull(list.tags.front().span, list.tags.back().span);
  if (const PolicyTag* const version = list.find("v"); version != nullptr && version != &list.tags.front())
    out.push_back({version->span, "`v` is not the first tag", "the version in front"});
  for (const TagRule& rule : kRules) {
    if (rule.kind != kind) continue;
    const PolicyTag* const tag = list.find(rule.name);
    const std::string name(rule.name);
    if (tag != nullptr && !rule.is_sound(tag->value)) {
      out.push_back({tag->value_span.length > 0 ? tag->value_span : tag->span,
                     "`" + name + "=" + tag->value + "` has a value that nobody knows", std::string(rule.expected),
                     rule.fatal});
    } else if (tag == nullptr && rule.required) {
      out.push_back({whole, "the tag `" + name + "` is missing", name + "=…: " + std::string(rule.expected)});
    }
  }
  // Of a value that is none, no more is to be said.
  if (kind == PolicyKind::dkim && out.empty()) out = faults_of_dkim_key(list);
  return out;
}

}  // namespace doczone::harness
