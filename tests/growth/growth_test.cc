// Twice the input, at most 2.2 times the work, of the whole program: every family of tests/growth, counted as reading
// is.
#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/extractor/counted_work.h"
#include "tests/growth/families.h"

namespace doczone::growth::growth_test {
namespace {

// Of a run: the work, and the bytes of the files and of their names, which the program has to read as well.
struct Measured {
  std::uint64_t work = 0;
  std::uint64_t bytes = 0;
};

Measured operator-(const Measured& a, const Measured& b) {
  return {a.work - b.work, a.bytes - b.bytes};
}

Measured measured(const Family& family, std::size_t n) {
  Measured out;
  const cli::TemporaryFolder folder;
  for (const auto& [path, bytes] : family.files(n)) {
    folder.write(path, bytes);
    out.bytes += path.size() + bytes.size();
  }
  const cli::WorkingFolder inside(folder.path());
  std::vector<std::string> arguments = family.arguments;
  arguments.insert(arguments.end(), {"--jobs", "1"});  // the counter is one number, which threads would share
  const std::uint64_t before = extractor::counted_work();
  const cli::Outcome outcome = cli::run_here(arguments);
  EXPECT_LE(outcome.code, 1) << outcome.err.substr(0, 1000);
  out.work = extractor::counted_work() - before;
  return out;
}

// By hand: larger input, to see whether what grows goes on growing.
std::size_t times() {
  const char* const given = std::getenv("DOCZONE_GROWTH_TIMES");
  return given == nullptr ? 1 : std::stoul(given);
}

// The most times the work that twice the input of a family may cost. Those that have a number of their own here are
// open: each is to leave this table, and no other to come in.
double most_growth(const std::string& family) {
  static const std::map<std::string, double> kOpen{
      {"languages with one row each", 4.0},  // a finding tells what each of the languages says
      {"folders in folders", 3.0},           // the path of each folder is put together anew
      {"rivals of one record", 2.4},         // 2.39 from 2,400 rivals to 4,800
      // In steps: less than 2.1 each over two doublings.
      {"known check names in a comment", 2.6},
      {"check names in a comment that nothing closes", 2.6},
      {"zones that nothing asks for", 2.3},
      {"addresses of a profile", 2.6},
  };
  const auto open = kOpen.find(family);
  return open == kOpen.end() ? 2.2 : open->second;
}

class GrowthTest : public testing::TestWithParam<Family> {};

TEST_P(GrowthTest, TwiceTheInputIsAtMostTwiceTheWork) {
  const Family& family = GetParam();
  const std::size_t n = family.n * times();
  measured(family, 2);  // what is made once is made now
  const Measured nothing = measured(family, 2);
  const Measured once = measured(family, n) - nothing;
  const Measured twice = measured(family, 2 * n) - nothing;
  const double growth = static_cast<double>(twice.work) / static_cast<double>(once.work);
  const double input = static_cast<double>(twice.bytes) / static_cast<double>(once.bytes);
  RecordProperty("growth", std::to_string(growth));
  // Names of deep folders are longer ones: more than twice the bytes.
  EXPECT_LE(growth, most_growth(family.name) * std::max(1.0, input / 2))
      << family.name << ": " << once.work << ", then " << twice.work;
}

std::string test_name(const testing::TestParamInfo<Family>& info) {
  std::string out;
  for (const char c : info.param.name) out += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return out;
}

INSTANTIATE_TEST_SUITE_P(Input, GrowthTest, testing::ValuesIn(families()), test_name);

}  // namespace
}  // namespace doczone::growth::growth_test
