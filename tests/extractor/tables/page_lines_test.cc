#include "extractor/tables/page_lines.h"

#include <gtest/gtest.h>

namespace doczone::extractor::page_lines_test {
namespace {

TEST(PageLinesTest, AreThoseOfTheSourceText) {
  for (const std::string bytes : {"", "\n", "a", "a\n", "a\nb", "a\r\nb\r\n", "a\rb\r", "a\r\rb", "\n\n", "a\n\r\nb",
                                  "a\r\n\rb", "\r", "\r\n", "\r\n\n", "\xEF\xBB\xBFx\ny"}) {
    const SourceText page("page.md", bytes);
    const std::vector<ByteSpan> lines = page_lines(page);
    ASSERT_EQ(lines.size(), page.line_count()) << testing::PrintToString(bytes);
    for (std::size_t line = 1; line <= lines.size(); ++line) {
      EXPECT_EQ(page.at(lines[line - 1]), page.line(line)) << testing::PrintToString(bytes) << " " << line;
    }
  }
}

}  // namespace
}  // namespace doczone::extractor::page_lines_test
