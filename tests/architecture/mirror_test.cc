// Every source has a test of its stem in the folder that mirrors its room, or a line in stand_ins.tsv that names the
// tests which stand for it.
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace doczone::architecture::mirror_test {
namespace {

const std::filesystem::path kRoot = DOCZONE_ROOT;

std::string own_test_of(const std::string& source) {
  return "tests/" + source.substr(0, source.size() - 3) + "_test.cc";
}

// source -> tests, as stand_ins.tsv has them: the source, a tab, tests with blanks between.
std::map<std::string, std::vector<std::string>> stand_ins() {
  std::map<std::string, std::vector<std::string>> out;
  std::istringstream lines(read_text(kRoot / "tests/architecture/stand_ins.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string source, test;
    fields >> source;
    std::vector<std::string>& tests = out[source];
    while (fields >> test) tests.push_back(test);
  }
  return out;
}

TEST(Mirror, EverySourceIsTested) {
  const auto listed = stand_ins();
  std::vector<std::string> faults;
  const Sources sources = read_project();
  for (const auto& [path, text] : sources) {
    if (!path.ends_with(".cc")) continue;
    const bool has_own = std::filesystem::exists(kRoot / own_test_of(path));
    if (!has_own && !listed.contains(path)) faults.push_back(path + " has no test");
    if (has_own && listed.contains(path)) faults.push_back(path + " has a test of its own and needs no line");
  }
  for (const auto& [source, tests] : listed) {
    if (!sources.contains(source)) faults.push_back(source + " is listed and does not exist");
    if (tests.empty()) faults.push_back(source + " is listed without a test");
    for (const std::string& test : tests) {
      if (!std::filesystem::exists(kRoot / test)) faults.push_back(source + ": " + test + " does not exist");
    }
  }
  EXPECT_EQ(joined(faults), "");
}

}  // namespace
}  // namespace doczone::architecture::mirror_test
