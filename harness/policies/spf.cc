#include "harness/policies/spf.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/ip_address.h"
#include "model/numbers.h"
#include "model/spelling.h"

namespace doczone::harness {
namespace {

constexpr std::array<std::string_view, 8> kMechanisms{"all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"};
constexpr std::string_view kSigns = "+?~-";  // by SpfQualifier
constexpr std::size_t kVersionLength = 6;    // v=spf1

bool has_domain(SpfMechanism mechanism) {
  return mechanism != SpfMechanism::all && mechanism != SpfMechanism::ip4 && mechanism != SpfMechanism::ip6;
}

bool needs_value(SpfMechanism mechanism) {
  return mechanism == SpfMechanism::include || mechanism == SpfMechanism::exists || mechanism == SpfMechanism::ip4 ||
         mechanism == SpfMechanism::ip6;
}

// Bytes of the macro that `text` begins with (RFC 7208 §7.1); 0: it is none. `text` begins with "%".
std::size_t macro_length(std::string_view text) {
  if (text.size() < 2) return 0;
  if (text[1] == '%' || text[1] == '_' || text[1] == '-') return 2;
  if (text[1] != '{' || text.size() < 4) return 0;
  std::size_t at = 2;
  if (std::string_view("slodiphcrtv").find(ascii_lower(text[at++])) == std::string_view::npos) return 0;
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  if (at < text.size() && ascii_lower(text[at]) == 'r') ++at;
  while (at < text.size() && std::string_view(".-+,/_=").find(text[at]) != std::string_view::npos) ++at;
  return at < text.size() && text[at] == '}' ? at + 1 : 0;
}

bool is_macro_string(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '%') {
      const std::size_t length = macro_length(text.substr(at));
      if (length == 0) return false;
      at += length;
    } else if (text[at] < 0x21 || text[at] > 0x7E) {
      return false;
    } else {
      ++at;
    }
  }
  return true;
}

// RFC 7208 §7.1: letters, digits and inner hyphens, not digits alone.
bool is_top_label(std::string_view label) {
  return !label.empty() && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; }) &&
         !is_number(label);
}

bool is_domain_spec(std::string_view text) {
  if (text.empty() || !is_macro_string(text)) return false;
  if (text.back() == '}') return true;
  const std::string_view name = text.back() == '.' ? text.substr(0, text.size() - 1) : text;
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos && is_top_label(name.substr(dot + 1));
}

// "24" without zeros in front.
bool read_prefix(std::string_view text, unsigned most, std::optional<unsigned>& out) {
  unsigned long long number = 0;
  if (text.empty() || (text.size() > 1 && text[0] == '0') || !parse_unsigned(text, most, number)) return false;
  out = static_cast<unsigned>(number);
  return true;
}

class SpfReader {
 public:
  explicit SpfReader(std::string_view text) : text_(text) {}

  SpfRecord run() {
    for (std::size_t at = kVersionLength; at < text_.size();) {
      if (text_[at] == ' ') {
        ++at;
        continue;
      }
      const std::size_t end = std::min(text_.find(' ', at), text_.size());
      span_ = {at, end - at};
      read_term(text_.substr(at, end - at));
      at = end;
    }
    note_what_has_no_effect();
    return std::move(out_);
  }

 private:
  void fail(std::string message, std::string expected, bool fatal = true) {
    out_.faults.push_back({span_, std::move(message), std::move(expected), fatal});
  }

