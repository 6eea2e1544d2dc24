#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractor/forms/line_dump.h"

namespace doczone::extractor {

std::vector<Grid> read_zone_lines(const FormInput& input);

}  // namespace doczone::extractor

namespace doczone::extractor::zone_lines_test {
namespace {

std::string dump(const std::string& page) {
  return dump_form(page, read_zone_lines);
}

std::string fenced(const std::string& code, const std::string& info = "") {
  return "Text.\n\n```" + info + "\n" + code + "\n```\n";
}

TEST(ZoneLinesTest, ReadsARecordInAnyOrder) {
  struct Case {
    const char* line;
    const char* atoms;
  };
  const std::vector<Case> cases{
      {"www.example.org. 3600 IN A 192.0.2.1", "owner=www.example.org. ttl=3600 type=A address=192.0.2.1"},
      {"www IN 3600 A 192.0.2.1", "owner=www ttl=3600 type=A address=192.0.2.1"},
      {"www A 192.0.2.1", "owner=www type=A address=192.0.2.1"},
      {"www A 3600 192.0.2.1", "owner=www type=A ttl=3600 address=192.0.2.1"},
      {"www A 192.0.2.1 1h", "owner=www type=A address=192.0.2.1 ttl=1h"},
      {"www CNAME IN 3600 web.example.org.", "owner=www type=CNAME ttl=3600 target=web.example.org."},
      {"www A IN 192.0.2.1", "owner=www type=A address=192.0.2.1"},
      {"A www 192.0.2.1", "type=A owner=www address=192.0.2.1"},
      {"A @ 192.0.2.1 300", "type=A owner=@ address=192.0.2.1 ttl=300"},
      {"MX\texample.org.\t10 mail.example.org.", "type=MX owner=example.org. priority=10 target=mail.example.org."},
      {"MX 10 @ mail.example.org.", "type=MX priority=10 owner=@ target=mail.example.org."},
      {"@ 1D IN MX 10 mail", "owner=@ ttl=1D type=MX priority=10 target=mail"},
      {"example.org 10 MX mail.example.org", "owner=example.org priority=10 type=MX target=mail.example.org"},
      {"example.org 3600 MX 10 mail.example.org",
       "owner=example.org ttl=3600 type=MX priority=10 target=mail.example.org"},
      {"example.org 3600 10 MX mail.example.org",
       "owner=example.org ttl=3600 priority=10 type=MX target=mail.example.org"},
      {"@ MX mail.example.org. 10", "owner=@ type=MX target=mail.example.org. priority=10"},
      {"_sip._tls 300 in srv 100 1 443 sip.example.org.",
       "owner=_sip._tls ttl=300 type=srv priority=100 weight=1 port=443 target=sip.example.org."},
      {"SRV _sip._tls 100 1 443 sip.example.org.",
       "type=SRV owner=_sip._tls priority=100 weight=1 port=443 target=sip.example.org."},
      {"@ NS ns1.example.org.", "owner=@ type=NS target=ns1.example.org."},
      {"* CNAME @", "owner=* type=CNAME target=@"},
      {"5 IN PTR host.example.org.", "owner=5 type=PTR target=host.example.org."},
      {"app.example.org → A record → 192.0.2.1", "owner=app.example.org type=A address=192.0.2.1"},
      {"| www | A | 192.0.2.1 |", "owner=www type=A address=192.0.2.1"},
      {"├── www CNAME web.example.org", "owner=www type=CNAME target=web.example.org"},
      {"- www A 192.0.2.1", "owner=www type=A address=192.0.2.1"},
      {"SPF: @ IN TXT 'v=spf1 -all'", "owner=@ type=TXT txt=v=spf1 -all"},
      {"www.example.org: A 192.0.2.1", "owner=www.example.org type=A address=192.0.2.1"},
      {"A Record: www → 192.0.2.1", "type=A owner=www address=192.0.2.1"},
      {"MX: @ 10 mail.example.org", "type=MX owner=@ priority=10 target=mail.example.org"},
      {"www 1 hour IN A 192.0.2.1", "owner=www ttl=1 hour type=A address=192.0.2.1"},
      {"A\t@\t192.0.2.1\t30 Minuten", "type=A owner=@ address=192.0.2.1 ttl=30 Minuten"},
      {"@ MX mail.example.org.", "owner=@ type=MX target=mail.example.org."},
      {"@ 300 MX mail.example.org.", "owner=@ ttl=300 type=MX target=mail.example.org."},
      {"_sip._tls 10 SRV 5 443 sip", "owner=_sip._tls priority=10 type=SRV weight=5 port=443 target=sip"},
      {"MX  @  mail.example.org  Priorität 10", "type=MX owner=@ target=mail.example.org priority=10"},
      {"MX example.org → mail.example.org (priority 10)",
       "type=MX owner=example.org target=mail.example.org priority=10"},
      {"SPF   v=spf1 mx -all", "txt=v=spf1 mx -all"},
      {"SPF: TXT @ v=spf1 mx -all", "type=TXT owner=@ txt=v=spf1 mx -all"},
      {"DMARC _dmarc → v=DMARC1; p=none", "owner=_dmarc txt=v=DMARC1; p=none"},
      {"mail.example.org A your_server_ip", "owner=mail.example.org type=A"},
      {"mail A YOUR_SERVER_IP", "owner=mail type=A"},
      {"A  *.example.org  → Public IP (wildcard)", "type=A owner=*.example.org [(wildcard)]"},
      {"_matrix._tcp.example.org 10 1 443 matrix.example.org",
       "owner=_matrix._tcp.example.org priority=10 weight=1 port=443 target=matrix.example.org"},
      {"s._domainkey TXT k=rsa; p=MIIB", "owner=s._domainkey type=TXT txt=k=rsa; p=MIIB"},
      {"matrix. A 192.0.2.1", "owner=matrix. type=A address=192.0.2.1"},
      {"A  @  192.0.2.1  DNS only  Auto", "type=A owner=@ address=192.0.2.1"},
      {"TXT  @  v=spf1 -all    3600", "type=TXT owner=@ txt=v=spf1 -all ttl=3600"},
      {"CNAME | www | web.example.org | - | 3600", "type=CNAME owner=www target=web.example.org ttl=3600"},
  };
  for (const Case& one : cases) EXPECT_EQ(dump(fenced(one.line)), std::string("4: ") + one.atoms + "\n") << one.line;
}

TEST(ZoneLinesTest, ReadsDataByTheTypesGrammar) {
  struct Case {
    const char* line;
    const char* atoms;
  };
  const std::vector<Case> cases{
      {R"(@ IN TXT "v=spf1 mx -all")", "owner=@ type=TXT txt=v=spf1 mx -all"},
      {R"(s._domainkey IN TXT "v=DKIM1; k=rsa; " "p=MIIB")", "owner=s._domainkey type=TXT txt=v=DKIM1; k=rsa; p=MIIB"},
      {"TXT _dmarc.example.org. v=DMARC1; p=reject", "type=TXT owner=_dmarc.example.org. txt=v=DMARC1; p=reject"},
      {R"(@ TXT v=DKIM1\; k=rsa)", "owner=@ type=TXT txt=v=DKIM1; k=rsa"},
      {"@ TXT “v=spf1 -all”", "owner=@ type=TXT txt=v=spf1 -all"},
      {"_dmarc TXT v=DMARC1 ; p=none", "owner=_dmarc type=TXT txt=v=DMARC1 ; p=none"},
      {"@ TXT google-site-verification=abc_DEF", "owner=@ type=TXT txt=google-site-verification=abc_DEF"},
      {"_dmarc.example.org \"v=DMARC1; p=none\"", "owner=_dmarc.example.org txt=v=DMARC1; p=none"},
      {R"(@ CAA 0 issue "ca.example")", R"(owner=@ type=CAA rdata=0 issue "ca.example")"},
      {"_25._tcp.mail IN TLSA 3 1 1 <hash of the key>", "owner=_25._tcp.mail type=TLSA rdata=3 1 1 <hash of the key>"},
      {R"(@ NAPTR 10 0 "s" "RELAY:turn.udp" "" _turn._udp.example.org.)",
       R"(owner=@ type=NAPTR rdata=10 0 "s" "RELAY:turn.udp" "" _turn._udp.example.org.)"},
      {"@ HTTPS 1 . alpn=h2", "owner=@ type=HTTPS rdata=1 . alpn=h2"},
      {"@ IN MX 0 .", "owner=@ type=MX priority=0 target=."},
      {"lists IN AAAA dead:beef", "owner=lists type=AAAA"},
      {"@ A 111.222.333.444", "owner=@ type=A"},
      {"@ A x.x.x.x", "owner=@ type=A"},
      {"@ A <your IP>", "owner=@ type=A"},
      {"mail.{{ domain }} A ${IPV4}", "owner=mail.{{ domain }} type=A"},
      {"[selector]._domainkey.%DOMAIN% CNAME [selector].dkim.host.example.",
       "owner=[selector]._domainkey.%DOMAIN% type=CNAME target=[selector].dkim.host.example."},
      {"_acme-challenge.YOUR_DOMAIN. TXT <token>", "owner=_acme-challenge.YOUR_DOMAIN. type=TXT txt=<token>"},
  };
  for (const Case& one : cases) EXPECT_EQ(dump(fenced(one.line)), std::string("4: ") + one.atoms + "\n") << one.line;
}

TEST(ZoneLinesTest, ReadsNamesWithBlanksRoundTheirDots) {
  EXPECT_EQ(dump(fenced("_imaps. _tcp.example.org. 3600 IN SRV 0 1 993 mail .example. org.")),
            "4: owner=_imaps. _tcp.example.org. ttl=3600 type=SRV priority=0 weight=1 port=993 "
            "target=mail .example. org.\n");
  // What stands behind a name is no part of it.
  EXPECT_EQ(dump(fenced("www.example.org. A 192.0.2.1\nwww.example.org. IN CNAME host.example.net. remark")),
            "4: owner=www.example.org. type=A address=192.0.2.1\n");
}

TEST(ZoneLinesTest, LeavesRemarksAside) {
  for (const char* remark : {"(your ${HOSTNAME})", "; your host", "# your host", "// your host", "<- your host",
                             "← your host", "<1>", "(1)"}) {
    EXPECT_EQ(dump(fenced(std::string("@ IN MX 10 mail.example.org. ") + remark)),
              "4: owner=@ type=MX priority=10 target=mail.example.org. [" + std::string(remark) + "]\n");
  }
}

TEST(ZoneLinesTest, ReadsZoneFiles) {
  EXPECT_EQ(dump(fenced(
                "$ORIGIN example.org.\n$TTL 1h\n"
                "@ IN SOA ns1 hostmaster (\n  2026010101 ; serial\n  7200 3600 1209600 300 )\n"
                "  IN NS ns1\n\n; hosts\nns1 IN A 192.0.2.53\n    IN AAAA 2001:db8::53\n"
                "s._domainkey IN TXT ( \"v=DKIM1; \"\n    \"p=AB\"\n    \"CD\" ) ; key\n"
                "_25._tcp IN TLSA 3 1 1 (\n    0123456789012345678901234567890123456789012345678901234567890123\n  )")),
            "9: owner=@ type=NS target=ns1\n"
            "12: owner=ns1 type=A address=192.0.2.53\n"
            "13: owner=ns1 type=AAAA address=2001:db8::53\n"
            "14: owner=s._domainkey type=TXT txt=v=DKIM1; p=ABCD\n"
            "17: owner=_25._tcp type=TLSA rdata=3 1 1 "
            "0123456789012345678901234567890123456789012345678901234567890123\n");
}

TEST(ZoneLinesTest, AnUnreadLineTakesTheOwnerAway) {
  EXPECT_EQ(dump(fenced("a.example.org. IN A 192.0.2.1\nb.example.org. IN WHAT ever\n           IN A 192.0.2.2")),
            "4: owner=a.example.org. type=A address=192.0.2.1\n6: type=A address=192.0.2.2\n");
}

TEST(ZoneLinesTest, PassesOverHeadings) {
  for (const char* heading :
       {"# Name Type Value", "; Domain TTL Class Type Target", "Name Typ Wert", "Name    TTL    Type    Value"}) {
    EXPECT_EQ(dump(fenced(std::string(heading) + "\nwww 300 CNAME web.example.org.")),
              "5: owner=www ttl=300 type=CNAME target=web.example.org.\n")
        << heading;
  }
}

TEST(ZoneLinesTest, FindsCodeWhereverItStands) {
  const std::string row = "owner=www type=A address=192.0.2.1\n";
  EXPECT_EQ(dump("Text.\n\n    www IN A 192.0.2.1\n"), "3: " + row);
  EXPECT_EQ(dump("1. Text:\n\n   ```dns\n   www IN A 192.0.2.1\n   ```\n"), "4: " + row);
  EXPECT_EQ(dump("> ```\n> www IN A 192.0.2.1\n> ```\n"), "2: " + row);
  EXPECT_EQ(dump("=== \"Tab\"\n\n    Words of no record at all.\n\n    ``` dns\n    www IN A 192.0.2.1\n    ```\n"),
            "6: " + row);
  EXPECT_EQ(dump("!!! note\n    Words.\n    ```\n    www IN A 192.0.2.1\n    ```\n"), "4: " + row);
  EXPECT_EQ(dump("~~~\nwww IN A 192.0.2.1\n~~~\n\n```\nftp IN A 192.0.2.2\n```\n"),
            "2: " + row + "--\n6: owner=ftp type=A address=192.0.2.2\n");
}

TEST(ZoneLinesTest, ReadsValuesThatStandAlone) {
  EXPECT_EQ(dump("Add a TXT record:\n\n```\nv=spf1 include:spf.provider.example -all\n```\n"),
            "4: txt=v=spf1 include:spf.provider.example -all\n");
  EXPECT_EQ(dump("Nom : `_dmarc.exemple.fr`.\n\n```\n\"v=DMARC1; p=none\"\n```\n"),
            "1: owner=_dmarc.exemple.fr txt=v=DMARC1; p=none\n");
  EXPECT_EQ(dump("1. Name: `_mta-sts.example.org`.\n2. Wert:\n   ```\n    v=STSv1; id=1\n   ```\n"),
            "1: owner=_mta-sts.example.org txt=v=STSv1; id=1\n");
  EXPECT_EQ(dump("Add an MX record:\n\n```\n10 mail.example.org\n```\n"),
            "4: type=MX priority=10 target=mail.example.org\n");
  EXPECT_EQ(dump("- Example: `mail IN A <your IP>` and `a @ b`.\n"), "1: owner=mail type=A\n");
  EXPECT_EQ(dump("Add:\n\nwww CNAME web.example.org.\n_dmarc TXT \"v=DMARC1; p=none\"\n\nA word.\n"),
            "3: owner=www type=CNAME target=web.example.org.\n4: owner=_dmarc type=TXT txt=v=DMARC1; p=none\n");
  // How it is made up is no value.
  EXPECT_EQ(dump("The syntax:\n\n```\nv=spf1 [ip4|ip6:<address>] <rule>\n```\n"), "");
  EXPECT_EQ(dump("Legen Sie diese CNAME-Einträge an:\n\n```\nwww.example.org → web.example.org\n"
                 "ftp.example.org → web.example.org   # alt\n```\n"),
            "4: type=CNAME owner=www.example.org target=web.example.org\n"
            "5: type=CNAME owner=ftp.example.org target=web.example.org [# alt]\n");
  EXPECT_EQ(dump("A record for the host:\n\n```\nmail.example.org 3600 192.0.2.1\n```\n"),
            "4: type=A owner=mail.example.org ttl=3600 address=192.0.2.1\n");
  EXPECT_EQ(dump("With a CNAME, in Apache:\n\n```\nServerName www.example.org\n```\n"), "");
  EXPECT_EQ(dump("The CNAME leads to several names:\n\n```\na.example.org\nb.example.org\n```\n"), "");
  EXPECT_EQ(dump("An A record, then in the hosts file:\n\n```\n192.0.2.1 www.example.org\n```\n"), "");
  EXPECT_EQ(dump("The name is `\\_dmarc.example.org` (\\_dmarc.example.org):\n\n```\nv=DMARC1; p=none\n```\n"),
            "1: owner=_dmarc.example.org txt=v=DMARC1; p=none\n");
  EXPECT_EQ(dump("An MX or SRV record:\n\n```\n10 mail.example.org\n```\n"), "");
}

TEST(ZoneLinesTest, LeavesOutWhatToolsPrint) {
  const std::vector<std::string> pages{
      fenced("$ dig +short MX example.org\n10 mail.example.org."),
      fenced("user@host:~$ cat zone\nwww IN A 192.0.2.1"),
      fenced("# dig example.org\nexample.org. 300 IN A 192.0.2.1"),
      fenced("; <<>> DiG 9.18 <<>> example.org\nexample.org. 300 IN A 192.0.2.1"),
      fenced(";; ANSWER SECTION:\nexample.org. 300 IN A 192.0.2.1"),
      fenced("example.org. 300 IN A 192.0.2.1\nexample.org. 300 IN RRSIG A 13 2 300 20260101000000 20250101000000 1 "
             "example.org. AAAA"),
      fenced("> nslookup example.org\nwww IN A 192.0.2.1"),
      "```\ndig example.org\n```\n\n```\nexample.org. 300 IN A 192.0.2.1\n```\n",
      fenced("a.example. 60 IN RRSIG A 13 2 60 20260101 20250101 1 a.example. ab") +
          "\nUnsigned:\n\n```\nexample.org. 60 IN A 192.0.2.1\n```\n",
      fenced(". 3600000 NS A.ROOT-SERVERS.NET.\nA.ROOT-SERVERS.NET. 3600000 A 198.41.0.4"),
      fenced("com. 172800 IN NS a.gtld-servers.net."),
      "Ask: `dig example.org` says `example.org. IN A 192.0.2.1`.\n",
      "```\ndig example.org\n```\n\nSimulated:\n\n```\nexample.org. 300 IN A 192.0.2.1\n```\n",
      fenced("MX       OK   10 mail.example.org.\nPTR      KO   1.2.0.192.in-addr.arpa -> x.example"),
      "With `dig TXT example.org` you see:\n\n```\n\"v=spf1 -all\"\n```\n",
  };
  for (const std::string& page : pages) EXPECT_EQ(dump(page), "") << page;
}

TEST(ZoneLinesTest, ReadsWhatNsupdateAdds) {
  EXPECT_EQ(
      dump(fenced("server ns.example.org\nzone example.org\nupdate delete old.example.org A\n"
                  "update add www.example.org 3600 A 192.0.2.1\nupdate add _dmarc.example.org 60 TXT \"v=DMARC1\"\n"
                  "send")),
      "7: owner=www.example.org ttl=3600 type=A address=192.0.2.1\n"
      "8: owner=_dmarc.example.org ttl=60 type=TXT txt=v=DMARC1\n");
}

TEST(ZoneLinesTest, LeavesOutWhatHeadingsCallOutput) {
  const std::string code = "```\nftp.example.org. 300 IN A 192.0.2.7\n```\n";
  EXPECT_EQ(dump("# Ausgabe\n\n" + code), "");
  EXPECT_EQ(dump("# Tuloste\n\nKaikki hyvin.\n\n" + code), "");
  EXPECT_EQ(dump("Ask `kdig ftp.example.org`. This is well:\n\n" + code + "\nThis is not (expired):\n\n" + code), "");
  EXPECT_NE(dump("# Ausgabe\n\nTragen Sie das ein:\n\n" + code), "");
}

TEST(ZoneLinesTest, HeedsRemarksInABlock) {
  EXPECT_EQ(dump(fenced("www IN A 192.0.2.1\n; do not copy\n; these are ours\nftp IN A 192.0.2.2\n\n"
                        "mx IN A 192.0.2.3\nns IN A 192.0.2.4 ; wrong")),
            "4: owner=www type=A address=192.0.2.1\n9: owner=mx type=A address=192.0.2.3\n");
}

TEST(ZoneLinesTest, ReadsOfTextOnlyWhatItAsksFor) {
  const std::string row = "1: owner=ftp type=A address=192.0.2.7\n";
  for (const char* page : {"Add `ftp IN A 192.0.2.7` to the zone.\n", "`ftp IN A 192.0.2.7`\n",
                           "- `ftp IN A 192.0.2.7` for the files\n", "Ajoutez `ftp IN A 192.0.2.7`.\n"})
    EXPECT_EQ(dump(page), row) << page;
  for (const char* page :
       {"Ein Kunde hatte `ftp IN A 192.0.2.7` in seiner Zone.\n",
        "An address record, e.g. `ftp IN A 192.0.2.7`, leads to a host.\n", "Never add `ftp IN A 192.0.2.7` there.\n",
        "Fehlerhaft: `ftp IN A 192.0.2.7`\n", "Our zone has `ftp IN A 192.0.2.7`; you need not have it.\n"})
    EXPECT_EQ(dump(page), "") << page;
}

TEST(ZoneLinesTest, ReadsOnBehindALookup) {
  const std::string row = "owner=www type=A address=192.0.2.1\n";
  EXPECT_EQ(dump("```\ndig example.org\n```\n\n# Next\n\n```\nwww A 192.0.2.1\n```\n"), "8: " + row);
  EXPECT_EQ(dump("```\ndig example.org\n```\n\nThen add:\n\n```\nwww A 192.0.2.1\n```\n"), "8: " + row);
  EXPECT_EQ(dump("```\n$ apt install bind9\n```\n\n```\nwww A 192.0.2.1\n```\n"), "6: " + row);
}

TEST(ZoneLinesTest, LeavesOutOtherCode) {
  const std::vector<std::string> blocks{
      "server {\n  listen 443;\n  server_name www.example.org;\n}",
      "esxcfg-route -a <IP Host A> 255.255.255.255 <gateway IP>",
      "type: MX\nname: example.org\npriority: 10",
      "local-data: \"www.example.org A 192.0.2.1\"",
      "resource \"dns_record\" \"www\" {\n  type = \"A\"\n  value = \"192.0.2.1\"\n}",
      "A word in front of TXT and MX behind.",
      "# www IN A 192.0.2.1",
      "; www IN A 192.0.2.1",
      "Redirect NS example",
      "See A Guide",
      "TXT _channel.update.example.net",
      "GET A\nPUT A\nHOST A b",
      "_matrix._tcp.<domain> <ttl> IN SRV <priority> <weight> <port> <host>",
      "A 192.0.2.1",
      "CNAME web.example.org",
      "int A = 5;\nfoo(A, NS);",
  };
  for (const std::string& block : blocks) EXPECT_EQ(dump(fenced(block)), "") << block;
}

TEST(ZoneLinesTest, MostLinesOfABlockMustBeRecords) {
  const std::string record = "www IN A 192.0.2.1\n";
  EXPECT_EQ(dump(fenced("one line\n" + record)), "5: owner=www type=A address=192.0.2.1\n");
  EXPECT_EQ(dump(fenced("one line\nanother line\n" + record)), "");
  EXPECT_EQ(dump(fenced("one line\nanother line\n" + record, "dns")), "6: owner=www type=A address=192.0.2.1\n");
}

TEST(ZoneLinesTest, WorkIsLinear) {
  // Parentheses that nothing closes, and marks of placeholders that nothing ends.
  std::string open;
  for (int i = 0; i < 20000; ++i) open += "a IN TXT ( <<<<<<<< {{{{{{{{ [[[[[[[[\n";
  EXPECT_EQ(dump(fenced(open)), "");
}

}  // namespace
}  // namespace doczone::extractor::zone_lines_test
