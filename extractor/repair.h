// The bytes to change so that a page says what was elected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace doczone::extractor {

// `raw`: the bytes that stand there now, whose way of escaping is kept (`&lt;` or `\<`). Empty when nothing changes,
// and when it cannot be done without tearing an element apart.
std::vector<Edit> replacement_edits(std::string_view raw, ByteSpan span, std::string_view suggestion);

}  // namespace doczone::extractor
