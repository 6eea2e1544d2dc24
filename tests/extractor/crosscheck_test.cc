#include "extractor/crosscheck.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "extractor/repair/page_repair.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::crosscheck_test {
namespace {

// "de mangled-name dropped-label error high 'value' -> 'suggestion'"; with ` = ` the bytes of the page once its edits
// are made, where they do not say the suggestion itself.
std::string dump(const Corpus& corpus, const DocumentationResult& result) {
  std::string out;
  for (const Finding& finding : result.findings) {
    out += (out.empty() ? "" : "\n") + finding.language.value_or(LanguageTag()).to_string() + " " + finding.check;
    if (finding.mechanism) out += " " + std::string(to_string(*finding.mechanism));
    out += " " + std::string(to_string(finding.severity)) + " " + std::string(to_string(finding.confidence));
    out += " '" + finding.value.value_or("") + "' -> '" + finding.suggestion.value_or("") + "'";
    if (finding.edits.empty()) out += " (no edit)";
    for (const TranslationSet& set : corpus.sets) {
      for (const Page& page : set.pages) {
        if (page.path() != finding.where.path) continue;
        EXPECT_EQ(page.language, finding.language);
        EXPECT_EQ(page.text->position(finding.where.span.offset), finding.where.begin);
        EXPECT_EQ(page.text->position(finding.where.span.end()), finding.where.end);
        if (finding.edits.empty()) continue;
        const std::size_t behind = page.text->bytes().size() - finding.where.span.end();
        const std::string bytes = apply_edits(page.text->bytes(), finding.edits);
        const std::string after =
            bytes.substr(finding.where.span.offset, bytes.size() - behind - finding.where.span.offset);
        if (after != finding.suggestion) out += " = '" + after + "'";
      }
    }
  }
  return out;
}

std::string check(const std::vector<Saying>& sayings) {
  const Corpus corpus = corpus_of(sayings);
  return dump(corpus, crosscheck(corpus, nullptr));
}

const Rows kGood{{"External DNS/SRV/5269", "_xmpp-server._tcp.contoso.com", "xmpp.contoso.com"},
                 {"External DNS/A", "sip.contoso.com", "192.0.2.1"}};

Rows with(std::size_t row, std::size_t column, const std::string& value) {
  Rows rows = kGood;
  rows[row][column] = value;
  return rows;
}

TEST(CrosscheckTest, QuietWhereAllAgree) {
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", kGood}}), "");
}

TEST(CrosscheckTest, TheFirstCheckThatKnowsTheFaultOwnsIt) {
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", with(0, 1, "_xmpp-_tcp. .com")}}),
            "fr mangled-name dropped-label error high '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com'");
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", with(0, 0, "SRV/External DNS/5269")}}),
            "fr swapped-order note high 'SRV/External DNS/5269' -> 'External DNS/SRV/5269' (no edit)");
  // One finding for each atom.
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", with(0, 0, "External DNS/A")}}),
            "fr changed-type error high 'A' -> 'SRV'\nfr changed-port error high 'External DNS/A' -> '5269' (no edit)");
}

// What is not sure is a warning at most, what is unsure is not said.
TEST(CrosscheckTest, ConfidenceBoundsSeverity) {
  EXPECT_EQ(check({{"de", kGood}, {"fr", with(1, 1, "sip. contoso. com")}}),
            "fr mangled-name space-around-dot warning medium 'sip. contoso. com' -> 'sip.contoso.com'");
  // One against one; the port of the service decides, but it decides alone.
  EXPECT_EQ(check({{"de", kGood}, {"fr", with(0, 0, "External DNS/SRV/5296")}}),
            "fr changed-port warning medium '5296' -> '5269'");
  EXPECT_EQ(check({{"de", kGood}, {"fr", with(1, 1, "edge.contoso.com")}}), "");
}

// The source is judged, too, by checks of its own, and once for all its translations.
TEST(CrosscheckTest, TheSourceMayBeWrong) {
  EXPECT_EQ(check({{"en", with(0, 0, "External DNS/SRV/5296")}, {"de", kGood}, {"fr", kGood}, {"it", kGood}}),
            "en port-contradicts-service warning medium '5296' -> '5269'");
  const std::string suspect =
      "en suspect-source dropped-label warning high '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com'";
  EXPECT_EQ(check({{"en", with(0, 1, "_xmpp-_tcp. .com")}, {"de", kGood}, {"fr", kGood}}), suspect);
  EXPECT_EQ(check({{"en", with(0, 1, "_xmpp-_tcp. .com")},
                   {"de", with(0, 1, "_xmpp-_tcp. .com")},
                   {"fr", kGood},
                   {"it", kGood}}),
            suspect);
}

