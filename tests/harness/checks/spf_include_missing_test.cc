#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::spf_include_missing_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("spf-include-missing", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (z.view != View::external || z.find("ns1", "A") == nullptr) return std::nullopt;
  z.records.push_back({"news", "TXT", "\"v=spf1 include:gone." + z.origin + " -all\"", "", "", "", "", ""});
  return Expected{"spf-include-missing", "news", "TXT", true};
});

TEST(SpfIncludeMissingTest, FindsIncludesOfNothing) {
  EXPECT_EQ(dump_rule("@ TXT \"v=spf1 include:gone.example.org -all\"\n", "spf-include-missing"),
            "3:7 error this SPF record takes in that of gone.example.org, which has none: receivers give up on both");
  EXPECT_EQ(dump_rule("@ TXT \"v=spf1 redirect=gone.example.org\"\n", "spf-include-missing"),
            "3:7 error this SPF record takes in that of gone.example.org, which has none: receivers give up on both");
}

TEST(SpfIncludeMissingTest, IsQuietWhereAnotherZoneKnows) {
  EXPECT_EQ(
      dump_rule(
          "@ TXT \"v=spf1 include:a.test include:x.lab.example.org include:%{d}.example.org -all\"\nlab NS ns.test.\n",
          "spf-include-missing"),
      "");
  EXPECT_EQ(dump_rule("@ TXT \"v=spf1 include:s.example.org -all\"\ns CNAME spf.test.\n", "spf-include-missing"), "");
}

}  // namespace
}  // namespace doczone::harness::spf_include_missing_test
