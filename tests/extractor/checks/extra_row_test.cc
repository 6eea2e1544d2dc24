#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::extra_row_test {
namespace {

const std::vector<ElectedAtom> kAtoms{elected_atom(Field::view, "External DNS"), elected_atom(Field::type, "SRV"),
                                      elected_atom(Field::owner, "_sip._tls.contoso.com"),
                                      elected_atom(Field::target, "sip.contoso.com")};

TEST(ExtraRowTest, SaysWhatTheRowStates) {
  EXPECT_EQ(dump(extra_row(OneRow(true, kAtoms).fault())),
            "no other language has the row SRV _sip._tls.contoso.com → sip.contoso.com");
}

TEST(ExtraRowTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(extra_row(OneRow(false, kAtoms).fault())), "-");
}

}  // namespace
}  // namespace doczone::extractor::extra_row_test
