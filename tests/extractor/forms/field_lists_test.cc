#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor::field_lists_test {
namespace {

std::string fields(const std::string& page) {
  return dump_form(Form::fields, page);
}

TEST(FieldListsTest, ReadsLinesOfCode) {
  EXPECT_EQ(fields("Add these records:\n\n```\nType: A\nName: server\nValue: <10.0.0.1> (replace with your address)\n"
                   "TTL: 300 (or default)\n\nType: CNAME\nName: app\nValue: server.example.com (your own domain)\n"
                   "TTL: 1 hour\n```\n"),
            "type=A owner=server address=10.0.0.1 ttl=300\n"
            "type=CNAME owner=app target=server.example.com ttl=1 hour");
}

TEST(FieldListsTest, ReadsBullets) {
  EXPECT_EQ(fields("- **TYPE:** `A` record\n- **HOST:** `*` (with a subdomain, `*.<subdomain>`)\n"
                   "- **POINTS TO:** (IP address of your server)\n- **TTL:** (The default, or `3600`)\n"),
            "type=A owner=* ttl=3600");
  EXPECT_EQ(fields("* Type: `TXT`\n* Name: `_dmarc`\n* Value: `v=DMARC1; p=none; rua=mailto:a@example.com`\n"),
            "type=TXT owner=_dmarc txt=v=DMARC1; p=none; rua=mailto:a@example.com");
  EXPECT_EQ(fields("- Type: TXT, Name: _dmarc, Value: \"v=DMARC1; p=none\"\n- Type: A, Name: @, Value: 192.0.2.1\n"),
            "type=TXT owner=_dmarc txt=v=DMARC1; p=none\ntype=A owner=@ address=192.0.2.1");
}

TEST(FieldListsTest, ReadsPairsBetweenDashes) {
  EXPECT_EQ(fields("* **Typ:** A — **Name:** `ftp` — **Wert:** `192.0.2.7`\n"
                   "* **Typ:** CNAME – **Name:** `files` – **Wert:** `ftp.example.org`\n"),
            "type=A owner=ftp address=192.0.2.7\ntype=CNAME owner=files target=ftp.example.org");
}

TEST(FieldListsTest, ReadsRdataBehindSeveralKeys) {
  EXPECT_EQ(fields("- **Type:** CAA\n- **Name:** @\n- **Flags:** 0\n- **Tag:** issue\n- **Value:** `ca.example`\n"),
            "type=CAA owner=@ rdata=0 rdata=issue rdata=ca.example");
  EXPECT_EQ(fields("- Type: CAA, Name: @, Flags: 0, Tag: issue, Value: \"ca.example\"\n"),
            "type=CAA owner=@ rdata=0 rdata=issue rdata=ca.example");
  const std::string hash(64, 'a');
  EXPECT_EQ(fields("```\nType: TLSA\nName: _443._tcp.www.contoso.com\nUsage: 3 (DANE-EE)\nSelector: 1\nMatching type: "
                   "1\nData: " +
                   hash + "\nTTL: 300\n```\n"),
            "type=TLSA owner=_443._tcp.www.contoso.com ttl=300 rdata=3 rdata=1 rdata=1 rdata=" + hash);
}

TEST(FieldListsTest, ReadsParagraphs) {
  EXPECT_EQ(fields("**Service:** _sip\n\n**Protocol:** _tls\n\n**Port:** 443\n\n**Weight:** 1\n\n**Priority:** 100\n\n"
                   "**TTL:** 1 hour\n\n**Name:** @\n\n**Target:** sipdir.provider.example\n"),
            "(SRV) owner=@ service=_sip protocol=_tls target=sipdir.provider.example priority=100 weight=1 port=443 "
            "ttl=1 hour");
  EXPECT_EQ(fields("Add a record:\nType: MX\nHost: @\nPoints to: mail.example.com.\nPriority: 10\n"),
            "type=MX owner=@ target=mail.example.com. priority=10");
}

TEST(FieldListsTest, ReadsStepsOfAUserInterface) {
  EXPECT_EQ(fields("1. Select **CNAME** from the list.\n2. In **Host name**, enter `autodiscover`.\n"
                   "3. In **Points to**, enter `autodiscover.outlook.com`.\n4. Click **Save**.\n"),
            "type=CNAME owner=autodiscover target=autodiscover.outlook.com");
  EXPECT_EQ(fields("1. On the **Domains** page, select **DNS**.\n2. In the **Domain** section, select **Manage**.\n"
                   "3. Select the **TXT** record set.\n"),
            "");
}

TEST(FieldListsTest, ReadsKeysInOtherLanguages) {
  const struct {
    std::string page, rows;
  } cases[] = {
      {"Type : MX\nHôte : @\nValeur : mail.example.com\nPriorité : 10\n",
       "type=MX owner=@ target=mail.example.com priority=10"},
      {"- Typ: CNAME\n- Hostname: www\n- Ziel: host.example.net\n", "type=CNAME owner=www target=host.example.net"},
      {"- 类型：TXT\n- 主机记录：`_acme`\n- 记录值：`v=spf1 include:x.example -all`\n",
       "type=TXT owner=_acme txt=v=spf1 include:x.example -all"},
      {"- タイプ: A\n- ホスト名: @\n- 値: 192.0.2.1\n", "type=A owner=@ address=192.0.2.1"},
      {"- 유형: CNAME\n- 이름: www\n- 값: host.example.net\n", "type=CNAME owner=www target=host.example.net"},
      {"- Тип: CNAME\n- Имя: www\n- Значение: host.example.net\n", "type=CNAME owner=www target=host.example.net"},
      {"- Tür: CNAME\n- Ad: www\n- Değer: host.example.net\n", "type=CNAME owner=www target=host.example.net"},
      // Nobody knows these words: the values and their order tell.
      {"* Zzz: CNAME\n* Blargh: www\n* TTL: 3600\n* Foozle: host.example.net\n",
       "type=CNAME owner=www target=host.example.net ttl=3600"},
  };
  for (const auto& c : cases) EXPECT_EQ(fields(c.page), c.rows) << c.page;
}

TEST(FieldListsTest, ReadsWhatTranslationHasDamaged) {
  EXPECT_EQ(fields("- Type: SRV\n- Name: _sip. _tls\n- Target: sip。example。net\n- Port: 443\n"),
            "type=SRV owner=_sip. _tls target=sip。example。net port=443");
  // The type became an article.
  EXPECT_EQ(fields("- **Typ:** Ein\n- **Name:** @\n- **Wert:** 192.0.2.1\n"), "(A) type=Ein owner=@ address=192.0.2.1");
  EXPECT_EQ(fields("- Type: text\n- Name: first\n- Value: second\n"), "");
}

// Internationalized, or what translation made of it; below a key that nobody knows, too.
TEST(FieldListsTest, ReadsOwnersOfAnyScript) {
  EXPECT_EQ(fields("- Type: `AAAA`\n- Host: `kam\xC3\xA9ra`\n- Value: `2001:db8::7`\n"),
            "type=AAAA owner=kam\xC3\xA9ra address=2001:db8::7");
  EXPECT_EQ(fields("- Type: `AAAA`\n- Zork: `kam\xC3\xA9ra`\n- Value: `2001:db8::7`\n"),
            "type=AAAA owner=kam\xC3\xA9ra address=2001:db8::7");
}

TEST(FieldListsTest, KeepsTheFinalDotOfData) {
  EXPECT_EQ(fields("- Type: HTTPS\n- Name: @\n- Value: 0 pool.example.net.\n"),
            "type=HTTPS owner=@ rdata=0 pool.example.net.");
}

TEST(FieldListsTest, TakesTheTypeFromAbove) {
  EXPECT_EQ(fields("## Add the MX record\n\n- Host: @\n- Target: mail.example.com\n- Priority: 10\n"),
            "(MX) owner=@ target=mail.example.com priority=10");
  EXPECT_EQ(fields("Create a CNAME record with these values:\n\n- Host: www\n- Target: host.example.net\n"),
            "(CNAME) owner=www target=host.example.net");
  EXPECT_EQ(fields("- Type: TXT\n- Name: (leave blank)\n- Value: `v=spf1 -all`\n"), "type=TXT txt=v=spf1 -all (apex)");
  EXPECT_EQ(fields("## Settings\n\n- Host: www\n- Target: host.example.net\n"), "");
}

// What stands in front of a choice of the type is another record's, where each type leads.
TEST(FieldListsTest, BeginsARecordAtItsType) {
  EXPECT_EQ(fields("1. In the row of `@`, for **Value**, enter `192.0.2.1`.\n2. Choose **CNAME**.\n"
                   "3. For **Name**, enter `www`. For **Value**, enter `host.example.net`.\n4. Choose **TXT**.\n"
                   "5. For **Name**, enter `_check`. For **Value**, enter `v=check1`.\n"),
            "type=CNAME owner=www target=host.example.net\ntype=TXT owner=_check txt=v=check1");
}

TEST(FieldListsTest, ReadsPairsThatEndWithFullStops) {
  EXPECT_EQ(fields("- Type: **A record**. Host: `@`. Value: `192.0.2.1`. TTL: Automatic.\n"
                   "- Type: **CNAME record**. Host: `www`. Value: `host.example.net.` TTL: 300.\n"),
            "type=A owner=@ address=192.0.2.1\ntype=CNAME owner=www target=host.example.net. ttl=300");
}

TEST(FieldListsTest, LeavesOtherListsAlone) {
  for (const std::string page : {
           "- Type: Enable sub-addressing\n- Name: server\n- Port: 443\n",
           "* Username: `root`\n* Hostname: `<your_host>`\n* Domain: `<example.com>`\n",
           "- Domain: `example.com`\n- Server IPv4: `10.0.0.1`\n",
           "## DNS A records\n\n- Note: this is text\n- See: `www`\n",
           "Unable to resolve DNS SRV record\n\nTarget Fqdn = pool.example.com\n\nPort = 5061\n",
           "```yaml\ntype: A\nname: www\nvalue: 192.0.2.1\n```\n",
       })
    EXPECT_EQ(fields(page), "") << page;
}

TEST(FieldListsTest, ReadsDefinitionsBelowTheirTerms) {
  EXPECT_EQ(fields("Type\n: CNAME\n\nName\n: www\n\nWaarde\n: host.example.net\n"),
            "type=CNAME owner=www target=host.example.net");
}

}  // namespace
}  // namespace doczone::extractor::field_lists_test
