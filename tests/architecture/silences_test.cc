// Every line of silences.def has a test beside the faults: that it keeps something back, and that something like it is
// said.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace doczone::architecture::silences_test {
namespace {

// By id, how many lines; a silence of two shapes has two.
std::map<std::string, std::size_t> lines_by_id(const std::string& list) {
  std::map<std::string, std::size_t> out;
  static constexpr std::string_view kBegin = "SILENCE(\"";
  for (std::size_t at = list.find(kBegin); at != std::string::npos; at = list.find(kBegin, at + 1)) {
    const std::size_t begin = at + kBegin.size();
    ++out[list.substr(begin, list.find('"', begin) - begin)];
  }
  return out;
}

// Each test from its head to the next one's.
std::vector<std::string> tests_in(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = text.find("\nTEST("); at != std::string::npos;) {
    const std::size_t next = text.find("\nTEST(", at + 1);
    out.push_back(text.substr(at, next == std::string::npos ? next : next - at));
    at = next;
  }
  return out;
}

// As a silence is expected: alone, or in front of what it keeps back.
std::size_t count_expected(const std::string& test, const std::string& id) {
  std::size_t out = 0;
  for (std::size_t at = test.find(id); at != std::string::npos; at = test.find(id, at + 1)) {
    const char before = at == 0 ? '"' : test[at - 1];
    const char behind = at + id.size() < test.size() ? test[at + id.size()] : '"';
    out +=
        (before == '"' || before == ' ' || before == 'n') && (behind == '"' || behind == ':' || behind == ' ') ? 1 : 0;
  }
  return out;
}

std::vector<std::string> untested(const std::string& list, const std::vector<std::string>& tests) {
  std::vector<std::string> out;
  for (const auto& [id, lines] : lines_by_id(list)) {
    std::size_t expected = 0;
    bool is_said = false;
    for (const std::string& test : tests) {
      const std::size_t here = count_expected(test, id);
      expected += here;
      // Of what is said nothing is expected, or a finding.
      is_said = is_said || (here > 0 &&
                            (test.find(", \"\")") != std::string::npos || test.find("found, \"") != std::string::npos));
    }
    if (expected < lines)
      out.push_back(id + " has " + std::to_string(lines) + " lines, and is expected " + std::to_string(expected) +
                    " times");
    if (expected >= lines && !is_said) out.push_back("nothing like " + id + " is said");
  }
  return out;
}

TEST(Silences, EachHasATest) {
  const std::filesystem::path root = DOCZONE_ROOT;
  std::vector<std::string> tests;
  for (const auto& entry : std::filesystem::directory_iterator(root / "tests/extractor/faults")) {
    for (std::string& test : tests_in(read_text(entry.path()))) tests.push_back(std::move(test));
  }
  const std::string list = read_text(root / "extractor/faults/silences.def");
  EXPECT_GT(lines_by_id(list).size(), 40U);
  EXPECT_EQ(joined(untested(list, tests)), "");
}

TEST(Silences, OneWithoutATestIsNoticed) {
  const std::string list = "X_SILENCE(\"moved\", p, RowFault, \"s\")\nX_SILENCE(\"moved\", p, AtomFault, \"s\")\n";
  const auto faults = [&](const std::string& text) { return joined(untested(list, tests_in(text))); };
  EXPECT_EQ(faults("\nTEST(A, B) {}"), "moved has 2 lines, and is expected 0 times\n");
  EXPECT_EQ(faults("\nTEST(A, B) { EXPECT_EQ(f(), \"moved\"); }"), "moved has 2 lines, and is expected 1 times\n");
  EXPECT_EQ(faults("\nTEST(A, B) { EXPECT_EQ(f(), \"moved\"); EXPECT_EQ(g(), \"moved: fr\"); }"),
            "nothing like moved is said\n");
  EXPECT_EQ(faults("\nTEST(A, B) { EXPECT_EQ(f(), \"moved\"); EXPECT_EQ(g(), \"moved: fr\"); EXPECT_EQ(h(), \"\"); }"),
            "");
}

}  // namespace
}  // namespace doczone::architecture::silences_test
