#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

constexpr const char* kLost = "the placeholder lost its brackets; a reader takes it for a label";

TEST(MangledPlaceholderTest, FindsLostBrackets) {
  const struct {
    std::string value, right, says;
  } cases[] = {
      {"sip.sipdomain", "sip.<sipdomain>", kLost},   {"sip.<sipdomain", "sip.<sipdomain>", kLost},
      {"sip.(sipdomain)", "sip.<sipdomain>", kLost}, {"_sip._tls.SIP domain", "_sip._tls.<SIP domain>", kLost},
      {"sip.<SIP-Domäne>", "sip.<sipdomain>", "-"},  {"sip.contoso.com", "sip.<sipdomain>", "-"},
      {"sip.sipdomain", "sip.sipdomain.com", "-"},
  };
  const Atom atom;
  for (const auto& c : cases)
    EXPECT_EQ(dump(mangled_placeholder(deviation_of(Field::owner, &atom, c.value, c.right))), c.says) << c.value;
  EXPECT_EQ(dump(mangled_placeholder(deviation_of(Field::owner, nullptr, "sip.sipdomain", "sip.<sipdomain>"))), "-");
  EXPECT_EQ(dump(mangled_placeholder(deviation_of(Field::view, &atom, "sip.sipdomain", "sip.<sipdomain>"))), "-");
}

TEST(MangledPlaceholderTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, &atom, "sip. contoso.com", "sip.contoso.com");
    deviation.kind = kind;
    EXPECT_EQ(dump(mangled_placeholder(deviation)) == "-", kind != Deviation::Kind::placeholder);
  }
}

}  // namespace
}  // namespace doczone::extractor
