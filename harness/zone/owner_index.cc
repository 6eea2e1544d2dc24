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

// Most often there are two, or they are in order.
void sort_few(OwnerIndex::Entry* begin, OwnerIndex::Entry* end) {
  const auto is_before = [](const OwnerIndex::Entry& a, const OwnerIndex::Entry& b) { return key(a) < key(b); };
  if (end - begin == 2) {
    if (is_before(begin[1], begin[0])) std::swap(begin[0], begin[1]);
  } else if (!std::is_sorted(begin, end, is_before)) {
    std::sort(begin, end, is_before);
  }
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

void OwnerIndex::grow(Entry entry) {
  if (buckets_.size() == 1 && buckets_.front().used == kMostInOneBucket) {
    const std::vector<Bucket> small = std::exchange(buckets_, std::vector<Bucket>(kBuckets));
    size_ = 0;
    for (std::size_t i = 0; i < kMostInOneBucket; ++i) {
      const Entry& known = small.front().at(i);
      add(std::uint64_t{known.tag} << 32, known.place);
    }
  } else {
    // Not cleared: memory that is not used costs nothing.
    buckets_[entry.tag & (buckets_.size() - 1)].blocks.push_back(std::unique_ptr<Entry[]>(new Entry[kBlock]));
  }
  add(std::uint64_t{entry.tag} << 32, entry.place);
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
  }
  std::sort(all.begin(), all.end());
  return all;
}

void OwnerIndex::finish() {
  std::vector<Entry> ordered;
  std::vector<std::uint32_t> ends;
  for (Bucket& bucket : buckets_) {
    const std::size_t count = bucket.used;
    // Tags are spread evenly: with as many slots as entries, few share one.
    ends.assign(count + 1, 0);
    for (std::size_t i = 0; i < count; ++i) ++ends[guess(bucket.at(i).tag, count) + 1];
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
    ordered.resize(count);
    for (std::size_t i = 0; i < count; ++i) ordered[ends[guess(bucket.at(i).tag, count)]++] = bucket.at(i);
    for (std::size_t slot = 0, from = 0; slot < count; from = ends[slot++]) {
      if (ends[slot] - from > 1) sort_few(ordered.data() + from, ordered.data() + ends[slot]);
    }
    for (std::size_t i = 0; i < count; ++i) bucket.at(i) = ordered[i];
  }
}

std::size_t OwnerIndex::first_of(const Bucket& bucket, std::uint32_t tag) {
  // The first guess is near, unless very many records share a tag.
  std::size_t at = guess(tag, bucket.used);
  for (std::size_t steps = 0; steps < kNear; ++steps) {
    if (at > 0 && bucket.at(at - 1).tag >= tag) {
      --at;
    } else if (at < bucket.used && bucket.at(at).tag < tag) {
      ++at;
    } else {
      return at;
    }
  }
  std::size_t low = 0;
  for (std::size_t high = bucket.used; low < high;) {
    const std::size_t middle = low + (high - low) / 2;
    if (bucket.at(middle).tag < tag) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace doczone::harness
