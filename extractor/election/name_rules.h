// The rules by which names are elected: owners, targets and mentions. See FieldRules for what each function is asked.
#pragma once

#include <string>
#include <vector>

#include "extractor/election/field_rules.h"

namespace doczone::extractor {

// Sound is what NameQuality calls doubtful or complete, and what is not cut off in the midst of a domain that the pages
// use. The canonical form blanks the words in placeholders.
Reading read_name(const Voice& voice, const RowKnowledge& row);
Mending mend_name(const std::string& raw, Field field, const RowKnowledge& row);
Reading suggest_name(const std::string& raw, const RowKnowledge& row);
// The source's; else the one that weighs most, and of several the one that came to it first. A placeholder that is one
// plain word is likelier the author's than a phrase.
std::string spell_name(const Candidate& candidate);
bool is_whole_name(const std::string& spelling, const RowKnowledge& row);
// Nothing but the spelling was undone, and the result is a known service in the domain of the row's target: that could
// hardly be chance.
bool is_confirmed_name(const Candidate& candidate, const RowKnowledge& row);
// Where nobody says a name: what the source says, else the first page.
std::string word_name(const Candidate* winner, const std::vector<Voice>& voices);

}  // namespace doczone::extractor
