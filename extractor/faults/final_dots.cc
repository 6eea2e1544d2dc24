#include "extractor/faults/final_dots.h"

#include <algorithm>
#include <map>
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

// By domain, how many more of the page's names in it end in a dot than not.
std::map<std::string_view, std::ptrdiff_t> dotted_domains(const Page& page) {
  std::map<std::string_view, std::ptrdiff_t> dotted;
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (is_name_field(atom.field) && !atom.in_prose)
          dotted[own_domain(atom.value)] += ends_in_dot(atom.value) ? 1 : -1;
      }
    }
  }
  return dotted;
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
  std::map<std::size_t, std::map<std::string_view, std::ptrdiff_t>> dotted;  // by page
  for (Fault& one : faults) {
    const auto* const fault = std::get_if<AtomFault>(&one);
    const bool is_own = fault != nullptr && fault->localised && fault->atom != nullptr && !fault->atom->in_prose &&
                        is_name_field(fault->field());
    if (!is_own || ends_in_dot(fault->atom->value) || !ends_in_dots_elsewhere(*fault)) continue;
    const std::string_view domain = own_domain(fault->atom->value);
    if (domain.empty()) continue;
    const auto [of_page, fresh] = dotted.try_emplace(fault->page);
    if (fresh) of_page->second = dotted_domains(pages[fault->page]);
    if (of_page->second[domain] <= 0) continue;
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

LostFinalDots::LostFinalDots(const ElectedTable& table, FaultCollector& out)
    : table_(table), out_(out), habits_(out.comparison().pages().size()) {}

bool LostFinalDots::is_habit_of(std::size_t page) {
  if (!habits_[page]) habits_[page] = is_habit(*table_.table->tables[page], out_.comparison().pages()[page]);
  return *habits_[page];
}

void LostFinalDots::find(const ElectedRow& row, const ElectedAtom& elected) {
  if (!is_name_field(elected.field)) return;
  const std::size_t source = dotted_source(elected, out_.comparison());
  if (source == elected.slot->atoms.size()) return;
  const bool is_mention = elected.field == Field::mention;
  const bool sure = is_habit_of(source);
  if (is_mention && !sure) return;  // the dot may end a sentence
  for (std::size_t page = 0; page < elected.slot->atoms.size(); ++page) {
    if (end_on(elected, out_.comparison(), page) != End::plain) continue;
    SpellingFault fault = out_.start<SpellingFault>(table_, row, page);
    fault.elected = &elected;
    fault.atom = elected.slot->atoms[page];
    fault.confidence = sure && !is_mention ? Confidence::high : Confidence::medium;
    fault.span = fault.atom->span;
    fault.span.length += other_full_stop(out_.comparison().pages()[page].text->bytes().substr(fault.span.end()));
    fault.lost_final_dot = true;
    fault.suggestion = fault.atom->value + ".";
    out_.add(std::move(fault));
  }
}

}  // namespace doczone::extractor
