// A check is a source, a page, fixtures and a test of one stem, and an entry in its room's list. This test fails when
// any of them is missing, and when one is left over.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "extractor/checks/checks.h"
#include "harness/checks/checks.h"
#include "tests/app/program.h"

namespace doczone::cli::catalogue_test {
namespace {

struct Room {
  std::string name;
  std::vector<CheckEntry> catalogue;
  std::set<std::string> shared;  // files beside the checks that belong to none
};

std::vector<Room> rooms() {
  return {{"extractor", extractor::documentation_catalogue(), {"checks", "fixtures"}},
          {"harness",
           harness::zone_catalogue(),
           {"checks", "compared_data", "fixtures", "judged_addresses", "near_misses"}}};
}

const fs::path kRoot = DOCZONE_ROOT;

std::string stem_of(std::string_view id) {
  std::string stem(id);
  std::replace(stem.begin(), stem.end(), '-', '_');
  return stem;
}

// Stems of the files in a folder that end so: "mangled_name" for "_test.cc".
std::set<std::string> stems_in(const fs::path& folder, const std::string& ending) {
  std::set<std::string> out;
  if (!fs::is_directory(folder)) return out;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();
    if (file.ends_with(ending)) out.insert(file.substr(0, file.size() - ending.size()));
  }
  return out;
}

std::set<std::string> stems_of(const Room& room) {
  std::set<std::string> out;
  for (const CheckEntry& entry : room.catalogue) out.insert(stem_of(entry.id));
  return out;
}

// What stands on the left only, and on the right only.
std::string difference(std::set<std::string> listed, const std::set<std::string>& there) {
  std::string out;
  for (const std::string& stem : listed) {
    if (there.count(stem) == 0) out += "missing: " + stem + "\n";
  }
  for (const std::string& stem : there) {
    if (listed.count(stem) == 0) out += "in no list: " + stem + "\n";
  }
  return out;
}

std::set<std::string> without(std::set<std::string> stems, const std::set<std::string>& shared) {
  for (const std::string& stem : shared) stems.erase(stem);
  return stems;
}

TEST(CatalogueTest, EveryCheckHasItsSourceAndEverySourceItsCheck) {
  for (const Room& room : rooms()) {
    EXPECT_EQ(difference(stems_of(room), without(stems_in(kRoot / room.name / "checks", ".cc"), room.shared)), "")
        << room.name;
  }
}

TEST(CatalogueTest, EveryCheckHasItsPageAndEveryPageItsCheck) {
  for (const Room& room : rooms()) {
    EXPECT_EQ(difference(stems_of(room), stems_in(kRoot / room.name / "checks", ".md")), "") << room.name;
  }
}

TEST(CatalogueTest, EveryCheckHasItsTestAndEveryTestItsCheck) {
  for (const Room& room : rooms()) {
    const std::set<std::string> tests = stems_in(kRoot / "tests" / room.name / "checks", "_test.cc");
    EXPECT_EQ(difference(stems_of(room), without(tests, room.shared)), "") << room.name;
  }
}

TEST(CatalogueTest, EveryCheckHasItsFixturesAndEveryFixtureItsCheck) {
  std::set<std::string> listed;
  for (const Room& room : rooms()) listed.merge(stems_of(room));
  std::set<std::string> there;
  for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / "fixtures/checks")) {
    there.insert(entry.path().filename().string());
    for (const char* kind : {"ok", "err"}) {
      EXPECT_TRUE(fs::is_directory(entry.path() / kind) && !fs::is_empty(entry.path() / kind)) << entry.path() / kind;
    }
  }
  EXPECT_EQ(difference(listed, there), "");
}

TEST(CatalogueTest, EveryIdIsItsOwnAndWellFormed) {
  std::set<std::string> ids;
  for (const Room& room : rooms()) {
    for (const CheckEntry& entry : room.catalogue) {
      const std::string id(entry.id);
      EXPECT_TRUE(ids.insert(id).second) << id << " stands in the lists twice";
      EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos) << id;
      EXPECT_TRUE(entry.summary.ends_with('.')) << id;
    }
  }
}

TEST(CatalogueTest, EveryPageHasTheFiveHeadings) {
  for (const Room& room : rooms()) {
    for (const CheckEntry& entry : room.catalogue) {
      const std::string page(entry.page);
      EXPECT_EQ(page, file_text(fs::path(room.name) / "checks" / (stem_of(entry.id) + ".md"))) << entry.id;
      EXPECT_TRUE(page.starts_with("# " + std::string(entry.id) + "\n")) << entry.id;
      std::size_t at = 0;
      for (const char* heading : {"What it does", "Why it matters", "Example", "How to fix", "References"}) {
        const std::size_t found = page.find("\n## " + std::string(heading) + "\n", at);
        EXPECT_NE(found, std::string::npos) << entry.id << " lacks, or has out of order: " << heading;
        if (found != std::string::npos) at = found;
      }
    }
  }
}

TEST(CatalogueTest, ExplainShowsEveryPage) {
  const Outcome list = doczone({"explain"});
  EXPECT_EQ(list.code, kClean);
  for (const Room& room : rooms()) {
    for (const CheckEntry& entry : room.catalogue) {
      const std::string id(entry.id);
      EXPECT_TRUE(contains(list.out, id)) << id;
      EXPECT_TRUE(contains(list.out, std::string(entry.summary))) << id;
      const Outcome run = doczone({"explain", id});
      EXPECT_EQ(run.code, kClean) << id;
      EXPECT_EQ(run.out, entry.page) << id;
      EXPECT_EQ(run.err, "");
    }
  }
}

TEST(CatalogueTest, ExplainSuggestsWhatWasMeant) {
  const Outcome near = doczone({"explain", "mangled-nam"});
  EXPECT_EQ(near.code, kCannot);
  EXPECT_TRUE(contains(near.err, "did you mean 'mangled-name'?")) << near.err;
  const Outcome far = doczone({"explain", "qqqqqqqq"});
  EXPECT_EQ(far.code, kCannot);
  EXPECT_TRUE(contains(far.err, "`doczone explain` lists them")) << far.err;
}

// The address of a check's page is in reports that people keep.
TEST(CatalogueTest, ThePagesOfChecksAreCurrent) {
  const TemporaryFolder folder;
  const Outcome run = doczone({"explain", "--pages", folder.path().string()});
  EXPECT_EQ(run.code, kClean) << run.err;
  std::size_t pages = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder.path())) {
    const std::string name = entry.path().filename().string();
    EXPECT_EQ(file_text(fs::path("docs/checks") / name), file_text(entry.path()))
        << name << ": run `doczone explain --pages docs/checks`";
    ++pages;
  }
  EXPECT_GT(pages, 50U);
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(DOCZONE_ROOT) / "docs/checks"))
    EXPECT_TRUE(fs::exists(folder.path() / entry.path().filename())) << entry.path() << " is the page of no check";
}

}  // namespace
}  // namespace doczone::cli::catalogue_test
