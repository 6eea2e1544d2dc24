#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry cname_wrong_target_entry{
    "cname-wrong-target", "An alias leads to another name than the documentation demands.", Severity::error, {}};

std::optional<ZoneDiagnosis> cname_wrong_target(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  const ResourceRecord* const alias = subject.alias;
  // Where an address would do as well, the alias is the deployment's own choice.
  if (alias == nullptr || !expectation.target || expectation.wants_address()) return std::nullopt;
  const DomainName& target = *target_of(alias->rdata);
  if (target == *expectation.target) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = alias;
  out.span = alias->target_span;
  out.value = subject.text_of(*alias, out.span);
  out.suggestion = expectation.target->to_string();
  out.message = printed(expectation.owner) + " is an alias of " + printed(target) + "; the documentation demands " +
                printed(*expectation.target);
  out.notes.push_back("if " + printed(target) + " is right here, say so in the profile: [bind] \"" +
                      *expectation.requirement->target + "\" = \"" + printed(target) + "\"");
  return out;
}

}  // namespace doczone::harness
