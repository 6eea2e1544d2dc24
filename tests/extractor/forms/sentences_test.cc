#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor {
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
      {"Make sure that the PTR record of your address matches the name of your host: `${MAIL_HOST}`.\n",
       "type=PTR target=${MAIL_HOST}"},
  };
  for (const Case& c : cases) EXPECT_EQ(sentence(c.page), c.rows) << c.page;
}

TEST(SentencesTest, ReadsItemsBelowAnIntroduction) {
  EXPECT_EQ(sentence("* A domain with records as follows:\n  * **A record** for `example.com` and your address.\n"
                     "  * A record for `www.example.com` and your address (optional).\n"),
            "type=A owner=example.com\ntype=A owner=www.example.com");
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
           "Doing it by an SRV record is more **advanced** to set up.\n",
       })
    EXPECT_EQ(sentence(page), "") << page;
}

}  // namespace
}  // namespace doczone::extractor
