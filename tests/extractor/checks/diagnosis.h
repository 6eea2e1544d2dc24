// Deviations for the tests of single checks, written down as what stands there and what should.
#pragma once

#include <string>

#include "extractor/checks/checks.h"

namespace doczone::extractor {

// Every kind of deviation there is, for showing that a check minds its own.
inline constexpr Deviation::Kind kKinds[] = {
    Deviation::Kind::value,         Deviation::Kind::order,  Deviation::Kind::letter_case, Deviation::Kind::placeholder,
    Deviation::Kind::contradiction, Deviation::Kind::behind, Deviation::Kind::missing_row, Deviation::Kind::extra_row,
    Deviation::Kind::missing_table, Deviation::Kind::header, Deviation::Kind::stale_page};

// `atom`: what stands there, or null for a value that is missing from its row; must outlive the deviation.
inline Deviation deviation_of(Field field, const Atom* atom, const std::string& value, const std::string& suggestion) {
  Deviation deviation;
  deviation.field = field;
  deviation.atom = atom;
  deviation.value = value;
  deviation.suggestion = suggestion;
  return deviation;
}

// "message (mechanism)"; "-" when the check leaves it to another one.
inline std::string dump(const std::optional<Diagnosis>& diagnosis) {
  if (!diagnosis) return "-";
  return diagnosis->message + (diagnosis->mechanism ? " (" + std::string(to_string(*diagnosis->mechanism)) + ")" : "");
}

}  // namespace doczone::extractor
