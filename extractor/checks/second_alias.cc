#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry second_alias_entry{
    "second-alias", "Two rows of a table make one name an alias of two.", Severity::warning, {}};

std::optional<Diagnosis> second_alias(const ContradictionFault& fault) {
  if (fault.field != Field::target) return std::nullopt;
  return Diagnosis{"a row above makes its owner an alias of another name already; a name can be an alias of one only",
                   {}};
}

}  // namespace doczone::extractor
