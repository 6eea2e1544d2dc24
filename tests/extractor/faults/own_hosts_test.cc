#include "extractor/faults/own_hosts.h"

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::own_hosts_test {
namespace {

std::string page_about(const std::string& host, const std::string& word) {
  return "# DNS\n\nOf " + word + ":\n\n| Name | Type | Value |\n|---|---|---|\n| " + host +
         " | CNAME | edge.gannet.net |\n| www.example.net | CNAME | edge.gannet.net |\n";
}

std::string found(const std::string& spanish, const std::string& polish) {
  return dump_findings(findings_in({{"docs/en/page.md", page_about("cart.example.net", "cart")},
                                    {"docs/fr/page.md", page_about("cart.example.net", "cart")},
                                    {"docs/ja/page.md", page_about("cart.example.net", "cart")},
                                    {"docs/pl/page.md", polish},
                                    {"docs/es/page.md", spanish}}));
}

TEST(OwnHostsTest, EveryLanguageHasAWordOfItsOwn) {
  EXPECT_EQ(found(page_about("carrito.example.net", "carrito"), page_about("koszyk.example.net", "koszyk")), "");
}

TEST(OwnHostsTest, ALanguageThatIsAloneIsAskedToKeepTheName) {
  EXPECT_EQ(found(page_about("carrito.example.net", "carrito"), page_about("cart.example.net", "cart")),
            "docs/es/page.md:7 mangled-name 'carrito.example.net' -> 'cart.example.net'\n");
}

TEST(OwnHostsTest, AWordThatStandsThereAloneIsDamage) {
  EXPECT_EQ(found(page_about("carrito.example.net", "cart"), page_about("koszyk.example.net", "koszyk")),
            "docs/es/page.md:7 mangled-name 'carrito.example.net' -> 'cart.example.net'\n");
}

std::string in_own_domain(const std::string& host, const std::string& domain) {
  return "# DNS\n\nYou own `" + domain + "`.\n\n| Name | Type | Value |\n|---|---|---|\n| " + host +
         " | A | 192.0.2.7 |\n| _im._tcp." + domain + " | SRV | 0 5 27960 " + host + "." + domain + ". |\n| www." +
         domain + " | CNAME | " + host + "." + domain + ". |\n";
}

std::string found_in_own_domains(const std::string& french, const std::string& tag, const std::string& page) {
  return dump_findings(findings_in({{"docs/en/page.md", in_own_domain("play", "example.com")},
                                    {"docs/ja/page.md", in_own_domain("play", "example.jp")},
                                    {"docs/fr/page.md", in_own_domain(french, "exemple.fr")},
                                    {"docs/" + tag + "/page.md", page}}));
}

TEST(OwnHostsTest, InADomainOfItsOwnAPageHasHostsOfItsOwn) {
  EXPECT_EQ(found_in_own_domains("jouer", "de", in_own_domain("spielen", "beispiel.de")), "");
}

TEST(OwnHostsTest, TheDomainOfItsOwnMayBeInternationalised) {
  EXPECT_EQ(found_in_own_domains("play", "et", in_own_domain("mang", "n\u00E4ide.ee")), "");
}

TEST(OwnHostsTest, MoreLanguagesHaveNamesOfTheirOwnThanAgree) {
  const auto text = [](const std::string& host) {
    return "The endpoint of your region is `" + host + ".gannet.net`, port 443.";
  };
  EXPECT_EQ(findings_in_texts("DNS", {{"en", text("us-east.edge")},
                                      {"fr", text("eu-west.edge")},
                                      {"ja", text("ap-tokyo.edge")},
                                      {"hi", text("in-mumbai.edge")},
                                      {"pt", text("sa-saopaulo.edge")}}),
            "");
}

}  // namespace
}  // namespace doczone::extractor::own_hosts_test
