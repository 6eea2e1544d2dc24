#include "extractor/faults/row_remains.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::row_remains_test {
namespace {

using Lines = std::vector<std::string>;

const Lines kZone{"login.example.com. 3600 IN A 192.0.2.7",
                  "_kerberos._udp.example.com. 3600 IN SRV 0 100 88 login.example.com.",
                  "directory.example.com. 3600 IN CNAME login.example.com.", "backup.example.com. 3600 IN A 192.0.2.8"};
const Lines kList{
    "- `login.example.com` — A — `192.0.2.7`", "- `_kerberos._udp.example.com` — SRV — `0 100 88 login.example.com`",
    "- `directory.example.com` — CNAME — `login.example.com`", "- `backup.example.com` — A — `192.0.2.8`"};

Lines with_line(Lines lines, std::size_t at, const std::string& line) {
  lines[at] = line;
  return lines;
}

Lines without_line(Lines lines, std::size_t at) {
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  return lines;
}

FaultDump faults_of(const Lines& good, const Lines& french) {
  const auto page = [&](const Lines& lines) {
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return "# DNS\n\nAdd these records:\n\n" + (&good == &kZone ? "```\n" + out + "```\n" : out);
  };
  CorpusRequest request;
  request.roots = {"docs"};
  return dump_faults(read_corpus(MemoryFiles({{"docs/en/page.md", page(good)},
                                              {"docs/de/page.md", page(good)},
                                              {"docs/ja/page.md", page(good)},
                                              {"docs/fr/page.md", page(french)}}),
                                 request)
                         .value());
}

TEST(RowRemainsTest, ALineThatLostItsOwnerIsNoMissingRow) {
  EXPECT_EQ(faults_of(kZone, with_line(kZone, 2, "répertoire exemple com 3600 IN CNAME login.example.com.")).found,
            "fr missing 'répertoire exemple com' -> 'directory.example.com' high");
  EXPECT_EQ(faults_of(kZone, with_line(kZone, 1, "_kerberos. udp exemple. 3600 DANS SRV 0 100 88 connexion.")).found,
            "fr missing '_kerberos. udp exemple.' -> '_kerberos._udp.example.com' high");
  EXPECT_EQ(faults_of(kZone, with_line(kZone, 0, "connexion.exemple.com 3600 EN UN 192.0.2.7")).found,
            "fr missing 'connexion.exemple.com' -> 'login.example.com' high");
  EXPECT_EQ(faults_of(kList, with_line(kList, 3, "- `sauvegarde exemple com` — A — `192.0.2.8`")).found,
            "fr missing 'sauvegarde exemple com' -> 'backup.example.com' high");
}

TEST(RowRemainsTest, RowsBesideItThatStandWholeAreNotMissing) {
  const FaultDump faults = faults_of(kList, with_line(kList, 2, "- répertoire exemple — CNAME — `login.example.com`"));
  EXPECT_EQ(faults.found, "fr missing 'répertoire exemple' -> 'directory.example.com' high");
  EXPECT_NE(faults.silenced.find("stands-unread: fr missing"), std::string::npos) << faults.silenced;
}

TEST(RowRemainsTest, ARowOfWhichNothingIsLeftIsMissing) {
  const std::string missing = "fr missing '' -> 'directory.example.com' high [_kerberos._udp.example.com.]";
  EXPECT_EQ(faults_of(kZone, without_line(kZone, 2)).found, missing);
  EXPECT_EQ(faults_of(kZone, with_line(kZone, 2, "; l'annuaire login.example.com")).found, missing);
  EXPECT_EQ(faults_of(kZone, with_line(kZone, 2, "imprimante 3600 IN UN 192.0.2.99")).found, missing);
}

}  // namespace
}  // namespace doczone::extractor::row_remains_test
