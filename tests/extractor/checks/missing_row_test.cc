#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::missing_row_test {
namespace {

const std::vector<ElectedAtom> kAtoms{elected_atom(Field::view, "External DNS"),
                                      elected_atom(Field::type, "SRV"),
                                      elected_atom(Field::port, "443"),
                                      elected_atom(Field::owner, "_sip._tls.contoso.com"),
                                      elected_atom(Field::target, "sip.contoso.com"),
                                      elected_atom(Field::owner)};

TEST(MissingRowTest, NamesTheRecord) {
  EXPECT_EQ(dump(missing_row(OneRow(false, kAtoms).fault())),
            "the table lacks the row SRV 443 _sip._tls.contoso.com → sip.contoso.com, which belongs behind this one");
}

TEST(MissingRowTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(missing_row(OneRow(true, kAtoms).fault())), "-");
}

}  // namespace
}  // namespace doczone::extractor::missing_row_test
