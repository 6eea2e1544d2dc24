// Sender policies, `v=spf1 mx include:spf.example.org -all`, as RFC 7208 has them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/policies/policy.h"
#include "model/domain_name.h"

namespace doczone::harness {

enum class SpfMechanism { all, include, a, mx, ptr, ip4, ip6, exists };
std::string_view to_string(SpfMechanism mechanism);

// Strictest last.
enum class SpfQualifier { pass, neutral, softfail, fail };  // + ? ~ -
char sign_of(SpfQualifier qualifier);

struct SpfDirective {
  SpfQualifier qualifier = SpfQualifier::pass;
  SpfMechanism mechanism = SpfMechanism::all;
  std::string value;  // domain or network as it is written, without the prefix lengths; empty: the domain itself
  std::optional<unsigned> ip4_prefix, ip6_prefix;
  ByteSpan span;
};

struct SpfModifier {
  std::string name, value;
  ByteSpan span;
};

struct SpfRecord {
  std::vector<SpfDirective> directives;  // in their order, which is that of their evaluation
  std::vector<SpfModifier> modifiers;
  std::vector<PolicyFault> faults;  // the parts that have them are in neither list

  const SpfDirective* all() const;      // the first; null when there is none
  const SpfModifier* redirect() const;  // null when there is none
};

// Precondition: policy_kind(text) is spf. `text`: the strings of one TXT record, joined.
SpfRecord parse_spf(std::string_view text);

// The first directive that lets every host send, one way or the other: `+all`, `ip4:0.0.0.0/0`, `mx/0`; null: none
// does.
const SpfDirective* pass_for_everybody(const SpfRecord& record);

// Two directives match the same hosts: names in any case, networks by their value. Qualifiers don't count.
bool match_the_same(const SpfDirective& a, const SpfDirective& b);
// As a record states it, without the sign of a pass: "~all", "ip4:192.0.2.0/24".
std::string to_string(const SpfDirective& directive);

// RFC 7208 §4.6.4.
inline constexpr std::size_t kMostSpfLookups = 10;

struct SpfLookups {
  std::size_t count = 0;           // terms that ask the DNS, those of included policies with them; at least so many
  bool is_loop = false;            // policies include each other in a circle, which has no end
  std::vector<DomainName> unseen;  // policies that are included and that nobody knows, each once
};

// The SPF text that a name has; empty: unknown.
using SpfSource = std::function<std::optional<std::string>(const DomainName& name)>;

// Counting ends soon behind the limit. `at`: the name that has the record.
SpfLookups count_spf_lookups(const SpfRecord& record, const DomainName& at, const SpfSource& source);

}  // namespace doczone::harness
