// The floors of the building, read from the includes: model stands on nothing, extractor and harness stand on model and
// don't know each other, only harness/cli sees both. Public headers show no third-party library, and headers include
// each other in no circle.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace {

using Sources = std::map<std::string, std::string>;  // path from the root -> text

struct Include {
  std::string target;
  bool quoted = false;
  std::size_t line = 0;
};

bool starts_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}
bool is_header(std::string_view path) {
  return path.size() > 2 && path.substr(path.size() - 2) == ".h";
}

std::vector<Include> includes_of(const std::string& text) {
  std::vector<Include> out;
  std::istringstream lines(text);
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    std::string_view rest = line;
    const auto skip_blanks = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); };
    skip_blanks();
    if (!starts_with(rest, "#")) continue;
    rest.remove_prefix(1);
    skip_blanks();
    if (!starts_with(rest, "include")) continue;
    rest.remove_prefix(7);
    skip_blanks();
    if (rest.empty() || (rest[0] != '"' && rest[0] != '<')) continue;
    const bool quoted = rest[0] == '"';
    const std::size_t end = rest.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) continue;
    out.push_back({std::string(rest.substr(1, end - 1)), quoted, number});
  }
  return out;
}

// The command line is a floor of its own: the top one.
std::string_view floor_of(std::string_view path) {
  for (const std::string_view floor : {"model/", "extractor/", "harness/cli/", "harness/"}) {
    if (starts_with(path, floor)) return floor;
  }
  return {};
}

bool may_include(std::string_view from, std::string_view to) {
  if (from == to || from == "harness/cli/") return true;
  return to == "model/" && (from == "extractor/" || from == "harness/");
}

// The way of a page, one room after the other; each sees those before it, and what lies beside the rooms sees all.
constexpr std::array<std::string_view, 11> kPageRooms{"names/",     "tables/",   "records/",     "pages/",
                                                      "alignment/", "election/", "faults/",      "checks/",
                                                      "repair/",    "findings/", "requirements/"};

std::size_t page_room_of(std::string_view path) {
  path.remove_prefix(std::string_view("extractor/").size());
  const auto room = std::find_if(kPageRooms.begin(), kPageRooms.end(),
                                 [&](std::string_view name) { return starts_with(path, name); });
  return static_cast<std::size_t>(room - kPageRooms.begin());
}

bool goes_back(std::string_view from, std::string_view to) {
  if (floor_of(from) != "extractor/" || floor_of(to) != "extractor/") return false;
  // Only says how an unreadable page is told, from the model alone.
  if (to == "extractor/checks/unreadable_page.h") return false;
  return page_room_of(to) > page_room_of(from);
}

constexpr std::array<std::string_view, 8> kHiddenLibraries{"toml++/", "nlohmann/", "pugixml", "pugiconfig",
                                                           "cmark",   "CLI/",      "CLI11",   "toml.hpp"};

std::string judge(const std::string& path, const Include& include) {
  const std::string_view floor = floor_of(include.target);
  if (include.quoted && floor.empty()) return "is not written from the root";
  if (!include.quoted && !floor.empty()) return "belongs in quotes";
  if (include.target.find("..") != std::string::npos) return "is not written from the root";
  if (!floor.empty() && !may_include(floor_of(path), floor)) return "crosses floors";
  if (goes_back(path, include.target)) return "runs against the way of a page";
  if (is_header(path)) {
    for (const std::string_view library : kHiddenLibraries) {
      if (starts_with(include.target, library)) return "shows a third-party library in a header";
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

Sources read_project() {
  const std::filesystem::path root = DOCZONE_ROOT;
  Sources out;
  for (const char* room : {"model", "extractor", "harness"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / room)) {
      const auto ending = entry.path().extension();
      if (!entry.is_regular_file() || (ending != ".h" && ending != ".cc" && ending != ".def")) continue;
      std::stringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      out[entry.path().lexically_relative(root).generic_string()] = text.str();
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
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
       "extractor/tables/a.cc:2: extractor/pages/x.h runs against the way of a page\n"},
      {"extractor/pages/a.cc", "\"extractor/x.h\"",
       "extractor/pages/a.cc:2: extractor/x.h runs against the way of a page\n"},
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
      {"harness/zone/a.cc", "\"harness/x.h\"", ""},
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
