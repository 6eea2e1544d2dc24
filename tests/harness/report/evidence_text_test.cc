#include "harness/report/evidence_text.h"

#include <string_view>

#include <gtest/gtest.h>

namespace doczone::harness::evidence_text_test {
namespace {

struct Said {
  std::string_view language;  // empty: undetermined
  std::string_view value;
  bool agrees;
};

Finding finding_on(std::string_view language, std::vector<Said> list) {
  Finding finding;
  if (!language.empty()) finding.language = *LanguageTag::parse(language);
  for (const Said& said : list) {
    Evidence& evidence = finding.evidence.emplace_back();
    if (!said.language.empty()) evidence.language = *LanguageTag::parse(said.language);
    evidence.where.path = "docs/" + std::string(said.language.empty() ? "other" : said.language) + "/page.md";
    evidence.where.begin.line = 53;
    evidence.value = said.value;
    evidence.agrees = said.agrees;
  }
  return finding;
}

std::string dump(const Finding& finding) {
  std::string out;
  for (const Remark& remark : evidence_remarks(finding)) {
    out += remark.text + "\n";
    for (const std::string& line : remark.below) out += "  " + line + "\n";
  }
  return out;
}

std::string dump_of_value(std::vector<Said> list, std::string_view suggestion = "a.b") {
  Finding finding = finding_on("zh-TW", std::move(list));
  finding.value = "a. b";
  finding.suggestion = suggestion;
  return dump(finding);
}

TEST(EvidenceText, CountsWhoAgrees) {
  EXPECT_EQ(dump_of_value({}), "");
  EXPECT_EQ(dump_of_value({{"de", "a.b", true}}), "de says `a.b`\n");
  EXPECT_EQ(dump_of_value({{"fr", "a.b", true}, {"de", "a.b", true}}), "both other languages say `a.b`: de, fr\n");
  EXPECT_EQ(dump_of_value({{"fr", "a.b", true}, {"de", "a.b", true}, {"ja", "a.b", true}}),
            "all 3 other languages say `a.b`: de, fr, ja\n");
  EXPECT_EQ(dump_of_value({{"fr", "a.b", true}, {"de", "x", false}}),
            "1 of 2 other languages says `a.b`: fr\nde says `x`\n");
  // The page itself is no witness, and one language counts once.
  EXPECT_EQ(dump_of_value({{"zh-TW", "a.b", true}, {"de", "a.b", true}, {"de", "a.b", true}}), "de says `a.b`\n");
}

TEST(EvidenceText, GroupsWhoSaysSomethingElse) {
  EXPECT_EQ(dump_of_value(
                {{"ko", "x", false}, {"de", "", false}, {"fr", "y", false}, {"ja", "x", false}, {"it", "a.b", true}}),
            "1 of 5 other languages says `a.b`: it\nja, ko say `x`\nde leaves it empty\nfr says `y`\n");
  EXPECT_EQ(dump_of_value({{"ko", "\x1B", false}, {"de", "x\ty", false}}), "de says `x\\x09y`\nko says `\\x1B`\n");
}

TEST(EvidenceText, AgreementInOtherSpellingsIsAgreement) {
  EXPECT_EQ(
      dump_of_value({{"de", "<Domäne>", true}, {"en", "<domain>", true}, {"fr", "<domaine>", true}, {"it", "x", false}},
                    "<domain>"),
      "3 of 4 other languages agree on `<domain>`: de, en, fr\nit says `x`\n");
  EXPECT_EQ(dump_of_value({{"de", "<Domäne>", true}, {"en", "<domain>", true}}, "<dominio>"),
            "both other languages agree: de, en\n");
  // All in one spelling that is not the suggestion's.
  EXPECT_EQ(dump_of_value({{"de", "A.b", true}, {"en", "A.b", true}}), "both other languages say `A.b`: de, en\n");
  // Without a suggestion, most decide.
  EXPECT_EQ(dump_of_value({{"de", "x", true}, {"en", "y", true}, {"fr", "y", true}}, ""),
            "all 3 other languages agree on `y`: de, en, fr\n");
}

TEST(EvidenceText, PagesWithoutALanguageGoByTheirPath) {
  EXPECT_EQ(dump_of_value({{"", "a.b", true}, {"de", "x", false}}),
            "1 of 2 other pages says `a.b`: docs/other/page.md\nde says `x`\n");
}

TEST(EvidenceText, AWholeRowIsNotQuoted) {
  EXPECT_EQ(dump(finding_on("fr", {{"en", "SRV · 5269 · a.b", true}, {"de", "SRV · 5269 · a.b", true}})),
            "2 other languages have it: de (docs/de/page.md:53), en (docs/en/page.md:53)\n");
  EXPECT_EQ(dump(finding_on("fr", {{"en", "SRV", true}, {"de", "A", false}})),
            "1 other language has it: en (docs/en/page.md:53)\n1 other language has something else: de "
            "(docs/de/page.md:53)\n");
}

TEST(EvidenceText, ManyRowsStandBelowEachOther) {
  Finding finding = finding_on("fr", {{"en", "DNS · A · a.b", true}, {"zh-TW", "外部 DNS · A · a.b", true}});
  finding.evidence[0].where.path = std::string(100, 'x');
  finding.evidence[1].where.path = std::string(99, 'y');
  EXPECT_EQ(dump(finding), "2 other languages have it:\n  en     " + std::string(100, 'x') +
                               ":53  DNS · A · a.b\n  zh-TW  " + std::string(99, 'y') + ":53   外部 DNS · A · a.b\n");
}

TEST(EvidenceText, AZoneNamesTheRowsThatDemandTheRecord) {
  EXPECT_EQ(
      dump(finding_on("", {{"zh-TW", "外部 · x", false}, {"", "SRV", true}, {"de", "", false}, {"ja", "", true}})),
      "demanded by 4 table rows:\n"
      "  de     docs/de/page.md:53     (damaged here)\n"
      "  ja     docs/ja/page.md:53\n"
      "         docs/other/page.md:53  SRV\n"
      "  zh-TW  docs/zh-TW/page.md:53  外部 · x (damaged here)\n");
}

TEST(EvidenceText, AZoneCitesOneLanguageAndCountsTheOthers) {
  const Finding finding = finding_on("", {{"en", "A", true}, {"de", "A", true}, {"fr", "A", false}, {"en", "B", true}});
  const Remark short_one = evidence_remarks(finding, false).at(0);
  EXPECT_EQ(short_one.text, "demanded by 4 table rows:");
  EXPECT_EQ(short_one.below, (std::vector<std::string>{"en  docs/en/page.md:53  A", "en  docs/en/page.md:53  B",
                                                       "… and 2 more in 2 other languages (--verbose shows them)"}));
  EXPECT_EQ(evidence_remarks(finding, true).at(0).below.size(), 4U);
}

TEST(EvidenceText, TwelveRowsAreEnough) {
  const auto last_line = [](std::size_t count) {
    const Remark remark = evidence_remarks(finding_on("", std::vector<Said>(count, {"de", "A", true}))).at(0);
    EXPECT_EQ(remark.below.size(), std::min<std::size_t>(count, 13));
    return remark.below.back();
  };
  EXPECT_EQ(last_line(12), "de  docs/de/page.md:53  A");
  EXPECT_EQ(last_line(13), "… and 1 more");
  EXPECT_EQ(last_line(300), "… and 288 more");
}

}  // namespace
}  // namespace doczone::harness::evidence_text_test
