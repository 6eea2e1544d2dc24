// Something was silenced that does not speak; there is nothing to elect from it.
#pragma once

#include <string>

#include "model/finding.h"

namespace doczone::extractor {

// `where`: the comment on a page, or the entry of a baseline.
Finding useless_suppression(const Location& where, std::string message);

}  // namespace doczone::extractor
