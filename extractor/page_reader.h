// A page's bytes, read into record tables.
#pragma once

#include <memory>

#include "extractor/page.h"
#include "extractor/page_identity.h"

namespace doczone::extractor {

// Never fails: what cannot be understood is no record table. Safe to call from many threads.
Page read_page(std::shared_ptr<const SourceText> text, const PageHead& head);

}  // namespace doczone::extractor
