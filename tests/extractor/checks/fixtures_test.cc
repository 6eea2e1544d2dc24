// Every documentation check against its own fixtures (fixtures/README.md): in err/, the findings are those that the
// markers announce and no others; in ok/, the check is quiet.
#include <filesystem>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "extractor/checks/checks.h"
#include "extractor/crosscheck.h"
#include "extractor/pages/corpus.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor::fixtures_test {
namespace {

std::filesystem::path folder_of(std::string_view check) {
  std::string stem(check);
  std::replace(stem.begin(), stem.end(), '-', '_');
  return std::filesystem::path(DOCZONE_ROOT) / "fixtures" / "checks" / stem;
}

// "path:line check [mechanism] [-> suggestion]", as a marker says it or as a finding does.
using Lines = std::set<std::string>;

Lines markers(const MemoryFiles& files) {
  Lines out;
  const std::string open = "<!-- expect: ";
  for (const auto& [path, bytes] : files.files()) {
    const SourceText text(path, bytes);
    for (std::size_t at = bytes.find(open); at != std::string::npos; at = bytes.find(open, at + 1)) {
      const std::size_t from = at + open.size();
      const std::size_t end = bytes.find(" -->", from);
      out.insert(path + ":" + std::to_string(text.line_of(at)) + " " + bytes.substr(from, end - from));
    }
  }
  return out;
}

// All of the check itself, and of the others what is more than a note.
Lines findings(const MemoryFiles& files, std::string_view check) {
  CorpusRequest request;
  request.roots = {"fixture"};
  const auto corpus = read_corpus(files, request);
  if (!corpus) return {"error: " + corpus.error().message};
  Lines out;
  for (const Finding& finding : crosscheck(*corpus, nullptr).findings) {
    if (finding.check != check && finding.severity == Severity::note) continue;
    std::string line = finding.where.path + ":" + std::to_string(finding.where.begin.line) + " " + finding.check;
    if (finding.mechanism) line += " " + std::string(to_string(*finding.mechanism));
    if (finding.suggestion) line += " -> " + *finding.suggestion;
    EXPECT_TRUE(out.insert(line).second) << "said twice: " << line;
  }
  return out;
}

std::string dump(const Lines& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

class FixturesTest : public testing::TestWithParam<std::string> {
 protected:
  void hold_against_markers(const char* part, bool may_speak) {
    const auto folder = folder_of(GetParam()) / part;
    if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no fixtures in " << folder;
    const MemoryFiles files = MemoryFiles::from_disk(folder, "fixture");
    const Lines found = findings(files, GetParam());
    EXPECT_EQ(dump(found), dump(markers(files)));
    const bool spoke = std::any_of(found.begin(), found.end(), [&](const std::string& line) {
      return (line + " ").find(" " + GetParam() + " ") != std::string::npos;
    });
    EXPECT_EQ(spoke, may_speak) << dump(found);
  }
};

TEST_P(FixturesTest, ErrFindsWhatIsMarkedAndNothingElse) {
  hold_against_markers("err", true);
}
TEST_P(FixturesTest, OkIsQuiet) {
  hold_against_markers("ok", false);
}

std::vector<std::string> checks() {
  std::vector<std::string> out;
  for (const DocumentationCheck& check : documentation_checks()) out.emplace_back(check.entry->id);
  return out;
}

INSTANTIATE_TEST_SUITE_P(DocumentationChecks, FixturesTest, testing::ValuesIn(checks()), [](const auto& check) {
  std::string stem = check.param;
  std::replace(stem.begin(), stem.end(), '-', '_');
  return stem;
});

}  // namespace
}  // namespace doczone::extractor::fixtures_test
