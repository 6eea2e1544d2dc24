#include "extractor/faults/stale_pages.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::stale_pages_test {
namespace {

// Of a French page with another port, which says that it was translated from a page with this hash.
std::string said_of(const std::string& hash, const std::string& port) {
  const auto page = [](const std::string& language, const std::string& more, const std::string& number) {
    return front_matter(language, "title: DNS\n" + more) + "\n" +
           html_table({{"x", "y", "z"}, with(0, 0, "External DNS/SRV/" + number)[0], kGood[1]});
  };
  std::map<std::string, std::string> files{{"docs/en/page.md", page("en", "", "5269")},
                                           {"docs/de/page.md", page("de", "", "5269")}};
  files["docs/fr/page.md"] = page("fr", hash.empty() ? "" : "ms.openlocfilehash: " + hash + "\n", port);
  CorpusRequest request;
  request.roots = {"docs"};
  return dump(read_corpus(MemoryFiles(files), request).value());
}

constexpr const char* kOther = "0123456789abcdef0123456789abcdef01234567";

TEST(StalePagesTest, FindsPagesThatDifferAndWereMadeFromAnotherSource) {
  EXPECT_EQ(said_of(kOther, "5296"), "fr port '5296' -> '5269' high, fr stale '' -> '' high [5296]");
}

TEST(StalePagesTest, PagesThatDoNotDifferMayBeOld) {
  EXPECT_EQ(said_of(kOther, "5269"), "");
  EXPECT_EQ(said_of("", "5296"), "fr port '5296' -> '5269' high") << "it does not say what it was made from";
}

}  // namespace
}  // namespace doczone::extractor::stale_pages_test
