#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::translations_behind_test {
namespace {

TEST(TranslationsBehindTest, SaysWhatTheTranslationsAgreeOn) {
  Atom atom;
  atom.value = "7008";
  ElectedAtom elected;
  elected.shared_by_translations = "7007";
  BehindFault fault;
  fault.elected = &elected;
  fault.atom = &atom;
  EXPECT_EQ(dump(translations_behind(&fault)),
            "all translations say 7007 where this page says 7008; either they are older, or it is wrong");
}

TEST(TranslationsBehindTest, ARowOfItsOwnIsNews) {
  EXPECT_EQ(dump(translations_behind(&OneRow(true, {}).fault())), "no translation has this row yet");
  EXPECT_EQ(dump(translations_behind(&OneRow(false, {}).fault())), "-");
}

}  // namespace
}  // namespace doczone::extractor::translations_behind_test
