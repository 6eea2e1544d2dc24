#include "extractor/faults/order_faults.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::order_faults_test {
namespace {

// The word order of another language is no fault; the majority decides, the source counting twice.
TEST(OrderFaultsTest, OrderFollowsTheMajority) {
  const Rows swapped = with(1, 0, "A/External DNS");
  EXPECT_EQ(dump(corpus_of({{"en", swapped}, {"de", kGood}})), "de order 'External DNS/A' -> 'A/External DNS' high");
  const FaultDump outvoted = dump_faults(corpus_of({{"en", swapped}, {"de", kGood}, {"fr", kGood}, {"it", kGood}}));
  EXPECT_EQ(outvoted.found, "");
  EXPECT_EQ(outvoted.silenced, "source-is-measure: en! order 'A/External DNS' -> 'External DNS/A' high");
}

TEST(OrderFaultsTest, FindsPartsInAnotherOrder) {
  const auto said = [](std::size_t row, const std::string& cell) {
    return dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", with(row, 0, cell)}}));
  };
  EXPECT_EQ(said(0, "SRV/External DNS/5269"), "fr order 'SRV/External DNS/5269' -> 'External DNS/SRV/5269' high");
  EXPECT_EQ(said(1, "DNS/A externe"), "fr order 'DNS/A externe' -> 'DNS externe/A' high");
  EXPECT_EQ(said(0, "External DNS ／ SRV ／ 5269"), "");
}

}  // namespace
}  // namespace doczone::extractor::order_faults_test
