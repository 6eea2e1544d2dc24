// What is said of one slot, sorted by what it comes to.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "extractor/election/confidence.h"
#include "extractor/election/weights.h"

namespace doczone::extractor {

// That a slot holds a value: from a page, or drawn from what pages and cells say elsewhere.
struct Testimony {
  std::string value;  // as it would be written down; what is equal in canonical form may differ here
  double weight = 0.0;
  Origin origin = Origin::stated;
  bool is_source = false;
};

// One of the values that are testified.
struct Candidate {
  std::string canonical;
  std::vector<Testimony> testimonies;  // in the order in which they were given
  std::string spelling;                // that was chosen among those of the testimonies
  bool whole = true;                   // well-formed without doubt, by the rules of its field
  bool confirmed = false;              // by the row's other cells, without a testimony of theirs

  double weight() const;
  // With what being whole is worth.
  double score() const { return weight() + (whole ? kCompleteBonus : 0.0); }
  std::size_t count(Origin origin) const;
  std::size_t witnesses() const { return count(Origin::stated) + count(Origin::quoted); }
  std::size_t repaired() const { return count(Origin::respelled) + count(Origin::rebuilt) + count(Origin::guessed); }
  bool has_source() const;
};

class Tally {
 public:
  void add(const std::string& canonical, Testimony testimony) {
    Candidate& candidate = candidates_[canonical];
    candidate.canonical = canonical;
    candidate.testimonies.push_back(std::move(testimony));
  }

  bool is_empty() const { return candidates_.empty(); }
  // By canonical form.
  std::map<std::string, Candidate>& candidates() { return candidates_; }
  const std::map<std::string, Candidate>& candidates() const { return candidates_; }
  // The one with the highest score, of several the first in the order of canonical forms; null when the tally is empty.
  const Candidate* winner() const;
  // Another value was said and is well-formed, or, where nobody says the winner itself, is as good a repair.
  bool has_rival(const Candidate& winner) const;
  // What confidence in the winner rests on; all but `source_alone`, which voices tell.
  Standing standing_of(const Candidate& winner) const;

 private:
  std::map<std::string, Candidate> candidates_;
};

}  // namespace doczone::extractor
