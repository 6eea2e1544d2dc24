#include "extractor/faults/old_pages.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::old_pages_test {
namespace {

const Rows kNow{{"CNAME", "www.example.com", "edge.example.net"},
                {"CNAME", "shop.example.com", "edge.example.net"},
                {"CNAME", "help.example.com", "desk.example.net"}};

// What is said of a French page of June beside pages of January next year.
FaultDump of_june(const Rows& french) {
  const auto page = [](const std::string& language, const std::string& day, const Rows& rows) {
    std::string out =
        front_matter(language, "title: x\ndate: " + day + "\n") + "\n| Type | Name | Value |\n|---|---|---|\n";
    for (const auto& row : rows) out += "| " + row[0] + " | " + row[1] + " | " + row[2] + " |\n";
    return out;
  };
  CorpusRequest request;
  request.roots = {"docs"};
  return dump_faults(read_corpus(MemoryFiles({{"docs/en/page.md", page("en", "2021-01-14", kNow)},
                                              {"docs/de/page.md", page("de", "2021-01-14", kNow)},
                                              {"docs/ja/page.md", page("ja", "2021-01-15", kNow)},
                                              {"docs/fr/page.md", page("fr", "2020-06-18", french)}}),
                                 request)
                         .value());
}

TEST(OldPagesTest, TellWhatChangedInOneNote) {
  EXPECT_EQ(of_june({kNow[0]}).found, "fr old '' -> '' high [CNAME]");
  EXPECT_EQ(of_june({{"CNAME", "www.example.com", "frontend.example.org"}, kNow[1], kNow[2]}).found,
            "fr old '' -> '' high [frontend.example.org]");
  EXPECT_EQ(of_june({kNow[0], kNow[1], kNow[2], {"CNAME", "ftp.example.com", "edge.example.net"}}).found,
            "fr old '' -> '' high [CNAME]");
}

TEST(OldPagesTest, PagesThatDoNotDifferMayBeOld) {
  EXPECT_EQ(of_june(kNow).found, "");
}

TEST(OldPagesTest, DamageIsDamageInEveryYear) {
  Rows torn = kNow;
  torn[1][1] = "shop. example. com";
  EXPECT_EQ(of_june(torn).found, "fr owner 'shop. example. com' -> 'shop.example.com' high");
  torn.pop_back();
  EXPECT_EQ(of_june(torn).found,
            "fr owner 'shop. example. com' -> 'shop.example.com' high, fr old '' -> '' high [CNAME]");
}

// For whoever asks why nothing is said of a row.
TEST(OldPagesTest, WhatIsListedIsSilentByItself) {
  EXPECT_EQ(of_june({kNow[0], kNow[1]}).silenced, "page-behind: fr missing '' -> 'help.example.com' high [CNAME]");
  EXPECT_EQ(of_june({}).silenced, "page-behind: fr no table '' -> 'www.example.com' high [-]");
}

}  // namespace
}  // namespace doczone::extractor::old_pages_test
