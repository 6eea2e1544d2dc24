#include "model/mechanism.h"

#include <gtest/gtest.h>

namespace doczone::mechanism_test {
namespace {

TEST(MechanismTest, IsCalledAsReportsCallIt) {
  const struct {
    Mechanism mechanism;
    std::string_view name;
  } cases[] = {
      {Mechanism::space_around_dot, "space-around-dot"},
      {Mechanism::full_stop_variant, "full-stop-variant"},
      {Mechanism::doubled_label, "doubled-label"},
      {Mechanism::dropped_label, "dropped-label"},
      {Mechanism::reordered_labels, "reordered-labels"},
      {Mechanism::translated_label, "translated-label"},
      {Mechanism::truncated, "truncated"},
      {Mechanism::lost_underscore, "lost-underscore"},
      {Mechanism::lost_dot, "lost-dot"},
      {Mechanism::lookalike, "lookalike"},
  };
  for (const auto& c : cases) EXPECT_EQ(to_string(c.mechanism), c.name);
}

}  // namespace
}  // namespace doczone::mechanism_test
