// Tells by what mechanism a name was damaged.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/mechanism.h"

namespace doczone::extractor {

// `right` may be empty when it is not known. The result is empty when no mechanism explains the damage.
std::optional<Mechanism> mechanism_of(const std::string& raw, const std::string& right);
// Says what happened, as the end of a sentence: "a dot was lost".
std::string words_for(std::optional<Mechanism> mechanism, std::string_view raw);
// True for a legal name that can only be damage: it cannot be another name that somebody meant.
bool is_telling_damage(const std::string& value, const std::string& right);

}  // namespace doczone::extractor
