// Requirements × domains × views: what the documentation demands of one deployment, in concrete names.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "harness/demands/name_binding.h"
#include "model/domain_set.h"
#include "model/finding.h"
#include "model/profile.h"
#include "model/requirement.h"

namespace doczone::harness {

// A requirement bound to the profile. Refers to the model that it was made from.
struct Expectation {
  const RecordRequirement* requirement = nullptr;
  std::optional<DomainName> domain;  // the deployment's domain that it is for; empty when it is for none in particular
  View view = View::external;
  DomainName owner;
  std::vector<RrType> types;     // one of them is enough, but every address family that is asked for must be there
  std::vector<RrType> families;  // of addresses that the deployment uses: A, AAAA or both
  std::optional<std::uint16_t> port;
  std::optional<DomainName> target;
  std::optional<std::string> txt;    // what its TXT record says; may hold placeholders
  std::optional<std::string> rdata;  // the requirement's, with bound names; may hold placeholders
  // The documentation's target lies in the owner's domain, and the profile wants it so (strict_domain_match).
  bool target_in_domain = false;
  bool strict_domain_match = true;     // the profile wants services to stay in their own domain
  bool fixed_names = false;            // the profile's [bind] names owner or target: nothing is inferred
  std::vector<std::string> addresses;  // what the profile's [addresses] demands at the owner, canonical text
  // Of the expectations with the same text one suffices; empty: this one alone.
  std::string alternatives;

  Level level() const { return requirement->level; }
  bool wants(RrType type) const;
  bool wants_address() const { return wants(RrType::A) || wants(RrType::AAAA); }
};

using NameInView = std::pair<View, DomainName>;

// A line that the profile lacks: `key = answer` in [table].
struct OpenQuestion {
  std::string table, key, answer;

  std::string line() const { return key + " = " + answer; }
  friend auto operator<=>(const OpenQuestion&, const OpenQuestion&) = default;
};

struct ExpectationSet {
  std::vector<Expectation> expectations;          // by owner
  std::vector<Expectation> unasked;               // by owner: what would be demanded if the profile asked for it
  std::vector<Verdict> settled;                   // not-applicable, not-asked, unresolved: no zone is needed to tell
  std::map<OpenQuestion, std::size_t> not_asked;  // -> requirements that wait for the answer
  std::vector<std::string> inferred;              // what was concluded and not said, one sentence each
  std::set<NameInView> documented;                // every owner of the documentation, asked for or not
  DomainSet own_domains;                          // the deployment's
  Location domains_at;                            // where the profile names them
  // Domains that may end a name in full: the deployment's own, and those of providers.
  DomainSet known_domains;
};

ExpectationSet make_expectations(const CanonicalModel& model, const DeploymentProfile& profile);

// What tests of all these expectations are called, sorted, each once; see expectation_name().
std::vector<std::string> expectation_names(const ExpectationSet& expectations);

// What a test of this expectation is called, whatever became of it; see expectation_name() of its verdict.
std::string expectation_name(const Expectation& expectation);

// A verdict on this expectation, still without a kind's reason.
Verdict verdict_on(const Expectation& expectation, VerdictKind kind, std::string reason);

}  // namespace doczone::harness
