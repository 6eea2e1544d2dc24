#include "extractor/faults/fault.h"

#include <gtest/gtest.h>

namespace doczone::extractor::fault_test {
namespace {

// "page field 'value' -> 'suggestion'", and "row", "slot" and "atom" where the fault is about one.
std::string dump(const Fault& fault) {
  const auto field = field_of(fault);
  std::string out = std::to_string(place_of(fault).page) + " " + (field ? std::string(to_string(*field)) : "-") + " '" +
                    value_of(fault) + "' -> '" + suggestion_of(fault) + "'";
  if (row_of(fault) != nullptr) out += " row";
  if (elected_of(fault) != nullptr) out += " slot";
  if (atom_of(fault) != nullptr) out += " atom";
  return out;
}

TEST(FaultTest, EachShapeSaysWhatItIsAbout) {
  Atom atom;
  atom.value = "there";
  ElectedAtom elected;
  elected.field = Field::owner;
  elected.value = "right";
  elected.shared_by_translations = "shared";
  const AlignedRow nowhere{{nullptr, nullptr, nullptr}, {}};
  const ElectedRow row{&nowhere, {elected}};
  RecordTable on_page;
  on_page.section = "Hosts";
  const AlignedTable aligned{{nullptr, &on_page}, {}};
  const ElectedTable table{&aligned, {row}};
  const RecordCell header{0, {}, "Nom"};
  const auto in_row = [&](auto shape) {
    shape.page = 2;
    shape.table = &table;
    shape.row = &row;
    return shape;
  };
  AtomFault differs = in_row(AtomFault{});
  differs.elected = &elected;
  differs.value = "cell";
  differs.suggestion = "right";
  EXPECT_EQ(dump(differs), "2 owner 'cell' -> 'right' row slot");
  differs.atom = &atom;
  EXPECT_EQ(dump(differs), "2 owner 'cell' -> 'right' row slot atom");
  SpellingFault spelling = in_row(SpellingFault{});
  spelling.elected = &elected;
  spelling.atom = &atom;
  spelling.suggestion = "There";
  EXPECT_EQ(dump(spelling), "2 owner 'there' -> 'There' row slot atom");
  BehindFault behind = in_row(BehindFault{});
  behind.elected = &elected;
  behind.atom = &atom;
  EXPECT_EQ(dump(behind), "2 owner 'there' -> 'shared' row slot atom");
  ContradictionFault contradiction = in_row(ContradictionFault{});
  contradiction.field = Field::port;
  contradiction.value = "A";
  contradiction.demanded = "443";
  EXPECT_EQ(dump(contradiction), "2 port 'A' -> '443' row");
  OrderFault order = in_row(OrderFault{});
  order.value = "A/DNS";
  order.suggestion = "DNS/A";
  EXPECT_EQ(dump(order), "2 view 'A/DNS' -> 'DNS/A' row");
  EXPECT_EQ(dump(in_row(RowFault{})), "2 - '' -> 'right' row");
  TableFault lost;
  lost.page = 2;
  lost.table = &table;
  EXPECT_EQ(dump(lost), "2 - 'Hosts' -> 'right'");
  HeaderFault fault_of_header;
  fault_of_header.page = 2;
  fault_of_header.table = &table;
  fault_of_header.header = &header;
  fault_of_header.abbreviation = "FQDN";
  EXPECT_EQ(dump(fault_of_header), "2 - 'Nom' -> 'FQDN'");
  PageFault page;
  page.page = 2;
  EXPECT_EQ(dump(page), "2 - '' -> ''");
}

}  // namespace
}  // namespace doczone::extractor::fault_test
