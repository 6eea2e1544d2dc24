#include "extractor/faults/atom_faults.h"

#include <algorithm>

#include "extractor/faults/final_dots.h"
#include "extractor/faults/glued_numbers.h"
#include "extractor/faults/mention_faults.h"
#include "extractor/faults/missing_atom.h"
#include "extractor/names/name_mechanism.h"
#include "extractor/names/name_placeholders.h"
#include "extractor/names/name_remains.h"
#include "extractor/names/name_soundness.h"
#include "extractor/names/public_suffix.h"
#include "extractor/records/text_grammar.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// A service or protocol label that stands apart is no name.
bool is_part(const Atom* atom) {
  return atom != nullptr && atom->part != OwnerPart::whole;
}

// What grammar knows nothing about is no text, unless another page has one there; in a sentence, one about the same.
bool is_damaged_text(const ElectedAtom& elected, std::size_t page) {
  const auto& stances = elected.stances;
  if (std::none_of(stances.begin(), stances.end(), [](const Stance& one) { return one.agrees && one.sound; }))
    return false;
  const Atom* const own = elected.slot->atoms[page];
  return own == nullptr || !elected.slot->in_prose || may_have_been(own->value, elected.value);
}

bool is_broken(const ElectedAtom& elected, std::size_t page) {
  if (is_text_field(elected.field) && !is_damaged_text(elected, page)) return false;
  return !elected.stances[page].sound && !is_part(elected.slot->atoms[page]);
}

// The page has the row, and not what was elected.
bool differs(const ElectedRow& row, const ElectedAtom& elected, std::size_t page) {
  if (row.row->rows[page] == nullptr) return false;
  if (is_broken(elected, page)) return true;
  const bool has_anything = !elected.value.empty() || elected.slot->atoms[page] != nullptr;
  return !elected.stances[page].agrees && has_anything;
}

// Sentences are aligned by what they say, and some language may have left one out: one that says another type is about
// the same record only where it says the same name, address or text.
bool is_of_another_record(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          std::size_t page) {
  if (elected.field != Field::type || !is_in_form(*table.table, Form::sentence)) return false;
  return std::none_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& other) {
    const bool tells = is_name_field(other.field) || other.field == Field::address || is_text_field(other.field);
    const Atom* const own = other.slot->atoms[page];
    // The host that one record leads to may be the owner of another.
    return tells && own != nullptr && own->field == other.field && other.stances[page].agrees;
  });
}

// In a line of a zone, and in the forms of some providers, the final dot decides which name it is: it is written as the
// source has it, whatever else is wrong there; without a source, as the first page that agrees.
std::string spelled_by_witness(const ElectedAtom& elected, const Comparison& comparison) {
  const auto& atoms = elected.slot->atoms;
  const Atom* witness = nullptr;
  for (std::size_t other = 0; other < atoms.size(); ++other) {
    if (atoms[other] == nullptr) continue;
    const bool is_source = comparison.is_source(other);
    if (is_source || (witness == nullptr && elected.stances[other].agrees)) witness = atoms[other];
    if (is_source) break;
  }
  const bool dotted = is_name_field(elected.field) && witness != nullptr && ends_in_dot(witness->value);
  return elected.value + (dotted && !elected.value.empty() && !elected.value.ends_with('.') ? "." : "");
}

// A text keeps its page's spelling where only blanks and signs are wrong, and its page's placeholders.
std::string text_for(const ElectedAtom& elected, std::size_t page) {
  const Atom* const own = elected.slot->atoms[page];
  if (own == nullptr) return elected.value;
  const TextMeaning meaning = meaning_of_text(own->value);
  if (!meaning.canonical.empty() && meaning.canonical == meaning_of_text(elected.value).canonical)
    return meaning.spelling;
  return with_holes_of(elected.value, own->value);
}

std::string suggestion_for(const ElectedAtom& elected, std::size_t page, const Comparison& comparison) {
  if (is_text_field(elected.field)) return text_for(elected, page);
  if (elected.field == Field::view)
    return elected.view ? comparison.elected().words_for(page, *elected.view) : std::string();
  if (elected.confidence != Confidence::low) return spelled_by_witness(elected, comparison);
  const bool sound =
      !is_name_field(elected.field) || soundness(elected.value, comparison.services()) == NameQuality::complete;
  return elected.has_rival || !sound ? std::string() : spelled_by_witness(elected, comparison);
}

