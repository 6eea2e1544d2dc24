#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/waivers.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::unused_waiver_test {
namespace {

DeploymentProfile waiving(std::string until, std::optional<DomainName> owner = {}) {
  DeploymentProfile profile;
  profile.waivers.push_back(
      {"srv-wrong-port", std::move(owner), "the firewall maps it", std::move(until), "p.toml", 9, 1});
  return profile;
}

Finding wrong_port(std::string_view owner) {
  Finding finding;
  finding.check = "srv-wrong-port";
  finding.where.path = "zone";
  finding.where.begin = {4, 1};
  finding.owners = {name(owner)};
  return finding;
}

TEST(UnusedWaiverTest, FindsAWaiverThatAcceptsNothing) {
  const WaivedFindings none = apply_waivers(waiving("2030-01-01"), "2026-01-31", {}, zone_checks());
  EXPECT_EQ(dump(none.findings), "9:1 unused-waiver");
  EXPECT_EQ(none.findings.at(0).severity, Severity::note);
  // For another owner, and of another check.
  Finding other = wrong_port("a.example.org");
  other.check = "srv-wrong-target";
  EXPECT_EQ(dump(apply_waivers(waiving("", name("b.example.org")), "2026-01-31", {wrong_port("a.example.org"), other},
                               zone_checks())
                     .findings),
            "9:1 unused-waiver | 4:1 srv-wrong-port | 4:1 srv-wrong-target");
}

TEST(UnusedWaiverTest, OneThatIsUsedIsCounted) {
  const WaivedFindings out = apply_waivers(waiving("2030-01-01", name("A.example.org")), "2026-01-31",
                                           {wrong_port("a.example.org"), wrong_port("b.example.org")}, zone_checks());
  EXPECT_EQ(dump(out.findings), "4:1 srv-wrong-port");
  EXPECT_EQ(out.remarks,
            std::vector<std::string>{
                "1 finding of srv-wrong-port at A.example.org waived until 2030-01-01: the firewall maps it"});
}

}  // namespace
}  // namespace doczone::harness::unused_waiver_test
