#include "harness/zone/type_index.h"

#include <gtest/gtest.h>

namespace doczone::harness::type_index_test {
namespace {

TEST(TypeIndexTest, GivesThePlacesOfATypeInOrder) {
  TypeIndex index;
  for (const Place place : {9U, 3U, 5U}) index.add(RrType::MX, place);
  index.add(RrType::NS, 4);
  index.add(RrType::A, 1);
  index.finish();
  EXPECT_EQ(index.places(RrType::MX), (std::vector<Place>{3, 5, 9}));
  EXPECT_EQ(index.places(RrType::NS), std::vector<Place>{4});
  EXPECT_TRUE(index.places(RrType::SRV).empty());
}

TEST(TypeIndexTest, KeepsNoAddresses) {
  TypeIndex index;
  index.add(RrType::A, 1);
  index.add(RrType::AAAA, 2);
  index.finish();
  EXPECT_TRUE(index.places(RrType::A).empty());
  EXPECT_TRUE(index.places(RrType::AAAA).empty());
}

}  // namespace
}  // namespace doczone::harness::type_index_test
