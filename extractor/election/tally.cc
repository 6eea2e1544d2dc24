#include "extractor/election/tally.h"

#include <algorithm>

namespace doczone::extractor {

double Candidate::weight() const {
  double sum = 0.0;
  for (const Testimony& testimony : testimonies) sum += testimony.weight;
  return sum;
}

std::size_t Candidate::count(Origin origin) const {
  return static_cast<std::size_t>(std::count_if(testimonies.begin(), testimonies.end(),
                                                [&](const Testimony& one) { return one.origin == origin; }));
}

bool Candidate::has_source() const {
  return std::any_of(testimonies.begin(), testimonies.end(), [](const Testimony& one) { return one.is_source; });
}

const Candidate* Tally::winner() const {
  const Candidate* winner = nullptr;
  for (const auto& [canonical, candidate] : candidates_) {
    if (winner == nullptr || candidate.score() > winner->score()) winner = &candidate;
  }
  return winner;
}

bool Tally::has_rival(const Candidate& winner) const {
  return std::any_of(candidates_.begin(), candidates_.end(), [&](const auto& entry) {
    const Candidate& other = entry.second;
    return &other != &winner && other.whole &&
           (other.witnesses() > 0 || (winner.witnesses() == 0 && other.repaired() >= winner.repaired()));
  });
}

Standing Tally::standing_of(const Candidate& winner) const {
  Standing out;
  out.witnesses = winner.witnesses();
  out.has_source = winner.has_source();
  out.has_support = winner.confirmed || winner.count(Origin::demanded) > 0;
  out.weight = winner.weight();
  for (const auto& [canonical, other] : candidates_) {
    if (&other != &winner && other.whole && other.witnesses() > 0) out.rival = std::max(out.rival, other.weight());
  }
  return out;
}

}  // namespace doczone::extractor
