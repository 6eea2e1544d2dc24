#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

ElectedAtom said(Field field, const std::string& value) {
  ElectedAtom atom;
  atom.field = field;
  atom.value = value;
  return atom;
}

TEST(MissingRowTest, NamesTheRecord) {
  ElectedRow row;
  row.atoms = {said(Field::view, "External DNS"),
               said(Field::type, "SRV"),
               said(Field::port, "443"),
               said(Field::owner, "_sip._tls.contoso.com"),
               said(Field::target, "sip.contoso.com"),
               said(Field::owner, "")};
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation;
    deviation.kind = kind;
    deviation.row = &row;
    EXPECT_EQ(
        dump(missing_row(deviation)),
        kind == Deviation::Kind::missing_row
            ? "the table lacks the row SRV 443 _sip._tls.contoso.com → sip.contoso.com, which belongs behind this one"
            : "-");
  }
}

}  // namespace
}  // namespace doczone::extractor
