#include "extractor/records/words.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::words_test {
namespace {

std::string dump_view(std::string_view text) {
  const auto view = view_in(text);
  return view ? std::string(to_string(*view)) : "-";
}

TEST(WordsTest, TellsTheView) {
  const struct {
    std::string text, view;
  } cases[] = {
      {"External DNS", "external"},
      {"INTERNAL DNS", "internal"},
      {"Externer DNS", "external"},
      {"Externes DNS", "external"},
      {"DNS interne", "internal"},
      {"DNS externe", "external"},
      {"DNS externo", "external"},
      {"DNS esterno", "external"},
      {"DNS interno", "internal"},
      {"外部 DNS", "external"},
      {"内部DNS", "internal"},
      {"內部 DNS", "internal"},
      {"외부 DNS", "external"},
      {"내부 DNS", "internal"},
      {"Внешний DNS", "external"},
      {"внутренний DNS", "internal"},
      {"Zewnętrzny DNS", "external"},
      {"Wewnętrzny DNS", "internal"},
      {"Dış DNS", "external"},
      {"İç DNS", "internal"},
      {"DNS", "-"},
      {"", "-"},
      {"Internal/External", "-"},
      {"internal and external", "-"},
      {"DNS\u00A0externe", "external"},
      {"ＥＸＴＥＲＮＡＬ", "external"},
      {"DNS החיצוני", "external"},
      {"（外部）", "external"},
      // The stem begins a word.
      {"paternal", "-"},
      {"Westerner", "-"},
      {"DNS(internal)", "internal"},
      {"x-external", "external"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump_view(c.text), c.view) << c.text;
}

TEST(WordsTest, KnowsColumnsOfNumbers) {
  const struct {
    std::string text, kind;
    bool holds;
  } cases[] = {
      {"Port", "port", true},       {"PORT number", "port", true},   {"Anschluss", "port", false},
      {"端口", "port", true},       {"連接埠", "port", true},        {"ポート番号", "port", true},
      {"포트", "port", true},       {"Puerto", "port", true},        {"Priorität", "priority", true},
      {"優先度", "priority", true}, {"Weight", "weight", true},      {"Gewichtung", "weight", true},
      {"Порт", "port", true},       {"TTL (s)", "ttl", true},        {"Support", "port", false},
      {"Name", "port", false},      {"Port", "no such kind", false},
  };
  for (const auto& c : cases) EXPECT_EQ(has_word(c.text, c.kind), c.holds) << c.text;
}

TEST(WordsTest, KnowsAWordThatIsOfNoOtherKind) {
  EXPECT_FALSE(AskedWords("Einträge, die Sie löschen müssen").have_beside("create", "must"));
  EXPECT_TRUE(AskedWords("Einträge, die Sie anlegen müssen").have_beside("create", "must"));
  EXPECT_FALSE(AskedWords("必须删除").have_beside("create", "must"));
  EXPECT_TRUE(AskedWords("必须添加").have_beside("create", "must"));
  EXPECT_TRUE(AskedWords("create").have_beside("create", "no such kind"));
  EXPECT_FALSE(AskedWords("create").have_beside("no such kind", "must"));
}

}  // namespace
}  // namespace doczone::extractor::words_test
