#include "model/setting.h"

#include <set>

#include <gtest/gtest.h>

namespace doczone::setting_test {
namespace {

TEST(SettingTest, IsFoundByItsKey) {
  EXPECT_EQ(setting("source_language").flag(), "--source-language");
  std::set<std::string_view> keys;
  for (const Setting& one : all_settings()) {
    EXPECT_TRUE(keys.insert(one.key).second) << one.key;
    EXPECT_EQ(&setting(one.key), &one);
    EXPECT_FALSE(one.help.empty()) << one.key;
    EXPECT_FALSE(one.group.empty()) << one.key;
    const bool chooses = one.kind == SettingKind::choice || one.kind == SettingKind::table;
    EXPECT_EQ(one.choices.empty(), !chooses) << one.key;
    EXPECT_EQ(one.meta.empty(), one.kind == SettingKind::flag) << one.key;
  }
}

}  // namespace
}  // namespace doczone::setting_test
