// Faults for the tests of single checks, written down as what stands there and what should.
#pragma once

#include <deque>
#include <string>

#include "extractor/checks/checks.h"
#include "extractor/names/name_soundness.h"

namespace doczone::extractor {

// Lives as long as the program: faults refer to it.
inline const ElectedAtom& elected_atom(Field field, const std::string& value = {}) {
  static std::deque<ElectedAtom> all;
  ElectedAtom& out = all.emplace_back();
  out.field = field;
  out.value = value;
  return out;
}

// `atom`: what stands there, or null for a value that is missing from its row; must outlive the fault.
inline AtomFault atom_fault(Field field, const Atom* atom, const std::string& value, const std::string& suggestion) {
  AtomFault fault;
  fault.elected = &elected_atom(field);
  fault.atom = atom;
  fault.value = value;
  fault.suggestion = suggestion;
  fault.malformed_name = atom != nullptr && is_name_field(field) &&
                         soundness(value, ServiceRegistry::standard()) == NameQuality::malformed;
  return fault;
}

inline ContradictionFault contradiction(Field field, const std::string& value, const std::string& demanded) {
  ContradictionFault fault;
  fault.field = field;
  fault.value = value;
  fault.demanded = demanded;
  return fault;
}

// A row of one page that has or lacks it.
class OneRow {
 public:
  OneRow(bool has_it, std::vector<ElectedAtom> atoms) {
    aligned_.rows = {has_it ? &record_ : nullptr};
    elected_.row = &aligned_;
    elected_.atoms = std::move(atoms);
    fault_.row = &elected_;
  }
  OneRow(const OneRow&) = delete;
  OneRow& operator=(const OneRow&) = delete;

  const RowFault& fault() const { return fault_; }

 private:
  RecordRow record_;
  AlignedRow aligned_;
  ElectedRow elected_;
  RowFault fault_;
};

// "message (mechanism)"; "-" when the check leaves it to another one.
inline std::string dump(const std::optional<Diagnosis>& diagnosis) {
  if (!diagnosis) return "-";
  return diagnosis->message + (diagnosis->mechanism ? " (" + std::string(to_string(*diagnosis->mechanism)) + ")" : "");
}

}  // namespace doczone::extractor
