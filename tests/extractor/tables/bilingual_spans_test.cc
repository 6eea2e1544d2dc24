#include "extractor/tables/bilingual_spans.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::extractor::bilingual_spans_test {
namespace {

std::vector<ByteSpan> lines_of(const std::string& text) {
  std::vector<ByteSpan> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back({at, end - at});
    at = end + 1;
  }
  return out;
}

std::string dump(const std::string& page, const std::vector<ByteSpan>& lines) {
  std::string out;
  for (const ByteSpan& line : lines) out += page.substr(line.offset, line.length) + "|";
  return out;
}

std::string split(const std::string& page) {
  const BilingualLines lines = split_bilingual(page, lines_of(page));
  return dump(page, lines.own) + " / " + dump(page, lines.source);
}

TEST(BilingualSpansTest, CodeIsSplitByLines) {
  const std::string beside = "<span data-ttu-id=\"1\">a</span><span class=\"sxs-lookup\"><span>b</span></span>";
  const std::string nested = "<span data-ttu-id=\"1\">c<span class=\"sxs-lookup\"><span>d</span></span></span>";
  EXPECT_EQ(split(beside + "\n" + nested), "a|c| / b|d|");
  EXPECT_EQ(split("; both\n\n" + nested), "; both||c| / ; both||d|");
  EXPECT_EQ(split("<span>a\nb<span class=\"sxs-lookup\">c\nd</span></span>\n"), "a|b| / c|d|");
}

TEST(BilingualSpansTest, OtherTagsAreCode) {
  EXPECT_EQ(split("<span>www.<zone> A<span class=\"sxs-lookup\">x.<zone> A</span></span>"),
            "www.<zone> A| / x.<zone> A|");
  EXPECT_EQ(split("<pre>\n"), "<pre>| / <pre>|");
}

TEST(BilingualSpansTest, CodeInPiecesIsNoLine) {
  EXPECT_EQ(split("a<span>b<span class=\"sxs-lookup\">c</span></span>"), "| / c|");
}

}  // namespace
}  // namespace doczone::extractor::bilingual_spans_test
