// What differs by field in an election: one row of rules for each. A new kind of value is a row of kFieldRules and the
// functions that it names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/election/row_knowledge.h"
#include "extractor/election/tally.h"
#include "extractor/election/voice.h"

namespace doczone::extractor {

// What a damaged value may have been.
struct Mending {
  Reading reading;
  Origin origin = Origin::rebuilt;
};

// Whether the source may be told that all its translations say something else.
enum class Consent {
  none,           // no: nobody knows whether words mean the same
  of_understood,  // yes, whatever stands in pages that are not understood
  of_all,         // yes, if no page is damaged: nobody knows what such a page would say
};

struct FieldRules {
  std::string_view kind;
  // What is asked of the tally, where the winner is whole and where it is not.
  Question whole = Question::value, doubtful = Question::value;

  // What a voice says.
  Reading (*read)(const Voice& voice, const RowKnowledge& row) = nullptr;
  // What a value that is not sound may have been; null: nothing can be told.
  Mending (*mend)(const std::string& raw, Field field, const RowKnowledge& row) = nullptr;
  // What other pages make of such a value, where nothing whole was said or mended; null: nothing.
  Reading (*suggest)(const std::string& raw, const RowKnowledge& row) = nullptr;
  // Which of a candidate's spellings is kept; null: the canonical form.
  std::string (*spell)(const Candidate& candidate) = nullptr;
  // Whether a spelling is well-formed without doubt; null: every value that is read is.
  bool (*is_whole)(const std::string& spelling, const RowKnowledge& row) = nullptr;
  // The canonical value that the row's other cells ask for, or nothing; null: they never do.
  const std::string& (*demanded)(const RowKnowledge& row) = nullptr;
  // Whether they confirm a candidate that was mended; null: they never do.
  bool (*is_confirmed)(const Candidate& candidate, const RowKnowledge& row) = nullptr;
  // What is written down in the end; `winner` is null when nobody was understood. Null: the winner's spelling.
  std::string (*word)(const Candidate* winner, const std::vector<Voice>& voices) = nullptr;

  // Words that nobody understands contradict nobody.
  bool words_agree = false;
  // A page that repeats the source letter by letter is not damaged, even where the source is.
  bool may_repeat_source = false;
  Consent consent = Consent::of_understood;
};

const FieldRules& rules_of(Field field);

}  // namespace doczone::extractor
