// Copies of whole corpora to repair, and what they say.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include "tests/app/program.h"

namespace doczone::cli {

// Every file below a folder, by its path from there.
inline std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) out[entry.path().lexically_relative(folder).string()] = file_text(entry.path());
  }
  return out;
}

// The same text with other line ends.
inline std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string out;
  for (const char c : text) out += c == '\n' ? end : std::string(1, c);
  return out;
}

// The findings of the machine-readable report above note.
inline Json alarms(const Json& document) {
  Json out = Json::array();
  for (const Json& finding : document.at("findings")) {
    if (finding.at("severity") != "note") out.push_back(finding);
  }
  return out;
}

}  // namespace doczone::cli
