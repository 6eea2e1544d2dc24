#include "model/json/atoms_json.h"

#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace doczone {
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
            "\"raw\":\"\\\\_sip。\\\\_tls\",\"page\":\"page.md\",\"in_prose\":false,\"source_value\":null}\n");
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
}

}  // namespace
}  // namespace doczone
