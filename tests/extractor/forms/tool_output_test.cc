#include "extractor/forms/tool_output.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::tool_output_test {
namespace {

bool is_session_line(const std::string& line) {
  const ByteSpan span{0, line.size()};
  return is_session(line, {&span, 1});
}

TEST(ToolOutputTest, KnowsSessions) {
  for (const char* line : {"$ dig example.org",
                           "# dig example.org",
                           "> example.org",
                           "% host example.org",
                           "root@mail:~# named-checkzone",
                           "[root@mail ~]# cat zone",
                           "PS C:\\> Resolve-DnsName example.org",
                           "C:\\Users> nslookup",
                           "dig +short example.org",
                           "sudo dig example.org",
                           "host example.org",
                           "host -t mx example.org",
                           "; <<>> DiG 9.18.1 <<>> example.org",
                           ";; ->>HEADER<<- opcode: QUERY",
                           ";; ANSWER SECTION:",
                           ";; Query time: 1 msec",
                           "Non-authoritative answer:",
                           "example.org has address 192.0.2.1",
                           "example.org mail is handled by 10 mail.example.org.",
                           "www.example.org\tcanonical name = web.example.org.",
                           "example.org. 60 IN RRSIG A 13 2 60 20260101 20250101 1 example.org. ab",
                           "example.org\tmail exchanger = 10 mail.example.org."}) {
    EXPECT_TRUE(is_session_line(line)) << line;
  }
}

TEST(ToolOutputTest, KnowsZones) {
  for (const char* line :
       {"", "$ORIGIN example.org.", "$TTL 3600", "# Mail", ";; mail servers", "; dig it", "host IN A 192.0.2.1",
        "host A 192.0.2.1", "dig.example.org. A 192.0.2.1", "@ IN TXT \"v=DMARC1; rua=mailto:a@b\" # mail: to",
        "@ IN SOA ns1 hostmaster@example.org 1 # wrong"}) {
    EXPECT_FALSE(is_session_line(line)) << line;
  }
}

TEST(ToolOutputTest, FindsProgramsInText) {
  EXPECT_TRUE(calls_lookup("Check it with dig TXT example.org:"));
  EXPECT_TRUE(calls_lookup("nslookup"));
  EXPECT_FALSE(calls_lookup("Add a digital record at dig.example.org"));
  EXPECT_FALSE(calls_lookup("The host example.org needs one"));
}

}  // namespace
}  // namespace doczone::extractor::tool_output_test
