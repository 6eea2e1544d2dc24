#include "extractor/names/mentioned_names.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::mentioned_names_test {
namespace {

std::string dump(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) out += (out.empty() ? "" : " | ") + std::string(name);
  return out;
}

TEST(MentionedNamesTest, PlainNamesAreBeyondDoubt) {
  const struct {
    std::string text, names;
  } cases[] = {
      {"Point lyncdiscover.contoso.com at pool01.contoso.local.", "lyncdiscover.contoso.com | pool01.contoso.local"},
      {"The record _sip._tls.contoso.com and *.contoso.com", "_sip._tls.contoso.com | *.contoso.com"},
      {"Use sip.<sipdomain> here.", "sip.<sipdomain>"},
      {"the domain contoso.com is", "contoso.com"},
      {"lyncdiscover. contoso.com", ""},
      {"Write to admin@contoso.com or see https://www.contoso.com/a.b", ""},
      {"System.Net.Mail, web.config, setup.exe, 5.0.8308.0 and Server.Next", ""},
      {"ASP.NET und Contoso.Net", ""},
      {"That is it.so we go", ""},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(plain_names_in(c.text, ServiceRegistry::standard())), c.names) << c.text;
}

TEST(MentionedNamesTest, FindsWhatIsLeftOfKnownOnes) {
  NameRemains known;
  for (const char* name : {"_sipfederationtls._tcp.contoso.com", "_sip._tls.<domain>", "lyncdiscover.contoso.com",
                           "pool01.contoso.local", "contoso.com"})
    known.add(name, true);
  const struct {
    std::string text, names;
  } cases[] = {
      {"Der Eintrag lyncdiscover. contoso. com zeigt.", "lyncdiscover. contoso. com"},
      {"使用lyncdiscover。contoso。com。", "lyncdiscover。contoso。com"},
      {"Den Eintrag sipfederationtls._tcp.contoso.com anlegen", "sipfederationtls._tcp.contoso.com"},
      {"Der Name lyncdiscover.contoso reicht nicht.", "lyncdiscover.contoso"},
      {"Le nom découverte.contoso.com", "découverte.contoso.com"},
      {"_sip. _tls. <Domäne> anlegen", "_sip. _tls. <Domäne>"},
      {"Der Pool-pool01.contoso.local ist", "pool01.contoso.local"},
      {"**lyncdiscover。contoso.com**", "lyncdiscover。contoso.com"},
      {"lync\u00ADdiscover.contoso.com", "lync\u00ADdiscover.contoso.com"},
      {"contoso.com을 사용", "contoso.com"},
      {"web.config, System.Net, text.Next, mail@contoso.com, https://lyncdiscover. x", ""},
      {"fabrikam. com", ""},
      {"...", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(mentioned_in(c.text, known)), c.names) << c.text;
}

// The name that is torn says more than the one at its end or its beginning, which is known by itself.
TEST(MentionedNamesTest, TakesATornNameBeforeTheKnownOneInIt) {
  NameRemains known;
  for (const char* name : {"discover.contoso.com", "contoso.com", "_ntp._udp.<domain>", "_ntp._udp", "sip.<domain>"})
    known.add(name, true);
  const struct {
    std::string text, names;
  } cases[] = {
      {"Von discover. contoso.com zum Pool", "discover. contoso.com"},
      {"De discover . contoso.com au pool", "discover . contoso.com"},
      {"discover。contoso.com を検索", "discover。contoso.com"},
      {"_ntp._udp。<ドメイン> は", "_ntp._udp。<ドメイン>"},
      {"_ntp. _udp. <Domäne> sagt", "_ntp. _udp. <Domäne>"},
      {"sip。<ドメイン> は", "sip。<ドメイン>"},
      {"sip。<ドメイン>-レコード", "sip。<ドメイン>"},
      {"_呼吸._udp。<ドメイン> は", ""},  // no name begins in the middle of one
      // A sentence that ends, and one that begins with the domain.
      {"Das steht in der Zone. contoso.com ist die Domäne.", "contoso.com"},
      {"検索します。contoso.com は", "contoso.com"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(mentioned_in(c.text, known)), c.names) << c.text;
}

}  // namespace
}  // namespace doczone::extractor::mentioned_names_test
