#include "harness/zone/owner_index.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace doczone::harness {
namespace {

// Entries in a bucket, about: few enough to be looked through.
constexpr std::size_t kBucketSize = 128;

std::size_t slot_of(const std::vector<std::uint64_t>& slots, std::uint64_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at] != 0 && slots[at] != hash) at = (at + 1) & mask;
  return at;
}

}  // namespace

void OwnerIndex::add_ancestor(std::uint64_t hash) {
  if (hash == last_ancestor_ || hash == 0) return;
  last_ancestor_ = hash;
  if (2 * (ancestor_count_ + 1) > ancestors_.size()) {
    std::vector<std::uint64_t> larger(std::max<std::size_t>(64, 2 * ancestors_.size()));
    for (const std::uint64_t known : ancestors_) {
      if (known != 0) larger[slot_of(larger, known)] = known;
    }
    ancestors_ = std::move(larger);
  }
  std::uint64_t& slot = ancestors_[slot_of(ancestors_, hash)];
  if (slot == 0) {
    slot = hash;
    ++ancestor_count_;
  }
}

bool OwnerIndex::is_ancestor(std::uint64_t hash) const {
  return !ancestors_.empty() && ancestors_[slot_of(ancestors_, hash)] == hash;
}

// Moves every entry into its bucket in place: a second array would double the memory.
void OwnerIndex::finish() {
  const std::size_t buckets = std::bit_ceil(entries_.size() / kBucketSize + 1);
  shift_ = 32 - static_cast<unsigned>(std::countr_zero(buckets));
  starts_.assign(buckets + 1, 0);
  for (const Entry& entry : entries_) ++starts_[bucket_of(entry.tag) + 1];
  for (std::size_t i = 1; i <= buckets; ++i) starts_[i] += starts_[i - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    while (next[bucket] < starts_[bucket + 1]) {
      Entry moving = entries_[next[bucket]];
      std::size_t home = bucket_of(moving.tag);
      while (home != bucket) {
        std::swap(moving, entries_[next[home]++]);
        home = bucket_of(moving.tag);
      }
      entries_[next[bucket]++] = moving;
    }
  }
}

std::vector<Place> OwnerIndex::find_tag(std::uint32_t tag) const {
  std::vector<Place> places;
  const std::size_t bucket = bucket_of(tag);
  for (std::size_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
    if (entries_[i].tag == tag) places.push_back(entries_[i].place);
  }
  std::sort(places.begin(), places.end());
  return places;
}

std::vector<Place> OwnerIndex::places() const {
  std::vector<Place> all;
  all.reserve(entries_.size());
  for (const Entry& entry : entries_) all.push_back(entry.place);
  std::sort(all.begin(), all.end());
  return all;
}

void OwnerIndex::sort_bucket(std::size_t bucket, std::vector<Entry>& out) const {
  out.assign(entries_.begin() + starts_[bucket], entries_.begin() + starts_[bucket + 1]);
  std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) {
    return a.tag != b.tag ? a.tag < b.tag : a.place < b.place;
  });
}

}  // namespace doczone::harness
