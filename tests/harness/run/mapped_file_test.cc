#include "harness/run/mapped_file.h"

#include <cstdlib>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace doczone::mapped_file_test {
namespace {

constexpr std::size_t kSize = 1 << 20;

// A file without a name, which is gone with its descriptor.
int make_file() {
  char name[] = "/tmp/doczone-test-XXXXXX";
  const int file = ::mkstemp(name);
  ::unlink(name);
  EXPECT_EQ(::ftruncate(file, kSize), 0);
  return file;
}

TEST(MappedFileTest, HoldsTheFilesBytesLongerThanItsDescriptor) {
  const int file = make_file();
  EXPECT_EQ(::pwrite(file, "x", 1, kSize - 1), 1);
  const std::shared_ptr<const void> mapped = map_file(file, kSize, "x.zone");
  ::close(file);
  ASSERT_NE(mapped, nullptr);
  EXPECT_EQ(static_cast<const char*>(mapped.get())[kSize - 1], 'x');
}

TEST(MappedFileTest, IsNullForWhatCannotBeMapped) {
  EXPECT_EQ(map_file(-1, kSize, "x.zone"), nullptr);
}

TEST(MappedFileTest, AFileThatBecomesShorterEndsTheProgramWithAMessage) {
  const int file = make_file();
  const std::shared_ptr<const void> mapped = map_file(file, kSize, "x.zone");
  ASSERT_NE(mapped, nullptr);
  const auto read_behind_the_end = [&] {
    if (::ftruncate(file, 0) != 0) std::abort();
    std::exit(static_cast<const volatile char*>(mapped.get())[kSize / 2]);
  };
  EXPECT_EXIT(read_behind_the_end(), testing::ExitedWithCode(2), "doczone: x.zone: became shorter while it was read");
  ::close(file);
}

TEST(MappedFileTest, MoreFilesThanAMessageCanNameAreMappedAllTheSame) {
  const int file = make_file();
  std::vector<std::shared_ptr<const void>> all;
  for (int i = 0; i < 300; ++i) all.push_back(map_file(file, kSize, "file " + std::to_string(i)));
  for (const std::shared_ptr<const void>& mapped : all) EXPECT_NE(mapped, nullptr);
  ::close(file);
}

}  // namespace
}  // namespace doczone::mapped_file_test
