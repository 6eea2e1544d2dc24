#include "harness/demands/name_binding.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::name_binding_test {
namespace {

CanonicalModel documentation() {
  CanonicalModel model;
  model.examples = {{"contoso.com", "{domain}"},
                    {"fabrikam.com", "{domain.2}"},
                    {"corp.contoso.com", "{internal}"},
                    {"<SIP domain>", "{domain}"},
                    {"<internal domain>", "{internal}"}};
  model.literal = {"online.provider.example", "provider.contoso.com"};
  return model;
}

DeploymentProfile deployment() {
  DeploymentProfile profile = profile_of({"example.org", "example.net"});
  profile.internal_domain = name("corp.example.org");
  profile.bind = {{"xmpp.contoso.com", "im-gw.{domain}"}, {"webcon.contoso.com", "webconf.example.org"}};
  return profile;
}

// The concrete name for the first domain, or the error.
std::string bound(const CanonicalModel& model, const DeploymentProfile& profile, const std::string& documented) {
  const NameBinding binding(model, profile);
  const auto pattern = binding.pattern_of(documented);
  if (!pattern) return "error: " + pattern.error().message;
  const auto result = binding.bind(*pattern, profile.domains.front());
  return result ? (pattern->per_domain ? "each " : "one ") + result->to_string() : "error: " + result.error().message;
}

TEST(NameBindingTest, SwapsTheDomainAndKeepsTheHost) {
  const CanonicalModel model = documentation();
  const DeploymentProfile profile = deployment();
  const struct {
    std::string documented, bound;
  } cases[] = {
      {"_sip._tls.contoso.com", "each _sip._tls.example.org."},
      {"contoso.com", "each example.org."},
      {"SIP.Contoso.COM.", "each SIP.example.org."},
      {"dc.fabrikam.com", "one dc.example.net."},
      {"pool.corp.contoso.com", "one pool.corp.example.org."},  // the longest example that fits
      {"notcontoso.com", "one notcontoso.com."},
      {"sip.contoso.com.example", "one sip.contoso.com.example."},
      {"lyncdiscover.<SIP domain>", "each lyncdiscover.example.org."},
      {"lyncdiscover.<sipdomain>", "each lyncdiscover.example.org."},  // one placeholder in two spellings
      {"<sip_domain>", "each example.org."},
      {"dc.<Internal Domain>", "one dc.corp.example.org."},
      {"*.contoso.com", "each *.example.org."},
      {"xmpp.contoso.com", "each im-gw.example.org."},
      {"XMPP.contoso.com.", "each im-gw.example.org."},
      {"xmpp.<SIP domain>", "each im-gw.example.org."},  // the same name by its pattern
      {"webcon.contoso.com", "one webconf.example.org."},
      {"online.provider.example", "one online.provider.example."},
      {"sip.online.provider.example", "one sip.online.provider.example."},
      {"sip.provider.contoso.com", "one sip.provider.contoso.com."},  // a provider's, though an example fits
  };
  for (const auto& c : cases) EXPECT_EQ(bound(model, profile, c.documented), c.bound) << c.documented;
}

TEST(NameBindingTest, SaysWhatIsMissing) {
  CanonicalModel model = documentation();
  DeploymentProfile profile = deployment();
  profile.internal_domain.reset();
  profile.domains.resize(1);
  EXPECT_EQ(bound(model, profile, "pool.corp.contoso.com"),
            "error: the profile has no internal_domain, which 'pool.{internal}' needs");
  EXPECT_EQ(bound(model, profile, "dc.fabrikam.com"),
            "error: the profile has no {domain.2}, which 'dc.{domain.2}' needs");
  EXPECT_EQ(bound(model, profile, "a.<pool>.contoso.com"),
            "error: nothing says what <pool> in 'a.<pool>.contoso.com' stands for; add \"<pool>\" = \"{domain}\" to "
            "[examples] of the docset");
  EXPECT_TRUE(bound(model, profile, "_xmpp-_tcp. .com").starts_with("error: the documentation's name"));
  profile.bind["a.contoso.com"] = "a..{domain}";
  EXPECT_TRUE(bound(model, profile, "a.contoso.com").starts_with("error: "));
  profile.bind["a.contoso.com"] = "a.{domain.0}";
  EXPECT_TRUE(bound(model, profile, "a.contoso.com").starts_with("error: the profile has no {domain.0}"));
  profile.bind["a.contoso.com"] = "a.{domain";
  EXPECT_TRUE(bound(model, profile, "a.contoso.com").starts_with("error: "));
}

TEST(NameBindingTest, WithoutADocsetTheServicesTellTheExample) {
  CanonicalModel model = all_demands();
  model.examples.clear();
  const DeploymentProfile profile = profile_of();
  EXPECT_EQ(NameBinding(model, profile).inferred_example(), "contoso.com");
  EXPECT_EQ(bound(model, profile, "_sip._tls.contoso.com"), "each _sip._tls.example.org.");
  EXPECT_EQ(NameBinding(all_demands(), profile).inferred_example(), "");
  EXPECT_EQ(NameBinding({}, profile).inferred_example(), "");
}

TEST(NameBindingTest, NamesInTexts) {
  const CanonicalModel model = documentation();
  const DeploymentProfile profile = deployment();
  const NameBinding binding(model, profile);
  const struct {
    std::string documented, bound;
  } cases[] = {
      {"v=spf1 include:spf.contoso.com -all", "v=spf1 include:spf.example.org -all"},
      {"v=DMARC1; p=none; rua=mailto:postmaster@Contoso.com", "v=DMARC1; p=none; rua=mailto:postmaster@example.org"},
      {"0 issue \"ca.contoso.com.\"", "0 issue \"ca.example.org.\""},
      {"include:notcontoso.com include:provider.contoso.com", "include:notcontoso.com include:provider.contoso.com"},
      {"include:xmpp.contoso.com a:<SIP domain>", "include:im-gw.example.org a:example.org"},
      {"a:%{d}.contoso.com <token>", "a:%{d}.example.org <token>"},
      {"contoso", "contoso"},
      {"", ""},
  };
  for (const auto& one : cases) {
    const auto text = binding.bind_text(one.documented, profile.domains.front());
    EXPECT_EQ(text ? *text : text.error().message, one.bound);
  }
  CanonicalModel more = documentation();
  more.examples.emplace_back("third.example", "{domain.3}");
  EXPECT_FALSE(NameBinding(more, profile).bind_text("include:third.example", profile.domains.front()));
}

}  // namespace
}  // namespace doczone::harness::name_binding_test
