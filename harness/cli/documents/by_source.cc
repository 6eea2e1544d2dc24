#include "harness/cli/documents/by_source.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extractor/repair/page_repair.h"
#include "extractor/repair/repair.h"
#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

using extractor::Page;

std::map<std::string, const Page*> source_pages(const Documentation& documentation) {
  std::map<std::string, const Page*> out;
  const extractor::Corpus& corpus = documentation.corpus;
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) {
      if (page.language == corpus.source_language) out[page.path()] = &page;
    }
  }
  return out;
}

const Atom* atom_in(const std::vector<extractor::RecordTable>& tables, ByteSpan span, Field field) {
  for (const extractor::RecordTable& table : tables) {
    for (const extractor::RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (atom.span == span && (atom.field == field || (is_name_field(atom.field) && is_name_field(field))))
          return &atom;
      }
    }
  }
  return nullptr;
}

// Of a record, or a name in text.
const Atom* atom_at(const Page& page, ByteSpan span, Field field) {
  const Atom* const atom = atom_in(page.tables, span, field);
  return atom != nullptr ? atom : atom_in(page.mentions, span, field);
}

// The nearest tag of this element before a byte opens it.
bool is_inside(std::string_view page, std::size_t at, const std::string& element) {
  const std::size_t open = page.substr(0, at).rfind("<" + element);
  if (open == std::string_view::npos) return false;
  return page.substr(open, at - open).find("</" + element) == std::string_view::npos;
}

// As it stands in headings, whose text has lost its marks.
bool stands_between_ticks(std::string_view page, ByteSpan span) {
  return span.offset > 0 && page[span.offset - 1] == '`' && span.end() < page.size() && page[span.end()] == '`';
}

bool is_in_code(const Page& page, const Atom& atom) {
  if (stands_between_ticks(page.text->bytes(), atom.span)) return true;
  const bool in_span =
      std::all_of(atom.runs.begin(), atom.runs.end(), [](const TextRun& run) { return run.markup == Markup::code; });
  return (in_span && !atom.runs.empty()) || is_inside(page.text->bytes(), atom.span.offset, "code");
}

// Half of an emphasis that ends or begins with the value: `discover.*\<domain\>*`. In code there is none.
ByteSpan with_emphasis(std::string_view page, ByteSpan span) {
  const auto is_mark = [&](std::size_t at) { return at < page.size() && (page[at] == '*' || page[at] == '_'); };
  ByteSpan out = span;
  // Nothing but blanks and what shows nothing may stand before the mark.
  for (std::size_t end = span.end();;) {
    const std::string_view rest = page.substr(end);
    if (rest.starts_with("<span></span>")) {
      end += 13;
    } else if (rest.starts_with(' ')) {
      ++end;
    } else {
      if (is_mark(end)) out.length = end - out.offset;
      break;
    }
  }
  while (is_mark(out.end())) ++out.length;
  if (extractor::is_balanced(page.substr(out.offset, out.length))) return out;
  out = span;
  while (out.offset > 0 && is_mark(out.offset - 1)) out = {out.offset - 1, out.length + 1};
  return out;
}

std::vector<Edit> code_span_round(std::string_view page, const Atom& atom) {
  if (atom.runs.empty()) return {};
  ByteSpan span = atom.span;
  const auto is_whole = [&] { return atom.one_run || extractor::is_balanced(page.substr(span.offset, span.length)); };
  const bool is_html = atom.runs.front().markup == Markup::html;
  if (!is_whole() && !is_html) span = with_emphasis(page, span);
  if (!is_whole()) return {};
  if (is_html) return {{{span.offset, 0}, "<code>"}, {{span.end(), 0}, "</code>"}};
  const std::string ticks = atom.runs.front().markup == Markup::rst ? "``" : "`";
  std::string text = ticks;
  for (const TextRun& run : atom.runs) {
    for (const char c : run.text) text += c == '|' ? std::string("\\|") : std::string(1, c);
  }
  if (text.find('`', ticks.size()) != std::string::npos) return {};
  return {{span, text + ticks}};
}

bool counts(const Finding& finding) {
  return finding.severity != Severity::note && finding.field && *finding.field != Field::view && finding.suggestion;
}

}  // namespace

std::vector<SourceCell> group_by_source(const Documentation& documentation, const std::vector<Finding>& findings) {
  const std::map<std::string, const Page*> sources = source_pages(documentation);
  std::map<std::tuple<std::string, std::size_t, std::size_t>, SourceCell> cells;
  for (const Finding& finding : findings) {
    if (!counts(finding) || sources.count(finding.where.path) > 0) continue;
    for (const Evidence& evidence : finding.evidence) {
      const auto page = sources.find(evidence.where.path);
      if (page == sources.end()) continue;
      const Atom* const atom = atom_at(*page->second, evidence.where.span, *finding.field);
      if (atom == nullptr) continue;
      SourceCell& cell = cells[{evidence.where.path, atom->span.offset, atom->span.length}];
      if (cell.findings.empty()) {
        cell.where = evidence.where;
        cell.field = atom->field;
        cell.value = atom->value;
        cell.is_protected = is_in_code(*page->second, *atom);
        if (!cell.is_protected && !page->second->is_foreign)
          cell.edits = code_span_round(page->second->text->bytes(), *atom);
      }
      cell.findings.push_back(&finding);
      break;
    }
  }
  std::vector<SourceCell> out;
  for (auto& [key, cell] : cells) out.push_back(std::move(cell));
  std::stable_sort(out.begin(), out.end(),
                   [](const SourceCell& a, const SourceCell& b) { return a.findings.size() > b.findings.size(); });
  return out;
}

