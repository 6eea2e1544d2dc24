// Runs one loop over many items on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace doczone::extractor {

// Calls body(index) once for every index below count, in no order, on up to `jobs` threads; returns when all are done.
// Threads that cannot be had are done without. The body must write to nothing that another index touches; what one
// throws ends the loop and is thrown here.
template <class Body>
void for_each_parallel(std::size_t count, unsigned jobs, const Body& body) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr thrown;
  std::mutex throwing;
  const auto work = [&] {
    try {
      for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) body(i);
    } catch (...) {
      next = count;
      const std::lock_guard<std::mutex> lock(throwing);
      if (!thrown) thrown = std::current_exception();
    }
  };
  std::vector<std::thread> helpers;
  helpers.reserve(std::min<std::size_t>(jobs, count));  // growing could throw with threads at work
  try {
    while (helpers.size() + 1 < std::min<std::size_t>(jobs, count)) helpers.emplace_back(work);
  } catch (const std::system_error&) {
    // The system has no more threads: those that there are do it all.
  }
  work();
  for (std::thread& helper : helpers) helper.join();
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace doczone::extractor
