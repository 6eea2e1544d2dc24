// What of a file a page is.
#pragma once

namespace doczone::extractor {

// A PO file holds two pages: the source, and what is translated of it.
enum class PageSide { whole, source, translation };

}  // namespace doczone::extractor
