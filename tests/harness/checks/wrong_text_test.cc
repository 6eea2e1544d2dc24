#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::wrong_text_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("wrong-text", at_record("wrong-text", "_dmarc", "TXT", View::external,
                                                     [](ZoneText&, Record& r) { r.data = "\"v=DMARC1; p=none\""; }));

RecordRequirement txt(const std::string& text) {
  RecordRequirement out = demand("mail", {RrType::TXT}, "contoso.com");
  out.txt = text;
  return out;
}

std::string found(const std::string& lines, const std::string& demanded) {
  const ValidationResult result = judge_mail(lines, {txt(demanded)});
  return dump(result.findings) + (result.findings.empty() ? "" : " ") +
         std::string(to_string(result.verdicts.at(0).kind));
}

TEST(WrongTextTest, ASenderPolicyCoversTheDemand) {
  const std::string demanded = "v=spf1 include:spf.contoso.com ~all";
  EXPECT_EQ(found("@ TXT \"v=spf1 mx -all\"\n", demanded),
            "2:7 wrong-text '\"v=spf1 mx -all\"' -> '\"v=spf1 mx include:spf.example.org -all\"' wrong-value");
  EXPECT_EQ(found("@ TXT \"v=spf1 mx include:SPF.\" \"example.org -all\"\n", demanded), "satisfied");
  EXPECT_EQ(found("@ TXT \"v=spf1 include:spf.example.org ?all\"\n", demanded),
            "2:7 wrong-text '\"v=spf1 include:spf.example.org ?all\"' -> '\"v=spf1 include:spf.example.org ~all\"' "
            "wrong-value");
}

TEST(WrongTextTest, CountsLookupsAsFarAsTheZonesTell) {
  std::string lines = "@ TXT \"v=spf1 include:a.example.org -all\"\na TXT \"v=spf1";
  for (int i = 0; i < 9; ++i) lines += " a:h" + std::to_string(i) + ".example.net";
  EXPECT_EQ(found(lines + "\"\n", "v=spf1 include:a.contoso.com -all"), "satisfied");
  EXPECT_EQ(found(lines + " mx\"\n", "v=spf1 include:a.contoso.com -all"),
            "2:7 wrong-text '\"v=spf1 include:a.example.org -all\"' wrong-value");
  EXPECT_EQ(found("@ TXT \"v=spf1 include:example.org -all\"\n", "v=spf1 include:contoso.com -all"),
            "2:7 wrong-text '\"v=spf1 include:example.org -all\"' wrong-value");
}

TEST(WrongTextTest, AnotherTextIsNoneThatWasMeant) {
  EXPECT_EQ(found("@ TXT hello\n", "v=spf1 mx -all"), "1:1 wrong-text -> '@ TXT \"v=spf1 mx -all\"' missing");
  EXPECT_EQ(found("@ TXT \"site=4712\"\n", "site=4711"),
            "2:7 wrong-text '\"site=4712\"' -> '\"site=4711\"' wrong-value");
}

TEST(WrongTextTest, PlaceholdersAreFilled) {
  EXPECT_EQ(found("@ TXT \"MS=ms12345678\"\n", "MS=ms########"), "satisfied");
  EXPECT_EQ(found("@ TXT \"MS=ms########\"\n", "MS=ms########"), "2:7 wrong-text '\"MS=ms########\"' wrong-value");
  EXPECT_EQ(found("@ TXT any\n", "<the text that the wizard shows>"), "unknown");
}

TEST(WrongTextTest, AKeyThatIsNoneIsNotSuggested) {
  EXPECT_EQ(found("@ TXT \"v=DKIM1; p=QUJD\"\n", "v=DKIM1; p=<key>"),
            "2:7 wrong-text '\"v=DKIM1; p=QUJD\"' wrong-value");
}

TEST(WrongTextTest, TextsAreFoundBehindAnAlias) {
  EXPECT_EQ(
      found("@ CNAME k\nk TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\n", "v=DKIM1; p=<key>"),
      "satisfied");
  EXPECT_EQ(found("@ CNAME k.provider.example.\n", "v=DKIM1; p=<key>"), "unknown");
}

TEST(WrongTextTest, WithoutATextNobodyCanTell) {
  const ValidationResult result = judge_mail("@ TXT x\n", {demand("mail", {RrType::TXT}, "contoso.com")});
  EXPECT_EQ(dump(result.verdicts), "mail/TXT/contoso.com@example.org unknown");
}

}  // namespace
}  // namespace doczone::harness::wrong_text_test
