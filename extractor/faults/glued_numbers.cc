#include "extractor/faults/glued_numbers.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// Of one record; a row with more of them is a list.
constexpr std::size_t kMostValues = 16;

// Behind nothing that a name goes on with; letters may follow it: `993imap`.
bool holds_number(const std::string& text, const std::string& number) {
  for (std::size_t at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
    const char before = at == 0 ? ' ' : text[at - 1];
    const std::size_t end = at + number.size();
    const bool begins = !is_ascii_alnum(before) && before != '-' && before != '_';
    if (begins && (end == text.size() || !is_ascii_digit(text[end]))) return true;
  }
  return false;
}

bool stands_in_front(const ElectedAtom& number, const ElectedAtom& name) {
  for (std::size_t page = 0; page < name.slot->atoms.size(); ++page) {
    const Atom* const a = number.slot->atoms[page];
    const Atom* const b = name.slot->atoms[page];
    if (a == nullptr || b == nullptr || a->column != b->column) continue;
    if (number.stances[page].agrees && a->span.offset < b->span.offset) return true;
  }
  return false;
}

bool is_stated(const ElectedAtom& number, std::size_t page) {
  return number.slot->atoms[page] != nullptr && number.stances[page].agrees;
}

}  // namespace

std::string number_in_name(const ElectedRow& row, const ElectedAtom& name, std::size_t page) {
  const Atom* const atom = name.slot->atoms[page];
  if (atom == nullptr || !is_name_field(name.field) || name.value.empty() || row.atoms.size() > kMostValues) return {};
  for (const ElectedAtom& number : row.atoms) {
    if (!is_number_field(number.field) || number.value.empty() || is_stated(number, page)) continue;
    if (holds_number(atom->value, number.value) && !holds_number(name.value, number.value) &&
        stands_in_front(number, name))
      return number.value;
  }
  return {};
}

bool has_number_in_name(const ElectedRow& row, std::size_t page, std::size_t column) {
  if (row.atoms.size() > kMostValues) return false;
  return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& name) {
    const Atom* const atom = name.slot->atoms[page];
    return atom != nullptr && atom->column == column && !number_in_name(row, name, page).empty();
  });
}

void take_groups_behind(AtomFault& fault, std::string_view page) {
  static constexpr std::array<std::string_view, 7> kBetween{" ", ".", ",", "'", "’", "\u00A0", "\u202F"};
  static constexpr std::size_t kGroup = 3;
  if (!is_number_field(fault.field())) return;
  std::string digits = fault.value;
  std::size_t end = fault.span.end();
  while (digits.size() < fault.suggestion.size()) {
    const auto between = std::find_if(kBetween.begin(), kBetween.end(),
                                      [&](std::string_view one) { return page.substr(end).starts_with(one); });
    if (between == kBetween.end()) return;
    const std::string_view group = page.substr(end + between->size(), kGroup + 1);
    const std::size_t length = std::min(group.size(), group.find_first_not_of("0123456789"));
    if (length != kGroup) return;
    digits += group.substr(0, length);
    end += between->size() + length;
  }
  if (digits != fault.suggestion || end == fault.span.end()) return;
  fault.span.length = end - fault.span.offset;
  fault.value = page.substr(fault.span.offset, fault.span.length);
}

}  // namespace doczone::extractor
