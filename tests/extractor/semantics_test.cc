// What a row demands beside its names, one test for each meaning that a table can state.
#include <string>

#include <gtest/gtest.h>

#include "extractor/requirements/canonical_requirements.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor {
namespace {

CanonicalModel model_of(const std::vector<Saying>& sayings, const Docset* docset = nullptr) {
  RequirementBuilder builder(docset, ServiceRegistry::standard());
  const Corpus corpus = corpus_of(sayings, "page.md", docset);
  for (const TranslationSet& set : corpus.sets)
    builder.add(set, elect(align_set(set), corpus.source_language, KnownNames(corpus.services)).tables);
  return builder.finish();
}

std::string dump(const RecordRequirement& r) {
  std::string out;
  for (const RrType type : r.types) out += (out.empty() ? "" : "/") + to_string(type);
  out += " " + r.owner;
  if (r.port) out += " port=" + std::to_string(*r.port);
  if (r.target) out += " target=" + *r.target;
  for (const std::string& address : r.addresses) out += " " + address;
  if (r.view) out = std::string(to_string(*r.view)) + " " + out;
  if (r.address_count) out += " count=" + std::to_string(*r.address_count);
  if (r.alternatives) out += " " + *r.alternatives;
  if (r.example_names) out += " example";
  if (!r.repeat) out += " once";
  if (r.scenario) out += " " + *r.scenario;
  if (r.level != Level::required) out += " " + std::string(to_string(r.level));
  return out;
}

std::string dump(const CanonicalModel& model) {
  std::string out;
  for (const RecordRequirement& one : model.requirements) out += (out.empty() ? "" : " | ") + dump(one);
  return out;
}

// The rows below a header, in one language.
std::string read(const Rows& rows, const std::string& before = "", const Docset* docset = nullptr) {
  return dump(model_of({{"en", rows, before}}, docset));
}

// As a pipe table with a header of its own.
std::string read_with_header(const std::string& header, const std::string& cell, const std::string& language = "en") {
  const std::string page = "docs/" + language + "/page.md";
  CorpusRequest request;
  request.roots = {"docs"};
  const std::map<std::string, std::string> pages{{page, front_matter(language, "title: DNS\n") + "\n| Type | Name | " +
                                                            header + " |\n|---|---|---|\n| A | a.contoso.com | " +
                                                            cell + " |\n| SRV | _sip._tls.contoso.com | |\n"}};
  const Corpus corpus = read_corpus(MemoryFiles(pages), request).value();
  RequirementBuilder builder(nullptr, ServiceRegistry::standard());
  for (const TranslationSet& set : corpus.sets)
    builder.add(set, elect(align_set(set), corpus.source_language, KnownNames(corpus.services)).tables);
  for (const RecordRequirement& one : builder.finish().requirements) {
    if (one.owner == "a.contoso.com") return std::string(to_string(one.level));
  }
  return "no such record";
}

TEST(SemanticsTest, S01ViewOfCellHeadingOrColumn) {
  EXPECT_EQ(read({{"Internal DNS/A", "a.contoso.com"}}), "internal A a.contoso.com");
  EXPECT_EQ(read({{"A", "a.contoso.com"}}, "## External DNS records\n"), "external A a.contoso.com");
  EXPECT_EQ(read({{"A", "a.contoso.com", "External"}, {"A", "b.contoso.com", "Internal"}}),
            "external A a.contoso.com | internal A b.contoso.com");
  EXPECT_EQ(read({{"A", "a.contoso.com"}}, "## DNS records\n"), "A a.contoso.com");
}

TEST(SemanticsTest, S03FamiliesAndS04Alternatives) {
  EXPECT_EQ(read({{"A (host, if IPv6, AAAA)", "a.contoso.com"}}), "A/AAAA a.contoso.com");
  EXPECT_EQ(read({{"A or AAAA", "a.contoso.com"}}), "A/AAAA a.contoso.com");
  EXPECT_EQ(read({{"A/AAAA/CNAME", "a.contoso.com"}}), "A/CNAME/AAAA a.contoso.com");
  EXPECT_EQ(read({{"CNAME", "a.contoso.com"}, {"A", "a.contoso.com"}}),
            "A a.contoso.com either/a.contoso.com | CNAME a.contoso.com either/a.contoso.com");
  // In two views, or an alias beside a service, nothing is exclusive.
  EXPECT_EQ(read({{"Internal DNS/CNAME", "a.contoso.com"}, {"External DNS/A", "a.contoso.com"}}),
            "external A a.contoso.com | internal CNAME a.contoso.com");
  // Two aliases at one name are no alternatives; the harness tells that nobody can obey both (S37).
  EXPECT_EQ(read({{"CNAME", "a.contoso.com", "b.contoso.com"}, {"CNAME", "a.contoso.com", "c.contoso.com"}}),
            "CNAME a.contoso.com target=b.contoso.com | CNAME a.contoso.com target=c.contoso.com");
}

TEST(SemanticsTest, S05AndS06PortWhereverItStands) {
  for (const Rows& rows : {Rows{{"SRV/5061", "_sipfederationtls._tcp.contoso.com"}},
                           Rows{{"External DNS/SRV/5061", "_sipfederationtls._tcp.contoso.com"}},
                           Rows{{"SRV", "_sipfederationtls._tcp.contoso.com", "5061"}},
                           Rows{{"SRV", "_sipfederationtls._tcp.contoso.com<br>Port 5061"}}}) {
    const CanonicalModel model = model_of({{"en", rows}});
    ASSERT_EQ(model.requirements.size(), 1u);
    EXPECT_EQ(model.requirements[0].port, 5061) << rows[0][0];
  }
  // A row without one means the service's port in the other rows, if they agree.
  EXPECT_EQ(read({{"SRV", "_chat._tcp.contoso.com", "1234"}, {"SRV", "_chat._tcp.fabrikam.com", ""}}),
            "SRV _chat._tcp.contoso.com port=1234 | SRV _chat._tcp.fabrikam.com port=1234");
  EXPECT_EQ(read({{"SRV", "_chat._tcp.contoso.com", ""}, {"SRV", "_chat._tls.fabrikam.com", "99"}}),
            "SRV _chat._tcp.contoso.com | SRV _chat._tls.fabrikam.com port=99");
  // Beside plain names, the sentence is the record.
  EXPECT_EQ(read({{"pool01.contoso.com", "contoso.com",
                   "An SRV record for _sipinternaltls._tcp.contoso.com domain over port 5061 that maps to "
                   "pool01.contoso.com"}}),
            "SRV _sipinternaltls._tcp.contoso.com port=5061 target=pool01.contoso.com auto-sign-in");
}

TEST(SemanticsTest, S08PatternsAndS09TheirExamples) {
  EXPECT_EQ(read({{"A", "sip.&lt;sipdomain&gt;<br>sip.contoso.com"}}), "A sip.<sipdomain>");
  EXPECT_EQ(read({{"CNAME", "lyncdiscover. &lt;sipdomain&gt;"}}), "CNAME lyncdiscover.<sipdomain>");
}

TEST(SemanticsTest, S10SeveralOwnersAndOpenLists) {
  EXPECT_EQ(read({{"A", "fe01.contoso.net<br>fe02.contoso.net"}}), "A fe01.contoso.net | A fe02.contoso.net");
  EXPECT_EQ(read({{"A", "fe01.contoso.net<br>fe02.contoso.net<br>…"}}),
            "A fe01.contoso.net example | A fe02.contoso.net example optional");
  EXPECT_EQ(read({{"A", "admin.contoso.com<br>admin"}}), "A admin.contoso.com");
  EXPECT_EQ(read({{"A", "fe01.contoso.net<br>fe02.contoso.net", "192.0.2.1<br>192.0.2.2"}}),
            "A fe01.contoso.net 192.0.2.1 | A fe02.contoso.net 192.0.2.2");
}

TEST(SemanticsTest, S11ExampleNames) {
  EXPECT_EQ(read({{"A", "xmpp.contoso.com (for example)"}}), "A xmpp.contoso.com example");
  EXPECT_EQ(read({{"A", "xmpp.contoso.com（例如）"}}), "A xmpp.contoso.com example");
}

TEST(SemanticsTest, S13SeveralAddressesAreACount) {
  EXPECT_EQ(read({{"A", "sip.contoso.com", "131.107.155.10 and 131.107.155.11"}}),
            "A sip.contoso.com 131.107.155.10 131.107.155.11 count=2");
  EXPECT_EQ(read({{"A", "sip.contoso.com", "131.107.155.10"}}), "A sip.contoso.com 131.107.155.10");
  EXPECT_EQ(read({{"A", "pool.contoso.com", "192.0.2.1"}, {"A", "pool.contoso.com", "192.0.2.2"}}),
            "A pool.contoso.com 192.0.2.1 192.0.2.2 count=2");
  // One of each family is no count.
  EXPECT_EQ(read({{"A/AAAA", "sip.contoso.com", "192.0.2.1<br>2001:db8::1"}}),
            "A/AAAA sip.contoso.com 192.0.2.1 2001:db8::1");
}

TEST(SemanticsTest, S14AnAddressPassedOnIsNoDnsData) {
  for (const std::string cell :
       {"131.107.155.1 proxy to 192.168.21.120", "131.107.155.1 Proxy zu 192.168.21.120",
        "131.107.155.1 代理到 192.168.21.120", "131.107.155.1 转到 192.168.21.120", "10.0.0.1 → 192.168.21.120"}) {
    const CanonicalModel model = model_of({{"en", {{"A", "web.contoso.com", cell}}}});
    ASSERT_EQ(model.requirements.size(), 1u) << cell;
    EXPECT_EQ(model.requirements[0].addresses.size(), 1u) << cell;
    EXPECT_EQ(model.requirements[0].address_count, std::nullopt) << cell;
  }
  // Two of one kind are two, and a line break leads nowhere.
  EXPECT_EQ(read({{"A", "web.contoso.com", "131.107.155.1 or 131.107.155.2"}}),
            "A web.contoso.com 131.107.155.1 131.107.155.2 count=2");
  EXPECT_EQ(read({{"A", "web.contoso.com", "131.107.155.1<br>192.168.21.120"}}),
            "A web.contoso.com 131.107.155.1 192.168.21.120 count=2");
}

TEST(SemanticsTest, S16TheOneAddressOfALoadBalancer) {
  EXPECT_EQ(read({{"A", "web.contoso.com", "Director pool HLB VIP"}}), "A web.contoso.com count=1");
  EXPECT_EQ(read({{"A", "web.contoso.com", "Pool01 (virtual IP (VIP) of hardware load balancer)."}}),
            "A web.contoso.com count=1");
  EXPECT_EQ(read({{"A", "web.contoso.com", "前端池VIP"}}), "A web.contoso.com count=1");
  // Of several readings nobody knows which.
  EXPECT_EQ(read({{"A", "web.contoso.com", "HLB VIP or Director IP"}}), "A web.contoso.com");
  EXPECT_EQ(read({{"A", "web.contoso.com",
                   "External or public IP address (VIP address if you use a load balancer) of the reverse proxy"}}),
            "A web.contoso.com");
}

TEST(SemanticsTest, S22LevelInWords) {
  const struct {
    std::string cell, level;
  } cases[] = {
      {"Optional record, simple URL for the control panel", "optional"},
      {"Optionaler Datensatz, einfache URL", "optional"},
      {"Enregistrement facultatif, URL simple", "optional"},
      {"可选记录，控制面板的简单 URL", "optional"},
      {"Die Bereitstellung dieses Datensatzes ist optional", "optional"},
      {"Required for phones. Not required in all cases.", "conditional"},
      {"Nicht in allen Fällen erforderlich.", "conditional"},
      {"Non requis dans tous les cas.", "conditional"},
      {"对于电话是必需的。 并非在所有情况下都需要。", "conditional"},
      {"모든 경우에 반드시 필요한 것은 아닙니다.", "conditional"},
      // Something else is optional.
      {"The mediation server role is optional.", "required"},
      {"Needed by the persistent chat server, which is an optional part of the pool.", "required"},
      {"IP address of the pool", "required"},
  };
  for (const auto& c : cases) {
    const CanonicalModel model = model_of({{"en", {{"A", "a.contoso.com", c.cell}}}});
    ASSERT_EQ(model.requirements.size(), 1u) << c.cell;
    EXPECT_EQ(to_string(model.requirements[0].level), c.level) << c.cell;
  }
}

TEST(SemanticsTest, S22LevelInAColumn) {
  const struct {
    std::string header, cell, level;
  } cases[] = {
      {"Required", "Y", "required"},
      {"Required", "✓", "required"},
      {"Required", "No", "optional"},
      {"Required", "❶", "conditional"},
      {"Required", "(2)", "conditional"},
      {"Required", "optional", "optional"},
      {"Erforderlich", "J", "required"},
      {"Erforderlich", "Nein", "optional"},
      {"必需", "否", "optional"},
      {"必需", "&#x2777;", "conditional"},
      {"Required", "", "required"},
      // A cross may be a tick; a note is no answer; a footnote in another column is no condition.
      {"Required", "x", "required"},
      {"Required", "Note", "required"},
      {"Remarks", "❶", "required"},
      {"Remarks", "No", "required"},
  };
  for (const auto& c : cases) EXPECT_EQ(read_with_header(c.header, c.cell), c.level) << c.header << ": " << c.cell;
}

TEST(SemanticsTest, LevelIsWhatTheSourceSaysOrHalfOfThePages) {
  const Rows plain{{"A", "a.contoso.com", "the pool"}};
  const Rows optional{{"A", "a.contoso.com", "Optionaler Datensatz"}};
  EXPECT_EQ(dump(model_of({{"de", plain}, {"fr", plain}, {"it", optional}})), "A a.contoso.com");
  EXPECT_EQ(dump(model_of({{"de", plain}, {"fr", optional}, {"it", optional}})), "A a.contoso.com optional");
  EXPECT_EQ(dump(model_of({{"de", optional}, {"fr", plain}, {"it", plain}})), "A a.contoso.com optional");
}

Docset docset_of(const std::string& toml) {
  auto docset = parse_docset(toml, "docset.toml");
  EXPECT_TRUE(docset) << docset.error().to_string();
  return docset ? *std::move(docset) : Docset();
}

// S16, S20, S21, S24: what a page says in sentences, or of some of its rows, stands in the docset.
TEST(SemanticsTest, TheDocsetAnswersForRows) {
  const Rows rows{{"Internal DNS/A", "pool.contoso.net", "each server of the pool"},
                  {"Internal DNS/A", "pool.contoso.net", "the hardware load balancer"},
                  {"DNS/A", "dialin.contoso.com", "conferences"}};
  const Docset docset = docset_of(R"(
[[section]]
page = "page.md"
owner = "Pool.contoso.net"
says = "hardware"
option = { load-balancing = "hardware" }
address_count = 1
[[section]]
page = "page.md"
owner = ["dialin.contoso.com", "other.contoso.com"]
scenario = "conferences"
view = "external"
level = "optional"
repeat = false
)");
  EXPECT_EQ(read(rows, "", &docset),
            "external A dialin.contoso.com once conferences optional | internal A pool.contoso.net | "
            "internal A pool.contoso.net count=1");
}

TEST(SemanticsTest, S24S30S40TheDocsetStatesRecordsOfSentences) {
  const Docset docset = docset_of(R"(
[[record]]
page = "page.md"
heading = "Names of internal DNS"
owner = "discoverinternal.<domain>"
types = ["A", "AAAA", "CNAME"]
view = "external"
level = "forbidden"
scenario = "mobility"
comment = "only inside"
[[record]]
page = "other.md"
owner = "a.contoso.com"
types = "A"
view = "external"
scenario = "mobility"
)");
  const std::vector<Saying> pages{{"en", {{"A", "a.contoso.com"}}, "## Names of internal DNS\n"}};
  const CanonicalModel model = model_of(pages, &docset);
  ASSERT_EQ(model.requirements.size(), 2u);
  EXPECT_EQ(dump(model.requirements[0]), "external A/CNAME/AAAA discoverinternal.<domain> mobility forbidden");
  ASSERT_EQ(model.requirements[0].evidence.size(), 1u);
  EXPECT_EQ(model.requirements[0].evidence[0].section, "Names of internal DNS");
  EXPECT_EQ(model.requirements[0].evidence[0].path, "docs/en/page.md");
  EXPECT_GT(model.requirements[0].evidence[0].line, 1u);
}

TEST(SemanticsTest, TheDocsetStatesDataThatThePageHasInWords) {
  const Docset docset = docset_of(R"(
[[section]]
page = "page.md"
types = "MX"
data = "10 mx.provider.example"
[[record]]
page = "page.md"
owner = "@"
types = "TXT"
data = "v=spf1 mx -all"
view = "external"
scenario = "mail"
)");
  const CanonicalModel model = model_of({{"en", {{"MX", "mail.contoso.com"}}}}, &docset);
  ASSERT_EQ(model.requirements.size(), 2u);
  EXPECT_EQ(model.requirements[0].txt, "v=spf1 mx -all");
  EXPECT_EQ(model.requirements[1].priority, 10);
  EXPECT_EQ(model.requirements[1].target, "mx.provider.example");
}

TEST(SemanticsTest, S39ARowThatSaysLessIsEvidenceForTheOneThatSaysMore) {
  const CanonicalModel model = model_of(
      {{"en",
        {{"SRV", "_chat._tcp.contoso.com", "chat.contoso.com", "1234"}, {"SRV", "_chat._tcp.contoso.com", "", ""}}}});
  EXPECT_EQ(dump(model), "SRV _chat._tcp.contoso.com port=1234 target=chat.contoso.com");
  EXPECT_EQ(model.requirements[0].evidence.size(), 2u);
}

}  // namespace
}  // namespace doczone::extractor
