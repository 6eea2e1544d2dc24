#include "harness/demands/expectations.h"

#include <algorithm>

#include "model/rdata_text.h"

namespace doczone::harness {
namespace {

// `_service._proto` in front (RFC 2782).
bool is_service(const DomainName& owner) {
  return owner.label_count() >= 2 && owner.label(0).starts_with('_') && owner.label(1).starts_with('_');
}

// Why nobody can obey it; empty when somebody can.
std::string contradiction_in(const Expectation& one) {
  if (is_service(one.owner) && one.wants_address())
    return "the documentation demands an address at the name of a service, which SRV records belong to";
  if (!is_service(one.owner) && one.wants(RrType::SRV))
    return "the documentation demands an SRV record at a name without _service._proto in front";
  return {};
}

// `"v=DKIM1; p=AB" "CD"`: strings in the form of a zone file are one text.
std::string spoken_text(const std::string& written) {
  const std::vector<RecordToken> tokens = tokens_of(written);
  if (tokens.size() < 2 || !std::all_of(tokens.begin(), tokens.end(), [](const RecordToken& t) { return t.quoted; }))
    return written;
  std::string out;
  for (const RecordToken& token : tokens) {
    const auto octets = parse_character_string(token.text, token.text.size());
    if (!octets) return written;
    out += *octets;
  }
  return out;
}

Location location_of(const ProfilePlace& place) {
  Location out;
  out.path = place.profile;
  out.begin = out.end = {place.line, place.column};
  return out;
}

class ExpectationMaker {
 public:
  ExpectationMaker(const CanonicalModel& model, const DeploymentProfile& profile)
      : profile_(profile), domains_(profile.domains), binding_(model, profile) {}

  ExpectationSet run(const CanonicalModel& model) {
    if (!binding_.inferred_example().empty()) {
      out_.inferred.push_back("no docset says which names are examples; " + binding_.inferred_example() +
                              ", under which most services stand, is taken for your own domains");
    }
    for (const RecordRequirement& requirement : model.requirements) {
      note_names(requirement);
      add(requirement);
    }
    settle_contradictions();
    name_alternatives();
    note_domains(model);
    const auto by_owner = [](const Expectation& a, const Expectation& b) { return a.owner < b.owner; };
    std::stable_sort(out_.expectations.begin(), out_.expectations.end(), by_owner);
    std::stable_sort(out_.unasked.begin(), out_.unasked.end(), by_owner);
    return std::move(out_);
  }

 private:
  void settle(const RecordRequirement& requirement, const std::optional<DomainName>& domain, VerdictKind kind,
              std::string reason) {
    Verdict verdict;
    verdict.requirement = requirement.id;
    if (domain) verdict.domain = domain->to_relative_string();
    if (requirement.view) verdict.view = to_string(*requirement.view);
    verdict.kind = kind;
    verdict.reason = std::move(reason);
    out_.settled.push_back(std::move(verdict));
  }

  // Why a requirement is not demanded of this deployment.
  struct Settlement {
    VerdictKind kind;
    std::string reason;
  };

  void add(const RecordRequirement& requirement) {
    if (std::optional<Settlement> settled = settlement_of(requirement)) {
      const bool open = settled->kind == VerdictKind::not_asked || !requirement.scenario;
      settle(requirement, {}, settled->kind, std::move(settled->reason));
      if (open && requirement.view) bind_unasked(requirement);
      return;
    }
    bind(requirement, profile_.scenarios.at(*requirement.scenario));
  }

  std::optional<Settlement> settlement_of(const RecordRequirement& requirement) {
    if (!requirement.scenario)
      return Settlement{VerdictKind::unresolved, "no scenario: name one for this section in the docset"};
    const auto found = profile_.scenarios.find(*requirement.scenario);
    if (found == profile_.scenarios.end()) {
      const OpenQuestion question{"scenarios", *requirement.scenario, "true"};
      ++out_.not_asked[question];
      return Settlement{VerdictKind::not_asked, "the profile does not mention " + question.key + "; add `" +
                                                    question.line() + "` (or false) to [scenarios]"};
    }
    if (!found->second.on) return Settlement{VerdictKind::not_applicable, *requirement.scenario + " is switched off"};
    for (const auto& [option, answer] : requirement.option) {
      const auto chosen = profile_.options.find(option);
      if (chosen == profile_.options.end()) {
        const OpenQuestion question{"options", option, "\"" + answer + "\""};
        ++out_.not_asked[question];
        return Settlement{VerdictKind::not_asked, "the profile does not answer " + option + "; add `" +
                                                      question.line() + "` (or another answer) to [options]"};
      }
      if (chosen->second != answer) return Settlement{VerdictKind::not_applicable, option + " is " + chosen->second};
    }
    if (!requirement.view) {
      return Settlement{VerdictKind::unresolved,
                        "the documentation does not say whether internal or external DNS is meant"};
    }
    return std::nullopt;
  }

