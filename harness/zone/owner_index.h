// Which records stand at which owner, in eight bytes a record: a part of the owner's hash and a position. Records are
// looked up by hash; whoever asks compares the names, since two names may share what is kept of their hashes.
#pragma once

#include <cstddef>
#include <cstdint>
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

  void reserve(std::size_t records) { entries_.reserve(records); }
  // Places ascend.
  void add(std::uint64_t owner_hash, Place place) {
    entries_.push_back({static_cast<std::uint32_t>(owner_hash >> 32), place});
  }
  // Something stands below a name. The whole hash is kept: a second name with the same is not to be expected.
  void add_ancestor(std::uint64_t hash);
  // To be called once, behind the last add().
  void finish();

  std::size_t size() const { return entries_.size(); }
  // Places of all records that may stand at an owner, ascending.
  std::vector<Place> find(std::uint64_t owner_hash) const { return find_tag(static_cast<std::uint32_t>(owner_hash >> 32)); }
  std::vector<Place> find_tag(std::uint32_t tag) const;
  bool is_ancestor(std::uint64_t hash) const;
  // All places, ascending.
  std::vector<Place> places() const;

  // Calls `visit(begin, end)` for every set of two or more entries with the same tag, places ascending.
  template <class Visit>
  void for_each_group(Visit visit) const {
    std::vector<Entry> bucket;
    for (std::size_t i = 0; i + 1 < starts_.size(); ++i) {
      sort_bucket(i, bucket);
      for (std::size_t from = 0, to; from < bucket.size(); from = to) {
        for (to = from + 1; to < bucket.size() && bucket[to].tag == bucket[from].tag;) ++to;
        if (to - from > 1) visit(bucket.data() + from, bucket.data() + to);
      }
    }
  }

 private:
  std::size_t bucket_of(std::uint32_t tag) const { return shift_ == 32 ? 0 : tag >> shift_; }
  void sort_bucket(std::size_t bucket, std::vector<Entry>& out) const;

  std::vector<Entry> entries_;  // by the upper bits of the tag once finished
  std::vector<std::uint32_t> starts_;
  unsigned shift_ = 32;
  std::vector<std::uint64_t> ancestors_;  // open addressing; 0 is a free slot
  std::size_t ancestor_count_ = 0;
  std::uint64_t last_ancestor_ = 0;
};

}  // namespace doczone::harness
