#include "extractor/faults/localised_domains.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::localised_domains_test {
namespace {

// What is found on the page: how many names are marked, and the others in one line each.
std::string found(const Rows& english, const Rows& german, const std::string& before = {}) {
  const Corpus corpus = corpus_of({{"en", english}, {"de", german, before}, {"fr", english}});
  const TranslationSet& set = corpus.sets.front();
  const AlignedSet aligned = align_set(set);
  const ElectedSet elected = elect(aligned, corpus.source_language, KnownNames(ServiceRegistry::standard()));
  const Faults faults = find_faults(aligned, elected, corpus.source_language, ServiceRegistry::standard());
  std::size_t marked = 0;
  std::string out;
  for (const Fault& fault : faults.found) {
    const auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom != nullptr && atom->localised) {
      ++marked;
    } else {
      out += "\n" + dump(fault, set);
    }
  }
  return std::to_string(marked) + out;
}

std::string found(const Rows& german) {
  return found(kGood, german);
}

// The records of a mail provider for the reader's domain, with its hosts as they are called there.
Rows mail_of(const std::string& domain, const std::string& inbound = "mx1.gannetmail.net") {
  return {{"TXT", "gannet._domainkey." + domain, "v=DKIM1; k=rsa; p=MIGf"},
          {"CNAME", "bounce." + domain, "bounces.gannetmail.net"},
          {"MX", domain, "10 " + inbound}};
}

TEST(LocalisedDomainsTest, ADomainThatIsReplacedEverywhereIsLocalised) {
  EXPECT_EQ(found({{kGood[0][0], "_xmpp-server._tcp.contoso.de", "xmpp.contoso.de"},
                   {kGood[1][0], "sip.contoso.de", kGood[1][2]}}),
            "3");
}

TEST(LocalisedDomainsTest, ADomainThatIsKeptSomewhereIsNot) {
  EXPECT_EQ(found({{kGood[0][0], "_xmpp-server._tcp.contoso.de", "xmpp.contoso.de"}, kGood[1]}).substr(0, 2), "0\n");
  EXPECT_EQ(found(with(1, 1, "sip.contoso.de")).substr(0, 2), "0\n") << "once may be a mistake";
}

TEST(LocalisedDomainsTest, WhateverStandsInFrontOfTheDomain) {
  for (const std::string own : {"beispiel.net", "deine-domain.example", "deine.domain.tld"}) {
    EXPECT_EQ(found(mail_of("example.net"), mail_of(own)), "3") << own;
    EXPECT_EQ(found(mail_of("your-domain.example"), mail_of(own)), "3") << own;
  }
  EXPECT_EQ(found(mail_of("example.net"), mail_of("例子.example")), "3") << "an owner is the reader's in any script";
}

TEST(LocalisedDomainsTest, ADomainBelowNoTopLevelDomainIsNobodys) {
  const Rows english{{"MX", "@", "10 your.domain.tld"}, {"A", "@", "192.0.2.1"}};
  const Rows french{{"MX", "@", "10 votre.domaine.tld"}, {"A", "@", "192.0.2.1"}};
  const std::string told = "Remplacez `votre.domaine.tld` par votre domaine; ailleurs, on lit `your.domain.tld`.";
  EXPECT_EQ(found(english, french, told), "1");
  EXPECT_EQ(found({{"MX", "@", "10 your.domain.com"}, english[1]}, {{"MX", "@", "10 votre.domaine.com"}, french[1]},
                  "Remplacez `votre.domaine.com`; `your.domain.com`.")
                .substr(0, 2),
            "0\n")
      << "somebody may have registered it";
}

TEST(LocalisedDomainsTest, AReservedDomainMayBeKeptBeside) {
  Rows mixed = mail_of("example.net");
  mixed[0][1] = "gannet._domainkey.beispiel.net";
  mixed[1][1] = "bounce.beispiel.net";
  EXPECT_EQ(found(mail_of("example.net"), mixed), "2");
}

TEST(LocalisedDomainsTest, WhatIsDamagedBesideTheDomainIsRepairedInThePagesOwn) {
  Rows damaged = mail_of("beispiel.net");
  damaged[0][1] = "gannet. _domainkey.beispiel.net";
  damaged[1][1] = "Rücklauf.beispiel.net";
  Rows rows = mail_of("example.net");
  rows.push_back({"A", "example.net", "192.0.2.3"});
  damaged.push_back({"A", "beispiel.net", "192.0.2.3"});
  EXPECT_EQ(found(rows, damaged),
            "2\nde owner 'gannet. _domainkey.beispiel.net' -> 'gannet._domainkey.beispiel.net' high"
            "\nde owner 'Rücklauf.beispiel.net' -> 'bounce.beispiel.net' high");
}

