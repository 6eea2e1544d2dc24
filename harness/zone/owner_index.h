// Which records stand at which owner, in eight bytes a record: a part of the owner's hash and a position. Records are
// looked up by hash; whoever asks compares the names, since two names may share what is kept of their hashes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace doczone::harness {

// A place in everything that was read for one zone (harness/zone/zone_contents.h).
using Place = std::uint32_t;

class OwnerIndex {
 public:
  struct Entry {
    std::uint32_t tag;  // upper half of the owner's hash
    Place place;
  };

  void add(std::uint64_t owner_hash, Place place) {
    const auto tag = static_cast<std::uint32_t>(owner_hash >> 32);
    Bucket& bucket = buckets_[tag & (buckets_.size() - 1)];
    if (bucket.used == bucket.blocks.size() * kBlock) return grow({tag, place});
    bucket.blocks.back()[bucket.used++ % kBlock] = {tag, place};
    ++size_;
  }
  // Something stands below a name. The whole hash is kept: a second name with the same is not to be expected.
  void add_ancestor(std::uint64_t hash) {
    std::uint64_t& recent = recent_[hash % recent_.size()];
    if (recent == hash) return;
    recent = hash;
    insert_ancestor(hash);
  }

  // To be called once, when everything was added and before any question but is_ancestor().
  void finish();

  std::size_t size() const { return size_; }
  // Places of all records that may stand at an owner, ascending.
  std::vector<Place> find(std::uint64_t owner_hash) const {
    return find_tag(static_cast<std::uint32_t>(owner_hash >> 32));
  }
  std::vector<Place> find_tag(std::uint32_t tag) const;
  // Calls `visit(place)` for each of them until it returns true; whether it did.
  template <class Visit>
  bool any_at(std::uint64_t owner_hash, Visit visit) const {
    const auto tag = static_cast<std::uint32_t>(owner_hash >> 32);
    const Bucket& bucket = bucket_of(tag);
    for (std::size_t i = first_of(bucket, tag); i < bucket.used && bucket.at(i).tag == tag; ++i) {
      if (visit(bucket.at(i).place)) return true;
    }
    return false;
  }
  bool is_ancestor(std::uint64_t hash) const;
  // All places, ascending.
  std::vector<Place> places() const;

  // Calls `visit(begin, end)` for every set of two or more entries with the same tag, places ascending.
  template <class Visit>
  void for_each_group(Visit visit) const {
    std::vector<Entry> group;
    for (const Bucket& bucket : buckets_) {
      for (std::size_t from = 0, to; from < bucket.used; from = to) {
        const std::uint32_t tag = bucket.at(from).tag;
        for (to = from + 1; to < bucket.used && bucket.at(to).tag == tag;) ++to;
        if (to - from < 2) continue;
        group.clear();
        for (std::size_t i = from; i < to; ++i) group.push_back(bucket.at(i));
        visit(group.data(), group.data() + group.size());
      }
    }
  }

 private:
  // Entries go straight to one of many buckets, which grow block by block: nothing is moved while they come, but once
  // when a small zone's single bucket becomes many. In the end each bucket is put in order where it stands.
  static constexpr std::size_t kBuckets = 256, kBlock = 256, kMostInOneBucket = 8 * kBlock;
  struct Bucket {
    std::vector<std::unique_ptr<Entry[]>> blocks;
    std::size_t used = 0;  // entries of the blocks
    Entry& at(std::size_t index) { return blocks[index / kBlock][index % kBlock]; }
    const Entry& at(std::size_t index) const { return blocks[index / kBlock][index % kBlock]; }
  };

  const Bucket& bucket_of(std::uint32_t tag) const { return buckets_[tag & (buckets_.size() - 1)]; }
  // Adds an entry to a bucket that has no room.
  void grow(Entry entry);
  // The number of the first entry whose tag is not below.
  static std::size_t first_of(const Bucket& bucket, std::uint32_t tag);
  void insert_ancestor(std::uint64_t hash);

  std::vector<Bucket> buckets_ = std::vector<Bucket>(1);  // a power of two
  std::size_t size_ = 0;
  std::vector<std::uint64_t> ancestors_;  // open addressing; 0 is a free slot
  std::size_t ancestor_count_ = 0;
  std::array<std::uint64_t, 64> recent_{};  // most ancestors come again and again
};

}  // namespace doczone::harness
