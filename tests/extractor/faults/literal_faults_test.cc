#include "extractor/faults/literal_faults.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::literal_faults_test {
namespace {

std::string found(const std::map<std::string, std::string>& texts) {
  return findings_in_texts("TXT, SPF", texts);
}

TEST(LiteralFaultsTest, AddressesInSentences) {
  const std::string en = "The load balancer answers at 192.0.2.77 and at 2001:db8:77::1.";
  EXPECT_EQ(found({{"en", en}, {"cs", "Vyrovnávač odpovídá na 192.0.2,77 a 2001: db8:77::1."}}),
            "cs changed-address '192.0.2,77' -> '192.0.2.77' medium\n"
            "cs changed-address '2001: db8:77::1' -> '2001:db8:77::1' medium\n");
  EXPECT_EQ(found({{"en", en},
                   {"de", "Der Verteiler antwortet unter 192.0.2.77 und 2001:db8:77::1."},
                   {"ru", "Отвечает 192.0.2.87 и 2001:db8:77::1."}}),
            "ru changed-address '192.0.2.87' -> '192.0.2.77' medium\n");
  EXPECT_EQ(found({{"en", en}, {"de", "Der Verteiler antwortet."}}), "") << "left out";
  EXPECT_EQ(found({{"en", en}, {"ru", "Отвечает 198.51.100.4 и 2001:db8:77::1."}}), "") << "an address of its own";
}

TEST(LiteralFaultsTest, ATableOfFieldsWhoseKeysOneLanguageHasInUnknownWords) {
  const auto table = [](const std::vector<std::string>& keys, const std::string& host) {
    return "| " + keys[0] + " | " + keys[1] + " |\n|---|---|\n| " + keys[2] + " | lab.quarry.example |\n| " + keys[3] +
           " | MX |\n| " + keys[4] + " | 20 |\n| " + keys[5] + " | " + host + " |\n\nTTL 300 `RFC 1035`";
  };
  const std::string host = "mxin.core.quarry.example";
  EXPECT_EQ(found({{"en", table({"Field", "Entry", "Name", "Type", "Preference", "Host"}, host)},
                   {"et", table({"Lahter", "Sisu", "Silt", "Liik", "Tase", "Masin"}, "mxin.core.paas.example")},
                   {"fr", table({"Champ", "Valeur", "Nom", "Type", "Préférence", "Hôte"}, host)}}),
            "et wrong-name 'mxin.core.paas.example' -> 'mxin.core.quarry.example' medium\n");
  EXPECT_EQ(found({{"en", table({"Field", "Entry", "Name", "Type", "Preference", "Host"}, host)},
                   {"et", table({"Lahter", "Sisu", "Silt", "Liik", "Tase", "Masin"}, host)}}),
            "");
}

TEST(LiteralFaultsTest, TermsInSentences) {
  EXPECT_EQ(found({{"en", "At last move to `p=reject` for example.org."},
                   {"es", "Por último pase a `p=rechazar` para example.org."}}),
            "es changed-text 'p=rechazar' -> 'p=reject' medium\n");
  EXPECT_EQ(found({{"en", "Set `shop-check=<token>` at example.org."},
                   {"fr", "Mettez `shop-check = <jeton>` à example.org."}}),
            "fr changed-text 'shop-check = <jeton>' -> 'shop-check=<jeton>' medium\n");
}

TEST(LiteralFaultsTest, ASourceAloneAgainstAllTranslationsAccusesNone) {
  EXPECT_EQ(found({{"en", "The key is `p=MIGfMA0` at example.org."},
                   {"de", "Der Schlüssel ist `p=MIGfMAO` bei example.org."},
                   {"es", "La clave es `p=MIGfMAO` en example.org."},
                   {"pt", "A chave é `p=MIGfMAO` em example.org."}}),
            "");
}

TEST(LiteralFaultsTest, NumbersInSentences) {
  const std::string en = "Players enter node7.example.org and port 19132.",
                    tr = "Oyuncular node7.example.org, port 19132.";
  EXPECT_EQ(found({{"en", en}, {"tr", tr}, {"pt", "Eles digitam node7.example.org e a porta 19312."}}),
            "pt changed-port '19312' -> '19132' medium\n");
  EXPECT_EQ(found({{"en", en}, {"pt", "Eles digitam node7.example.org e a porta 19312."}}), "") << "one against one";
}

TEST(LiteralFaultsTest, AnOwnDomainIsNoDamage) {
  EXPECT_EQ(
      found({{"en", "Ask `www.yourdomain.com` in 5 steps."}, {"fr", "Demandez `www.votredomaine.com` en 5 étapes."}}),
      "");
}

TEST(LiteralFaultsTest, WhatMovedIsNoDamage) {
  EXPECT_EQ(found({{"en", "First web1.example.org.\n\nThen web2.example.org.\n\nEnd 7."},
                   {"de", "Erst web2.example.org.\n\nDann web1.example.org.\n\nEnde 7."},
                   {"fr", "web1.example.org.\n\nweb2.example.org.\n\nFin 7."}}),
            "");
}

TEST(LiteralFaultsTest, WhatTwoTranslationsSayMayBeOlder) {
  EXPECT_EQ(found({{"en", "The host `ns1.example.org` has 192.0.2.1."},
                   {"de", "Der Host `ns1.example.org` hat 192.0.2.9."},
                   {"fr", "L’hôte `ns1.example.org` a 192.0.2.9."},
                   {"it", "L’host `ns1.example.org` ha 192.0.2.1."}}),
            "");
}

}  // namespace
}  // namespace doczone::extractor::literal_faults_test