  void read_term(std::string_view term) {
    // A sign, a colon or a slash comes first in a mechanism, `=` in a modifier.
    const std::size_t sign = term.find_first_of("=:/");
    if (sign != std::string_view::npos && term[sign] == '=') return read_modifier(term, sign);
    SpfDirective directive;
    directive.span = span_;
    std::string_view rest = term;
    if (const std::size_t qualifier = kSigns.find(rest[0]); qualifier != std::string_view::npos) {
      directive.qualifier = static_cast<SpfQualifier>(qualifier);
      rest.remove_prefix(1);
    }
    const std::string name = ascii_lower(rest.substr(0, rest.find_first_of(":/")));
    const auto* const known = std::find(kMechanisms.begin(), kMechanisms.end(), name);
    if (known == kMechanisms.end()) return fail_unknown(term, name);
    directive.mechanism = static_cast<SpfMechanism>(known - kMechanisms.begin());
    rest.remove_prefix(name.size());
    if (read_value(rest, directive)) out_.directives.push_back(std::move(directive));
  }

  void fail_unknown(std::string_view term, const std::string& name) {
    const std::string quoted = "`" + std::string(term) + "`";
    if (is_address(name) || Ipv6Address::parse(term)) {
      const bool is_ip6 = !is_address(name);
      return fail(quoted + " is an address without its mechanism", (is_ip6 ? "ip6:" : "ip4:") + std::string(term));
    }
    static constexpr std::array<std::string_view, 2> kWordy{"ipv4", "ipv6"};
    for (const std::string_view wordy : kWordy) {
      if (name == wordy)
        return fail(quoted + " is no mechanism", "ip" + std::string(1, name.back()) + std::string(term.substr(4)));
    }
    const auto meant = closest_word(name, kMechanisms);
    fail(quoted + " is no mechanism", meant ? "`" + std::string(*meant) + "`, perhaps" : "all, include, a, mx, ip4, …");
  }

  static bool is_address(std::string_view text) { return Ipv4Address::parse(text).has_value(); }

  // What stands behind the name of a mechanism. False: it was faulty.
  bool read_value(std::string_view rest, SpfDirective& directive) {
    const std::string name(to_string(directive.mechanism));
    if (directive.mechanism == SpfMechanism::all) {
      if (!rest.empty()) fail("nothing may follow `all`", "all", true);
      return rest.empty();
    }
    const bool has_value = rest.starts_with(':');
    if (!has_value && needs_value(directive.mechanism)) {
      fail("`" + name + "` says nothing", name + (has_domain(directive.mechanism) ? ":domain" : ":network"));
      return false;
    }
    if (has_value) rest.remove_prefix(1);
    return has_domain(directive.mechanism) ? read_domain(rest, has_value, directive) : read_network(rest, directive);
  }

  bool read_domain(std::string_view rest, bool has_value, SpfDirective& directive) {
    std::string_view domain = rest;
    if (directive.mechanism == SpfMechanism::a || directive.mechanism == SpfMechanism::mx) {
      domain = rest.substr(0, length_before_prefixes(rest));
      if (!read_prefixes(rest.substr(domain.size()), directive)) return false;
    }
    directive.value = domain;
    const bool sound = has_value ? is_domain_spec(domain) : domain.empty();
    if (!sound)
      fail("`" + std::string(domain) + "` is no domain", std::string(to_string(directive.mechanism)) + ":domain");
    return sound;
  }

