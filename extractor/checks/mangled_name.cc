#include "extractor/checks/checks.h"
#include "extractor/names/damaged_name.h"
#include "extractor/names/name_mechanism.h"
#include "model/name_template.h"

namespace doczone::extractor {

const CheckEntry mangled_name_entry{
    "mangled-name",
    "Translation damaged a domain name: labels, dots or underscores were lost, moved or translated.",
    Severity::error,
    {}};

namespace {

std::optional<Diagnosis> damaged_atom(const AtomFault& fault) {
  if (!is_name_field(fault.field()) || fault.atom == nullptr || fault.localised) return std::nullopt;
  const std::string& value = fault.value;
  const std::string what = fault.field() == Field::mention ? "" : std::string(to_string(fault.field())) + " ";
  if (!fault.number.empty())
    return Diagnosis{"the " + what + "name is damaged: the number " + fault.number + " in front of it got into it", {}};
  const bool broken = fault.broken || fault.malformed_name;
  // A legal name is damage only where the mechanism leaves no other reading.
  if (!broken && !is_telling_damage(value, fault.suggestion)) return std::nullopt;
  const std::optional<Mechanism> mechanism = mechanism_of(value, fault.suggestion);
  // Quotation marks and the like.
  const bool is_spelling = !mechanism && is_same_name(normalise_name(value), fault.suggestion);
  const std::string words = is_spelling ? "characters stand in it that no name has" : words_for(mechanism, value);
  return Diagnosis{"the " + what + "name is damaged: " + words, mechanism};
}

// The whole row could not be read.
std::optional<Diagnosis> damaged_row(const RowFault& fault) {
  if (!fault.remains) return std::nullopt;
  const std::string* const owner = first_owner_of(*fault.row);
  return Diagnosis{
      "the row of " + (owner == nullptr ? "a record" : *owner) + " is damaged: nothing can be read from it", {}};
}

}  // namespace

std::optional<Diagnosis> mangled_name(const OneOf<AtomFault, RowFault>& fault) {
  const auto* const* const atom = std::get_if<const AtomFault*>(&fault);
  return atom != nullptr ? damaged_atom(**atom) : damaged_row(*std::get<const RowFault*>(fault));
}

}  // namespace doczone::extractor
