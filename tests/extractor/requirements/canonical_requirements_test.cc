#include "extractor/requirements/canonical_requirements.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/translation_set.h"

namespace doczone::extractor::canonical_requirements_test {
namespace {

std::string dump(const RecordRequirement& requirement) {
  std::string out = requirement.id + ":";
  if (requirement.port) out += " port=" + std::to_string(*requirement.port);
  if (requirement.priority) out += " priority=" + std::to_string(*requirement.priority);
  if (requirement.weight) out += " weight=" + std::to_string(*requirement.weight);
  if (requirement.ttl) out += " ttl=" + std::to_string(*requirement.ttl);
  if (requirement.target) out += " target=" + *requirement.target;
  if (requirement.txt) out += " txt=" + *requirement.txt;
  for (const std::string& address : requirement.addresses) out += " address=" + address;
  if (requirement.example_names) out += " example";
  out += " " + std::string(to_string(requirement.confidence)) + " " + std::to_string(requirement.evidence.size());
  return out;
}

// One line for each requirement: "id: port=… target=… confidence evidence".
std::string dump(const std::vector<Corpus>& corpora, const Docset* docset = nullptr, CanonicalModel* model = nullptr) {
  RequirementBuilder builder(docset, ServiceRegistry::standard());
  for (const Corpus& corpus : corpora) {
    for (const TranslationSet& set : corpus.sets)
      builder.add(set, elect(align_set(set), corpus.source_language, KnownNames(corpus.services)).tables);
  }
  const CanonicalModel finished = builder.finish();
  std::string out;
  for (const RecordRequirement& requirement : finished.requirements)
    out += (out.empty() ? "" : "\n") + dump(requirement);
  if (model != nullptr) *model = finished;
  return out;
}

Corpus page_of(const std::string& text) {
  CorpusRequest request;
  request.roots = {"docs"};
  return read_corpus(MemoryFiles({{"docs/en/page.md", front_matter("en") + text}}), request).value();
}

TEST(CanonicalRequirementsTest, ReadsLinesOfAZone) {
  CanonicalModel model;
  EXPECT_EQ(
      dump({page_of("```\nexample.org. 1h IN A 192.0.2.1\n  IN MX 10 a.example.org\n```\n\nMail is for the domain:\n\n"
                    "```\nMX 20 b.example.org\n```\n")},
           nullptr, &model),
      "unfiled/A/example.org: ttl=3600 address=192.0.2.1 high 1\n"
      "unfiled/MX/@: priority=20 target=b.example.org high 1\n"
      "unfiled/MX/example.org: priority=10 target=a.example.org high 1");
  // What takes over its owner from a line above is evidence on its own line.
  std::string lines;
  for (const RecordRequirement& requirement : model.requirements)
    lines += " " + std::to_string(requirement.evidence.at(0).line);
  EXPECT_EQ(lines, " 5 12 6");
}

TEST(CanonicalRequirementsTest, EachServerOfACellIsARecord) {
  EXPECT_EQ(dump({page_of("|Name|Type|Value|\n|-|-|-|\n|sub|NS|a.example.net.<br>b.example.net.|\n"
                          "|@|MX|10 c.example.net.<br>20 d.example.net.|\n")}),
            "unfiled/MX/@: priority=10 target=c.example.net low 1\n"
            "unfiled/MX/@#2: priority=20 target=d.example.net low 1\n"
            "unfiled/NS/sub: target=a.example.net low 1\n"
            "unfiled/NS/sub#2: target=b.example.net low 1");
}

TEST(CanonicalRequirementsTest, KnowsWhereAPolicyStands) {
  EXPECT_EQ(dump({page_of("An SPF record in TXT:\n\n```\nv=spf1 mx -all\n```\n")}),
            "unfiled/TXT/@: txt=v=spf1 mx -all high 1");
  EXPECT_EQ(dump({page_of("A TXT record:\n\n```\nv=DMARC1; p=none\n```\n")}),
            "unfiled/TXT/_dmarc: txt=v=DMARC1; p=none high 1");
  // The selector is the reader's.
  EXPECT_EQ(dump({page_of("A TXT record:\n\n```\nv=DKIM1; p=MIIB\n```\n")}), "");
}

const Rows kXmpp{{"External DNS/SRV/5269", "_xmpp-server._tcp.contoso.com", "xmpp.contoso.com"},
                 {"External DNS/A", "xmpp.contoso.com (for example)", "IP address of the gateway"}};

std::vector<Saying> in_two_languages(const Rows& rows, const std::string& before = "") {
  return {{"en", rows, before}, {"de", rows, before}};
}

TEST(CanonicalRequirementsTest, TextRecordsOfOneOwnerAreAsManyAsTheirTexts) {
  EXPECT_EQ(dump({corpus_of(in_two_languages({{"TXT", "contoso.com", "v=spf1 mx -all"},
                                              {"TXT", "contoso.com", "MS=ms12345678"},
                                              {"TXT", "contoso.com", "v=spf1 mx -all"}}))}),
            "unfiled/TXT/contoso.com: txt=MS=ms12345678 high 2\nunfiled/TXT/contoso.com#2: txt=v=spf1 mx -all high 4");
}

TEST(CanonicalRequirementsTest, ReadsRows) {
  EXPECT_EQ(dump({corpus_of(in_two_languages(kXmpp))}),
            "xmpp-federation/external/A/xmpp.contoso.com: example high 2\n"
            "xmpp-federation/external/SRV/_xmpp-server._tcp.contoso.com: port=5269 target=xmpp.contoso.com high 2");
  EXPECT_EQ(dump({corpus_of(in_two_languages({{"A/AAAA", "a.contoso.com", "192.0.2.1<br>2001:db8::1"}}))}),
            "unfiled/A+AAAA/a.contoso.com: address=192.0.2.1 address=2001:db8::1 high 2");
  EXPECT_EQ(dump({corpus_of(in_two_languages({{"A", "a.contoso.com<br>b.contoso.com"}}))}),
            "unfiled/A/a.contoso.com: high 2\nunfiled/A/b.contoso.com: high 2");
  // An example below a pattern is the pattern's.
  EXPECT_EQ(dump({corpus_of(in_two_languages({{"A", "lyncdiscover.&lt;domain&gt;<br>lyncdiscover.contoso.com"}}))}),
            "unfiled/A/lyncdiscover.<domain>: high 2");
  EXPECT_EQ(dump({corpus_of(in_two_languages({{"A", "lyncdiscover.&lt;domain&gt;<br>other.contoso.com"}}))}),
            "unfiled/A/lyncdiscover.<domain>: high 2\nunfiled/A/other.contoso.com: high 2");
}

TEST(CanonicalRequirementsTest, ConfidenceIsTheWeakestAtoms) {
  EXPECT_EQ(dump({corpus_of({{"de", {{"A", "a.contoso.com"}}}, {"fr", {{"CNAME", "a.contoso.com"}}}})}),
            "unfiled/A/a.contoso.com: low 2");
  EXPECT_EQ(dump({corpus_of({{"de", {{"A", "a. contoso. com"}}}})}), "unfiled/A/a.contoso.com: low 1");
}

TEST(CanonicalRequirementsTest, TheSameRecordOnManyPagesIsOneRequirement) {
  CanonicalModel model;
  EXPECT_EQ(dump({corpus_of(in_two_languages(kXmpp), "one.md"), corpus_of(in_two_languages(kXmpp), "two.md")}, nullptr,
                 &model),
            "xmpp-federation/external/A/xmpp.contoso.com: example high 4\n"
            "xmpp-federation/external/SRV/_xmpp-server._tcp.contoso.com: port=5269 target=xmpp.contoso.com high 4");
  std::string evidence;
  for (const RequirementEvidence& e : model.requirements[1].evidence) {
    evidence += e.language.to_string() + " " + e.page + " " + std::to_string(e.line) + (e.agrees ? "" : "?") + ", ";
  }
  EXPECT_EQ(evidence, "de one.md 15, de two.md 15, en one.md 15, en two.md 15, ");
  EXPECT_EQ(model.requirements[1].evidence[0].row,
            "External DNS · SRV · 5269 · _xmpp-server._tcp.contoso.com · xmpp.contoso.com");
  EXPECT_EQ(model.requirements[0].comment, "IP address of the gateway");
  // Twice on one page as well; case and the final dot are no difference.
  EXPECT_EQ(dump({corpus_of(in_two_languages({{"A", "a.contoso.com"}, {"A", "A.contoso.com."}}))}),
            "unfiled/A/a.contoso.com: high 4");
  // Another target, port or view is another record.
  EXPECT_EQ(
      dump({corpus_of(in_two_languages({{"External DNS/A", "a.contoso.com"}, {"Internal DNS/A", "a.contoso.com"}}))}),
      "unfiled/external/A/a.contoso.com: high 2\nunfiled/internal/A/a.contoso.com: high 2");
  EXPECT_EQ(dump({corpus_of(in_two_languages(
                {{"CNAME", "a.contoso.com", "b.contoso.com"}, {"CNAME", "a.contoso.com", "c.contoso.com"}}))}),
            "unfiled/CNAME/a.contoso.com: target=b.contoso.com high 2\nunfiled/CNAME/a.contoso.com#2: "
            "target=c.contoso.com high 2");
}

TEST(CanonicalRequirementsTest, AScenarioComesFromTheRegistryOrTheTarget) {
  EXPECT_EQ(
      dump(
          {corpus_of(in_two_languages({{"SRV", "_sipfederationtls._tcp.contoso.com", "sip.contoso.com"}})),
           corpus_of(in_two_languages({{"A", "sip.contoso.com", "192.0.2.1"}, {"A", "other.contoso.com", "192.0.2.2"}}),
                     "hosts.md")}),
      "sip-federation/A/sip.contoso.com: address=192.0.2.1 high 2\n"
      "sip-federation/SRV/_sipfederationtls._tcp.contoso.com: target=sip.contoso.com high 2\n"
      "unfiled/A/other.contoso.com: address=192.0.2.2 high 2");
}

TEST(CanonicalRequirementsTest, TheDocsetNamesScenariosByHeading) {
  const std::string before = "## <a name=\"dns-for-xmpp\"></a>DNS für XMPP";
  Docset docset;
  docset.examples = {{"contoso.com", "{domain}"}};
  docset.literal = {"provider.example"};
  docset.sections.resize(1);
  docset.sections[0].page = "page.md";
  const auto with = [&](const std::optional<std::string>& heading, std::optional<std::size_t> table = {},
                        const std::string& page = "page.md") {
    docset.sections[0].heading = heading;
    docset.sections[0].table = table;
    docset.sections[0].page = page;
    docset.sections[0].answers.scenario = "mine";
    docset.sections[0].answers.option = {{"topology", "single"}};
    return dump({corpus_of({{"en", {kXmpp[1]}, before}}, "page.md")}, &docset);
  };
  const std::string mine = "mine/external/A/xmpp.contoso.com/topology=single: example high 1";
  const std::string none = "unfiled/external/A/xmpp.contoso.com: example high 1";
  EXPECT_EQ(with(std::nullopt), mine);
  EXPECT_EQ(with("dns-for-xmpp"), mine);
  EXPECT_EQ(with("DNS für XMPP"), mine);
  EXPECT_EQ(with("dns-for-sip"), none);
  EXPECT_EQ(with(std::nullopt, 0), mine);
  EXPECT_EQ(with(std::nullopt, 1), none);
  EXPECT_EQ(with(std::nullopt, {}, "other.md"), none);
  EXPECT_EQ(with(std::nullopt, {}, "age.md"), none);
  CanonicalModel model;
  EXPECT_NE(dump({corpus_of({{"en", {kXmpp[1]}, before}})}, &docset, &model), "");
  EXPECT_EQ(model.examples, docset.examples);
  EXPECT_EQ(model.literal, docset.literal);
  // A later section refines an earlier one.
  docset.sections.resize(2);
  docset.sections[0] = docset.sections[1] = DocsetSection();
  docset.sections[0].page = docset.sections[1].page = "page.md";
  docset.sections[0].answers.scenario = "whole";
  docset.sections[0].answers.option = {{"a", "1"}};
  docset.sections[1].heading = "dns-for-xmpp";
  docset.sections[1].answers.option = {{"b", "2"}};
  EXPECT_EQ(dump({corpus_of({{"en", {kXmpp[1]}, before}})}, &docset),
            "whole/external/A/xmpp.contoso.com/a=1/b=2: example high 1");
}

TEST(CanonicalRequirementsTest, EvidenceTellsWhoAgrees) {
  CanonicalModel model;
  dump({corpus_of({{"en", kXmpp, "# DNS"},
                   {"de", kXmpp, "# Das DNS"},
                   {"fr", {{"DNS externe/SRV/5296", "_xmpp-server._tcp.contoso.com", "xmpp.contoso.com"}, kXmpp[1]}}})},
       nullptr, &model);
  std::string evidence;
  for (const RequirementEvidence& e : model.requirements.at(1).evidence)
    evidence += e.language.to_string() + " " + e.section + (e.agrees ? "" : "?") + ", ";
  EXPECT_EQ(evidence, "de DNS, en DNS, fr DNS?, ");
}

}  // namespace
}  // namespace doczone::extractor::canonical_requirements_test
