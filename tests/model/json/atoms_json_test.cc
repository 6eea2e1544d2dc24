#include "model/json/atoms_json.h"

#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace doczone::atoms_json_test {
namespace {

AtomOnPage sample(const Atom& atom) {
  const SourceText text("docs/zh-TW/page.md", "# 標題\n\n|SRV|\\_sip。\\_tls|\n");
  AtomOnPage out{&atom, locate(text, {15, 13}), *LanguageTag::parse("zh-TW"), "page.md",
                 std::string(text.at({15, 13}))};
  return out;
}

TEST(AtomsJsonTest, OneObjectALine) {
  Atom atom;
  atom.field = Field::owner;
  atom.value = "_sip。_tls";
  atom.span = {15, 13};
  atom.table = 2;
  atom.row = 4;
  atom.column = 1;
  const std::string line = atom_to_json_line(sample(atom));
  EXPECT_EQ(line,
            "{\"path\":\"docs/zh-TW/page.md\",\"language\":\"zh-TW\",\"line\":3,\"column\":6,\"byte_offset\":15,"
            "\"byte_length\":13,\"table\":2,\"row\":4,\"cell\":1,\"field\":\"owner\",\"value\":\"_sip。_tls\","
            "\"raw\":\"\\\\_sip。\\\\_tls\",\"page\":\"page.md\",\"in_prose\":false,\"source_value\":null,"
            "\"part\":\"whole\",\"one_run\":true,\"runs\":[]}\n");
  EXPECT_EQ(line.find('\n'), line.size() - 1);
}

TEST(AtomsJsonTest, SaysWhatABilingualPageQuotes) {
  Atom atom;
  atom.source_value = "_sip._tls";
  atom.in_prose = true;
  const auto line = nlohmann::json::parse(atom_to_json_line(sample(atom)));
  EXPECT_EQ(line.at("source_value"), "_sip._tls");
  EXPECT_EQ(line.at("in_prose"), true);
}

TEST(AtomsJsonTest, SurvivesAnyBytes) {
  Atom atom;
  atom.value = "a\xFF\x01\"\n\u2028";
  AtomOnPage said = sample(atom);
  said.raw = "\x80\xC3";
  said.where.path = "docs/\xE9/\n.md";
  const std::string line = atom_to_json_line(said);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const auto read = nlohmann::json::parse(line, nullptr, false);
  ASSERT_FALSE(read.is_discarded());
  EXPECT_EQ(read.at("value"), "a\uFFFD\x01\"\n\u2028");
  EXPECT_EQ(line.find("\u2028"), std::string::npos) << "a line end to many readers of text";
}

TEST(AtomsJsonTest, EndsNoLineWithin) {
  for (const std::string end : {"\xC2\x85", "\u2028", "\u2029"}) {
    Atom atom;
    atom.value = end + "a" + end + "\u00A0\u2026" + end;
    const std::string line = atom_to_json_line(sample(atom));
    EXPECT_EQ(line.find(end), std::string::npos);
    EXPECT_EQ(nlohmann::json::parse(line).at("value"), atom.value);
  }
}

// Everything that a line can carry, there and back.
TEST(AtomsJsonTest, ReadsWhatItWrote) {
  Atom atom;
  atom.field = Field::target;
  atom.part = OwnerPart::service;
  atom.value = "sip.contoso.com";
  atom.span = {15, 13};
  atom.table = 2;
  atom.row = 4;
  atom.column = 1;
  atom.in_prose = true;
  atom.one_run = false;
  atom.source_value = "x";
  atom.runs = {{"_", {15, 2}, Markup::markdown}, {"sip", {17, 3}, Markup::code}};
  const RowContext row{{1, 2}, true, "words", {{3, {4, 5}, "cell"}}};
  const TableContext table{{6, 7}, "Überschrift", "anchor", 9, {{0, {1, 1}, "FQDN"}}};
  PageContext page{"docs", "zh-TW", "", "id", "abc", "def", true, false, 40, {{3, 11, "|SRV|"}, {4, 17, "\xE9\xFF"}}};
  page.dates = {{"ms.date", "2021-01-14"}};
  page.text = "# \xC3\x9C\n|SRV|\xE9\xFF|\r\n";
  const std::vector<TablelessPage> tableless{{"docs/zh-TW/b.md", "b.md", *LanguageTag::parse("zh-TW"), page}};
  AtomOnPage said = sample(atom);
  said.row = &row;
  said.table = &table;
  said.context = &page;
  said.tableless = &tableless;
  const std::string line = atom_to_json_line(said);
  const auto read = parse_atom_line(line);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->atom.runs, atom.runs);
  EXPECT_EQ(read->context->dates, page.dates);
  EXPECT_EQ(read->context->text, page.text);
  EXPECT_EQ(read->context->lines[1].bytes, "\xE9\xFF");
  AtomOnPage again = said;
  again.atom = &read->atom;
  again.row = &*read->row;
  again.table = &*read->table;
  again.context = &*read->context;
  again.tableless = &read->tableless;
  EXPECT_EQ(atom_to_json_line(again), line);
}

TEST(AtomsJsonTest, SaysWhatIsWrong) {
  Atom atom;
  atom.value = "a";
  const std::string good = atom_to_json_line(sample(atom));
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string line = good;
    const std::size_t at = line.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return line.replace(at, from.size(), to);
  };
  EXPECT_TRUE(parse_atom_line(good));
  const std::pair<std::string, std::string> cases[] = {
      {"{\"path\"", "this is no JSON"},
      {"[1]", "this is no JSON object"},
      {"{}", "this is no line of `extract --atoms`: key 'field' not found"},
      {with("\"owner\"", "\"ownr\""), "there is no field 'ownr'"},
      {with("\"zh-TW\"", "\"Chinese, please\""), "'language': "},
      {with("\"byte_offset\":15", "\"byte_offset\":\"x\""), "this is no line of `extract --atoms`: "},
      {with("\"byte_offset\":15", "\"byte_offset\":999999999999"), "outside of any page"},
      {with("\"whole\"", "\"half\""), "there is no part 'half'"},
      {with("\"runs\":[]", "\"runs\":[[\"x\",1,1,\"tex\"]]"), "there is no markup 'tex'"},
      {with("\"runs\":[]", "\"runs\":[[1]]"), "this is no line of `extract --atoms`: "},
  };
  for (const auto& [line, message] : cases) {
    const auto read = parse_atom_line(line);
    ASSERT_FALSE(read) << line;
    EXPECT_NE(read.error().message.find(message), std::string::npos) << read.error().message;
  }
}

}  // namespace
}  // namespace doczone::atoms_json_test
