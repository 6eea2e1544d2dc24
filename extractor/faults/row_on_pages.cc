#include "extractor/faults/row_on_pages.h"

#include <algorithm>

#include "extractor/faults/canonical_name.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// A whole name, with another service or host in another domain.
bool is_another_owner(const ElectedAtom& owner, std::size_t page) {
  if (owner.field != Field::owner || owner.slot->atoms[page] == nullptr) return false;
  const auto stated = NameTemplate::parse(owner.slot->atoms[page]->value);
  const auto wanted = NameTemplate::parse(owner.value);
  if (!stated || !wanted || stated->quality() != NameQuality::complete || wanted->quality() != NameQuality::complete)
    return false;
  return !equal_ignoring_ascii_case(stated->parts()[0].text, wanted->parts()[0].text) &&
         !equal_ignoring_ascii_case(stated->domain(), wanted->domain());
}

bool has_elected_detail(const ElectedRow& row, std::size_t page) {
  return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& atom) {
    const bool is_detail = atom.field == Field::port || atom.field == Field::target || atom.field == Field::address;
    return is_detail && atom.stances[page].agrees;
  });
}

bool has_another_owner(const ElectedRow& row, std::size_t page) {
  return std::any_of(row.atoms.begin(), row.atoms.end(),
                     [&](const ElectedAtom& atom) { return is_another_owner(atom, page); });
}

void add_name(const std::string& text, std::unordered_set<std::string>& names) {
  if (auto name = canonical_name(text)) names.insert(*std::move(name));
}

bool holds(const std::unordered_set<std::string>& names, const std::string& text) {
  const auto name = canonical_name(text);
  return name && names.count(*name) > 0;
}

}  // namespace

RowOnPages::RowOnPages(const ElectedRow& row)
    : row_(&row), is_another_record_(row.row->rows.size()), said_(row.row->rows.size()) {}

bool RowOnPages::is_another_record(std::size_t page) {
  std::optional<bool>& answer = is_another_record_[page];
  if (!answer) answer = !has_elected_detail(*row_, page) && has_another_owner(*row_, page);
  return *answer;
}

bool RowOnPages::says(std::size_t page, const std::string& name) {
  std::optional<Names>& said = said_[page];
  if (!said) {
    said.emplace();
    for (const ElectedAtom& other : row_->atoms) {
      if (const Atom* const atom = other.slot->atoms[page]) add_name(atom->value, *said);
    }
  }
  return holds(*said, name);
}

bool RowOnPages::wants(const std::string& name) {
  if (!wanted_) {
    wanted_.emplace();
    for (const ElectedAtom& other : row_->atoms) {
      if (is_name_field(other.field)) add_name(other.value, *wanted_);
    }
  }
  return holds(*wanted_, name);
}

}  // namespace doczone::extractor
