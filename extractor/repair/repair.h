// Finds the bytes to change so that a page says what was elected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/record_table.h"
#include "model/atom.h"
#include "model/finding.h"

namespace doczone::extractor {

struct Repair {
  std::vector<Edit> edits;      // in page order; empty when nothing changes, or when it cannot be done
  bool crosses_markup = false;  // a change reaches from one side of a tag or emphasis to the other
};

// Returns the smallest changes to the atom's text runs after which it says `suggestion`, escaped as the page escapes
// (`\_`,
// `&#95;`, code spans). Markup stays where it is; only what lies between the halves of a broken name, and is whole in
// itself (`<br>`, `<span></span>`), may go. A name that a sentence tore apart, with another value between its halves,
// is for people to mend. `page` is all of its bytes, `row` the atom's.
Repair repair_atom(std::string_view page, const RecordRow& row, const Atom& atom, std::string_view suggestion);

// True for bytes that can go without leaving half an element, half an emphasis or half a code span behind; unlike
// `sip</b>.contoso.com` and `sip.*contoso.com`.
bool is_balanced(std::string_view raw);

}  // namespace doczone::extractor
