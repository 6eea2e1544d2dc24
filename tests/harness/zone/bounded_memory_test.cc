// The memory that reading takes is bounded by the input's bytes, whatever they say: counted, not timed.
#include <algorithm>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>
#include <malloc.h>

#include "tests/harness/zone/zone_dump.h"

namespace {

// What the test program holds; tests of this room run on one thread.
std::size_t held = 0, most_held = 0;

void* take(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  held += malloc_usable_size(memory);
  most_held = std::max(most_held, held);
  return memory;
}

void give(void* memory) {
  if (memory != nullptr) held -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
  return take(size);
}
void operator delete(void* memory) noexcept {
  give(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  give(memory);
}

namespace doczone::harness::bounded_memory_test {
namespace {

// At the most, beside the text itself.
std::size_t memory_for(std::string text) {
  SourceText source("zone.db", std::move(text));
  ZoneOptions options;
  options.origin = DomainName::parse("x.org.").value();
  const std::size_t before = most_held = held;
  const Zone zone = read_zone(std::move(source), options);
  return most_held - before;
}

std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

TEST(BoundedMemoryTest, OneTokenTakesNone) {
  const std::string million(5'000'000, 'a');
  EXPECT_LT(memory_for(million + " 5 A 192.0.2.1\n"), 1'000'000U);
  EXPECT_LT(memory_for("a 5 TXT \"" + million + "\"\n"), 1'000'000U);
  EXPECT_LT(memory_for("a 5 TXT \"" + million + "\n"), 1'000'000U);
  EXPECT_LT(memory_for("a 5 TYPE999 " + million + "\n"), 1'000'000U);
  EXPECT_LT(memory_for("a 5 TXT " + std::string(5'000'000, '(') + "\n"), 50'000'000U);
}

TEST(BoundedMemoryTest, RecordsTakeLessThanTheirText) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "host-" + std::to_string(i) + " 3600 IN A 192.0.2.1\n";
  EXPECT_LT(memory_for(text), text.size() / 2);
}

TEST(BoundedMemoryTest, DirectivesMakeNothingInAdvance) {
  EXPECT_LT(memory_for("$GENERATE 0-4294967295 h$ 5 A 192.0.2.1\n"), 1'000'000U);
  EXPECT_LT(memory_for("$GENERATE 1-2 h${0,2147483647,d} 5 A 192.0.2.1\n"), 1'000'000U);
  // 8 bytes a record, and what lies above them.
  EXPECT_LT(memory_for("$GENERATE 0-65534 h$ 5 A 192.0.2.1\n"), 2'000'000U);
  // A hundred of them meet the budget of the run.
  EXPECT_LT(memory_for(repeated("$GENERATE 0-65534 h$ 5 A 192.0.2.1\n", 100)), 20'000'000U);
}

TEST(BoundedMemoryTest, ErrorsAndNotesHaveALimit) {
  EXPECT_LT(memory_for(repeated("a b\n", 1'000'000)), 50'000'000U);
  EXPECT_LT(memory_for(repeated("a 5 SOA SOA a b _SERIAL_ 2 3 4 5\n", 200'000)), 5'000'000U);
}

TEST(BoundedMemoryTest, FourTimesTheBytesTakeFourTimesTheMemory) {
  for (const char* const unit :
       {"a 5 TXT ( b\n", "a 5 TXT b )\n", "a 5 TXT \"b\n", "$ORIGIN a\n$ORIGIN x.org.\n",
        "a.b.c.d.e.f.g.h 5 A 192.0.2.1\n", " 5 A 192.0.2.1\n", "a[AGE:1] [AGE:1] A 192.0.2.1\n"}) {
    const std::size_t once = memory_for(repeated(unit, 4'000));
    EXPECT_LT(memory_for(repeated(unit, 16'000)), 5 * once + 100'000) << unit;
  }
}

}  // namespace
}  // namespace doczone::harness::bounded_memory_test
