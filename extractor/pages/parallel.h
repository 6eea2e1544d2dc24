// Runs one loop over many items on several threads.
#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace doczone::extractor {

// Calls body(index) once for every index below count, in no order, on up to `jobs` threads; returns when all are done.
// The body must not throw and must write to nothing that another index touches.
template <class Body>
void for_each_parallel(std::size_t count, unsigned jobs, const Body& body) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) body(i);
  };
  std::vector<std::thread> helpers;
  for (unsigned i = 1; i < jobs && i < count; ++i) helpers.emplace_back(work);
  work();
  for (std::thread& helper : helpers) helper.join();
}

}  // namespace doczone::extractor
