#include "extractor/pages/foreign_pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extractor/pages/control_comments.h"
#include "extractor/pages/corpus.h"
#include "extractor/pages/page_reader.h"
#include "model/json/atoms_json.h"

namespace doczone::extractor {
namespace {

void add_lines(const SourceText& text, ByteSpan span, std::set<std::size_t>& lines) {
  const std::size_t last = text.line_of(span.length == 0 ? span.offset : span.end() - 1);
  for (std::size_t line = text.line_of(span.offset); line <= last; ++line) lines.insert(line);
}

PageHead head_of(const std::string& path, const std::string& page, const LanguageTag& language,
                 const PageContext& context) {
  PageHead head;
  head.path = path;
  head.root = context.root;
  head.page = page;
  if (const auto tag = LanguageTag::parse(context.stated_language)) head.stated_language = *tag;
  // Elsewhere, its place among other languages may have told what here does not.
  if (head.stated_language.is_undetermined()) head.stated_language = language;
  if (const auto tag = LanguageTag::parse(context.url_language)) head.url_language = *tag;
  head.asset_id = context.asset_id;
  head.source_hash = context.source_hash;
  head.dates = context.dates;
  head.human_translated = context.human_translated;
  head.machine_translated = context.machine_translated;
  return head;
}

// The page's size and lines; everything else is blank. Nothing when the lines do not fit into each other.
std::optional<std::string> skeleton(const PageContext& context) {
  if (context.size > kMaxPageBytes) return std::nullopt;
  std::string text(context.size, ' ');
  std::size_t line = 1;
  std::size_t end = 0;
  for (const SourceLine& one : context.lines) {
    if (one.line < line || one.offset < end || one.offset > text.size() || one.bytes.size() > text.size() - one.offset)
      return std::nullopt;
    const std::size_t breaks = one.line - line;
    if (breaks > one.offset - end) return std::nullopt;
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(one.offset - breaks), breaks, '\n');
    text.replace(one.offset, one.bytes.size(), one.bytes);
    line = one.line;
    end = one.offset + one.bytes.size();
  }
  return text;
}

std::vector<RecordCell> cells_of(const std::vector<CellContext>& cells) {
  std::vector<RecordCell> out;
  out.reserve(cells.size());
  for (const CellContext& cell : cells) out.push_back({cell.column, cell.span, cell.text});
  return out;
}

// Collects the lines of one file, which may stand in any order.
class ForeignReader {
 public:
  ForeignReader(const std::string& path, ClaimedBytes& claimed) : path_(path), claimed_(claimed) {}

