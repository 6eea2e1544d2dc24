// RDATA of every type, from the standards: what is good has one canonical text, what is bad is told where it is bad.
#include <map>
#include <optional>

#include <gtest/gtest.h>

#include "model/rdata_reader.h"
#include "tests/model/rdata_cases.h"
#include "tests/model/tokens.h"

namespace doczone::rdata_tables_test {
namespace {

TokenResult<ReadRdata> read(std::string_view record) {
  static const DomainName kOrigin = DomainName::parse("x.org").value();
  const std::vector<RecordToken> tokens = cut_tokens(record);
  const RrType type = parse_rr_type(tokens[0].text).value();
  return read_rdata(type, row_of(type), tokens[0], std::span(tokens).subspan(1), &kOrigin);
}

// The canonical text, or "column: message".
std::string read_text(std::string_view record) {
  const auto rdata = read(record);
  const auto* fault = std::get_if<TokenFault>(&rdata);
  if (fault == nullptr) return to_string(std::get<ReadRdata>(rdata).rdata);
  return std::to_string(fault->span.offset + 1) + ": " + fault->message;
}

TEST(RdataTablesTest, ReadsWhatIsGood) {
  for (const RdataCase& good : rdata_cases("rdata_good.tsv", 1)) {
    EXPECT_EQ(read_text(good.record), good.columns[0]) << good.record;
  }
}

TEST(RdataTablesTest, ReadsItsOwnCanonicalText) {
  for (const RdataCase& good : rdata_cases("rdata_good.tsv", 1)) {
    const std::string record = to_string(*parse_rr_type(type_of(good))) + " " + good.columns[0];
    EXPECT_EQ(read_text(record), good.columns[0]) << record;
    EXPECT_EQ(std::get<ReadRdata>(read(record)).rdata, std::get<ReadRdata>(read(good.record)).rdata) << record;
  }
}

TEST(RdataTablesTest, PointsAtWhatIsBad) {
  for (const RdataCase& bad : rdata_cases("rdata_bad.tsv", 2)) {
    EXPECT_EQ(read_text(bad.record), bad.columns[0] + ": " + bad.columns[1]) << bad.record;
  }
}

TEST(RdataTablesTest, HaveLinesForEveryTypeWithText) {
  std::map<std::string, int> good, bad;
  for (const RdataCase& one : rdata_cases("rdata_good.tsv", 1)) ++good[type_of(one)];
  for (const RdataCase& one : rdata_cases("rdata_bad.tsv", 2)) ++bad[type_of(one)];
  for (const RrTypeRow& row : rr_type_rows()) {
    const std::string type(row.mnemonic);
    // These have tests of their own in rdata_reader_test and record_text_test.
    const bool common = row.number <= 16 || type == "AAAA" || type == "SRV" || type == "DNAME";
    if (row.is_generic_only() || common) continue;
    EXPECT_GE(good[type], 1) << type;
  }
  for (const std::string type : {"DS", "LOC", "CAA", "TLSA", "SSHFP", "NAPTR", "URI", "IPSECKEY", "EUI48", "EUI64"}) {
    EXPECT_GE(good[type], 4) << type;
    EXPECT_GE(bad[type], 8) << type;
  }
  EXPECT_GE(good["SVCB"] + good["HTTPS"], 40);
  EXPECT_GE(bad["SVCB"] + bad["HTTPS"], 60);
}

}  // namespace
}  // namespace doczone::rdata_tables_test