  // Macros may hold slashes of their own: "%{d/}".
  static std::size_t length_before_prefixes(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '/') return at;
      at += text[at] == '%' ? std::max<std::size_t>(macro_length(text.substr(at)), 1) : 1;
    }
    return text.size();
  }

  // "/24", "/24//64" or "//64".
  bool read_prefixes(std::string_view text, SpfDirective& directive) {
    if (text.empty()) return true;
    const std::size_t both = text.find("//");
    const std::string_view four = text.substr(0, std::min(both, text.size()));
    bool sound = four.empty() || read_prefix(four.substr(1), 32, directive.ip4_prefix);
    if (both != std::string_view::npos) sound = sound && read_prefix(text.substr(both + 2), 128, directive.ip6_prefix);
    if (!sound) fail("`" + std::string(text) + "` is no length of a prefix", "/0 to /32, and //0 to //128 for IPv6");
    return sound;
  }

  bool read_network(std::string_view rest, SpfDirective& directive) {
    const bool four = directive.mechanism == SpfMechanism::ip4;
    const std::size_t slash = rest.find('/');
    directive.value = rest.substr(0, slash);
    if (four ? !Ipv4Address::parse(directive.value) : !Ipv6Address::parse(directive.value)) {
      fail("`" + directive.value + "` is no " + (four ? "IPv4" : "IPv6") + " address", expected_network(directive));
      return false;
    }
    if (slash == std::string_view::npos) return true;
    const std::string_view prefix = rest.substr(slash + 1);
    const bool sound =
        four ? read_prefix(prefix, 32, directive.ip4_prefix) : read_prefix(prefix, 128, directive.ip6_prefix);
    if (!sound) fail("`/" + std::string(prefix) + "` is no length of a prefix", four ? "/0 to /32" : "/0 to /128");
    return sound;
  }

  static std::string expected_network(const SpfDirective& directive) {
    if (directive.mechanism == SpfMechanism::ip4 && Ipv6Address::parse(directive.value))
      return "ip6:" + directive.value;
    if (directive.mechanism == SpfMechanism::ip6 && Ipv4Address::parse(directive.value))
      return "ip4:" + directive.value;
    return {};
  }

  void read_modifier(std::string_view term, std::size_t sign) {
    SpfModifier modifier{ascii_lower(term.substr(0, sign)), std::string(term.substr(sign + 1)), span_};
    const std::string& name = modifier.name;
    const bool named = is_ascii_alpha(name[0]) && std::all_of(name.begin(), name.end(), [](char c) {
                         return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.';
                       });
    if (sign == 0 || !named) return fail("`" + std::string(term) + "` is no mechanism", {});
    const bool known = name == "redirect" || name == "exp";
    const bool again = std::any_of(out_.modifiers.begin(), out_.modifiers.end(),
                                   [&](const SpfModifier& one) { return one.name == name; });
    if (known && again) return fail("`" + name + "` is given twice", "`" + name + "` once");
    if (known ? !is_domain_spec(modifier.value) : !is_macro_string(modifier.value))
      return fail("`" + modifier.value + "` is no domain", name + "=domain");
    if (std::find(kMechanisms.begin(), kMechanisms.end(), name) != kMechanisms.end())
      fail("`" + std::string(term) + "` is no mechanism: receivers pass over it", name + ":" + modifier.value, false);
    if (name == "v") fail("a second version stands in the record", {}, false);
    out_.modifiers.push_back(std::move(modifier));
  }

  void note_what_has_no_effect() {
    const SpfDirective* const all = out_.all();
    if (all == nullptr) return;
    for (const SpfDirective& directive : out_.directives) {
      if (directive.span.offset > all->span.offset)
        out_.faults.push_back({directive.span, "`" + to_string(directive) + "` stands behind `all`: nobody asks for it",
                               "`all` at the end", false});
    }
    if (const SpfModifier* const redirect = out_.redirect())
      out_.faults.push_back({redirect->span, "`redirect` has no effect beside `all`", "one of both", false});
  }

  std::string_view text_;
  ByteSpan span_;
  SpfRecord out_;
};

class LookupCounter {
 public:
  explicit LookupCounter(const SpfSource& source) : source_(source) {}

  void count(const SpfRecord& record, const DomainName& at) {
    path_.push_back(at);
    for (const SpfDirective& directive : record.directives) {
      if (directive.mechanism == SpfMechanism::all) break;
      if (is_over()) break;
      if (!has_domain(directive.mechanism)) continue;
      ++out_.count;
      if (directive.mechanism == SpfMechanism::include) follow(directive.value);
    }
    if (const SpfModifier* const redirect = record.redirect(); redirect != nullptr && record.all() == nullptr) {
      ++out_.count;
      follow(redirect->value);
    }
    path_.pop_back();
  }

  SpfLookups take() { return std::move(out_); }

