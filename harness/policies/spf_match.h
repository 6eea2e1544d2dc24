// Sender policies held against each other. Behind harness/policies/text_match.
#pragma once

#include "harness/policies/spf.h"
#include "harness/policies/text_match.h"

namespace doczone::harness {

// Precondition: both are SPF.
TextMatch match_spf(std::string_view demanded, std::string_view found);

// One policy that covers both; `all` as the stricter one has it. Where they have a mechanism with different signs, the
// second counts. Empty: one of them is none, is faulty, or holds placeholders or `redirect`.
std::optional<std::string> merged_spf(std::string_view one, std::string_view other);

}  // namespace doczone::harness
