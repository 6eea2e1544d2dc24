#include "harness/cli/disk.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/app/program.h"

namespace doczone::cli {
namespace {

TEST(DiskTest, ReadsRegularFilesOnly) {
  const TemporaryFolder folder;
  const Disk disk;
  const std::string bytes = std::string("a\0b\r\n", 5);
  EXPECT_EQ(*disk.read(folder.write("file", bytes)), bytes);
  EXPECT_EQ(*disk.read(folder.write("empty", "")), "");
  EXPECT_EQ(disk.read(folder.path()).error().message, "is a folder");
  EXPECT_EQ(disk.read(folder / "none").error().path, folder / "none");
  EXPECT_EQ(*disk.read("/proc/self/comm"), *disk.read("/proc/self/comm"));  // says that it is empty, and is not
  EXPECT_FALSE(disk.read("/proc/self/comm")->empty());
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(disk.read(folder / "pipe").error().message, "is not a regular file");  // and does not hang
}

TEST(DiskTest, ListsFilesSortedAndFollowsNoLinks) {
  const TemporaryFolder folder;
  const std::string b = folder.write("b/file", ""), a = folder.write("a", ""), c = folder.write("c.md", "");
  fs::create_directory_symlink(folder.path(), folder.path() / "circle");
  fs::create_symlink(a, folder.path() / "link");
  const Disk disk;
  EXPECT_EQ(*disk.list(folder.path()), (std::vector<std::string>{a, b, c}));
  EXPECT_FALSE(disk.list(folder / "none"));
  EXPECT_TRUE(disk.is_folder(folder.path()));
  EXPECT_FALSE(disk.is_folder(a));
}

TEST(DiskTest, ReplacesWholeFilesAndKeepsTheirMode) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out", "old and much longer");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  EXPECT_FALSE(write_atomically(path, "new"));
  EXPECT_EQ(file_text(path), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  EXPECT_FALSE(write_atomically(folder / "fresh", ""));
  EXPECT_EQ(Disk().list(folder.path())->size(), 2U);  // nothing is left beside them
  const auto error = write_atomically(folder / "no/folder", "x");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "cannot be written: No such file or directory");
  EXPECT_FALSE(write_atomically("/dev/null", "x"));
}

}  // namespace
}  // namespace doczone::cli
