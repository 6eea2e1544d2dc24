// A page that could not be read at all, so that there is nothing to elect from it, or not be written.
#pragma once

#include "model/finding.h"
#include "model/result.h"

namespace doczone::extractor {

Finding unreadable_page(const Error& error);
// Its repair could not be written.
Finding unwritable_page(const Error& error);

}  // namespace doczone::extractor
