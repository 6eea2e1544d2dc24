// By what mechanism translation damaged a name.
#pragma once

#include <string_view>

namespace doczone {

enum class Mechanism {
  space_around_dot,   // blanks stand between labels
  full_stop_variant,  // another script's full stop stands for a dot
  doubled_label,      // the first label stands twice
  dropped_label,
  reordered_labels,
  translated_label,
  truncated,  // the last labels are missing
  lost_underscore,
  lost_dot,
  lookalike,  // characters of another script stand for those of a name
};

std::string_view to_string(Mechanism mechanism);  // "space-around-dot"

}  // namespace doczone
