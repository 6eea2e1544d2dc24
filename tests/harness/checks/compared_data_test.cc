#include "harness/checks/compared_data.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::compared_data_test {
namespace {

RecordRequirement one_of(RrType type, std::optional<std::string> RecordRequirement::*part, const std::string& value) {
  RecordRequirement out = demand("mail", {type}, "a.contoso.com");
  out.*part = value;
  return out;
}

// `a` is an alias that leads into a zone whose file is longer than the alias's own.
std::string found_behind_alias(const std::string& lines, const RecordRequirement& demanded) {
  DeploymentProfile profile = profile_of();
  profile.scenarios["mail"].on = true;
  std::string there = kSoa;
  for (int i = 0; i < 50; ++i) there += "h" + std::to_string(i) + " A 192.0.2.1\n";
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "a CNAME b.example.net.\n")});
  zones.push_back({View::external, zone_of(there + lines, "example.net.", "there")});
  const ValidationResult result = judge(model_of({demanded}), profile, std::move(zones));
  std::string paths;
  for (const Finding& finding : result.findings) paths += finding.where.path + " ";
  return paths + dump(result.findings);
}

// The record stands in another zone than the one that is asked for the owner: it is quoted from there.
TEST(ComparedDataTest, QuotesTheZoneThatARecordStandsIn) {
  RecordRequirement mx = one_of(RrType::MX, &RecordRequirement::target, "mx.provider.test");
  mx.priority = 10;
  const RecordRequirement text = one_of(RrType::TXT, &RecordRequirement::txt, "v=DMARC1; p=reject");
  const RecordRequirement web = one_of(*parse_rr_type("HTTPS"), &RecordRequirement::rdata, "1 . alpn=h2");
  EXPECT_EQ(found_behind_alias("b TXT \"v=DMARC1; p=none\"\n", text),
            "there 52:7 wrong-text '\"v=DMARC1; p=none\"' -> '\"v=DMARC1; p=reject\"'");
  EXPECT_EQ(found_behind_alias("b MX 10 other.test.\n", mx),
            "there 52:6 mx-wrong-host '10 other.test.' -> '10 mx.provider.test.'");
  EXPECT_EQ(found_behind_alias("b MX 20 mx.provider.test.\n", mx), "there 52:6 record-order '20 mx.provider.test.'");
  EXPECT_EQ(found_behind_alias("b MX 10 mx.provider.test.\nb MX 5 other.test.\n", mx),
            "there 53:6 rival-record '5 other.test.'");
  EXPECT_EQ(found_behind_alias("b HTTPS 1 . alpn=h2 port=8443\n", web),
            "there 52:9 differing-data '1 . alpn=h2 port=8443' -> '1 . alpn=\"h2\"'");
}

}  // namespace
}  // namespace doczone::harness::compared_data_test
