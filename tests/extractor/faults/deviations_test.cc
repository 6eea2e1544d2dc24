#include "extractor/faults/deviations.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/translation_set.h"

namespace doczone::extractor {
namespace {

std::string kind(Deviation::Kind kind) {
  switch (kind) {
    case Deviation::Kind::order:
      return "order";
    case Deviation::Kind::letter_case:
      return "case";
    case Deviation::Kind::placeholder:
      return "placeholder";
    case Deviation::Kind::contradiction:
      return "contradiction";
    case Deviation::Kind::behind:
      return "behind";
    case Deviation::Kind::missing_row:
      return "missing";
    case Deviation::Kind::extra_row:
      return "extra";
    case Deviation::Kind::missing_table:
      return "no table";
    default:
      return "other";
  }
}

// "de owner 'what stands there' -> 'what should' high [the bytes]"
std::string dump(const Corpus& corpus) {
  std::string out;
  for (const TranslationSet& set : corpus.sets) {
    const AlignedSet aligned = align_set(set);
    const auto tables = elect(aligned, corpus.source_language, KnownNames(corpus.services)).tables;
    for (const Deviation& deviation : find_deviations(aligned, tables, corpus.source_language, corpus.services)) {
      const Page& page = set.pages.at(deviation.page);
      out += (out.empty() ? "" : ", ") + page.language.to_string() + (deviation.is_source ? "! " : " ");
      out += deviation.kind == Deviation::Kind::value ? std::string(to_string(deviation.field)) : kind(deviation.kind);
      out += " '" + deviation.value + "' -> '" + deviation.suggestion + "' " +
             std::string(to_string(deviation.confidence));
      const std::string bytes(page.text->at(deviation.span));
      if (bytes != deviation.value) out += " [" + bytes + "]";
    }
  }
  return out;
}

const Rows kGood{{"External DNS/SRV/5269", "_xmpp-server._tcp.contoso.com", "xmpp.contoso.com"},
                 {"External DNS/A", "sip.contoso.com", "192.0.2.1"}};

Rows with(std::size_t row, std::size_t column, const std::string& value) {
  Rows rows = kGood;
  rows[row][column] = value;
  return rows;
}

TEST(DeviationsTest, FindsWhatDiffers) {
  const struct {
    std::size_t row, column;
    std::string value, deviations;
  } cases[] = {
      {0, 0, "Externes DNS/SRV/5269", ""},
      {0, 1, "_XMPP-Server._tcp.contoso.com.",
       "fr case '_XMPP-Server._tcp.contoso.com.' -> '_xmpp-server._tcp.contoso.com' high"},
      {1, 2, "１９２．０．２．１", ""},
      {0, 0, "External DNS/srv/5269", ""},
      {0, 1, "_xmpp-_tcp. .com", "fr owner '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com' high"},
      {0, 2, "xmpp。contoso。com", "fr target 'xmpp。contoso。com' -> 'xmpp.contoso.com' high"},
      {0, 1, "<b>_xmpp</b>-_tcp. .com",
       "fr owner '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com' high [_xmpp</b>-_tcp. .com]"},
      {0, 0, "External DNS/SRV/5296", "fr port '5296' -> '5269' high"},
      {0, 0, "External DNS/A/5269", "fr type 'A' -> 'SRV' high"},
      {1, 0, "Externer DNS/Ein", "fr type 'Ein' -> 'A' high"},
      {1, 2, "192.0.2.9", "fr address '192.0.2.9' -> '192.0.2.1' high"},
      // A value that is missing belongs into the cell where the others have it.
      {0, 0, "External DNS/SRV", "fr port 'External DNS/SRV' -> '5269' high"},
      // The order of a composite cell.
      {0, 0, "SRV/External DNS/5269", "fr order 'SRV/External DNS/5269' -> 'External DNS/SRV/5269' high"},
      {1, 0, "DNS/A externe", "fr order 'DNS/A externe' -> 'DNS externe/A' high"},
      {0, 0, "External DNS ／ SRV ／ 5269", ""},
  };
  for (const auto& c : cases)
    EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", with(c.row, c.column, c.value)}})), c.deviations)
        << c.value;
}

TEST(DeviationsTest, FindsMissingRows) {
  const Rows first{kGood[0]};
  const Rows second{kGood[1]};
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", first}})),
            "fr missing '' -> 'sip.contoso.com' high [External DNS]");
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", second}})),
            "fr missing '' -> '_xmpp-server._tcp.contoso.com' high [<table>]");
  // Without the source, three others must have it to be sure; and a row that only some have is nobody's loss.
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", kGood}, {"fr", first}})),
            "fr missing '' -> 'sip.contoso.com' medium [External DNS]");
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", first}, {"fr", first}})), "");
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"fr", first}})), "");
  EXPECT_EQ(dump(corpus_of({{"en", first}, {"de", kGood}, {"fr", kGood}, {"it", kGood}})),
            "en! missing '' -> 'sip.contoso.com' high [External DNS]");
  // A row that stands elsewhere in the table is not missing.
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", {kGood[1], kGood[0]}}})), "");
  // A page without the table lacks no rows, but the table.
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", {{"", "", ""}}}})),
            "fr no table '' -> '_xmpp-server._tcp.contoso.com' high [-]");
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"fr", {{"", "", ""}}}})), "");
}

