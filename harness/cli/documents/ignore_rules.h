// What a repository's .gitignore files leave out, read without asking git.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doczone::cli {

// One line of a .gitignore.
struct IgnoreRule {
  std::vector<std::string> parts;  // of the pattern, between its slashes
  bool is_anchored = false;        // it names a way from the file's folder, else a name anywhere below
  bool only_folders = false;
  bool takes_back = false;  // what an earlier rule left out
};

// The rules of a file, in its order; of a file with very many, the first.
std::vector<IgnoreRule> parse_ignore_rules(std::string_view text);

enum class Ignored { unsaid, no, yes };

// What the rules say about a path as seen from their file's folder: the last one that matches counts. The folders that
// it lies in are asked for separately.
Ignored judge(const std::vector<IgnoreRule>& rules, std::string_view path, bool is_folder);

}  // namespace doczone::cli
