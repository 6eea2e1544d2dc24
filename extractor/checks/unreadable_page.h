// A page that could not be read at all; there is nothing to elect from it.
#pragma once

#include "model/finding.h"
#include "model/result.h"

namespace doczone::extractor {

Finding unreadable_page(const Error& error);
// A note: the page was read, but something of it was not, or may have been misunderstood.
Finding partly_unreadable_page(const Location& where, const std::string& why);

}  // namespace doczone::extractor
