#include "extractor/alignment/set_alignment.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/translation_set.h"

namespace doczone::extractor::set_alignment_test {
namespace {

// One line for each table, rows separated by " / ", slots by ", ": what the pages say, `-` where one has nothing.
std::string dump(const Corpus& corpus) {
  std::string out;
  for (const TranslationSet& set : corpus.sets) {
    const AlignedSet aligned = align_set(set);
    EXPECT_EQ(aligned.set, &set);
    for (const AlignedTable& table : aligned.tables) {
      if (!out.empty()) out += '\n';
      EXPECT_EQ(table.tables.size(), set.pages.size());
      for (const AlignedRow& row : table.rows) {
        if (&row != &table.rows.front()) out += " / ";
        EXPECT_EQ(row.rows.size(), set.pages.size());
        for (const AtomSlot& slot : row.slots) {
          if (&slot != &row.slots.front()) out += ", ";
          EXPECT_EQ(slot.atoms.size(), set.pages.size());
          for (std::size_t page = 0; page < slot.atoms.size(); ++page) {
            out += (page == 0 ? "" : "|") + (slot.atoms[page] == nullptr ? "-" : slot.atoms[page]->value);
            EXPECT_TRUE(slot.atoms[page] == nullptr || row.rows[page] != nullptr);
          }
        }
      }
    }
  }
  return out;
}

TEST(SetAlignmentTest, LaysRowsSideBySide) {
  EXPECT_EQ(dump(corpus_of({{"en", {{"SRV", "_sip._tls.a.com"}, {"A", "b.a.com"}}},
                            {"de", {{"SRV", "_sip._tls.a.com"}, {"A", "b.a.com"}}}})),
            "SRV|SRV, _sip._tls.a.com|_sip._tls.a.com / A|A, b.a.com|b.a.com");
  // A row is missing, one is added, one is damaged.
  EXPECT_EQ(dump(corpus_of({{"en", {{"A", "sip.x.com"}, {"A", "web.x.com"}, {"A", "av.x.com"}}},
                            {"de", {{"A", "sip.x.com"}, {"A", "av.x.com"}}}})),
            "A|A, sip.x.com|sip.x.com / A|-, web.x.com|- / A|A, av.x.com|av.x.com");
  EXPECT_EQ(dump(corpus_of({{"en", {{"A", "a.x.com"}, {"A", "b.x.com"}, {"A", "c.x.com"}}},
                            {"de", {{"A", "a.x.com"}, {"A", "c.x.com"}}}})),
            "A|A, a.x.com|a.x.com / A|-, b.x.com|- / A|A, c.x.com|c.x.com");
  EXPECT_EQ(dump(corpus_of({{"en", {{"A", "alpha.x.com"}}}, {"de", {{"A", "first.x.com"}, {"A", "alpha.x.com"}}}})),
            "-|A, -|first.x.com / A|A, alpha.x.com|alpha.x.com");
  EXPECT_EQ(dump(corpus_of({{"en", {{"A", "sip.x.com"}, {"SRV", "_xmpp-server._tcp.x.com"}}},
                            {"de", {{"A", "sip.x.com"}, {"SRV", "_xmpp-_tcp. .com"}}}})),
            "A|A, sip.x.com|sip.x.com / SRV|SRV, _xmpp-server._tcp.x.com|_xmpp-_tcp. .com");
}

TEST(SetAlignmentTest, PagesOfOtherYearsHaveOtherColumns) {
  // The German page has one name fewer, and words in front: what is left of a name is held against the right one.
  EXPECT_EQ(dump(corpus_of({{"en",
                             {{"CNAME", "link.vault.a.com", "vault.a.com", "x y"},
                              {"CNAME", "link.queue.a.com", "queue.a.com", "x y"},
                              {"CNAME", "link.backup.store.a.com", "backup.store.a.com", "x y"}}},
                            {"de",
                             {{"CNAME", "x y", "link.vault.a.com", "x y"},
                              {"CNAME", "x y", "link.queue.a.com", "x y"},
                              {"CNAME", "x y", "link. sicherung.a.com", "x y"}}}})),
            "CNAME|CNAME, link.vault.a.com|link.vault.a.com, vault.a.com|- / "
            "CNAME|CNAME, link.queue.a.com|link.queue.a.com, queue.a.com|- / "
            "CNAME|CNAME, link.backup.store.a.com|link. sicherung.a.com, backup.store.a.com|-");
}

TEST(SetAlignmentTest, AlignsAtomsWithinTheirKind) {
  // The type became a word, the port was lost, the target moved to another column.
  EXPECT_EQ(dump(corpus_of({{"en",
                             {{"Ext DNS/SRV/443", "_sip._tls.x.com", "sip.x.com"},
                              {"Ext DNS/SRV/443", "_sips._tcp.x.com", "sip.x.com"}}},
                            {"de",
                             {{"Ext DNS/SRV", "_sip._tls.x.com", "sip.x.com"},
                              {"443/SRV/Ext DNS", "_sips._tcp.x.com", "sip.x.com"}}}})),
            "Ext DNS|Ext DNS, SRV|SRV, 443|-, _sip._tls.x.com|_sip._tls.x.com, sip.x.com|sip.x.com / "
            "Ext DNS|Ext DNS, SRV|SRV, 443|443, _sips._tcp.x.com|_sips._tcp.x.com, sip.x.com|sip.x.com");
  EXPECT_EQ(dump(corpus_of({{"en", {{"A", "a.x.com<br>b.x.com"}}}, {"de", {{"A", "b.x.com"}}}})),
            "A|A, a.x.com|-, b.x.com|b.x.com");
}

TEST(SetAlignmentTest, AlignsTablesByContentAndAnchor) {
  const auto page = [](const std::string& language, const std::vector<std::string>& hosts) {
    std::string out = front_matter(language, "title: DNS\n");
    for (const std::string& host : hosts)
      out += "## <a name=\"" + host.substr(0, 1) + "\"></a>x\n\n" + html_table({{"x", "x"}, {"A", host}});
    return out;
  };
  CorpusRequest request;
  request.roots = {"docs"};
  const MemoryFiles files({{"docs/en/p.md", page("en", {"alpha.x.com", "beta.y.org", "gamma.z.net"})},
                           {"docs/de/p.md", page("de", {"alpha.x.com", "gamma.z.net"})},
                           {"docs/fr/p.md", page("fr", {"alpha.x.com", "b.broken.org", "gamma.z.net"})}});
  EXPECT_EQ(dump(read_corpus(files, request).value()),
            "A|A|A, alpha.x.com|alpha.x.com|alpha.x.com\nA|-|A, beta.y.org|-|b.broken.org\nA|A|A, "
            "gamma.z.net|gamma.z.net|gamma.z.net");
}

}  // namespace
}  // namespace doczone::extractor::set_alignment_test
