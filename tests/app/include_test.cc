// What a zone file may include, on a real disk: regular files below the include root and nothing else.
#include <random>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/app/program.h"

namespace doczone::cli::include_test {
namespace {

class IncludeTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("doczone_include_" + std::to_string(std::random_device{}()));
    fs::create_directories(folder_ / "zones" / "sub");
    write("outside.zone", "SECRET 5 IN A 192.0.2.66\n");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& file, const std::string& text) const {
    std::ofstream(folder_ / file, std::ios::binary) << text;
  }
  // What `validate` says about a zone with this line.
  Outcome validate(const std::string& line, std::vector<std::string> more = {}) const {
    write("zones/example.org.zone",
          "@ 5 IN SOA ns1 host 1 2 3 4 5\n@ 5 IN NS ns1\n" + line + "\nns1 5 IN A 192.0.2.53\n");
    const WorkingFolder here(folder_ / "zones");
    more.insert(more.begin(), {"validate", "--origin", "example.org", "example.org.zone"});
    return run_here(more);
  }
  void refuses(const std::string& path, const std::string& why) const {
    const Outcome outcome = validate("$INCLUDE " + path);
    EXPECT_EQ(outcome.code, kFindings) << path;
    EXPECT_NE(outcome.out.find("example.org.zone:3:10: error[zone-syntax] '" + path + "' " + why), std::string::npos)
        << outcome.out;
    EXPECT_EQ(outcome.out.find("SECRET"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("found 1 error"), std::string::npos) << outcome.out;
  }

  fs::path folder_;
};

TEST_F(IncludeTest, TakesRegularFilesInsideTheRoot) {
  write("zones/sub/more.zone", "www 5 IN A 192.0.2.1\n");
  EXPECT_EQ(validate("$INCLUDE sub/more.zone").code, kClean);
}

TEST_F(IncludeTest, RefusesPathsThatLeaveTheRoot) {
  refuses("../outside.zone", "lies outside the include root");
  refuses("../../../../../../../../etc/passwd", "lies outside the include root");
  refuses("/etc/passwd", "lies outside the include root");
  refuses("/dev/zero", "lies outside the include root");
  fs::create_symlink(folder_ / "outside.zone", folder_ / "zones" / "link.zone");
  refuses("link.zone", "lies outside the include root");
}

TEST_F(IncludeTest, AnotherRootIsAllowedOnRequest) {
  const Outcome outcome = validate("$INCLUDE ../outside.zone", {"--include-root", ".."});
  EXPECT_EQ(outcome.code, kClean) << outcome.out;
}

TEST_F(IncludeTest, RefusesWhatIsNoRegularFile) {
  ASSERT_EQ(::mkfifo((folder_ / "zones" / "fifo").c_str(), 0600), 0);
  refuses("fifo", "is not a regular file");
  refuses("sub", "is a folder");
  refuses(".", "is a folder");
  refuses("none.zone", "cannot be opened: No such file or directory");
  const WorkingFolder here(folder_ / "zones");
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::string("socket").copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  refuses("socket", "cannot be opened");
  ::close(socket);
  // Devices, with a root that holds them.
  EXPECT_NE(validate("$INCLUDE /dev/zero", {"--include-root", "/"}).out.find("'/dev/zero' is not a regular file"),
            std::string::npos);
}

TEST_F(IncludeTest, ShowsPlaceAndStackButNoText) {
  write("zones/one.zone", "$INCLUDE two.zone\n");
  write("zones/two.zone", "\nroot:SECRET:0:0:root:/root:/bin/sh SECRET\n");
  const Outcome outcome = validate("$INCLUDE one.zone");
  EXPECT_EQ(outcome.code, kFindings);
  EXPECT_NE(outcome.out.find("two.zone:2:36: error[zone-syntax] this line cannot be read"), std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("included from one.zone, line 1"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("included from example.org.zone, line 3"), std::string::npos) << outcome.out;
  EXPECT_EQ(outcome.out.find("SECRET"), std::string::npos) << outcome.out;
  const Outcome json = validate("$INCLUDE one.zone", {"--format", "json"});
  EXPECT_EQ(json.out.find("SECRET"), std::string::npos) << json.out;
}

TEST_F(IncludeTest, CirclesEnd) {
  write("zones/b.zone", "$INCLUDE example.org.zone\n");
  EXPECT_EQ(validate("$INCLUDE example.org.zone").code, kFindings);
  EXPECT_EQ(validate("$INCLUDE b.zone").code, kFindings);
}

TEST_F(IncludeTest, OneBudgetForTheRun) {
  const Outcome outcome = validate("www 5 IN A 192.0.2.1", {"--max-records", "3"});
  EXPECT_EQ(outcome.code, kFindings);
  EXPECT_NE(outcome.out.find("the run's 3 records are used up"), std::string::npos) << outcome.out;
  EXPECT_EQ(validate("www 5 IN A 192.0.2.1", {"--max-bytes", "20"}).code, kCannot);
}

TEST_F(IncludeTest, ASnippetNeedsNoSoa) {
  write("snippet.zone", "www 5 IN A 192.0.2.1\n");
  const WorkingFolder here(folder_);
  EXPECT_EQ(run_here({"validate", "--origin", "example.org", "snippet.zone"}).code, kFindings);
  EXPECT_EQ(run_here({"validate", "--origin", "example.org", "--fragment", "snippet.zone"}).code, kClean);
}

TEST_F(IncludeTest, TheFormatCanBeSaid) {
  const Outcome outcome = validate("print\\040room 5 A 192.0.2.1", {"--zone-format", "windows"});
  EXPECT_EQ(outcome.code, kClean) << outcome.out;
  EXPECT_EQ(validate("a 5 A 192.0.2.1", {"--zone-format", "tinydns"}).code, kCannot);
}

}  // namespace
}  // namespace doczone::cli::include_test
