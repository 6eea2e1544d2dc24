#include "harness/policies/tag_list.h"

#include <gtest/gtest.h>

namespace doczone::harness::tag_list_test {
namespace {

std::string dump(const TagList& list) {
  std::string out;
  for (const PolicyTag& tag : list.tags) out += "[" + tag.name + "=" + tag.value + "]";
  return out;
}

// The faulty parts of the text, those that are not fatal in parentheses.
std::string dump(const std::vector<PolicyFault>& faults, const std::string& text) {
  std::string out;
  for (const PolicyFault& fault : faults) {
    const std::string part = text.substr(fault.span.offset, fault.span.length);
    out += (out.empty() ? "" : " ") + (fault.fatal ? part : "(" + part + ")");
  }
  return out;
}

TEST(TagListTest, ReadsTagsWithoutTheBlanksAroundThem) {
  EXPECT_EQ(dump(parse_tag_list("v=DMARC1;p = none ; rua=mailto:a@b.example")),
            "[v=DMARC1][p=none][rua=mailto:a@b.example]");
  EXPECT_EQ(dump(parse_tag_list("p=AB CD=;")), "[p=AB CD=]");
  EXPECT_EQ(dump(parse_tag_list("p=")), "[p=]");
  EXPECT_EQ(dump(parse_tag_list("")), "");
}

TEST(TagListTest, SpansAreThoseOfTheText) {
  const TagList list = parse_tag_list("v=DMARC1; p = none");
  ASSERT_EQ(list.tags.size(), 2U);
  EXPECT_EQ(list.tags[1].span, (ByteSpan{10, 8}));
  EXPECT_EQ(list.tags[1].value_span, (ByteSpan{14, 4}));
}

TEST(TagListTest, FindsByTheExactName) {
  const TagList list = parse_tag_list("P=x; p=y");
  EXPECT_EQ(list.find("p")->value, "y");
  EXPECT_EQ(list.find("sp"), nullptr);
}

TEST(TagListTest, TellsWhatIsNoList) {
  const auto faults = [](const std::string& text) { return dump(parse_tag_list(text).faults, text); };
  EXPECT_EQ(faults("v=DMARC1; p=none;"), "");
  EXPECT_EQ(faults("v=DMARC1; p"), "p");
  EXPECT_EQ(faults("v=DMARC1; p=none; p=reject"), "p=reject");
  EXPECT_EQ(faults("v=DMARC1;; p=none"), "(;)");
  EXPECT_EQ(faults("v=DMARC1, p=none"), "");
  EXPECT_EQ(faults("v=DKIM1; 1k=rsa"), "1k=rsa");
  EXPECT_EQ(faults("v=DKIM1; n=caf\xC3\xA9"), "caf\xC3\xA9");
}

TEST(TagListTest, PartsKeepWhatIsEmpty) {
  EXPECT_EQ(parts_of("a, b,,c", ','), (std::vector<std::string_view>{"a", "b", "", "c"}));
  EXPECT_EQ(parts_of("", ','), std::vector<std::string_view>{""});
}

}  // namespace
}  // namespace doczone::harness::tag_list_test
