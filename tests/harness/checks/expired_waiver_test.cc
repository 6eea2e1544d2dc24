#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/waivers.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::expired_waiver_test {
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

TEST(ExpiredWaiverTest, AWaiverHoldsThroughItsLastDay) {
  for (const char* until : {"2026-01-31", "2026-02-01", ""}) {
    const WaivedFindings out =
        apply_waivers(waiving(until), "2026-01-31", {wrong_port("a.example.org")}, zone_checks());
    EXPECT_EQ(dump(out.findings), "") << until;
    EXPECT_EQ(out.remarks.size(), 1U);
  }
  const WaivedFindings out =
      apply_waivers(waiving("2026-01-30"), "2026-01-31", {wrong_port("a.example.org")}, zone_checks());
  EXPECT_EQ(dump(out.findings), "9:1 expired-waiver | 4:1 srv-wrong-port");
  EXPECT_EQ(out.findings.at(0).message,
            "the waiver of srv-wrong-port ran out on 2026-01-30; what it accepted is reported again");
  EXPECT_EQ(out.findings.at(0).where.path, "p.toml");
  EXPECT_EQ(out.findings.at(0).severity, Severity::warning);
  EXPECT_TRUE(out.remarks.empty());
}

TEST(ExpiredWaiverTest, IsToldEvenWhereNothingIsLeftToAccept) {
  EXPECT_EQ(apply_waivers(waiving("2025-12-31"), "2026-01-31", {}, zone_checks()).findings.at(0).message,
            "the waiver of srv-wrong-port ran out on 2025-12-31; there is nothing left that it would accept");
}

}  // namespace
}  // namespace doczone::harness::expired_waiver_test
