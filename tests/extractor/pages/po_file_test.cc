#include "extractor/pages/po_file.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::po_file_test {
namespace {

std::string text_of(const std::string& file, const PoString& string) {
  MappedText out;
  append_po_string(file, string, out);
  return out.text();
}

// One entry a line: sources = translations, with slashes between plural forms and `~` before fuzzy ones.
std::string dump(const std::string& file) {
  std::string out;
  for (const PoEntry& entry : read_po_file(file).entries) {
    if (entry.is_fuzzy) out += "~";
    for (std::size_t i = 0; i < entry.source.size(); ++i) out += (i > 0 ? "/" : "") + text_of(file, entry.source[i]);
    out += "=";
    for (std::size_t i = 0; i < entry.translations.size(); ++i)
      out += (i > 0 ? "/" : "") + text_of(file, entry.translations[i]);
    out += "\n";
  }
  return out;
}

TEST(PoFileTest, ReadsEntries) {
  EXPECT_EQ(dump("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n"), "a=b\nc=\n");
  // No blank line between, CRLF, blanks around, the last line without an end.
  EXPECT_EQ(dump("msgid \"a\"\r\nmsgstr \"b\"\r\n  msgid   \"c\"\r\nmsgstr\"d\""), "a=b\nc=d\n");
  EXPECT_EQ(dump("msgctxt \"menu\"\nmsgid \"a\"\nmsgstr \"b\"\nmsgctxt \"x\"\nmsgid \"c\"\nmsgstr \"d\"\n"),
            "a=b\nc=d\n");
  EXPECT_EQ(dump("msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\nmsgstr[1] \"bs\"\n"), "a/as=b/bs\n");
  EXPECT_EQ(dump("msgid \"\"\n\"a \"\n\"b\\n\"\nmsgstr \"\"\n\"c \"\n\n\"d\\n\"\n"), "a b\n=c d\n\n");
}

TEST(PoFileTest, DecodesEscapes) {
  EXPECT_EQ(dump(R"(msgid "a\"b\\c\td\qe\\n"
msgstr "\"")"),
            "a\"b\\c\td\\qe\\n=\"\n");
}

TEST(PoFileTest, KnowsWhatIsNoTranslation) {
  EXPECT_EQ(dump("#, fuzzy, no-wrap\n#| msgid \"old\"\nmsgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n"),
            "~a=b\nc=d\n");
  EXPECT_EQ(dump("msgid \"a\"\nmsgstr \"b\"\n\n#~ msgid \"c\"\n#~ msgstr \"d\"\n"), "a=b\n");
  EXPECT_EQ(dump("#, no-wrap\nmsgid \"a\"\nmsgstr \"b\"\n#, fuzzy\nmsgid \"c\"\nmsgstr \"d\"\n"), "a=b\n~c=d\n");
}

TEST(PoFileTest, ReadsTheHeaderAndTypes) {
  const PoFile po = read_po_file(
      "# (C)\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: x\\n\"\n\"Language: pt_BR\\n\"\n"
      "\"X-Source-Language: de\\n\"\n\n#. type: Title ##\n#: a.md:1\nmsgid \"a\"\nmsgstr \"b\"\n");
  EXPECT_EQ(po.language, "pt_BR");
  EXPECT_EQ(po.source_language, "de");
  ASSERT_EQ(po.entries.size(), 1u);
  EXPECT_EQ(po.entries[0].type, "Title ##");
  EXPECT_FALSE(po.entries[0].is_fuzzy);
}

TEST(PoFileTest, SurvivesWhatIsNone) {
  for (const char* broken : {"", "\"", "\"a\"", "msgid", "msgid \"", "msgstr \"a\"", "msgid \"a", "msgid \"a\\\"\n",
                             "foo \"a\"\nmsgid \"b\"", "\xEF\xBB\xBFmsgid \"\"\nmsgstr \"\"\n", "#", "#~", "[\"]"})
    dump(broken);
}

TEST(PoFileTest, KnowsItsNames) {
  EXPECT_TRUE(is_po_name("a/fr.po") && is_po_name("x.POT") && is_po_template("x.pot"));
  EXPECT_FALSE(is_po_template("x.po") || is_po_name("po") || is_po_name("x.port"));
}

}  // namespace
}  // namespace doczone::extractor::po_file_test
