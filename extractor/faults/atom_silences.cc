// The reasons to stay silent about single atoms (extractor/faults/silences.def).
#include <algorithm>
#include <array>

#include "extractor/election/weights.h"
#include "extractor/faults/contradictions.h"
#include "extractor/faults/glued_numbers.h"
#include "extractor/faults/literal_faults.h"
#include "extractor/faults/mention_faults.h"
#include "extractor/faults/missing_atom.h"
#include "extractor/faults/silences.h"
#include "extractor/names/name_soundness.h"
#include "extractor/records/literal_spans.h"
#include "extractor/records/text_grammar.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

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

// `sip.tls.example.org` for `_sip._tls.example.org`: nothing but its underscores was lost.
bool has_all_labels(const AtomFault& fault) {
  const auto without_marks = [](std::string text) {
    std::erase_if(text, [](char c) { return c == '_' || c == '.'; });
    return ascii_lower(text);
  };
  return is_of_mentions(fault.table) && without_marks(fault.value) == without_marks(fault.suggestion);
}

// A hyphen for each underscore within a label that begins with none.
std::string without_inner_underscores(std::string name) {
  bool label_is_marked = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = i == 0 || name[i - 1] == '.';
    if (begins) label_is_marked = name[i] == '_';
    if (!begins && name[i] == '_' && !label_is_marked) name[i] = '-';
  }
  return name;
}

// Bytes of a line around a statement; some lines hold very many.
constexpr std::size_t kFarthest = 2048;

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

// Another translation says the same.
bool has_company_in(const ElectedAtom& elected, std::size_t page) {
  const auto& atoms = elected.slot->atoms;
  return std::any_of(atoms.begin(), atoms.end(), [&](const Atom* one) {
    return one != nullptr && one != atoms[page] && one->value == atoms[page]->value;
  });
}

// The only translation against its source, or in front of the same secret. A word of a closed list is nobody's example.
bool is_keyword_changed_from_source(const AtomFault& fault, const Comparison& comparison) {
  const auto source = comparison.source();
  if (!is_text_field(fault.field()) || !source || comparison.is_source(fault.page)) return false;
  const Atom* const said = fault.elected->slot->atoms[*source];
  const auto speaking = std::count_if(fault.elected->stances.begin(), fault.elected->stances.end(),
                                      [](const Stance& stance) { return stance.speaks; });
  if (said == nullptr) return false;
  if (calls_secret_otherwise(fault.value, said->value)) return !has_company_in(*fault.elected, fault.page);
  return speaking == 2 && changes_a_keyword(fault.value, said->value);
}

// `10.` for `10`, in a cell of its own.
bool is_punctuated(const AtomFault& fault) {
  static constexpr std::array<std::string_view, 4> kStops{".", ",", "。", "、"};
  return fault.field() == Field::priority && !fault.suggestion.empty() &&
         std::any_of(kStops.begin(), kStops.end(),
                     [&](std::string_view stop) { return fault.value == fault.suggestion + std::string(stop); });
}

bool is_stated_by_example(Field field) {
  return field == Field::ttl || field == Field::priority || field == Field::weight || is_text_field(field);
}

}  // namespace

bool is_mentioned_beside(const AtomFault& fault, Surroundings&) {
  return is_mentioned(*fault.row, *fault.elected);
}

bool is_mentioned_beside(const BehindFault& fault, Surroundings&) {
  return is_mentioned(*fault.row, *fault.elected);
}

// `TTL` or `ALIAS` where others have their types, on several pages and on most alike: the row is about something else.
bool is_no_type_anywhere(const AtomFault& fault) {
  if (fault.field() != Field::type || fault.atom == nullptr) return false;
  std::size_t alike = 0, all = 0;
  for (const Atom* const one : fault.elected->slot->atoms) {
    if (one == nullptr) continue;
    ++all;
    alike += one->value == fault.value ? 1 : 0;
  }
  return alike > 1 && alike * 2 > all;
}

bool has_nothing_to_say(const AtomFault& fault, Surroundings&) {
  return fault.elected->value.empty() && (!fault.broken || is_no_type_anywhere(fault));
}

bool repeats_the_source(const AtomFault& fault, Surroundings&) {
  return fault.elected->stances[fault.page].repeats_source && !fault.is_source;
}

