#include "model/record_text.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/model/tokens.h"

namespace doczone::record_text_test {
namespace {

// "owner TTL IN TYPE rdata", or "bytes in fault: message [expected] hides owner type".
std::string dump(std::string_view line, const RecordContext& context) {
  const auto tokens = cut_tokens(line);
  const auto parsed = parse_record(tokens, line.starts_with(' '), context);
  if (const auto* record = std::get_if<ResourceRecord>(&parsed)) return record->to_string();
  const auto& fault = std::get<RecordFault>(parsed);
  return "'" + std::string(line.substr(fault.span.offset, fault.span.length)) + "': " + fault.message +
         (fault.expected.empty() ? "" : " [" + fault.expected + "]") + " hides " +
         (fault.owner ? fault.owner->to_string() : "*") + " " + (fault.type ? to_string(*fault.type) : "*");
}

struct Case {
  std::string line, dump;
};

class RecordTextTest : public testing::Test {
 protected:
  void check(const std::vector<Case>& cases) {
    RecordContext context;
    context.origin = &origin_;
    context.previous_owner = &previous_;
    context.directive_ttl = 60;
    for (const Case& c : cases) EXPECT_EQ(dump(c.line, context), c.dump) << c.line;
  }

  DomainName origin_ = DomainName::parse("x.org.").value();
  DomainName previous_ = DomainName::parse("prev.x.org.").value();
};

TEST_F(RecordTextTest, ReadsEveryType) {
  check({
      {"a A 192.0.2.1", "a.x.org. 60 IN A 192.0.2.1"},
      {"a.test. AAAA 2001:DB8::1", "a.test. 60 IN AAAA 2001:db8::1"},
      {"@ NS ns1", "x.org. 60 IN NS ns1.x.org."},
      {"a CNAME b.test.", "a.x.org. 60 IN CNAME b.test."},
      {"a DNAME @", "a.x.org. 60 IN DNAME x.org."},
      {"1 PTR host", "1.x.org. 60 IN PTR host.x.org."},
      {"@ MX 10 mail", "x.org. 60 IN MX 10 mail.x.org."},
      {"_sip._tls SRV 0 1 443 .", "_sip._tls.x.org. 60 IN SRV 0 1 443 ."},
      {"@ SOA ns1 host 2026010100 1h 15m 1w 1d",
       "x.org. 60 IN SOA ns1.x.org. host.x.org. 2026010100 3600 900 604800 86400"},
      {"a TXT one \"two three\" \"\" \\\"\\065", R"(a.x.org. 60 IN TXT "one" "two three" "" "\"A")"},
      {"a CAA 0 issue \"ca.example\"", "a.x.org. 60 IN CAA 0 issue \"ca.example\""},
      {"a HTTPS 1 . alpn=\"h2\" port=8443", "a.x.org. 60 IN HTTPS 1 . alpn=\"h2\" port=8443"},
      {"a TYPE65534 \\# 3 0a 0b0C", "a.x.org. 60 IN TYPE65534 \\# 3 0A0B0C"},
      {"a TYPE65534 \\# 0", "a.x.org. 60 IN TYPE65534 \\# 0"},
      {"a A \\# 4 C0000201", "a.x.org. 60 IN A 192.0.2.1"},
      {"a SRV \\# 11 0001 0002 01BB 03616263 00", "a.x.org. 60 IN SRV 1 2 443 abc."},
  });
}

TEST_F(RecordTextTest, ReadsTheHeaderInAnyOrder) {
  check({
      {"a 30 IN A 192.0.2.1", "a.x.org. 30 IN A 192.0.2.1"},
      {"a IN 1h30m A 192.0.2.1", "a.x.org. 5400 IN A 192.0.2.1"},
      {"a class1 a 192.0.2.1", "a.x.org. 60 IN A 192.0.2.1"},
      {" IN A 192.0.2.1", "prev.x.org. 60 IN A 192.0.2.1"},
      {" A 192.0.2.1", "prev.x.org. 60 IN A 192.0.2.1"},
      {"IN A 192.0.2.1", "IN.x.org. 60 IN A 192.0.2.1"},
      {"a CH A 192.0.2.1", "'CH': class CH is not read; only IN [IN, or no class at all] hides a.x.org. A"},
      {"a CLASS312 TXT t",
       "'CLASS312': class CLASS312 is not read; only IN [IN, or no class at all] hides a.x.org. TXT"},
      {"a IN IN A 192.0.2.1",
       "'IN': the class is given twice [a record type such as A, CNAME or SRV] hides a.x.org. A"},
      {"a 1 2 A 192.0.2.1", "'2': the TTL is given twice [a record type such as A, CNAME or SRV] hides a.x.org. A"},
      {"a 4294967296 A 192.0.2.1",
       "'4294967296': TTL 4294967296 is out of range [seconds from 0 to 2147483647, or a time like 1h30m] hides "
       "a.x.org. A"},
      {"a -1 A 192.0.2.1",
       "'-1': TTL -1 is out of range [seconds from 0 to 2147483647, or a time like 1h30m] hides a.x.org. A"},
      {"a 1x A 192.0.2.1",
       "'1x': TTL '1x' is not a time [seconds from 0 to 2147483647, or a time like 1h30m] hides a.x.org. A"},
      {"a IN", "'IN': the record type is missing [a record type such as A, CNAME or SRV] hides a.x.org. *"},
      {"a IN 192.0.2.1",
       "'192.0.2.1': the record type is missing before 192.0.2.1 [a record type such as A, CNAME or SRV] hides "
       "a.x.org. *"},
      {"a IN FOOBARBAZ x",
       "'FOOBARBAZ': 'FOOBARBAZ' is no record type [a record type such as A, CNAME or SRV] hides a.x.org. *"},
      {"a SVR 0 0 1 b", "'SVR': 'SVR' is no record type [SRV, perhaps] hides a.x.org. *"},
      {"a \"A\" 192.0.2.1",
       "'\"A\"': a quoted string stands where the record type belongs [a record type such as A, CNAME or SRV] hides "
       "a.x.org. *"},
      {" www A 192.0.2.1",
       "'www': 'www' is no record type; the line begins with a blank, so it has no owner [the owner in the first "
       "column] hides "
       "www.x.org. A"},
      {"a [AGE:12] 600 A 192.0.2.1",
       "'[AGE:12]': '[AGE:12]' is no record type [a record type such as A, CNAME or SRV] hides a.x.org. A"},
  });
}

TEST_F(RecordTextTest, TellsWhichFieldIsMissing) {
  check({
      {"a SRV 0 0 5061",
       "'5061': SRV needs priority, weight, port and target; the target is missing hides a.x.org. SRV"},
      {"a SRV 0",
       "'0': SRV needs priority, weight, port and target; the weight, port and target are missing hides a.x.org. SRV"},
      {"a SRV", "'SRV': SRV needs priority, weight, port and target; all are missing hides a.x.org. SRV"},
      {"a SRV 0 5061 b.",
       "'b.': SRV needs priority, weight, port and target; one of the three numbers is missing hides a.x.org. SRV"},
      {"a MX mail", "'mail': MX needs preference and exchange; the preference is missing hides a.x.org. MX"},
      {"a MX 10", "'10': MX needs preference and exchange; the exchange is missing hides a.x.org. MX"},
      {"a A", "'A': A needs one address; it is missing hides a.x.org. A"},
      {"a TXT", "'TXT': nothing follows the type TXT [at least one string] hides a.x.org. TXT"},
      {"a CAA", "'CAA': CAA needs flags, tag and value; all are missing hides a.x.org. CAA"},
      {"a A 192.0.2.1 x y",
       "'x y': 'x' is one field too many for A [the end of the record after the address] hides a.x.org. A"},
      {"a A 192.0.2.1 # web", "'# web': '#' is one field too many for A [';' in front of a comment] hides a.x.org. A"},
      {"@ SOA SOA a b 1 2 3 4 5", "'SOA': the type SOA is written twice [the type once] hides x.org. SOA"},
      {"@ SOA a b 1 2 3 4",
       "'4': SOA needs primary server, mailbox, serial, refresh, retry, expire and minimum; the minimum is missing "
       "hides x.org. SOA"},
  });
}

TEST_F(RecordTextTest, PointsAtTheFault) {
  const std::string long_string(256, 's');
  check({
      {"a SRV 0 0 70000 b", "'70000': port 70000 is out of range [a number from 0 to 65535] hides a.x.org. SRV"},
      {"a SRV 0 0 1d b", "'1d': port '1d' is not a number [a number from 0 to 65535] hides a.x.org. SRV"},
      {"a MX \"10\" b", "'\"10\"': preference '10' is quoted [a number from 0 to 65535] hides a.x.org. MX"},
      {"@ SOA a b 4294967296 2 3 4 5",
       "'4294967296': serial 4294967296 is out of range [a number from 0 to 4294967295] hides x.org. SOA"},
      {"@ SOA a b 1 2y 3 4 5",
       "'2y': refresh '2y' is not a time [seconds from 0 to 4294967295, or a time like 1h30m] hides x.org. SOA"},
      {"a A ::1",
       "'::1': ::1 is an IPv6 address; an A record holds an IPv4 address [an IPv4 address, or the type AAAA] hides "
       "a.x.org. A"},
      {"a AAAA 1.2.3.4",
       "'1.2.3.4': 1.2.3.4 is an IPv4 address; an AAAA record holds an IPv6 address [an IPv6 address, or the type A] "
       "hides a.x.org. AAAA"},
      {"a A 192.0.2.300",
       "'300': '192.0.2.300' is not an IPv4 address: '300' is over 255 [four numbers from 0 to 255 with dots between] "
       "hides a.x.org. A"},
      {"a A 192.0.02.3",
       "'02': '192.0.02.3' is not an IPv4 address: '02' begins with 0 [four numbers from 0 to 255 with dots between] "
       "hides a.x.org. A"},
      {"a A host",
       "'host': 'host' is not an IPv4 address [four numbers from 0 to 255 with dots between] hides a.x.org. A"},
      {"a CNAME b..c", "'.': empty label [one dot between labels] hides a.x.org. CNAME"},
      {"a CNAME b\\300c",
       "'\\300': a decimal escape is three digits, \\000 to \\255 [three digits from 000 to 255 behind the backslash] "
       "hides a.x.org. CNAME"},
      {"a CNAME x." + std::string(64, 'y') + ".z",
       "'" + std::string(64, 'y') + "': label is 64 octets long; 63 is the limit hides a.x.org. CNAME"},
      {"a CNAME " + std::string(2000, 'y'),
       "'" + std::string(2000, 'y') + "': the name takes 2000 bytes; 1,023 is the limit hides a.x.org. CNAME"},
      {"a..b A 192.0.2.1", "'.': empty label [one dot between labels] hides * A"},
      {"a TXT \"" + long_string + "\"", "'\"" + long_string +
                                            "\"': the string is 256 octets long; 255 is the limit [several strings of "
                                            "at most 255 octets] hides a.x.org. TXT"},
      {"a TXT \"ab\\1\"",
       "'\\1': a decimal escape is three digits, \\000 to \\255 [three digits from 000 to 255, or one other character] "
       "hides a.x.org. TXT"},
      {"a TYPE9 \\# 4 0A", "'4': length 4 wants 8 hexadecimal digits; 2 follow hides a.x.org. MR"},
      {"a TYPE9 \\# 1 0G", "'G': 'G' is no hexadecimal digit [0 to 9 and A to F] hides a.x.org. MR"},
      {"a A \\# 3 0A0B0C",
       "'\\# 3 0A0B0C': these octets are no RDATA of type A [the octets of address] hides a.x.org. A"},
  });
}

TEST_F(RecordTextTest, NamesForeignCharacters) {
  check({
      {"a CNAME b\xEF\xBC\x8E"
       "c",
       "'\xEF\xBC\x8E': U+FF0E (full-width full stop) cannot stand in a name [an ASCII full stop '.'] hides a.x.org. "
       "CNAME"},
      {"a CNAME \xD1\x81.c",
       "'\xD1\x81': U+0441 cannot stand in a name [ASCII characters, or the label as 'xn--q1a'] hides a.x.org. CNAME"},
      {"a CNAME b\xE2\x80\x8B",
       "'\xE2\x80\x8B': U+200B (zero-width space) cannot stand in a name [nothing: delete it] hides a.x.org. CNAME"},
      {"a\xC2\xA0 A 192.0.2.1",
       "'\xC2\xA0': U+00A0 (no-break space) cannot stand in a name [a space or a tab between fields] hides a.x.org. A"},
      {"a IN\xC2\xA0"
       "A 192.0.2.1",
       "'\xC2\xA0': U+00A0 (no-break space) cannot stand between fields [a space or a tab between fields] hides "
       "a.x.org. *"},
      {"a\fA 192.0.2.1",
       "'\f': U+000C (control character) cannot stand in a name [a space or a tab between fields] hides a.x.org. *"},
      {"a CNAME \xFF",
       "'\xFF': byte 0xFF, which is not UTF-8, cannot stand in a name [ASCII characters] hides a.x.org. CNAME"},
      {"a TXT \xC3\xA4", "a.x.org. 60 IN TXT \"\\195\\164\""},
  });
}

TEST_F(RecordTextTest, NeverAcceptsNul) {
  const std::string nul(1, '\0');
  const std::string told = "'" + nul + "': U+0000 (NUL) cannot stand in a zone file [nothing: delete it] hides ";
  check({
      {"a TXT \"b" + nul + "c\"", told + "a.x.org. TXT"},
      {"a A 192.0.2.1" + nul, told + "a.x.org. A"},
      {"a" + nul + "b A 192.0.2.1", told + "* A"},
      {"a HINFO \"" + nul + "\" x", told + "a.x.org. HINFO"},
  });
}

TEST(RecordTextContextTest, TtlComesFromTheStrongestSource) {
  const DomainName origin = DomainName::parse("x.").value();
  RecordContext context;
  context.origin = &origin;
  const auto dump_ttl = [&](std::string_view line) {
    const auto tokens = cut_tokens(line);
    const auto parsed = parse_record(tokens, false, context);
    const auto& record = std::get<ResourceRecord>(parsed);
    return std::to_string(record.ttl) + " " + std::to_string(static_cast<int>(record.ttl_origin));
  };
  EXPECT_EQ(dump_ttl("a A 192.0.2.1"), "0 4");
  EXPECT_EQ(dump_ttl("@ SOA a b 1 2 3 4 5"), "5 2");
  context.previous_ttl = 10;
  EXPECT_EQ(dump_ttl("a A 192.0.2.1"), "10 3");
  context.soa_minimum = 20;
  EXPECT_EQ(dump_ttl("a A 192.0.2.1"), "20 2");
  context.directive_ttl = 30;
  EXPECT_EQ(dump_ttl("a A 192.0.2.1"), "30 1");
  EXPECT_EQ(dump_ttl("a 40 A 192.0.2.1"), "40 0");
}

TEST(RecordTextContextTest, KeepsSpansAndSpelling) {
  const DomainName origin = DomainName::parse("x.").value();
  RecordContext context;
  context.origin = &origin;
  const std::string_view line = "a 5 IN SRV 0 0 1 b.c";
  const auto tokens = cut_tokens(line);
  const auto parsed = parse_record(tokens, false, context);
  const auto& record = std::get<ResourceRecord>(parsed);
  const auto at = [&](ByteSpan span) { return line.substr(span.offset, span.length); };
  EXPECT_EQ(at(record.span), line);
  EXPECT_EQ(at(record.owner_span), "a");
  EXPECT_EQ(at(record.target_span), "b.c");
  EXPECT_EQ(at(record.rdata_span), "0 0 1 b.c");
  EXPECT_TRUE(record.owner_relative);
  EXPECT_TRUE(record.target_relative);
}

TEST(RecordTextContextTest, NeedsAnOwner) {
  EXPECT_EQ(dump(" A 192.0.2.1", {}),
            "'A': the line begins with a blank, but there is no owner before it to take over [an owner in the first "
            "column] hides * A");
  EXPECT_EQ(dump("a A 192.0.2.1", {}), "a. 0 IN A 192.0.2.1");
  EXPECT_EQ(dump("@ A 192.0.2.1", {}), "'@': '@' needs an origin hides * A");
}

TEST(RecordTextContextTest, ReadsTimes) {
  const struct {
    std::string_view text;
    std::optional<std::uint32_t> seconds;
  } cases[] = {
      {"0", 0U},          {"2147483647", 2147483647U},
      {"2147483648", {}}, {"1w2d3h4m5s", 788645U},
      {"1H", 3600U},      {"1h1h", 7200U},
      {"3551w", {}},      {"1h30", {}},
      {"h", {}},          {"", {}},
      {"1 h", {}},        {"-1", {}},
      {"1.5h", {}},       {"99999999999999999999", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(parse_ttl(c.text), c.seconds) << c.text;
}

TEST(RecordTextContextTest, ReadsRelativeNames) {
  const struct {
    std::string_view text;
    bool relative;
  } cases[] = {{"a", true}, {"a.", false}, {"a\\.", true}, {"a\\\\.", false}, {".", false}, {"@", false}, {"", true}};
  for (const auto& c : cases) EXPECT_EQ(is_relative_name(c.text), c.relative) << c.text;
}

}  // namespace
}  // namespace doczone::record_text_test
