// Zones that other projects test their readers with: where three name servers' checkers agree, doczone agrees with
// them.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/soundness.h"
#include "tests/harness/zone/zone_dump.h"

namespace doczone::harness::peers_test {
namespace {

namespace fs = std::filesystem;

// Real files below one folder; no links among them.
class Folder : public FileSystem {
 public:
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    std::ifstream file(path, std::ios::binary);
    if (!file || !fs::is_regular_file(path)) return Error{"cannot be opened", path};
    buffer.assign(std::istreambuf_iterator<char>(file), {});
    return std::nullopt;
  }
  Result<std::vector<std::string>> list(const std::string& folder) const override {
    return Error{"not asked for", folder};
  }
  bool is_folder(const std::string& path) const override { return fs::is_directory(path); }
};

// A string member of one line of JSON; empty when it is null or missing. The values here have no escapes.
std::string member(const std::string& line, const std::string& key) {
  const std::size_t at = line.find('"' + key + "\": \"");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + key.size() + 5;
  return line.substr(begin, line.find('"', begin) - begin);
}

std::map<std::string, std::string> known_differences() {
  std::map<std::string, std::string> out;
  std::ifstream table(fs::path(DOCZONE_ROOT) / "tests/harness/zone/peers.tsv");
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string file, wanted;
    std::getline(fields, file, '\t');
    std::getline(fields, wanted, '\t');
    out[file] = wanted;
  }
  return out;
}

bool accepts(const fs::path& path, const std::string& origin) {
  const Folder files;
  ZoneOptions options;
  options.files = &files;
  if (!origin.empty()) options.origin = DomainName::parse(origin).value();
  auto text = files.open(path.string(), std::size_t{1} << 30);
  if (!text) return false;
  const Zone zone = read_zone(*std::move(text), options);
  if (!zone.errors().empty()) return false;
  for (const Finding& finding : judge_by_rules(RuleScope(zone, nullptr, false), zone_checks())) {
    if (finding.severity == Severity::error) return false;
  }
  return true;
}

TEST(PeersTest, AgreesWhereThreeNameServersAgree) {
  const fs::path folder = fs::path(DOCZONE_ROOT) / ".." / "shared" / "zones" / "peers";
  std::ifstream manifest(folder / "manifest.jsonl");
  if (!manifest) GTEST_SKIP() << "there is no folder " << folder;
  std::map<std::string, std::string> different;
  std::size_t compared = 0;
  for (std::string line; std::getline(manifest, line);) {
    const std::string wanted = member(line, "consensus3");
    if (member(line, "kind") != "zone" || (wanted != "accept" && wanted != "reject")) continue;
    ++compared;
    const std::string file = member(line, "file");
    if (accepts(folder / file, member(line, "origin")) != (wanted == "accept")) different[file] = wanted;
  }
  EXPECT_GE(compared, 100U);
  EXPECT_EQ(different, known_differences());
}

}  // namespace
}  // namespace doczone::harness::peers_test