// `www.example.com.` where the others have `www`: their zone is said beside it.
bool is_owner_in_full(const AtomFault& fault, Surroundings&) {
  const std::string& relative = fault.elected->value;
  const bool may_be_owner = fault.field() == Field::owner || fault.field() == Field::mention;
  if (!may_be_owner || fault.atom == nullptr || fault.broken || fault.malformed_name) return false;
  if (relative.empty() || relative.ends_with('.') || !is_ascii(fault.atom->value)) return false;
  const auto own = NameTemplate::parse(fault.atom->value), wanted = NameTemplate::parse(relative);
  if (!own || !wanted || own->parts().size() < wanted->parts().size() + 2) return false;
  // No name in full is one label, or ends in a service's.
  if (wanted->parts().size() > 1 && !wanted->parts().back().text.starts_with('_')) return false;
  return std::equal(wanted->parts().begin(), wanted->parts().end(), own->parts().begin(),
                    [](const NamePart& a, const NamePart& b) { return a.canonical() == b.canonical(); });
}

bool is_spaced_by_emphasis(const AtomFault& fault, Surroundings& around) {
  const Comparison& comparison = around.comparison();
  if (comparison.has_source() || !fault.broken || fault.atom == nullptr || !is_name_field(fault.field())) return false;
  const auto& stances = fault.elected->stances;
  const auto says_soundly = [](const Stance& one) { return one.speaks && one.sound; };
  if (fault.atom->runs.size() < 2 || std::any_of(stances.begin(), stances.end(), says_soundly)) return false;
  const std::string_view bytes = comparison.pages()[fault.page].text->bytes();
  std::size_t end = fault.atom->span.offset;  // of the run before
  bool is_emphasised = end > 0 && bytes[end - 1] == '*';
  std::string text, piece;
  const auto finish_piece = [&] {
    const std::string_view words = trim_ascii(piece);
    const std::size_t dot = words.find('.');
    const bool is_placeholder = dot == std::string_view::npos || dot + 1 == words.size();
    text += words;
    piece.clear();
    return !is_emphasised || is_placeholder;
  };
  for (const TextRun& run : fault.atom->runs) {
    const std::size_t gap = std::max(end, run.span.offset) - end;
    if (bytes.substr(end, gap).find('*') != std::string_view::npos) {
      if (!finish_piece()) return false;
      is_emphasised = !is_emphasised;
    }
    piece += run.text;
    end = run.span.end();
  }
  if (!finish_piece() || text.size() >= fault.value.size()) return false;
  return soundness(without_inner_underscores(text), comparison.services()) != NameQuality::malformed;
}

bool is_sound_but_for_underscores(const AtomFault& fault, Surroundings& around) {
  if (!fault.is_source || fault.atom == nullptr || !is_name_field(fault.field())) return false;
  const std::string plain = without_inner_underscores(fault.value);
  return plain != fault.value && soundness(plain, around.comparison().services()) == NameQuality::complete;
}

// Rows that could not be paired by what they say were paired by where they stand.
bool is_about_another_record(const AtomFault& fault, Surroundings& around) {
  return !fault.broken && around.on_pages(*fault.row).is_another_record(fault.page);
}

// The line in which the page states the record, from its beginning or from the statement's on.
std::string line_around(const AtomFault& fault, Surroundings& around, bool from_begin) {
  const ByteSpan span = fault.row->row->rows[fault.page]->span;
  const std::string_view bytes = around.comparison().pages()[fault.page].text->bytes();
  const std::size_t end = std::min({bytes.find('\n', span.end()), span.end() + kFarthest, bytes.size()});
  std::size_t begin = span.offset;
  while (from_begin && begin > 0 && bytes[begin - 1] != '\n' && span.offset - begin < kFarthest) --begin;
  return std::string(bytes.substr(begin, end - begin));
}

bool stands_elsewhere_in_sentences(const AtomFault& fault, Surroundings& around) {
  if (!is_sound_name_in_a_sentence(fault)) return false;
  RowOnPages& row = around.on_pages(*fault.row);
  if (row.says(fault.page, fault.elected->value) && row.wants(fault.atom->value)) return true;
  // What a name is there may be read wrongly of a sentence that has its words in another order.
  return is_in_form(*fault.table->table, Form::sentence) && !fault.malformed_name &&
         holds_word(line_around(fault, around, true), fault.suggestion);
}

