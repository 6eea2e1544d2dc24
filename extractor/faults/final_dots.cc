#include "extractor/faults/final_dots.h"

#include <algorithm>
#include <array>

namespace doczone::extractor {
namespace {

// The atom that stands in a cell of its own, or in a line of a zone; null: there is none.
const Atom* stated_atom(const ElectedAtom& elected, std::size_t page) {
  const Atom* const atom = elected.slot->atoms[page];
  return atom == nullptr || atom->in_prose ? nullptr : atom;
}

// Other names of the table have one, too: it is no slip.
bool is_habit(const RecordTable& table) {
  static constexpr std::ptrdiff_t kHabit = 2;
  std::ptrdiff_t dotted = 0;
  for (const RecordRow& row : table.rows) {
    dotted += std::count_if(row.atoms.begin(), row.atoms.end(), [](const Atom& atom) {
      return is_name_field(atom.field) && !atom.in_prose && ends_in_dot(atom.value);
    });
  }
  return dotted >= kHabit;
}

bool says_the_name(const ElectedAtom& elected, std::size_t page) {
  return stated_atom(elected, page) != nullptr && elected.stances[page].agrees && elected.stances[page].sound;
}

// Its number, or that of no page when the source does not end the name in a dot, or more pages than not do without it.
std::size_t dotted_source(const ElectedAtom& elected, const Comparison& comparison) {
  const std::size_t none = elected.slot->atoms.size();
  std::size_t source = none, have = 0, lack = 0;
  for (std::size_t page = 0; page < none; ++page) {
    if (!says_the_name(elected, page)) continue;
    const bool dotted = ends_in_dot(stated_atom(elected, page)->value);
    if (comparison.is_source(page) && dotted) source = page;
    ++(dotted ? have : lack);
  }
  return have >= lack ? source : none;
}

}  // namespace

bool ends_in_dot(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kDots{".", "。", "．", "｡"};
  return std::any_of(kDots.begin(), kDots.end(), [&](std::string_view dot) { return name.ends_with(dot); });
}

void find_lost_final_dots(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          FaultCollector& out) {
  if (!is_name_field(elected.field)) return;
  const std::size_t source = dotted_source(elected, out.comparison());
  if (source == elected.slot->atoms.size()) return;
  const bool sure = is_habit(*table.table->tables[source]);
  for (std::size_t page = 0; page < elected.slot->atoms.size(); ++page) {
    if (!says_the_name(elected, page) || ends_in_dot(stated_atom(elected, page)->value)) continue;
    SpellingFault fault = out.start<SpellingFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = stated_atom(elected, page);
    fault.confidence = sure ? Confidence::high : Confidence::medium;
    fault.span = fault.atom->span;
    fault.lost_final_dot = true;
    fault.suggestion = fault.atom->value + ".";
    out.add(std::move(fault));
  }
}

}  // namespace doczone::extractor
