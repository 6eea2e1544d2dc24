#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor::introduced_items_test {
namespace {

std::string read(const std::string& page) {
  return dump_form(Form::sentence, page);
}

struct Case {
  std::string page, rows;
};

TEST(IntroducedItemsTest, ReadsWhatItemsAndIntroductionSayTogether) {
  const Case cases[] = {
      {"Create those subdomains as CNAMEs to `chat.example.net`:\n\n- `groups.example.net`\n- `share.example.net`\n",
       "type=CNAME owner=groups.example.net target=chat.example.net\n"
       "type=CNAME owner=share.example.net target=chat.example.net"},
      {"Folgende TXT-Records sind nötig:\n\n- `example.org`: `v=spf1 mx -all`\n- `_dmarc.example.org`: `v=DMARC1; "
       "p=none`\n",
       "type=TXT owner=example.org txt=v=spf1 mx -all\ntype=TXT owner=_dmarc.example.org txt=v=DMARC1; p=none"},
      {"Crie dois registros A para `@`:\n\n- `198.51.100.10`\n- `198.51.100.11`\n",
       "type=A owner=@ address=198.51.100.10\ntype=A owner=@ address=198.51.100.11"},
      {"1. Point the name to your server.\n2. Ajoutez ces enregistrements CNAME :\n   - `www` vers "
       "`sites.example.net`\n   - `blog` vers `blogs.example.net`\n",
       "type=CNAME owner=www target=sites.example.net\ntype=CNAME owner=blog target=blogs.example.net"},
      {"You need A records for:\n\n* `mail.example.com` (the server itself)\n* `webmail.example.com`\n",
       "type=A owner=mail.example.com\ntype=A owner=webmail.example.com"},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.page), c.rows) << c.page;
}

TEST(IntroducedItemsTest, LeavesOtherLists) {
  for (const std::string page : {
           // The sentence above ends there.
           "Create the CNAME records to `host.example.net`.\n\n- `www.example.org`\n- `blog.example.org`\n",
           // Which of them owns it, and which it leads to, nothing says.
           "Create MX records:\n\n- `mx1.example.net`\n- `mx2.example.net`\n",
           "CNAME records exist at many providers:\n\n- Provider One, see `dns.example.com`\n- Provider Two\n",
           "Remove these CNAME records to `old.example.net`:\n\n- `www.example.org`\n- `blog.example.org`\n",
           "Wrong CNAME records to `old.example.net`:\n\n- `www.example.org`\n- `blog.example.org`\n",
           "Answers hold these TXT records:\n\n- `asn.blog`: `asn.blog.country`\n",
           "Does your host offer CNAME records to `x.example.net`? Answers:\n\n- `www.example.org` no\n",
       })
    EXPECT_EQ(read(page).find("blog"), std::string::npos) << page;
}

}  // namespace
}  // namespace doczone::extractor::introduced_items_test
