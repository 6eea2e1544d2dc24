#include "extractor/pages/parallel.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace doczone::extractor::parallel_test {
namespace {

TEST(ParallelTest, CallsTheBodyOnceForEachIndex) {
  for (const unsigned jobs : {0U, 1U, 2U, 8U}) {
    for (const std::size_t count : std::vector<std::size_t>{0, 1, 2, 1000}) {
      std::vector<std::atomic<int>> calls(count);
      for_each_parallel(count, jobs, [&](std::size_t i) { ++calls[i]; });
      for (const std::atomic<int>& call : calls) EXPECT_EQ(call, 1);
    }
  }
}

TEST(ParallelTest, ThrowsWhatAThreadThrewAfterAllHaveEnded) {
  std::atomic<int> calls{0};
  const auto body = [&](std::size_t i) {
    ++calls;
    if (i == 7) throw std::runtime_error("the seventh");
  };
  for (const unsigned jobs : {1U, 4U}) {
    calls = 0;
    EXPECT_THROW(for_each_parallel(1'000'000, jobs, body), std::runtime_error);
    EXPECT_LT(calls, 1'000'000);
  }
}

}  // namespace
}  // namespace doczone::extractor::parallel_test
