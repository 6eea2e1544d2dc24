#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::mx_wrong_host_test {
namespace {

using namespace seeded;

// Told at one of the MX records, whichever the zone has first.
const SeededMistake kMistake("mx-wrong-host", [](ZoneText& zone, Random&) -> std::optional<Expected> {
  Record* const record = zone.find("@", "MX");
  if (record == nullptr) return std::nullopt;
  record->target = "spare";
  return Expected{"mx-wrong-host", "any", ""};
});

RecordRequirement mx(std::uint16_t preference, const std::string& host) {
  RecordRequirement out = demand("mail", {RrType::MX}, "contoso.com");
  out.id += "#" + host;
  out.priority = preference;
  out.target = host;
  return out;
}

TEST(MxWrongHostTest, FindsAnotherHost) {
  const ValidationResult result = judge_mail("@ MX 10 other.example.net.\n", {mx(10, "mail.contoso.com")});
  EXPECT_EQ(dump(result.findings), "2:6 mx-wrong-host '10 other.example.net.' -> '10 mail.example.org.'");
  EXPECT_EQ(result.findings[0].message,
            "the MX record at example.org: the host is other.example.net; the documentation demands mail.example.org");
  EXPECT_EQ(dump(result.verdicts), "mail/MX/contoso.com#mail.contoso.com@example.org wrong-value");
}

TEST(MxWrongHostTest, EachDemandedHostIsLookedFor) {
  const ValidationResult result = judge_mail("@ MX 10 mail\n@ MX 20 other\nmail A 192.0.2.25\n",
                                             {mx(10, "mail.contoso.com"), mx(20, "backup.contoso.com")});
  EXPECT_EQ(dump(result.findings), "3:6 mx-wrong-host '20 other' -> '20 backup.example.org.'");
  EXPECT_EQ(dump(result.verdicts),
            "mail/MX/contoso.com#mail.contoso.com@example.org satisfied | "
            "mail/MX/contoso.com#backup.contoso.com@example.org wrong-value");
}

TEST(MxWrongHostTest, ARecordThatIsNotThereIsOneToAdd) {
  EXPECT_EQ(
      dump(judge_mail("@ MX 10 mail\nmail A 192.0.2.25\n", {mx(10, "mail.contoso.com"), mx(20, "backup.contoso.com")})
               .findings),
      "1:1 mx-wrong-host -> '@ MX 20 backup'");
}

TEST(MxWrongHostTest, IsQuietAboutOtherSpellingsAndNumbers) {
  for (const char* lines : {"@ MX 10 MAIL.Example.ORG.\n", "@ MX 0 mail\n@ MX 0 mail\n"}) {
    EXPECT_EQ(dump(judge_mail(std::string(lines) + "mail A 192.0.2.25\n", {mx(10, "mail.contoso.com")}).verdicts),
              "mail/MX/contoso.com#mail.contoso.com@example.org satisfied");
  }
}

TEST(MxWrongHostTest, WithoutAHostNobodyCanTell) {
  const ValidationResult result = judge_mail("@ MX 10 mail\n", {demand("mail", {RrType::MX}, "contoso.com")});
  EXPECT_EQ(dump(result.findings), "");
  EXPECT_EQ(dump(result.verdicts), "mail/MX/contoso.com@example.org unknown");
  EXPECT_EQ(result.verdicts[0].reason, "the documentation does not say what the MX record holds");
}

}  // namespace
}  // namespace doczone::harness::mx_wrong_host_test
