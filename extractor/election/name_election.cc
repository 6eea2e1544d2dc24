#include "extractor/election/name_election.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractor/names/damaged_name.h"
#include "extractor/names/lookalikes.h"
#include "extractor/names/name_soundness.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// A value that had to be repaired counts less than one that stands there; what another page suggests counts only where
// nothing else is well-formed.
constexpr double kRepairedShare = 0.5;
constexpr double kSuggestedWeight = 0.4;
constexpr double kGuessedShare = 0.1;  // of a repair whose domain had to be guessed
constexpr double kCompleteBonus = 1.0;
constexpr double kPlainSpelling = 1.5;
constexpr double kSourceSpelling = 1e6;

struct Candidate {
  std::string spelling;
  std::map<std::string, double> spellings;  // in other cases, with other words in placeholders
  NameQuality quality = NameQuality::malformed;
  double weight = 0.0;
  std::size_t witnesses = 0;  // that say it as it is
  std::size_t repaired = 0;   // different damaged values that it is the repair of
  std::size_t respelled = 0;  // of these: nothing was lost, only the spelling was undone
  bool supported = false;     // by the row's target
  bool from_source = false;

  double score() const { return weight + (quality == NameQuality::complete ? kCompleteBonus : 0.0); }
};

bool holds_placeholder(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (placeholder_length(text.substr(at)) > 0) return true;
  }
  return false;
}

class NameElection {
 public:
  NameElection(const NameBallot& ballot, const KnownNames& known) : ballot_(ballot), known_(known) {}

  void run(ElectedAtom& out) {
    collect();
    const Candidate* winner = nullptr;
    for (const auto& [canonical, candidate] : candidates_) {
      if (winner == nullptr || candidate.score() > winner->score()) winner = &candidate;
    }
    if (winner == nullptr) {
      for (const Witness& witness : ballot_.witnesses) {
        if (witness.value != nullptr && (out.value.empty() || witness.is_source)) out.value = *witness.value;
      }
    } else {
      out.value = winner->spelling;
      out.has_rival = has_rival(*winner);
      out.confidence = confidence_in(*winner);
      out.shared_by_translations = shared_by_translations();
    }
    for (std::size_t i = 0; i < out.stances.size(); ++i) {
      const std::string* const value = ballot_.witnesses[i].value;
      if (value == nullptr) continue;
      out.stances[i].sound = quality(*value) != NameQuality::malformed;
      out.stances[i].agrees = *value == out.value || (out.stances[i].sound && is_same_name(*value, out.value));
      if (out.stances[i].agrees) ++out.witnesses;
      out.stances[i].repeats_source = is_verbatim_source(*value);
    }
  }

 private:
  enum class Kind { as_it_is, respelled, rebuilt, suggested };

  void collect() {
    std::set<std::string> malformed_seen;
    for (const Witness& witness : ballot_.witnesses) {
      if (witness.value == nullptr) continue;
      const std::string& value = *witness.value;
      if (quality(value) != NameQuality::malformed) {
        vote(value, witness.weight, Kind::as_it_is, witness.is_source);
      } else if (malformed_seen.insert(value).second) {
        const Reconstruction mended = repair(value);
        vote(mended.name, witness.weight * (mended.guessed_domain ? kGuessedShare : kRepairedShare),
             is_same_name(respelled(value), mended.name) ? Kind::respelled : Kind::rebuilt, false);
      }
    }
    // What is left of the name on this page counts before what another page suggests.
    const bool settled = std::any_of(candidates_.begin(), candidates_.end(),
                                     [](const auto& entry) { return entry.second.quality == NameQuality::complete; });
    for (const std::string& value : malformed_seen) {
      if (!settled && !holds_placeholder(value))
        vote(known_.similar_to(value), kSuggestedWeight, Kind::suggested, false);
    }
    for (auto& [canonical, candidate] : candidates_) candidate.supported = is_supported(candidate);
  }

  // A repair that makes a known service in the target's own domain could hardly be chance.
  bool is_supported(const Candidate& candidate) const {
    const auto name = NameTemplate::parse(candidate.spelling);
    if (!name || candidate.quality != NameQuality::complete || candidate.respelled == 0) return false;
    return known_.services().find(name->service(), name->protocol()) != nullptr && !ballot_.target_domain.empty() &&
           equal_ignoring_ascii_case(name->domain(), ballot_.target_domain);
  }

  NameQuality quality(std::string_view value) const {
    const NameQuality sound = soundness(value, known_.services());
    return sound != NameQuality::malformed && is_truncated(value) ? NameQuality::malformed : sound;
  }

  // `sip.contoso` where the pages have contoso.com, and nothing that ends in `.contoso`.
  bool is_truncated(std::string_view value) const {
    const std::size_t dot = value.rfind('.');
    if (dot == std::string_view::npos || value.size() - dot < 4) return false;
    const std::string last = ascii_lower(value.substr(dot + 1));
    const auto& domains = ballot_.local_domains;
    const auto goes_on = [&](const std::string& domain) {
      return ("." + domain).find("." + last + ".") != std::string::npos;
    };
    const auto ends = [&](const std::string& domain) { return domain.ends_with("." + last); };
    return std::any_of(domains.begin(), domains.end(), goes_on) && std::none_of(domains.begin(), domains.end(), ends);
  }