TEST(CrosscheckTest, APageAloneIsJudgedByItself) {
  const Corpus corpus = corpus_of({{"en", kGood}, {"fr", with(0, 1, "_xmpp-_tcp. .com")}, {"de", with(1, 1, "sip")}});
  const Corpus alone = separated(corpus);
  EXPECT_EQ(alone.sets.size(), 3U);
  EXPECT_TRUE(alone.source_language.is_undetermined());
  EXPECT_EQ(dump(alone, crosscheck(alone, nullptr)),
            "fr mangled-name dropped-label warning medium '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com'");
}

// A page that replaces the example domain, or that has another record in a row, is not damaged.
TEST(CrosscheckTest, LocalisationIsNoDamage) {
  Rows localised = kGood;
  localised[0][1] = "_xmpp-server._tcp.contoso.de";
  localised[0][2] = "xmpp.contoso.de";
  localised[1][1] = "sip.contoso.de";
  EXPECT_EQ(check({{"en", kGood}, {"de", localised}, {"fr", kGood}}),
            "de wrong-name note medium '_xmpp-server._tcp.contoso.de' -> '' (no edit)\n"
            "de wrong-name note medium 'xmpp.contoso.de' -> '' (no edit)\n"
            "de wrong-name note medium 'sip.contoso.de' -> '' (no edit)");
  Rows other = kGood;
  other[0] = {"Internal DNS/SRV/5061", "_sipinternaltls._tcp.fabrikam.net", "pool.fabrikam.net"};
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", other}}), "");
}

TEST(CrosscheckTest, EditsKeepThePageWhole) {
  const Rows pattern{{"A", "lyncdiscover.&lt;SIP domain&gt;"}, {"A", "sip.contoso.com"}};
  EXPECT_EQ(check({{"en", pattern},
                   {"de", pattern},
                   {"fr", {{"A", "lyncdiscover. &lt;SIP domain&gt;"}, {"A", "sip.contoso.com"}}}}),
            "fr mangled-name space-around-dot error high 'lyncdiscover. <SIP domain>' -> 'lyncdiscover.<SIP domain>' = "
            "'lyncdiscover.&lt;SIP domain&gt;'");
  // Markup stays; a change that reaches across it is not made with high confidence.
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", with(0, 1, "_xmpp-<em>_tcp</em>. .com")}}),
            "fr mangled-name dropped-label error high '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com' = "
            "'_xmpp-server.<em>_tcp</em>.contoso.com'");
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", with(0, 1, "<b>_xmpp-</b>_tcp. .com")}}),
            "fr mangled-name dropped-label error high '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com' = "
            "'_xmpp-server.</b>_tcp.contoso.com'");
  EXPECT_EQ(check({{"en", kGood}, {"de", kGood}, {"fr", with(0, 2, "x<b>mq</b>q. contoso.com")}}),
            "fr mangled-name translated-label error medium 'xmqq. contoso.com' -> 'xmpp.contoso.com' = "
            "'x<b>mpp</b>.contoso.com'");
}

TEST(CrosscheckTest, ACellThatSpansRowsIsOneMistake) {
  const auto page = [](const std::string& language, const std::string& target) {
    return front_matter(language, "title: DNS\n") +
           "<table><tr><th>x<th>y<th>z<tr><td>SRV<td>_sip._tls.contoso.com<td rowspan=2>" + target +
           "<tr><td>SRV<td>_sips._tcp.contoso.com</table>\n";
  };
  const MemoryFiles files({{"docs/en/p.md", page("en", "sip.contoso.com")},
                           {"docs/de/p.md", page("de", "sip.contoso.com")},
                           {"docs/fr/p.md", page("fr", "sip. contoso. com")}});
  CorpusRequest request;
  request.roots = {"docs"};
  const Corpus corpus = read_corpus(files, request).value();
  EXPECT_EQ(dump(corpus, crosscheck(corpus, nullptr)),
            "fr mangled-name space-around-dot error high 'sip. contoso. com' -> 'sip.contoso.com'");
}

