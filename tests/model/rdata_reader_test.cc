#include "model/rdata_reader.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/model/tokens.h"

namespace doczone {
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

TEST(RdataReaderTest, MakesNamesAbsoluteWhereTypesThatAreCarriedAsWrittenHaveThem) {
  const struct {
    std::string_view line, rdata;
  } cases[] = {
      {"MD a", "a.x.org."},
      {"MINFO a b c", "a.x.org. b.x.org. c"},
      {"RP a b", "a.x.org. b.x.org."},
      {"TALINK a b", "a.x.org. b.x.org."},
      {"AFSDB 1 a", "1 a.x.org."},
      {"RT 1 a", "1 a.x.org."},
      {"KX 1 a", "1 a.x.org."},
      {"LP 1 a", "1 a.x.org."},
      {"PX 1 a b", "1 a.x.org. b.x.org."},
      {"NAPTR 1 2 \"s\" \"x y\" \"\" a", "1 2 \"s\" \"x y\" \"\" a.x.org."},
      {"RRSIG A 5 3 86400 1 2 3 a sig= nature", "A 5 3 86400 1 2 3 a.x.org. sig= nature"},
      {"SIG A 5 3 86400 1 2 3 a sig", "A 5 3 86400 1 2 3 a.x.org. sig"},
      {"NXT a A", "a.x.org. A"},
      {"NSEC a A", "a.x.org. A"},

      {"HINFO cpu \"o s\"", "cpu \"o s\""},
      {"APL", ""},
      {"HHIT abc= def", "abc= def"},
      {"BRID \\# 1 ff", "\\# 1 FF"},
      {"SINK 64 0 AQ==", "64 0 AQ=="},
      {"TYPE40 64", "64"},
      {"TYPE65534 a b", "a b"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.line), c.rdata) << c.line;
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
      {"HHIT", "'HHIT': nothing follows the type HHIT [the record's data]"},
      {"TYPE65534", "'TYPE65534': nothing follows the type TYPE65534 [the record's data]"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.line), c.fault) << c.line;
}

TEST(RdataReaderTest, HoldsTheGenericFormAgainstItsLength) {
  const struct {
    std::string_view line, rdata;
  } cases[] = {
      {"NID \\# 10 0001 0014 4fff ff20 ee64", "\\# 10 000100144FFFFF20EE64"},
      {"NID \\# 2 0001", "'2': NID takes 10 octets, not 2"},
      {"L64 \\# 2 0001", "'2': L64 takes 10 octets, not 2"},
      {"L32 \\# 2 0001", "'2': L32 takes 6 octets, not 2"},
      {"EUI48 \\# 2 0001", "'2': EUI48 takes 6 octets, not 2"},
      {"EUI64 \\# 2 0001", "'2': EUI64 takes 8 octets, not 2"},
      {"HINFO \\# 0", "\\# 0"},
      {"HINFO \\# 1 \"00\"", "'0': '0' is no hexadecimal digit [0 to 9 and A to F]"},
      {"HINFO \\# 1 00 0", "'1': length 1 wants 2 hexadecimal digits; 3 follow"},
      {"HINFO \\#", "'\\#': the length behind \\# is missing [\\#, a length and hexadecimal digits]"},
      {"HINFO \\# x", "'x': length 'x' is not a number [a number from 0 to 65535]"},
      {"CAA \\# 3 00 0161", "0 a \"\""},
      {"CAA \\# 3 00 012D", "'\\# 3 00 012D': these octets are no RDATA of type CAA"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.line), c.rdata) << c.line;
}

TEST(RdataReaderTest, RefusesWhatNoRecordHolds) {
  EXPECT_EQ(read("HINFO a\xC2\xA0"),
            "'\xC2\xA0': U+00A0 (no-break space) cannot stand in the record's data [a space or a tab between fields]");
  EXPECT_EQ(read("NS NS"), "NS.x.org. target NS relative");
  EXPECT_EQ(read("SRV SRV 0 0 1 a"), "'SRV': the type SRV is written twice [the type once]");
  const std::string half(2 * 65535 + 1, 'a');
  EXPECT_EQ(read("HINFO " + half + " " + half), "'" + half + "': the record's data is longer than 65,535 octets");
}

}  // namespace
}  // namespace doczone
