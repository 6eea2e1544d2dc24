// The pages and the zone that are built in show what the program is for, wherever it is called.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::demo_test {
namespace {

TEST(DemoTest, FindsTheDamageAndTheMistake) {
  const TemporaryFolder nowhere;
  const WorkingFolder here(nowhere.path());
  const Outcome run = run_here({"demo"});
  EXPECT_EQ(run.code, kClean);
  EXPECT_EQ(run.err, "");
  for (const char* part :
       {"docs/de/dns-records.md:11:46: error[changed-port]", "docs/ja/dns-records.md:12:9: error[mangled-name]",
        "= help: write `_xmpp-server._tcp.contoso.com`", "+| SRV | _xmpp-server._tcp.contoso.com | 5269",
        "error[srv-missing]", "error[srv-wrong-port]", "_xmpp-server._tcp.example.org"})
    EXPECT_TRUE(contains(run.out, part)) << part << "\n" << run.out;
}

TEST(DemoTest, ReadsAndWritesNothingOfTheFolder) {
  const TemporaryFolder folder;
  folder.write("doczone.toml", "what = is this?\n");
  folder.write("docs/en/dns-records.md", "another page\n");
  const WorkingFolder here(folder.path());
  const Outcome run = run_here({"demo"});
  EXPECT_EQ(run.code, kClean) << run.err;
  EXPECT_FALSE(contains(run.out, "another page"));
}

}  // namespace
}  // namespace doczone::cli::demo_test
