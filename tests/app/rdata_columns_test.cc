// Pages that state RDATA over several columns or keys demand every field of it: the zone that has it is satisfied, and
// no zone that has another value in one of the fields is.
#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::rdata_columns_test {
namespace {

struct Stated {
  std::string type, owner;                                 // relative to the domain
  std::vector<std::pair<std::string, std::string>> cells;  // header and text
  std::string data;                                        // as the zone has it
  std::vector<std::string> others;                         // sound records that are something else
};

const std::vector<Stated>& cases() {
  static const std::string kHash(64, 'a');
  static const std::string kOther(64, 'b');
  static const std::vector<Stated> kCases{
      {"CAA",
       "",
       {{"Flags", "0"}, {"Tag", "issue"}, {"Value", "ca.example.net"}},
       "0 issue \"ca.example.net\"",
       {"0 issue \"other.example.net\"", "0 issuewild \"ca.example.net\""}},
      {"TLSA",
       "_25._tcp.www.",
       {{"Usage", "3"}, {"Selector", "1"}, {"Matching type", "1"}, {"Data", kHash}},
       "3 1 1 " + kHash,
       {"2 1 1 " + kHash, "3 0 1 " + kHash, "3 1 1 " + kOther}},
      {"HTTPS",
       "www.",
       {{"Priority", "1"}, {"Target", "."}, {"Parameters", "alpn=h2"}},
       "1 . alpn=h2",
       {"1 . alpn=h3", "0 www2.contoso.com.", "1 www2 alpn=h2"}},
      {"SSHFP",
       "www.",
       {{"Algorithm", "4"}, {"Fingerprint type", "2"}, {"Fingerprint", kHash}},
       "4 2 " + kHash,
       {"1 2 " + kHash, "4 2 " + kOther}},
      {"DS",
       "sub.",
       {{"Key tag", "12345"}, {"Algorithm", "13"}, {"Digest type", "2"}, {"Digest", kHash}},
       "12345 13 2 " + kHash,
       {"12346 13 2 " + kHash, "12345 8 2 " + kHash, "12345 13 2 " + kOther}},
      {"URI",
       "_ftp._tcp.",
       {{"Priority", "10"}, {"Weight", "1"}, {"Target", "ftp://www.example.net/public"}},
       "10 1 \"ftp://www.example.net/public\"",
       {"10 1 \"ftp://www.example.net/private\""}},
      {"NAPTR",
       "",
       {{"Order", "10"},
        {"Preference", "20"},
        {"Flags", "s"},
        {"Service", "SIPS+D2T"},
        {"Regexp", ""},
        {"Replacement", "_sips._tcp.www.example.net"}},
       "10 20 \"s\" \"SIPS+D2T\" \"\" _sips._tcp.www.example.net.",
       {"10 20 \"s\" \"SIP+D2U\" \"\" _sips._tcp.www.example.net.",
        "10 20 \"s\" \"SIPS+D2T\" \"\" _sips._tcp.web.example.net."}},
  };
  return kCases;
}

std::string pipe_table(const Stated& one) {
  std::string head = "| Name | Type |", line = "|---|---|", row = "| " + one.owner + "contoso.com | " + one.type + " |";
  for (const auto& [header, cell] : one.cells) {
    head += ' ' + header + " |";
    line += "---|";
    row += ' ' + cell + " |";
  }
  return head + '\n' + line + '\n' + row + '\n';
}

std::string html_table(const Stated& one) {
  std::string head = "<th>Name</th><th>Type</th>";
  std::string row = "<td>" + one.owner + "contoso.com</td><td>" + one.type + "</td>";
  for (const auto& [header, cell] : one.cells) {
    head += "<th>" + header + "</th>";
    row += "<td>" + cell + "</td>";
  }
  return "<table><tr>" + head + "</tr>\n<tr>" + row + "</tr></table>\n";
}

std::string field_list(const Stated& one) {
  std::string out = "- Type: " + one.type + "\n- Name: " + one.owner + "contoso.com\n";
  for (const auto& [header, cell] : one.cells) {
    if (!cell.empty()) out += "- " + header + ": " + cell + '\n';
  }
  return out;
}

// The kind of the only verdict.
std::string judged(const TemporaryFolder& folder, const std::string& page, const Stated& one, const std::string& data) {
  folder.write("docs/page.md", "# External DNS records\n\n" + page);
  folder.write("docs/docset.toml",
               "[docset]\nsource_language = \"en-US\"\npages = \"{path}\"\n[examples]\n\"contoso.com\" = \"{domain}\"\n"
               "[[section]]\npage = \"page.md\"\nscenario = \"web\"\n");
  folder.write("z.zone",
               "$TTL 300\n@ SOA a.example.net. b 1 7200 900 1209600 300\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n"
               "www A 192.0.2.1\nwww2 A 192.0.2.2\nsub NS ns1.example.net.\n" +
                   one.owner.substr(0, one.owner.empty() ? 0 : one.owner.size() - 1) + (one.owner.empty() ? "@" : "") +
                   ' ' + one.type + ' ' + data + '\n');
  const std::string profile =
      folder.write("p.toml",
                   "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\nweb = true\n"
                   "[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"z.zone\"\n");
  const Json report = doczone_json({"validate", "--docs", (folder.path() / "docs").string(), "--profile", profile});
  std::string out;
  if (!report.contains("verdicts")) return "none";
  for (const Json& verdict : report.at("verdicts")) {
    if (contains(verdict.at("requirement").get<std::string>(), '/' + one.type + '/'))
      out += verdict.at("verdict").get<std::string>();
  }
  return out;
}

TEST(RdataColumnsTest, EveryFieldIsJudgedInEveryForm) {
  for (const Stated& one : cases()) {
    for (const std::string& page : {pipe_table(one), html_table(one), field_list(one)}) {
      const TemporaryFolder folder;
      EXPECT_EQ(judged(folder, page, one, one.data), "satisfied") << page;
      for (const std::string& other : one.others) {
        const std::string verdict = judged(folder, page, one, other);
        EXPECT_TRUE(verdict == "wrong-value" || verdict == "missing") << page << other << ": " << verdict;
      }
    }
  }
}

}  // namespace
}  // namespace doczone::cli::rdata_columns_test
