#include "extractor/election/name_rules.h"

#include <algorithm>
#include <map>

#include "extractor/names/damaged_name.h"
#include "extractor/names/lookalikes.h"
#include "extractor/names/name_soundness.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

NameQuality quality_of(std::string_view value, const RowKnowledge& row) {
  const NameQuality quality = soundness(value, row.set.services(), row.may_lack_protocol);
  return quality != NameQuality::malformed && row.set.is_truncated(value) ? NameQuality::malformed : quality;
}

Reading reading_of(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return {true, parsed ? parsed->canonical() : std::string(), name};
}

// With the damage undone by which nothing was lost.
std::string respelled(const std::string& value) {
  std::string plain = normalise_name(without_lookalikes(value));
  const std::size_t dot = plain.find('.');
  if (dot == std::string::npos) return plain;
  const std::string rest = plain.substr(dot + 1);
  return equal_ignoring_ascii_case(rest.substr(0, dot + 1), plain.substr(0, dot + 1)) ? rest : plain;
}

// `plain` is the value respelled.
Reconstruction rebuilt(const std::string& raw, const std::string& plain, Field field, const RowKnowledge& row) {
  const NameQuality quality = quality_of(plain, row);
  if (quality == NameQuality::complete) return {plain};
  const bool is_relative_owner = field == Field::owner && row.table.has_relative_owners_only;
  if (is_relative_owner && quality == NameQuality::doubtful) return {plain};
  const Reconstruction out = reconstruct_name(raw, row.surroundings(), row.set.services());
  return out.name.empty() && quality != NameQuality::malformed ? Reconstruction{plain} : out;
}

bool holds_placeholder(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (placeholder_length(text.substr(at)) > 0) return true;
  }
  return false;
}

bool is_plain(const NamePart& part) {
  return !part.is_placeholder || std::all_of(part.text.begin(), part.text.end(),
                                             [](char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; });
}

}  // namespace

Reading read_name(const Voice& voice, const RowKnowledge& row) {
  // The root says that there is no such host (RFC 2782, RFC 7505), which is no damage and no name to elect.
  if (*voice.raw == ".") return {true, {}, {}};
  if (quality_of(*voice.raw, row) == NameQuality::malformed) return {false, {}, *voice.raw};
  return reading_of(*voice.raw);
}

Mending mend_name(const std::string& raw, Field field, const RowKnowledge& row) {
  const std::string plain = respelled(raw);
  const Reconstruction mended = rebuilt(raw, plain, field, row);
  const Origin origin = mended.guessed_domain              ? Origin::guessed
                        : is_same_name(plain, mended.name) ? Origin::respelled
                                                           : Origin::rebuilt;
  return {reading_of(mended.name), origin};
}

Reading suggest_name(const std::string& raw, const RowKnowledge& row) {
  return holds_placeholder(raw) ? Reading{} : reading_of(row.set.known().similar_to(raw));
}

std::string spell_name(const Candidate& candidate) {
  std::map<std::string, double> weights;
  std::string best;
  for (const Testimony& testimony : candidate.testimonies) {
    const auto name = NameTemplate::parse(testimony.value);
    const std::string spelling = name->to_string();
    const auto [at, is_new] = weights.try_emplace(spelling, 0.0);
    const bool is_stated = testimony.origin == Origin::stated || testimony.origin == Origin::quoted;
    if (is_new && std::all_of(name->parts().begin(), name->parts().end(), is_plain)) at->second += kPlainSpelling;
    at->second +=
        testimony.weight + (is_stated ? kStatedSpelling : 0.0) + (testimony.is_source ? kSourceSpelling : 0.0);
    if (best.empty() || at->second > weights.at(best)) best = spelling;
  }
  return best;
}

bool is_whole_name(const std::string& spelling, const RowKnowledge& row) {
  return quality_of(spelling, row) == NameQuality::complete;
}

bool is_confirmed_name(const Candidate& candidate, const RowKnowledge& row) {
  if (!candidate.whole || candidate.count(Origin::respelled) == 0 || row.target_domain.empty()) return false;
  const auto name = NameTemplate::parse(candidate.spelling);
  return name && row.set.services().find(name->service(), name->protocol()) != nullptr &&
         equal_ignoring_ascii_case(name->domain(), row.target_domain);
}

std::string word_name(const Candidate* winner, const std::vector<Voice>& voices) {
  if (winner != nullptr) return winner->spelling;
  std::string out;
  for (const Voice& voice : voices) {
    if (out.empty() || voice.is_source) out = *voice.raw;
  }
  return out;
}

}  // namespace doczone::extractor
