#include "extractor/faults/mention_faults.h"

#include <algorithm>
#include <string>

#include "extractor/faults/silences.h"
#include "extractor/names/cognate_labels.h"
#include "extractor/names/name_placeholders.h"
#include "extractor/names/name_remains.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// Who says a name in the place of another has to be held against the source and another page.
constexpr std::size_t kFewestAgainst = 2;

const NameRemains* names_of(const Comparison& comparison, const AtomFault& fault) {
  if (fault.atom == nullptr || !fault.atom->in_prose || !is_name_field(fault.field())) return nullptr;
  return comparison.pages()[fault.page].names.get();
}

// `_sip._tls` of `_sip._tls.example.org`.
bool is_part_of(const std::string& name, const std::string& whole) {
  const auto part = NameTemplate::parse(name);
  const auto other = NameTemplate::parse(whole);
  return part && other && part->parts().size() < other->parts().size() && !part->service().empty() &&
         equal_ignoring_ascii_case(part->service(), other->service()) &&
         equal_ignoring_ascii_case(part->protocol(), other->protocol());
}

// The value is a name of that service once its spelling is undone, in a domain that only this page calls so.
bool is_whole_service(const std::string& value, const std::string& known) {
  const std::string plain = respelled_name(value);
  return name_quality(plain) == NameQuality::complete &&
         is_part_of(known.substr(0, known.find('.', known.find('.') + 1)), plain);
}

bool has_in(const NameRemains::Answer& answer, const std::string& name) {
  return std::any_of(answer.names.begin(), answer.names.end(),
                     [&](const std::string* one) { return is_same_name(*one, name); });
}

std::size_t pages_that_agree(const ElectedAtom& elected) {
  return static_cast<std::size_t>(std::count_if(elected.stances.begin(), elected.stances.end(),
                                                [](const Stance& stance) { return stance.speaks && stance.agrees; }));
}

std::size_t pages_that_differ(const ElectedAtom& elected) {
  return static_cast<std::size_t>(std::count_if(elected.stances.begin(), elected.stances.end(), [](const Stance& one) {
    return one.speaks && one.sound && !one.agrees;
  }));
}

bool says(const RecordRow& row, const std::string& name) {
  return std::any_of(row.atoms.begin(), row.atoms.end(),
                     [&](const Atom& atom) { return is_same_name(respelled_name(atom.value), name); });
}

// The domain itself is another one, and the text does not say the source's: the page may have a domain of its own.
bool has_own_domain(const RecordRow& row, const std::string& value, const std::string& name) {
  const std::size_t last = name.rfind('.');
  if (last == std::string::npos || last == 0) return false;
  const std::string domain = name.substr(name.rfind('.', last - 1) + 1);
  if (ascii_lower(value).ends_with("." + ascii_lower(domain))) return false;
  return std::none_of(row.atoms.begin(), row.atoms.end(), [&](const Atom& atom) {
    return is_same_name(atom.value, domain) || ascii_lower(atom.value).ends_with("." + ascii_lower(domain));
  });
}

// The one name of the source's text that is the value but for a label, where the page's text does not say it; empty
// when there is none, or several, or another value has as good a claim to it.
std::string replaced_name(const Comparison& comparison, const AtomFault& fault, const NameRemains& names) {
  const std::optional<std::size_t> source = comparison.source();
  if (!source || *source == fault.page) return {};
  const RecordRow* const there = fault.row->row->rows[*source];
  const RecordRow* const here = fault.row->row->rows[fault.page];
  if (there == nullptr || here == nullptr) return {};
  const NameRemains::Answer answer = names.of(fault.value);
  if (answer.remains != Remains::rest) return {};
  std::string found;
  for (const Atom& atom : there->atoms) {
    if (!names.is_sure(atom.value) || !has_in(answer, atom.value) || says(*here, atom.value)) continue;
    if (!found.empty() && !is_same_name(found, atom.value)) return {};
    found = atom.value;
  }
  if (found.empty()) return {};
  const bool has_rival = std::any_of(here->atoms.begin(), here->atoms.end(), [&](const Atom& atom) {
    return !is_same_name(atom.value, fault.value) && !names.knows(atom.value) && names.explains(atom.value, found);
  });
  return has_rival || has_own_domain(*here, fault.value, found) ? std::string() : found;
}

// A label of the source's name became a word of the page's language. Of ASCII letters it may be a name that the page
// has chosen, unless the word is the same but for its ending, or the name is that of a service.
bool is_translated_label(const Comparison& comparison, const AtomFault& fault, const NameRemains& names) {
  const std::string name = replaced_name(comparison, fault, names);
  if (name.empty() || !is_same_name(name, fault.suggestion) || !is_ascii(name)) return false;
  return !is_ascii(fault.value) || is_of_same_service(fault.value, name) || has_cognate_label(fault.value, name);
}

// A service that this page alone speaks of, where the source and several others say another one: no page has services
// of its own, as it has hosts.
bool is_another_service(const AtomFault& fault, const NameRemains& names) {
  if (!fault.value.starts_with('_') || !fault.suggestion.starts_with('_')) return false;
  const RecordRow& row = *fault.row->row->rows[fault.page];
  return !names.is_sure(fault.value) && names.is_sure(fault.suggestion) &&
         pages_that_agree(*fault.elected) > kFewestAgainst && pages_that_differ(*fault.elected) <= 1 &&
         !says(row, fault.suggestion) && !has_own_domain(row, fault.value, fault.suggestion);
}

