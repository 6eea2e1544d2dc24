#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry zone_not_given_entry{"zone-not-given",
                                      "No zone was given for a domain of the profile of which records are demanded.",
                                      Severity::error,
                                      {}};

// Said once for each domain and view.
std::optional<ZoneDiagnosis> zone_not_given(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.level() != Level::required && expectation.level() != Level::forbidden) return std::nullopt;
  const DomainName* const home = subject.facts.own_domains.home_of(expectation.owner);
  // A provider's name is the provider's to keep.
  if (home == nullptr && subject.facts.known_domains.home_of(expectation.owner) != nullptr) return std::nullopt;
  const DomainName& domain = home != nullptr ? *home : expectation.owner;
  const std::string view(to_string(expectation.view));
  ZoneDiagnosis out;
  out.verdict = VerdictKind::unknown;
  out.place = subject.facts.domains_at;
  out.message = "no zone of " + printed(domain) + " was given for the " + view +
                " view: what is demanded there could not be judged";
  out.suggestion = "[[zones]]\nview   = \"" + view + "\"\norigin = \"" + domain.to_relative_string() +
                   "\"\nfiles  = \"<zone file>\"";
  return out;
}

}  // namespace doczone::harness
