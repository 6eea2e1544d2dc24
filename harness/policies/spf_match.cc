#include "harness/policies/spf_match.h"

#include <algorithm>
#include <array>

#include "harness/policies/placeholder_text.h"
#include "model/ascii.h"
#include "model/ip_address.h"
#include "model/special_address.h"

namespace doczone::harness {
namespace {

// `<your address>` → `<your_address>`: one term stays one.
std::string with_whole_placeholders(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const std::size_t blank = blank_length(std::string_view(out).substr(at));
    for (std::size_t i = 0; i < blank; ++i) {
      if (is_ascii_space(out[at + i])) out[at + i] = '_';
    }
    if (blank > 0) at += blank - 1;
  }
  return out;
}

template <std::size_t Size>
bool begin_alike(const std::array<std::uint8_t, Size>& a, const std::array<std::uint8_t, Size>& b, unsigned bits) {
  for (unsigned i = 0; i < bits; ++i) {
    const unsigned mask = 0x80U >> (i % 8);
    if ((a[i / 8] & mask) != (b[i / 8] & mask)) return false;
  }
  return true;
}

// Every host that `inner` matches is one that `outer` matches.
bool covers(const SpfDirective& outer, const SpfDirective& inner) {
  if (outer.mechanism != inner.mechanism) return false;
  if (outer.mechanism == SpfMechanism::ip4) {
    const unsigned bits = outer.ip4_prefix.value_or(32);
    return bits <= inner.ip4_prefix.value_or(32) &&
           begin_alike(Ipv4Address::parse(outer.value)->octets, Ipv4Address::parse(inner.value)->octets, bits);
  }
  if (outer.mechanism == SpfMechanism::ip6) {
    const unsigned bits = outer.ip6_prefix.value_or(128);
    return bits <= inner.ip6_prefix.value_or(128) &&
           begin_alike(Ipv6Address::parse(outer.value)->octets, Ipv6Address::parse(inner.value)->octets, bits);
  }
  return match_the_same(outer, inner);
}

// An example of the reader's own.
bool is_for_documentation(const SpfDirective& directive) {
  const SpecialAddress* block = nullptr;
  if (directive.mechanism == SpfMechanism::ip4) block = special_address(*Ipv4Address::parse(directive.value));
  if (directive.mechanism == SpfMechanism::ip6) block = special_address(*Ipv6Address::parse(directive.value));
  if (block == nullptr || !block->documentation) return false;
  const std::string mechanism = directive.mechanism == SpfMechanism::ip4 ? "ip4:" : "ip6:";
  const SpfRecord whole = parse_spf("v=spf1 " + mechanism + std::string(block->prefix));
  return covers(whole.directives.front(), directive);
}

// What stands before `all`: behind it nobody asks.
std::vector<SpfDirective> effective(const SpfRecord& record) {
  const auto all = std::find_if(record.directives.begin(), record.directives.end(),
                                [](const SpfDirective& one) { return one.mechanism == SpfMechanism::all; });
  return {record.directives.begin(), all};
}

class SpfMatcher {
 public:
  SpfMatcher(std::string_view demanded, std::string_view found)
      : demanded_text_(with_whole_placeholders(demanded)),
        found_text_(found),
        demanded_(parse_spf(demanded_text_)),
        found_(parse_spf(found)),
        effective_(effective(found_)) {}

  TextMatch run() {
    out_.is_meant = true;
    judge_syntax();
    for (const SpfDirective& wanted : demanded_.directives) {
      if (wanted.mechanism == SpfMechanism::all) continue;
      // A placeholder may look like a part of a domain.
      if (has_blank(wanted.value)) {
        judge_open_term(wanted.span);
      } else {
        judge_directive(wanted);
      }
    }
    for (const SpfModifier& wanted : demanded_.modifiers) judge_modifier(wanted);
    judge_open_terms();
    judge_all();
    if (!out_.is_met() && !lets_everybody_) out_.corrected = merged_spf(found_text_, demanded_text_);
    return std::move(out_);
  }

 private:
  static std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

  void judge_syntax() {
    for (const PolicyFault& fault : found_.faults) {
      if (fault.fatal) out_.gaps.push_back("receivers give up on the policy: " + fault.message);
    }
  }

  void judge_directive(const SpfDirective& wanted) {
    const auto found = std::find_if(effective_.begin(), effective_.end(),
                                    [&](const SpfDirective& one) { return covers(one, wanted); });
    if (found == effective_.end() && is_for_documentation(wanted)) {
      out_.open = quoted(to_string(wanted)) + " is set aside for documentation: what stands for it here, nobody says";
    } else if (found == effective_.end()) {
      const bool behind = std::any_of(found_.directives.begin(), found_.directives.end(),
                                      [&](const SpfDirective& one) { return covers(one, wanted); });
      out_.gaps.push_back(quoted(to_string(wanted)) +
                          (behind ? " stands behind `all`, where nobody asks for it" : " is missing"));
    } else if (found->qualifier != wanted.qualifier) {
      out_.gaps.push_back(quoted(to_string(*found)) + " has another sign than " + quoted(to_string(wanted)));
    }
  }

