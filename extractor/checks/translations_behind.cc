#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry translations_behind_entry{
    "translations-behind", "The source says one thing, and all translations agree on another.", Severity::warning, {}};

namespace {

Diagnosis tell_behind(const BehindFault& fault) {
  return {"all translations say " + fault.elected->shared_by_translations + " where this page says " +
              fault.atom->value + "; either they are older, or it is wrong",
          {}};
}

std::optional<Diagnosis> tell_behind(const RowFault& fault) {
  if (fault.is_missing()) return std::nullopt;
  return Diagnosis{"no translation has this row yet", {}};
}

}  // namespace

std::optional<Diagnosis> translations_behind(const OneOf<BehindFault, RowFault>& fault) {
  return std::visit([](const auto* shape) -> std::optional<Diagnosis> { return tell_behind(*shape); }, fault);
}

}  // namespace doczone::extractor
