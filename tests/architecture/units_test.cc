// Files that are compiled as one unit (cmake/units.cmake) see each other's anonymous namespaces. Two objects or types
// of one name don't compile; two functions do if their parameters differ, and then one file may call the other's.
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace doczone::architecture::units_test {
namespace {

// Functions that an anonymous namespace defines or declares.
std::set<std::string> own_functions(const std::string& text) {
  static const std::regex kFunction(R"(^[A-Za-z_][^(=;]*?\b(\w+)\()");
  std::set<std::string> out;
  std::istringstream lines(text);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "namespace {") inside = true;
    if (line == "}  // namespace") inside = false;
    std::smatch found;
    if (inside && std::regex_search(line, found, kFunction) && found[1] != "static_assert") out.insert(found[1]);
  }
  return out;
}

// "PATH and PATH both have a function NAME"
std::vector<std::string> shared_functions(const Sources& unit) {
  std::map<std::string, std::string> known;  // function -> the first file that has it
  std::vector<std::string> out;
  for (const auto& [path, text] : unit) {
    for (const std::string& function : own_functions(text)) {
      const auto [first, is_new] = known.emplace(function, path);
      if (!is_new) out.push_back(first->second + " and " + path + " both have a function " + function);
    }
  }
  return out;
}

// The product's files in each unit that CMake wrote.
std::vector<Sources> units() {
  const std::filesystem::path root = DOCZONE_ROOT;
  std::vector<Sources> out;
  for (const auto& target : std::filesystem::directory_iterator(DOCZONE_BUILD "/CMakeFiles")) {
    if (!std::filesystem::is_directory(target.path() / "Unity")) continue;
    for (const auto& unit : std::filesystem::directory_iterator(target.path() / "Unity")) {
      if (unit.path().extension() != ".cxx") continue;
      Sources files;
      for (const Include& include : includes_of(read_text(unit.path()))) {
        const std::filesystem::path path = include.target;
        files[path.lexically_relative(root).generic_string()] = read_text(path);
      }
      out.push_back(std::move(files));
    }
  }
  return out;
}

TEST(Units, NoTwoFilesOfAUnitHaveAFunctionOfOneName) {
  if (!DOCZONE_IN_UNITS) GTEST_SKIP() << "every file is compiled alone";
  const std::vector<Sources> all = units();
  EXPECT_GT(all.size(), 10);
  std::vector<std::string> faults;
  for (const Sources& unit : all) {
    for (const std::string& fault : shared_functions(unit)) faults.push_back(fault);
  }
  EXPECT_EQ(joined(faults), "");
}

TEST(Units, SeesFunctionsOfAnonymousNamespacesOnly) {
  const std::string one =
      "namespace {\nint size_of(int);\ntemplate <class T>\nint count(T t) {\n  call(t);\n}\n}  // namespace\n";
  const std::string other =
      "int size_of(int);\nnamespace {\nconst int kSize = size_of(1);\nlong count(long x) {\n}  // namespace\n";
  EXPECT_EQ(joined(shared_functions({{"a.cc", one}, {"b.cc", other}})), "a.cc and b.cc both have a function count\n");
}

}  // namespace
}  // namespace doczone::architecture::units_test