TEST(CrosscheckTest, EvidenceIsWhatTheOthersSay) {
  const Corpus corpus = corpus_of({{"en", kGood},
                                   {"de", kGood},
                                   {"fr", with(0, 1, "_xmpp-_tcp. .com")},
                                   {"it", with(0, 1, "_xmpp-server. _tcp.contoso.com")}});
  const DocumentationResult result = crosscheck(corpus, nullptr);
  ASSERT_EQ(result.findings.size(), 2U);
  std::string evidence;
  for (const Evidence& e : result.findings[0].evidence) {
    evidence += e.language.to_string() + " " + e.value + (e.agrees ? "" : "?") + " " + e.where.path + ":" +
                std::to_string(e.where.begin.line) + "\n";
  }
  EXPECT_EQ(evidence,
            "en _xmpp-server._tcp.contoso.com docs/en/page.md:16\n"
            "de _xmpp-server._tcp.contoso.com docs/de/page.md:16\n"
            "it _xmpp-server. _tcp.contoso.com? docs/it/page.md:16\n");
  EXPECT_EQ(result.model.requirements.size(), 2U);
}

// What the owner's line is to be is not said by its owner, which stands there.
TEST(CrosscheckTest, ALineThatIsDamagedBehindItsOwnerHasNoSuggestion) {
  const std::string zone = "# DNS\n\n```\nwww.contoso.com. 3600 IN A 203.0.113.24\nrelay.contoso.com. 3600 IN A ";
  CorpusRequest request;
  request.roots = {"docs"};
  std::map<std::string, std::string> files;
  for (const char* language : {"en", "de", "fr"})
    files["docs/" + std::string(language) + "/page.md"] =
        zone + (language == std::string("fr") ? "203, 0.113.25" : "203.0.113.25") + "\n```\n";
  const Corpus corpus = read_corpus(MemoryFiles(files), request).value();
  EXPECT_EQ(dump(corpus, crosscheck(corpus, nullptr)),
            "fr mangled-name error high 'relay.contoso.com. 3600 IN A 203, 0.113.25' -> '' (no edit)");
}

TEST(CrosscheckTest, UnreadablePagesAreAmongTheFindings) {
  CorpusRequest request;
  request.roots = {"docs"};
  const Corpus corpus =
      read_corpus(MemoryFiles({{"docs/a.md", "# x"}, {"docs/b.md", std::string(1, '\0')}}), request).value();
  EXPECT_EQ(dump(corpus, crosscheck(corpus, nullptr)), "und unreadable-page error high '' -> '' (no edit)");
}

// `Intern` became a trainee in one row; the page's own word is in the others.
TEST(CrosscheckTest, AViewThatBecameAWordForSomethingElse) {
  const struct {
    std::string language, header, external, internal, other;
  } languages[] = {{"de", "DNS-Standort | Typ | Name | Ziel", "Extern", "Intern", "Praktikant"},
                   {"fr", "Emplacement DNS | Type | Nom | Cible", "Externe", "Interne", "Stagiaire"},
                   {"es", "Ubicación DNS | Tipo | Nombre | Destino", "Externo", "Interno", "Becario"},
                   {"ru", "Расположение DNS | Тип | Имя | Цель", "Внешний", "Внутренний", "Стажёр"},
                   {"ja", "DNS の場所 | 種類 | 名前 | ターゲット", "外部", "内部", "研修生"}};
  const auto page = [](const std::string& header, const std::string& external, const std::string& internal,
                       const std::string& last) {
    return "# DNS\n\n| " + header + " |\n|---|---|---|---|\n| " + external +
           " | SRV | _sip._tls.contoso.com | sip.contoso.com |\n| " + external +
           " | A | sip.contoso.com | 192.0.2.1 |\n| " + internal +
           " | SRV | _sipinternaltls._tcp.contoso.com | pool.contoso.com |\n| " + internal +
           " | A | pool.contoso.com | 10.0.0.1 |\n| " + last + " | A | meet.contoso.com | 10.0.0.2 |\n";
  };
  for (const auto& damaged : languages) {
    std::map<std::string, std::string> files;
    files["docs/en/page.md"] = page("DNS location | Type | Name | Target", "External", "Internal", "Internal");
    for (const auto& one : languages) {
      const bool is_damaged = one.language == damaged.language;
      files["docs/" + one.language + "/page.md"] =
          page(one.header, one.external, one.internal, is_damaged ? one.other : one.internal);
    }
    CorpusRequest request;
    request.roots = {"docs"};
    const Corpus corpus = read_corpus(MemoryFiles(files), request).value();
    EXPECT_EQ(dump(corpus, crosscheck(corpus, nullptr)),
              damaged.language + " changed-view warning medium '" + damaged.other + "' -> '" + damaged.internal + "'");
    files["docs/" + damaged.language + "/page.md"] = page(damaged.header, damaged.external, damaged.internal, "–");
    const Corpus left_out = read_corpus(MemoryFiles(files), request).value();
    EXPECT_EQ(dump(left_out, crosscheck(left_out, nullptr)), "");
  }
}

}  // namespace
}  // namespace doczone::extractor::crosscheck_test
