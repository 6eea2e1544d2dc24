#include "extractor/pages/front_matter.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::front_matter_test {
namespace {

// "end: key=value, key=value"
std::string dump(std::string_view page) {
  const FrontMatter front_matter = read_front_matter(page);
  std::string out = std::to_string(front_matter.end) + ":";
  for (const auto& [key, value] : front_matter.scalars) out += " " + key + "=" + value + ",";
  return out;
}

TEST(FrontMatterTest, ReadsScalars) {
  const struct {
    std::string page, scalars;
  } cases[] = {
      {"---\nlang: de\n---\ntext", "17: lang=de,"},
      {"---\r\nlang: de\r\n---\r\n", "20: lang=de,"},
      {"---\nlang: de\n...\n", "17: lang=de,"},
      {"---\nlang: de\n---", "16: lang=de,"},
      {"---\n---\n", "8:"},
      {"\xEF\xBB\xBF---\nlang: de\n---\n", "20: lang=de,"},
      {"---\na: 'x: y'\nb: \"z\"\nc: '\nd:   e  \n---\n", "39: a=x: y, b=z, c=', d=e,"},
      {"---\nms:mtpsurl: https://x/de-de/y(v=1)\nms.date: 1\n---\n",
       "54: ms.date=1, ms:mtpsurl=https://x/de-de/y(v=1),"},
      {"---\na: 1\na: 2\n---\n", "18: a=2,"},
      // What stands below a key has a name of its own; what stands below something that has a value is no key.
      {"---\na:\n  lang: de\nb:\n- lang: fr\n# lang: it\nlang:\n\n---\n", "54: a.lang=de,"},
      {"---\nlast_update:\n  date: 2024-01-02\n  author: x\ntitle: >-\n  date: y\n---\n",
       "72: last_update.author=x, last_update.date=2024-01-02, title=>-,"},
      {"---\nlang: de\ntext", "0:"},
      {"--- \nlang: de\n---\n", "0:"},
      {"text\n---\nlang: de\n---\n", "0:"},
      {"\n---\nlang: de\n---\n", "0:"},
      {"", "0:"},
      {"---", "0:"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.page), c.scalars) << c.page;
}

TEST(FrontMatterTest, AnswersForMissingKeys) {
  const FrontMatter front_matter = read_front_matter("---\nlang: de\n---\n");
  EXPECT_EQ(front_matter.get("lang"), "de");
  EXPECT_EQ(front_matter.get("locale"), "");
}

TEST(FrontMatterTest, LooksAtABoundedHead) {
  const std::string close = "\n---\n";
  EXPECT_GT(read_front_matter("---\nlang: de\n" + std::string(60'000, 'x') + close).end, 60'000U);
  EXPECT_EQ(read_front_matter("---\nlang: de\n" + std::string(70'000, 'x') + close).end, 0U);
  EXPECT_EQ(read_front_matter("---\n" + std::string(10'000'000, '\n')).end, 0U);
}

}  // namespace
}  // namespace doczone::extractor::front_matter_test
