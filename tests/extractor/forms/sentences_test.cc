#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor::sentences_test {
namespace {

std::string sentence(const std::string& page) {
  return dump_form(Form::sentence, page);
}

struct Case {
  std::string page, rows;
};

TEST(SentencesTest, ReadsDemands) {
  const Case cases[] = {
      {"It requires you to create a CNAME record for `cinny`, which targets `matrix.example.com`.\n",
       "type=CNAME owner=cinny target=matrix.example.com"},
      {"* Add A records for `@`, `www` and `mail`. Copy your address.\n",
       "type=A owner=@\ntype=A owner=www\ntype=A owner=mail"},
      {"Add A and AAAA DNS records for `mail.example.com`.\n", "type=A type=AAAA owner=mail.example.com"},
      {"Do not forget to set up DNS records (A and AAAA) for `a.example.com` and `b.example.com`.\n",
       "type=A type=AAAA owner=a.example.com\ntype=A type=AAAA owner=b.example.com"},
      {"The domain requires an MX record pointing to `mx.example.com`.\n", "type=MX target=mx.example.com (apex)"},
      {"Adding a CNAME record for `click.example.com` to previously configured `track.example.net`.\n",
       "type=CNAME owner=click.example.com target=track.example.net"},
      {"Create a DNS TXT record with the name `_mta-sts.example.com` (replace `example.com` with your domain).\n",
       "type=TXT owner=_mta-sts.example.com"},
      {"Make sure that you have a `_matrix._tcp` SRV record for `example.com` with a value of `10 0 8448 "
       "m.example.com`.\n",
       "type=SRV owner=_matrix._tcp target=m.example.com priority=10 weight=0 port=8448"},
      {"Point `www` to `host.example.net` with a CNAME record: you need to create it.\n",
       "type=CNAME owner=www target=host.example.net"},
      // The dots are the names'.
      {"Create an MX record for `example.org.` that points to `mx.example.net.` with priority 10. Save it.\n",
       "type=MX owner=example.org. target=mx.example.net. priority=10"},
      {"Make sure that the PTR record of your address matches the name of your host: `${MAIL_HOST}`.\n",
       "type=PTR target=${MAIL_HOST}"},
  };
  for (const Case& c : cases) EXPECT_EQ(sentence(c.page), c.rows) << c.page;
}

TEST(SentencesTest, ReadsOtherLanguages) {
  const std::string pair = "target=host.example.net";
  const Case cases[] = {
      {"Erstellen Sie einen CNAME-Eintrag für `www`, der auf `host.example.net` zeigt.\n",
       "type=CNAME owner=www " + pair},
      {"Legen Sie A- und AAAA-Einträge für `m.example.com` an.\n", "type=A type=AAAA owner=m.example.com"},
      {"Créez un enregistrement CNAME pour `www` qui pointe vers `host.example.net`.\n",
       "type=CNAME owner=www " + pair},
      {"Ajoutez un enregistrement de type A pour `fr.example.com`.\n", "type=A owner=fr.example.com"},
      {"Cree un registro CNAME para `www` que apunte a `host.example.net`.\n", "type=CNAME owner=www " + pair},
      {"Añada un registro MX con el valor `10 m.example.com` para `es.example.com`.\n",
       "type=MX owner=es.example.com target=m.example.com priority=10"},
      {"Crie um registro CNAME para `www` apontando para `host.example.net`.\n", "type=CNAME owner=www " + pair},
      {"Aggiungi un record CNAME per `www` che punta a `host.example.net`.\n", "type=CNAME owner=www " + pair},
      {"Maak een CNAME-record aan voor `www` dat verwijst naar `host.example.net`.\n", "type=CNAME owner=www " + pair},
      {"Создайте запись CNAME для `www`, указывающую на `host.example.net`.\n", "type=CNAME owner=www " + pair},
      {"Добавьте A-запись для `ru.example.com`.\n", "type=A owner=ru.example.com"},
      {"为 `www` 添加一条指向 `host.example.net` 的 CNAME 记录。\n", "type=CNAME owner=www " + pair},
      {"新增 `tw.example.com` 的 A 記錄。\n", "type=A owner=tw.example.com"},
      {"`www` を `host.example.net` に向ける CNAME レコードを作成します。\n", "type=CNAME owner=www " + pair},
      // The target stands first.
      {"`host.example.net` を指す `www` の CNAME レコードを追加してください。\n", "type=CNAME owner=www " + pair},
      {"`jp.example.com` の A レコードを追加してください。\n", "type=A owner=jp.example.com"},
      {"`www`에 대해 `host.example.net`을 가리키는 CNAME 레코드를 만듭니다.\n", "type=CNAME owner=www " + pair},
      {"`www` için `host.example.net` adresine yönlendiren bir CNAME kaydı oluşturun.\n",
       "type=CNAME owner=www " + pair},
      {"Utwórz rekord CNAME dla `www` wskazujący na `host.example.net`.\n", "type=CNAME owner=www " + pair},
  };
  for (const Case& c : cases) EXPECT_EQ(sentence(c.page), c.rows) << c.page;
}

TEST(SentencesTest, ReadsSeveralRecordsAndNumbers) {
  const Case cases[] = {
      {"You need an A record for `a.example.com` and a CNAME record for `www.a.example.com` pointing to "
       "`a.example.com`.\n",
       "type=A owner=a.example.com\ntype=CNAME owner=www.a.example.com target=a.example.com"},
      {"Set up an MX record for `example.org` pointing to `mail.example.org` with priority 20.\n",
       "type=MX owner=example.org target=mail.example.org priority=20"},
      {"Create a TXT record named `_acme-challenge.example.org` with the value `abc123def`.\n",
       "type=TXT owner=_acme-challenge.example.org txt=abc123def"},
      {"`imap.example.org` should be a CNAME record to `mail.example.org`.\n",
       "type=CNAME owner=imap.example.org target=mail.example.org"},
      {"Create an A record for `four.example.org` with the address 192.0.2.99.\n",
       "type=A owner=four.example.org address=192.0.2.99"},
      {"For `pre.example.org`, create a CNAME record pointing to `host.example.net`.\n",
       "type=CNAME owner=pre.example.org target=host.example.net"},
      {"You create an SRV record - \\_sipfederationtls.\\_tcp.contoso.com - which points to the port 5061 and the host "
       "(A) record of your server.\n",
       "type=SRV owner=_sipfederationtls._tcp.contoso.com port=5061"},
  };
  for (const Case& c : cases) EXPECT_EQ(sentence(c.page), c.rows) << c.page;
}

TEST(SentencesTest, ReadsItemsBelowAnIntroduction) {
  EXPECT_EQ(sentence("* A domain with records as follows:\n  * **A record** for `example.com` and your address.\n"
                     "  * A record for `www.example.com` and your address (optional).\n"),
            "type=A owner=example.com\ntype=A owner=www.example.com");
}

TEST(SentencesTest, ReadsItemsThatBeginWithTheName) {
  EXPECT_EQ(sentence("Set up these DNS entries:\n\n- `a.example.org` - `A` record pointing to `192.0.2.1`\n"
                     "- `b.example.org` – `CNAME` record pointing to `a.example.org`\n"),
            "type=A owner=a.example.org address=192.0.2.1\ntype=CNAME owner=b.example.org target=a.example.org");
  EXPECT_EQ(sentence("Ajoutez les enregistrements suivants :\n\n"
                     "- un enregistrement `A` pour `b.exemple.fr` vers `192.0.2.1`\n"),
            "type=A owner=b.exemple.fr address=192.0.2.1");
  // What a program asks for, and what one has printed.
  EXPECT_EQ(sentence("SRV records are queried in this order:\n\n1. `a.example.org` A record of the service\n"), "");
  EXPECT_EQ(sentence("1. Create it. The output is:\n\n   `_sip._tcp.example.org` SRV service location:\n"), "");
}

// With a name and data, nothing is left to ask for.
TEST(SentencesTest, ReadsWholeItemsBelowAnything) {
  EXPECT_EQ(sentence("The bridge listens there:\n\n- an MX record for `@` with priority 10 and the value "
                     "`mx.example.net`,\n- a TXT record for `_dmarc` that says `v=DMARC1; p=none`.\n"),
            "type=MX owner=@ target=mx.example.net priority=10\ntype=TXT owner=_dmarc txt=v=DMARC1; p=none");
  EXPECT_EQ(sentence("# DNS\n\n1. `_chat._tcp.example.net` is an SRV record: `5 0 5222 c1.example.net`.\n"
                     "2. `a.example.net` and `b.example.net` are CNAMEs of `c1.example.net`.\n"),
            "type=SRV owner=_chat._tcp.example.net target=c1.example.net priority=5 weight=0 port=5222\n"
            "type=CNAME owner=a.example.net target=c1.example.net\n"
            "type=CNAME owner=b.example.net target=c1.example.net");
  EXPECT_EQ(sentence("- Use this:\n\n  \\_im.\\_tcp.example.net 86400 IN SRV 0 0 5061 im.example.net\n"), "");
  EXPECT_EQ(sentence("- the owner publishes a TXT record at `_ca.example.net` that carries `account=` and a number\n"),
            "");
  EXPECT_EQ(sentence("Wrong:\n\n- an MX record for `@` with the value `mx.example.net`\n"), "");
  EXPECT_EQ(sentence("What you meet:\n\n- an MX record for `@`, which is set by others\n"), "");
}

TEST(SentencesTest, LeadsAddressesToNamesInReverseOnly) {
  EXPECT_EQ(sentence("Set the PTR record of `192.0.2.5` to `mail.example.org`.\n"),
            "type=PTR owner=192.0.2.5 target=mail.example.org");
  EXPECT_EQ(sentence("The reverse DNS (PTR) of 2001:db8::5 must resolve to `mail.example.org`.\n"),
            "type=PTR owner=2001:db8::5 target=mail.example.org");
}

TEST(SentencesTest, TakesAnotherLanguagesWordForItsOwnOnly) {
  EXPECT_EQ(sentence("Also add an A record for `a.example.org` pointing to your server.\n"),
            "type=A owner=a.example.org");
  EXPECT_EQ(sentence("`mail.example.kr`에 대한 A 레코드를 만들고 `192.0.2.190`을 가리키도록 설정합니다.\n"),
            "type=A owner=mail.example.kr address=192.0.2.190");
}

TEST(SentencesTest, HearsANegationInFront) {
  for (const char* page : {"Non aggiungete un record A per `ftp.example.org` con indirizzo `192.0.2.7`.\n",
                           "Älä luo A-tietuetta `ftp.example.org` osoitteeseen `192.0.2.7`.\n",
                           "Não crie um registro CNAME para `ftp` que aponte para `host.example.net`.\n",
                           "Hasta la versión 2 hacía falta un registro CNAME `ftp` que apunte a `host.example.net`.\n"})
    EXPECT_EQ(sentence(page), "") << page;
}

TEST(SentencesTest, LeavesExplanationsAlone) {
  for (const std::string page : {
           "A CNAME record maps `a.example.com` to `b.example.com`.\n",
           "For example, if your MX record is `mx.example.com`, mail goes there.\n",
           "You can check your SPF TXT record with `dig example.com`.\n",
           "Remove the old A record for `www.example.com`.\n",
           "If you have created an A record for `www.example.com`, go on.\n",
           "Where `example.com` is the domain for which you have configured the TXT record above.\n",
           "Changes (such as those of the MX records) need to raise the `id` of the file.\n",
           "Should you create an A record for `www.example.com`?\n",
           "The server automatically creates a TXT record at `_acme-challenge.example.com`.\n",
           "If you have both a.example.com and b.example.com, you will create DNS A records for both of them.\n",
           "* [Setting up a `_matrix._tcp` DNS SRV record](#srv)\n",
           "You should see the A record of `www.example.com` after a while.\n",
           "Doing it by an SRV record is more **advanced** to set up.\n",
       })
    EXPECT_EQ(sentence(page), "") << page;
  EXPECT_EQ(sentence("A TXT record (`v=spf1 -all`) tells who may send for example.com.\n"), "term=v=spf1 -all");
}

}  // namespace
}  // namespace doczone::extractor::sentences_test
