#include "extractor/faults/literal_faults.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractor/faults/fault_collector.h"
#include "extractor/faults/localised_domains.h"
#include "extractor/faults/own_hosts.h"
#include "extractor/faults/own_regions.h"
#include "extractor/faults/said_values.h"
#include "extractor/names/name_placeholders.h"
#include "extractor/names/name_soundness.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/literal_edges.h"
#include "extractor/records/literal_remains.h"
#include "extractor/records/slips.h"
#include "extractor/records/text_grammar.h"
#include "extractor/records/text_words.h"
#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// Of pages that say a well-formed value in the place of another, the source and a translation at least have to differ.
constexpr std::size_t kFewestThatAgree = 2;

constexpr std::size_t kLongestLine = 1024;  // bytes that are compared

// Another translation says the same: it may have been the source's before.
bool has_company(const ElectedAtom& elected, std::size_t page) {
  const std::string value = elected.slot->atoms[page]->value;
  for (std::size_t other = 0; other < elected.slot->atoms.size(); ++other) {
    const Atom* const atom = elected.slot->atoms[other];
    if (other != page && atom != nullptr && equal_ignoring_ascii_case(atom->value, value)) return true;
  }
  return false;
}

// More pages say, letter by letter, what this one does than what the source does: it is the source that may be wrong.
bool outvotes_source(const ElectedAtom& elected, std::size_t page) {
  const std::string& value = elected.slot->atoms[page]->value;
  const auto& atoms = elected.slot->atoms;
  const auto alike =
      std::count_if(atoms.begin(), atoms.end(), [&](const Atom* one) { return one != nullptr && one->value == value; });
  return alike > static_cast<std::ptrdiff_t>(std::max(kFewestThatAgree, elected.count_agreeing()));
}

// `client.ejemplo.org` for `client.example.org`: with the value's own words for an example.
std::string with_own_examples(const std::string& elected, const std::string& value) {
  const std::vector<Piece> labels = split({elected, 0}, {"."}), own = split({value, 0}, {"."});
  if (labels.size() != own.size()) return elected;
  std::string out;
  bool has_own = false;  // the domain that an example of its own lies in is its own, too
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool is_example = equal_ignoring_ascii_case(labels[i].text, "example") && has_word(own[i].text, "example");
    has_own = has_own || is_example;
    if (i > 0) out += '.';
    out += has_own ? own[i].text : labels[i].text;
  }
  return out + (elected.ends_with('.') ? "." : "");
}

// Of `1 hour`, every language says the unit in its own word.
bool has_other_unit(const ElectedAtom& elected, const std::string& value) {
  const auto is_letter = [](char c) { return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80; };
  return elected.field == Field::ttl && is_letter(elected.value.back()) &&
         std::any_of(value.begin(), value.end(), is_ascii_digit) && std::any_of(value.begin(), value.end(), is_letter);
}

std::string suggestion_for_literal(const ElectedAtom& elected, const std::string& value) {
  if (elected.field == Field::ttl)
    return has_other_unit(elected, value) ? elected.value
                                          : elected.value.substr(0, elected.value.find_first_not_of("0123456789"));
  if (std::string parted = parted_from_sentence(value, elected.value); !parted.empty()) return parted;
  return is_name_field(elected.field) ? with_placeholders_of(with_own_examples(elected.value, value), value)
                                      : with_holes_of(elected.value, value);
}

// `上传.example.org`: nobody can tell where the name begins.
bool begins_among_words(const ElectedAtom& elected, const std::string& value) {
  return elected.field == Field::mention && is_ascii(elected.value.substr(0, 1)) &&
         has_unspaced_edge(value.substr(0, 4));
}

// Digits that changed places, of a port or an address: no version of a page has both by chance.
bool is_misspelt(const ElectedAtom& elected, const std::string& value) {
  const bool is_plain = elected.field == Field::port || elected.field == Field::address;
  return is_plain && value.size() == elected.value.size() && value.size() > 2 && is_slip(value, elected.value) &&
         std::is_permutation(value.begin(), value.end(), elected.value.begin());
}

class LiteralFaultFinder {
 public:
  LiteralFaultFinder(const Comparison& comparison, Faults& out)
      : comparison_(comparison), out_(comparison, out), said_(comparison.pages().size()) {}

  void find(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected) {
    for (std::size_t page = 0; page < elected.stances.size(); ++page) {
      const Stance& stance = elected.stances[page];
      if (elected.value.empty() || !stance.speaks || stance.agrees || comparison_.is_source(page)) continue;
      if (is_name_field(elected.field) && elected.slot->atoms[page]->value + "." == elected.value) {
        add_lost_dot(table, row, elected, page);
        continue;
      }
      AtomFault fault = out_.start<AtomFault>(table, row, page);
      fault.elected = &elected;
      fault.atom = elected.slot->atoms[page];
      fault.broken = !stance.sound;
      fault.confidence = confidence(elected, page);
      fault.span = fault.atom->span;
      fault.value = fault.atom->value;
      fault.suggestion = suggestion_for_literal(elected, fault.value);
      fault.is_torn = has_other_unit(elected, fault.value) || begins_among_words(elected, fault.value);
      fault.malformed_name =
          is_name_field(elected.field) && soundness(fault.value, comparison_.services()) == NameQuality::malformed;
      fault.may_be_old = stance.sound && comparison_.is_behind(page) && !is_misspelt(elected, fault.value);
      if (fault.suggestion != fault.value) out_.add(std::move(fault));
    }
  }

