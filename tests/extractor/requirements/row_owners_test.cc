#include "extractor/requirements/row_owners.h"

#include <gtest/gtest.h>

namespace doczone::extractor::row_owners_test {
namespace {

using Names = std::vector<std::string>;

TEST(RowOwnersTest, APatternStandsForItsExamples) {
  const struct {
    Names names, owners;
  } cases[] = {
      {{"sip.<sipdomain>", "sip.contoso.com"}, {"sip.<sipdomain>"}},
      {{"SIP.contoso.com", "sip.<sipdomain>"}, {"sip.<sipdomain>"}},
      {{"_sip._tls.<sipdomain>", "_sip._tls.contoso.com", "_sip._tcp.contoso.com"},
       {"_sip._tls.<sipdomain>", "_sip._tcp.contoso.com"}},
      // A pattern that begins with its placeholder could stand for anything.
      {{"<pool>.contoso.com", "sip.contoso.com"}, {"<pool>.contoso.com", "sip.contoso.com"}},
      {{"sip.<sipdomain>", "meet.contoso.com"}, {"sip.<sipdomain>", "meet.contoso.com"}},
      {{"sip.<sipdomain>", "sip.<domain>"}, {"sip.<sipdomain>", "sip.<domain>"}},
  };
  for (const auto& c : cases) EXPECT_EQ(without_examples(c.names), c.owners) << c.names.front();
}

TEST(RowOwnersTest, ALabelIsShortForTheNameThatItBegins) {
  EXPECT_EQ(without_examples({"admin.contoso.com", "Admin"}), (Names{"admin.contoso.com"}));
  EXPECT_EQ(without_examples({"admin", "administrator.contoso.com"}), (Names{"admin", "administrator.contoso.com"}));
  EXPECT_EQ(without_examples({"admin", "admin"}), (Names{"admin", "admin"}));
}

TEST(RowOwnersTest, ServiceAndProtocolAreJoined) {
  Atom service;
  service.part = OwnerPart::service;
  Atom protocol;
  protocol.part = OwnerPart::protocol;
  const AtomSlot service_slot{Field::owner, {nullptr, &service}};
  const AtomSlot protocol_slot{Field::owner, {&protocol, nullptr}};
  ElectedAtom atom;
  SplitOwner owner;
  atom.slot = &service_slot;
  atom.value = "SipFederationTls";
  EXPECT_TRUE(owner.take(atom));
  EXPECT_FALSE(owner.is_complete());
  atom.slot = &protocol_slot;
  atom.value = "_TCP";
  EXPECT_TRUE(owner.take(atom));
  EXPECT_TRUE(owner.is_complete());
  EXPECT_EQ(owner.joined({}), "_sipfederationtls._tcp");
  EXPECT_EQ(owner.joined({"@", "contoso.com"}), "_sipfederationtls._tcp.contoso.com");
  atom.field = Field::target;
  EXPECT_FALSE(owner.take(atom));
}

}  // namespace
}  // namespace doczone::extractor::row_owners_test