  // With the damage undone by which nothing was lost.
  static std::string respelled(const std::string& value) {
    const std::string plain = normalise_name(without_lookalikes(value));
    const std::size_t dot = plain.find('.');
    if (dot == std::string::npos) return plain;
    const std::string rest = plain.substr(dot + 1);
    return equal_ignoring_ascii_case(rest.substr(0, dot + 1), plain.substr(0, dot + 1)) ? rest : plain;
  }

  Reconstruction repair(const std::string& value) const {
    const std::string plain = respelled(value);
    const NameQuality plain_quality = quality(plain);
    if (plain_quality == NameQuality::complete) return {plain};
    if (ballot_.relative_owners && plain_quality == NameQuality::doubtful) return {plain};
    const Reconstruction rebuilt = reconstruct_name(value, ballot_.beside, known_.services());
    return rebuilt.name.empty() && plain_quality != NameQuality::malformed ? Reconstruction{plain} : rebuilt;
  }

  void vote(const std::string& spelling, double weight, Kind kind, bool from_source) {
    const auto name = NameTemplate::parse(spelling);
    if (!name) return;
    Candidate& candidate = candidates_[name->canonical()];
    const bool as_it_is = kind == Kind::as_it_is;
    choose_spelling(candidate, *name,
                    weight + (as_it_is ? kMachineWeight : 0.0) + (from_source ? kSourceSpelling : 0.0));
    candidate.quality = quality(candidate.spelling);
    candidate.weight += weight;
    if (as_it_is) ++candidate.witnesses;
    if (kind == Kind::respelled || kind == Kind::rebuilt) ++candidate.repaired;
    if (kind == Kind::respelled) ++candidate.respelled;
    candidate.from_source = candidate.from_source || from_source;
  }

  // The source's is kept; else the one that has most weight, and of several the first in page order. A placeholder that
  // is one plain word is likelier the author's than one that is a phrase: that is what translation makes of it.
  static void choose_spelling(Candidate& candidate, const NameTemplate& name, double weight) {
    const auto is_plain = [](const NamePart& part) {
      return !part.is_placeholder || std::all_of(part.text.begin(), part.text.end(),
                                                 [](char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; });
    };
    const std::string spelling = name.to_string();
    const auto [at, fresh] = candidate.spellings.try_emplace(spelling, 0.0);
    if (fresh && std::all_of(name.parts().begin(), name.parts().end(), is_plain)) at->second += kPlainSpelling;
    at->second += weight;
    if (candidate.spelling.empty() || at->second > candidate.spellings.at(candidate.spelling))
      candidate.spelling = spelling;
  }

  bool has_rival(const Candidate& winner) const {
    return std::any_of(candidates_.begin(), candidates_.end(), [&](const auto& entry) {
      const Candidate& other = entry.second;
      return &other != &winner && other.quality == NameQuality::complete &&
             (other.witnesses > 0 || (winner.witnesses == 0 && other.repaired >= winner.repaired));
    });
  }

  Confidence confidence_in(const Candidate& winner) const {
    const Candidate* rival = nullptr;
    for (const auto& [canonical, candidate] : candidates_) {
      if (&candidate == &winner || candidate.witnesses == 0 || candidate.quality != NameQuality::complete) continue;
      if (rival == nullptr || candidate.weight > rival->weight) rival = &candidate;
    }
    const bool well_formed = winner.quality == NameQuality::complete;
    const bool attested = winner.witnesses >= 2 || winner.from_source || winner.supported;
    if (well_formed && attested && rival == nullptr) return Confidence::high;
    const bool prevails = rival == nullptr || winner.weight >= 2.0 * rival->weight;
    if (prevails && (well_formed ? attested || winner.weight >= 1.0 : winner.witnesses >= 3)) return Confidence::medium;
    return Confidence::low;
  }

  // The one well-formed name that at least two translations say, and no other, where the source has another one.
  std::string shared_by_translations() const {
    const std::string* source = nullptr;
    const std::string* shared = nullptr;
    std::size_t translations = 0;
    for (const Witness& witness : ballot_.witnesses) {
      if (witness.value == nullptr) continue;
      if (quality(*witness.value) == NameQuality::malformed) return {};
      if (witness.is_source) {
        source = witness.value;
        continue;
      }
      if (shared != nullptr && !is_same_name(*shared, *witness.value)) return {};
      shared = witness.value;
      ++translations;
    }
    if (source == nullptr || translations < 2 || is_same_name(*source, *shared)) return {};
    return *shared;
  }

  // A page that repeats the source letter by letter is not damaged, even where the source is.
  bool is_verbatim_source(const std::string& value) const {
    return std::any_of(ballot_.witnesses.begin(), ballot_.witnesses.end(),
                       [&](const Witness& w) { return w.is_source && w.value != nullptr && *w.value == value; });
  }

  const NameBallot& ballot_;
  const KnownNames& known_;
  std::map<std::string, Candidate> candidates_;
};

}  // namespace

void elect_name(const NameBallot& ballot, const KnownNames& known, ElectedAtom& out) {
  NameElection(ballot, known).run(out);
}

}  // namespace doczone::extractor