  void judge_modifier(const SpfModifier& wanted) {
    const bool there = std::any_of(found_.modifiers.begin(), found_.modifiers.end(), [&](const SpfModifier& one) {
      return one.name == wanted.name && equal_ignoring_ascii_case(one.value, wanted.value);
    });
    const std::string text = wanted.name + "=" + wanted.value;
    if (wanted.name != "redirect" || demanded_.all() != nullptr) {
      if (!there && wanted.name != "redirect") out_.gaps.push_back(quoted(text) + " is missing");
      return;
    }
    if (there && found_.all() == nullptr) return;
    // Several policies become one by including what each would redirect to.
    const bool included = std::any_of(effective_.begin(), effective_.end(), [&](const SpfDirective& one) {
      return one.mechanism == SpfMechanism::include && one.qualifier == SpfQualifier::pass &&
             equal_ignoring_ascii_case(one.value, wanted.value);
    });
    if (!included) {
      out_.gaps.push_back(quoted(text) + (there ? " has no effect beside `all`" : " is missing"));
    } else if (strictness(found_) < SpfQualifier::softfail) {
      out_.gaps.push_back("all others pass: neither `~all` nor `-all` ends the policy");
    }
  }

  // What no receiver would understand in the demand is open in most cases.
  void judge_open_terms() {
    for (const PolicyFault& fault : demanded_.faults) {
      if (!fault.fatal) continue;
      if (has_blank(text_of(fault.span))) {
        judge_open_term(fault.span);
      } else {
        out_.open = "the documentation's own policy is faulty: " + fault.message;
      }
    }
  }

  // A term with placeholders: anything may stand there.
  void judge_open_term(ByteSpan span) {
    const std::string_view wanted = text_of(span);
    if (is_all_blank(wanted)) {
      out_.open = "the documentation leaves " + quoted(wanted) + " to its reader";
    } else if (!has_term(wanted)) {
      out_.gaps.push_back("nothing stands for " + quoted(wanted));
    }
  }

  std::string_view text_of(ByteSpan span) const {
    return std::string_view(demanded_text_).substr(span.offset, span.length);
  }

  bool has_term(std::string_view pattern) const {
    return std::any_of(effective_.begin(), effective_.end(), [&](const SpfDirective& one) {
      return fills(std::string_view(found_text_).substr(one.span.offset, one.span.length), pattern) ||
             fills(ascii_lower(to_string(one)), ascii_lower(pattern));
    });
  }

  static SpfQualifier strictness(const SpfRecord& record) {
    // RFC 7208 §4.7: neutral where nothing matches.
    return record.all() == nullptr ? SpfQualifier::neutral : record.all()->qualifier;
  }

  // Where nobody has to end with `all`, the policy must end somewhere all the same.
  bool judge_everybody(const SpfDirective* wanted) {
    const SpfDirective* const open = pass_for_everybody(found_);
    if (open == nullptr || pass_for_everybody(demanded_) != nullptr) return false;
    if (wanted != nullptr && open->mechanism == SpfMechanism::all) return false;
    out_.gaps.push_back(quoted(to_string(*open)) + " lets everybody send");
    return true;
  }

  void judge_all() {
    const SpfDirective* const wanted = demanded_.all();
    lets_everybody_ = judge_everybody(wanted);
    if (wanted == nullptr || wanted->qualifier == SpfQualifier::pass) return;
    if (found_.all() == nullptr && found_.redirect() != nullptr) {
      out_.open = "what " + quoted("redirect=" + found_.redirect()->value) + " ends with is not known here";
    } else if (found_.all() == nullptr) {
      if (wanted->qualifier > SpfQualifier::neutral) out_.gaps.push_back(quoted(to_string(*wanted)) + " is missing");
    } else if (found_.all()->qualifier < wanted->qualifier) {
      out_.gaps.push_back(quoted(to_string(*found_.all())) + " is less strict than " + quoted(to_string(*wanted)));
    }
  }

  std::string demanded_text_, found_text_;
  SpfRecord demanded_, found_;
  std::vector<SpfDirective> effective_;
  bool lets_everybody_ = false;
  TextMatch out_;
};

bool is_mergeable(const SpfRecord& record) {
  return record.redirect() == nullptr &&
         std::none_of(record.faults.begin(), record.faults.end(), [](const PolicyFault& fault) { return fault.fatal; });
}

}  // namespace

TextMatch match_spf(std::string_view demanded, std::string_view found) {
  return SpfMatcher(demanded, found).run();
}

std::optional<std::string> merged_spf(std::string_view one, std::string_view other) {
  if (policy_kind(one) != PolicyKind::spf || policy_kind(other) != PolicyKind::spf) return std::nullopt;
  const SpfRecord first = parse_spf(one), second = parse_spf(other);
  if (!is_mergeable(first) || !is_mergeable(second)) return std::nullopt;
  std::string out = "v=spf1";
  const std::vector<SpfDirective> kept = effective(first);
  for (const SpfDirective& directive : kept) {
    // A demanded sign overrules.
    const auto same = std::find_if(second.directives.begin(), second.directives.end(),
                                   [&](const SpfDirective& more) { return match_the_same(directive, more); });
    out += " " + to_string(same == second.directives.end() ? directive : *same);
  }
  for (const SpfDirective& more : effective(second)) {
    const bool there =
        std::any_of(kept.begin(), kept.end(), [&](const SpfDirective& own) { return covers(own, more); });
    if (!there) out += " " + to_string(more);
  }
  for (const SpfModifier& modifier : first.modifiers) out += " " + modifier.name + "=" + modifier.value;
  for (const SpfModifier& modifier : second.modifiers) {
    const bool there = std::any_of(first.modifiers.begin(), first.modifiers.end(),
                                   [&](const SpfModifier& own) { return own.name == modifier.name; });
    if (!there) out += " " + modifier.name + "=" + modifier.value;
  }
  const SpfDirective* all = first.all();
  if (all == nullptr || (second.all() != nullptr && second.all()->qualifier > all->qualifier))
    all = second.all() != nullptr ? second.all() : all;
  return all == nullptr ? out : out + " " + to_string(*all);
}

}  // namespace doczone::harness
