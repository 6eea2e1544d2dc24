#include "extractor/checks/checks.h"

#include <set>
#include <type_traits>

#include <gtest/gtest.h>

namespace doczone::extractor::checks_test {
namespace {

// A check can't see a fault of another shape than its own: to hand it one does not compile.
static_assert(std::is_invocable_v<decltype(wrong_name), const AtomFault&>);
static_assert(!std::is_invocable_v<decltype(wrong_name), const SpellingFault&>);
static_assert(!std::is_invocable_v<decltype(wrong_name), const RowFault&>);
static_assert(!std::is_invocable_v<decltype(wrong_name), const Fault&>);
static_assert(!std::is_invocable_v<decltype(missing_row), const AtomFault&>);
static_assert(!std::is_invocable_v<decltype(missing_row), const TableFault&>);
static_assert(!std::is_invocable_v<decltype(missing_table), const HeaderFault&>);
static_assert(!std::is_invocable_v<decltype(second_alias), const BehindFault&>);
static_assert(std::is_invocable_v<decltype(mangled_placeholder), const SpellingFault*>);
static_assert(std::is_invocable_v<decltype(mangled_name), const RowFault*>);
static_assert(!std::is_invocable_v<decltype(mangled_name), const SpellingFault*>);
static_assert(!std::is_invocable_v<decltype(mangled_placeholder), const OrderFault*>);

TEST(ChecksTest, EachStandsOnceInTheList) {
  std::set<std::string_view> ids;
  for (const DocumentationCheck& check : documentation_checks()) {
    EXPECT_TRUE(ids.insert(check.entry->id).second) << check.entry->id;
  }
  EXPECT_EQ(documentation_catalogue().size(), ids.size());
}

TEST(ChecksTest, AreAskedAboutTheirShapeOnly) {
  std::string spoke;
  for (const DocumentationCheck& check : documentation_checks()) {
    if (check.diagnose(PageFault{})) spoke += std::string(check.entry->id) + " ";
    if (check.diagnose(OrderFault{})) spoke += std::string(check.entry->id) + " ";
  }
  EXPECT_EQ(spoke, "swapped-order stale-translation ");
}

}  // namespace
}  // namespace doczone::extractor::checks_test
