#include "extractor/alignment/moved_rows.h"

#include <algorithm>
#include <map>

namespace doczone::extractor {
namespace {

constexpr std::size_t kSeveral = kGap - 1;

// Where a print stands; kSeveral where more than one row has it.
using Places = std::map<Fingerprint, std::size_t>;

void add_place(Places& places, const Fingerprint& print, std::size_t row) {
  const auto [found, is_new] = places.try_emplace(print, row);
  if (!is_new && found->second != row) found->second = kSeveral;
}

// For each row on the right, the row on the left that says the same; kGap where none does, or several do.
std::vector<std::size_t> same_rows(const std::vector<const KnownFingerprints*>& left,
                                   const std::vector<Fingerprint>& right) {
  Places known;
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (const Fingerprint& print : left[i]->prints()) add_place(known, print, i);
  }
  Places own;
  for (std::size_t j = 0; j < right.size(); ++j) add_place(own, right[j], j);
  std::vector<std::size_t> out(right.size(), kGap);
  std::vector<bool> taken(left.size(), false);
  for (std::size_t j = 0; j < right.size(); ++j) {
    const auto found = known.find(right[j]);
    if (found == known.end() || found->second == kSeveral || own.at(right[j]) == kSeveral) continue;
    if (taken[found->second]) continue;
    taken[found->second] = true;
    out[j] = found->second;
  }
  return out;
}

bool keeps_order(const std::vector<std::size_t>& same) {
  std::size_t last = 0;
  for (const std::size_t i : same) {
    if (i == kGap) continue;
    if (i < last) return false;
    last = i;
  }
  return true;
}

}  // namespace

std::vector<AlignedPair> align_rows(const std::vector<const KnownFingerprints*>& left,
                                    const std::vector<Fingerprint>& right,
                                    const std::function<double(std::size_t, std::size_t)>& likeness) {
  const std::vector<std::size_t> same = same_rows(left, right);
  if (keeps_order(same)) return align_sequences(left.size(), right.size(), likeness);
  std::vector<std::size_t> partner(left.size(), kGap);
  std::vector<std::size_t> right_rest;
  for (std::size_t j = 0; j < right.size(); ++j) {
    if (same[j] == kGap) {
      right_rest.push_back(j);
    } else {
      partner[same[j]] = j;
    }
  }
  std::vector<std::size_t> left_rest;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (partner[i] == kGap) left_rest.push_back(i);
  }
  std::vector<std::size_t> fresh;
  for (const AlignedPair& pair :
       align_sequences(left_rest.size(), right_rest.size(),
                       [&](std::size_t i, std::size_t j) { return likeness(left_rest[i], right_rest[j]); })) {
    if (pair.left == kGap) {
      fresh.push_back(right_rest[pair.right]);
    } else if (pair.right != kGap) {
      partner[left_rest[pair.left]] = right_rest[pair.right];
    }
  }
  std::vector<AlignedPair> out;
  for (std::size_t i = 0; i < left.size(); ++i) out.push_back({i, partner[i]});
  for (const std::size_t j : fresh) out.push_back({kGap, j});
  return out;
}

}  // namespace doczone::extractor
