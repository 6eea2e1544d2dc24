#include "extractor/election/text_rules.h"

#include <utility>

#include "extractor/records/text_grammar.h"

namespace doczone::extractor {

Reading read_text(const Voice& voice, const RowKnowledge&) {
  TextMeaning meaning = meaning_of_text(*voice.raw);
  if (!meaning.is_sound) return {false, {}, {}};
  return {true, std::move(meaning.canonical), *voice.raw};
}

Mending mend_text(const std::string& raw, Field, const RowKnowledge&) {
  TextMeaning meaning = meaning_of_text(raw);
  // Grammar changes: what nobody reads is kept as it stands, where nobody says anything better.
  if (meaning.canonical.empty()) return {{true, raw, raw}, Origin::rebuilt};
  return {{true, std::move(meaning.canonical), std::move(meaning.spelling)}, Origin::respelled};
}

bool is_whole_text(const std::string& spelling, const RowKnowledge&) {
  return meaning_of_text(spelling).is_sound;
}

}  // namespace doczone::extractor