bool is_said_by_the_source(const AtomFault& fault, Surroundings& around) {
  const std::optional<std::size_t> source = around.comparison().source();
  // Of literals it was asked how often both say it.
  if (is_of_literals(fault.table)) return false;
  return source && *source != fault.page && is_sound_name_in_a_sentence(fault) && !fault.malformed_name &&
         around.has_in_text(*source, fault.atom->value);
}

// Two names in each other's place are a fault: somebody has swapped them.
bool stands_in_another_column(const AtomFault& fault, Surroundings& around) {
  if (fault.atom == nullptr || fault.atom->in_prose || !is_name_field(fault.field())) return false;
  RowOnPages& row = around.on_pages(*fault.row);
  if (row.says(fault.page, fault.elected->value) == row.wants(fault.atom->value)) return false;
  return std::any_of(fault.row->atoms.begin(), fault.row->atoms.end(), [&](const ElectedAtom& other) {
    if (&other == fault.elected || other.slot->in_prose || !is_name_field(other.field)) return false;
    if (equal_ignoring_ascii_case(other.value, fault.elected->value)) return false;
    const Atom* const said = other.slot->atoms[fault.page];
    const bool is_said = said != nullptr && equal_ignoring_ascii_case(said->value, fault.elected->value);
    const bool is_own = said != nullptr && equal_ignoring_ascii_case(said->value, other.value);
    return is_said || (!is_own && equal_ignoring_ascii_case(other.value, fault.atom->value));
  });
}

bool is_another_kind_in_a_sentence(const AtomFault& fault, Surroundings&) {
  if (!is_sound_name_in_a_sentence(fault) || has_all_labels(fault)) return false;
  const auto found = NameTemplate::parse(fault.atom->value);
  const auto wanted = NameTemplate::parse(fault.elected->value);
  return found && wanted && found->service().empty() != wanted->service().empty();
}

bool is_left_out_of_a_sentence(const AtomFault& fault, Surroundings&) {
  return fault.atom == nullptr && fault.elected->slot->in_prose;
}

bool is_seldom_stated(const AtomFault& fault, Surroundings&) {
  return fault.atom == nullptr && !fault.is_usual && !fault.may_be_old;
}

// Nothing in the cell is damaged: it says a part of what the others say.
bool says_others_of_its_cell(const AtomFault& fault, Surroundings&) {
  if (fault.atom != nullptr || fault.may_be_old || !is_name_field(fault.field())) return false;
  const auto& slots = fault.elected->slot->atoms;
  std::size_t have = 0, lack = 0;
  for (std::size_t page = 0; page < slots.size(); ++page) {
    if (fault.row->row->rows[page] != nullptr) ++(slots[page] != nullptr ? have : lack);
  }
  if (have > lack) return false;
  return std::any_of(fault.row->atoms.begin(), fault.row->atoms.end(), [&](const ElectedAtom& other) {
    const Atom* const said = other.slot->atoms[fault.page];
    if (said == nullptr || !is_name_field(other.field) || !other.stances[fault.page].agrees) return false;
    return std::any_of(slots.begin(), slots.end(),
                       [&](const Atom* missing) { return missing != nullptr && missing->column == said->column; });
  });
}

bool has_address_instead(const AtomFault& fault, Surroundings&) {
  if (fault.atom != nullptr || fault.field() != Field::target) return false;
  const auto& atoms = fault.row->atoms;
  const bool is_of_addresses = std::all_of(atoms.begin(), atoms.end(), [](const ElectedAtom& one) {
    return one.field != Field::type || is_address_type(one.value);
  });
  const auto states = [&](Field field) {
    return std::any_of(atoms.begin(), atoms.end(), [&](const ElectedAtom& one) {
      return one.field == field && one.slot->atoms[fault.page] != nullptr;
    });
  };
  return is_of_addresses && states(Field::type) && states(Field::address);
}

bool has_no_place(const AtomFault& fault, Surroundings&) {
  return fault.atom == nullptr && !cell_of_missing_atom(fault);
}

