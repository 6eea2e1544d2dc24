#include "model/service_registry.h"

#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace doczone::service_registry_test {
namespace {

std::string dump(std::string_view service, std::string_view protocol) {
  const ServiceEntry* entry = ServiceRegistry::standard().find(service, protocol);
  if (entry == nullptr) return "-";
  return entry->service + "/" + entry->protocol + " " + (entry->port ? std::to_string(*entry->port) : "none") + " " +
         entry->scenario;
}

TEST(ServiceRegistryTest, FindsServices) {
  EXPECT_EQ(dump("xmpp-server", "tcp"), "xmpp-server/tcp 5269 xmpp-federation");
  EXPECT_EQ(dump("SIP", "TLS"), "sip/tls 443 external-sign-in");
  EXPECT_EQ(dump("sip", "udp"), "sip/udp 5060 ");
  EXPECT_EQ(dump("xmpp-server", "udp"), "-");
  EXPECT_EQ(dump("_sip", "tls"), "-");
}

TEST(ServiceRegistryTest, EveryEntryIsSound) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const ServiceEntry& entry : ServiceRegistry::standard().entries()) {
    EXPECT_TRUE(seen.emplace(entry.service, entry.protocol).second) << entry.service;
    EXPECT_FALSE(entry.service.empty());
    EXPECT_TRUE(entry.protocol == "tcp" || entry.protocol == "udp" || entry.protocol == "tls") << entry.service;
    EXPECT_NE(entry.port, 0) << entry.service;
    EXPECT_EQ(ServiceRegistry::standard().find(entry.service, entry.protocol), &entry);
  }
  EXPECT_GT(seen.size(), 30U);
}

// Debian's copy of the port registry, where it knows the service under the same name and protocol.
TEST(ServiceRegistryTest, AgreesWithThePortRegistry) {
  std::ifstream file("/etc/services");
  if (!file) GTEST_SKIP() << "/etc/services is not here (Debian package netbase)";
  // The assignment is of Kerberos 4; the SRV label of that name leads to a key server of Kerberos 5.
  const std::set<std::string> kDocumentedOtherwise{"kerberos-master"};
  std::map<std::pair<std::string, std::string>, std::uint16_t> ports;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line.substr(0, line.find('#')));
    std::string name, port;
    if (!(words >> name >> port) || port.find('/') == std::string::npos) continue;
    const auto number = static_cast<std::uint16_t>(std::stoi(port));
    const std::string protocol = port.substr(port.find('/') + 1);
    do {
      ports.try_emplace({name, protocol}, number);
    } while (words >> name);  // aliases
  }
  int compared = 0;
  for (const ServiceEntry& entry : ServiceRegistry::standard().entries()) {
    const auto known = ports.find({entry.service, entry.protocol});
    if (known == ports.end() || !entry.port) continue;
    ++compared;
    if (kDocumentedOtherwise.count(entry.service) == 0) {
      EXPECT_EQ(entry.port, known->second) << entry.service << "/" << entry.protocol;
    }
  }
  EXPECT_GT(compared, 20);
}

TEST(ServiceRegistryTest, KnowsWhichPortsContradictAService) {
  const ServiceRegistry& standard = ServiceRegistry::standard();
  EXPECT_TRUE(standard.contradicts("xmpp-server", "tcp", 5296));
  EXPECT_FALSE(standard.contradicts("XMPP-Server", "TCP", 5269));
  EXPECT_FALSE(standard.contradicts("unheard-of", "tcp", 1));
  EXPECT_FALSE(standard.contradicts("http", "tcp", 8080));  // known, but for no port
}

TEST(ServiceRegistryTest, MayBeExtended) {
  const ServiceRegistry more =
      ServiceRegistry::standard().with({{"parley", "tls", 7007, "sign-in"}, {"xmpp-server", "tcp", 7269, ""}});
  ASSERT_NE(more.find("parley", "tls"), nullptr);
  EXPECT_EQ(more.find("parley", "tls")->port, 7007);
  EXPECT_EQ(ServiceRegistry::standard().find("parley", "tls"), nullptr);
  // What is added counts first, and takes nothing away.
  EXPECT_EQ(more.find("xmpp-server", "tcp")->port, 7269);
  EXPECT_FALSE(more.contradicts("xmpp-server", "tcp", 5269));
  EXPECT_TRUE(more.contradicts("xmpp-server", "tcp", 5296));
}

}  // namespace
}  // namespace doczone::service_registry_test
