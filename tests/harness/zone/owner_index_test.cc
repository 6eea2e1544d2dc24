#include "harness/zone/owner_index.h"

#include <gtest/gtest.h>

namespace doczone::harness::owner_index_test {
namespace {

// Hashes whose upper halves are `tag`.
constexpr std::uint64_t hash(std::uint64_t tag, std::uint64_t rest = 0) {
  return tag << 32 | rest;
}

TEST(OwnerIndexTest, FindsThePlacesOfAnOwnerInOrder) {
  OwnerIndex index;
  for (const Place place : {9U, 3U, 5U}) index.add(hash(7), place);
  index.add(hash(7 + 256), 4);  // the same bucket
  index.finish();
  EXPECT_EQ(index.find(hash(7, 1)), (std::vector<Place>{3, 5, 9}));
  EXPECT_EQ(index.find(hash(8)), std::vector<Place>{});
  EXPECT_EQ(index.places(), (std::vector<Place>{3, 4, 5, 9}));
  EXPECT_EQ(index.size(), 4U);
}

TEST(OwnerIndexTest, VisitsOwnersWithSeveralRecords) {
  OwnerIndex index;
  for (Place place = 0; place < 1000; ++place) index.add(hash(place % 900), place);
  index.finish();
  std::size_t groups = 0, entries = 0;
  index.for_each_group([&](const OwnerIndex::Entry* begin, const OwnerIndex::Entry* end) {
    ++groups;
    entries += static_cast<std::size_t>(end - begin);
    EXPECT_LT(begin->place, (end - 1)->place);
  });
  EXPECT_EQ(groups, 100U);
  EXPECT_EQ(entries, 200U);
}

TEST(OwnerIndexTest, FindsAsMuchInSmallZonesAsInLargeOnes) {
  for (const Place count : {1U, 255U, 256U, 2047U, 2048U, 2049U, 10'000U}) {
    OwnerIndex index;
    for (Place place = 0; place < count; ++place) index.add(hash(place * 0x9E3779B9U), place);
    index.finish();
    EXPECT_EQ(index.size(), count);
    EXPECT_EQ(index.places().size(), count);
    for (Place place = 0; place < count; ++place)
      EXPECT_EQ(index.find(hash(std::uint32_t{place * 0x9E3779B9U})), std::vector<Place>{place}) << count;
  }
}

TEST(OwnerIndexTest, KnowsWhatHasSomethingBelowIt) {
  OwnerIndex index;
  EXPECT_FALSE(index.is_ancestor(1));
  for (std::uint64_t one = 1; one <= 1000; ++one) {
    index.add_ancestor(one * 0x9E3779B97F4A7C15U);
    index.add_ancestor(one * 0x9E3779B97F4A7C15U);
  }
  for (std::uint64_t one = 1; one <= 1000; ++one) EXPECT_TRUE(index.is_ancestor(one * 0x9E3779B97F4A7C15U));
  EXPECT_FALSE(index.is_ancestor(12345));
}

}  // namespace
}  // namespace doczone::harness::owner_index_test
