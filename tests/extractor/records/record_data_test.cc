#include "extractor/records/record_data.h"

#include <gtest/gtest.h>

namespace doczone::extractor::record_data_test {
namespace {

std::string found(const std::string& type, const std::string& cell, bool of_values = true) {
  std::string out;
  for (const CellValue& value : record_data_in(cell, *parse_rr_type(type), of_values)) {
    EXPECT_EQ(cell.substr(value.from, value.length), value.value);
    out += (out.empty() ? "" : " ") + std::string(to_string(*value.stated_field)) + "=" + value.value;
  }
  return out;
}

TEST(RecordDataTest, NumbersAndAName) {
  EXPECT_EQ(found("MX", " 10 mail.contoso.com. ", false), "priority=10 target=mail.contoso.com.");
  EXPECT_EQ(found("MX", "10  <tenant>.mail.provider.example"), "priority=10 target=<tenant>.mail.provider.example");
  EXPECT_EQ(found("SRV", "0 5 443 sip.contoso.com"), "priority=0 weight=5 port=443 target=sip.contoso.com");
  EXPECT_EQ(found("MX", "mail.contoso.com"), "") << "the cell tells that without its type";
  EXPECT_EQ(found("MX", "70000 mail.contoso.com"), "");
  EXPECT_EQ(found("SRV", "5 443 sip.contoso.com"), "");
}

TEST(RecordDataTest, WordsAndSignsRoundTheNumbers) {
  const std::string mx = "priority=10 target=m.example.org", srv = "priority=1 weight=2 port=5061 target=s.example.org";
  for (const std::string cell :
       {"Priority: 10 m.example.org", "10; m.example.org", "(10) m.example.org", "[10] m.example.org",
        "\"10 m.example.org\"", "10, m.example.org", "\xE5\x84\xAA\xE5\x85\x88\xE5\xBA\xA6: 10 m.example.org"})
    EXPECT_EQ(found("MX", cell), mx) << cell;
  EXPECT_EQ(found("SRV", "Priority: 1, Weight: 2, Port: 5061, Target: s.example.org"), srv);
  EXPECT_EQ(found("SRV", "Port: 5061; Priority: 1; Weight: 2; Target: s.example.org"),
            "port=5061 priority=1 weight=2 target=s.example.org");
  EXPECT_EQ(found("MX", "10 from m.example.org"), "");
  EXPECT_EQ(found("MX", "Priority: 10 Priority: 20 m.example.org"), "");
  EXPECT_EQ(found("SRV", "Port: 1 Port: 2 3 s.example.org"), "");
}

TEST(RecordDataTest, DataOfOtherTypes) {
  EXPECT_EQ(found("CAA", "0 issue \"ca.example\"", false), "rdata=0 issue \"ca.example\"");
  const std::string key = "3 1 1 " + std::string(64, 'a');
  EXPECT_EQ(found("TLSA", key, false), "rdata=" + key);
  EXPECT_EQ(found("TLSA", "3 1 1 abc"), "rdata=3 1 1 abc") << "what is wrong with it, the verdict tells";
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2"), "rdata=1 . alpn=h2");
  EXPECT_EQ(found("TLSA", "3 1 1 <digest of the key>"), "rdata=3 1 1 <digest of the key>");
  EXPECT_EQ(found("CAA", "which authority may issue"), "");
  EXPECT_EQ(found("CAA", "1 record for each domain", false), "");
  EXPECT_EQ(found("HTTPS", "443", false), "");
  EXPECT_EQ(found("CNAME", "a.contoso.com"), "");
  EXPECT_EQ(found("A", "192.0.2.1"), "");
}

TEST(RecordDataTest, TextsStandInAColumnOfValues) {
  EXPECT_EQ(found("TXT", "\"site=4711\""), "txt=site=4711");
  EXPECT_EQ(found("TXT", "k=rsa; p=<key>"), "txt=k=rsa; p=<key>");
  EXPECT_EQ(found("TXT", "\"v=DKIM1; p=AB\" \"CD\""), "txt=\"v=DKIM1; p=AB\" \"CD\"");
  EXPECT_EQ(found("TXT", "Optional", false), "");
  EXPECT_EQ(found("TXT", "one\ntwo"), "");
}

}  // namespace
}  // namespace doczone::extractor::record_data_test
