#include "extractor/records/unread_table.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor::unread_table_test {
namespace {

std::string why(const std::string& markdown, const TablePlace& place = {}) {
  const SourceText page("page.md", markdown);
  return why_unread(read_pipe_tables(page, 0, {}).front(), place);
}

TEST(UnreadTableTest, NamesWhatIsMissing) {
  EXPECT_EQ(why("|Type|Host|Address|\n|-|-|-|\n|AAAA|the service|2001:db8::1|\n|MX|the mail|192.0.2.2|\n"),
            "no column holds owners");
  EXPECT_EQ(why("|Host|Points to|TTL|\n|-|-|-|\n|www.example.com|host.example.net|3600|\n"),
            "no column tells the type");
  EXPECT_EQ(why("|Name|Wert|TTL|\n|-|-|-|\n|www|der Rechner|1 Stunde|\n"), "no column tells the type");
  EXPECT_EQ(why("|DNS record|Value|\n|-|-|\n|www.example.com|host.example.net|\n"), "no column tells the type");
  EXPECT_EQ(why("|Typ|Eintrag|Wert|\n|-|-|-|\n|SRV|_sip._tls.example.com|nichts|\n"),
            "what stands beside the types is no data that they can have");
}

TEST(UnreadTableTest, TablesOfOtherThingsAreNone) {
  EXPECT_EQ(why("|Name|Port|Protocol|\n|-|-|-|\n|web.example.com|443|HTTPS|\n|mail.example.com|25|SMTP|\n"), "");
  EXPECT_EQ(why("|Product|Price|\n|-|-|\n|A|10|\n|MX|20|\n"), "");
  EXPECT_EQ(why("|Type|Description|\n|-|-|\n|A|An address|\n|MX|Where mail goes|\n"), "");
  EXPECT_EQ(why("|Name|Type|Value|\n|-|-|-|\n|timeout|number|30|\n|host|string|www.example.com|\n"), "");
  EXPECT_EQ(why("|Server|IP address|\n|-|-|\n|ns.example.com|192.0.2.1|\n|db.example.com|192.0.2.2|\n"), "");
  EXPECT_EQ(why("|Resource|Private zone|Public zone|\n|-|-|-|\n|Store|inside.example.net|example.net|\n"), "");
  EXPECT_EQ(why("|Class|Grade|Host|\n|-|-|-|\n|A|1|www.example.com|\n|A|2|ftp.example.com|\n"), "");
  EXPECT_EQ(why("|Type|\n|-|\n"), "");
}

TEST(UnreadTableTest, WhatIsRuledOutIsNotMissed) {
  TablePlace place;
  place.is_ruled_out = true;
  EXPECT_EQ(why("|Host|Points to|TTL|\n|-|-|-|\n|www.example.com|host.example.net|3600|\n", place), "");
}

}  // namespace
}  // namespace doczone::extractor::unread_table_test
