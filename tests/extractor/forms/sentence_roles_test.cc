// The same demands in other words and languages than those of sentences_test.
#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor::sentence_roles_test {
namespace {

std::string sentence(const std::string& page) {
  return dump_form(Form::sentence, page);
}

struct Case {
  std::string page, rows;
};

template <std::size_t N>
void expect_rows(const Case (&cases)[N]) {
  for (const Case& c : cases) EXPECT_EQ(sentence(c.page), c.rows) << c.page;
}

TEST(SentenceRolesTest, TakesTheDomainWhereNoNameIsSaid) {
  const Case cases[] = {
      {"Publish a TXT record with the content `v=spf1 mx -all`.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      {"Next, set `site-check=8f2c` as a TXT record on the bare domain.\n", "type=TXT txt=site-check=8f2c (apex)"},
      {"Veröffentlichen Sie einen TXT-Record mit dem Inhalt `v=spf1 a -all`.\n", "type=TXT txt=v=spf1 a -all (apex)"},
      {"Setzen Sie den MX-Eintrag der Domain auf `posteingang.anbieter.example`.\n",
       "type=MX target=posteingang.anbieter.example (apex)"},
      {"Déclarez un enregistrement TXT dont le contenu est `v=spf1 mx ~all`.\n", "type=TXT txt=v=spf1 mx ~all (apex)"},
      {"Dirigez l'enregistrement MX vers `courrier.hote.example`, avec la priorité 5.\n",
       "type=MX target=courrier.hote.example priority=5 (apex)"},
      {"Publique un registro TXT con el contenido `v=spf1 mx -all`.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      {"Imposta il record MX su `posta.fornitore.example` con priorità 10.\n",
       "type=MX target=posta.fornitore.example priority=10 (apex)"},
      {"Adicione um registro TXT com o conteúdo `verificacao=77aa`.\n", "type=TXT txt=verificacao=77aa (apex)"},
      {"Stel het MX-record in op `inkomend.host.example`.\n", "type=MX target=inkomend.host.example (apex)"},
      {"Dodaj rekord TXT o treści `v=spf1 mx -all`.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      {"Přidejte záznam TXT s obsahem `v=spf1 mx -all`.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      {"Добавьте TXT-запись со значением `v=spf1 mx -all`.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      {"将 MX 记录设置为 `shou.example.net`,优先级为 10。\n", "type=MX target=shou.example.net priority=10 (apex)"},
      {"MX レコードを `uke.example.net` に設定します。\n", "type=MX target=uke.example.net (apex)"},
      {"TXT 레코드를 추가하고 값으로 `v=spf1 mx -all`을 입력하세요.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      {"Lägg till en TXT-post med värdet `v=spf1 mx -all`.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      {"Değeri `v=spf1 mx -all` olan bir TXT kaydı ekleyin.\n", "type=TXT txt=v=spf1 mx -all (apex)"},
      // These stand at names of their own: saying nothing is right.
      {"Add a TXT record with the value `v=DKIM1; k=rsa; p=MIIB`.\n", "term=v=DKIM1; k=rsa; p=MIIB"},
  };
  expect_rows(cases);
}

TEST(SentenceRolesTest, ReadsWhatANameIs) {
  const std::string pair = "type=CNAME owner=assets target=edge.example.net";
  const Case cases[] = {
      {"`assets` must be a CNAME for `edge.example.net`.\n", pair},
      {"`assets` needs to be a CNAME of `edge.example.net`.\n", pair},
      {"Make `assets` a CNAME to `edge.example.net`.\n", pair},
      {"Turn `assets` into an alias (CNAME) of `edge.example.net`.\n", pair},
      {"`assets` muss ein CNAME auf `edge.example.net` sein.\n", pair},
      {"`assets` doit être un CNAME de `edge.example.net`.\n", pair},
      {"`assets` debe ser un CNAME de `edge.example.net`.\n", pair},
      {"`assets` deve essere un CNAME di `edge.example.net`.\n", pair},
      {"`assets` deve ser um CNAME de `edge.example.net`.\n", pair},
      {"`assets` moet een CNAME van `edge.example.net` zijn.\n", pair},
      {"`assets` musi być rekordem CNAME do `edge.example.net`.\n", pair},
      {"`assets` musí být CNAME na `edge.example.net`.\n", pair},
      {"`assets` должен быть CNAME на `edge.example.net`.\n", pair},
      {"`assets` 必须是 `edge.example.net` 的 CNAME。\n", pair},
      {"`assets` は `edge.example.net` の CNAME にします。\n", pair},
      {"`assets`는 `edge.example.net`의 CNAME이어야 합니다.\n", pair},
      {"`assets` ska vara ett CNAME till `edge.example.net`.\n", pair},
  };
  expect_rows(cases);
}

TEST(SentenceRolesTest, ReadsPointingVerbs) {
  const std::string pair = "type=CNAME owner=cdn target=edge.example.net";
  const Case cases[] = {
      {"Point `cdn` at `edge.example.net` using a CNAME.\n", pair},
      {"Direct `cdn` to `edge.example.net` through a CNAME record.\n", pair},
      {"Use a CNAME to point `cdn` at `edge.example.net`.\n", pair},
      {"Leiten Sie `cdn` per CNAME-Eintrag auf `edge.example.net`.\n", pair},
      {"Lassen Sie `cdn` mit einem CNAME auf `edge.example.net` zeigen.\n", pair},
      {"Faites pointer `cdn` vers `edge.example.net` avec un enregistrement CNAME.\n", pair},
      {"Apunta `cdn` a `edge.example.net` mediante un registro CNAME.\n", pair},
      {"Punta `cdn` a `edge.example.net` con un record CNAME.\n", pair},
      {"Aponte `cdn` para `edge.example.net` usando um CNAME.\n", pair},
      {"Laat `cdn` via een CNAME-record naar `edge.example.net` wijzen.\n", pair},
      {"Skieruj `cdn` na `edge.example.net` za pomocą rekordu CNAME.\n", pair},
      {"Nasměrujte `cdn` pomocí záznamu CNAME na `edge.example.net`.\n", pair},
      {"Направьте `cdn` на `edge.example.net` с помощью записи CNAME.\n", pair},
      {"使用 CNAME 记录将 `cdn` 指向 `edge.example.net`。\n", pair},
      {"CNAME レコードで `cdn` を `edge.example.net` に向けてください。\n", pair},
      {"CNAME 레코드로 `cdn`을 `edge.example.net`에 연결하세요.\n", pair},
      {"Peka `cdn` mot `edge.example.net` med en CNAME-post.\n", pair},
      {"`cdn` adını bir CNAME kaydıyla `edge.example.net` adresine yönlendirin.\n", pair},
      {"Point `app.example.com` to 192.0.2.44 with an A record.\n", "type=A owner=app.example.com address=192.0.2.44"},
      {"Richten Sie `app.example.com` mit einem A-Eintrag auf 192.0.2.44.\n",
       "type=A owner=app.example.com address=192.0.2.44"},
  };
  expect_rows(cases);
}

TEST(SentenceRolesTest, NeverPairsWhatBelongsToAnother) {
  const Case cases[] = {
      {"Create CNAMEs `a` and `b` pointing to `x.example.net` and `y.example.net` respectively.\n",
       "type=CNAME owner=a\ntype=CNAME owner=b"},
      {"Create an A record for `a.example.com` with the address 192.0.2.1, and a CNAME for `b.example.com` that leads "
       "to `a.example.com`.\n",
       "type=A owner=a.example.com address=192.0.2.1\ntype=CNAME owner=b.example.com target=a.example.com"},
      {"Add a CNAME for `one` pointing to `x.example.net` and another for `two` pointing to `y.example.net`.\n",
       "type=CNAME owner=one target=x.example.net\ntype=CNAME owner=two target=y.example.net"},
      {"Create a TXT record with the value `v=spf1 mx -all` and another one called `_dmarc` with `v=DMARC1; p=none`.\n",
       "type=TXT txt=v=spf1 mx -all (apex)\ntype=TXT owner=_dmarc txt=v=DMARC1; p=none"},
      {"Legen Sie für `m.example.de` einen A-Eintrag auf 192.0.2.9 und einen AAAA-Eintrag auf 2001:db8::9 an.\n",
       "type=A owner=m.example.de address=192.0.2.9\ntype=AAAA owner=m.example.de address=2001:db8::9"},
      {"Ajoutez un enregistrement A pour `m.example.fr` (192.0.2.9) et un enregistrement MX vers `m.example.fr`.\n",
       "type=A owner=m.example.fr address=192.0.2.9\ntype=MX target=m.example.fr (apex)"},
      {"Añade un registro A para `uno.example.es` con 192.0.2.1 y un registro A para `dos.example.es` con 192.0.2.2.\n",
       "type=A owner=uno.example.es address=192.0.2.1\ntype=A owner=dos.example.es address=192.0.2.2"},
      {"Создайте A-запись `m.example.ru` с адресом 192.0.2.9 и MX-запись на `m.example.ru` с приоритетом 10.\n",
       "type=A owner=m.example.ru address=192.0.2.9\ntype=MX target=m.example.ru priority=10 (apex)"},
  };
  expect_rows(cases);
}

TEST(SentenceRolesTest, ReadsPropertiesInOtherWords) {
  const Case cases[] = {
      {"Add an SRV record `_xmpp._tcp.example.com` for `x.example.com`: priority 5, a weight of 7 and 5269 as port.\n",
       "type=SRV owner=_xmpp._tcp.example.com target=x.example.com priority=5 weight=7 port=5269"},
      {"Dodaj rekord SRV `_xmpp._tcp.example.pl` z priorytetem 5, wagą 7 i portem 5269, wskazujący na "
       "`x.example.pl`.\n",
       "type=SRV owner=_xmpp._tcp.example.pl target=x.example.pl priority=5 weight=7 port=5269"},
      {"Создайте SRV-запись `_xmpp._tcp.example.ru` с приоритетом 5, весом 7 и портом 5269, указывающую на "
       "`x.example.ru`.\n",
       "type=SRV owner=_xmpp._tcp.example.ru target=x.example.ru priority=5 weight=7 port=5269"},
      {"Přidejte záznam SRV `_xmpp._tcp.example.cz` s prioritou 5, váhou 7 a portem 5269, který směřuje na "
       "`x.example.cz`.\n",
       "type=SRV owner=_xmpp._tcp.example.cz target=x.example.cz priority=5 weight=7 port=5269"},
      {"添加 SRV 记录 `_xmpp._tcp.example.cn`,优先级为 5,权重为 7,端口为 5269,目标为 `x.example.cn`。\n",
       "type=SRV owner=_xmpp._tcp.example.cn target=x.example.cn priority=5 weight=7 port=5269"},
      {"Create an A record. Its name is `box.example.com` and its value is 192.0.2.77.\n",
       "type=A owner=box.example.com address=192.0.2.77"},
      {"Sie benötigen einen CNAME-Eintrag. Der Name lautet `hilfe`, das Ziel `kunden.example.net`.\n",
       "type=CNAME owner=hilfe target=kunden.example.net"},
      {"You need an MX record for `example.com`. It has to point to `in.example.net` and have a priority of 20.\n",
       "type=MX owner=example.com target=in.example.net priority=20"},
  };
  expect_rows(cases);
}

TEST(SentenceRolesTest, ReadsOtherTypes) {
  const Case cases[] = {
      {"Add a CAA record for `example.com` with the flag 0, the tag `issue` and the value `ca.example.net`.\n",
       "type=CAA owner=example.com rdata=0 issue \"ca.example.net\" (!0, the tag `issue` and the value "
       "`ca.example.net)"},
      {"Delegate `lab.example.com` with NS records for `ns1.example.net` and `ns2.example.net`.\n",
       "type=NS owner=lab.example.com target=ns1.example.net\ntype=NS owner=lab.example.com target=ns2.example.net"},
      {"Create a PTR record for 192.0.2.25 that points to `mail.example.com`.\n",
       "type=PTR owner=192.0.2.25 target=mail.example.com"},
  };
  expect_rows(cases);
}

TEST(SentenceRolesTest, ReadsOtherVerbs) {
  const Case cases[] = {
      {"Change the CNAME record of `status` to `new.example.net`.\n", "type=CNAME owner=status target=new.example.net"},
      {"Update the A record for `www.example.com` to 192.0.2.50.\n", "type=A owner=www.example.com address=192.0.2.50"},
      {"`play.example.com` wants an A record with the address 192.0.2.61.\n",
       "type=A owner=play.example.com address=192.0.2.61"},
      {"The only thing missing is a CNAME record named `docs` for `pages.example.net`.\n", ""},
      {"Hinterlegen Sie für `spiel.example.de` einen A-Eintrag mit der Adresse 192.0.2.61.\n",
       "type=A owner=spiel.example.de address=192.0.2.61"},
      {"Remplacez l'enregistrement CNAME de `statut` par `nouveau.example.net`.\n",
       "type=CNAME owner=statut target=nouveau.example.net"},
      {"Wijzig het A-record van `www.example.nl` in 192.0.2.50.\n", "type=A owner=www.example.nl address=192.0.2.50"},
  };
  expect_rows(cases);
}

TEST(SentenceRolesTest, LeavesAlone) {
  for (const std::string page : {
           "We moved `www.example.com` to a CNAME record pointing to `host.example.net` in version 2.\n",
           "Previously you had to create an A record for `www.example.com`; this is no longer needed.\n",
           "The client looks up the SRV record `_imaps._tcp.example.com` and connects to `mail.example.com`.\n",
           "Our name servers publish a CAA record for `example.com`.\n",
           "Früher brauchte man einen A-Eintrag für `alt.example.de`.\n",
           "**Wrong:** create a CNAME record for `example.com` pointing to `host.example.net`.\n",
           "Avant, il fallait créer un enregistrement A pour `vieux.example.fr`.\n",
           "Раньше нужно было создать A-запись для `a.example.ru`.\n",
           "Do not point `www.example.com` at `host.example.net` with a CNAME record.\n",
           "Wer einen CNAME für `example.com` setzt, verliert seine Post.\n",
       })
    EXPECT_EQ(sentence(page), "") << page;
  // The history of a program demands nothing.
  EXPECT_EQ(dump_form(Form::sentence, "# Changes\n\n* You must now create an A record for `api.example.com`.\n",
                      "CHANGELOG.md"),
            "");
}

}  // namespace
}  // namespace doczone::extractor::sentence_roles_test
