#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor::terse_items_test {
namespace {

struct Case {
  const char* body;
  const char* rows;
};

// The cells of each row, in whatever order.
std::string sorted(const std::string& rows) {
  static const std::regex kCell("(type|owner|ttl|address|target|txt|rdata|priority|weight|port)=");
  std::string out;
  std::istringstream lines(rows);
  for (std::string line; std::getline(lines, line);) {
    std::multiset<std::string> cells;
    std::sregex_iterator at(line.begin(), line.end(), kCell);
    while (at != std::sregex_iterator()) {
      const auto from = static_cast<std::size_t>(at->position());
      // A value may hold a sign of equality, but none of these words.
      const std::size_t end = ++at == std::sregex_iterator() ? line.size() : static_cast<std::size_t>(at->position());
      std::string cell = line.substr(from, end - from);
      while (cell.ends_with(' ')) cell.pop_back();
      cells.insert(cell);
    }
    for (const std::string& cell : cells) out += cell + "; ";
    out += "\n";
  }
  return out;
}

void expect_rows(const std::vector<Case>& cases, const std::string& path) {
  for (const Case& c : cases) EXPECT_EQ(sorted(dump_form(Form::lines, c.body, path)), sorted(c.rows)) << c.body;
}

TEST(TerseItemsTest, ReadsTypeNameAndValueBetweenBlanks) {
  expect_rows(
      {
          {"- A `cache` 192.0.2.7", "type=A owner=cache address=192.0.2.7"},
          {"* `A` `cache.example.org` `192.0.2.7`", "type=A owner=cache.example.org address=192.0.2.7"},
          {"1. AAAA cache 2001:db8::7", "type=AAAA owner=cache address=2001:db8::7"},
          {"+ **CNAME** `docs` `cache`", "type=CNAME owner=docs target=cache"},
          {"- CNAME docs.example.org cache.example.org", "type=CNAME owner=docs.example.org target=cache.example.org"},
          {"- SRV `_imaps._tcp` 0 1 993 `mail.example.org`",
           "type=SRV owner=_imaps._tcp priority=0 weight=1 port=993 target=mail.example.org"},
          {"- TXT `_acme` `\"token=1 2\"`", "type=TXT owner=_acme txt=token=1 2"},
          {"- TXT `_acme` `some words of it`", "type=TXT owner=_acme txt=some words of it"},
          {"- `MX` `example.org` `mx1.example.net` (priorità 10)",
           "type=MX owner=example.org priority=10 target=mx1.example.net"},
          {"- CAA `@` `0 issue \"ca.example.net\"`", "type=CAA owner=@ rdata=0 issue \"ca.example.net\""},
          {"- TLSA `_25._tcp.mail` 3 1 1 0d1fcbd2686521bc0ab69bdbb2a8c0b7c1ee6b6d5d0e12d3f1ea9f0b2e1b7a10",
           "type=TLSA owner=_25._tcp.mail rdata=3 1 1 "
           "0d1fcbd2686521bc0ab69bdbb2a8c0b7c1ee6b6d5d0e12d3f1ea9f0b2e1b7a10"},
      },
      "page.md");
}

TEST(TerseItemsTest, ReadsArrowsColonsAndCommas) {
  expect_rows(
      {
          {"- A `hub.example.org` → 192.0.2.9", "type=A owner=hub.example.org address=192.0.2.9"},
          {"- `hub.example.org`: A-record naar `192.0.2.9`", "owner=hub.example.org type=A address=192.0.2.9"},
          {"- `hub.example.org`: AAAA-record naar `2001:db8::9`",
           "owner=hub.example.org type=AAAA address=2001:db8::9"},
          {"- **MX** voor `hub.example.org`: `mx.example.net`, prioriteit 10",
           "type=MX owner=hub.example.org priority=10 target=mx.example.net"},
          {"- **A** pour `hub.example.org` : `192.0.2.9`", "type=A owner=hub.example.org address=192.0.2.9"},
          {"- A `hub` => `192.0.2.9`", "type=A owner=hub address=192.0.2.9"},
          {"- A: `hub` -> `192.0.2.9`", "type=A owner=hub address=192.0.2.9"},
          {"- A-Eintrag: `hub` – `192.0.2.9`", "type=A owner=hub address=192.0.2.9"},
          {"- Registro A: hub → 192.0.2.9", "type=A owner=hub address=192.0.2.9"},
          {"- Aレコード：`hub` → `192.0.2.9`", "type=A owner=hub address=192.0.2.9"},
          {"- TXT `_dmarc` : `v=DMARC1; p=none`", "type=TXT owner=_dmarc txt=v=DMARC1; p=none"},
          {"- MX, `example.org`, 10, `mx.example.net`", "type=MX owner=example.org priority=10 target=mx.example.net"},
          {"- CNAME `a.example.org` ⇒ `b.example.org`", "type=CNAME owner=a.example.org target=b.example.org"},
          {"- **SRV** `_xmpp._tcp` → `10 5 5222 chat.example.org`",
           "type=SRV owner=_xmpp._tcp priority=10 weight=5 port=5222 target=chat.example.org"},
          {"- A 記錄：`hub`，`192.0.2.9`", "type=A owner=hub address=192.0.2.9"},
          {"- Registro `CNAME`: `b.example.org` → `a.example.org`",
           "type=CNAME owner=b.example.org target=a.example.org"},
          {"- MX 레코드: `@` → `mail.example.kr` (우선순위 10)", "type=MX owner=@ target=mail.example.kr priority=10"},
          {"- CNAME: «vk» → «web.example.org»", "type=CNAME owner=vk target=web.example.org"},
      },
      "page.md");
}

TEST(TerseItemsTest, ReadsTheNameInFrontOfTheType) {
  expect_rows(
      {
          {"- `old` (CNAME): `new.example.org`", "owner=old type=CNAME target=new.example.org"},
          {"- `studio` (A): `192.0.2.3`", "owner=studio type=A address=192.0.2.3"},
          {"- `@` (MX, prioridade 20): `mx.example.org`", "owner=@ type=MX priority=20 target=mx.example.org"},
          {"* `a.example.org` CNAME `b.example.org`", "owner=a.example.org type=CNAME target=b.example.org"},
          {"* `a.example.org` → A → `192.0.2.3`", "owner=a.example.org type=A address=192.0.2.3"},
          {"* `a.example.org`: A `192.0.2.3`", "owner=a.example.org type=A address=192.0.2.3"},
          {"* **a.example.org** — AAAA — 2001:db8::3", "owner=a.example.org type=AAAA address=2001:db8::3"},
          {"* www A 192.0.2.3", "owner=www type=A address=192.0.2.3"},
          {"* `_sip._udp` (SRV): priorytet 10, waga 20, port 5060, cel `sip.example.org`",
           "owner=_sip._udp type=SRV priority=10 weight=20 port=5060 target=sip.example.org"},
          {"* `mail` A `192.0.2.3`, TTL 300", "owner=mail type=A ttl=300 address=192.0.2.3"},
          {"* `example.org` TXT `v=spf1 mx -all`", "owner=example.org type=TXT txt=v=spf1 mx -all"},
          {"* `mail`: `A` record, `192.0.2.3`", "owner=mail type=A address=192.0.2.3"},
      },
      "page.md");
}

TEST(TerseItemsTest, ReadsRecordsOfTheZoneItself) {
  expect_rows(
      {
          {"- MX 10 `mx.example.org`", "type=MX priority=10 target=mx.example.org"},
          {"- `MX 10 mx.example.org`", "type=MX priority=10 target=mx.example.org"},
          {"- MX: `mx.example.org` (priority 10)", "type=MX priority=10 target=mx.example.org"},
          {"- MX → `10 mx.example.org.`", "type=MX priority=10 target=mx.example.org."},
          {"- TXT `v=spf1 a:mx.example.org -all`", "type=TXT txt=v=spf1 a:mx.example.org -all"},
          {"- `TXT \"v=spf1 mx -all\"`", "type=TXT txt=v=spf1 mx -all"},
          {"- TXT: \"v=spf1 mx -all\"", "type=TXT txt=v=spf1 mx -all"},
          {"- CAA 0 issue \"ca.example.net\"", "type=CAA rdata=0 issue \"ca.example.net\""},
          {"- CAA `0 issue \"ca.example.net\"`", "type=CAA rdata=0 issue \"ca.example.net\""},
          {"- MX-запись: 20 `mx.example.org`", "type=MX priority=20 target=mx.example.org"},
      },
      "page.md");
}

TEST(TerseItemsTest, LeavesOutLabelsAndRemarks) {
  expect_rows(
      {
          {"- SPF: TXT `@` `v=spf1 -all`", "type=TXT owner=@ txt=v=spf1 -all"},
          {"- Web site: A `@` 192.0.2.5", "type=A owner=@ address=192.0.2.5"},
          {"- **Autodiscover:** CNAME `autodiscover` → `mx.example.org`",
           "type=CNAME owner=autodiscover target=mx.example.org"},
          {"- CNAME `a.example.org` `b.example.org` (optional)", "type=CNAME owner=a.example.org target=b.example.org"},
          {"- A `a.example.org` 192.0.2.5 – for the web site", "type=A owner=a.example.org address=192.0.2.5"},
          {"- A `a.example.org` 192.0.2.5, only where mail is used", "type=A owner=a.example.org address=192.0.2.5"},
      },
      "page.md");
}

TEST(TerseItemsTest, ReadsListsOfOtherMarkups) {
  expect_rows({{"List:\n\n* ``A`` ``hub`` 192.0.2.9\n* MX 10 ``mx.example.org``\n* ``a`` (CNAME): ``b.example.org``\n",
                "type=A owner=hub address=192.0.2.9\ntype=MX priority=10 target=mx.example.org\n"
                "owner=a type=CNAME target=b.example.org"}},
              "page.rst");
  expect_rows({{"List:\n\n* A `hub` 192.0.2.9\n* MX 10 `mx.example.org`\n* `a` (CNAME): `b.example.org`\n",
                "type=A owner=hub address=192.0.2.9\ntype=MX priority=10 target=mx.example.org\n"
                "owner=a type=CNAME target=b.example.org"}},
              "page.adoc");
  expect_rows({{"<ul><li>A <code>hub</code> 192.0.2.9</li>\n<li>MX 10 <code>mx.example.org</code></li>\n"
                "<li><code>a</code> (CNAME): <code>b.example.org</code></li></ul>\n",
                "type=A owner=hub address=192.0.2.9\ntype=MX priority=10 target=mx.example.org\n"
                "owner=a type=CNAME target=b.example.org"}},
              "page.html");
}

TEST(TerseItemsTest, LeavesListsOfOtherThingsAlone) {
  for (const char* item : {
           "`mail.example.org`",
           "SRV `_ldap._tcp.example.org`",
           "A and AAAA of each target",
           "A new option `--cache 192.0.2.1` was added",
           "A server at 192.0.2.1",
           "MX records of `example.org`",
           "TXT records hold text",
           "`443` TCP `web.example.org`",
           "`example.org.txt`: TXT file",
           "CNAME flattening for `example.org`",
           "A `Host` header",
           "A `foo` `bar`",
           "NS 2.0",
           "Fixed: MX `example.org` was looked up twice",
           "Add A 192.0.2.1 to `hosts`",
           "DS `example`",
           "TXT `config.txt` holds the settings",
           "CNAME `www` is not supported",
           "A → B",
           "PTR is optional",
       })
    EXPECT_EQ(dump_form(Form::lines, "- " + std::string(item) + "\n"), "") << item;
}

// No bytes stand for the end of a line; a value that began with it could not be told where it stands.
TEST(TerseItemsTest, AQuotationMayBeginOrEndWithALine) {
  EXPECT_EQ(dump_form(Form::lines, "`TXT`\"\n*\n"), "type=TXT txt=*");
  EXPECT_EQ(dump_form(Form::lines, "`TXT`\"\n\n"), "");
}

}  // namespace
}  // namespace doczone::extractor::terse_items_test
