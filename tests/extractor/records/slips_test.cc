#include "extractor/records/slips.h"

#include <gtest/gtest.h>

namespace doczone::extractor::slips_test {
namespace {

TEST(SlipsTest, OneOfTheHand) {
  EXPECT_TRUE(is_slip("5061", "5016"));
  EXPECT_TRUE(is_slip("20", "200"));
  EXPECT_TRUE(is_slip("993", "995"));
  EXPECT_FALSE(is_slip("5061", "5611"));
  EXPECT_FALSE(is_slip("1", "2"));
}

TEST(SlipsTest, OneWordOfMany) {
  EXPECT_TRUE(differ_in_one_word("tool show cart.example.net", "tool show  shop.example.net"));
  EXPECT_FALSE(differ_in_one_word("tool show cart.example.net", "tool list shop.example.net"));
  EXPECT_FALSE(differ_in_one_word("tool show", "tool show"));
  EXPECT_FALSE(differ_in_one_word("cart.example.net", "shop.example.net"));
}

}  // namespace
}  // namespace doczone::extractor::slips_test
