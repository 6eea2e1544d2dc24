#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::below_dname_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("below-dname",
                             added("below-dname", {"_tcp", "DNAME", "", "", "", "", "", "other.test."}, "any"));

TEST(BelowDnameTest, FindsNamesBelow) {
  EXPECT_EQ(dump_rule("old DNAME new\na.old A 192.0.2.1\n", "below-dname"),
            "4:1 error a.old.example.org stands below the DNAME of old.example.org in line 3, which redirects all "
            "names there");
}

TEST(BelowDnameTest, FindsNamesBelowTheZonesOwn) {
  for (const char* owner : {"a", "a.example.org.", "a.b.example.org."})
    EXPECT_NE(dump_rule("@ DNAME x.test.\n" + std::string(owner) + " A 192.0.2.1\n", "below-dname"), "") << owner;
}

TEST(BelowDnameTest, IsQuietBesideItAndAboutHashedNames) {
  EXPECT_EQ(dump_rule("old DNAME new\nold A 192.0.2.1\nveryold A 192.0.2.1\n", "below-dname"), "");
  EXPECT_EQ(dump_rule(zone_of("@ SOA a. b. 1 2 3 4 5\n@ NS a.\n@ DNAME x.\nabc NSEC3 1 0 1 AA BB A\n"), "below-dname"),
            "");
}

}  // namespace
}  // namespace doczone::harness::below_dname_test
