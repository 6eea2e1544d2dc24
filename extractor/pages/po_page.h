// The two pages that a PO file holds: the source, and what is translated of it.
#pragma once

#include "extractor/pages/page_identity.h"
#include "extractor/pages/po_file.h"
#include "extractor/tables/mapped_text.h"

namespace doczone::extractor {

// Returns one side as a page of Markdown, entry by entry; of what is not translated, or not any more, the translation
// has nothing.
MappedText po_page_text(std::string_view file, PageSide side);

// Fills the language of a head, the header's, and how much is translated.
void read_po_identity(const PoFile& po, PageHead& head);

}  // namespace doczone::extractor