  void bind(const RecordRequirement& requirement, const ScenarioSwitch& scenario) {
    const auto owner = binding_.pattern_of(requirement.owner);
    if (!owner) return settle(requirement, {}, VerdictKind::unresolved, owner.error().message);
    if (!owner->per_domain) return bind_one(requirement, *owner, {});
    const std::vector<DomainName> domains = domains_for(requirement);
    for (const DomainName& domain : domains) {
      const bool covered = scenario.domains.empty() || std::find(scenario.domains.begin(), scenario.domains.end(),
                                                                 domain) != scenario.domains.end();
      if (covered) {
        bind_one(requirement, *owner, domain);
      } else {
        settle(requirement, domain, VerdictKind::not_applicable,
               *requirement.scenario + " is not asked for this domain");
      }
    }
  }

  // What is not repeated is the first domain's.
  std::vector<DomainName> domains_for(const RecordRequirement& requirement) const {
    return requirement.repeat ? profile_.domains : std::vector{profile_.domains.front()};
  }

  void bind_one(const RecordRequirement& requirement, const NamePattern& owner,
                const std::optional<DomainName>& domain) {
    Result<Expectation> expectation = bound(requirement, owner, domain);
    if (!expectation) return settle(requirement, domain, VerdictKind::unresolved, expectation.error().message);
    if (const std::string fault = contradiction_in(*expectation); !fault.empty())
      return settle(requirement, domain, VerdictKind::unresolved, fault);
    if (expectation->types.empty()) {
      const bool untyped = requirement.types.empty();
      return settle(requirement, domain, untyped ? VerdictKind::unresolved : VerdictKind::not_applicable,
                    untyped ? "the documentation names no record type" : "its address family is not in use (ip)");
    }
    out_.expectations.push_back(*std::move(expectation));
  }

  // Whether it is asked for or not: the documentation has the name in this view.
  void note_names(const RecordRequirement& requirement) {
    const auto owner = binding_.pattern_of(requirement.owner);
    if (!owner) return;
    const std::vector<DomainName> once{profile_.domains.front()};
    for (const DomainName& domain : owner->per_domain ? profile_.domains : once) {
      const auto name = binding_.bind(*owner, domain);
      if (!name) continue;
      for (const View view : {View::internal, View::external}) {
        if (requirement.view.value_or(view) == view) out_.documented.insert({view, *name});
      }
    }
  }

  void note_domains(const CanonicalModel& model) {
    out_.domains_at = location_of(profile_.place_of("deployment", "domains"));
    out_.own_domains = domains_;
    if (profile_.internal_domain) out_.own_domains.add(*profile_.internal_domain);
    out_.known_domains = out_.own_domains;
    for (const std::string& literal : model.literal) {
      if (const auto name = DomainName::parse(literal)) out_.known_domains.add(*name);
    }
  }

  // Two aliases at one name cannot both be there (RFC 2181 §10.1): neither is enforced.
  void settle_contradictions() {
    std::map<NameInView, std::set<DomainName>> targets;
    for (const Expectation& one : out_.expectations) {
      if (is_alias_only(one) && !one.requirement->alternatives) targets[{one.view, one.owner}].insert(*one.target);
    }
    std::vector<Expectation> kept;
    for (Expectation& one : out_.expectations) {
      const auto found = targets.find({one.view, one.owner});
      if (found == targets.end() || found->second.size() < 2 || !is_alias_only(one) || one.requirement->alternatives) {
        kept.push_back(std::move(one));
        continue;
      }
      out_.settled.push_back(
          verdict_on(one, VerdictKind::unresolved,
                     "the documentation demands several CNAME records at one name, which DNS forbids"));
    }
    out_.expectations = std::move(kept);
  }

  static bool is_alias_only(const Expectation& one) {
    return one.types == std::vector{RrType::CNAME} && one.target && one.level() != Level::forbidden;
  }

  // Rows of a group; and an alias here with an address there, which cannot stand at one name together
  // (RFC 1034 §3.6.2).
  void name_alternatives() {
    std::map<NameInView, std::pair<bool, bool>> seen;  // an alias alone, addresses alone
    for (const Expectation& one : out_.expectations) {
      if (one.level() == Level::forbidden) continue;
      auto& [alias, address] = seen[{one.view, one.owner}];
      (one.wants(RrType::CNAME) ? alias : address) = one.wants(RrType::CNAME) != one.wants_address();
    }
    for (Expectation& one : out_.expectations) {
      if (one.level() == Level::forbidden) continue;
      const std::string place = " " + std::string(to_string(one.view)) + " ";
      if (one.requirement->alternatives) {
        one.alternatives =
            *one.requirement->alternatives + place + (one.domain ? one.domain->to_relative_string() : std::string());
      } else if (const auto& [alias, address] = seen.at({one.view, one.owner}); alias && address) {
        one.alternatives = place + one.owner.to_string();
      }
    }
  }

