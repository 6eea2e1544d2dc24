#include "extractor/names/cognate_labels.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::cognate_labels_test {
namespace {

TEST(CognateLabelsTest, OneWordInTwoLanguages) {
  EXPECT_TRUE(has_cognate_label("hybride.example.org", "hybrid.example.org"));
  EXPECT_TRUE(has_cognate_label("www.Telefonie.example", "www.telefony.example"));
}

TEST(CognateLabelsTest, OtherHostsAreNone) {
  const struct {
    std::string name, other;
  } cases[] = {
      {"hybrid.example.org", "hybrid.example.org"},
      {"hybride.example.org", "hybrid.example.com"},
      {"hybride.example.org", "hybrid.example"},
      {"server1.example.org", "server2.example.org"},
      {"server-a.example.org", "server.example.org"},
      {"web.example.org", "webs.example.org"},
      {"servers.examples.org", "server.example.org"},
      {"homer.example.net", "pereira.example.net"},
      {"mail.example.org", "mailverteiler.example.org"},
      {"", ""},
      {"", "hybrid"},
  };
  for (const auto& c : cases) EXPECT_FALSE(has_cognate_label(c.name, c.other)) << c.name << " " << c.other;
}

TEST(CognateLabelsTest, OneService) {
  EXPECT_TRUE(is_of_same_service("_LDAP._tcp.ost.example.org", "_ldap._tcp.east.example.org"));
  EXPECT_FALSE(is_of_same_service("_sip._tcp.example.org", "_ldap._tcp.example.org"));
  EXPECT_FALSE(is_of_same_service("www.example.org", "www.example.com"));
}

}  // namespace
}  // namespace doczone::extractor::cognate_labels_test
