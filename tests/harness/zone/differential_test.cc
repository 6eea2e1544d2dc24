// Zones from a seeded generator, read by doczone, by a name server's checker and by a resolver library's reader: the
// records must be the same.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/harness/zone/zone_dump.h"
#include "tests/harness/zone/zone_generator.h"

namespace doczone::harness::differential_test {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kZones = 2'000;

// Each run reads half of the zones, in one shell: starting programs is what takes the time.
constexpr const char* kNamed =
    "named-compilezone -q -i none -k ignore -m ignore -M ignore -n ignore -r ignore -S ignore -T ignore -W ignore "
    "-s full -o - example.org. $z.zone >$z.theirs 2>/dev/null";
// Knows less than the standard (ZoneGenerator says what), and no origin before the first $ORIGIN.
constexpr const char* kLdns = "{ echo '$ORIGIN example.org.'; cat $z.zone; } | ldns-read-zone >$z.theirs 2>/dev/null";

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

void append_octet(std::string& out, int octet) {
  out += '\\';
  for (const int unit : {100, 10, 1}) out += static_cast<char>('0' + octet / unit % 10);
}

// A record in one spelling: single blanks, names in lower case, and every octet but the plainest as `\DDD`. Programs
// differ in what they escape.
std::string normalised(const std::string& line) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    char c = line[i];
    const bool escaped = c == '\\' && i + 1 < line.size();
    if (escaped) {
      c = line[++i];
      if (c >= '0' && c <= '9' && i + 2 < line.size()) {
        c = static_cast<char>(std::stoi(line.substr(i, 3)));
        i += 2;
      }
    }
    if (!quoted && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool may_quote = quoted || out.empty() || out.back() == ' ';  // inside of a name it may be unescaped
    if (!escaped && c == '"' && may_quote) {
      quoted = !quoted;
      out += '"';
    } else if (!escaped && !quoted && (c == ' ' || c == '\t')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (plain || (!escaped && !quoted && (c == '.' || c == ':'))) {
      out += c;
    } else {
      append_octet(out, static_cast<unsigned char>(c));
    }
  }
  return out;
}

class ZoneDifferentialTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("doczone_differential_" + std::to_string(std::random_device{}()));
    fs::create_directories(folder_);
  }
  void make(bool simple) {
    for (unsigned seed = 1; seed <= kZones; ++seed) {
      zones_.push_back(ZoneGenerator(seed, simple, std::to_string(seed) + "-").make());
      std::ofstream(folder_ / (std::to_string(seed) + ".zone"), std::ios::binary) << zones_.back().text;
      for (const auto& [file, text] : zones_.back().included) std::ofstream(folder_ / file, std::ios::binary) << text;
    }
  }
  void TearDown() override { fs::remove_all(folder_); }

  void run_on_all(const std::string& command) const {
    const auto half = [&](unsigned from, unsigned to) {
      return "for z in $(seq " + std::to_string(from) + " " + std::to_string(to) + "); do " + command + "; done";
    };
    const std::string both =
        "cd " + folder_.string() + " && { " + half(1, kZones / 2) + " & " + half(kZones / 2 + 1, kZones) + "; wait; }";
    EXPECT_EQ(std::system(both.c_str()) & 0xFF, 0);
  }
  std::set<std::string> theirs(unsigned seed) const {
    std::ifstream file(folder_ / (std::to_string(seed) + ".theirs"));
    std::set<std::string> out;
    for (std::string line; std::getline(file, line);) {
      if (!line.empty() && line[0] != ';') out.insert(normalised(line));
    }
    return out;
  }
  std::set<std::string> ours(unsigned seed) const {
    MemoryFiles files;
    files.files = zones_[seed - 1].included;
    files.files["zone.db"] = zones_[seed - 1].text;
    ZoneOptions options;
    options.origin = DomainName::parse("example.org.").value();
    const Zone zone = read_with(files, options);
    std::set<std::string> out;
    for (const ZoneError& error : zone.errors()) out.insert("error: " + error.message);
    for (const ResourceRecord& record : zone.records()) out.insert(normalised(record.to_string()));
    return out;
  }
  std::string whole(unsigned seed) const {
    std::string out = zones_[seed - 1].text;
    for (const auto& [file, text] : zones_[seed - 1].included) out += "---- " + file + "\n" + text;
    return out;
  }

  fs::path folder_;
  std::vector<GeneratedZone> zones_;
};

TEST_F(ZoneDifferentialTest, ReadsWhatNamedCompilezoneReads) {
  if (!is_installed("named-compilezone")) GTEST_SKIP() << "named-compilezone is missing (package bind9-utils)";
  make(false);
  run_on_all(kNamed);
  for (unsigned seed = 1; seed <= kZones; ++seed)
    ASSERT_EQ(ours(seed), theirs(seed)) << "seed " << seed << "\n" << whole(seed);
}

TEST_F(ZoneDifferentialTest, ReadsWhatLdnsReads) {
  if (!is_installed("ldns-read-zone")) GTEST_SKIP() << "ldns-read-zone is missing (package ldnsutils)";
  make(true);
  run_on_all(kLdns);
  for (unsigned seed = 1; seed <= kZones; ++seed)
    ASSERT_EQ(ours(seed), theirs(seed)) << "seed " << seed << "\n" << whole(seed);
}

}  // namespace
}  // namespace doczone::harness::differential_test
