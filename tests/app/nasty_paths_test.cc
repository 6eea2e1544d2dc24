// Folders that are a trap, and files with names that no terminal should print as they are.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/app/program.h"

namespace doczone::cli::nasty_paths_test {
namespace {

const std::string kPage = "# DNS\n\n|Type|Name|\n|-|-|\n|A|sip.contoso.com|\n";

// Folders below each other, deeper than any path may be long, with a page in the innermost.
void make_deep(const std::string& folder, int depth) {
  int at = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
  for (int i = 0; i < depth; ++i) {
    ASSERT_EQ(::mkdirat(at, "d", 0700), 0);
    const int below = ::openat(at, "d", O_RDONLY | O_DIRECTORY);
    ASSERT_GE(below, 0);
    ::close(at);
    at = below;
  }
  const int file = ::openat(at, "deep.md", O_WRONLY | O_CREAT, 0600);
  EXPECT_EQ(::write(file, kPage.data(), kPage.size()), static_cast<ssize_t>(kPage.size()));
  ::close(file);
  ::close(at);
}

TEST(NastyPathsTest, ADeepPageIsAFindingAndTheRunGoesOn) {
  const TemporaryFolder folder;
  folder.write("a.md", kPage);
  make_deep(folder.path(), 2'500);
  const Json report = Json::parse(run_here({"crosscheck", "--format", "json", folder.path()}).out);
  EXPECT_EQ(report.at("summary").at("record_tables"), 1);
  ASSERT_EQ(report.at("findings").size(), 1U);
  EXPECT_EQ(report.at("findings")[0].at("check"), "unreadable-page");
  EXPECT_EQ(report.at("findings")[0].at("message"), "the page was not read: cannot be opened: File name too long");
}

TEST(NastyPathsTest, LinksAndCirclesAreNotFollowed) {
  const TemporaryFolder folder, outside;
  folder.write("a.md", kPage);
  const std::string secret = outside.write("secret.md", kPage);
  fs::create_symlink(secret, fs::path(folder.path()) / "link.md");
  fs::create_directory_symlink(outside.path(), fs::path(folder.path()) / "out");
  fs::create_directory_symlink(folder.path(), fs::path(folder.path()) / "circle");
  ASSERT_EQ(mkfifo((folder / "pipe.md").c_str(), 0600), 0);
  const Json report = Json::parse(run_here({"crosscheck", "--format", "json", folder.path()}).out);
  EXPECT_EQ(report.at("summary").at("pages"), 1);
}

TEST(NastyPathsTest, NamesAreEscaped) {
  const TemporaryFolder folder;
  for (const std::string name : {"a\nb.md", "\xFF\xFE.md", "c\xE2\x80\xAE.md", "d\x1B[31m.md"})
    folder.write(name, kPage);
  const Outcome atoms = run_here({"extract", "--atoms", folder.path()});
  EXPECT_EQ(atoms.code, 0);
  std::istringstream lines(atoms.out);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_FALSE(Json::parse(line, nullptr, false).is_discarded());
  EXPECT_EQ(count, 8U);
  for (const std::string name : {"e\nf.md", "g\x1B[31m.md", "h\xE2\x80\xAE.md"})
    folder.write(name, std::string("DNS\0", 4));
  const Outcome text = run_here({"crosscheck", "--color", "never", folder.path()});
  EXPECT_EQ(text.out.find('\x1B'), std::string::npos) << text.out;
  EXPECT_EQ(text.out.find("\xE2\x80\xAE"), std::string::npos) << text.out;
  EXPECT_EQ(text.out.find("e\nf"), std::string::npos) << text.out;
}

}  // namespace
}  // namespace doczone::cli::nasty_paths_test