// What stands on the page is well-formed, or a name that others say elsewhere; of what is missing, the row has nothing
// that could be its remains.
bool is_undamaged(const AtomFault& fault, const Comparison& comparison) {
  if (fault.atom == nullptr) {
    return std::all_of(fault.row->atoms.begin(), fault.row->atoms.end(), [&](const ElectedAtom& other) {
      return other.slot->atoms[fault.page] == nullptr || other.stances[fault.page].sound;
    });
  }
  if (fault.broken || fault.malformed_name) return false;
  if (!is_name_field(fault.field())) return true;
  const NameRemains* const names = comparison.pages()[fault.page].names.get();
  if (names != nullptr && names->is_sure(fault.value)) return true;
  const auto stated = NameTemplate::parse(fault.value), wanted = NameTemplate::parse(fault.suggestion);
  const bool lost_placeholder = stated && wanted && wanted->has_placeholder() && !stated->has_placeholder();
  if (lost_placeholder) return false;
  // A label of a language without ASCII letters of its own was translated; another word may be what it was called.
  const bool is_renamed =
      is_ascii(fault.value) && mechanism_of(fault.value, fault.suggestion) == Mechanism::translated_label;
  return is_renamed || !is_telling_damage(fault.value, fault.suggestion);
}

// Words for a view are the page's own, and what a sentence says is free. What a page of the same version says was there
// to be translated.
bool may_be_old(const AtomFault& fault, const Comparison& comparison) {
  if (fault.field() == Field::view || !comparison.reference()) return false;
  if (!comparison.is_behind(fault.page) && !comparison.is_newest_alone(fault.page)) return false;
  const auto& stances = fault.elected->stances;
  for (std::size_t page = 0; page < stances.size(); ++page) {
    const bool says_it = stances[page].speaks && stances[page].agrees && stances[page].sound;
    if (says_it && comparison.are_of_one_version(page, fault.page)) return false;
  }
  const Atom* const in_source = fault.elected->slot->atoms[*comparison.reference()];
  return (fault.atom != nullptr || in_source != nullptr) && is_undamaged(fault, comparison);
}

std::size_t count_parts(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return parsed ? parsed->parts().size() : 0;
}

// Of an old page: what has more in it than the name has today was made of another one. With nothing but its spelling
// undone it may be whole.
std::string of_own_version(const std::string& suggestion, const std::string& value) {
  std::string own = respelled_name(value);
  if (name_quality(own) == NameQuality::complete && count_parts(own) > count_parts(suggestion)) return own;
  return placeholders_in(value).size() > placeholders_in(suggestion).size() ? std::string() : suggestion;
}

// In a text the dot behind a name may be the sentence's: a repair leaves it.
void keep_stop_of_sentence(AtomFault& fault) {
  const bool may_be_stop = fault.field() == Field::mention && fault.value.ends_with('.') && !fault.suggestion.empty();
  if (may_be_stop && !fault.suggestion.ends_with('.')) fault.suggestion += '.';
}

// A service or nothing directly under a public suffix; a label alone may be a relative name, and a top-level domain
// only by chance (`chat`).
bool is_beyond_owners(const AtomFault& fault) {
  if (!is_name_field(fault.field()) || !is_bare_suffix(fault.suggestion)) return false;
  const auto is_label = [](const std::string& text) { return text.find_first_of("._ ") == std::string::npos; };
  return !is_label(fault.suggestion) || !is_label(fault.value);
}

// A word that the page has for a view in no other row may be another word for it.
bool is_unusual_view(const AtomFault& fault, const Comparison& comparison) {
  if (fault.field() != Field::view || fault.atom == nullptr) return false;
  const auto& words = comparison.elected().view_words[fault.page];
  return !view_in(fault.value) && std::none_of(words.begin(), words.end(), [&](const auto& usual) {
    return fold_case(usual.second) == fold_case(fault.value);
  });
}

