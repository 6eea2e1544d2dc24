#include "model/docset.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace doczone::docset_test {
namespace {

// One line: the docset, or the error.
std::string dump(std::string_view toml) {
  const auto parsed = parse_docset(toml, "docset.toml");
  if (!parsed) return parsed.error().to_string();
  std::string out = parsed->name + " " + parsed->source_language.to_string() + " " + parsed->pages;
  if (parsed->allow_empty) out += " allow_empty";
  for (const auto& [name, stands_for] : parsed->examples) out += " | " + name + "=" + stands_for;
  for (const std::string& name : parsed->literal) out += " | literal " + name;
  for (const DocsetSection& section : parsed->sections) {
    out += " | " + section.page;
    if (section.heading) out += " #" + *section.heading;
    if (section.table) out += " table " + std::to_string(*section.table);
    if (section.answers.scenario) out += " " + *section.answers.scenario;
    for (const auto& [key, answer] : section.answers.option) out += " " + key + "=" + answer;
  }
  return out;
}

TEST(Docset, IsRead) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", " und "},
      {"[docset]\nname = 'n'\nsource_language = 'de'\npages = '{lang}/{path}'\nallow_empty = true",
       "n de {lang}/{path} allow_empty"},
      // Examples keep the order of the file.
      {"[examples]\n'z.com' = '{domain}'\nliteral = 'p.com'\n'a.com' = '{domain.2}'\n'<x y>' = '{internal}'",
       " und  | z.com={domain} | a.com={domain.2} | <x y>={internal} | literal p.com"},
      {"[[section]]\npage = 'a.md'\nheading = 'H'\ntable = 0\nscenario = 's'\n[[section]]\npage = 'b.md'\noption = { t "
       "= 'x' }",
       " und  | a.md #H table 0 s | b.md t=x"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Docset, ErrorsNameThePlaceTheFaultAndTheRemedy) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"[docset]\nsource_langage = 'de'",
       "docset.toml:2:1: unknown key 'source_langage' in [docset]: did you mean 'source_language'? Expected 'name', "
       "'source_language', 'pages' or "
       "'allow_empty'"},
      {"[dokset]\nname = 'n'",
       "docset.toml:1:2: unknown key 'dokset': did you mean 'docset'? Expected 'docset', "
       "'examples', 'services', 'section' or 'record'"},
      {"name = 'n'", "docset.toml:1:1: unknown key 'name': it belongs in [docset]"},
      {"docset = 'n'", "docset.toml:1:10: 'docset' is a string: expected a table"},
      {"[docset]\nallow_empty = 'yes'", "docset.toml:2:15: 'docset.allow_empty' is a string: expected true or false"},
      {"[examples]\n'a.com' = 'b.com'",
       "docset.toml:2:11: 'examples.\"a.com\"' is 'b.com': expected '{domain}', '{domain.2}' or another number, or "
       "'{internal}'"},
      {"[examples]\n'a.com' = '{domain.0}'",
       "docset.toml:2:11: 'examples.\"a.com\"' is '{domain.0}': expected '{domain}', '{domain.2}' or another number, "
       "or "
       "'{internal}'"},
      {"[examples]\na.com = '{domain}'",
       "docset.toml:2:1: 'examples.a' is a table: expected a string; a key with dots is written in quotes: \"a.com\""},
      {"[examples]\nliteral = 1",
       "docset.toml:2:11: 'examples.literal' is an integer: expected a string or an array of strings"},
      {"[section]\npage = 'a'", "docset.toml:1:1: 'section' is a table: expected an array of tables: [[section]]"},
      {"section = ['a']", "docset.toml:1:12: 'section[0]' is a string: expected a table"},
      {"[[section]]\nscenario = 's'",
       "docset.toml:1:1: missing key 'section[0].page': expected a page's path below the language's folder"},
      {"[[section]]\npage = 'a'",
       "docset.toml:1:1: missing key 'section[0].scenario': expected a scenario's name, or 'option' in its place"},
      {"[[section]]\npage = 'a'\nscenaro = 's'",
       "docset.toml:3:1: unknown key 'scenaro' in [[section]]: did you mean 'scenario'? Expected 'page', 'heading', "
       "'table', 'owner', 'says', 'scenario', 'option', 'view', 'level', 'address_count', 'repeat', 'types', 'port', "
       "'target' or 'data'"},
      {"[[section]]\npage = 'a'\nview = 'inner'",
       "docset.toml:3:8: 'section[0].view' is 'inner': expected 'internal' or 'external'"},
      {"[[section]]\npage = 'a'\naddress_count = 0",
       "docset.toml:3:17: 'section[0].address_count' is 0: expected how many addresses there are at least; of a record "
       "that must not be there, level = \"forbidden\""},
      {"[[record]]\npage = 'a'\nowner = 'b.com'\ntypes = 'AAA'\nscenario = 's'\nview = 'internal'",
       "docset.toml:4:9: 'AAA' is no record type"},
      {"[[record]]\npage = 'a'\nowner = 'b.com'\ntypes = 'A'\nscenario = 's'",
       "docset.toml:1:1: missing key 'record[0].view': expected internal or external"},
      {"[[record]]\npage = 'a'\nowner = 'b.com'\ntypes = 'SRV'\nport = 65536\nscenario = 's'\nview = 'internal'",
       "docset.toml:5:8: 'record[0].port' is no port from 1 to 65535"},
      {"[[section]]\npage = 'a'\nscenario = 's'\ntable = -1",
       "docset.toml:4:9: 'section[0].table' is negative: expected 0 or more"},
      {"[[section]]\npage = 'a'\noption = { t = 1 }",
       "docset.toml:3:16: 'section[0].option.t' is an integer: expected a string"},
      {"[[section]]\npage = 'a'\ndata = '10 mail'", "docset.toml:3:8: 'section[0].data' needs exactly one of 'types'"},
      {"[[section]]\npage = 'a'\ntypes = 'MX'\ndata = 'mail.a.com'",
       "docset.toml:4:8: 'section[0].data' is no data of MX, as it stands behind the type in a zone"},
      {"[[section]]\npage = 'a'\ntypes = 'SRV'\ndata = '0 1 443'",
       "docset.toml:4:8: 'section[0].data' is no data of SRV, as it stands behind the type in a zone"},
      {"[[section]]\npage = 'a'\ntypes = 'A'\ndata = '2001:db8::1'",
       "docset.toml:4:8: 'section[0].data' is no data of A, as it stands behind the type in a zone"},
      {"[[section]]\npage = 'a'\noption = 't'", "docset.toml:3:10: 'section[0].option' is a string: expected a table"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Docset, ReadsDataByTheFieldsOfTheType) {
  const auto answers_to = [](const std::string& type, const std::string& data) {
    return parse_docset("[[section]]\npage = 'a.md'\ntypes = '" + type + "'\ndata = '" + data + "'", "docset.toml")
        ->sections.at(0)
        .answers;
  };
  const DocsetAnswers srv = answers_to("SRV", "100 1 443 sip.a.com.");
  EXPECT_EQ(srv.priority, 100);
  EXPECT_EQ(srv.weight, 1);
  EXPECT_EQ(srv.port, 443);
  EXPECT_EQ(srv.target, "sip.a.com.");
  EXPECT_EQ(answers_to("MX", "10  mail.a.com").priority, 10);
  EXPECT_EQ(answers_to("MX", "10  mail.a.com").target, "mail.a.com");
  EXPECT_EQ(answers_to("CNAME", "host.a.com").target, "host.a.com");
  EXPECT_EQ(answers_to("TXT", "v=spf1 mx -all").text, "v=spf1 mx -all");
  EXPECT_EQ(answers_to("CAA", "0 issue \"ca.example\"").rdata, "0 issue \"ca.example\"");
  EXPECT_EQ(answers_to("AAAA", "2001:db8::1").addresses, std::vector<std::string>{"2001:db8::1"});
}

