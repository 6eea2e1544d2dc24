// A page that could not be read at all; there is nothing to elect from it.
#pragma once

#include "model/finding.h"
#include "model/result.h"

namespace doczone::extractor {

Finding unreadable_page(const Error& error);

}  // namespace doczone::extractor
