// A page that could not be read at all, so that there is nothing to elect from it, or not be written.
#pragma once

#include "model/finding.h"
#include "model/result.h"

namespace doczone::extractor {

Finding unreadable_page(const Error& error);
// A note: the page was read, but something of it was not, or may have been misunderstood.
Finding partly_unreadable_page(const Location& where, const std::string& why);
// Its repair could not be written.
Finding unwritable_page(const Error& error);

}  // namespace doczone::extractor
