#include "extractor/records/ruled_out.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor::ruled_out_test {
namespace {

// Whether what stands at the bar is.
bool ruled_out(const std::string& markdown) {
  const SourceText page("page.md", markdown);
  return is_ruled_out(read_block_outline(page, 0), markdown.find("|a|"));
}

TEST(RuledOutTest, ByTheWordsRightAbove) {
  for (const char* const intro : {"Wrong:", "Never do this:", "Also so nicht:", "Avant :", "**Yanlış** örnek:",
                                  "错误示例：", "Delete these records:", "Неправильно:"})
    EXPECT_TRUE(ruled_out("# DNS\n\n" + std::string(intro) + "\n\n|a|\n")) << intro;
  for (const char* const intro :
       {"Right:", "Correct instead of wrong:", "Add these records:", "Don't forget these:",
        "Delete the old records and create these:", "The records:", "Before you begin, read on.",
        "If a certificate was issued mistakenly, the owner of the domain is not to blame."})
    EXPECT_FALSE(ruled_out("# DNS\n\n" + std::string(intro) + "\n\n|a|\n")) << intro;
}

TEST(RuledOutTest, ByTheHeadingsAbove) {
  EXPECT_TRUE(ruled_out("# Incident of May 3\n\n## The zone\n\n|a|\n"));
  EXPECT_TRUE(ruled_out("# Häufige Fehler\n\nSo sieht es aus:\n\n|a|\n"));
  EXPECT_TRUE(ruled_out("# Umzug\n\n### Löschen\n\n|a|\n"));
  EXPECT_FALSE(ruled_out("# Umzug\n\n### Löschen\n\n### Anlegen\n\n|a|\n"));
  EXPECT_FALSE(ruled_out("# Common mistakes\n\nRight:\n\n|a|\n")) << "what asks stands nearer";
  EXPECT_FALSE(ruled_out("# DNS\n\n## Removing the service\n\ntext\n\n## Records\n\n|a|\n"));
}

TEST(RuledOutTest, DeletingIsNotAskedForAsARecordIs) {
  for (const char* const heading : {"Entries that must be removed", "Eliminar: lo que debe borrar", "必须移除的条目",
                                    "Wpisy do skasowania", "Poistettavat tietueet", "Silinmesi gereken girdiler"})
    EXPECT_TRUE(ruled_out("# DNS\n\n## " + std::string(heading) + "\n\n|a|\n")) << heading;
  EXPECT_TRUE(ruled_out("# DNS\n\nVous devez effacer ceci :\n\n|a|\n"));
  for (const char* const heading :
       {"Entries that must never be removed", "Remove the old host and add the new one", "Requirements for removal"})
    EXPECT_FALSE(ruled_out("# DNS\n\n## " + std::string(heading) + "\n\n|a|\n")) << heading;
}

TEST(RuledOutTest, WhatOthersHaveAndWhatIsWrong) {
  for (const char* const heading : {"Gegenbeispiel", "Contre-exemple", "Dåligt exempel", "Плохой пример", "反面教材",
                                    "Zone eines Kunden, zur Veranschaulichung", "A título ilustrativo"})
    EXPECT_TRUE(ruled_out("# DNS\n\n## " + std::string(heading) + "\n\n|a|\n")) << heading;
  EXPECT_TRUE(ruled_out("# DNS\n\nDit is de zone van een ander project:\n\n|a|\n"));
}

TEST(RuledOutTest, ByACodeBlocksOwnIntro) {
  const std::string markdown = "Wrong:\n\n```\n|a|\n```\n\nRight:\n\n```\n|b|\n```\n";
  const SourceText page("page.md", markdown);
  const BlockOutline outline = read_block_outline(page, 0);
  EXPECT_TRUE(is_ruled_out(outline, markdown.find("|a|")));
  EXPECT_FALSE(is_ruled_out(outline, markdown.find("|b|")));
}

TEST(RuledOutTest, ByTheHeader) {
  const auto by_header = [](const std::string& markdown) {
    return is_ruled_out_by_header(read_pipe_tables(SourceText("page.md", markdown), 0, {}).front());
  };
  EXPECT_TRUE(by_header("|Host|Record to delete|\n|-|-|\n|a|b|\n"));
  EXPECT_FALSE(by_header("|Host|Record|Old value|\n|-|-|-|\n|a|b|c|\n"));
}

}  // namespace
}  // namespace doczone::extractor::ruled_out_test