TEST(LocalisedDomainsTest, AFinalDotStaysBesideAnOwnDomain) {
  Rows rows = mail_of("example.net"), own = mail_of("beispiel.net");
  rows.push_back({"CNAME", "loft.example.net", "post.example.net."});
  own.push_back({"CNAME", "dachboden.beispiel.net", "post.beispiel.net."});
  const std::string said = found(rows, own);
  EXPECT_EQ(said.find("target"), std::string::npos) << said;
}

TEST(LocalisedDomainsTest, AnOwnDomainMayStandInFrontOfAProviders) {
  Rows rows = mail_of("example.net"), own = mail_of("beispiel.net");
  rows.push_back({"CNAME", "_acme-challenge.example.net", "example.net.auth.gannetmail.net"});
  own.push_back({"CNAME", "_acme-challenge.beispiel.net", "beispiel.net.auth.gannetmail.net"});
  EXPECT_EQ(found(rows, own), "5");
  own[3][2] = "beispiel.net.auth.gannetpost.net";
  EXPECT_EQ(found(rows, own).substr(0, 2), "4\n") << "the provider is another one";
}

TEST(LocalisedDomainsTest, AProvidersHostIsNobodysExample) {
  Rows rows = mail_of("example.net"), damaged = mail_of("example.net", "mx1.tölpelpost.net");
  damaged[1][2] = "bounces.tölpelpost.net";
  EXPECT_EQ(found(rows, damaged).substr(0, 2), "0\n");
}

TEST(LocalisedDomainsTest, AHostInTheSameDomainIsNoDomain) {
  const Rows rows{{"CNAME", "www.example.net", "chat.example.net"}, {"A", "chat.example.net", "192.0.2.3"}};
  const Rows damaged{{"CNAME", "www.example.net", "plauderei.example.net"},
                     {"A", "plauderei.example.net", "192.0.2.3"}};
  EXPECT_EQ(found(rows, damaged).substr(0, 2), "0\n");
}

TEST(LocalisedDomainsTest, OnceIsEnoughWhereTheTextSaysItToo) {
  const Rows rows{{"TXT", "_dmarc.example.net", "v=DMARC1; p=none"}};
  const Rows own{{"TXT", "_dmarc.beispiel.net", "v=DMARC1; p=none"}};
  EXPECT_EQ(found(rows, own, "Angenommen, Ihnen gehört beispiel.net."), "1");
  EXPECT_EQ(found(rows, own, "Angenommen, Ihnen gehört beispiel.network.").substr(0, 2), "0\n");
}

// The records of a domain whose texts name its hosts and mailboxes.
Rows texts_of(const std::string& domain, const std::string& qualifier = "-all") {
  return {{"MX", domain, "10 smtp." + domain},
          {"TXT", domain, "v=spf1 a:smtp." + domain + " " + qualifier},
          {"TXT", "_dmarc." + domain, "v=DMARC1; p=none; rua=mailto:postmaster@" + domain}};
}

// The text says the page's own domain, and nothing says the others'.
TEST(LocalisedDomainsTest, ADomainThatSomebodyHasMayBeReplacedOnce) {
  const Rows english{{"TXT", "_check.mycompany.com", "v=check1"}, {"CNAME", "www", "host.gannetmail.net"}};
  const Rows german{{"TXT", "_check.meinefirma.de", "v=check1"}, {"CNAME", "www", "host.gannetmail.net"}};
  EXPECT_EQ(found(english, german, "\nGeben Sie `www.meinefirma.de` ein.\n"), "1");
  EXPECT_EQ(found(english, german).substr(0, 2), "0\n") << "once may be a mistake";
  EXPECT_EQ(found(english, german, "\nGeben Sie `www.meinefirma.de` statt `www.mycompany.com` ein.\n").substr(0, 2),
            "0\n");
}

