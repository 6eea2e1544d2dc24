#include "harness/judging/waivers.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::waivers_test {
namespace {

const CheckEntry kEntry{"waiver-judged", "", Severity::note, {}};

// Tells everything that a check of waivers gets to know.
std::optional<std::string> tell(const WaiverUse& use) {
  return name_of(use.waiver) + (use.expired ? " expired" : "") + " covers " + std::to_string(use.covered);
}

Finding finding(std::string check, std::string_view owner) {
  Finding out;
  out.check = std::move(check);
  out.owners = {name(owner)};
  return out;
}

WaivedFindings waived(Waiver waiver) {
  DeploymentProfile profile = profile_of();
  waiver.profile = "p.toml";
  waiver.line = 7;
  profile.waivers = {std::move(waiver)};
  const std::vector<ZoneCheck> checks{{&kEntry, tell}};
  return apply_waivers(profile, "2026-01-31",
                       {finding("srv-wrong-port", "a.example.org"), finding("srv-wrong-port", "b.example.org"),
                        finding("record-missing", "a.example.org")},
                       checks);
}

std::string checks_in(const WaivedFindings& all) {
  std::string out;
  for (const Finding& one : all.findings) out += one.check + " ";
  return out;
}

TEST(WaiversTest, TakeOutWhatIsOfTheirCheckAndOwner) {
  Waiver waiver;
  waiver.check = "srv-wrong-port";
  WaivedFindings all = waived(waiver);
  EXPECT_EQ(checks_in(all), "waiver-judged record-missing ");
  EXPECT_EQ(all.findings[0].message, "the waiver of srv-wrong-port covers 2");
  EXPECT_EQ(all.findings[0].where.path, "p.toml");
  EXPECT_EQ(all.findings[0].where.begin.line, 7U);
  EXPECT_EQ(all.remarks, std::vector<std::string>{"2 findings of srv-wrong-port waived"});

  waiver.owner = name("B.example.org");
  waiver.until = "2026-01-31";
  waiver.reason = "known";
  all = waived(waiver);
  EXPECT_EQ(checks_in(all), "waiver-judged srv-wrong-port record-missing ");
  EXPECT_EQ(all.remarks,
            std::vector<std::string>{"1 finding of srv-wrong-port at B.example.org waived until 2026-01-31: known"});
  EXPECT_EQ(all.findings[0].notes, std::vector<std::string>{"its reason was: known"});
}

TEST(WaiversTest, AfterItsDayAWaiverTakesOutNothing) {
  Waiver waiver;
  waiver.check = "record-missing";
  waiver.until = "2026-01-30";
  const WaivedFindings all = waived(waiver);
  EXPECT_EQ(checks_in(all), "waiver-judged srv-wrong-port srv-wrong-port record-missing ");
  EXPECT_EQ(all.findings[0].message, "the waiver of record-missing expired covers 1");
  EXPECT_TRUE(all.remarks.empty());
}

}  // namespace
}  // namespace doczone::harness::waivers_test
