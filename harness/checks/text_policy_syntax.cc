#include <array>

#include "harness/checks/checks.h"
#include "harness/policies/policy_faults.h"
#include "harness/policies/spf.h"
#include "harness/policies/tag_list.h"
#include "model/ascii.h"

namespace doczone::harness {

const CheckEntry text_policy_syntax_entry{"text-policy-syntax",
                                          "A policy of mail in a TXT record breaks its grammar, or states no version.",
                                          Severity::error,
                                          {}};

namespace {

std::vector<PolicyFault> faults_in(PolicyKind kind, const std::string& text) {
  if (kind == PolicyKind::spf) return parse_spf(text).faults;
  const TagList list = parse_tag_list(text);
  std::vector<PolicyFault> faults = list.faults;
  for (PolicyFault& fault : faults_of(kind, list)) faults.push_back(std::move(fault));
  return faults;
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return equal_ignoring_ascii_case(text.substr(0, beginning.size()), beginning);
}

// What no receiver takes for SPF, and its author does: `v=spf1;`, `v=spf include:…`, ` v=spf1`, `spf1 mx`.
bool resembles_spf(std::string_view text) {
  while (!text.empty() && (is_ascii_space(text.front()) || text.front() == '"' || text.front() == '\''))
    text.remove_prefix(1);
  return begins_with(text, "v=spf") || begins_with(text, "v= spf") || begins_with(text, "v =spf") ||
         begins_with(text, "spf1 ") || begins_with(text, "spf=");
}

// `v=spf1 …-all` in two strings whose seam lacks the blank: "include:a.example" "include:b.example".
std::optional<std::string> glued_term(const ResourceRecord& record) {
  const auto* const data = std::get_if<TxtData>(&record.rdata);
  if (data == nullptr) return std::nullopt;
  static constexpr std::array<std::string_view, 8> kTerms{
      "include:", "a:", "mx:", "ip4:", "ip6:", "mx ", "exists:", "redirect="};
  for (std::size_t i = 1; i < data->strings.size(); ++i) {
    const std::string& before = data->strings[i - 1];
    const std::string_view behind = data->strings[i];
    if (before.empty() || before.ends_with(' ') || behind.starts_with(' ')) continue;
    const std::string_view bare = behind.substr(behind.find_first_not_of("+-~?") == 1 ? 1 : 0);
    const bool term = std::any_of(kTerms.begin(), kTerms.end(), [&](auto one) { return begins_with(bare, one); }) ||
                      equal_ignoring_ascii_case(bare, "all");
    if (term) return std::string(behind.substr(0, behind.find(' ')));
  }
  return std::nullopt;
}

// `include:a.example-all`: the blank in front of the last term is lost, which makes it a part of the name.
bool ends_in_glued_all(const std::string& text) {
  const std::string_view last = std::string_view(text).substr(text.find_last_of(' ') + 1);
  if (last.size() < 5 || !equal_ignoring_ascii_case(last.substr(last.size() - 3), "all")) return false;
  const bool sign = std::string_view("-~?+").find(last[last.size() - 4]) != std::string_view::npos;
  return sign && last.find('.') != std::string_view::npos;
}

void judge(const PolicyText& text, const PolicyTexts& texts, RuleReport& report) {
  const ResourceRecord& record = *text.record;
  const std::string name(name_of(*text.kind));
  if (*text.kind == PolicyKind::spf) {
    if (const auto glued = glued_term(record)) {
      return report.add(record, record.rdata_span,
                        "the strings of this SPF record are joined without a blank, in front of `" + *glued + "`",
                        "begin the string with a blank");
    }
    if (ends_in_glued_all(text.text)) {
      return report.add(record, record.rdata_span, "the last term of this SPF record lacks the blank in front of `all`",
                        "write a blank in front of its sign");
    }
  }
  for (const PolicyFault& fault : faults_in(*text.kind, text.text)) {
    // Who only allows reports about another domain says no more than the version (RFC 7489 §7.1).
    if (texts.place == PolicyPlace::dmarc_report && fault.message.find("missing") != std::string::npos) continue;
    report.add(record, record.rdata_span, fault.fatal ? Severity::error : Severity::warning,
               "this " + name + " record is not sound: " + fault.message,
               fault.expected.empty() ? "" : "expected " + fault.expected);
    return;
  }
}

}  // namespace

void text_policy_syntax(const RuleScope&, const PolicyTexts& texts, RuleReport& report) {
  const std::optional<PolicyKind> wanted = policy_at(texts.place);
  const bool nothing_there = wanted && texts.of(*wanted).empty();
  for (const PolicyText& text : texts.texts) {
    const ResourceRecord& record = *text.record;
    if (text.kind) {
      // What stands at a place where nobody asks for it is another check's.
      if (text.kind == PolicyKind::spf || text.kind == wanted) judge(text, texts, report);
    } else if (nothing_there) {
      report.add(record, record.rdata_span,
                 "no " + std::string(name_of(*wanted)) + " record stands at " + printed(texts.owner) +
                     ": this text does not begin with its version",
                 "whoever looks for the policy here passes this text over");
    } else if (resembles_spf(text.text) && texts.of(PolicyKind::spf).empty()) {
      report.add(record, record.rdata_span,
                 "receivers do not take this text for SPF: it does not begin with `v=spf1` and a blank",
                 "begin it with `v=spf1 `");
    }
  }
}

}  // namespace doczone::harness