// No owner lies in the domain of the reader, and each page says its own throughout.
TEST(LocalisedDomainsTest, ADomainThatNoOwnerLiesIn) {
  const auto hosts_of = [](const std::string& domain, const std::string& backup) {
    return Rows{{"A", "mail", "192.0.2.1"}, {"CNAME", "imap", "mail." + domain}, {"MX", "@", "20 " + backup}};
  };
  const Rows english = hosts_of("yourdomain.com", "mx1.gannetmail.net");
  const std::string again = "\nDer Host heißt `mail.meinefirma.de`, der zweite `backup.meinefirma.de`.\n";
  EXPECT_EQ(found(english, hosts_of("meinefirma.de", "mx1.gannetmail.net"), again), "1");
  EXPECT_EQ(found(english, hosts_of("вашдомен.рф", "mx1.gannetmail.net"), "\n`mail.вашдомен.рф`\n"), "1");
  EXPECT_EQ(found(english, hosts_of("meinefirma.de", "mx1.gannetmail.net"), again + "`yourdomain.com`\n").substr(0, 2),
            "0\n");
  const Rows provider = hosts_of("gannetmail.net", "mx.example.net");
  EXPECT_EQ(found(provider, hosts_of("toelpelpost.net", "mx.example.net"), "\n`mail.toelpelpost.net`\n").substr(0, 2),
            "0\n")
      << "two places may be a mistake";
}

TEST(LocalisedDomainsTest, TheReadersHostAtAProvider) {
  const auto aliases = [](const std::string& host) {
    return Rows{{"CNAME", "www", host + ".gannet.net"}, {"CNAME", "mail", "mail.gannet.net"}};
  };
  EXPECT_EQ(found(aliases("yourcompany"), aliases("ihrefirma")), "1");
  EXPECT_EQ(found(aliases("example"), aliases("beispiel")), "1");
  EXPECT_EQ(found(aliases("example"), aliases("bei spiel")).substr(0, 2), "0\n");
  EXPECT_EQ(found(aliases("sites"), aliases("seiten")).substr(0, 2), "0\n");
}

// Who has put a domain of his own means its hosts, too, where he says them; the others' is nowhere.
TEST(LocalisedDomainsTest, HostsOfThePagesOwnDomain) {
  const auto shop_of = [](const std::string& domain, const std::string& host) {
    return Rows{{"MX", domain, "10 mx.gannetmail.net"},
                {"TXT", "_check." + domain, "v=check1"},
                {"CNAME", "_challenge." + host, "hosting.gannet.net"}};
  };
  const Rows english = shop_of("yourdomain.com", "shop");
  const Rows spanish = shop_of("sudominio.es", "tienda");
  EXPECT_EQ(found(english, spanish, "\nPor ejemplo, `tienda.sudominio.es`.\n"), "3");
  EXPECT_EQ(found(english, spanish, "\nPor ejemplo, `web.sudominio.es`.\n").substr(0, 2), "2\n");
  EXPECT_EQ(found(english, spanish, "\n`tienda.sudominio.es`, no `shop`\n").substr(0, 2), "2\n");
  EXPECT_EQ(found(english, shop_of("yourdomain.com", "tienda"), "\n`tienda.yourdomain.com`\n").substr(0, 2), "0\n")
      << "the domain is the others'";
}

TEST(LocalisedDomainsTest, InsideTextsLikeInNames) {
  EXPECT_EQ(found(texts_of("example.net"), texts_of("beispiel.net")), "6");
  EXPECT_EQ(found(texts_of("your-domain.example"), texts_of("su-dominio.example")), "6");
}

TEST(LocalisedDomainsTest, WhatElseIsDamagedInATextIsRepairedInThePagesOwn) {
  Rows damaged = texts_of("beispiel.net", "-alle");
  EXPECT_EQ(found(texts_of("example.net"), damaged),
            "5\nde txt 'v=spf1 a:smtp.beispiel.net -alle' -> 'v=spf1 a:smtp.beispiel.net -all' high");
}

TEST(LocalisedDomainsTest, AProvidersHostInATextIsNobodysExample) {
  Rows rows = texts_of("example.net"), other = texts_of("beispiel.net");
  rows.push_back({"TXT", "example.net", "v=spf1 include:spf.gannetmail.net -all"});
  other.push_back({"TXT", "beispiel.net", "v=spf1 include:spf.toelpelpost.net -all"});
  EXPECT_EQ(found(rows, other).substr(0, 2), "7\n");
}

}  // namespace
}  // namespace doczone::extractor::localised_domains_test
