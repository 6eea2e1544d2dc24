// The project's sources as the tests of the architecture see them: text by path, includes, and the room of each file.
#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace doczone::architecture {

using Sources = std::map<std::string, std::string>;  // path from the root -> text

inline bool is_header(std::string_view path) {
  return path.ends_with(".h");
}

// The rooms from the ground up. A room sees those above it in this list that its floor may see (see may_see), and no
// other. Files that lie directly in a floor's folder come last: they lead through its rooms.
inline constexpr std::array<std::string_view, 30> kRooms{
    "model/",
    // The way of a page.
    "extractor/names/",
    "extractor/tables/",
    "extractor/records/",
    "extractor/forms/",
    "extractor/pages/",
    "extractor/alignment/",
    "extractor/election/",
    "extractor/faults/",
    "extractor/checks/",
    "extractor/repair/",
    "extractor/findings/",
    "extractor/requirements/",
    "extractor/",
    // The way of a zone.
    "harness/zone/",
    "harness/policies/",
    "harness/demands/",
    "harness/rules/",
    "harness/judging/",
    "harness/checks/",
    "harness/report/",
    "harness/run/",
    "harness/testing/",
    "harness/",
    // The program.
    "harness/cli/settings/",
    "harness/cli/output/",
    "harness/cli/documents/",
    "harness/cli/deployments/",
    "harness/cli/verbs/",
    "harness/cli/",
};

// The longest room that the path lies in; empty outside of all.
inline std::string_view room_of(std::string_view path) {
  std::string_view out;
  for (const std::string_view room : kRooms) {
    if (path.starts_with(room) && room.size() > out.size()) out = room;
  }
  return out;
}

inline std::string_view floor_of(std::string_view path) {
  for (const std::string_view floor : {"model/", "extractor/", "harness/cli/", "harness/"}) {
    if (path.starts_with(floor)) return floor;
  }
  return {};
}

struct Include {
  std::string target;
  bool quoted = false;
  std::size_t line = 0;  // 1-based
};

inline std::vector<Include> includes_of(const std::string& text) {
  std::vector<Include> out;
  std::istringstream lines(text);
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    std::string_view rest = line;
    const auto skip_blanks = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); };
    skip_blanks();
    if (!rest.starts_with("#")) continue;
    rest.remove_prefix(1);
    skip_blanks();
    if (!rest.starts_with("include")) continue;
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

inline std::string read_text(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// Everything that is compiled into the product.
inline Sources read_project() {
  const std::filesystem::path root = DOCZONE_ROOT;
  Sources out;
  for (const char* floor : {"model", "extractor", "harness"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / floor)) {
      const auto ending = entry.path().extension();
      if (!entry.is_regular_file() || (ending != ".h" && ending != ".cc" && ending != ".def")) continue;
      out[entry.path().lexically_relative(root).generic_string()] = read_text(entry.path());
    }
  }
  return out;
}

inline std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace doczone::architecture
