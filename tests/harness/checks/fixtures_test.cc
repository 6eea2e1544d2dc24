// Every zone below fixtures/checks is held against the demands that fixtures/README.md states; the findings are exactly
// those that its markers announce, no fewer and no more.
#include <algorithm>
#include <compare>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/finding_list.h"
#include "harness/judging/soundness.h"
#include "harness/judging/waivers.h"
#include "model/profile.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::fixtures_test {
namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(DOCZONE_ROOT) / "fixtures" / "checks";

constexpr std::string_view kToday = "2026-01-31";

struct Mark {
  std::string file;  // relative to the fixture's folder
  std::size_t line = 0;
  std::string check;
  auto operator<=>(const Mark&) const = default;
};
using Marks = std::multiset<Mark>;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The fixture's files, in an order that lasts.
std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

Marks expected_in(const fs::path& folder) {
  static const std::regex kMarker("[;#] expect: ([a-z-]+)");
  Marks out;
  for (const fs::path& path : files_of(folder)) {
    const SourceText text(path.string(), bytes_of(path));
    for (std::size_t line = 1; line <= text.line_count(); ++line) {
      const std::string here(text.line(line));
      for (std::sregex_iterator at(here.begin(), here.end(), kMarker), end; at != end; ++at)
        out.insert({path.lexically_relative(folder).string(), line, (*at)[1]});
    }
  }
  return out;
}

DeploymentProfile profile_in(const fs::path& folder) {
  const fs::path path = folder / "profile.toml";
  if (fs::is_regular_file(path)) {
    auto profile = parse_profile({{path.string(), bytes_of(path)}});
    EXPECT_TRUE(profile) << profile.error().to_string();
    if (profile) return *std::move(profile);
  }
  DeploymentProfile profile = profile_of();
  profile.scenarios["sign-in"].on = true;
  return profile;
}

ZoneSet zones_in(const fs::path& folder) {
  std::vector<ZoneInView> zones;
  for (const fs::path& path : files_of(folder)) {
    if (path.extension() != ".zone") continue;
    const View view = path.parent_path().filename() == "internal" ? View::internal : View::external;
    zones.push_back({view, read_zone(SourceText(path.string(), bytes_of(path)), name(path.stem().string()))});
  }
  return ZoneSet(std::move(zones));
}

// Notes, and that a view was left out, count only where they are what the fixture is about.
Marks found_in(const fs::path& folder, const std::string& id) {
  const ZoneSet set = zones_in(folder);
  const DeploymentProfile profile = profile_in(folder);
  const CanonicalModel model = fixture_demands();
  std::vector<Finding> findings = judge_files(set, zone_checks());
  std::vector<Finding> more = validate(make_expectations(model, profile), set, zone_checks()).findings;
  std::move(more.begin(), more.end(), std::back_inserter(findings));
  more = judge_all_names(set, {}, zone_checks());
  std::move(more.begin(), more.end(), std::back_inserter(findings));
  drop_repeated(findings);
  findings = apply_waivers(profile, kToday, std::move(findings), zone_checks()).findings;
  Marks out;
  for (const Finding& finding : findings) {
    const bool aside = finding.severity == Severity::note || finding.check == zone_not_given_entry.id;
    if (aside && finding.check != id) continue;
    out.insert(
        {fs::path(finding.where.path).lexically_relative(folder).string(), finding.where.begin.line, finding.check});
  }
  return out;
}

std::string dump(const Marks& marks) {
  std::string out;
  for (const Mark& mark : marks) out += mark.file + ":" + std::to_string(mark.line) + " " + mark.check + "\n";
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
      const fs::path folder = kFixtures / stem_of(id) / kind;
      ASSERT_TRUE(fs::is_directory(folder)) << folder;
      const Marks expected = expected_in(folder);
      EXPECT_EQ(dump(found_in(folder, id)), dump(expected)) << folder;
      const bool wanted = std::string_view(kind) == "err";
      EXPECT_EQ(!expected.empty(), wanted) << folder;
      for (const Mark& mark : expected) EXPECT_EQ(mark.check, id) << folder / mark.file << ":" << mark.line;
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
  }
}

}  // namespace
}  // namespace doczone::harness::fixtures_test
