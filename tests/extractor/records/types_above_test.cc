#include "extractor/records/types_above.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::types_above_test {
namespace {

std::string types_in(const std::string& text) {
  std::string out;
  for (const RrType type : types_named_in(text)) out += (out.empty() ? "" : " ") + to_string(type);
  return out;
}

TEST(TypesAboveTest, NamesTypesThatAreCalledSo) {
  EXPECT_EQ(types_in("Add the CNAME records, then a TXT record."), "CNAME TXT");
  EXPECT_EQ(types_in("Erstellen Sie einen A-Eintrag"), "A");
  EXPECT_EQ(types_in("Ajoutez un enregistrement MX."), "MX");
  EXPECT_EQ(types_in("A page about the MX of nobody"), "");
  EXPECT_EQ(types_in("9. Select CNAME."), "CNAME");
  EXPECT_EQ(types_in("cname.example.org SRV2 x_TXT"), "");
}

std::string above(const std::string& markdown) {
  const SourceText page("page.md", markdown);
  std::string out;
  for (const RrType type : types_above(read_block_outline(page, 0), markdown.find("|a|")))
    out += (out.empty() ? "" : " ") + to_string(type);
  return out;
}

TEST(TypesAboveTest, TheNearestWordsThatNameOneDemandDecide) {
  const std::string table = "\n|a|b|\n|-|-|\n|c|d|\n";
  EXPECT_EQ(above("# Add a TXT record\n\nSome words.\n" + table), "TXT");
  EXPECT_EQ(above("# Add a TXT record\n\nCreate the CNAME record.\n\nMore words.\n" + table), "CNAME");
  EXPECT_EQ(above("# CNAME records\n\nIn the A/AAAA Records box (A Record), select CNAME or TXT.\n" + table), "CNAME");
  EXPECT_EQ(above("# Add A and AAAA records\n" + table), "A AAAA");
  EXPECT_EQ(above("# SRV records\n\n## Steps\n\nDo it.\n" + table), "SRV");
  EXPECT_EQ(above("# SRV records\n\nwords\n\n# Other\n\nDo it.\n" + table), "");
}

}  // namespace
}  // namespace doczone::extractor::types_above_test
