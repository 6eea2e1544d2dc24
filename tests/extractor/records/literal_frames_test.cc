#include "extractor/records/literal_frames.h"

#include <gtest/gtest.h>

namespace doczone::extractor::literal_frames_test {
namespace {

bool may_be(Field field, std::string_view literal, std::string_view candidate) {
  return fits({field, {literal, 0}}, candidate, frame_of(parts_of_value(literal), parts_of_value(candidate)));
}

TEST(LiteralFramesTest, OnePartInThePlaceOfOne) {
  EXPECT_TRUE(may_be(Field::mention, "www.edge.example.net", "www.край.example.net"));
  EXPECT_TRUE(may_be(Field::mention, "a.b.c.d.example", "a.x.y.d.example"));
  EXPECT_FALSE(may_be(Field::mention, "a.b.c.example", "a.x.y.example")) << "half of it";
  EXPECT_FALSE(may_be(Field::mention, "mail.example", "post.example")) << "nothing but the last label";
  EXPECT_TRUE(may_be(Field::mention, "finch.example", "pěnkava.example"));
  EXPECT_FALSE(may_be(Field::mention, "sip.<domain>", "die.<Domäne>"));
}

TEST(LiteralFramesTest, Addresses) {
  EXPECT_TRUE(may_be(Field::address, "10.4.0.68", "10.4.0.86"));
  EXPECT_FALSE(may_be(Field::address, "10.4.0.68", "10.5.0.86"));
}

TEST(LiteralFramesTest, Terms) {
  EXPECT_TRUE(may_be(Field::term, "p=reject", "p=weigeren"));
  EXPECT_FALSE(may_be(Field::term, "user=name", "user=jmeno"));
  EXPECT_TRUE(may_be(Field::term, "-all", "- все"));
  EXPECT_FALSE(may_be(Field::term, "-all", "alle"));
  EXPECT_TRUE(may_be(Field::term, "include:_spf.example.org", "zahrnout:_spf.example.org"));
  EXPECT_TRUE(may_be(Field::term, "site-check=4f1c", "sitio-control=4f1c"));
}

TEST(LiteralFramesTest, GluedWordsHoldTheWholeValue) {
  EXPECT_TRUE(holds_at_edge("pool01.contoso.comdefinieren", "pool01.contoso.com"));
  EXPECT_FALSE(holds_at_edge("treffen.contoso.com", "meet.contoso.com"));
}

}  // namespace
}  // namespace doczone::extractor::literal_frames_test
