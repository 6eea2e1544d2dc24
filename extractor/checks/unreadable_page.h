// What else is said of pages that could not be read, or not be written; see unreadable_page() in the list of checks.
#pragma once

#include "model/finding.h"
#include "model/result.h"

namespace doczone::extractor {

// A note: the page was read, but something of it was not, or may have been misunderstood.
Finding partly_unreadable_page(const Location& where, const std::string& why);
// Its repair could not be written.
Finding unwritable_page(const Error& error);

}  // namespace doczone::extractor
