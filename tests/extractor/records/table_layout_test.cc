// Tables as many kinds of guides write them: each must give the records that a person reads there, and tables of
// something else none.
#include "extractor/records/table_layout.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/records/record_table.h"
#include "extractor/tables/pipe_tables.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor::table_layout_test {
namespace {

std::string read(const std::string& markdown, const std::vector<RrType>& above = {}) {
  const SourceText page("page.md", markdown);
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  if (grids.empty()) return "no table";
  TablePlace place;
  place.above = above;
  const auto table = read_record_table(grids.front(), place, ServiceRegistry::standard());
  if (!table) return "none";
  std::string out;
  for (const RecordRow& row : table->rows) {
    out += (out.empty() ? "" : "\n") + dump_atoms(row.atoms) + (row.is_at_apex ? " (apex)" : "");
  }
  for (const RrType type : table->types) out += " [" + to_string(type) + "]";
  return out;
}

TEST(TableLayoutTest, ReadsProvidersTables) {
  EXPECT_EQ(
      read("| Type | Name | Content | Proxy status | TTL |\n|--|--|--|--|--|\n"
           "| A | www | 192.0.2.1 | Proxied | Auto |\n| CNAME | docs | example.github.io | DNS only | 1 hour |\n"),
      "type=A owner=www address=192.0.2.1\ntype=CNAME owner=docs target=example.github.io ttl=1 hour");
  EXPECT_EQ(read("| Name/Host/Alias | Time to Live (TTL*) | Record Type | Priority | Value/Answer/Destination |\n"
                 "|--|--|--|--|--|\n| Blank or @ | 3600 | MX | 1 | SMTP.EXAMPLE.COM. |\n"
                 "| Blank or @ | 3600 | MX | 5 | ALT1.SMTP.EXAMPLE.COM. |\n"),
            "ttl=3600 type=MX priority=1 target=SMTP.EXAMPLE.COM. (apex)\n"
            "ttl=3600 type=MX priority=5 target=ALT1.SMTP.EXAMPLE.COM. (apex)");
  EXPECT_EQ(read("|Host|Type|Priority|Answer|\n|-|-|-|-|\n|@|TXT||v=spf1 include:_spf.example.net ~all|\n"
                 "|mail._domainkey|TXT||v=DKIM1; k=rsa; p=MIGf (your key)|\n"),
            "owner=@ type=TXT txt=v=spf1 include:_spf.example.net ~all\n"
            "owner=mail._domainkey type=TXT txt=v=DKIM1; k=rsa; p=MIGf");
}

TEST(TableLayoutTest, ReadsTypeAndOwnerOfOneCell) {
  EXPECT_EQ(read("|Use|Must|Entry|Points at|\n|-|-|-|-|\n|Web|R|A `ui.example.com`|192.0.2.1|\n"
                 "|Mail|o|MX `example.com`|10 ui.example.com|\n"),
            "type=A owner=ui.example.com address=192.0.2.1\n"
            "type=MX owner=example.com priority=10 target=ui.example.com");
  EXPECT_EQ(read("|Record|Content|\n|-|-|\n|`example.com. 300 IN MX`|10 mx.example.com.|\n"
                 "|`{{ host }} TXT`|v=spf1 mx -all|\n"),
            "owner=example.com. type=MX priority=10 target=mx.example.com.\n"
            "owner={{ host }} type=TXT txt=v=spf1 mx -all");
}

TEST(TableLayoutTest, ReadsAColumnForEachFamilyOfAddresses) {
  EXPECT_EQ(read("|Node|A record|AAAA record|\n|-|-|-|\n|n1.example.com|192.0.2.1|2001:db8::1|\n"),
            "owner=n1.example.com address=192.0.2.1 address=2001:db8::1 [A] [AAAA]");
}

TEST(TableLayoutTest, NumbersOfRowsAreNoFields) {
  EXPECT_EQ(read("|#|Name|Type|Value|\n|-|-|-|-|\n|1|www|CNAME|web.example.net|\n|2|@|MX|10 mx.example.net|\n"
                 "|3|_sip._tls|SRV|0 1 443 sip.example.net|\n"),
            "owner=www type=CNAME target=web.example.net\nowner=@ type=MX priority=10 target=mx.example.net\n"
            "owner=_sip._tls type=SRV priority=0 weight=1 port=443 target=sip.example.net");
}

TEST(TableLayoutTest, ReadsNumbersAmongRemarks) {
  EXPECT_EQ(
      read("|Type|Name|Value|Else|\n|-|-|-|-|\n|MX|@|mx.example.net|priority 5|\n"
           "|MX|@|my.example.net (20)|backup|\n|SRV|_sip._tls|sip.example.net (port 443, weight 1)|priority 0|\n"),
      "type=MX owner=@ target=mx.example.net priority=5\ntype=MX owner=@ target=my.example.net priority=20\n"
      "type=SRV owner=_sip._tls target=sip.example.net port=443 weight=1 priority=0");
}

TEST(TableLayoutTest, ReadsReverseNamesGivenAsAddresses) {
  EXPECT_EQ(read("|Address|Name|\n|-|-|\n|192.0.2.1|a.example.com|\n|192.0.2.2|b.example.com|\n", {RrType::PTR}),
            "owner=192.0.2.1 target=a.example.com\nowner=192.0.2.2 target=b.example.com [PTR]");
}

TEST(TableLayoutTest, WhatOthersHaveIsNoDemand) {
  EXPECT_EQ(read("|Service|MX|SPF|\n|-|-|-|\n|One|10 mx.one.example.|v=spf1 mx|\n|Two|5 mx.two.example.|v=spf1 a|\n"),
            "term=v=spf1 mx\nterm=v=spf1 a");
  EXPECT_EQ(read("|Service|Zone name|Public name|\n|-|-|-|\n|Store|in.a.example|a.example|\n|Mail|in.b.test|b.test|\n"
                 "|Queue|in.c.invalid|c.invalid|\n|Table|in.d.org|d.org|\n",
                 {RrType::CNAME}),
            "mention=in.a.example\nmention=in.b.test\nmention=in.c.invalid\nmention=in.d.org");
}

TEST(TableLayoutTest, ReadsRdataOfOneCell) {
  EXPECT_EQ(read("|Name|Type|Data|\n|-|-|-|\n|@|MX|10 mail.example.com. (the 10 is the preference)|\n"
                 "|_sip._tls|SRV|100 1 443<br>sip.example.com. **must end with a dot**|\n"
                 "|@|CAA|0 issue \"ca.example\"|\n|@|MX|mx.example.com (priority: 20)|\n"),
            "owner=@ type=MX priority=10 target=mail.example.com.\n"
            "owner=_sip._tls type=SRV priority=100 weight=1 port=443 target=sip.example.com.\n"
            "owner=@ type=CAA rdata=0 issue \"ca.example\"\nowner=@ type=MX target=mx.example.com priority=20");
}

TEST(TableLayoutTest, ReadsRdataOfSeveralColumns) {
  EXPECT_EQ(
      read(
          "|Name|Flags|Tag|Value|TTL|\n|-|-|-|-|-|\n|@|0|issue|ca.example|3600|\n|@|0|iodef|mailto:a@b.example|3600|\n",
          {RrType::CAA}),
      "owner=@ rdata=0 rdata=issue rdata=ca.example ttl=3600\n"
      "owner=@ rdata=0 rdata=iodef rdata=mailto:a@b.example ttl=3600 [CAA]");
  const std::string hash(64, 'a');
  EXPECT_EQ(
      read("|Type|Host|Usage|Selector|Matching Type|Data|\n|-|-|-|-|-|-|\n|TLSA|_25._tcp.mail|3|1|1|" + hash + "|\n"),
      "type=TLSA owner=_25._tcp.mail rdata=3 rdata=1 rdata=1 rdata=" + hash);
  EXPECT_EQ(read("|Name|Type|Priority|Target|Parameters|\n|-|-|-|-|-|\n|www|HTTPS|1|.|alpn=h2|\n"),
            "owner=www type=HTTPS rdata=1 rdata=. rdata=alpn=h2");
}

TEST(TableLayoutTest, ReadsColumnsByTheTypeOfEachRow) {
  EXPECT_EQ(read("|Type|Name|Priority|Value|Flags|Tag|\n|-|-|-|-|-|-|\n|MX|@|10|mail.example.com|||\n"
                 "|CAA|@||ca.example|0|issue|\n|TXT|@||v=spf1 -all|||\n|CAA|@||0 issuewild \"ca.example\"|||\n"),
            "type=MX owner=@ priority=10 target=mail.example.com\n"
            "type=CAA owner=@ rdata=ca.example rdata=0 rdata=issue\n"
            "type=TXT owner=@ txt=v=spf1 -all\ntype=CAA owner=@ rdata=0 issuewild \"ca.example\"");
}

TEST(TableLayoutTest, TakesProtocolsForNoTypes) {
  EXPECT_EQ(read("|Source|Protocol|Port|Destination|\n|-|-|-|-|\n|Internet|HTTPS|443|edge.contoso.com|\n"
                 "|Internet|HTTPS|4443|web.contoso.com|\n"),
            "mention=edge.contoso.com\nmention=web.contoso.com");
}

TEST(TableLayoutTest, TakesTheTypeFromTheHeaderOrTheWordsAbove) {
  EXPECT_EQ(read("|Create subdomain|Alias for|\n|-|-|\n|autodiscover|autodiscover.example.net|\n", {RrType::CNAME}),
            "owner=autodiscover target=autodiscover.example.net [CNAME]");
  EXPECT_EQ(read("|MX 1|Priority|\n|-|-|\n|mx1.example.net|10 (for more, see below)|\n"),
            "target=mx1.example.net priority=10 (apex) [MX]");
  EXPECT_EQ(read("|**Value:**|\n|-|\n|v=spf1 include:spf.example.net -all<br>(in quotes)|\n", {RrType::TXT}),
            "txt=v=spf1 include:spf.example.net -all (apex) [TXT]");
}

TEST(TableLayoutTest, JoinsServiceAndProtocolInAnyOrder) {
  EXPECT_EQ(read("|Type|Target|Protocol|Service|Name|Port|\n|-|-|-|-|-|-|\n|SRV|sip.example.net|_tls|_sip|@|443|\n"),
            "type=SRV target=sip.example.net owner=_tls owner=_sip owner=@ port=443");
}

TEST(TableLayoutTest, KnowsTheApexInWordsOfManyLanguages) {
  for (const std::string words : {"(Leave this field empty.)", "Feld leer lassen", "(laisser vide)", "Déjelo vacío",
                                  "deixe em branco ou vazio", "空白のまま", "留空", "(비워 두기)", "оставьте пустым",
                                  "your domain name", "ihre Domain", "votre domaine", "根域名", "ルートドメイン"}) {
    EXPECT_EQ(read("|Name|Type|Value|\n|-|-|-|\n|" + words + "|MX|10 mx.example.net|\n"),
              "type=MX priority=10 target=mx.example.net (apex)")
        << words;
  }
}

TEST(TableLayoutTest, ReadsHeadersThatNoDictionaryKnows) {
  EXPECT_EQ(read("|Laji|Mikä|Mihin|\n|-|-|-|\n|CNAME|www|web.example.net|\n|TXT|@|v=spf1 -all|\n"),
            "type=CNAME owner=www target=web.example.net\ntype=TXT owner=@ txt=v=spf1 -all");
}

TEST(TableLayoutTest, UnderstandsPlaceholders) {
  EXPECT_EQ(read("|Type|Host|Value|\n|-|-|-|\n|A|`matrix`|`matrix-server-IPv4`|\n|CNAME|`element`|`matrix.<domain>`|\n"
                 "|TXT|`<selector>._domainkey`|`v=DKIM1; p=<key>`|\n"),
            "type=A owner=matrix\ntype=CNAME owner=element target=matrix.<domain>\n"
            "type=TXT owner=<selector>._domainkey txt=v=DKIM1; p=<key>");
}

TEST(TableLayoutTest, LeavesOtherTablesAlone) {
  for (const std::string table :
       {"|Option|Type|Default|\n|-|-|-|\n|name|string|x|\n|ttl|number|3600|\n",
        "|Grade|Name|Value|\n|-|-|-|\n|A|Anna|1|\n|B|Ben|2|\n",
        "|Port|Protocol|Service|\n|-|-|-|\n|443|TCP|https|\n|5061|TCP|sip|\n",
        "|Record type|Supported|\n|-|-|\n|A|Yes|\n|MX|No|\n|TXT|Yes|\n",
        "|Type|Description|\n|-|-|\n|CNAME|An alias of a host|\n|MX|Where mail goes|\n|TXT|Text that a zone holds|\n",
        "|Feature|Free|Pro|\n|-|-|-|\n|DNS|Yes|Yes|\n|SRV|No|Yes|\n"}) {
    EXPECT_EQ(read(table), "none") << table;
    EXPECT_EQ(read(table, {RrType::CNAME}), "none") << table;
  }
}

TEST(TableLayoutTest, ReadsEveryServerOfACell) {
  EXPECT_EQ(read("|Name|Type|Value|\n|-|-|-|\n|sub|NS|ns1.example.net.<br>ns2.example.net.|\n"
                 "|@|MX|10 a.example.net.<br>20 b.example.net.|\n|@|MX|a.example.net<br>(with the final dot)|\n"),
            "owner=sub type=NS target=ns1.example.net. target=ns2.example.net.\n"
            "owner=@ type=MX priority=10 target=a.example.net. priority=20 target=b.example.net.\n"
            "owner=@ type=MX target=a.example.net");
}

TEST(TableLayoutTest, ReadsSeveralOwnersOfALine) {
  EXPECT_EQ(read("|Type|Host|Value|\n|-|-|-|\n|CNAME|imap, smtp|mail.example.net|\n|CNAME|www|a.example.net|\n"),
            "type=CNAME owner=imap owner=smtp target=mail.example.net\ntype=CNAME owner=www target=a.example.net");
}

TEST(TableLayoutTest, ReadsTypesInSmallLetters) {
  EXPECT_EQ(read("|Type|Name|Value|\n|-|-|-|\n|a|@|192.0.2.1|\n|txt|@|v=spf1 -all|\n|mx|@|10 a.example.net|\n"),
            "type=a owner=@ address=192.0.2.1\ntype=txt owner=@ txt=v=spf1 -all\n"
            "type=mx owner=@ priority=10 target=a.example.net");
  EXPECT_EQ(read("|Message|Cause|\n|-|-|\n|`CNAME missing`|www.example.com leads nowhere|\n|`TXT wrong`|blanks|\n"),
            "none");
  EXPECT_EQ(read("|Option|Name|Value|\n|-|-|-|\n|a|first|one|\n|b|second|two|\n"), "none");
}

TEST(TableLayoutTest, GoesOnWithTheTypeAbove) {
  EXPECT_EQ(read("|Type|Name|Value|\n|-|-|-|\n|A|@|192.0.2.1|\n|||192.0.2.2|\n||www|192.0.2.3|\n"),
            "type=A owner=@ address=192.0.2.1\ntype=A owner=@ address=192.0.2.2\n"
            "type=A owner=www address=192.0.2.3");
}

TEST(TableLayoutTest, LeavesExamplesOfALessonAlone) {
  EXPECT_EQ(read("|Typ|Bedeutung|Beispiel|\n|-|-|-|\n|CNAME|Alias|a.example.com|\n|MX|Mailserver|b.example.com|\n"),
            "none");
}

}  // namespace
}  // namespace doczone::extractor::table_layout_test
