#include "harness/zone/owner_index.h"

#include <algorithm>
#include <utility>

namespace doczone::harness {
namespace {

std::size_t slot_of(const std::vector<std::uint64_t>& slots, std::uint64_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at] != 0 && slots[at] != hash) at = (at + 1) & mask;
  return at;
}

}  // namespace

void OwnerIndex::insert_ancestor(std::uint64_t hash) {
  if (hash == 0) return;
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

void OwnerIndex::grow(Bucket& bucket) {
  bucket.blocks.push_back(
      std::unique_ptr<Entry[]>(new Entry[kBlock]));  // not cleared: memory that is not used costs nothing
}

std::vector<Place> OwnerIndex::find_tag(std::uint32_t tag) const {
  std::vector<Place> places;
  const Bucket& bucket = buckets_[tag % kBuckets];
  std::size_t left = bucket.used;
  for (const auto& block : bucket.blocks) {
    const std::size_t count = std::min(left, kBlock);
    for (std::size_t i = 0; i < count; ++i) {
      if (block[i].tag == tag) places.push_back(block[i].place);
    }
    left -= count;
  }
  std::sort(places.begin(), places.end());
  return places;
}

std::vector<Place> OwnerIndex::places() const {
  std::vector<Place> all;
  all.reserve(size_);
  for (const Bucket& bucket : buckets_) {
    for (std::size_t i = 0; i < bucket.used; ++i) all.push_back(bucket.at(i).place);
  }
  std::sort(all.begin(), all.end());
  return all;
}

void OwnerIndex::sort(const Bucket& bucket, std::vector<Entry>& out) {
  out.resize(bucket.used);
  for (std::size_t i = 0; i < bucket.used; ++i) out[i] = bucket.at(i);
  std::sort(out.begin(), out.end(),
            [](const Entry& a, const Entry& b) { return a.tag != b.tag ? a.tag < b.tag : a.place < b.place; });
}

}  // namespace doczone::harness
