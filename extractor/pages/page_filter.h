// Tells whether a page can state records: a test on raw bytes lets most pages go without parsing them, and loses
// none.
#pragma once

#include <string_view>

namespace doczone::extractor {

bool may_hold_records(std::string_view page);

}  // namespace doczone::extractor
