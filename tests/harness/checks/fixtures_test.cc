// Every zone below fixtures/checks is held against the demands that fixtures/README.md states; the findings are exactly
// those that its markers announce, no fewer and no more.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"

namespace doczone::harness {
namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(DOCZONE_ROOT) / "fixtures" / "checks";

using Marks = std::multiset<std::pair<std::size_t, std::string>>;  // line, check

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Marks expected_in(const SourceText& text) {
  static const std::regex kMarker("; expect: ([a-z-]+)");
  Marks out;
  for (std::size_t line = 1; line <= text.line_count(); ++line) {
    const std::string here(text.line(line));
    for (std::sregex_iterator at(here.begin(), here.end(), kMarker), end; at != end; ++at) out.emplace(line, (*at)[1]);
  }
  return out;
}

Marks found_in(const fs::path& path) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, read_zone(SourceText(path.string(), bytes_of(path)), name("example.org."))});
  const ZoneSet set(std::move(zones));
  const CanonicalModel model = all_demands();
  std::vector<Finding> findings = judge_files(set);
  std::vector<Finding> more = validate(make_expectations(model, profile_of()), set).findings;
  std::move(more.begin(), more.end(), std::back_inserter(findings));
  more = judge_all_names(set, {});
  std::move(more.begin(), more.end(), std::back_inserter(findings));
  Marks out;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::note) out.emplace(finding.where.begin.line, finding.check);
  }
  return out;
}

std::string dump(const Marks& marks) {
  std::string out;
  for (const auto& [line, check] : marks) out += std::to_string(line) + " " + check + "\n";
  return out;
}

std::string stem_of(std::string_view id) {
  std::string stem(id);
  std::replace(stem.begin(), stem.end(), '-', '_');
  return stem;
}

TEST(ZoneFixturesTest, FindExactlyWhatIsMarked) {
  for (const ZoneCheck& check : zone_checks()) {
    const std::string id(check.entry->id);
    for (const char* kind : {"ok", "err"}) {
      const fs::path path = kFixtures / stem_of(id) / kind / "example.org.zone";
      ASSERT_TRUE(fs::is_regular_file(path)) << path;
      const Marks expected = expected_in(SourceText(path.string(), bytes_of(path)));
      EXPECT_EQ(dump(found_in(path)), dump(expected)) << path;
      const bool wanted = std::string_view(kind) == "err";
      EXPECT_EQ(!expected.empty(), wanted) << path;
      for (const auto& [line, marked] : expected) EXPECT_EQ(marked, id) << path << ":" << line;
    }
  }
}

TEST(ZoneFixturesTest, NoZoneLiesAboutUnchecked) {
  std::set<std::string> known;
  for (const ZoneCheck& check : zone_checks()) known.insert(stem_of(check.entry->id));
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kFixtures)) {
    if (entry.path().extension() != ".zone") continue;
    const fs::path inside = entry.path().lexically_relative(kFixtures);
    EXPECT_EQ(known.count(inside.begin()->string()), 1U) << entry.path();
    EXPECT_EQ(inside.filename(), "example.org.zone") << entry.path();
  }
}

}  // namespace
}  // namespace doczone::harness
