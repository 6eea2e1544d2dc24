// Whether documentation knows what a profile speaks of: a misspelt scenario, option or name would never be noticed.
#pragma once

#include <optional>

#include "model/profile.h"
#include "model/requirement.h"

namespace doczone::harness {

// What the profile says of [scenarios], [options], [bind] and [addresses] and no requirement has, with the word that
// was probably meant; the first in the file. A scenario need not exist, unless it is close to one that does: the same
// profile serves pages that speak of less.
std::optional<Error> unknown_word(const CanonicalModel& model, const DeploymentProfile& profile);

}  // namespace doczone::harness