 private:
  void add_lost_dot(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected, std::size_t page) {
    if (elected.count_agreeing() < kFewestThatAgree) return;
    SpellingFault fault = out_.start<SpellingFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = elected.slot->atoms[page];
    fault.confidence = Confidence::medium;
    fault.span = fault.atom->span;
    fault.lost_final_dot = true;
    fault.suggestion = elected.value;
    out_.add(std::move(fault));
  }

  Confidence confidence(const ElectedAtom& elected, std::size_t page) {
    const Stance& stance = elected.stances[page];
    if (is_respelled_literal(elected.slot->atoms[page]->value, elected.value)) return elected.confidence;
    const std::size_t agree = elected.count_agreeing();
    if (has_domain_of_its_own(elected, page) && !has_own_example(elected, page)) return Confidence::low;
    if (outvotes_source(elected, page)) return Confidence::low;
    if (!stance.sound) return Confidence::medium;
    // Policies change: of texts that are as good, what most pages have counts.
    if (is_text_field(elected.field) && 2 * agree <= comparison_.pages().size()) return Confidence::low;
    if (has_company(elected, page) || is_moved(elected, page)) return Confidence::low;
    const bool is_known =
        agree >= kFewestThatAgree || said_on(page).count(elected.value) > 0 || is_another_word_of_code(elected, page);
    return is_known ? Confidence::medium : Confidence::low;
  }

  // Nobody translates code: the source has the same line but for this word.
  bool is_another_word_of_code(const ElectedAtom& elected, std::size_t page) const {
    if (!comparison_.has_source()) return false;
    const Atom* const source = elected.slot->atoms[*comparison_.source()];
    const Atom* const own = elected.slot->atoms[page];
    return source != nullptr && is_code(*source) && is_code(*own) &&
           differ_in_one_word(line_of(*source, *comparison_.source()), line_of(*own, page));
  }

  static bool is_code(const Atom& atom) {
    return !atom.runs.empty() && std::all_of(atom.runs.begin(), atom.runs.end(),
                                             [](const TextRun& run) { return run.markup == Markup::code; });
  }

  std::string_view line_of(const Atom& atom, std::size_t page) const {
    const std::string_view bytes = comparison_.pages()[page].text->bytes();
    const std::size_t begin = bytes.rfind('\n', atom.span.offset) + 1;
    return bytes.substr(begin, std::min(bytes.find('\n', begin), begin + kLongestLine) - begin);
  }

  // The source says the value, too, and as often: the translation has it in another place.
  bool is_moved(const ElectedAtom& elected, std::size_t page) {
    // Pages are full of numbers.
    if (is_said_number(elected.field) || !comparison_.has_source()) return false;
    const std::string& value = elected.slot->atoms[page]->value;
    const SaidValues& source = said_on(*comparison_.source());
    const SaidValues& own = said_on(page);
    const std::size_t said = source.count(value);
    return said > 0 && (own.count(value) <= said || own.count(elected.value) >= source.count(elected.value));
  }

  bool has_own_example(const ElectedAtom& elected, std::size_t page) const {
    return with_own_examples(elected.value, elected.slot->atoms[page]->value) != elected.value;
  }

  // The page has another domain in the place of the source's, and nothing of that one.
  bool has_domain_of_its_own(const ElectedAtom& elected, std::size_t page) {
    const bool has_mailbox = is_text_field(elected.field) && elected.value.find('@') != std::string::npos;
    if (!is_name_field(elected.field) && !has_mailbox) return false;
    const std::size_t last = elected.value.rfind('.');
    const bool has_domain =
        last != std::string::npos && last + 1 < elected.value.size() && is_ascii_alnum(elected.value[last + 1]);
    return has_domain && !said_on(page).has_domain_of(elected.value);
  }

  const SaidValues& said_on(std::size_t page) {
    if (!said_[page]) said_[page].emplace(comparison_.pages()[page].said());
    return *said_[page];
  }

  const Comparison& comparison_;
  FaultCollector out_;
  std::vector<std::optional<SaidValues>> said_;  // by page
};

}  // namespace

Faults find_literal_faults(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
                           const ServiceRegistry& services) {
  const Comparison comparison(aligned, elected, source_language, services);
  Faults out;
  LiteralFaultFinder finder(comparison, out);
  for (const ElectedTable& table : elected.tables) {
    for (const ElectedRow& row : table.rows) {
      for (const ElectedAtom& atom : row.atoms) finder.find(table, row, atom);
    }
  }
  mark_localised_domains(aligned, out.found);
  mark_own_hosts(aligned, out.found);
  mark_own_regions(aligned, out.found);
  silence_faults_at_last(out);
  return out;
}

bool is_of_literals(const ElectedTable* table) {
  return table != nullptr && table->table != nullptr && is_in_form(*table->table, Form::literals);
}

}  // namespace doczone::extractor
