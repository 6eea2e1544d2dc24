#include "extractor/repair/page_repair.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/real_pages.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::page_repair_test {
namespace {

// Every repair of a corpus by itself: read again, the page says the suggestion there and everything else as before.
// Returns how many repairs there were.
std::size_t check_every_repair(const Corpus& corpus) {
  const DocumentationResult result = crosscheck(corpus, nullptr);
  std::map<std::string, const Page*> pages;
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) pages[page.path()] = &page;
  }
  std::size_t repairs = 0;
  for (const Finding& finding : result.findings) {
    if (finding.edits.empty()) continue;
    ++repairs;
    const PageRepair repair = repair_page(*pages.at(finding.where.path), {&finding}, corpus.services);
    EXPECT_EQ(repair.repaired, 1U) << finding.where.path << ":" << finding.where.begin.line << " "
                                   << finding.value.value_or("") << " -> " << finding.suggestion.value_or("");
    for (const Edit& edit : finding.edits) {
      EXPECT_GE(edit.span.offset, finding.where.span.offset);
      EXPECT_LE(edit.span.end(), finding.where.span.end());
    }
  }
  return repairs;
}

TEST(PageRepairTest, EveryRepairOfTheCorpusReadsBack) {
  CorpusRequest request;
  request.roots = {"docs-corpus"};
  EXPECT_GE(check_every_repair(
                read_corpus(MemoryFiles::from_disk(DOCZONE_ROOT "/docs-corpus", "docs-corpus"), request).value()),
            15U);
}

TEST(PageRepairTest, EveryRepairOfRealPagesReadsBack) {
  if (!has_real_pages()) GTEST_SKIP() << "no real pages beside the project";
  for (const char* name : {"lync-2013", "lync-2013-sxs", "skype-for-business"}) {
    const std::size_t repairs = check_every_repair(read_real_pages(name));
    std::cout << name << ": " << repairs << " repairs\n";
    EXPECT_GE(repairs, 100U) << name;
  }
}

}  // namespace
}  // namespace doczone::extractor::page_repair_test
