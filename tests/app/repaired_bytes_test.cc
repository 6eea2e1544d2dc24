// Every repaired page, read again: outside the spans of findings not one byte differs, and words beside a name stay.
#include <map>

#include <gtest/gtest.h>

#include "extractor/repair/page_repair.h"
#include "harness/cli/documents/crosscheck_run.h"
#include "harness/cli/documents/overlay_files.h"
#include "tests/app/program.h"

namespace doczone::cli::repaired_bytes_test {
namespace {

const std::string kWords = "Soigneusement";

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++out;
  return out;
}

// A dot that belongs behind a name takes the place of another stop there.
bool lies_within(ByteSpan edit, ByteSpan span) {
  return edit.offset >= span.offset && (edit.end() <= span.end() || edit.offset == span.end());
}

bool is_covered(const Edit& edit, const std::vector<const Finding*>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding* finding) { return lies_within(edit.span, finding->where.span); });
}

// How many pages were repaired.
std::size_t check_repairs(const FileSystem& files, const std::string& root) {
  CrosscheckRequest request;
  request.documents.pages = {root};
  const auto run = CrosscheckRun::prepare(files, request);
  if (!run) return 0;
  const auto judgement = run->judge(files);
  if (!judgement) return 0;
  std::map<std::pair<std::string, LanguageTag>, std::vector<const Finding*>> by_page;
  for (const Finding& finding : judgement->findings) {
    if (!finding.edits.empty())
      by_page[{finding.where.path, finding.language.value_or(LanguageTag())}].push_back(&finding);
  }
  std::size_t repaired = 0;
  for (const extractor::TranslationSet& set : judgement->documentation.corpus.sets) {
    for (const extractor::Page& page : set.pages) {
      const auto wanted = by_page.find({page.path(), page.language});
      if (wanted == by_page.end()) continue;
      const auto repair = extractor::repair_page(page, wanted->second, judgement->documentation.corpus.services);
      const std::string before(page.text->bytes());
      if (repair.repaired == 0) {
        EXPECT_EQ(repair.bytes, before) << page.path();
        continue;
      }
      ++repaired;
      EXPECT_EQ(extractor::apply_edits(before, repair.edits), repair.bytes) << page.path();
      EXPECT_EQ(count(repair.bytes, kWords), count(before, kWords)) << page.path();
      for (const Edit& edit : repair.edits)
        EXPECT_TRUE(is_covered(edit, wanted->second)) << page.path() << " at " << edit.span.offset;
    }
  }
  return repaired;
}

TEST(RepairedBytesTest, OutsideOfFindingsNothingDiffers) {
  const WorkingFolder root(DOCZONE_ROOT);
  const Disk disk;
  EXPECT_GT(check_repairs(disk, "docs-corpus"), 5U);
  std::size_t repaired = 0;
  for (const auto& check : fs::directory_iterator("fixtures/checks"))
    if (fs::exists(check.path() / "err")) repaired += check_repairs(disk, (check.path() / "err").string());
  EXPECT_GT(repaired, 5U);
  const fs::path families = fs::path(DOCZONE_ROOT).parent_path() / "shared/corpus/families";
  if (!fs::exists(families)) return;
  for (const auto& family : fs::directory_iterator(families)) check_repairs(disk, family.path().string());
}

// Each owner name of a page, torn, between words.
TEST(RepairedBytesTest, WordsStayOnMutatedPages) {
  const WorkingFolder root(DOCZONE_ROOT);
  const Disk disk;
  std::size_t repaired = 0;
  const auto listed = disk.list("docs-corpus/fr-FR");
  ASSERT_TRUE(listed);
  for (const std::string& path : *listed) {
    const std::string bytes = *disk.read(path);
    std::size_t seen = 0;
    for (std::size_t at = bytes.find(".contoso.com"); at != std::string::npos && seen < 1;
         at = bytes.find(".contoso.com", at + 1)) {
      const std::size_t begin = bytes.find_last_of("> |`", at) + 1, end = bytes.find_first_of("< |`\n", at);
      ++seen;
      for (const auto& [before, behind] : std::vector<std::pair<std::string, std::string>>{
               {kWords + " ", ""}, {"", " " + kWords}, {"", ", " + kWords}, {kWords + " ", " " + kWords + "."}}) {
        std::string name = bytes.substr(begin, end - begin);
        name.insert(name.find(".contoso.com") + 1, " ");
        OverlayFiles files(disk);
        files.put(path, bytes.substr(0, begin) + before + name + behind + bytes.substr(end));
        repaired += check_repairs(files, "docs-corpus");
      }
    }
  }
  EXPECT_GT(repaired, 0U);
}

}  // namespace
}  // namespace doczone::cli::repaired_bytes_test
