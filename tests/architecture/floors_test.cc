// The floors of the building, read from the includes: model stands on nothing, extractor and harness stand on model and
// don't know each other, only harness/cli sees both; within a floor each room sees those before it. Public headers show
// no third-party library, and headers include each other in no circle.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace doczone::architecture::floors_test {
namespace {

// The command line is a floor of its own: the top one.
bool may_see(std::string_view from, std::string_view to) {
  if (from == to || from == "harness/cli/") return true;
  return to == "model/" && (from == "extractor/" || from == "harness/");
}

std::size_t place_of(std::string_view room) {
  return static_cast<std::size_t>(std::find(kRooms.begin(), kRooms.end(), room) - kRooms.begin());
}

// Within a floor the includes run one way.
bool goes_back(std::string_view from, std::string_view to) {
  return floor_of(from) == floor_of(to) && place_of(room_of(to)) > place_of(room_of(from));
}

constexpr std::array<std::string_view, 8> kHiddenLibraries{"toml++/", "nlohmann/", "pugixml", "pugiconfig",
                                                           "cmark",   "CLI/",      "CLI11",   "toml.hpp"};

std::string judge(const std::string& path, const Include& include) {
  const std::string_view floor = floor_of(include.target);
  if (include.quoted && floor.empty()) return "is not written from the root";
  if (!include.quoted && !floor.empty()) return "belongs in quotes";
  if (include.target.find("..") != std::string::npos) return "is not written from the root";
  if (!floor.empty() && !may_see(floor_of(path), floor)) return "crosses floors";
  if (goes_back(path, include.target)) return "runs against the order of the rooms";
  if (is_header(path)) {
    for (const std::string_view library : kHiddenLibraries) {
      if (include.target.starts_with(library)) return "shows a third-party library in a header";
    }
  }
  return {};
}

std::vector<std::string> floor_faults(const Sources& sources) {
  std::vector<std::string> out;
  for (const auto& [path, text] : sources) {
    for (const Include& include : includes_of(text)) {
      std::string fault = judge(path, include);
      if (fault.empty() && include.quoted && !sources.contains(include.target)) fault = "names no file";
      if (!fault.empty())
        out.push_back(path + ":" + std::to_string(include.line) + ": " + include.target + " " + fault);
    }
  }
  return out;
}

// Depth first; a header that is met again on its own path closes a circle. `done` holds headers that lead into none.
void find_circles(const Sources& sources, const std::string& path, std::vector<std::string>& trail,
                  std::map<std::string, bool>& done, std::vector<std::string>& out) {
  const auto again = std::find(trail.begin(), trail.end(), path);
  if (again != trail.end()) {
    std::string circle;
    for (auto at = again; at != trail.end(); ++at) circle += *at + " -> ";
    out.push_back(circle + path);
    return;
  }
  const auto source = sources.find(path);
  if (source == sources.end() || done[path]) return;
  trail.push_back(path);
  for (const Include& include : includes_of(source->second)) find_circles(sources, include.target, trail, done, out);
  trail.pop_back();
  done[path] = true;
}

std::vector<std::string> include_circles(const Sources& sources) {
  std::vector<std::string> out;
  std::vector<std::string> trail;
  std::map<std::string, bool> done;
  for (const auto& [path, text] : sources) {
    if (is_header(path)) find_circles(sources, path, trail, done, out);
  }
  return out;
}

TEST(Floors, TheProjectKeepsThem) {
  const Sources sources = read_project();
  EXPECT_TRUE(sources.contains("model/finding.h"));
  EXPECT_EQ(joined(floor_faults(sources)), "");
}

TEST(Floors, HeadersIncludeEachOtherInNoCircle) {
  EXPECT_EQ(joined(include_circles(read_project())), "");
}

TEST(Floors, APlantedViolationIsNoticed) {
  struct Case {
    std::string path, include, expected;
  };
  const Case cases[] = {
      {"model/a.cc", "\"extractor/x.h\"", "model/a.cc:2: extractor/x.h crosses floors\n"},
      {"model/a.cc", "\"harness/x.h\"", "model/a.cc:2: harness/x.h crosses floors\n"},
      {"model/a.h", "\"harness/cli/x.h\"", "model/a.h:2: harness/cli/x.h crosses floors\n"},
      {"extractor/a.cc", "\"harness/x.h\"", "extractor/a.cc:2: harness/x.h crosses floors\n"},
      {"extractor/a.cc", "\"harness/cli/x.h\"", "extractor/a.cc:2: harness/cli/x.h crosses floors\n"},
      {"harness/zone/a.h", "\"extractor/x.h\"", "harness/zone/a.h:2: extractor/x.h crosses floors\n"},
      {"harness/zone/a.cc", "\"harness/cli/x.h\"", "harness/zone/a.cc:2: harness/cli/x.h crosses floors\n"},
      {"extractor/tables/a.cc", "\"extractor/pages/x.h\"",
       "extractor/tables/a.cc:2: extractor/pages/x.h runs against the order of the rooms\n"},
      {"extractor/pages/a.cc", "\"extractor/x.h\"",
       "extractor/pages/a.cc:2: extractor/x.h runs against the order of the rooms\n"},
      {"harness/zone/a.cc", "\"harness/judging/x.h\"",
       "harness/zone/a.cc:2: harness/judging/x.h runs against the order of the rooms\n"},
      {"harness/cli/documents/a.cc", "\"harness/cli/verbs/x.h\"",
       "harness/cli/documents/a.cc:2: harness/cli/verbs/x.h runs against the order of the rooms\n"},
      {"model/a.h", "<toml++/toml.h>", "model/a.h:2: toml++/toml.h shows a third-party library in a header\n"},
      {"model/a.h", "<nlohmann/json.hpp>", "model/a.h:2: nlohmann/json.hpp shows a third-party library in a header\n"},
      {"extractor/a.h", "<pugixml.hpp>", "extractor/a.h:2: pugixml.hpp shows a third-party library in a header\n"},
      {"extractor/a.h", "<cmark.h>", "extractor/a.h:2: cmark.h shows a third-party library in a header\n"},
      {"harness/cli/a.h", "<CLI/CLI.hpp>", "harness/cli/a.h:2: CLI/CLI.hpp shows a third-party library in a header\n"},
      {"model/a.cc", "\"x.h\"", "model/a.cc:2: x.h is not written from the root\n"},
      {"model/a.cc", "\"../model/x.h\"", "model/a.cc:2: ../model/x.h is not written from the root\n"},
      {"model/a.cc", "\"model/../model/x.h\"", "model/a.cc:2: model/../model/x.h is not written from the root\n"},
      {"model/a.cc", "<model/x.h>", "model/a.cc:2: model/x.h belongs in quotes\n"},
      {"model/a.cc", "\"model/gone.h\"", "model/a.cc:2: model/gone.h names no file\n"},
      // And what is allowed.
      {"extractor/a.h", "\"model/x.h\"", ""},
      {"extractor/a.h", "\"extractor/pages/x.h\"", ""},
      {"harness/judging/a.cc", "\"harness/zone/x.h\"", ""},
      {"harness/cli/a.cc", "\"extractor/x.h\"", ""},
      {"model/a.cc", "<nlohmann/json.hpp>", ""},
      {"model/a.h", "<string>", ""},
  };
  for (const Case& planted : cases) {
    for (const std::string_view directive : {"#include ", "  #  include\t"}) {
      Sources sources{{"model/x.h", ""},
                      {"extractor/x.h", ""},
                      {"extractor/pages/x.h", ""},
                      {"harness/x.h", ""},
                      {"harness/zone/x.h", ""},
                      {"harness/judging/x.h", ""},
                      {"harness/cli/verbs/x.h", ""},
                      {"harness/cli/x.h", ""}};
      sources[planted.path] = "// text\n" + std::string(directive) + planted.include + "\n";
      EXPECT_EQ(joined(floor_faults(sources)), planted.expected) << planted.path << " " << planted.include;
    }
  }
}

TEST(Floors, APlantedCircleIsNoticed) {
  const Sources sources{{"model/a.h", "#include \"model/b.h\"\n"},
                        {"model/b.h", "#include \"model/c.h\"\n#include \"model/d.h\"\n"},
                        {"model/c.h", "#include \"model/a.h\"\n"},
                        {"model/d.h", ""}};
  EXPECT_EQ(joined(include_circles(sources)), "model/a.h -> model/b.h -> model/c.h -> model/a.h\n");
  EXPECT_EQ(joined(include_circles({{"model/a.h", "#include \"model/a.h\"\n"}})), "model/a.h -> model/a.h\n");
}

}  // namespace
}  // namespace doczone::architecture::floors_test
