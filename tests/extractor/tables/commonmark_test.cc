#include "extractor/tables/commonmark.h"

#include <cmark.h>
#include <gtest/gtest.h>

namespace doczone::extractor::commonmark_test {
namespace {

TEST(CommonmarkTest, GivesTheTreeOfAText) {
  const CommonMarkTree tree = parse_commonmark("# Records\n\nSet `_sip._tls`.\n");
  cmark_node* const heading = cmark_node_first_child(tree.get());
  EXPECT_EQ(cmark_node_get_type(heading), CMARK_NODE_HEADING);
  EXPECT_EQ(cmark_node_get_type(cmark_node_next(heading)), CMARK_NODE_PARAGRAPH);
  EXPECT_EQ(cmark_node_first_child(parse_commonmark("").get()), nullptr);
}

}  // namespace
}  // namespace doczone::extractor::commonmark_test
