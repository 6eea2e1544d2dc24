#include "harness/zone/owner_index.h"

#include <algorithm>
#include <utility>

namespace doczone::harness {
namespace {

// Steps from a guess, beyond which halving is quicker.
constexpr std::size_t kNear = 128;

std::size_t slot_of(const std::vector<std::uint64_t>& slots, std::uint64_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at] != 0 && slots[at] != hash) at = (at + 1) & mask;
  return at;
}

// Where a tag stands among so many that are spread evenly.
std::size_t guess(std::uint32_t tag, std::size_t count) {
  return static_cast<std::size_t>((std::uint64_t{tag} * count) >> 32);
}

std::uint64_t key(const OwnerIndex::Entry& entry) {
  return std::uint64_t{entry.tag} << 32 | entry.place;
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
  any_at(std::uint64_t{tag} << 32, [&](Place place) {
    places.push_back(place);
    return false;
  });
  return places;
}

std::vector<Place> OwnerIndex::places() const {
  std::vector<Place> all;
  all.reserve(size_);
  for (const Bucket& bucket : buckets_) {
    for (std::size_t i = 0; i < bucket.used; ++i) all.push_back(bucket.at(i).place);
    for (const Entry& entry : bucket.ordered) all.push_back(entry.place);
  }
  std::sort(all.begin(), all.end());
  return all;
}

const OwnerIndex::Bucket& OwnerIndex::sorted(std::size_t number) const {
  Bucket& bucket = buckets_[number];
  if (bucket.used == 0) return bucket;
  std::vector<Entry> entries = std::move(bucket.ordered);
  entries.reserve(entries.size() + bucket.used);
  for (std::size_t i = 0; i < bucket.used; ++i) entries.push_back(bucket.at(i));
  bucket.blocks.clear();
  bucket.used = 0;
  // Tags are spread evenly: with as many slots as entries, few share one.
  std::vector<std::uint32_t> ends(entries.size() + 1, 0);
  for (const Entry& entry : entries) ++ends[guess(entry.tag, entries.size()) + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  bucket.ordered.resize(entries.size());
  for (const Entry& entry : entries) bucket.ordered[ends[guess(entry.tag, entries.size())]++] = entry;
  const auto begin = bucket.ordered.begin();
  for (std::size_t slot = 0, from = 0; slot < entries.size(); from = ends[slot++]) {
    if (ends[slot] - from < 2) continue;
    std::sort(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(ends[slot]),
              [](const Entry& a, const Entry& b) { return key(a) < key(b); });
  }
  return bucket;
}

std::vector<OwnerIndex::Entry>::const_iterator OwnerIndex::first_of(const Bucket& bucket, std::uint32_t tag) {
  const std::vector<Entry>& entries = bucket.ordered;
  // The first guess is near, unless very many records share a tag.
  std::size_t at = guess(tag, entries.size());
  for (std::size_t steps = 0; steps < kNear; ++steps) {
    if (at > 0 && entries[at - 1].tag >= tag) {
      --at;
    } else if (at < entries.size() && entries[at].tag < tag) {
      ++at;
    } else {
      return entries.begin() + static_cast<std::ptrdiff_t>(at);
    }
  }
  return std::lower_bound(entries.begin(), entries.end(), tag,
                          [](const Entry& entry, std::uint32_t wanted) { return entry.tag < wanted; });
}

}  // namespace doczone::harness
