#include "extractor/tables/indented_content.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::indented_content_test {
namespace {

std::string without(const std::string& page) {
  const auto text = without_content_indent(page);
  return text ? text->text() : "as it is";
}

TEST(IndentedContentTest, MovesTheContentOfTabsAndAdmonitions) {
  EXPECT_EQ(without("=== \"Zone\"\n\n    |a|\n    |-|\n\nafter\n"), "=== \"Zone\"\n\n\n|a|\n|-|\n\nafter\n");
  EXPECT_EQ(without("!!! note \"Title\"\n    text\n        code\nafter\n"),
            "!!! note \"Title\"\n\ntext\n    code\nafter\n");
  EXPECT_EQ(without("??? tip\n    === \"A\"\n        one\n    two\n"), "??? tip\n\n=== \"A\"\n\none\ntwo\n");
  EXPECT_EQ(without("1. step\n\n    === \"A\"\n\n        one\n\n    two\n"),
            "1. step\n\n    === \"A\"\n\n\n    one\n\n    two\n");
}

TEST(IndentedContentTest, LeavesOtherPagesAlone) {
  EXPECT_EQ(without("Title\n===\n\n    code\n"), "as it is");
  EXPECT_EQ(without("```\n=== \"A\"\n\n    one\n```\n"), "as it is");
  EXPECT_EQ(without("Really???\n"), "as it is");
  EXPECT_EQ(without(""), "as it is");
}

TEST(IndentedContentTest, KnowsWhereEachByteStands) {
  const std::string page = "!!! note\n    `www.example.com`\n";
  const auto text = without_content_indent(page);
  ASSERT_TRUE(text);
  const std::size_t at = text->text().find("www");
  const ByteSpan source = text->source({at, 15});
  EXPECT_EQ(page.substr(source.offset, source.length), "www.example.com");
}

}  // namespace
}  // namespace doczone::extractor::indented_content_test