  std::optional<Error> read(std::string_view text, std::vector<ForeignPage>& out) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      ++line_;
      std::string_view line = text.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      at = end + 1;
      if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
      auto read = parse_atom_line(line);
      if (!read) return fault(read.error().message);
      if (auto error = add(*std::move(read))) return error;
    }
    for (auto& [path, page] : pages_) {
      if (auto error = finish(page)) return error;
      out.push_back(std::move(page.foreign));
    }
    return std::nullopt;
  }

 private:
  using RowKey = std::pair<std::size_t, std::size_t>;  // table, row

  struct Collected {
    ForeignPage foreign;
    std::size_t line = 0;  // the first one about this page
    bool has_context = false;
    std::map<std::size_t, TableContext> tables;
    std::map<RowKey, RowContext> rows;
    std::map<RowKey, std::vector<Atom>> atoms;
  };

  Error fault(std::string message, std::size_t line = 0) const {
    return {std::move(message), path_, line == 0 ? line_ : line, 0};
  }

  std::optional<Error> add(AtomLine line) {
    Collected& page = pages_[line.path];
    if (page.line == 0) page.line = line_;
    if (line.context) {
      if (auto error = set_context(page, line.path, line.page, line.language, *line.context)) return error;
    }
    const RowKey row{line.atom.table, line.atom.row};
    if (line.table) page.tables[row.first] = *std::move(line.table);
    if (line.row) page.rows[row] = *std::move(line.row);
    page.atoms[row].push_back(std::move(line.atom));
    for (const TablelessPage& other : line.tableless) {
      Collected& tableless = pages_[other.path];
      if (tableless.line == 0) tableless.line = line_;
      if (auto error = set_context(tableless, other.path, other.page, other.language, other.context)) return error;
    }
    return std::nullopt;
  }

  std::optional<Error> set_context(Collected& page, const std::string& path, const std::string& relative,
                                   const LanguageTag& language, const PageContext& context) {
    if (!context.text) {
      if (context.size > claimed_.most - claimed_.used)
        return fault("'" + path + "' claims " + std::to_string(context.size) + " bytes; pages that bring no text may " +
                     std::to_string(claimed_.most) + " together");
      claimed_.used += context.size;
    } else if (context.text->size() != context.size) {
      return fault("the text of '" + path + "' is of another size");
    }
    auto text = skeleton(context);
    if (!text) return fault("the lines of '" + path + "' do not fit into each other");
    page.foreign.has_text = context.text.has_value();
    if (context.text) text = context.text;
    page.foreign.head = head_of(path, relative, language, context);
    page.foreign.page.text = std::make_shared<const SourceText>(path, *std::move(text));
    page.foreign.page.is_foreign = true;
    page.foreign.page.stated_hash = context.content_hash;
    page.has_context = true;
    for (const PageNote& note : context.notes) {
      if (note.span.offset > context.size || note.span.length > context.size - note.span.offset)
        return fault("a note lies outside of '" + path + "'");
      page.foreign.page.notes.push_back({page.foreign.page.locate(note.span), language, note.text});
    }
    return std::nullopt;
  }

  std::optional<Error> finish(Collected& collected) const {
    if (!collected.has_context)
      return fault("nothing is said about the page as a whole (page_context): was a part of the file cut off?",
                   collected.line);
    Page& page = collected.foreign.page;
    const std::size_t size = page.text->bytes().size();
    const auto lies_inside = [&](ByteSpan span) { return span.offset <= size && span.length <= size - span.offset; };
    bool inside = true;
    for (auto& [key, atoms] : collected.atoms) {
      const auto table = collected.tables.find(key.first);
      const auto row = collected.rows.find(key);
      if (table == collected.tables.end() || row == collected.rows.end())
        return fault("nothing is said about a table or a row as a whole: was a part of the file cut off?",
                     collected.line);
      if (page.tables.empty() || page.tables.back().number != key.first) {
        RecordTable out;
        out.number = key.first;
        out.span = table->second.span;
        out.section = table->second.section;
        out.anchor = table->second.anchor;
        out.grid_rows = table->second.grid_rows;
        out.headers = cells_of(table->second.headers);
        out.form = parse_form(table->second.form);
        out.types = table->second.types;
        inside = inside && lies_inside(out.span);
        for (const RecordCell& cell : out.headers) inside = inside && lies_inside(cell.span);
        page.tables.push_back(std::move(out));
      }
      RecordRow out;
      out.row = key.second;
      out.span = row->second.span;
      out.marks_example = row->second.marks_example;
      out.comment = row->second.comment;
      out.is_at_apex = row->second.is_at_apex;
      out.cells = cells_of(row->second.cells);
      out.atoms = std::move(atoms);
      std::stable_sort(out.atoms.begin(), out.atoms.end(),
                       [](const Atom& a, const Atom& b) { return a.span.offset < b.span.offset; });
      inside = inside && lies_inside(out.span);
      for (const RecordCell& cell : out.cells) inside = inside && lies_inside(cell.span);
      for (const Atom& atom : out.atoms) {
        inside = inside && lies_inside(atom.span);
        for (const TextRun& run : atom.runs) inside = inside && lies_inside(run.span);
      }
      page.tables.back().rows.push_back(std::move(out));
    }
    sort_tables(page);
    if (!inside) return fault("something lies outside of '" + page.path() + "'", collected.line);
    return std::nullopt;
  }

  const std::string& path_;
  ClaimedBytes& claimed_;
  std::size_t line_ = 0;
  std::map<std::string, Collected> pages_;  // by path
};

}  // namespace

PageContext page_context(const Page& page, const PageHead& head, const std::vector<const ReadingNote*>& notes) {
  PageContext out;
  out.root = head.root;
  if (!head.stated_language.is_undetermined()) out.stated_language = head.stated_language.to_string();
  if (!head.url_language.is_undetermined()) out.url_language = head.url_language.to_string();
  out.asset_id = head.asset_id;
  out.source_hash = head.source_hash;
  out.dates = head.dates;
  out.human_translated = head.human_translated;
  out.machine_translated = head.machine_translated;
  if (!page.text) {
    out.size = 1;  // what is said about the page as a whole stands at its first byte
    return out;
  }
  const SourceText& text = *page.text;
  out.content_hash = page.content_hash();
  out.size = text.bytes().size();
  // A PO file is two pages, each of a part of it.
  if (head.side == PageSide::whole) out.text = text.bytes();
  std::set<std::size_t> lines;
  for (const RecordTable& table : page.tables) {
    add_lines(text, table.span, lines);
    for (const RecordCell& cell : table.headers) add_lines(text, cell.span, lines);
    for (const RecordRow& row : table.rows) {
      add_lines(text, row.span, lines);
      for (const RecordCell& cell : row.cells) add_lines(text, cell.span, lines);
    }
  }
  for (const ReadingNote* note : notes) {
    add_lines(text, note->where.span, lines);
    out.notes.push_back({note->where.span, note->text});
  }
  for (const ControlComment& comment : read_control_comments(text)) add_lines(text, comment.span, lines);
  for (const std::size_t line : lines) {
    const ByteSpan span = text.line_span(line);
    out.lines.push_back({line, span.offset, std::string(text.at(span))});
  }
  return out;
}

std::optional<Error> read_foreign_pages(std::string_view text, const std::string& path, ClaimedBytes& claimed,
                                        std::vector<ForeignPage>& out) {
  return ForeignReader(path, claimed).read(text, out);
}

}  // namespace doczone::extractor
