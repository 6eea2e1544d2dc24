// Reads the PO and POT files of GNU gettext as its manual describes them: entries of a source text and its translation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/tables/mapped_text.h"
#include "model/source_text.h"

namespace doczone::extractor {

// `.po` or `.pot`, in any case.
bool is_po_name(std::string_view path);
// A `.pot`: nothing is translated in it.
bool is_po_template(std::string_view path);

// A string, which may go on over several quoted lines: each line's bytes between its quotes.
using PoString = std::vector<ByteSpan>;

// True when it is missing or empty.
bool is_empty(const PoString& string);

struct PoEntry {
  std::size_t offset = 0;              // of its first line
  std::string type;                    // what po4a says of it: "Title ##", "Fenced code block (dns)"; usually empty
  bool is_fuzzy = false;               // its translation is of an older text
  std::vector<PoString> source;        // msgid and, where there is one, msgid_plural
  std::vector<PoString> translations;  // msgstr, or msgstr[0], msgstr[1] …
};

struct PoFile {
  std::vector<PoEntry> entries;  // in order; the header and obsolete ones (`#~`) are left out
  std::string language;          // the header's Language; empty when it has none
  std::string source_language;   // its X-Source-Language
  std::string created;           // its POT-Creation-Date: when the source texts were taken
};

PoFile read_po_file(std::string_view file);

// Appends what a string says: its lines joined, its escapes decoded.
void append_po_string(std::string_view file, const PoString& string, MappedText& out);

}  // namespace doczone::extractor
