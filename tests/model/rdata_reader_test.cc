#include "model/rdata_reader.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/model/tokens.h"

namespace doczone::rdata_reader_test {
namespace {

// "rdata", with "target" where the record has one; or "'bytes in fault': message [expected]".
std::string read(std::string_view line) {
  const DomainName origin = DomainName::parse("x.org").value();
  const std::vector<RecordToken> tokens = cut_tokens(line);
  const RrType type = parse_rr_type(tokens[0].text).value();
  const auto rdata = read_rdata(type, row_of(type), tokens[0], std::span(tokens).subspan(1), &origin);
  if (const auto* fault = std::get_if<TokenFault>(&rdata)) {
    return "'" + std::string(line.substr(fault->span.offset, fault->span.length)) + "': " + fault->message +
           (fault->expected.empty() ? "" : " [" + fault->expected + "]");
  }
  const auto& parts = std::get<ReadRdata>(rdata);
  const std::string target(line.substr(parts.target_span.offset, parts.target_span.length));
  return to_string(parts.rdata) + (target.empty() ? "" : " target " + target) +
         (parts.target_relative ? " relative" : "");
}

TEST(RdataReaderTest, SaysWhereTheTargetStands) {
  EXPECT_EQ(read("SRV 0 1 443 sip"), "0 1 443 sip.x.org. target sip relative");
  EXPECT_EQ(read("MX 10 mail.test."), "10 mail.test. target mail.test.");
  EXPECT_EQ(read("CNAME @"), "x.org. target @");
  EXPECT_EQ(read("PTR \\# 3 016100"), "a. target \\# 3 016100");
  EXPECT_EQ(read("SOA a b 1 2 3 4 5"), "a.x.org. b.x.org. 1 2 3 4 5");
}

TEST(RdataReaderTest, KeepsOneTextForRecordsOfOneMeaning) {
  const struct {
    std::string_view line, rdata;
  } cases[] = {
      {"RP A.x.ORG. @", "a.x.org. x.org."},
      {"DS 1 RSASHA1 1 2bb183af 5F22588179A53B0A98631FAD1A2921 18", "1 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118"},
      {"RRSIG TYPE1 8 2 60 1048354263 20030220173103 7 X.org. AQ ==",
       "A 8 2 60 20030322173103 20030220173103 7 x.org. AQ=="},
      {"NSEC B TYPE257 RRSIG A TYPE2 A", "b.x.org. A NS RRSIG CAA"},
      {"HTTPS 1 . port=8443 alpn=\"h2\"", "1 . alpn=\"h2\" port=8443"},
      {"SVCB 0 a", "0 a.x.org. target a relative"},
      {"HINFO cpu \"o s\"", "\"cpu\" \"o s\""},
      {"APL", ""},
      {"ISDN 1", "\"1\""},
      {"NULL \\# 1 ff", "\\# 1 FF"},
      {"TYPE65534 \\# 2 0 aff", "\\# 2 0AFF"},
      {"TYPE65 \\# 9 0001 00 0003 0002 01BB", "1 . port=443"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.line), c.rdata) << c.line;
}

TEST(RdataReaderTest, TakesOnlyTheGenericFormBehindNumbers) {
  const std::string generic = "\\#, the data's length in octets, and hexadecimal digits";
  EXPECT_EQ(read("TYPE65 1 . alpn=h2"),
            "'1 . alpn=h2': behind TYPE65 only the generic form of RFC 3597 can be read "
            "[HTTPS in place of TYPE65; or " +
                generic + "]");
  EXPECT_EQ(read("TYPE65534 a b"),
            "'a b': behind TYPE65534 only the generic form of RFC 3597 can be read [" + generic + "]");
  EXPECT_EQ(read("TYPE65534"), "'TYPE65534': nothing follows the type TYPE65534 [" + generic + "]");
  EXPECT_EQ(read("NULL a"), "'a': behind NULL only the generic form of RFC 3597 can be read [" + generic + "]");
}

TEST(RdataReaderTest, TellsWhatIsMissing) {
  const struct {
    std::string_view line, fault;
  } cases[] = {
      {"SRV 0 0 1", "'1': SRV needs priority, weight, port and target; the target is missing"},
      {"SRV 0 0 b", "'b': SRV needs priority, weight, port and target; one of the three numbers is missing"},
      {"SRV 0 b", "'b': SRV needs priority, weight, port and target; two of the three numbers are missing"},
      {"SRV b", "'b': SRV needs priority, weight, port and target; the three numbers are missing"},
      {"SRV -1 -1 -1", "'-1': SRV needs priority, weight, port and target; the target is missing"},
      {"MX b", "'b': MX needs preference and exchange; the preference is missing"},
      {"CAA 0 issue", "'issue': CAA needs flags, tag and value; the value is missing"},
      {"CAA 0", "'0': CAA needs flags, tag and value; the tag and value are missing"},
      {"NS", "'NS': NS needs one name; it is missing"},
      {"TXT", "'TXT': nothing follows the type TXT [at least one string]"},
      {"HHIT", "'HHIT': nothing follows the type HHIT [the data]"},
      {"HIP 2", "'2': HIP needs algorithm, host identity tag and key; the host identity tag and key are missing"},
      {"HTTPS cdn", "'cdn': HTTPS needs priority and target; the priority is missing"},
      {"NSEC a", "'a': NSEC needs next owner and list of types; the list of types is missing"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.line), c.fault) << c.line;
}

TEST(RdataReaderTest, HoldsTheGenericFormAgainstItsLength) {
  const struct {
    std::string_view line, rdata;
  } cases[] = {
      {"NID \\# 10 0001 0014 4fff ff20 ee64", "1 0014:4fff:ff20:ee64"},
      {"NID \\# 2 0001",
       "'\\# 2 0001': these octets are no RDATA of type NID [the octets of preference and node identifier]"},
      {"EUI64 \\# 2 0001", "'\\# 2 0001': these octets are no RDATA of type EUI64 [the octets of EUI-64 address]"},
      {"APL \\# 0", ""},
      {"NULL \\# 0", "\\# 0"},
      {"NULL \\# 1 \"00\"", "'0': '0' is no hexadecimal digit [0 to 9 and A to F]"},
      {"NULL \\# 1 00 0", "'1': length 1 wants 2 hexadecimal digits; 3 follow"},
      {"NULL \\#", "'\\#': the length behind \\# is missing [\\#, a length and hexadecimal digits]"},
      {"NULL \\# x", "'x': length 'x' is not a number [a number from 0 to 65535]"},
      {"CAA \\# 3 00 0161", "0 a \"\""},
      {"CAA \\# 3 00 012D",
       "'\\# 3 00 012D': these octets are no RDATA of type CAA [the octets of flags, tag and value]"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.line), c.rdata) << c.line;
}

TEST(RdataReaderTest, RefusesWhatNoRecordHolds) {
  EXPECT_EQ(read("DS 1 8 2 AB\xC2\xA0"),
            "'\xC2\xA0': U+00A0 (no-break space) cannot stand in the digest [a space or a tab between fields]");
  EXPECT_EQ(read("HTTPS 1 . ech=AAA\xE2\x80\x8B"),
            "'\xE2\x80\x8B': U+200B (zero-width space) cannot stand in Base64 [nothing: delete it]");
  EXPECT_EQ(read("SINK a\xC2\xA0"),
            "'\xC2\xA0': U+00A0 (no-break space) cannot stand in the record's data [a space or a tab between fields]");
  EXPECT_EQ(read("NS NS"), "NS.x.org. target NS relative");
  EXPECT_EQ(read("SRV SRV 0 0 1 a"), "'SRV': the type SRV is written twice [the type once]");
  const std::string half(65536, 'A');
  EXPECT_EQ(read("EID " + half + " " + half), "'" + half + " " + half + "': identifier is longer than 65535 octets");
}

}  // namespace
}  // namespace doczone::rdata_reader_test