// `port 5061 on pool.contoso.com`, as other languages order it: the whole name stands between blanks, and nothing
// beside it could be a piece of one.
bool is_name_among_words(const std::string& text, const std::string& name) {
  const std::size_t at = text.find(name);
  if (at == std::string::npos || name.find('.') == std::string::npos) return false;
  const std::string front = text.substr(0, at), behind = text.substr(at + name.size());
  const auto are_words = [](std::string_view words) {
    return words.find_first_of("._-<*@:=") == std::string_view::npos;
  };
  const auto has_letter = [](char c) { return is_ascii_alpha(c) || !is_ascii(std::string_view(&c, 1)); };
  const bool is_apart = (front.empty() || front.back() == ' ') && (behind.empty() || behind.front() == ' ');
  return is_apart && are_words(front) && are_words(behind) &&
         (std::any_of(front.begin(), front.end(), has_letter) || std::any_of(behind.begin(), behind.end(), has_letter));
}

bool stands_among_words(const AtomFault& fault, Surroundings& around) {
  if (fault.atom == nullptr) return holds_word(fault.value, fault.suggestion) && !is_punctuated(fault);
  if (is_name_field(fault.field())) return is_name_among_words(fault.value, fault.suggestion);
  // A sentence that speaks of two types, or two numbers, says the elected one, too, in its own order.
  const bool is_number = is_number_field(fault.field());
  if ((fault.field() != Field::type && !is_number) || !is_in_form(*fault.table->table, Form::sentence)) return false;
  return holds_word(line_around(fault, around, is_number), fault.suggestion);
}

// Another page says the same in the place of what was elected: it may have been the source's before.
bool says_it_with_another(const AtomFault& fault) {
  for (std::size_t page = 0; page < fault.elected->stances.size(); ++page) {
    const Atom* const atom = fault.elected->slot->atoms[page];
    if (page != fault.page && atom != nullptr && equal_ignoring_ascii_case(atom->value, fault.value)) return true;
  }
  return false;
}

bool may_be_meant(const AtomFault& fault, Surroundings& around) {
  if (!is_stated_by_example(fault.field()) || fault.broken || fault.atom == nullptr) return false;
  if (is_keyword_changed_from_source(fault, around.comparison())) return false;
  if (fault.field() == Field::txt && is_damaged_data(fault.elected->value, fault.value)) return false;
  std::size_t agree = 0, differ = 0;
  for (const Stance& stance : fault.elected->stances) {
    if (stance.speaks && stance.sound) ++(stance.agrees ? agree : differ);
  }
  const bool is_alone = differ < 2 || (differ < agree && !says_it_with_another(fault));
  if (agree < kCommonTranslations || !is_alone) return true;
  // Terms are added when a page changes, and by nobody who translates it.
  return is_text_field(fault.field()) && says_more_than(fault.value, fault.elected->value);
}

bool is_number_beside_a_torn_one(const AtomFault& fault, Surroundings&) {
  if (!is_number_field(fault.field())) return false;
  if (fault.atom != nullptr) return has_number_in_name(*fault.row, fault.page, fault.atom->column);
  const auto& names = fault.row->atoms;
  return std::any_of(names.begin(), names.end(), [&](const ElectedAtom& name) {
    return number_in_name(*fault.row, name, fault.page) == fault.elected->value;
  });
}

// What became a word is told; a number is short, and so is the word for it.
bool is_left_out_value(const AtomFault& fault, Surroundings&) {
  static constexpr std::size_t kLongestWord = 20;  // characters
  if (!is_stated_by_example(fault.field()) || fault.atom != nullptr) return false;
  if (is_text_field(fault.field()) || fault.field() == Field::ttl) return true;
  if (is_punctuated(fault)) return false;
  // An empty cell in the column where the page's other records have theirs.
  if (fault.value.empty() && fault.field() == Field::priority && is_in_form(*fault.table->table, Form::table))
    return false;
  const bool has_digit = std::any_of(fault.value.begin(), fault.value.end(), is_ascii_digit);
  return fault.value.empty() || has_digit || count_code_points(fault.value) > kLongestWord;
}

bool is_case_in_a_sentence(const SpellingFault& fault, Surroundings&) {
  return !fault.in_placeholder && !fault.lost_final_dot && fault.atom->in_prose;
}

}  // namespace doczone::extractor
