#include "model/profile.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace doczone::profile_test {
namespace {

std::string dump_zone(const ZoneSource& zone) {
  std::string out = " | zone";
  if (zone.view) out += " " + std::string(to_string(*zone.view));
  if (zone.origin) out += " " + zone.origin->to_string();
  for (const std::string& file : zone.files) out += " " + file;
  return out + " " + zone.format + "@" + std::to_string(zone.line) + ":" + std::to_string(zone.column);
}

// One line: the profile without what is at its default, or the error.
std::string dump(std::string_view toml) {
  const auto parsed = parse_profile({{"p.toml", std::string(toml)}});
  if (!parsed) return parsed.error().to_string();
  std::string out;
  for (const DomainName& domain : parsed->domains) out += (out.empty() ? "" : " ") + domain.to_string();
  if (parsed->internal_domain) out += " internal " + parsed->internal_domain->to_string();
  if (!parsed->ipv4) out += " no-ipv4";
  if (parsed->ipv6) out += " ipv6";
  if (!parsed->strict_domain_match) out += " lax";
  for (const auto& [name, scenario] : parsed->scenarios) {
    out += " | " + name + (scenario.on ? " on" : " off");
    for (const DomainName& domain : scenario.domains) out += " " + domain.to_string();
  }
  for (const auto& [name, answer] : parsed->options) out += " | " + name + "=" + answer;
  for (const auto& [name, pattern] : parsed->bind) out += " | " + name + "->" + pattern;
  for (const auto& [name, addresses] : parsed->addresses) {
    out += " | " + name + ":";
    for (const std::string& address : addresses) out += " " + address;
  }
  for (const ZoneSource& zone : parsed->zones) out += dump_zone(zone);
  if (parsed->fail_on != FailOn::error) out += " | fail_on " + std::string(to_string(parsed->fail_on));
  if (!parsed->include_root.empty()) out += " | include " + parsed->include_root;
  if (parsed->allow_empty) out += " | allow_empty";
  for (const Waiver& waiver : parsed->waivers) {
    out += " | waive " + waiver.check + (waiver.owner ? " " + waiver.owner->to_string() : "") + " " + waiver.reason +
           " " + waiver.until + "@" + std::to_string(waiver.line) + ":" + std::to_string(waiver.column);
  }
  return out;
}

const std::string kHead = "schema = 1\n[deployment]\ndomains = ['example.org']\n";

TEST(Profile, IsRead) {
  const std::pair<std::string, std::string_view> cases[] = {
      {kHead, "example.org."},
      {"schema = 1\ndeployment.domains = 'Example.ORG.'", "Example.ORG."},
      {kHead + "internal_domain = 'corp.example.org'\nip = ['ipv6']\nstrict_domain_match = false",
       "example.org. internal corp.example.org. no-ipv4 ipv6 lax"},
      {kHead + "ip = 'ipv4'", "example.org."},
      {kHead + "ip = ['ipv6', 'ipv4']", "example.org. ipv6"},
      {kHead + "[scenarios]\nb = true\na = false\nc = { domains = ['EXAMPLE.org'] }",
       "example.org. | a off | b on | c on EXAMPLE.org."},
      {kHead + "[scenarios.c]\ndomains = 'example.org'", "example.org. | c on example.org."},
      {kHead + "[options]\nt = 'x'", "example.org. | t=x"},
      {kHead + "[bind]\n'a.b' = 'sip.{domain}'\nc = 'x.{domain.2}.{internal}'",
       "example.org. | a.b->sip.{domain} | c->x.{domain.2}.{internal}"},
      {kHead + "[addresses]\na = '192.0.2.1'\nb = ['2001:DB8:0::1', '192.0.2.2']",
       "example.org. | a: 192.0.2.1 | b: 2001:db8::1 192.0.2.2"},
      {kHead +
           "[[zones]]\nfiles = 'a'\n[[zones]]\nview = 'internal'\norigin = '2.0.192.in-addr.arpa'\nfiles = ['b', 'c']\n"
           "format = 'dig'",
       "example.org. | zone a auto@5:9 | zone internal 2.0.192.in-addr.arpa. b c dig@9:9"},
      {kHead + "[policy]\nfail_on = 'warning'\ninclude_root = 'zones'\nallow_empty = true",
       "example.org. | fail_on warning | include zones | allow_empty"},
      {kHead + "[[waive]]\ncheck = 'c'\nowner = '*.example.org'\nreason = 'r'\nuntil = 2028-02-29",
       "example.org. | waive c *.example.org. r 2028-02-29@4:1"},
      {kHead + "[[waive]]\ncheck = 'c'\nuntil = '0999-01-31'", "example.org. | waive c  0999-01-31@4:1"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Profile, ErrorsOfTheDeployment) {
  const std::pair<std::string, std::string_view> cases[] = {
      {"[deployment]\ndomains = 'example.org'", "p.toml:1:1: missing key 'schema': expected schema = 1"},
      {"schema = 2\n[deployment]\ndomains = 'a.org'", "p.toml:1:10: 'schema' is 2: expected 1"},
      {"schema = '1'", "p.toml:1:10: 'schema' is a string: expected an integer"},
      {"schema = 1", "p.toml:1:1: missing key 'deployment.domains': expected a domain or an array of domains"},
      {"schema = 1\n[deployment]",
       "p.toml:2:1: missing key 'deployment.domains': expected a domain or an array of domains"},
      {"schema = 1\n[deployment]\ndomains = []",
       "p.toml:3:11: 'deployment.domains' is empty: expected a domain or an array of domains"},
      {"schema = 1\n[deployment]\ndomans = 'a.org'",
       "p.toml:3:1: unknown key 'domans' in [deployment]: did you mean 'domains'? Expected 'domains', "
       "'internal_domain', 'strict_domain_match' "
       "or "
       "'ip'"},
      {"schema = 1\ndomains = 'a.org'", "p.toml:2:1: unknown key 'domains': it belongs in [deployment]"},
      {"[deployment]\nschema = 1",
       "p.toml:2:1: unknown key 'schema' in [deployment]: it belongs above the first table"},
      {kHead + "[deployment.policy]\nfail_on = 'error'",
       "p.toml:4:13: unknown key 'policy' in [deployment]: it is a table of its own"},
      {"schema = 1\ndeployment.domains = ['a..org']",
       "p.toml:2:23: 'deployment.domains[0]' is 'a..org': empty label; expected a domain name"},
      {"schema = 1\ndeployment.domains = ['a.org', 'b c.org']",
       "p.toml:2:32: 'deployment.domains[1]' is 'b c.org': expected a domain of letters, digits and hyphens; "
       "international "
       "names as A-labels (xn--\xE2\x80\xA6)"},
      {"schema = 1\ndeployment.domains = '.'",
       "p.toml:2:22: 'deployment.domains' is '.': expected a domain of letters, digits and hyphens; international "
       "names as "
       "A-labels (xn--\xE2\x80\xA6)"},
      {"schema = 1\ndeployment.domains = ['a.org', 'A.org.']",
       "p.toml:2:32: 'deployment.domains[1]' is 'A.org': it is listed twice; expected each domain once"},
      {kHead + "ip = ['ipv5']",
       "p.toml:4:7: 'deployment.ip[0]' is 'ipv5': did you mean 'ipv4'? Expected 'ipv4' or 'ipv6'"},
      {kHead + "ip = []", "p.toml:4:6: 'deployment.ip' is empty: expected 'ipv4', 'ipv6' or both"},
      {kHead + "strict_domain_match = 'no'",
       "p.toml:4:23: 'deployment.strict_domain_match' is a string: expected true or false"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Profile, ErrorsOfScenariosAndNames) {
  const std::pair<std::string, std::string_view> cases[] = {
      {kHead + "[scenarios]\na = 'yes'",
       "p.toml:5:5: 'scenarios.a' is a string: expected true, false or { domains = [\xE2\x80\xA6] }"},
      {kHead + "[scenarios]\na = { domains = [] }",
       "p.toml:5:17: 'scenarios.a.domains' is empty: expected a domain or an array of domains"},
      {kHead + "[scenarios]\na = { domain = 'example.org' }",
       "p.toml:5:7: unknown key 'domain' in [scenarios.a]: did you mean 'domains'? Expected 'domains'"},
      {kHead + "[scenarios]\na = { domains = ['exmaple.org'] }",
       "p.toml:5:18: 'scenarios.a.domains[0]' is 'exmaple.org': expected one of deployment.domains; did you mean "
       "'example.org'?"},
      {kHead + "[scenarios]\na = { domains = ['other.net'] }",
       "p.toml:5:18: 'scenarios.a.domains[0]' is 'other.net': expected one of deployment.domains"},
      {kHead + "[options]\nt = 1", "p.toml:5:5: 'options.t' is an integer: expected a string"},
      {kHead + "[bind]\na = 'x.{domian}'",
       "p.toml:5:5: 'bind.a' is 'x.{domian}': unknown variable '{domian}'; did you mean '{domain}'? Expected "
       "'{domain}', '{domain.2}' or "
       "'{internal}'"},
      {kHead + "[bind]\na = 'x.{domain'",
       "p.toml:5:5: 'bind.a' is 'x.{domain': unknown variable '{domain'; did you mean '{domain}'? Expected '{domain}', "
       "'{domain.2}' or "
       "'{internal}'"},
      {kHead + "[bind]\na = 'x..{domain}'",
       "p.toml:5:5: 'bind.a' is 'x..{domain}': empty label; expected a name like 'sip.{domain}'"},
      {kHead + "[bind]\na = ''", "p.toml:5:5: 'bind.a' is '': empty name; expected a name like 'sip.{domain}'"},
      {kHead + "[bind]\nsip.contoso.com = 'x'",
       "p.toml:5:1: 'bind.sip' is a table: expected a string; a key with dots is written in quotes: "
       "\"sip.contoso.com\""},
      {kHead + "[addresses]\na = '192.0.2.256'",
       "p.toml:5:5: 'addresses.a' is '192.0.2.256': expected an IPv4 or IPv6 address"},
      {kHead + "[addresses]\na = ['192.0.2.1', 'host']",
       "p.toml:5:19: 'addresses.a[1]' is 'host': expected an IPv4 or IPv6 address"},
      {kHead + "[addresses]\na = []",
       "p.toml:5:5: 'addresses.a' is empty: expected an address or an array of addresses"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Profile, ErrorsOfZonesAndPolicy) {
  const std::pair<std::string, std::string_view> cases[] = {
      {kHead + "[[zones]]\nview = 'outside'\nfiles = 'a'",
       "p.toml:5:8: 'zones[0].view' is 'outside': expected 'internal' or 'external'"},
      {kHead + "[[zones]]\nview = 'external'",
       "p.toml:4:1: missing key 'zones[0].files': expected a zone file, a pattern with {origin}, or an array of them"},
      {kHead + "[[zones]]\nfiles = 'a'\n[[zones]]\nfile = 'b'",
       "p.toml:7:1: unknown key 'file' in [[zones]]: did you mean 'files'? Expected 'view', 'origin', 'files' or "
       "'format'"},
      {kHead + "[[zones]]\nfiles = 'a'\nformat = 'windws'",
       "p.toml:6:10: 'zones[0].format' is 'windws': did you mean 'windows'? Expected 'auto', 'bind', 'windows', "
       "'azure', 'cloudflare', "
       "'godaddy', "
       "'route53' or 'dig'"},
      {kHead + "[[zones]]\nfiles = 'a'\norigin = 'a..b'",
       "p.toml:6:10: 'zones[0].origin' is 'a..b': empty label; expected a domain name"},
      {kHead + "[zones]\nfiles = 'a'", "p.toml:4:1: 'zones' is a table: expected an array of tables: [[zones]]"},
      {kHead + "[policy]\nfail_on = 'errors'",
       "p.toml:5:11: 'policy.fail_on' is 'errors': did you mean 'error'? Expected 'error', 'warning' or 'never'"},
      {kHead + "fail_on = 'error'", "p.toml:4:1: unknown key 'fail_on' in [deployment]: it belongs in [policy]"},
      {kHead + "[[waive]]\nowner = 'a.b'", "p.toml:4:1: missing key 'waive[0].check': expected a check's name"},
      {kHead + "[[waive]]\ncheck = ''", "p.toml:5:9: 'waive[0].check' is empty: expected a check's name"},
      {kHead + "[[waive]]\ncheck = 'c'\nuntil = '2027-02-29'",
       "p.toml:6:9: 'waive[0].until' is '2027-02-29': expected a date: YYYY-MM-DD"},
      {kHead + "[[waive]]\ncheck = 'c'\nuntil = 2027-01-01T00:00:00",
       "p.toml:6:9: 'waive[0].until' is a date with a time: expected a date: YYYY-MM-DD"},
      {kHead + "[[waive]]\ncheck = 'c'\nuntil = 2027",
       "p.toml:6:9: 'waive[0].until' is an integer: expected a date: YYYY-MM-DD"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Profile, ImpossibleDatesAreNoDates) {
  for (const std::string_view date : {"2027-13-01", "2027-00-10", "2027-04-31", "2027-01-00", "2027-1-01", "2027-01-1",
                                      "27-01-01", "2027/01/01", "1900-02-29", "", "2027-01-01 "}) {
    EXPECT_FALSE(parse_profile({{"p.toml", kHead + "[[waive]]\ncheck = 'c'\nuntil = '" + std::string(date) + "'"}}))
        << date;
  }
}

TEST(Profile, TheExampleParses) {
  const std::filesystem::path file = DOCZONE_ROOT "/../shared/dns/profile.example.toml";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the example is not here";
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  const auto parsed = parse_profile({{"p.toml", text.str()}});
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  EXPECT_EQ(
      dump(text.str()).substr(0, 122),
      "example.org. example.net. internal corp.example.org. | auto-sign-in on | mobility-push on | public-im off | "
      "sip-federation");
  EXPECT_EQ(parsed->zones.size(), 2U);
  EXPECT_EQ(parsed->bind.size(), 4U);
  EXPECT_EQ(parsed->addresses.at("sip.contoso.com").size(), 2U);
  ASSERT_EQ(parsed->waivers.size(), 1U);
  EXPECT_EQ(parsed->waivers[0].until, "2027-01-31");
}

}  // namespace
}  // namespace doczone::profile_test
