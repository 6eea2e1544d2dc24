#include "extractor/faults/final_dots.h"

#include <algorithm>
#include <utility>

#include "extractor/names/name_signs.h"

namespace doczone::extractor {
namespace {

// How a name ends: in a sentence nobody can tell, but in front of the bracket that closes an example.
enum class End { unknown, plain, dotted };

End end_of(const Atom& atom, const Page& page) {
  if (!atom.in_prose) return ends_in_dot(atom.value) ? End::dotted : End::plain;
  const std::string_view behind = page.text->bytes().substr(atom.span.end(), 2);
  if (behind.starts_with(')')) return End::plain;
  return behind == ".)" ? End::dotted : End::unknown;
}

// Of a name that the page says as it was elected.
End end_on(const ElectedAtom& elected, const Comparison& comparison, std::size_t page) {
  const Atom* const atom = elected.slot->atoms[page];
  if (atom == nullptr || !elected.stances[page].agrees || !elected.stances[page].sound) return End::unknown;
  return end_of(*atom, comparison.pages()[page]);
}

// Other names of the table have one, too: it is no slip.
bool is_habit(const RecordTable& table, const Page& page) {
  static constexpr std::ptrdiff_t kHabit = 2;
  std::ptrdiff_t dotted = 0;
  for (const RecordRow& row : table.rows) {
    dotted += std::count_if(row.atoms.begin(), row.atoms.end(), [&](const Atom& atom) {
      return is_name_field(atom.field) && end_of(atom, page) == End::dotted;
    });
  }
  return dotted >= kHabit;
}

// Its number, or that of no page when the source does not end the name in a dot, or more pages than not do without it.
std::size_t dotted_source(const ElectedAtom& elected, const Comparison& comparison) {
  const std::size_t none = elected.slot->atoms.size();
  std::size_t source = none, have = 0, lack = 0;
  for (std::size_t page = 0; page < none; ++page) {
    const End end = end_on(elected, comparison, page);
    if (end == End::unknown) continue;
    if (comparison.is_source(page) && end == End::dotted) source = page;
    ++(end == End::dotted ? have : lack);
  }
  return have >= lack ? source : none;
}

// Labels of a domain that a page may have for its own.
std::string_view own_domain(std::string_view name) {
  if (name.ends_with('.')) name.remove_suffix(1);
  const std::size_t last = name.rfind('.');
  const std::size_t dot = last == std::string_view::npos || last == 0 ? last : name.rfind('.', last - 1);
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

// More of the page's names in that domain end in a dot than not.
bool ends_domain_in_dots(const Page& page, std::string_view domain) {
  std::ptrdiff_t dotted = 0;
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (!is_name_field(atom.field) || atom.in_prose || own_domain(atom.value) != domain) continue;
        dotted += ends_in_dot(atom.value) ? 1 : -1;
      }
    }
  }
  return dotted > 0;
}

// Two other pages at least end theirs so, and more than do not.
bool ends_in_dots_elsewhere(const AtomFault& fault) {
  static constexpr std::ptrdiff_t kFewest = 2;
  std::ptrdiff_t have = 0, lack = 0;
  for (std::size_t page = 0; page < fault.elected->slot->atoms.size(); ++page) {
    const Atom* const atom = fault.elected->slot->atoms[page];
    if (atom != nullptr && page != fault.page) ++(ends_in_dot(atom->value) ? have : lack);
  }
  return have >= kFewest && have > lack;
}

}  // namespace

void find_dots_lost_in_own_domains(const std::vector<Page>& pages, std::vector<Fault>& faults) {
  for (Fault& one : faults) {
    const auto* const fault = std::get_if<AtomFault>(&one);
    const bool is_own = fault != nullptr && fault->localised && fault->atom != nullptr && !fault->atom->in_prose &&
                        is_name_field(fault->field());
    if (!is_own || ends_in_dot(fault->atom->value) || !ends_in_dots_elsewhere(*fault)) continue;
    const std::string_view domain = own_domain(fault->atom->value);
    if (domain.empty() || !ends_domain_in_dots(pages[fault->page], domain)) continue;
    SpellingFault lost;
    static_cast<PlaceInRow&>(lost) = *fault;
    lost.elected = fault->elected;
    lost.atom = fault->atom;
    lost.confidence = Confidence::medium;
    lost.lost_final_dot = true;
    lost.suggestion = fault->atom->value + ".";
    one = std::move(lost);
  }
}

bool ends_in_dot(std::string_view name) {
  return name.ends_with('.') || std::any_of(kOtherFullStops.begin(), kOtherFullStops.end(),
                                            [&](std::string_view dot) { return name.ends_with(dot); });
}

void find_lost_final_dots(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          FaultCollector& out) {
  if (!is_name_field(elected.field)) return;
  const std::size_t source = dotted_source(elected, out.comparison());
  if (source == elected.slot->atoms.size()) return;
  const bool is_mention = elected.field == Field::mention;
  const bool sure = is_habit(*table.table->tables[source], out.comparison().pages()[source]);
  if (is_mention && !sure) return;  // the dot may end a sentence
  for (std::size_t page = 0; page < elected.slot->atoms.size(); ++page) {
    if (end_on(elected, out.comparison(), page) != End::plain) continue;
    SpellingFault fault = out.start<SpellingFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = elected.slot->atoms[page];
    fault.confidence = sure && !is_mention ? Confidence::high : Confidence::medium;
    fault.span = fault.atom->span;
    fault.span.length += other_full_stop(out.comparison().pages()[page].text->bytes().substr(fault.span.end()));
    fault.lost_final_dot = true;
    fault.suggestion = fault.atom->value + ".";
    out.add(std::move(fault));
  }
}

}  // namespace doczone::extractor
