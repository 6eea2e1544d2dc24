#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry translations_behind_entry{
    "translations-behind", "The source says one thing, and all translations agree on another.", Severity::warning, {}};

std::optional<Diagnosis> translations_behind(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::behind) return std::nullopt;
  if (deviation.atom == nullptr) return Diagnosis{"no translation has this row yet", {}};
  return Diagnosis{"all translations say " + deviation.suggestion + " where this page says " + deviation.value +
                       "; either they are older, or it is wrong",
                   {}};
}

}  // namespace doczone::extractor
