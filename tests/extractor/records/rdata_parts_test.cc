// RDATA in columns of its own: which column is which field, and what they make together.
#include "extractor/records/rdata_parts.h"

#include <gtest/gtest.h>

#include "extractor/records/words.h"
#include "model/rdata_text.h"
#include "model/rr_type_table.h"
#include "tests/model/rdata_cases.h"

namespace doczone::extractor::rdata_parts_test {
namespace {

constexpr RrType kNaptr{35}, kDs{43}, kTlsa{52}, kHttps{65};

// One record: headers and cells.
using Cells = std::vector<std::pair<std::string_view, std::string_view>>;

std::string joined(RrType type, const Cells& cells) {
  std::vector<PartColumn> columns;
  for (const auto& [header, cell] : cells)
    columns.push_back({header, {cell}, header == "Value" || header == "Data", header == "Name"});
  std::map<std::size_t, std::string> parts;
  for (const auto& [field, column] : find_part_columns(type, columns)) {
    if (const auto part = rdata_part(type, field, {cells[column].second, 0})) parts[field] = part->text;
  }
  return joined_rdata(type, parts).value_or("none");
}

// The fields of a canonical text; what is left goes to one that takes all tokens.
Cells cells_of(RrType type, std::string_view text) {
  const std::vector<RecordToken> tokens = tokens_of(text);
  Cells out;
  std::size_t at = 0;
  for (const RdataField& field : row_of(type).fields()) {
    if (at == tokens.size()) break;
    const std::size_t last = field.is_repeated() ? tokens.size() - 1 : at;
    const std::size_t from = tokens[at].span.offset;
    out.emplace_back(field.label, text.substr(from, tokens[last].span.end() - from));
    at = last + 1;
  }
  return out;
}

TEST(RdataPartsTest, PutsEveryTypeTogether) {
  std::size_t compared = 0;
  for (const RdataCase& good : rdata_cases("rdata_good.tsv", 1)) {
    const RrType type = parse_rr_type(type_of(good)).value();
    const std::string& text = good.columns[0];
    // An empty cell says nothing; escapes are those of zone files.
    if (!has_rdata_parts(type) || text.find('\\') != std::string::npos || text.find("\"\"") != std::string::npos)
      continue;
    const Cells cells = cells_of(type, text);
    if (cells.size() < 2) continue;
    ++compared;
    const std::string found = joined(type, cells);
    const auto rdata = parse_rdata(type, found);
    ASSERT_TRUE(rdata) << to_string(type) << ' ' << text << ": " << found;
    EXPECT_EQ(to_string(*rdata), text) << to_string(type);
  }
  EXPECT_GT(compared, 60U);
}

TEST(RdataPartsTest, HasWordsForEveryField) {
  for (const RrTypeRow& row : rr_type_rows()) {
    if (!has_rdata_parts(static_cast<RrType>(row.number))) continue;
    for (const RdataField& field : row.fields()) {
      // Owners are hosts, and what a DKIM record has is a key: they need more words.
      const bool needs_more = field.label == "host" || field.label == "key";
      EXPECT_NE(has_word(field.label, field.label), needs_more) << field.label;
    }
  }
}

TEST(RdataPartsTest, ReadsHeadersOfManyLanguages) {
  const std::string digest(64, 'A');
  const std::string expected = "12345 13 2 " + digest;
  EXPECT_EQ(joined(kDs, {{"Digest", digest}, {"Key tag", "12345"}, {"Digest type", "2"}, {"Algorithm", "13"}}),
            expected);
  EXPECT_EQ(joined(kDs, {{"Schlüssel-Tag", "12345"}, {"Algorithmus", "13"}, {"Digest-Typ", "2"}, {"Digest", digest}}),
            expected);
  EXPECT_EQ(
      joined(kDs,
             {{"キータグ", "12345"}, {"アルゴリズム", "13"}, {"ダイジェストタイプ", "2"}, {"ダイジェスト", digest}}),
      expected);
  EXPECT_EQ(joined(kDs, {{"Тег ключа", "12345"}, {"Алгоритм", "13"}, {"Тип дайджеста", "2"}, {"Дайджест", digest}}),
            expected);
}

TEST(RdataPartsTest, TakesColumnsInOrderWhereNoWordHelps) {
  EXPECT_EQ(joined(RrType::CAA, {{"", "@"}, {"", "0"}, {"", "issue"}, {"", "ca.example"}}), "0 issue \"ca.example\"");
  EXPECT_EQ(joined(RrType::CAA, {{"Merkmal", "128"}, {"Was", "issue"}, {"Wer", "ca.example"}}),
            "128 issue \"ca.example\"");
  // What the grammar does not take in full says nothing.
  EXPECT_EQ(joined(kTlsa, {{"", "3"}, {"", "1"}, {"", "1"}, {"", "abcd"}}), "none");
  EXPECT_EQ(joined(RrType::CAA, {{"", "www"}, {"", "issue"}, {"", "ca.example"}}), "none");
}

TEST(RdataPartsTest, ReadsValuesAsPeopleWriteThem) {
  const std::string hash(64, 'a');
  EXPECT_EQ(
      joined(kTlsa,
             {{"Usage", "3 (DANE-EE)"}, {"Selector", "SPKI (1)"}, {"Matching type", "1 - SHA-256"}, {"Value", hash}}),
      "3 1 1 " + hash);
  EXPECT_EQ(joined(kDs, {{"Key tag", "7"}, {"Algorithm", "ECDSAP256SHA256"}, {"Digest type", "2"}, {"Digest", hash}}),
            "7 ECDSAP256SHA256 2 " + hash);
  EXPECT_EQ(joined(RrType::CAA, {{"Tag", "issue"}, {"Value", "\"ca.example; validationmethods=dns-01\""}}),
            "0 issue \"ca.example; validationmethods=dns-01\"");
  EXPECT_EQ(joined(kNaptr, {{"Order", "10"},
                            {"Pref.", "20"},
                            {"Flags", "U"},
                            {"Service", "E2U+sip"},
                            {"Regexp", "!^.*$!sip:info@contoso.com!"},
                            {"Replacement", "."}}),
            "10 20 \"U\" \"E2U+sip\" \"!^.*$!sip:info@contoso.com!\" .");
  EXPECT_EQ(joined(kHttps, {{"Name", "www"}, {"Priority", "1"}, {"Target", "."}, {"Params", "alpn=\"h2,h3\""}}),
            "1 . alpn=\"h2,h3\"");
}

TEST(RdataPartsTest, KeepsWhatIsLeftToTheReader) {
  EXPECT_EQ(joined(kTlsa, {{"Usage", "3"},
                           {"Selector", "1"},
                           {"Matching type", "1"},
                           {"Certificate association data", "SHA-256 of your key"}}),
            "3 1 1 <SHA-256-of-your-key>");
  EXPECT_EQ(joined(kTlsa, {{"Usage", "3"}, {"Selector", "1"}, {"Matching type", "1"}, {"Data", "<hash>"}}),
            "3 1 1 <hash>");
}

TEST(RdataPartsTest, LeavesOtherTablesAlone) {
  EXPECT_EQ(joined(kHttps, {{"Source", "any"}, {"Destination", "host.contoso.com"}, {"Remark", "for browsers"}}),
            "none");
  EXPECT_EQ(joined(RrType::CAA, {{"Name", "contoso.com"}, {"Description", "who may issue"}}), "none");
  EXPECT_FALSE(has_rdata_parts(RrType::MX));
  EXPECT_FALSE(has_rdata_parts(RrType::SRV));
  EXPECT_FALSE(has_rdata_parts(RrType::TXT));
}

}  // namespace
}  // namespace doczone::extractor::rdata_parts_test