  // What cannot be bound is passed over: nobody asked for it.
  void bind_unasked(const RecordRequirement& requirement) {
    const auto owner = binding_.pattern_of(requirement.owner);
    if (!owner) return;
    const auto keep = [&](const std::optional<DomainName>& domain) {
      Result<Expectation> expectation = bound(requirement, *owner, domain);
      if (expectation && !expectation->types.empty() && contradiction_in(*expectation).empty())
        out_.unasked.push_back(*std::move(expectation));
    };
    if (!owner->per_domain) return keep({});
    for (const DomainName& domain : domains_for(requirement)) keep(domain);
  }

  // Error: a name cannot be bound. The types are those that the deployment's address families ask for.
  Result<Expectation> bound(const RecordRequirement& requirement, const NamePattern& owner,
                            const std::optional<DomainName>& domain) const {
    const DomainName& subject = domain ? *domain : profile_.domains.front();
    Expectation expectation;
    expectation.requirement = &requirement;
    expectation.domain = domain;
    expectation.view = *requirement.view;
    expectation.port = requirement.port;
    const auto name = binding_.bind(owner, subject);
    if (!name) return name.error();
    expectation.owner = *name;
    expectation.fixed_names = binding_.is_fixed(requirement.owner);
    expectation.addresses = binding_.addresses_of(requirement.owner);
    expectation.strict_domain_match = profile_.strict_domain_match;
    if (requirement.target) {
      const auto pattern = binding_.pattern_of(*requirement.target);
      const auto target = pattern ? binding_.bind(*pattern, subject) : Result<DomainName>(pattern.error());
      if (!target) return target.error();
      expectation.target = *target;
      expectation.fixed_names = expectation.fixed_names || binding_.is_fixed(*requirement.target);
      // Under the domain in which the owner lies, the target should lie, too.
      const DomainName* const home = domains_.home_of(expectation.owner);
      expectation.target_in_domain =
          profile_.strict_domain_match && home != nullptr && expectation.target->is_at_or_below(*home);
    }
    if (const std::optional<Error> fault = bind_texts(requirement, subject, expectation)) return *fault;
    if (profile_.ipv4) expectation.families.push_back(RrType::A);
    if (profile_.ipv6) expectation.families.push_back(RrType::AAAA);
    expectation.types = types_of(requirement);
    return expectation;
  }

  // The names in what the record says.
  std::optional<Error> bind_texts(const RecordRequirement& requirement, const DomainName& subject,
                                  Expectation& expectation) const {
    for (const auto& [from, to] :
         {std::pair(&requirement.txt, &expectation.txt), std::pair(&requirement.rdata, &expectation.rdata)}) {
      if (!*from) continue;
      Result<std::string> text = binding_.bind_text(**from, subject);
      if (!text) return text.error();
      *to = *std::move(text);
    }
    if (expectation.txt) expectation.txt = spoken_text(*expectation.txt);
    return std::nullopt;
  }

  // The deployment's address families decide (S03): where it has no IPv4, a page's A means AAAA. What must not be there
  // must not be there in any family.
  std::vector<RrType> types_of(const RecordRequirement& requirement) const {
    std::vector<RrType> types;
    const auto add = [&](RrType type) {
      if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
    };
    for (const RrType type : requirement.types) {
      const bool address = type == RrType::A || type == RrType::AAAA;
      if (address && requirement.level == Level::forbidden) {
        add(RrType::A);
        add(RrType::AAAA);
      } else if (type == RrType::A && !profile_.ipv4) {
        add(RrType::AAAA);
      } else if (type != RrType::AAAA || profile_.ipv6) {
        add(type);
      }
    }
    return types;
  }

  const DeploymentProfile& profile_;
  DomainSet domains_;  // of the profile
  NameBinding binding_;
  ExpectationSet out_;
};

}  // namespace

bool Expectation::wants(RrType type) const {
  return std::find(types.begin(), types.end(), type) != types.end();
}

ExpectationSet make_expectations(const CanonicalModel& model, const DeploymentProfile& profile) {
  return ExpectationMaker(model, profile).run(model);
}

std::vector<std::string> expectation_names(const ExpectationSet& expectations) {
  std::set<std::string> names;
  for (const Verdict& settled : expectations.settled) names.insert(expectation_name(settled));
  for (const Expectation& one : expectations.expectations) names.insert(expectation_name(one));
  return {names.begin(), names.end()};
}

std::string expectation_name(const Expectation& expectation) {
  return expectation_name(verdict_on(expectation, VerdictKind::unknown, {}));
}

Verdict verdict_on(const Expectation& expectation, VerdictKind kind, std::string reason) {
  Verdict verdict;
  verdict.requirement = expectation.requirement->id;
  if (expectation.domain) verdict.domain = expectation.domain->to_relative_string();
  verdict.view = to_string(expectation.view);
  verdict.kind = kind;
  verdict.reason = std::move(reason);
  return verdict;
}

}  // namespace doczone::harness
