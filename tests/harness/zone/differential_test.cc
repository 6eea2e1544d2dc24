// Zones from a seeded generator, read by doczone and by an independent name server's checker: the records must be the
// same.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "harness/zone/zone_reader.h"

namespace doczone::harness {
namespace {

// Writes zones in as many ways as the grammar allows. Every RRset is made once and under one TTL: name servers unify
// TTLs.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::string make() {
    if (chance(2)) out_ += "$TTL " + ttl() + eol();
    if (chance(3)) out_ += "$ORIGIN example.org." + eol();
    out_ += pick({"@", "example.org.", "EXAMPLE.org."}) + " 3600 " + pick({"", "IN "}) + "SOA ns1 " + "host\\.master " +
            group({"2026010101", ttl(), ttl(), ttl(), ttl()}) + eol();
    out_ += " NS ns1" + eol();
    out_ += "ns1.example.org. A 192.0.2.53" + eol();
    for (int i = 0; i < 20; ++i) make_rrset();
    return out_;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  std::string pick(const std::vector<std::string>& words) { return words[below(words.size())]; }
  std::string number(std::size_t limit) { return std::to_string(below(limit)); }
  std::string ttl() { return pick({"0", "60", "3600", "1h", "1H30m", "2d", "1w2d3h4m5s", "86400"}); }
  std::string blank() { return pick({" ", "\t", "  ", " \t "}); }
  std::string eol() {
    const std::string comment = chance(4) ? blank() + "; a \"comment\" ( with ) signs" : "";
    return comment + pick({"\n", "\n", "\r\n", "\n\n", "\n  ; alone\n"});
  }
  std::string label() {
    return pick({"a", "www", "_sip", "_tcp", "b-c", "Mixed", "x1", "a\\.b", "\\097bc", "q\\\"uote", "d\\$llar",
                 "under_score", "*x"});
  }
  std::string name() {
    std::string out = label();
    for (std::size_t i = below(3); i > 0; --i) out += "." + label();
    return chance(3) ? out + pick({".example.org.", ".example.net.", "."}) : out;
  }
  std::string target() { return chance(6) ? pick({"@", ".", "example.org."}) : name(); }
  // Fields, perhaps over several lines.
  std::string group(const std::vector<std::string>& fields) {
    const bool open = chance(3);
    std::string out = open ? "(" + pick({"", " ", "\n", " ; open\n "}) : "";
    for (const std::string& field : fields) {
      if (out.size() > 1 || !open)
        out += out.empty() ? "" : open && chance(2) ? pick({"\n", " \n\t", " ; c ) \n "}) : blank();
      out += field;
    }
    return out + (open ? pick({")", " )", "\n)"}) : "");
  }
  std::string string() {
    const std::string text = pick({"plain", "with\\;semi", "d\\034q", "\\000\\255", "back\\\\slash", "x"});
    return chance(2) ? text : "\"" + pick({"two words", "", "a;b(c)", "q\\\"q", text}) + "\"";
  }

  std::string rdata(const std::string& type) {
    if (type == "A") return "192.0.2." + number(256);
    if (type == "AAAA") return pick({"2001:db8::", "2001:DB8:0:0:1::", "fe80::"}) + number(9999);
    if (type == "MX") return group({number(65536), target()});
    if (type == "SRV") return group({number(65536), number(65536), number(65536), target()});
    if (type == "TXT") {
      std::vector<std::string> strings;
      for (std::size_t i = 1 + below(3); i > 0; --i) strings.push_back(string());
      return group(strings);
    }
    if (type.starts_with("TYPE")) return pick({"\\# 3 0A0b0C", "\\# ( 4 0a000001 )", "\\# 0", "\\# 4 0A00 0001"});
    return target();
  }

  void make_rrset() {
    if (chance(10)) out_ += "$ORIGIN " + pick({"sub", "example.org.", "deep.er", "example.org."}) + eol();
    if (chance(12)) out_ += "$TTL " + ttl() + eol();
    const std::string type = pick({"A", "AAAA", "MX", "SRV", "TXT", "PTR", "NS", "TYPE65400"});
    // Owners are new each time, so that no two RRsets meet.
    const std::string owner = "o" + std::to_string(next_owner_++) + "." + label();
    std::string header;
    const std::string time = chance(3) ? ttl() : "";
    const std::string in = chance(2) ? pick({"IN", "in", "CLASS1"}) : "";
    for (const std::string& part : chance(2) ? std::vector{time, in} : std::vector{in, time}) {
      if (!part.empty()) header += blank() + part;
    }
    header += blank() + (chance(4) ? lower(type) : type) + blank();
    out_ += owner + header + rdata(type) + eol();
    for (std::size_t i = below(3); i > 0; --i) out_ += header + rdata(type) + eol();
  }

  static std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
  }

  std::mt19937 random_;
  std::string out_;
  int next_owner_ = 0;
};

std::string run(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  char buffer[4096];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  pclose(pipe);
  return out;
}

// Single blanks outside of quotes; names of owners in lower case, because one case stands for all records of an owner.
std::string normalised(const std::string& line) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && (i == 0 || line[i - 1] != '\\' || (i > 1 && line[i - 2] == '\\'))) quoted = !quoted;
    if (!quoted && (c == ' ' || c == '\t')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += quoted ? c : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  return out;
}

TEST(ZoneDifferentialTest, ReadsWhatNamedCompilezoneReads) {
  if (std::system("named-compilezone -v >/dev/null 2>&1") != 0)
    GTEST_SKIP() << "the program named-compilezone is missing";
  const std::filesystem::path file =
      std::filesystem::path(testing::TempDir()) / ("doczone_differential_" + std::to_string(std::random_device{}()));
  std::size_t compared = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    const std::string text = Generator(seed).make();
    std::ofstream(file, std::ios::binary) << text;
    const std::string dump = run(
        "named-compilezone -q -i none -k ignore -m ignore -M ignore -n ignore -r ignore -S ignore -T ignore -W ignore "
        "-s full -o - example.org. " +
        file.string() + " 2>/dev/null");
    std::set<std::string> theirs, ours;
    std::istringstream lines(dump);
    for (std::string line; std::getline(lines, line);) theirs.insert(normalised(line));
    const Zone zone = read_zone(SourceText("zone", text), DomainName::parse("example.org.").value());
    if (theirs.empty()) continue;  // not accepted: a name that became too long, or records the checker refuses together
    ++compared;
    for (const ResourceRecord& record : zone.records()) ours.insert(normalised(record.to_string()));
    ASSERT_TRUE(zone.errors().empty()) << zone.errors()[0].message << "\n" << text;
    ASSERT_EQ(ours, theirs) << "seed " << seed << "\n" << text;
  }
  std::filesystem::remove(file);
  EXPECT_GE(compared, 250U);
}

}  // namespace
}  // namespace doczone::harness