// `sip. example.org`, of which a sentence's reader took the second half: the labels that are missing stand in front.
bool stands_behind_its_front(const Comparison& comparison, const AtomFault& fault) {
  if (!ascii_lower(fault.suggestion).ends_with("." + ascii_lower(fault.value))) return false;
  const std::string front = fault.suggestion.substr(0, fault.suggestion.size() - fault.value.size() - 1);
  const std::string_view text = comparison.pages()[fault.page].text->bytes().substr(0, fault.atom->span.offset);
  std::string before(text.substr(text.size() - std::min(text.size(), 2 * front.size() + 8)));
  std::erase(before, '\\');
  while (before.ends_with(' ')) before.pop_back();
  if (!before.ends_with('.') && !before.ends_with("。")) return false;
  before.resize(before.size() - (before.ends_with('.') ? 1 : 3));
  return ascii_lower(before).ends_with(ascii_lower(front));
}

}  // namespace

bool is_of_mentions(const ElectedTable* table) {
  return table != nullptr && table->table != nullptr && is_in_form(*table->table, Form::mentions);
}

void settle_mention(const Comparison& comparison, AtomFault& fault) {
  const NameRemains* const names = names_of(comparison, fault);
  if (names != nullptr && stands_behind_its_front(comparison, fault)) {
    fault.is_torn = true;
    fault.confidence = std::min(fault.confidence, Confidence::medium);
  }
  if (names == nullptr || names->knows(fault.value)) return;
  const NameRemains::Answer answer = names->of(fault.value);
  const bool is_own = answer.remains == Remains::all && !answer.names.empty();
  if (is_own && !is_same_name(fault.suggestion, *answer.names.front()) &&
      (is_of_mentions(fault.table) || !is_part_of(*answer.names.front(), fault.suggestion)))
    fault.suggestion = with_placeholders_of(*answer.names.front(), fault.value);
  if (!is_of_mentions(fault.table)) return;
  if (answer.remains == Remains::torn && is_whole_service(fault.value, *answer.names.front())) {
    // In a domain of the page's own it may be as sound as any.
    fault.suggestion = respelled_name(fault.value);
    if (fault.suggestion == fault.value) fault.suggestion.clear();
    fault.is_torn = true;
    fault.confidence = std::min(fault.confidence, Confidence::medium);
    return;
  }
  const bool is_explained = !fault.suggestion.empty() && has_in(answer, fault.suggestion);
  if (std::string name = replaced_name(comparison, fault, *names); !name.empty()) {
    fault.suggestion = std::move(name);
    fault.confidence = Confidence::medium;
  } else if (!is_explained) {
    // What nobody says in this place may be told by what is left alone.
    const bool is_only = answer.names.size() == 1 && answer.remains <= Remains::fewer;
    fault.suggestion = is_only && names->is_sure(*answer.names.front()) ? *answer.names.front() : std::string();
    fault.confidence = std::min(fault.confidence, Confidence::medium);
  }
  if (is_own) fault.confidence = names->is_sure(*answer.names.front()) ? Confidence::high : Confidence::medium;
  // The lost label may stand somewhere else in the sentence.
  const bool is_cut = answer.remains == Remains::fewer && fault.value.starts_with('_');
  fault.is_torn = answer.remains == Remains::torn || is_cut;
  if (answer.remains >= Remains::fewer) fault.confidence = std::min(fault.confidence, Confidence::medium);
  fault.suggestion = with_placeholders_of(fault.suggestion, fault.value);
}

bool is_another_known_name(const AtomFault& fault, Surroundings& around) {
  if (!is_of_mentions(fault.table)) return false;
  const NameRemains* const names = names_of(around.comparison(), fault);
  return names != nullptr && names->knows(fault.value) && !is_another_service(fault, *names);
}

bool is_left_of_nothing(const AtomFault& fault, Surroundings&) {
  return fault.atom != nullptr && is_of_mentions(fault.table) && fault.suggestion.empty();
}

bool is_alone_against_too_few(const AtomFault& fault, Surroundings& around) {
  if (!is_of_mentions(fault.table)) return false;
  const NameRemains* const names = names_of(around.comparison(), fault);
  if (names == nullptr || is_another_service(fault, *names)) return false;
  const Remains remains = names->of(fault.value).remains;
  const std::size_t agree = pages_that_agree(*fault.elected);
  if (!names->is_sure(fault.suggestion) && remains != Remains::torn) return true;
  // A page that is alone may show damage, and tell its readers of it.
  if (remains == Remains::torn || fault.is_source) return agree == 0;
  if (is_translated_label(around.comparison(), fault, *names)) return false;
  // Examples have names of people and places, and each language its own.
  const bool is_host = !fault.broken && !fault.value.starts_with('_') && is_ascii(fault.value) &&
                       ascii_lower(fault.value) == fault.value;
  const bool is_outvoted =
      !is_host && agree >= kFewestAgainst && pages_that_differ(*fault.elected) <= (fault.broken ? 0U : 1U);
  return remains == Remains::rest && !is_outvoted;
}

bool is_a_mention(const BehindFault& fault, Surroundings&) {
  return is_of_mentions(fault.table);
}

}  // namespace doczone::extractor
