// What a page promises, whatever bytes it was read from: it is read, and every atom says what its bytes say.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "extractor/pages/page_reader.h"
#include "extractor/tables/cell_text.h"
#include "model/ascii.h"
#include "model/unicode.h"
#include "tests/fuzz/fuzz.h"

namespace doczone::fuzz {

using namespace doczone::extractor;

// As the reader folds it: white space counts once, and not at all at the edges.
inline std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(trim_ascii(out));
}

// A type is told by its mnemonic, whatever its letters' case.
inline bool is_value(std::string_view said, const Atom& atom) {
  const std::string value = folded(atom.value);
  return said == value || nfkc(said) == value ||
         (atom.field == Field::type && equal_ignoring_ascii_case(nfkc(said), value));
}

// What the bytes of an unbroken span say: as they stand (in code), or with references and escapes decoded.
inline bool says(std::string_view page, const Atom& atom) {
  const std::string raw(page.substr(atom.span.offset, atom.span.length));
  CellText text;
  text.append(page, atom.span);
  std::string code = raw;
  for (std::size_t at = code.find("\\|"); at != std::string::npos; at = code.find("\\|", at)) code.erase(at, 1);
  return is_value(folded(raw), atom) || is_value(folded(text.text()), atom) || is_value(folded(code), atom);
}

inline bool is_blank(std::string_view text) {
  return trim_ascii(text).empty();
}

// A run's bytes are its text, white space, or begin what the markup has for it.
inline bool says(std::string_view page, const TextRun& run) {
  const std::string_view raw = page.substr(run.span.offset, run.span.length);
  if (raw == run.text || (is_blank(raw) && is_blank(run.text)) || run.text == "\n") return true;
  return !run.is_verbatim() && (run.is_quoted || raw.find_first_of("\\&{") == 0 || is_blank(run.text));
}

// The text of an atom stands on the page run by run, in order. A name that is broken over two lines is one all the
// same.
inline void check_runs(std::string_view page, const Atom& atom) {
  std::string text, unbroken;
  std::size_t at = atom.span.offset;
  for (const TextRun& run : atom.runs) {
    promise(run.span.offset >= at && run.span.end() <= atom.span.end(), "a span holds its runs in order", atom.value);
    promise(says(page, run), "a run says what its bytes say", run.text);
    at = run.span.end();
    text += run.text;
    unbroken += run.text == "\n" ? "" : run.text;
  }
  const bool is_joined = is_name_field(atom.field) && is_value(folded(unbroken), atom);
  promise(is_joined || is_value(folded(text), atom), "an atom says what its runs say", atom.value + " / " + text);
}

inline void check_atom(const Page& page, const RecordTable& table, const RecordRow& row, const Atom& atom) {
  const std::string_view bytes = page.text->bytes();
  promise(atom.span.length > 0 && atom.span.end() <= bytes.size(), "a span lies on the page", atom.value);
  const bool is_taken_over = atom.span.end() <= row.span.offset;  // from a row above
  promise(is_taken_over || (atom.span.offset >= row.span.offset && atom.span.end() <= row.span.end()),
          "a row holds its atoms", atom.value);
  promise(atom.table == table.number && atom.row == row.row && atom.row < table.grid_rows, "an atom knows its row",
          atom.value);
  promise(!atom.value.empty(), "an atom says something", std::string(page.text->at(atom.span)));
  // The halves of a location stand on both sides of its type: `DNS/A externe`.
  if (atom.field != Field::view) {
    check_runs(bytes, atom);
    const Markup markup = atom.runs.front().markup;
    const bool has_own_escapes =
        markup == Markup::rst || markup == Markup::asciidoc || atom.runs.front().is_quoted;  // which the runs tell
    promise(!atom.one_run || has_own_escapes || says(bytes, atom), "an atom says what its bytes say", atom.value);
  }
  const Location where = page.locate(atom.span);
  promise(where.begin.line >= 1 && where.begin.line <= page.text->line_count(), "an atom stands on a line", atom.value);
}

inline void check_page(const std::string& path, const std::string& bytes, PageSide side = PageSide::whole) {
  PageHead head;
  head.path = path;
  head.side = side;
  read_stated_identity(read_front_matter(bytes), head);
  const Page page = read_page(std::make_shared<const SourceText>(path, bytes), head, ServiceRegistry::standard());
  std::set<std::size_t> numbers;
  std::size_t next_table = 0;
  for (const RecordTable& table : page.tables) {
    promise(numbers.insert(table.number).second, "every table has a number of its own");
    promise(table.span.offset >= next_table, "tables are told in order");
    next_table = table.span.offset;
    promise(table.span.end() <= bytes.size(), "a table lies on the page");
    std::size_t next_row = 0;
    for (const RecordRow& row : table.rows) {
      promise(row.row >= next_row, "rows are told in order");
      next_row = row.row + 1;
      promise(!row.atoms.empty() && row.span.end() <= bytes.size(), "a row has atoms");
      std::size_t at = 0;
      for (const Atom& atom : row.atoms) {
        promise(atom.span.offset >= at, "atoms are told in order", atom.value);
        at = atom.span.offset;
        check_atom(page, table, row, atom);
      }
      for (const RecordCell& cell : row.cells) promise(cell.span.end() <= bytes.size(), "a cell lies on the page");
    }
  }
}

}  // namespace doczone::fuzz
