#include "extractor/election/slot_election.h"

#include <algorithm>
#include <set>

#include "extractor/election/field_rules.h"
#include "extractor/election/tally.h"
#include "extractor/names/name_placeholders.h"

namespace doczone::extractor {
namespace {

class SlotElection {
 public:
  SlotElection(const AtomSlot& slot, const RowKnowledge& row)
      : slot_(slot), row_(row), rules_(rules_of(slot.field)), voices_(row.set.voices_of(slot)) {
    for (Voice& voice : voices_) voice.reading = rules_.read(voice, row_);
  }

  ElectedAtom run() {
    ElectedAtom out;
    out.slot = &slot_;
    out.field = slot_.field;
    out.stances.resize(slot_.atoms.size());
    hear_voices();
    hear_other_pages();
    hear_row();
    const Candidate* const winner = tally_.winner();
    if (winner != nullptr) {
      out.has_rival = tally_.has_rival(*winner);
      out.shared_by_translations = shared_by_translations();
      if (slot_.field == Field::view) out.view = parse_view(winner->canonical);
    }
    out.confidence = confidence(winner, !out.shared_by_translations.empty());
    out.value = rules_.word != nullptr ? rules_.word(winner, voices_) : winner != nullptr ? winner->spelling : "";
    take_stances(winner, out);
    return out;
  }

 private:
  // Identical damaged values count once: many languages may come from one engine.
  void hear_voices() {
    std::set<std::string> seen;
    for (const Voice& voice : voices_) {
      if (voice.is_understood()) {
        const Origin origin = voice.page == kNoPage ? Origin::quoted : Origin::stated;
        tally_.add(voice.reading.canonical, {voice.reading.value, voice.weight, origin, voice.is_source});
      } else if (!voice.reading.sound && rules_.mend != nullptr && seen.insert(*voice.raw).second) {
        damaged_.push_back(voice.raw);
        const Mending mending = rules_.mend(*voice.raw, slot_.field, row_);
        testify(mending.reading, voice.weight * share_of(mending.origin), mending.origin);
      }
    }
    settle();
  }

  // What is left of a value on this page counts before what another page suggests.
  void hear_other_pages() {
    const auto& candidates = tally_.candidates();
    const bool is_whole =
        std::any_of(candidates.begin(), candidates.end(), [](const auto& entry) { return entry.second.whole; });
    if (rules_.suggest == nullptr || is_whole) return;
    for (const std::string* raw : damaged_) testify(rules_.suggest(*raw, row_), kSuggestedWeight, Origin::suggested);
    settle();
  }

  // The row's other cells side with what somebody says. Where nobody says anything of the kind, they speak themselves.
  void hear_row() {
    const std::string demanded = rules_.demanded != nullptr && !slot_.in_prose ? rules_.demanded(row_) : "";
    const bool is_said = tally_.candidates().contains(demanded);
    if (!demanded.empty() && !voices_.empty() && (is_said || tally_.is_empty())) {
      tally_.add(demanded, {demanded, kDemandedWeight, Origin::demanded, false});
      settle();
    }
    if (rules_.is_confirmed == nullptr) return;
    for (auto& [canonical, candidate] : tally_.candidates()) candidate.confirmed = rules_.is_confirmed(candidate, row_);
  }

  void testify(const Reading& reading, double weight, Origin origin) {
    if (!reading.canonical.empty()) tally_.add(reading.canonical, {reading.value, weight, origin, false});
  }

  void settle() {
    for (auto& [canonical, candidate] : tally_.candidates()) {
      candidate.spelling = rules_.spell == nullptr ? canonical : rules_.spell(candidate);
      candidate.whole = rules_.is_whole == nullptr || rules_.is_whole(candidate.spelling, row_);
    }
  }

  Confidence confidence(const Candidate* winner, bool source_alone) const {
    Standing standing = winner == nullptr ? Standing{} : tally_.standing_of(*winner);
    standing.source_alone = source_alone;
    return confidence_in(standing, winner != nullptr && winner->whole ? rules_.whole : rules_.doubtful);
  }

  // The one value that at least two translations say, and no other, where the source has another one.
  std::string shared_by_translations() const {
    if (rules_.consent == Consent::none) return {};
    const Reading* source = nullptr;
    const Reading* shared = nullptr;
    std::size_t translations = 0;
    for (const Voice& voice : voices_) {
      if (rules_.consent == Consent::of_all && !voice.reading.sound) return {};
      if (rules_.consent == Consent::of_understood && !voice.is_understood()) continue;
      if (voice.is_source) {
        source = &voice.reading;
        continue;
      }
      const bool differs = shared != nullptr && shared->canonical != voice.reading.canonical;
      if (differs || !voice.is_understood()) return {};
      shared = &voice.reading;
      ++translations;
    }
    if (source == nullptr || translations < kCommonTranslations || source->canonical == shared->canonical) return {};
    return shared->value;
  }

  void take_stances(const Candidate* winner, ElectedAtom& out) const {
    for (const Voice& voice : voices_) {
      if (voice.page == kNoPage) continue;
      Stance& stance = out.stances[voice.page];
      stance.speaks = true;
      stance.sound = voice.reading.sound;
      stance.agrees = agrees(voice, winner, out.value);
      stance.repeats_source = rules_.may_repeat_source && is_said_by_source(*voice.raw);
    }
  }

  bool agrees(const Voice& voice, const Candidate* winner, const std::string& elected) const {
    const bool means_it = winner != nullptr && voice.reading.sound && voice.reading.canonical == winner->canonical;
    // One word may mean the one view in one language and the other in another; a name means itself.
    const bool repeats_it = !elected.empty() && *voice.raw == elected;
    return means_it || (rules_.words_agree ? !voice.is_understood() : repeats_it);
  }

  bool is_said_by_source(const std::string& raw) const {
    return std::any_of(voices_.begin(), voices_.end(), [&](const Voice& voice) {
      return voice.is_source && is_same_but_for_placeholders(*voice.raw, raw);
    });
  }

  const AtomSlot& slot_;
  const RowKnowledge& row_;
  const FieldRules& rules_;
  std::vector<Voice> voices_;
  std::vector<const std::string*> damaged_;  // each once, in the order of voices
  Tally tally_;
};

}  // namespace

ElectedAtom elect_slot(const AtomSlot& slot, const RowKnowledge& row) {
  return SlotElection(slot, row).run();
}

}  // namespace doczone::extractor
