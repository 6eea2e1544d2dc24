// One language-neutral value in a cell of a record table, and the exact bytes that say it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone {

enum class Field { owner, target, type, port, address, view, ttl, priority, weight, txt, rdata, mention, term };

std::string_view to_string(Field field);
std::optional<Field> parse_field(std::string_view text);
// Names: owner, target and mention.
bool is_name_field(Field field);
// Texts of TXT records: all of one, or a term of one that stands by itself.
bool is_text_field(Field field);
// Whole numbers of RDATA: port, priority and weight.
bool is_number_field(Field field);

// SRV owners whose labels stand in columns or lines of their own: `sipfederationtls` | `TCP`.
enum class OwnerPart { whole, service, protocol };

// How text is written where it stands: what has to be escaped, and how.
enum class Markup { html, markdown, code, rst, asciidoc };

// A stretch of text and the bytes that say it. As many bytes as `text` has: they are the text. Otherwise the whole span
// stands for the whole text (`&lt;`, `\_`, a folded line end).
struct TextRun {
  std::string text;
  ByteSpan span;
  Markup markup = Markup::html;
  bool is_quoted = false;  // inside a string of a PO file, where `"` and `\` are escaped once more

  bool is_verbatim() const { return text.size() == span.length; }
  friend bool operator==(const TextRun&, const TextRun&) = default;
};

struct Atom {
  Field field = Field::owner;
  OwnerPart part = OwnerPart::whole;
  std::optional<std::size_t> rdata_field = {};   // of RDATA whose fields stand apart: which it is, 0-based
  bool in_prose = false;                         // stands in a sentence; a cell that says nothing else counts more
  std::string value;                             // what the page says: decoded, trimmed
  ByteSpan span;                                 // hull of the bytes that say it
  std::size_t table = 0;                         // 0-based number of the table on its page
  std::size_t row = 0;                           // 0-based, header rows counted
  std::size_t column = 0;                        // 0-based grid column
  std::optional<std::string> source_value = {};  // bilingual pages: what the source sentence beside it says
  bool one_run = true;                           // no markup inside the span: an edit may replace it
  std::vector<TextRun> runs = {};                // the text of the span in page order, without the markup between
};

}  // namespace doczone
