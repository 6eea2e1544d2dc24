// The reasons to stay silent about single atoms (extractor/faults/silences.def).
#include <algorithm>

#include "extractor/faults/missing_atom.h"
#include "extractor/faults/silences.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

bool is_mentioned(const ElectedRow& row, const ElectedAtom& elected) {
  if (!elected.slot->in_prose || is_name_field(elected.field)) return false;
  return std::any_of(row.atoms.begin(), row.atoms.end(),
                     [&](const ElectedAtom& other) { return other.field == elected.field && !other.slot->in_prose; });
}

bool is_sound_name_in_a_sentence(const AtomFault& fault) {
  return !fault.broken && fault.atom != nullptr && fault.elected->slot->in_prose && is_name_field(fault.field());
}

bool is_word(const std::string& text, std::size_t begin, std::size_t end) {
  return (begin == 0 || !is_ascii_alnum(text[begin - 1])) && (end == text.size() || !is_ascii_alnum(text[end]));
}

// `Pool-FQDN (Port 5061)` holds the word 5061.
bool holds_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos && !word.empty(); at = text.find(word, at + 1)) {
    if (is_word(text, at, at + word.size())) return true;
  }
  return false;
}

// A whole name, with another service or host in another domain.
bool is_another_owner(const ElectedAtom& owner, std::size_t page) {
  if (owner.field != Field::owner || owner.slot->atoms[page] == nullptr) return false;
  const auto here = NameTemplate::parse(owner.slot->atoms[page]->value);
  const auto there = NameTemplate::parse(owner.value);
  if (!here || !there || here->quality() != NameQuality::complete || there->quality() != NameQuality::complete)
    return false;
  return !equal_ignoring_ascii_case(here->parts()[0].text, there->parts()[0].text) &&
         !equal_ignoring_ascii_case(here->domain(), there->domain());
}

bool has_elected_detail(const ElectedRow& row, std::size_t page) {
  return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& atom) {
    const bool is_detail = atom.field == Field::port || atom.field == Field::target || atom.field == Field::address;
    return is_detail && atom.stances[page].agrees;
  });
}

}  // namespace

bool is_mentioned_beside(const AtomFault& fault, const Comparison&) {
  return is_mentioned(*fault.row, *fault.elected);
}

bool is_mentioned_beside(const BehindFault& fault, const Comparison&) {
  return is_mentioned(*fault.row, *fault.elected);
}

bool has_nothing_to_say(const AtomFault& fault, const Comparison&) {
  return fault.elected->value.empty() && !fault.broken;
}

bool repeats_the_source(const AtomFault& fault, const Comparison&) {
  return fault.elected->stances[fault.page].repeats_source && !fault.is_source;
}

// Rows that could not be paired by what they say were paired by where they stand. Where no port, target or address is
// the elected one, a sound owner is no damaged copy: what it says is its own.
bool is_about_another_record(const AtomFault& fault, const Comparison&) {
  if (fault.broken || has_elected_detail(*fault.row, fault.page)) return false;
  const std::vector<ElectedAtom>& atoms = fault.row->atoms;
  return std::any_of(atoms.begin(), atoms.end(),
                     [&](const ElectedAtom& atom) { return is_another_owner(atom, fault.page); });
}

bool stands_elsewhere_in_sentences(const AtomFault& fault, const Comparison&) {
  if (!is_sound_name_in_a_sentence(fault)) return false;
  const std::vector<ElectedAtom>& atoms = fault.row->atoms;
  const auto says_it = [&](const ElectedAtom& other) {
    const Atom* const atom = other.slot->atoms[fault.page];
    return atom != nullptr && is_same_name(atom->value, fault.elected->value);
  };
  const auto is_wanted_there = [&](const ElectedAtom& other) {
    return is_name_field(other.field) && is_same_name(fault.atom->value, other.value);
  };
  return std::any_of(atoms.begin(), atoms.end(), says_it) && std::any_of(atoms.begin(), atoms.end(), is_wanted_there);
}

bool is_another_kind_in_a_sentence(const AtomFault& fault, const Comparison&) {
  if (!is_sound_name_in_a_sentence(fault)) return false;
  const auto found = NameTemplate::parse(fault.atom->value);
  const auto wanted = NameTemplate::parse(fault.elected->value);
  return found && wanted && found->service().empty() != wanted->service().empty();
}

bool is_left_out_of_a_sentence(const AtomFault& fault, const Comparison&) {
  return fault.atom == nullptr && fault.elected->slot->in_prose;
}

bool is_seldom_stated(const AtomFault& fault, const Comparison&) {
  return fault.atom == nullptr && !fault.is_usual;
}

bool has_no_place(const AtomFault& fault, const Comparison&) {
  return fault.atom == nullptr && !cell_of_missing_atom(fault);
}

bool stands_among_words(const AtomFault& fault, const Comparison&) {
  return fault.atom == nullptr && holds_word(fault.value, fault.suggestion);
}

bool is_case_in_a_sentence(const SpellingFault& fault, const Comparison&) {
  return !fault.in_placeholder && fault.atom->in_prose;
}

}  // namespace doczone::extractor
