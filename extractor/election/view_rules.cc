#include "extractor/election/view_rules.h"

namespace doczone::extractor {

Reading read_view(const Voice& voice, const RowKnowledge& row) {
  const auto view = row.set.meanings().of(voice.page, *voice.raw);
  // A word for something else speaks against the view, and for none.
  const std::string other = row.set.meanings().is_odd(voice.page, *voice.raw) ? "other" : std::string();
  return {true, view ? std::string(to_string(*view)) : other, *voice.raw};
}

std::string word_view(const Candidate* winner, const std::vector<Voice>& voices) {
  for (const Voice& voice : voices) {
    const bool agrees = !voice.is_understood() || winner == nullptr || voice.reading.canonical == winner->canonical;
    if (agrees && voice.page != kNoPage) return *voice.raw;
  }
  return {};
}

}  // namespace doczone::extractor
