// Tells whether a page can state records: a test on raw bytes lets most pages go without parsing them, and loses
// none.
#pragma once

#include <string_view>

namespace doczone::extractor {

bool may_hold_records(std::string_view page);

// The same of what stands outside of tables: there, a type is always named.
bool may_hold_statements(std::string_view page);

}  // namespace doczone::extractor