TEST(Docset, StatesRecordsOfPages) {
  const auto docset = parse_docset(
      "[[record]]\npage = 'b.md'\nowner = 'a.com'\ntypes = ['CNAME', 'A']\nscenario = 's'\nview = 'external'\n"
      "level = 'forbidden'\nport = 80\n",
      "d.toml");
  ASSERT_TRUE(docset) << docset.error().to_string();
  EXPECT_TRUE(states_records_of(&*docset, "b.md"));
  EXPECT_TRUE(states_records_of(&*docset, "a/b.md"));
  EXPECT_FALSE(states_records_of(&*docset, "ab.md"));
  EXPECT_FALSE(states_records_of(nullptr, "b.md"));
  const DocsetAnswers& answers = docset->records.at(0).answers;
  EXPECT_EQ(answers.types, (std::vector{RrType::A, RrType::CNAME}));
  EXPECT_EQ(answers.level, Level::forbidden);
  EXPECT_EQ(answers.view, View::external);
  EXPECT_EQ(answers.port, 80);
}

TEST(Docset, DomainVariables) {
  for (const std::string_view text : {"{domain}", "{domain.1}", "{domain.2}", "{domain.10}", "{internal}"}) {
    EXPECT_TRUE(is_domain_variable(text)) << text;
  }
  for (const std::string_view text :
       {"", "{", "domain", "{domain.}", "{domain.0}", "{domain.x}", "{domain.2", "{domains}"}) {
    EXPECT_FALSE(is_domain_variable(text)) << text;
  }
}

