#include "model/rr_type_table.h"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "model/rdata_reader.h"
#include "model/rdata_wire.h"
#include "tests/model/tokens.h"

namespace doczone::rr_type_table_test {
namespace {

using namespace std::string_view_literals;

TEST(RrTypeTableTest, RowsAreFoundByTheirNumbers) {
  std::set<std::string_view> mnemonics;
  for (const RrTypeRow& row : rr_type_rows()) {
    EXPECT_EQ(&row_of(static_cast<RrType>(row.number)), &row) << row.mnemonic;
    EXPECT_EQ(find_row(row.mnemonic), &row);
    EXPECT_TRUE(mnemonics.insert(row.mnemonic).second) << row.mnemonic;
  }
  EXPECT_EQ(find_row("srv"), &row_of(RrType::SRV));
  EXPECT_EQ(find_row("TYPE33"), nullptr);
  EXPECT_EQ(find_row(""), nullptr);
  const RrTypeRow& none = row_of(static_cast<RrType>(65534));
  EXPECT_EQ(none.mnemonic, "");
  EXPECT_TRUE(none.is_generic_only());
  EXPECT_TRUE(none.fields().empty());
}

TEST(RrTypeTableTest, FieldsAreWholeWhereTheyAreKnown) {
  for (const RrTypeRow& row : rr_type_rows()) {
    if (row.is_generic_only()) continue;
    ASSERT_FALSE(row.fields().empty()) << row.mnemonic;
    for (const RdataField& field : row.fields()) {
      EXPECT_FALSE(field.label.empty()) << row.mnemonic;
      EXPECT_TRUE(!field.is_repeated() || &field == &row.fields().back()) << row.mnemonic;
    }
  }
}

TEST(RrTypeTableTest, TypesWithAnOrderBeginWithItsNumber) {
  for (const RrTypeRow& row : rr_type_rows()) {
    EXPECT_TRUE(!row.traits.is_ordered || row.fields().front().is_number()) << row.mnemonic;
  }
  EXPECT_TRUE(row_of(RrType::MX).traits.is_ordered);
  EXPECT_FALSE(row_of(RrType::NS).traits.is_ordered);
}

// A row is all that a type needs to be read, written and taken from octets.
TEST(RrTypeTableTest, ARowIsEnough) {
  constexpr RrTypeRow kRow{"NEW", 65280, kept_as_text, {{FieldKind::u8, "usage"}, {FieldKind::name, "issuer"}}};
  const auto type = static_cast<RrType>(kRow.number);
  const DomainName origin = DomainName::parse("x.org").value();
  const auto read = [&](std::string_view line) {
    const std::vector<RecordToken> tokens = cut_tokens(line);
    const auto rdata = read_rdata(type, kRow, tokens[0], std::span(tokens).subspan(1), &origin);
    const auto* fault = std::get_if<TokenFault>(&rdata);
    return fault != nullptr ? fault->message : to_string(std::get<ReadRdata>(rdata).rdata);
  };
  EXPECT_EQ(read("NEW 01 CA"), "1 ca.x.org.");
  EXPECT_EQ(read("NEW \\# 3 02 01 61"), "these octets are no RDATA of type TYPE65280");
  EXPECT_EQ(read("NEW \\# 4 02 016100"), "2 a.");
  EXPECT_EQ(read("NEW 256 ca"), "usage 256 is out of range");
  EXPECT_EQ(read("MB"), "TYPE65280 needs usage and issuer; all are missing");
  EXPECT_EQ(read("NEW 1"), "TYPE65280 needs usage and issuer; the issuer is missing");
  EXPECT_EQ(read("NEW ca"), "TYPE65280 needs usage and issuer; the usage is missing");
  EXPECT_EQ(read("NEW 1 ca x"), "'x' is one field too many for TYPE65280");
  EXPECT_EQ(rdata_from_wire(kRow, "\x02\x01\x61\x00"sv), Rdata(OpaqueData{"2 a."}));
}

}  // namespace
}  // namespace doczone::rr_type_table_test