 private:
  bool is_over() const { return out_.is_loop || out_.count > 10 * kMostSpfLookups; }

  // What a macro makes of a name depends on the mail.
  void follow(const std::string& domain) {
    const auto name = DomainName::parse(domain);
    if (!name || domain.find('%') != std::string::npos || is_over()) return;
    if (std::find(path_.begin(), path_.end(), *name) != path_.end()) {
      out_.is_loop = true;
      return;
    }
    const std::optional<std::string> text = source_(*name);
    if (text && policy_kind(*text) == PolicyKind::spf) {
      count(parse_spf(*text), *name);
    } else if (std::find(out_.unseen.begin(), out_.unseen.end(), *name) == out_.unseen.end()) {
      out_.unseen.push_back(*name);
    }
  }

  const SpfSource& source_;
  std::vector<DomainName> path_;  // from the record that is counted for
  SpfLookups out_;
};

bool is_same_value(const SpfDirective& a, const SpfDirective& b) {
  if (a.mechanism == SpfMechanism::ip4) return *Ipv4Address::parse(a.value) == *Ipv4Address::parse(b.value);
  if (a.mechanism == SpfMechanism::ip6) return *Ipv6Address::parse(a.value) == *Ipv6Address::parse(b.value);
  const auto without_dot = [](std::string_view name) {
    return name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
  };
  return equal_ignoring_ascii_case(without_dot(a.value), without_dot(b.value));
}

}  // namespace

std::string_view to_string(SpfMechanism mechanism) {
  return kMechanisms[static_cast<std::size_t>(mechanism)];
}

char sign_of(SpfQualifier qualifier) {
  return kSigns[static_cast<std::size_t>(qualifier)];
}

const SpfDirective* SpfRecord::all() const {
  const auto found = std::find_if(directives.begin(), directives.end(),
                                  [](const SpfDirective& one) { return one.mechanism == SpfMechanism::all; });
  return found == directives.end() ? nullptr : &*found;
}

const SpfModifier* SpfRecord::redirect() const {
  const auto found =
      std::find_if(modifiers.begin(), modifiers.end(), [](const SpfModifier& one) { return one.name == "redirect"; });
  return found == modifiers.end() ? nullptr : &*found;
}

SpfRecord parse_spf(std::string_view text) {
  return SpfReader(text).run();
}

const SpfDirective* pass_for_everybody(const SpfRecord& record) {
  for (const SpfDirective& one : record.directives) {
    const bool is_all = one.mechanism == SpfMechanism::all;
    const bool everybody = is_all || one.ip4_prefix == 0U || one.ip6_prefix == 0U;
    if (everybody && one.qualifier == SpfQualifier::pass) return &one;
    if (is_all) return nullptr;  // behind it nobody asks
  }
  return nullptr;
}

bool match_the_same(const SpfDirective& a, const SpfDirective& b) {
  return a.mechanism == b.mechanism && a.ip4_prefix.value_or(32) == b.ip4_prefix.value_or(32) &&
         a.ip6_prefix.value_or(128) == b.ip6_prefix.value_or(128) && is_same_value(a, b);
}

std::string to_string(const SpfDirective& directive) {
  std::string out = directive.qualifier == SpfQualifier::pass ? "" : std::string(1, sign_of(directive.qualifier));
  out += to_string(directive.mechanism);
  if (!directive.value.empty()) out += ":" + directive.value;
  const bool ip6 = directive.mechanism == SpfMechanism::ip6;
  if (directive.ip4_prefix) out += "/" + std::to_string(*directive.ip4_prefix);
  if (directive.ip6_prefix) out += (ip6 ? "/" : "//") + std::to_string(*directive.ip6_prefix);
  return out;
}

SpfLookups count_spf_lookups(const SpfRecord& record, const DomainName& at, const SpfSource& source) {
  LookupCounter counter(source);
  counter.count(record, at);
  return counter.take();
}

}  // namespace doczone::harness
