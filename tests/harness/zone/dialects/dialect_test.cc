// Exports of providers: the records that were meant, and a note for every recovery.
#include "harness/zone/dialects/dialect.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/soundness.h"
#include "tests/harness/zone/zone_dump.h"

namespace doczone::harness::dialect_test {
namespace {

namespace fs = std::filesystem;

Zone read_file(const fs::path& path, std::string_view origin, ZoneFormat format = ZoneFormat::automatic) {
  std::ifstream file(path, std::ios::binary);
  return read_text({std::istreambuf_iterator<char>(file), {}}, format, origin);
}

// One item a line.
std::string lines(std::string text) {
  for (std::size_t at; (at = text.find(" | ")) != std::string::npos;) text.replace(at, 3, "\n");
  return text;
}

bool is_sound(const Zone& zone) {
  for (const Finding& finding : judge_by_rules(RuleScope(zone, nullptr, false), zone_checks())) {
    if (finding.severity == Severity::error) return false;
  }
  return zone.errors().empty();
}

struct Export {
  std::string file, records, notes, errors;
};

void check(const fs::path& folder, std::string_view origin, const Export& expected) {
  const Zone zone = read_file(folder / expected.file, origin);
  EXPECT_EQ(lines(dump_records(zone)), expected.records) << expected.file;
  EXPECT_EQ(lines(dump_notes(zone)), expected.notes) << expected.file;
  EXPECT_EQ(lines(dump_errors(zone)), expected.errors) << expected.file;
  if (expected.errors.empty()) {
    EXPECT_TRUE(is_sound(zone)) << expected.file;
  }
}

std::string header_note(int line, const std::string& format) {
  return std::to_string(line) + ": the file says where it comes from; its habits are read as --zone-format " + format +
         " does\n";
}

TEST(DialectTest, ReadsFixtures) {
  const Export exports[] = {
      {"azure-portal.zone",
       "example.org. 3600 IN SOA ns1-01.azure-dns.com. . 1 3600 300 2419200 300\nexample.org. 172800 IN NS "
       "ns1-01.azure-dns.com.\n"
       "sip.example.org. 3600 IN A 192.0.2.10\n_sipfederationtls._tcp.example.org. 3600 IN SRV 0 0 5061 "
       "sip.example.org.",
       header_note(1, "azure") +
           "4: the final dot is missing; read as 'example.org.'\n5: the type SOA is written twice; read once\n"
           "5: the SOA names no mailbox; read as '.'",
       ""},
      {"azure-cli.zone",
       "example.org. 3600 IN SOA ns1-01.azure-dns.com. azuredns-hostmaster.microsoft.com. 1 3600 300 2419200 300\n"
       "example.org. 172800 IN NS ns1-01.azure-dns.com.\nsip.example.org. 300 IN A 192.0.2.10\n"
       "sip.example.org. 300 IN A 192.0.2.11\n*.example.org. 60 IN CNAME sip.example.org.",
       header_note(1, "azure") + "9: the mailbox lacks its final dot; read as absolute", ""},
      {"cloudflare.txt",
       "example.org. 3600 IN SOA ada.ns.cloudflare.com. dns.cloudflare.com. 2027000001 10000 2400 604800 3600\n"
       "example.org. 86400 IN NS ada.ns.cloudflare.com.\nsip.example.org. 300 IN A 192.0.2.10\n"
       "old.example.org. 120 IN A 192.0.2.12\nexample.org. 300 IN CNAME site.example.net.",
       header_note(1, "cloudflare") +
           "6: the SOA's owner lacks its final dot; read as the zone's name\n"
           "12: the record is proxied: the provider answers with addresses of its own (here and in 1 more places)\n"
           "12: TTL 1 means automatic; read as 300 (here and in 1 more places)",
       ""},
      {"dig-axfr.txt",
       "example.org. 3600 IN SOA ns1.example.org. hostmaster.example.org. 7 900 600 86400 3600\n"
       "example.org. 3600 IN NS ns1.example.org.\nns1.example.org. 3600 IN A 192.0.2.53\n"
       "sip.example.org. 3600 IN TXT \"a;b\" \"c\\\\d\"",
       header_note(1, "dig") + "8: the SOA is repeated, as at the end of a zone transfer", ""},
      {"powershell.txt",
       "example.org. 3600 IN NS dc01.example.org.\ndc01.example.org. 1200 IN A 192.0.2.5\n"
       "_sip._tls.example.org. 86400 IN SRV 0 5 5061 sip.example.org.",
       "1: the file is UTF-16; it was read as UTF-8, in which all places are counted\n"
       "2: the file is a table as Get-DnsServerResourceRecord prints it; its rows were read as records\n"
       "4: a row was passed over: the table does not tell all that its record needs",
       ""},
      {"windows.dns",
       "example.org. 3600 IN SOA dc01.example.org. hostmaster.example.org. 9 900 600 86400 3600\n"
       "example.org. 3600 IN NS dc01.example.org.\nexample.org. 600 IN A 192.0.2.5\n"
       "dc01.example.org. 3600 IN A 192.0.2.5\nprint\\032room.example.org. 1200 IN A 192.0.2.30",
       header_note(1, "windows") + "14: a time stamp [AGE:…] was ignored\n"
                                   "15: a WINS record was ignored: only Windows DNS servers know it\n"
                                   "17: escapes of three digits were read as octal, as Windows writes them",
       ""},
      {"godaddy.zone",
       "example.org. 3600 IN SOA ns01.example.net. dns.example.net. 2024051401 28800 7200 604800 3600\nexample.org. "
       "600 IN A 192.0.2.1\n"
       "sip.example.org. 3600 IN A 192.0.2.10\nwww.example.org. 3600 IN CNAME example.org.\n"
       "lyncdiscover.example.org. 3600 IN CNAME webdir.example.net.\nexample.org. 3600 IN NS ns01.example.net.\n"
       "_sip._tls.example.org. 3600 IN SRV 100 1 443 sip.example.org.\n_sipfederationtls._tcp.example.org. 3600 IN SRV "
       "100 1 5061 sip.example.org.",
       header_note(1, "godaddy") + "30: '@' at the end of a name was read as the origin (here and in 1 more places)\n"
                                   "30: a target that ends in the zone's name was read as absolute",
       ""},
      {"route53.json",
       "example.org. 900 IN SOA ns-1.example.net. hostmaster.example.net. 1 7200 900 1209600 86400\nexample.org. "
       "172800 IN NS ns-1.example.net.\n"
       "example.org. 172800 IN NS ns-2.example.net.\n*.example.org. 300 IN A 192.0.2.99\n_sip._tls.example.org. 300 IN "
       "SRV 0 0 443 sip.example.org.\n"
       "example.org. 300 IN TXT \"v=spf1 -all\" \"a b\"\nsip.example.org. 300 IN A 192.0.2.10",
       "1: the file is JSON; its record sets were read as records\n"
       "7: an alias of the provider: the file does not tell what it answers with",
       "12:118 '192.0.2.300' is not an IPv4 address: '300' is over 255"},
      {"windows-utf8.dns",
       "example.org. 3600 IN SOA dc01.example.org. hostmaster.example.org. 7 900 600 86400 3600\nexample.org. 3600 IN "
       "NS dc01.example.org.\n"
       "dc01.example.org. 3600 IN A 192.0.2.5\ndrucker\\032b\\195\\188ro.example.org. 3600 IN A "
       "192.0.2.30\n*.example.org. 3600 IN A 192.0.2.31",
       header_note(1, "windows") + "13: a time stamp [AGE:…] was ignored\n14: escapes of three digits were read as "
                                   "octal, as Windows writes them (here and in 1 more places)\n"
                                   "14: a label in UTF-8 was taken octet by octet, as Windows serves it\n16: a WINS "
                                   "record was ignored: only Windows DNS servers know it",
       ""},
      {"placeholder-serial.zone",
       "example.org. 3600 IN SOA ns1.example.org. hostmaster.example.org. 0 7200 900 1209600 300\nexample.org. 3600 IN "
       "NS ns1.example.org.\n"
       "ns1.example.org. 3600 IN A 192.0.2.53",
       "3: a placeholder stands for the serial; read as 0", ""},
      {"dig-failed.zone",
       "example.org. 3600 IN SOA ns1.example.org. hostmaster.example.org. 7 900 600 86400 3600\nexample.org. 3600 IN "
       "NS ns1.example.org.\n"
       "ns1.example.org. 3600 IN A 192.0.2.53",
       "1: the file says where it comes from; its habits are read as --zone-format dig does",
       "7:1 the zone transfer failed: what stands before it is not the whole zone"},
  };
  for (const Export& one : exports) check(fs::path(DOCZONE_ROOT) / "fixtures/zones/dialects", "example.org.", one);
}

TEST(DialectTest, ATransferEndsWithItsSoaRecord) {
  const std::string soa =
      "example.org.\t3600\tIN\tSOA\tns1.example.org. hostmaster.example.org. 7 900 600 86400 3600\n";
  const std::string rest = "example.org.\t3600\tIN\tNS\tns1.example.org.\nns1.example.org.\t3600\tIN\tA\t192.0.2.53\n";
  const auto errors = [&](const std::string& head, const std::string& records) {
    return dump_errors(read_text(head + records, ZoneFormat::automatic, "example.org."));
  };
  const std::string axfr = "; <<>> DiG 9.20.4 <<>> axfr example.org\n";
  EXPECT_EQ(errors(axfr, soa + rest + soa), "");
  EXPECT_EQ(errors("; <<>> DiG 9.20.4 <<>> axfr example.org +onesoa\n", soa + rest), "");
  EXPECT_EQ(errors("; <<>> DiG 9.20.4 <<>> example.org\n", soa + rest), "");
  EXPECT_EQ(errors("", soa + rest), "");
  EXPECT_NE(errors(axfr, soa + rest).find("has no closing SOA record"), std::string::npos) << errors(axfr, soa + rest);
}

TEST(DialectTest, ReadsAnOldExportWithPlaceholders) {
  const Zone zone = read_file(fs::path(DOCZONE_ROOT) / "fixtures/zones/dialects/cloudflare-old.zone", "example.org.");
  EXPECT_EQ(dump_errors(zone), "");
  EXPECT_TRUE(is_sound(zone));
  EXPECT_EQ(lines(dump_records(zone)),
            "example.org. 3600 IN SOA example.org. root.example.org. 2027000000 7200 3600 86400 3600\n"
            "example.org. 86400 IN NS REPLACE&ME\\$WITH^YOUR\\@NAMESERVER.\nexample.org. 300 IN NS ns1.example.org.\n"
            "sip.example.org. 300 IN A 192.0.2.10\nwww.example.org. 300 IN A 192.0.2.11");
  EXPECT_EQ(
      lines(dump_notes(zone)),
      header_note(1, "cloudflare") +
          "6: '@' under `$ORIGIN .` was read as the zone itself\n7: '@' under `$ORIGIN .` was read as the zone itself\n"
          "7: a placeholder stands where a name server belongs\n8: TTL 1 means automatic; read as 300 (here and in 2 "
          "more places)\n"
          "10: the record is proxied: the provider answers with addresses of its own");
}

TEST(DialectTest, ReadsAChangeBatchAsASnippet) {
  const Zone zone = read_file(fs::path(DOCZONE_ROOT) / "fixtures/zones/dialects/route53-changes.json", "example.org.");
  EXPECT_EQ(lines(dump_records(zone)),
            "sip.example.org. 60 IN A 192.0.2.10\nwww.example.org. 60 IN CNAME sip.example.org.");
  EXPECT_TRUE(is_sound(zone));
  EXPECT_EQ(zone.text().at(zone.records()[0].span), "\"192.0.2.10\"");
}

TEST(DialectTest, AnAliasIsUnknownAndNotMissing) {
  const Zone zone = read_file(fs::path(DOCZONE_ROOT) / "fixtures/zones/dialects/route53.json", "example.org.");
  EXPECT_TRUE(zone.may_be_hidden(DomainName::parse("example.org").value(), RrType::A));
  EXPECT_FALSE(zone.may_be_hidden(DomainName::parse("example.org").value(), RrType::MX));
}

TEST(DialectTest, BrokenJsonIsOneErrorWithItsPlace) {
  for (const char* text : {"{\"ResourceRecordSets\": [{\"Name\": ", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                           "{\"a\" 1}", "{\"a\": \"\\u12", "{} x"}) {
    EXPECT_EQ(read_text(text).errors().size(), 1U) << text;
  }
}

// What was rewritten has no places of its own in the file.
TEST(DialectTest, FaultsInRewrittenWordsAreToldAtTheWholeWord) {
  EXPECT_EQ(dump_errors(read_text(std::string("b\xC3\xA4\xC3\xB6\0a 5 A 192.0.2.1", 21), ZoneFormat::windows)),
            "1:1 U+0000 (NUL) cannot stand in a zone file");
}

TEST(DialectTest, AnOwnerMayBeginWithABrace) {
  const Zone zone = read_text("{name} 5 A 192.0.2.1\n");
  EXPECT_EQ(dump_records(zone), "{name}.x.org. 5 IN A 192.0.2.1");
  EXPECT_EQ(dump_errors(zone) + dump_notes(zone), "");
}

// Only what the file names beyond doubt changes how it is read: `auto` invents no dot.
TEST(DialectTest, WithoutASignatureNothingIsInvented) {
  EXPECT_EQ(dump_records(read_text("a 1 CNAME b.x.org\n")), "a.x.org. 1 IN CNAME b.x.org.x.org.");
  EXPECT_EQ(dump_records(read_text("a 1 SRV 0 0 1 b.x.org\n", ZoneFormat::godaddy)),
            "a.x.org. 1 IN SRV 0 0 1 b.x.org.");
  EXPECT_EQ(dump_records(read_text("x.org 5 A 192.0.2.1\n")), "x.org.x.org. 5 IN A 192.0.2.1");
  EXPECT_EQ(dump_records(read_text("x.org 5 SOA a. b.c 1 2 3 4 5\n")), "x.org. 5 IN SOA a. b.c.x.org. 1 2 3 4 5");
  EXPECT_EQ(dump_records(read_text("x.org 5 SOA a. b.c 1 2 3 4 5\n", ZoneFormat::azure)),
            "x.org. 5 IN SOA a. b.c. 1 2 3 4 5");
}

TEST(DialectTest, BindTakesNoHabits) {
  EXPECT_EQ(dump_records(read_text("_sip.@ 1 A 192.0.2.1\n", ZoneFormat::bind)), "_sip.\\@.x.org. 1 IN A 192.0.2.1");
  EXPECT_EQ(read_text("a [AGE:1] 1 A 192.0.2.1\n", ZoneFormat::bind).errors().size(), 1U);
  EXPECT_EQ(read_text("@ 1 SOA SOA a b 1 2 3 4 5\n", ZoneFormat::bind).errors().size(), 1U);
}

TEST(DialectTest, NamesOfFormatsRoundTrip) {
  for (const char* word : {"auto", "bind", "windows", "azure", "cloudflare", "godaddy", "route53", "dig"})
    EXPECT_EQ(to_string(parse_zone_format(word).value()), word);
  EXPECT_FALSE(parse_zone_format("automatic").has_value());
}

TEST(DialectTest, ReadsCollectedExports) {
  const fs::path folder = fs::path(DOCZONE_ROOT) / ".." / "shared" / "zones" / "exports";
  if (!fs::is_directory(folder)) GTEST_SKIP() << "there is no folder " << folder;
  const Export exports[] = {
      {"azure-cli.zone",
       "contoso.com. 3600 IN SOA ns1-33.azure-dns.com. azuredns-hostmaster.microsoft.com. 1 3600 300 2419200 300\n"
       "contoso.com. 172800 IN NS ns1-33.azure-dns.com.\ncontoso.com. 172800 IN NS "
       "ns2-33.azure-dns.net.\nsip.contoso.com. 3600 IN A 192.0.2.10\n"
       "_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.\n*.contoso.com. 3600 IN A 192.0.2.99",
       header_note(1, "azure") + "9: the mailbox lacks its final dot; read as absolute", ""},
      {"cloudflare.txt",
       "contoso.com. 3600 IN SOA justin.ns.cloudflare.com. dns.cloudflare.com. 2054246947 10000 2400 604800 3600\n"
       "contoso.com. 86400 IN NS justin.ns.cloudflare.com.\ncontoso.com. 86400 IN NS "
       "mimi.ns.cloudflare.com.\nsip.contoso.com. 300 IN A 192.0.2.10\n"
       "contoso.com. 300 IN CNAME site.example.net.\n_sipfederationtls._tcp.contoso.com. 300 IN SRV 0 0 5061 "
       "sip.contoso.com.",
       header_note(1, "cloudflare") +
           "7: the SOA's owner lacks its final dot; read as the zone's name\n"
           "14: the record is proxied: the provider answers with addresses of its own (here and in 1 more places)\n"
           "14: TTL 1 means automatic; read as 300 (here and in 2 more places)",
       ""},
      {"dig-axfr.txt",
       "contoso.com. 3600 IN SOA ns1.contoso.com. hostmaster.contoso.com. 7 900 600 86400 3600\ncontoso.com. 3600 IN "
       "NS ns1.contoso.com.\n"
       "_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.\nns1.contoso.com. 3600 IN A "
       "192.0.2.53\nsip.contoso.com. 3600 IN A 192.0.2.10",
       header_note(1, "dig") + "8: the SOA is repeated, as at the end of a zone transfer", ""},
      {"powershell-echo.txt",
       "sip.contoso.com. 3600 IN A 192.0.2.10\n_sipinternaltls._tcp.contoso.com. 3600 IN SRV 0 0 5061 "
       "pool01.contoso.com.",
       "1: the file is UTF-16; it was read as UTF-8, in which all places are counted\n"
       "1: the file is a table as Get-DnsServerResourceRecord prints it; its rows were read as records",
       ""},
      {"windows-zoneexport.dns",
       "contoso.com. 3600 IN SOA dc01.contoso.com. hostmaster.contoso.com. 482 900 600 86400 3600\ncontoso.com. 3600 "
       "IN NS dc01.contoso.com.\n"
       "contoso.com. 600 IN A 10.0.0.5\n_sipinternaltls._tcp.contoso.com. 3600 IN SRV 0 0 5061 "
       "pool01.contoso.com.\ndc01.contoso.com. 3600 IN A 10.0.0.5\n"
       "lyncdiscoverinternal.contoso.com. 3600 IN CNAME web01.contoso.com.\npool01.contoso.com. 3600 IN A "
       "10.0.0.11\npool01.contoso.com. 3600 IN A 10.0.0.12\n"
       "web01.contoso.com. 1200 IN A 10.0.0.20\nprint\\032room.contoso.com. 3600 IN A 10.0.0.30\nlab.contoso.com. 3600 "
       "IN NS dc09.contoso.com.",
       header_note(1, "windows") + "18: a time stamp [AGE:…] was ignored (here and in 1 more places)\n"
                                   "23: a WINS record was ignored: only Windows DNS servers know it\n"
                                   "35: escapes of three digits were read as octal, as Windows writes them",
       ""},
  };
  for (const Export& one : exports) check(folder, "contoso.com.", one);
}

}  // namespace
}  // namespace doczone::harness::dialect_test
