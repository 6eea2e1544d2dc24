#include "extractor/repair/page_repair.h"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "extractor/pages/page_reader.h"
#include "tests/extractor/real_pages.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::page_repair_test {
namespace {

std::vector<Stretch> texts_of(const Page& page, const std::string& bytes, const ServiceRegistry& services) {
  PageHead head;
  head.path = page.path();
  head.language = page.language;
  head.side = page.side;
  return read_page(std::make_shared<const SourceText>(page.path(), bytes), head, services).prose;
}

// Asked of the reader, not of the repair: of all texts of the page one has changed, which says the suggestion now.
void expect_nothing_else_changed(const std::vector<Stretch>& before, const std::vector<Stretch>& after,
                                 const Finding& finding) {
  const std::string place = finding.where.path + ":" + std::to_string(finding.where.begin.line) + " " +
                            finding.value.value_or("") + " -> " + *finding.suggestion;
  ASSERT_EQ(before.size(), after.size()) << place;
  std::size_t changed = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].text.text() == after[i].text.text()) continue;
    ++changed;
    EXPECT_NE(after[i].text.text().find(*finding.suggestion), std::string::npos)
        << place << ": " << after[i].text.text();
  }
  EXPECT_EQ(changed, 1U) << place;
}

// Every repair of a corpus by itself: read again, the page says the suggestion there and everything else as before.
// Returns how many repairs there were.
std::size_t check_every_repair(const Corpus& corpus) {
  const DocumentationResult result = crosscheck(corpus, nullptr);
  std::map<std::string, const Page*> pages;
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) pages[page.path()] = &page;
  }
  std::map<std::string, std::vector<Stretch>> texts;  // by path
  std::size_t repairs = 0;
  for (const Finding& finding : result.findings) {
    if (finding.edits.empty()) continue;
    ++repairs;
    const Page& page = *pages.at(finding.where.path);
    const PageRepair repair = repair_page(page, {&finding}, corpus.services);
    const auto known = texts.find(page.path());
    const std::vector<Stretch>& before =
        known != texts.end()
            ? known->second
            : texts.emplace(page.path(), texts_of(page, std::string(page.text->bytes()), corpus.services))
                  .first->second;
    expect_nothing_else_changed(before, texts_of(page, repair.bytes, corpus.services), finding);
    EXPECT_EQ(repair.repaired, 1U) << finding.where.path << ":" << finding.where.begin.line << " "
                                   << finding.value.value_or("") << " -> " << finding.suggestion.value_or("");
    for (const Edit& edit : finding.edits) {
      EXPECT_GE(edit.span.offset, finding.where.span.offset);
      EXPECT_LE(edit.span.end(), finding.where.span.end());
    }
  }
  return repairs;
}

using Files = std::map<std::string, std::string>;

// What `--fix` repairs without being asked for more.
bool is_sure(const Finding& finding) {
  return !finding.edits.empty() && finding.confidence == Confidence::high;
}

// What is sure of a corpus, repaired. Repaired pages bear witness for others, so that a round may make more sure.
Files with_repairs(const Corpus& corpus, std::vector<std::string>& left) {
  const DocumentationResult result = crosscheck(corpus, nullptr);
  std::map<std::string, std::vector<const Finding*>> repairs;
  for (const Finding& finding : result.findings) {
    if (!is_sure(finding)) continue;
    repairs[finding.where.path].push_back(&finding);
    left.push_back(finding.where.path + ":" + std::to_string(finding.where.begin.line) + " " +
                   finding.value.value_or("") + " -> " + finding.suggestion.value_or(""));
  }
  Files files;
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) {
      const auto found = repairs.find(page.path());
      files[page.path()] =
          found == repairs.end() ? page.text->bytes() : repair_page(page, found->second, corpus.services).bytes;
    }
  }
  return files;
}

// Some rounds, and nothing that is sure is left.
void check_last_round(Corpus corpus) {
  std::vector<std::string> left;
  for (int round = 0; round < 4; ++round) {
    left.clear();
    const Files files = with_repairs(corpus, left);
    if (left.empty()) return;
    CorpusRequest request;
    request.source_language = corpus.source_language;
    for (const auto& [path, bytes] : files) request.roots.push_back(path);
    corpus = read_corpus(MemoryFiles(files), request).value();
  }
  for (const std::string& repair : left) ADD_FAILURE() << repair;
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
  for (const char* name : {"azure-private-endpoint", "m365-providers", "o365-auth-2018", "other"})
    check_every_repair(read_real_pages(std::string("families/") + name));
}

TEST(PageRepairTest, TheLastRoundHasNothingToDo) {
  if (!has_real_pages()) GTEST_SKIP() << "no real pages beside the project";
  for (const char* name : {"lync-2013", "lync-2013-sxs", "skype-for-business", "families/azure-private-endpoint",
                           "families/m365-providers", "families/o365-auth-2018", "families/other"})
    check_last_round(read_real_pages(name));
}

}  // namespace
}  // namespace doczone::extractor::page_repair_test
