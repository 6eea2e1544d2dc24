// The tables of good and bad RDATA, held against the zone checkers of two name servers. They differ from the tables
// where these say so, and why.
#include <cstdlib>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "tests/model/rdata_cases.h"

namespace doczone::rdata_oracles_test {
namespace {

namespace fs = std::filesystem;

struct Oracle {
  std::string name, package, program, command;  // `command`: the zone file's name follows
};
const Oracle kOracles[] = {
    {"named", "bind9-utils", "named-checkzone", "named-checkzone -i none example.org"},
    {"knot", "knot-dnsutils", "kzonecheck", "kzonecheck -o example.org"},
};

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

class RdataOraclesTest : public testing::TestWithParam<Oracle> {
 protected:
  void SetUp() override {
    const Oracle& oracle = GetParam();
    if (!is_installed(oracle.program))
      GTEST_SKIP() << oracle.program << " is missing (package " << oracle.package << ")";
    folder_ = fs::path(testing::TempDir()) / ("doczone_rdata_" + std::to_string(std::random_device{}()));
    fs::create_directories(folder_);
  }
  void TearDown() override {
    if (!folder_.empty()) fs::remove_all(folder_);
  }

  void write_zone(std::size_t number, const RdataCase& one) const {
    // The owner is one that NSEC3 may have.
    std::ofstream(folder_ / std::to_string(number))
        << "$TTL 60\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n2t7b4g4vsa5smi47k61mv5bv1a22bojr " << one.record
        << "\n";
  }

  // The numbers of the zones that the oracle takes.
  std::set<std::size_t> taken(std::size_t zones) const {
    const std::string command = "cd " + folder_.string() + " && for z in $(seq 0 " + std::to_string(zones - 1) +
                                "); do if " + GetParam().command +
                                " $z >/dev/null 2>&1; then echo $z >>taken; fi; done";
    EXPECT_EQ(std::system(command.c_str()) & 0xFF, 0);
    std::ifstream file(folder_ / "taken");
    std::set<std::size_t> numbers;
    for (std::size_t number = 0; file >> number;) numbers.insert(number);
    return numbers;
  }

  void hold(const std::vector<RdataCase>& cases, bool good) const {
    ASSERT_FALSE(cases.empty());
    for (std::size_t i = 0; i < cases.size(); ++i) write_zone(i, cases[i]);
    const std::set<std::size_t> taken_zones = taken(cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const bool differs = cases[i].differences.find(GetParam().name + ": ") != std::string::npos;
      EXPECT_EQ(taken_zones.count(i) == 1, good != differs) << cases[i].record;
    }
  }

  fs::path folder_;
};

TEST_P(RdataOraclesTest, TakesWhatIsGood) {
  hold(rdata_cases("rdata_good.tsv", 1), true);
}

TEST_P(RdataOraclesTest, RefusesWhatIsBad) {
  hold(rdata_cases("rdata_bad.tsv", 2), false);
}

INSTANTIATE_TEST_SUITE_P(NameServers, RdataOraclesTest, testing::ValuesIn(kOracles),
                         [](const auto& oracle) { return oracle.param.name; });

}  // namespace
}  // namespace doczone::rdata_oracles_test