TEST(Docset, AddsServices) {
  const auto docset = parse_docset(
      "[services]\n\"_Parley._tls\" = { port = 7007, scenario = \"sign-in\" }\n\"_chat-2._tcp\" = { port = 99 }\n",
      "d.toml");
  ASSERT_TRUE(docset);
  ASSERT_EQ(docset->services.size(), 2U);
  EXPECT_EQ(docset->services[0].service, "parley");
  EXPECT_EQ(docset->services[0].protocol, "tls");
  EXPECT_EQ(docset->services[0].port, 7007);
  EXPECT_EQ(docset->services[0].scenario, "sign-in");
  EXPECT_EQ(docset->services[1].service, "chat-2");
  const auto message = [](const std::string& toml) {
    const auto wrong = parse_docset("[services]\n" + toml, "d.toml");
    return wrong ? std::string() : std::to_string(wrong.error().line) + ": " + wrong.error().message;
  };
  EXPECT_NE(message("parley = { port = 1 }\n").find("2: 'services.parley' is no service"), std::string::npos);
  EXPECT_NE(message("\"_a._tcp\" = { port = 70000 }\n").find("no port from 1 to 65535"), std::string::npos);
  EXPECT_NE(message("\"_a._tcp\" = { scenario = \"x\" }\n").find("the service's port"), std::string::npos);
}

TEST(Docset, TheExampleParses) {
  const std::filesystem::path file = DOCZONE_ROOT "/../shared/dns/docset.example.toml";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the example is not here";
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  EXPECT_EQ(
      dump(text.str()),
      "lync-2013 en-US {lang}/{path} | contoso.com={domain} | fabrikam.com={domain.2} | contoso.net={internal} | "
      "<SIP domain>={domain} | <internal domain name>={internal} | literal online.lync.com | "
      "lync-server-2013-dns-summary-extensible-messaging-and-presence-protocol-xmpp-federation.md xmpp-federation | "
      "lync-server-2013-dns-summary-single-consolidated-edge-with-private-ip-addresses-using-nat.md "
      "topology=single-edge-nat");
}

}  // namespace
}  // namespace doczone::docset_test