TEST(DeviationsTest, FindsRowsThatNobodyElseHas) {
  const Rows first{kGood[0]};
  EXPECT_EQ(dump(corpus_of({{"en", first}, {"de", kGood}, {"fr", first}})), "de extra '' -> '' high [External DNS]");
  // In the source it is news.
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", first}, {"fr", first}})),
            "en! behind '' -> '' medium [External DNS]");
  // Without the source, it takes three to say that it is one too many.
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", first}, {"fr", first}})), "");
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", first}, {"fr", first}, {"es", first}})),
            "it extra '' -> '' medium [External DNS]");
}

// What all languages share shows in the row itself.
TEST(DeviationsTest, FindsContradictionsWithinARow) {
  Rows rows = with(0, 0, "External DNS/SRV/5296");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction '5296' -> '5269' medium");
  EXPECT_EQ(dump(corpus_of({{"fr", rows}, {"de", rows}})),
            "de contradiction '5296' -> '5269' medium, fr contradiction '5296' -> '5269' medium");
  rows = with(0, 0, "External DNS/A/5269");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction 'A' -> 'SRV' medium");
  // A service that nobody knows may have any port.
  rows = with(0, 1, "_parley._tcp.contoso.com");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "");
}

TEST(DeviationsTest, MarksTheSource) {
  EXPECT_EQ(dump(corpus_of({{"en", with(0, 0, "External DNS/SRV/5296")}, {"de", kGood}, {"fr", kGood}, {"it", kGood}})),
            "en! behind '5296' -> '5269' medium");
}

// The word order of another language is no fault; the majority decides, the source counting twice.
TEST(DeviationsTest, OrderFollowsTheMajority) {
  const Rows swapped = with(1, 0, "A/External DNS");
  EXPECT_EQ(dump(corpus_of({{"en", swapped}, {"de", kGood}})), "de order 'External DNS/A' -> 'A/External DNS' high");
  EXPECT_EQ(dump(corpus_of({{"en", swapped}, {"de", kGood}, {"fr", kGood}, {"it", kGood}})),
            "en! order 'A/External DNS' -> 'External DNS/A' high");
}

// A row about another record is no damaged copy of this one, even where it stands in its place.
TEST(DeviationsTest, AnotherRecordIsNotCompared) {
  Rows other = kGood;
  other[0] = {"Internal DNS/SRV/5061", "_sipinternaltls._tcp.fabrikam.net", "pool.fabrikam.net"};
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", other}})), "");
}

}  // namespace
}  // namespace doczone::extractor
