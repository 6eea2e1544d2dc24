#include "model/name_template.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::name_template_test {
namespace {

// "sip|tls|contoso.com complete" or "3: why".
std::string dump(std::string_view text) {
  const auto name = NameTemplate::parse(text);
  if (!name) return std::to_string(name.error().column) + ": " + name.error().message;
  const char* const quality[] = {"malformed", "doubtful", "complete"};
  return name->service() + "|" + name->protocol() + "|" + name->domain() + " " +
         quality[static_cast<int>(name->quality())];
}

TEST(NameTemplateTest, Parses) {
  const struct {
    std::string_view text, dump;
  } cases[] = {
      {"_sip._tls.contoso.com", "sip|tls|contoso.com complete"},
      {"_sip._tls", "sip|tls| doubtful"},
      {"lyncdiscover.<sipdomain>", "||<sipdomain> complete"},
      {"_sip._tls.{domain}", "sip|tls|{domain} complete"},
      {"_sip._tls.{{ your domain }}", "sip|tls|{{ your domain }} complete"},
      {"_sip._tls.${DOMAIN}", "sip|tls|${DOMAIN} complete"},
      {"_sip._tls.$DOMAIN", "sip|tls|$DOMAIN complete"},
      {"_sip._tls.%DOMAIN%", "sip|tls|%DOMAIN% complete"},
      {"_sip._tls.[your domain]", "sip|tls|[your domain] complete"},
      {"a.[b", "3: '[' cannot stand in a label"},
      {"selector1-<key>._domainkey.contoso.com", "||_domainkey.contoso.com complete"},
      {"www.<company>-com.mail.contoso.com", "||<company>-com.mail.contoso.com complete"},
      {"a-{b c}-d.${E}", "||${E} complete"},
      {"a-<b>-.com", "1: empty label"},
      {"-<b>.com", "1: empty label"},
      {"a.b_c-<d>.com", "3: label 'b_c' has an underscore inside"},
      {"a.{}", "3: '{' cannot stand in a label"},
      {"a.%b c%", "3: '%' cannot stand in a label"},
      {"*.contoso.com.", "||contoso.com complete"},
      {"sip", "|| doubtful"},
      {"münchen.de", "||de doubtful"},
      {"", "1: empty name"},
      {"@", "1: '@' is the origin, not a name"},
      {"a..com", "3: empty label"},
      {".com", "1: empty label"},
      {"_xmpp-._tcp.com", "1: label '_xmpp-' begins or ends with a hyphen"},
      {"_xmpp-server._tcp. .com", "19: ' ' cannot stand in a label"},
      {"a.<b", "3: placeholder is not closed"},
      {"a.< >", "3: placeholder is empty"},
      {"<a>b", "4: a dot is missing between two parts"},
      {"sip\xEF\xBC\x8E"
       "contoso.com",
       "1: a character that cannot stand in a label"},
      {"_sipfederationtls_tcp.contoso.com", "1: label '_sipfederationtls_tcp' has an underscore inside"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.text), c.dump) << c.text;
}

TEST(NameTemplateTest, ComparesPlaceholdersByPlace) {
  EXPECT_TRUE(is_same_name("SIP.<sip domain>", "sip.<SIP-Domäne>."));
  EXPECT_TRUE(is_same_name("sip.{domain}", "sip.{Domäne}"));
  EXPECT_FALSE(is_same_name("sip.<sip domain>", "sip.contoso.com"));
  EXPECT_TRUE(is_same_name("selector1-<key>._domainkey.<domain>", "Selector1-<Schlüssel>._domainkey.<Domäne>"));
  EXPECT_FALSE(is_same_name("selector1-<key>.contoso.com", "selector2-<key>.contoso.com"));
  EXPECT_FALSE(is_same_name("<key>-com.contoso.com", "<key>.contoso.com"));
  EXPECT_FALSE(is_same_name("a..b", "a..b"));
}

}  // namespace
}  // namespace doczone::name_template_test
