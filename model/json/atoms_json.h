// Atoms as JSON lines: what `doczone extract --atoms` prints, and what `crosscheck --with` reads. One object a line,
// complete enough to be elected somewhere else: the first atom of a row, a table and a page carries what is known about
// them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/atom.h"
#include "model/finding.h"
#include "model/language_tag.h"
#include "model/result.h"
#include "model/rr_type.h"

namespace doczone {

struct CellContext {
  std::size_t column = 0;
  ByteSpan span;
  std::string text;
};

struct RowContext {
  ByteSpan span;
  bool marks_example = false;
  std::string comment;
  std::vector<CellContext> cells;
  bool is_at_apex = false;
};

struct TableContext {
  ByteSpan span;
  std::string section, anchor;
  std::size_t grid_rows = 0;
  std::vector<CellContext> headers;
  std::string form = "table";      // or "lines", "fields", "sentence"
  std::vector<RrType> types = {};  // of rows that state none
};

// The bytes of a line of a page, without its line end.
struct SourceLine {
  std::size_t line = 1;    // 1-based
  std::size_t offset = 0;  // of its first byte
  std::string bytes;
};

// Something on a page that was not read as it stands there, in one sentence.
struct PageNote {
  ByteSpan span;
  std::string text;
};

struct PageContext {
  std::string root;  // the folder or file that was asked for
  std::string stated_language, url_language, asset_id, source_hash, content_hash;
  bool human_translated = false;
  bool machine_translated = false;
  std::size_t size = 0;           // bytes of the page
  std::vector<SourceLine> lines;  // in which its tables' values, and comments for this program, stand; in page order
  std::vector<PageNote> notes = {};
  std::map<std::string, std::string> dates = {};  // of the front matter, by its keys; days as `2021-01-14`
  std::optional<std::string> text = {};           // all of its bytes, by which its texts are compared, too
};

// A page on which no record table was found: a translation may have one there.
struct TablelessPage {
  std::string path, page;
  LanguageTag language;
  PageContext context;
};

// An atom and the page that says it. `raw` are the exact bytes of the span.
struct AtomOnPage {
  const Atom* atom = nullptr;
  Location where;
  LanguageTag language;
  std::string page;  // relative to the language's folder
  std::string raw;
  const RowContext* row = nullptr;                        // at the first atom of a row
  const TableContext* table = nullptr;                    // of a table
  const PageContext* context = nullptr;                   // of a page
  const std::vector<TablelessPage>* tableless = nullptr;  // at the first atom of all
};

// One line with its line end: path, language, line, column, byte_offset, byte_length, table, row, cell, field, value,
// raw, page, in_prose, source_value (what a bilingual page says beside it, or null), part, one_run, runs, and
// row_context, table_context, page_context, tableless_pages where they are given.
std::string atom_to_json_line(const AtomOnPage& atom);

struct AtomLine {
  Atom atom;
  std::string path, page;
  LanguageTag language;
  std::optional<RowContext> row;
  std::optional<TableContext> table;
  std::optional<PageContext> context;
  std::vector<TablelessPage> tableless;
};

// Reads such a line. Error: `message` says what is wrong; no path and no line.
Result<AtomLine> parse_atom_line(std::string_view line);

}  // namespace doczone
