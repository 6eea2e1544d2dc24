#include "extractor/names/name_placeholders.h"

#include <gtest/gtest.h>

namespace doczone::extractor::name_placeholders_test {
namespace {

TEST(NamePlaceholdersTest, ThePageKeepsItsOwnWords) {
  const struct {
    std::string name, value, result;
  } cases[] = {
      {"sip.<SIP domain>", "sip. <dominio SIP>", "sip.<dominio SIP>"},
      {"sip.<SIP domain>.", "sip. <domaine SIP>", "sip.<domaine SIP>."},
      {"sip.<SIP domain>", "sip . <домен SIP>", "sip.<домен SIP>"},
      {"sip.<SIP domain>", "sip。＜域＞", "sip.<域>"},
      {"<pool>.<domain>", "<Pool> .<Domäne>", "<Pool>.<Domäne>"},
      {"*.<domain>", "* . {dominio}", "*.{dominio}"},
      {"<domain>.mail.example.net", "<dominio>. correo.example.net", "<dominio>.mail.example.net"},
  };
  for (const auto& c : cases) EXPECT_EQ(with_placeholders_of(c.name, c.value), c.result) << c.value;
}

TEST(NamePlaceholdersTest, WhatIsNoPlaceholderOfTheNameIsNotTaken) {
  const struct {
    std::string name, value;
  } cases[] = {
      {"sip.example.net", "sip. <dominio>"},      {"sip.<SIP domain>", "sip. dominio SIP"},
      {"sip.<SIP domain>", "sip. <SIP-> Domäne"}, {"sip.<sipdomain>", "sip. <sipdomain \">"},
      {"sip.<SIP domain>", "<sip>.dominio"},      {"_sip._tls.<SIP domain>", "<_sip._tls>.dominio"},
      {"<pool>.<domain>", "<grupo> dominio"},     {"no name.<x", "<dominio>"},
  };
  for (const auto& c : cases) EXPECT_EQ(with_placeholders_of(c.name, c.value), c.name) << c.value;
}

TEST(NamePlaceholdersTest, TheSameButForTheirWords) {
  EXPECT_TRUE(is_same_but_for_placeholders("<domain key> .mail.example.net", "<Domänenschlüssel> .mail.example.net"));
  EXPECT_TRUE(is_same_but_for_placeholders("$ .example.net", "$ .example.net"));
  const struct {
    std::string a, b;
  } others[] = {
      {"<domain key> .mail.example.net", "<Schlüssel>.mail.example.net"},
      {"sip. <domain>", "sip. <domain \">"},
      {"sip. <domain>", "sip. <system.domain object>"},
      {"sip. example.net", "sip. example.org"},
  };
  for (const auto& c : others) EXPECT_FALSE(is_same_but_for_placeholders(c.a, c.b)) << c.b;
}

}  // namespace
}  // namespace doczone::extractor::name_placeholders_test