// `* apps.example.org`: what the name lacks stands behind it, apart.
bool stands_in_front_of_its_rest(const AtomFault& fault, const Comparison& comparison) {
  static constexpr std::size_t kMostBetween = 8;  // bytes
  if (fault.atom == nullptr || !is_name_field(fault.field()) || fault.suggestion.size() <= fault.value.size())
    return false;
  if (!equal_ignoring_ascii_case(fault.suggestion.substr(0, fault.value.size()), fault.value)) return false;
  const auto is_between = [](char c) { return is_one_of(c, " .\\"); };
  const auto begin = [&](std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_between) - text.begin());
  };
  const std::string_view rest = std::string_view(fault.suggestion).substr(fault.value.size());
  const std::string_view lacking = rest.substr(begin(rest));
  const std::string_view behind =
      comparison.pages()[fault.page].text->bytes().substr(fault.span.end(), lacking.size() + kMostBetween);
  const std::size_t gap = begin(behind);
  return !lacking.empty() && gap > 0 && equal_ignoring_ascii_case(behind.substr(gap, lacking.size()), lacking);
}

// Of `1 hour`, every language says the unit in a word of its own.
bool is_in_words_of_others(const AtomFault& fault) {
  if (fault.field() != Field::ttl) return false;
  const std::string& time = fault.suggestion;
  const std::size_t unit = time.find_first_not_of("0123456789 ");
  return unit != std::string::npos && time.size() > unit + 1 &&
         fault.value.find(time.substr(unit)) == std::string::npos;
}

void place(AtomFault& fault, const Page& page) {
  if (fault.atom != nullptr) {
    fault.span = fault.atom->span;
    fault.value = fault.atom->value;
    take_groups_behind(fault, page.text->bytes());
  } else if (auto cell = cell_of_missing_atom(fault)) {
    fault.span = cell->span;
    fault.value = std::move(cell->text);
  } else {
    fault.span = fault.row->row->rows[fault.page]->span;
  }
}

}  // namespace

void find_atom_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                      FaultCollector& out) {
  const Comparison& comparison = out.comparison();
  std::optional<bool> usual;
  for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
    if (!differs(row, elected, page) || is_of_another_record(table, row, elected, page)) continue;
    AtomFault fault = out.start<AtomFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = elected.slot->atoms[page];
    fault.broken = is_broken(elected, page);
    // That it is damaged is certain; what it should be need not be.
    fault.confidence = fault.broken ? std::max(elected.confidence, Confidence::medium) : elected.confidence;
    fault.suggestion = suggestion_for(elected, page, comparison);
    if (fault.atom == nullptr) {
      if (!usual) usual = is_usual(row, elected, comparison);
      fault.is_usual = *usual;
    }
    place(fault, comparison.pages()[page]);
    if (is_unusual_view(fault, comparison)) fault.confidence = std::min(fault.confidence, Confidence::medium);
    if (is_word_for_label(fault, comparison)) {
      fault.confidence = std::max(fault.confidence, Confidence::medium);
      fault.suggestion = elected.value;
    }
    if (is_name_field(elected.field)) fault.suggestion = with_placeholders_of(fault.suggestion, fault.value);
    fault.malformed_name = fault.atom != nullptr && is_name_field(elected.field) &&
                           soundness(fault.value, comparison.services()) == NameQuality::malformed;
    if (is_name_field(elected.field) && comparison.is_behind(page))
      fault.suggestion = of_own_version(fault.suggestion, fault.value);
    fault.number = number_in_name(row, elected, page);
    fault.may_be_old = may_be_old(fault, comparison);
    settle_mention(comparison, fault);
    keep_stop_of_sentence(fault);
    if (stands_in_front_of_its_rest(fault, comparison)) {
      fault.is_torn = true;
      fault.confidence = std::min(fault.confidence, Confidence::medium);
    }
    fault.is_torn = fault.is_torn || is_in_words_of_others(fault);
    if (is_beyond_owners(fault)) fault.suggestion.clear();
    out.add(std::move(fault));
  }
}

void find_behind_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                        FaultCollector& out) {
  for (std::size_t page = 0; page < elected.slot->atoms.size(); ++page) {
    if (!out.comparison().is_source(page) || elected.slot->atoms[page] == nullptr) continue;
    BehindFault fault = out.start<BehindFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = elected.slot->atoms[page];
    fault.confidence = Confidence::medium;
    fault.span = fault.atom->span;
    if (out.add(fault)) return;
  }
}

}  // namespace doczone::extractor
