#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::mangled_placeholder_test {
namespace {

constexpr const char* kLost = "the placeholder lost its brackets; a reader takes it for a label";

template <class Shape>
std::string said_of(const Shape& fault) {
  return dump(mangled_placeholder(&fault));
}

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
  for (const auto& c : cases) EXPECT_EQ(said_of(atom_fault(Field::owner, &atom, c.value, c.right)), c.says) << c.value;
  EXPECT_EQ(said_of(atom_fault(Field::owner, nullptr, "sip.sipdomain", "sip.<sipdomain>")), "-");
  EXPECT_EQ(said_of(atom_fault(Field::view, &atom, "sip.sipdomain", "sip.<sipdomain>")), "-");
}

TEST(MangledPlaceholderTest, FindsStrayCharacters) {
  SpellingFault fault;
  EXPECT_EQ(said_of(fault), "-");
  fault.in_placeholder = true;
  EXPECT_EQ(said_of(fault), "the placeholder has characters that do not belong to it");
}

}  // namespace
}  // namespace doczone::extractor::mangled_placeholder_test
