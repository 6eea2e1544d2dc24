#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry internal_name_outside_entry{"internal-name-outside",
                                             "External DNS answers for a name that belongs to internal DNS only.",
                                             Severity::warning,
                                             {}};

std::optional<ZoneDiagnosis> internal_name_outside(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.view != View::internal || expectation.level() == Level::forbidden ||
      subject.is_documented_in_other_view() || subject.other_view == nullptr)
    return std::nullopt;
  for (const RrType type : expectation.types) {
    const std::vector<const ResourceRecord*> outside = subject.other_view->rrset(expectation.owner, type);
    if (outside.empty()) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::exposure;
    out.verdict = VerdictKind::satisfied;
    out.record = outside.front();
    out.zone = subject.other_view;
    out.span = outside.front()->owner_span;
    out.value = std::string(subject.other_view->text(outside.front()->file).at(out.span));
    out.notes.push_back(
        "take the record out of the external zone; it tells everybody about hosts that only the inner "
        "network can reach");
    out.message = printed(expectation.owner) + " belongs to internal DNS only, and stands in external DNS";
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
