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
