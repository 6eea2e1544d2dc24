#include "model/escaped_json.h"

#include <gtest/gtest.h>

namespace doczone::escaped_json_test {
namespace {

TEST(EscapedJsonTest, KeepsItsValuesAndControlsNothing) {
  // DELETE, CSI in one character, from right to left, a tag; letters and signs stay.
  EXPECT_EQ(escape_controls_in_json("{\n \"\x7F\xC2\x9B\xE2\x80\xAE\xF3\xA0\x81\xA1\xC3\xA4\xE2\x82\xAC\": 1\n}\n"),
            "{\n \"\\u007F\\u009B\\u202E\\uDB40\\uDC61\xC3\xA4\xE2\x82\xAC\": 1\n}\n");
  EXPECT_EQ(escape_controls_in_json("[\"\\u001b\"]"), "[\"\\u001b\"]");
  EXPECT_EQ(escape_controls_in_json(""), "");
}

}  // namespace
}  // namespace doczone::escaped_json_test