Fixes protect(const Documentation& documentation, const std::vector<SourceCell>& cells) {
  std::map<std::string, std::vector<Edit>> edits;
  for (const SourceCell& cell : cells) {
    auto& page_edits = edits[cell.where.path];
    // Two values that share their markup: the first has it.
    const bool taken = std::any_of(page_edits.begin(), page_edits.end(), [&](const Edit& other) {
      return std::any_of(cell.edits.begin(), cell.edits.end(), [&](const Edit& edit) {
        return edit.span.offset < other.span.end() && other.span.offset < edit.span.end();
      });
    });
    if (!taken) page_edits.insert(page_edits.end(), cell.edits.begin(), cell.edits.end());
  }
  Fixes out;
  for (const auto& [path, page] : source_pages(documentation)) {
    const auto page_edits = edits.find(path);
    if (page_edits == edits.end() || page_edits->second.empty()) continue;
    out.pages[path] = {std::string(page->text->bytes()),
                       extractor::apply_edits(page->text->bytes(), page_edits->second)};
  }
  return out;
}

std::string by_source_text(const Judgement& judgement, const std::vector<SourceCell>& cells) {
  std::string out;
  std::size_t caused = 0;
  for (const SourceCell& cell : cells) {
    std::set<std::string> languages;
    for (const Finding* finding : cell.findings) {
      if (finding->language) languages.insert(finding->language->to_string());
    }
    caused += cell.findings.size();
    out += escape_controls(cell.where.path) + ":" + std::to_string(cell.where.begin.line) + ":" +
           std::to_string(cell.where.begin.column) + ": " + std::string(to_string(cell.field)) + " `" +
           escape_controls(cell.value) + "`: " + counted(cell.findings.size(), "finding") + " in " +
           counted(languages.size(), "language");
    if (cell.is_protected) {
      out += ", though it stands in a code span";
    } else if (cell.edits.empty()) {
      out += "; markup inside it is in the way of a code span";
    }
    out += "\n";
    for (const Finding* finding : cell.findings) {
      out += "    " + (finding->language ? finding->language->to_string() : "und") + "  " +
             escape_controls(finding->where.path) + ":" + std::to_string(finding->where.begin.line) + "  " +
             finding->check + "  `" + escape_controls(finding->value.value_or("")) + "`\n";
    }
  }
  const auto all = static_cast<std::size_t>(
      std::count_if(judgement.findings.begin(), judgement.findings.end(),
                    [](const Finding& finding) { return finding.severity != Severity::note; }));
  if (cells.empty()) return "no cell of the source causes any of the " + counted(all, "finding") + "\n";
  out += "\n" + counted(cells.size(), "cell") + " of the source " + (cells.size() == 1 ? "causes" : "cause") + " " +
         std::to_string(caused) + " of " + counted(all, "finding");
  const std::string patch = diff_of(protect(judgement.documentation, cells));
  if (!patch.empty())
    out += "; code spans keep the translation away from " + std::string(cells.size() == 1 ? "it" : "them") + ":\n\n" +
           patch;
  return patch.empty() ? out + "\n" : out;
}

void describe_source_cells(const Documentation& documentation, FindingsDocument& document) {
  if (documentation.corpus.source_language.is_undetermined()) return;
  const std::vector<SourceCell> cells = group_by_source(documentation, document.findings);
  const std::map<std::string, const Page*> pages = source_pages(documentation);
  for (const SourceCell& cell : cells) {
    SourceCause cause{cell.where, cell.field, cell.value, {}, cell.is_protected, {}, {}};
    for (const Finding* finding : cell.findings)
      cause.findings.push_back(static_cast<std::size_t>(finding - document.findings.data()));
    if (!cell.edits.empty()) {
      const std::size_t begin = cell.edits.front().span.offset;
      std::vector<Edit> edits = cell.edits;
      for (Edit& edit : edits) edit.span.offset -= begin;
      cause.before = pages.at(cell.where.path)->text->bytes().substr(begin, edits.back().span.end());
      cause.after = extractor::apply_edits(cause.before, edits);
    }
    document.source_cells.push_back(std::move(cause));
  }
  document.source_patch = diff_of(protect(documentation, cells));
}

}  // namespace doczone::cli
