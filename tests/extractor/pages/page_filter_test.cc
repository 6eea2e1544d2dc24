#include "extractor/pages/page_filter.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::page_filter_test {
namespace {

TEST(PageFilterTest, LetsPagesGoThatHoldNoRecords) {
  const struct {
    std::string page;
    bool may;
  } cases[] = {
      {"", false},
      {"text about DNS and SRV records", true},
      {"text about DNS and records", false},
      {"text about the DNS: an A record", true},
      {"grade A", false},
      {"Legen Sie einen A-Eintrag an", true},
      {"un registro `A` para", true},
      {"`mail.example.kr`의 A 레코드", true},
      {"添加 A 记录", true},
      {"A new day", false},
      {"records. A", false},
      {"SRVX, a/TXT, my_NS", false},
      {"<table><tr><td>a</td></tr></table>", false},
      {"DNS <table>", true},
      {"DNS <TABLE>", true},
      {"DNS <Table class=x>", true},
      {"<table>_sip._tls</table>", true},
      {"<table>A www.contoso.com</table> host records of the DNS", true},
      {"<table>CNAME</table>", true},
      {"<tabl", false},
      {"HTTPS and the DNS", false},
      {"DNS: `@ HTTPS 1 . alpn=h2`", true},
      {"DNS\n\nType: HTTPS\nName: @", true},
      {"HTTPS  @  1 .\n of the DNS", true},
      {"an HTTPS record", true},
      // Directory services, attendants and articles.
      {"AD DS is the directory service (AD DS). DNS", false},
      {"Add a DS record", true},
      {"| DS | 12345 13 2 |", true},
      {"@ IN DS 12345 13 2 49FD", true},
      {"The CAA answers calls. DNS", false},
      {"@ CAA 0 issue", true},
      {"A server finds its names by DNS. A client, too.", false},
      {"DNS\n\n| A | host.example.net |\n", true},
      {"DNS: `www A host`", false},
      {"DNS: www IN A <address>", true},
      {"DNS: www   A   address", true},
      {"DNS: a host (A) is needed", true},
      {"un enregistrement DNS A unique", true},
      {"the type CNAMe or Cname", true},
  };
  for (const auto& c : cases) EXPECT_EQ(may_hold_records(c.page), c.may) << c.page;
}

TEST(PageFilterTest, KeepsPagesWithALoneAddressRecord) {
  EXPECT_TRUE(may_hold_records("- A `www` 192.0.2.1\n"));
  EXPECT_TRUE(may_hold_records("- Type: A\n- Name: www\n- Value: 192.0.2.1\n"));
  EXPECT_FALSE(may_hold_records("A server\n192.0.2.1\n"));
  EXPECT_FALSE(may_hold_records("A list of 1.2.3 versions, 2024-01-02\n"));
}

TEST(PageFilterTest, LooksBeyondNulBytes) {
  EXPECT_TRUE(may_hold_records(std::string("\0<table>\0DNS", 12)));
}

}  // namespace
}  // namespace doczone::extractor::page_filter_test
