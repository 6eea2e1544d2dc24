#include "extractor/faults/contradictions.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::contradictions_test {
namespace {

// What all languages share shows in the row itself.
TEST(ContradictionsTest, FindsContradictionsWithinARow) {
  Rows rows = with(0, 0, "External DNS/SRV/5296");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction '5296' -> '5269' medium");
  EXPECT_EQ(dump(corpus_of({{"fr", rows}, {"de", rows}})),
            "de contradiction '5296' -> '5269' medium, fr contradiction '5296' -> '5269' medium");
  rows = with(0, 0, "External DNS/A/5269");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction 'A' -> 'SRV' medium");
  // A service that nobody knows may have any port.
  rows = with(0, 1, "_parley._tcp.contoso.com");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "");
}

TEST(ContradictionsTest, AServiceThatIsNotOfferedHasTheRootForATarget) {
  const Rows rows{{"SRV/0", "_xmpp-server._tcp.contoso.com", "."}, kGood[1]};
  const FaultDump none = dump_faults(corpus_of({{"en", rows}, {"de", rows}, {"fr", rows}}));
  EXPECT_EQ(none.found, "");
}

// A name is an alias of one name only; that it is said twice in the same words is no contradiction.
TEST(ContradictionsTest, FindsSecondAliases) {
  const Rows rows{{"CNAME", "sip.contoso.com", "a.contoso.com"},
                  {"CNAME", "sip.contoso.com", "b.contoso.com"},
                  {"CNAME", "meet.contoso.com", "a.contoso.com"},
                  {"CNAME", "meet.contoso.com", "a.contoso.com"}};
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction 'b.contoso.com' -> '' medium");
}

// Where translations have the value that the row demands, they are right, and the source is told of it.
TEST(ContradictionsTest, TheSourceAloneContradictsItself) {
  const Rows type = with(0, 0, "External DNS/A/5269"), port = with(0, 0, "External DNS/SRV/5296");
  EXPECT_EQ(dump(corpus_of({{"en", type}, {"de", kGood}, {"fr", kGood}})), "en! contradiction 'A' -> 'SRV' medium");
  EXPECT_EQ(dump(corpus_of({{"en", port}, {"de", kGood}, {"fr", kGood}})), "en! contradiction '5296' -> '5269' medium");
  const Rows host = with(1, 2, "edge.contoso.com");
  const FaultDump alone = dump_faults(corpus_of({{"en", host}, {"de", kGood}, {"fr", kGood}}));
  EXPECT_EQ(alone.found, "en! contradiction 'edge.contoso.com' -> '192.0.2.1' medium");
  EXPECT_EQ(dump(corpus_of({{"en", host}, {"de", host}, {"fr", host}})),
            "en! contradiction 'edge.contoso.com' -> '' medium");
}

TEST(ContradictionsTest, AnAddressMayBeToldInWords) {
  for (const char* const words : {"IP address of the edge server", "edge-pool", "<edge name>.contoso.com"}) {
    const Rows rows = with(1, 2, words);
    EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "") << words;
  }
}

TEST(ContradictionsTest, ASentenceContradictsItselfToo) {
  const auto found = [](const std::string& text) {
    return dump(corpus_of({{"en", kGood, text}, {"de", kGood, text}}));
  };
  EXPECT_EQ(found("Create an A record for `_sip._tls.contoso.com` that points to `edge.contoso.com`."),
            "en! contradiction 'A' -> 'SRV' medium");
  EXPECT_EQ(found("Create an A record for `shop.contoso.com` that points to `192.0.2.7`."), "");
}

TEST(ContradictionsTest, APatternAndItsExampleAreOneService) {
  const auto found = [](const std::string& example) {
    const Rows rows = with(0, 1, "_xmpp-server._tcp.&lt;domain&gt; (for example " + example + ")");
    return dump(corpus_of({{"en", rows}, {"de", rows}}));
  };
  EXPECT_EQ(found("_xmpp-server._tls.contoso.com"), "en! contradiction '_xmpp-server._tls.contoso.com' -> '' medium");
  EXPECT_EQ(found("_xmpp-client._tcp.contoso.com"), "en! contradiction '_xmpp-client._tcp.contoso.com' -> '' medium");
  EXPECT_EQ(found("_xmpp-server._tcp.contoso.com"), "");
  EXPECT_EQ(found("_sip._tls.contoso.com"), "") << "another record";
  EXPECT_EQ(found("xmpp.contoso.com"), "") << "a host";
}

// The type of a line in code is wrong, or its data are: they are read, and told at the source.
TEST(ContradictionsTest, ALineOfCodeContradictsItselfToo) {
  const auto found = [](const std::string& line, const std::string& other) {
    const auto block = [](const std::string& text) {
      return "```\n" + text + "\nmail.contoso.com. 3600 IN A 192.0.2.18\n```";
    };
    return dump(corpus_of({{"en", {}, block(line)}, {"de", {}, block(other)}, {"fr", {}, block(other)}}));
  };
  const std::string service = "_sip._tls.contoso.com. 3600 IN ", host = "meet.contoso.com. 3600 IN ";
  const std::string of_a = service + "A 0 0 443 sip.contoso.com.", of_srv = service + "SRV 0 0 443 sip.contoso.com.";
  EXPECT_EQ(found(of_a, of_a), "en! contradiction 'A' -> 'SRV' medium");
  EXPECT_EQ(found(of_a, of_srv), "en! contradiction 'A' -> 'SRV' medium");
  EXPECT_EQ(found(service + "A 192.0.2.17", service + "A 192.0.2.17"), "en! contradiction 'A' -> 'SRV' medium");
  EXPECT_EQ(found(host + "A edge.contoso.com.", host + "A edge.contoso.com."),
            "en! contradiction 'edge.contoso.com.' -> '' medium");
  EXPECT_EQ(found(host + "A edge.contoso.com.", host + "A 192.0.2.44"),
            "en! contradiction 'edge.contoso.com.' -> '192.0.2.44' medium");
  EXPECT_EQ(found(host + "CNAME edge.contoso.com.", host + "CNAME edge.contoso.com."), "");
  EXPECT_EQ(found(host + "A <edge address>", host + "A <edge address>"), "");
}

TEST(ContradictionsTest, FindsATypeInTheColumnOfPorts) {
  const Rows rows{{"_sip._tls.contoso.com", "443", "sip.contoso.com"},
                  {"_xmpp-server._tcp.contoso.com", "A", "xmpp.contoso.com"}};
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "");
}

}  // namespace
}  // namespace doczone::extractor::contradictions_test
