#include "extractor/election/confidence.h"

#include <algorithm>

namespace doczone::extractor {
namespace {

bool leads(const Standing& standing, Lead lead) {
  switch (lead) {
    case Lead::none:
      return true;
    case Lead::level:
      return standing.weight >= standing.rival;
    case Lead::ahead:
      return standing.weight > standing.rival;
    case Lead::all_but_one:
      return standing.rival <= 1.0;
    case Lead::twofold:
      return standing.weight >= kTwofold * standing.rival;
    case Lead::unopposed:
      return standing.rival == 0.0;
  }
  return false;
}

bool clears(const Standing& standing, const Bar& bar) {
  const bool has_ground =
      standing.witnesses >= bar.witnesses || (standing.has_source && standing.witnesses >= bar.with_source) ||
      (standing.has_support && standing.witnesses >= bar.with_support) || standing.weight >= bar.weight;
  return has_ground && leads(standing, bar.lead);
}

}  // namespace

Confidence confidence_in(const Standing& standing, Question question) {
  const Bars& bars = kBars[static_cast<std::size_t>(question)];
  const bool row_sides_with_source = standing.has_source && standing.has_support;
  if (bars.spares_translations && standing.source_alone && !row_sides_with_source) return Confidence::low;
  return clears(standing, bars.high)     ? Confidence::high
         : clears(standing, bars.medium) ? Confidence::medium
                                         : Confidence::low;
}

Confidence confidence_in(const Presence& presence, Question question) {
  Standing standing;
  standing.witnesses = presence.have;
  standing.has_source = presence.source_has;
  standing.weight = static_cast<double>(presence.have);
  standing.rival = static_cast<double>(presence.lack);
  return confidence_in(standing, question);
}

}  // namespace doczone::extractor
