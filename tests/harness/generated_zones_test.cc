// What `generate` prints, inside of a zone with a head, is a zone: for peers' checkers and for doczone, which finds the
// demand satisfied. Over a demand for every record type, and over all demands at once.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "harness/demands/zone_snippet.h"
#include "tests/harness/deployment.h"
#include "tests/harness/record_samples.h"

namespace doczone::harness::generated_zones_test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHead = "$TTL 3600\n@ SOA ns1 host 1 7200 900 1209600 300\n@ NS ns1.provider.test.\n";
// What checks that a file is a zone, without its name.
const std::map<std::string, std::string> kCheckers{{"named-checkzone", "named-checkzone -q example.org"},
                                                   {"kzonecheck", "kzonecheck -o example.org."},
                                                   {"nsd-checkzone", "nsd-checkzone example.org"}};

// The head has an SOA; there can be no other.
std::vector<RecordSample> samples() {
  std::vector<RecordSample> out;
  for (const RecordSample& sample : kRecordSamples) {
    if (sample.type != "SOA") out.push_back(sample);
  }
  return out;
}

std::string generated(const SampleDeployment& one) {
  return zone_snippet(make_expectations(one.model, one.profile), one.profile, {View::external, {}, {}});
}

// Files of zones, checked by a program in one shell: starting it is what takes the time.
class CheckedZones {
 public:
  CheckedZones() : folder_(fs::path(testing::TempDir()) / ("doczone_zones_" + std::to_string(std::random_device{}()))) {
    fs::create_directories(folder_);
  }
  ~CheckedZones() { fs::remove_all(folder_); }
  CheckedZones(const CheckedZones&) = delete;
  CheckedZones& operator=(const CheckedZones&) = delete;

  void add(const std::string& name, const std::string& text) { std::ofstream(folder_ / (name + ".zone")) << text; }

  std::set<std::string> accepted_by(const std::string& command) const {
    const std::string script = "cd '" + folder_.string() + "' && PATH=$PATH:/usr/sbin:/sbin && for z in *.zone; do " +
                               command + " $z >/dev/null 2>&1 && echo ${z%.zone}; done >accepted; true";
    EXPECT_EQ(std::system(script.c_str()), 0) << script;
    std::ifstream file(folder_ / "accepted");
    std::set<std::string> out;
    for (std::string name; file >> name;) out.insert(name);
    return out;
  }

 private:
  fs::path folder_;
};

bool is_installed(const std::string& program) {
  return std::system(("PATH=$PATH:/usr/sbin:/sbin command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

TEST(GeneratedZonesTest, IsSatisfied) {
  for (const RecordSample& sample : samples()) {
    const SampleDeployment one = deployment_of(sample);
    const std::string text = std::string(kHead) + generated(one);
    std::vector<ZoneInView> zones;
    zones.push_back({View::external, zone_of(text)});
    EXPECT_TRUE(zones[0].zone.errors().empty()) << text;
    const ValidationResult result = judge(one.model, one.profile, std::move(zones));
    const VerdictKind kind = result.verdicts.at(0).kind;
    EXPECT_EQ(kind, VerdictKind::satisfied) << text << dump(result.verdicts) << " " << dump(result.findings);
  }
}

// All demands that can stand in one zone together: one for each owner and type.
TEST(GeneratedZonesTest, IsSatisfiedWhereOneZoneHasThemAll) {
  SampleDeployment all{model_of({}), profile_of()};
  all.model.literal = {"provider.test"};
  all.profile.ipv6 = true;
  std::set<std::string> seen;
  for (const RecordSample& sample : samples()) {
    if (!seen.insert(std::string(sample.type) + " " + std::string(sample.owner)).second) continue;
    const SampleDeployment one = deployment_of(sample);
    all.model.requirements.push_back(one.model.requirements.front());
    for (const auto& [name, addresses] : one.profile.addresses)
      all.profile.addresses[name].insert(all.profile.addresses[name].end(), addresses.begin(), addresses.end());
  }
  const std::string text = std::string(kHead) + generated(all);
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(text)});
  EXPECT_TRUE(zones[0].zone.errors().empty()) << text;
  const ValidationResult result = judge(all.model, all.profile, std::move(zones));
  for (const Verdict& verdict : result.verdicts) {
    EXPECT_EQ(verdict.kind, VerdictKind::satisfied) << verdict.requirement << ": " << verdict.reason;
  }
}

// Where the checker takes the record as documentation shows it, it takes what is generated from it.
TEST(GeneratedZonesTest, IsAcceptedByPeers) {
  CheckedZones zones;
  std::map<std::string, std::string> texts;
  std::size_t count = 0;
  for (const RecordSample& sample : samples()) {
    const std::string name = std::string(sample.type) + "-" + std::to_string(count++);
    texts[name] = std::string(kHead) + generated(deployment_of(sample));
    zones.add(name + "-generated", texts[name]);
    zones.add(name + "-shown",
              std::string(kHead) + std::string(sample.beside) + owner_line(sample, std::string(sample.data)));
  }
  std::size_t checkers = 0;
  for (const auto& [program, command] : kCheckers) {
    if (!is_installed(program)) continue;
    ++checkers;
    const std::set<std::string> accepted = zones.accepted_by(command);
    std::size_t shown = 0;
    for (const auto& [name, text] : texts) {
      if (!accepted.contains(name + "-shown")) continue;
      ++shown;
      EXPECT_TRUE(accepted.contains(name + "-generated")) << program << " refuses\n" << text;
    }
    EXPECT_GE(shown, texts.size() / 2) << program;
  }
  if (checkers == 0) GTEST_SKIP() << "no checker of zones is installed (script/setup installs them)";
}

}  // namespace
}  // namespace doczone::harness::generated_zones_test
