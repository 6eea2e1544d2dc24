// The rules by which views are elected: they are words, and every language has its own. See FieldRules for what each
// function is asked.
#pragma once

#include <string>
#include <vector>

#include "extractor/election/field_rules.h"

namespace doczone::extractor {

// The canonical form is the view, where the page's words tell. What a page quotes is known by the list of words only.
Reading read_view(const Voice& voice, const RowKnowledge& row);
// The words of the first page that does not contradict the winner.
std::string word_view(const Candidate* winner, const std::vector<Voice>& voices);

}  // namespace doczone::extractor
