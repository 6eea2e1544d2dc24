// Zones with one classic mistake each, which zone checkers let pass: held against real documentation. Needs the shared
// pages and zones, and prints what the installed checkers say of each.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "tests/app/program.h"

namespace doczone::cli::mistakes_test {
namespace {

const fs::path kShared = fs::path(DOCZONE_ROOT).parent_path() / "shared";

struct Row {
  const char* zone;
  int code;
  const char* found;  // "line check severity", notes left out
};

constexpr std::array<Row, 38> kRows{{
    {"00-good", 0, ""},
    {"01-missing-dot-target", 1, "10 missing-trailing-dot error"},
    {"02-missing-dot-owner", 1, "11 missing-trailing-dot error"},
    {"03-srv-target-cname", 1, "11 srv-target-is-alias error, 13 srv-target-is-alias warning"},
    {"04-cname-and-a", 1, "14 cname-and-other-data error"},
    {"05-target-no-address", 1, "10 srv-target-no-address error"},
    {"06-wrong-port", 1, "11 srv-wrong-port error"},
    {"07-wrong-proto", 1, "12 srv-wrong-proto-label error"},
    {"08-swapped-labels", 1, "10 srv-label-malformed error"},
    {"09-misplaced-underscore", 1, "10 srv-label-malformed error"},
    {"10-no-underscore", 1, "11 srv-label-malformed error"},
    {"11-owner-target-swapped", 1, "10 srv-owner-target-swapped error"},
    {"12-srv-target-ip", 1, "10 srv-target-is-ip error"},
    {"13-ttl-mismatch", 0, "14 ttl-mismatch warning"},
    {"14-duplicate-rr", 0, "14 duplicate-rr warning"},
    {"15-srv-dot-target", 1, "10 srv-dot-target error"},
    {"16-underscore-host", 1, "11 non-ldh-host-name error"},
    {"17-out-of-zone-owner", 1, "14 out-of-zone-owner error"},
    {"18-target-other-domain", 1, "10 srv-target-other-domain error"},
    {"19-below-delegation", 1, "10 below-delegation error, 11 below-delegation error"},
    {"20-below-dname", 1, "10 below-dname error, 11 below-dname error"},
    {"21-wildcard-cover", 0, "9 wildcard-covers-missing warning"},
    {"22-private-ip", 1, "8 private-address-outside error"},
    {"23-srv-two-fields", 1, "10 zone-syntax error"},
    {"24-comma-in-name", 1, "13 out-of-zone-owner error"},
    {"25-aaaa-in-a", 1, "13 aaaa-in-a error"},
    {"26-unbalanced-paren", 1, "14 zone-syntax error"},
    {"27-two-errors", 1, "8 zone-syntax error, 9 zone-syntax error, 13 aaaa-in-a error"},
    {"28-age-windows", 0, ""},
    {"29-bom", 0, ""},
    {"30-crlf", 0, ""},
    {"31-azure-origin-nodot", 0, ""},
    {"32-cloudflare-soa-nodot", 0, ""},
    {"33-azure-soa-soa", 0, ""},
    {"34-fullwidth-dot", 1, "10 zone-syntax error"},
    {"35-zwsp", 1, "10 zone-syntax error"},
    {"36-nbsp-sep", 1, "8 zone-syntax error"},
    {"37-cyrillic-c", 1, "10 zone-syntax error"},
}};

std::string found_in(const Json& document) {
  std::multiset<std::pair<int, std::string>> sorted;
  for (const Json& finding : document.at("findings")) {
    const auto severity = finding.at("severity").get<std::string>();
    if (severity == "note") continue;
    sorted.emplace(finding.at("line").get<int>(), finding.at("check").get<std::string>() + " " + severity);
  }
  std::string out;
  for (const auto& [line, what] : sorted) out += (out.empty() ? "" : ", ") + std::to_string(line) + " " + what;
  return out;
}

// The exit code of a checker; "-" when it is not installed.
std::string verdict_of(const std::string& checker, const std::string& arguments) {
  const std::string path = "PATH=$PATH:/usr/sbin:/sbin ";
  if (std::system((path + "command -v " + checker + " >/dev/null 2>&1").c_str()) != 0) return "-";
  const int status = std::system((path + checker + " " + arguments + " >/dev/null 2>&1").c_str());
  return std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

TEST(MistakesTest, EachIsNamedByItsCauseAtItsLine) {
  if (!fs::is_directory(kShared / "zones/mistakes")) GTEST_SKIP() << "no shared zones beside the checkout";
  const TemporaryFolder folder;
  ASSERT_EQ(doczone({"extract", "--docset", "fixtures/docsets/lync-2013.toml", (kShared / "corpus/lync-2013").string(),
                     "-o", folder / "model.json"})
                .code,
            kClean);
  std::printf("%-26s %5s %5s %5s %5s  %s\n", "zone", "bind", "nsd", "knot", "valid", "doczone");
  for (const Row& row : kRows) {
    const std::string zone = (kShared / "zones/mistakes" / (std::string(row.zone) + ".zone")).string();
    const std::string profile =
        folder.write("p.toml",
                     "schema = 1\n[deployment]\ndomains = [\"contoso.com\"]\ninternal_domain = \"contoso.net\"\n"
                     "[scenarios]\nsip-federation = true\nxmpp-federation = true\n[[zones]]\nview = \"external\"\n"
                     "origin = \"contoso.com\"\nfiles = \"" +
                         zone + "\"\n");
    const std::vector<std::string> arguments{"validate", "--model", folder / "model.json", "--profile", profile, zone};
    const std::string found = found_in(doczone_json(arguments));
    EXPECT_EQ(found, row.found) << row.zone;
    EXPECT_EQ(doczone(arguments).code, row.code) << row.zone;
    std::printf("%-26s %5s %5s %5s %5s  %s\n", row.zone, verdict_of("named-checkzone", "contoso.com " + zone).c_str(),
                verdict_of("nsd-checkzone", "contoso.com " + zone).c_str(),
                verdict_of("kzonecheck", "-o contoso.com " + zone).c_str(),
                verdict_of("validns", "-p all -z contoso.com " + zone).c_str(),
                found.empty() ? "clean" : found.c_str());
  }
}

}  // namespace
}  // namespace doczone::cli::mistakes_test
