// A name stands for one type in the whole program. Two types of one name compile wherever no file sees both; the linker
// then keeps one destructor for them, and either may be destroyed by the other's.
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace doczone::architecture::types_test {
namespace {

// With their namespaces, those of anonymous ones left out.
std::vector<std::string> types_of(const std::string& text) {
  static const std::regex kNamespace(R"(^namespace ([\w:]+) \{)");
  static const std::regex kType(R"(^(?:class|struct|union|enum class|enum) (\w+)(?: final)?(?: : [^;]*)? \{)");
  std::vector<std::string> out;
  std::istringstream lines(text);
  std::string space;
  bool anonymous = false;
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (line == "namespace {") anonymous = true;
    if (line == "}  // namespace") anonymous = false;
    if (std::regex_search(line, found, kNamespace)) space = found[1];
    if (!anonymous && std::regex_search(line, found, kType)) out.push_back(space + "::" + found[1].str());
  }
  return out;
}

// "PATH and PATH both have a type NAME"
std::vector<std::string> doubled_types(const Sources& sources) {
  std::map<std::string, std::string> known;  // type -> the first file that has it
  std::vector<std::string> out;
  for (const auto& [path, text] : sources) {
    for (const std::string& type : types_of(text)) {
      const auto [first, is_new] = known.emplace(type, path);
      if (!is_new) out.push_back(first->second + " and " + path + " both have a type " + type);
    }
  }
  return out;
}

TEST(TypesTest, ANameStandsForOneType) {
  const Sources sources = read_project();
  std::size_t types = 0;
  for (const auto& [path, text] : sources) types += types_of(text).size();
  EXPECT_GT(types, 400U);
  for (const std::string& doubled : doubled_types(sources)) ADD_FAILURE() << doubled;
}

TEST(TypesTest, FindsTwoOfOneName) {
  const std::string a = "namespace doczone {\nstruct Names {\n};\n}\n";
  const std::string b = "namespace doczone {\nclass Names final : public Base {\n};\n}\n";
  const std::string other =
      "namespace doczone::harness {\nnamespace {\nstruct Names {\n};\n}  // namespace\nstruct Names;\n}\n";
  EXPECT_EQ(doubled_types({{"a.h", a}, {"b.h", b}, {"c.h", other}}),
            std::vector<std::string>{"a.h and b.h both have a type doczone::Names"});
}

}  // namespace
}  // namespace doczone::architecture::types_test
