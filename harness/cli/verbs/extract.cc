#include <map>
#include <set>

#include <CLI/CLI.hpp>

#include "extractor/pages/foreign_pages.h"
#include "harness/cli/documents/documentation.h"
#include "harness/cli/verbs/demand_table.h"
#include "harness/cli/verbs/verbs.h"
#include "model/json/atoms_json.h"
#include "model/json/model_json.h"

namespace doczone::cli {
namespace {

RowContext context_of(const extractor::RecordRow& row) {
  RowContext out;
  out.span = row.span;
  out.marks_example = row.marks_example;
  out.comment = row.comment;
  out.is_at_apex = row.is_at_apex;
  for (const extractor::RecordCell& cell : row.cells) out.cells.push_back({cell.column, cell.span, cell.text});
  return out;
}

TableContext context_of(const extractor::RecordTable& table) {
  TableContext out;
  out.span = table.span;
  out.section = table.section;
  out.anchor = table.anchor;
  out.grid_rows = table.grid_rows;
  out.form = extractor::to_string(table.form);
  out.types = table.types;
  for (const extractor::RecordCell& cell : table.headers) out.headers.push_back({cell.column, cell.span, cell.text});
  return out;
}

using Notes = std::map<std::string_view, std::vector<const extractor::ReadingNote*>>;

// Of the pages that could be read: what of them could not. By path.
Notes notes_of(const extractor::Corpus& corpus) {
  Notes out;
  for (const extractor::ReadingNote& note : corpus.notes) out[note.where.path].push_back(&note);
  return out;
}

// Pages that a translation may have a table for: then their texts are compared with that one's.
std::vector<TablelessPage> tableless_pages(const FileSystem& files, const extractor::Corpus& corpus, Notes& notes) {
  std::set<std::string_view> with_tables;
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const extractor::Page& page : set.pages) {
      if (!page.tables.empty()) with_tables.insert(page.path());
    }
  }
  std::vector<TablelessPage> out;
  for (const extractor::PageHead& head : corpus.heads) {
    if (with_tables.count(head.path) > 0) continue;
    extractor::Page page;
    if (auto text = files.read(head.path)) page.text = std::make_shared<const SourceText>(head.path, *std::move(text));
    out.push_back({head.path, head.page, head.language, extractor::page_context(page, head, notes[head.path])});
  }
  return out;
}

std::string atom_lines(const FileSystem& files, const extractor::Corpus& corpus) {
  std::map<std::string_view, const extractor::PageHead*> heads;
  for (const extractor::PageHead& head : corpus.heads) heads[head.path] = &head;
  Notes notes = notes_of(corpus);
  const std::vector<TablelessPage> tableless = tableless_pages(files, corpus, notes);
  std::string out;
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const extractor::Page& page : set.pages) {
      if (page.is_foreign) continue;
      const PageContext page_context = extractor::page_context(page, *heads.at(page.path()), notes[page.path()]);
      bool first_of_page = true;
      for (const extractor::RecordTable& table : page.tables) {
        const TableContext table_context = context_of(table);
        bool first_of_table = true;
        for (const extractor::RecordRow& row : table.rows) {
          const RowContext row_context = context_of(row);
          bool first_of_row = true;
          for (const Atom& atom : row.atoms) {
            AtomOnPage line{&atom, page.locate(atom.span), page.language, page.page,
                            std::string(page.text->at(atom.span))};
            if (first_of_row) line.row = &row_context;
            if (first_of_table) line.table = &table_context;
            if (first_of_page) line.context = &page_context;
            if (out.empty()) line.tableless = &tableless;
            first_of_row = first_of_table = first_of_page = false;
            out += atom_to_json_line(line);
          }
        }
      }
    }
  }
  return out;
}

// The pages that the requirements are from, each once, by path: for a model that is to be kept.
std::vector<PageVersion> cited_pages(const Documentation& documentation) {
  std::set<std::string> cited;
  for (const RecordRequirement& requirement : documentation.result.model.requirements) {
    for (const RequirementEvidence& row : requirement.evidence) cited.insert(row.path);
  }
  std::map<std::string, std::string> hashes;
  for (const extractor::TranslationSet& set : documentation.corpus.sets) {
    for (const extractor::Page& page : set.pages) {
      if (cited.contains(page.path())) hashes.emplace(page.path(), page.content_hash());
    }
  }
  std::vector<PageVersion> out;
  for (const auto& [path, hash] : hashes) out.push_back({path, hash});
  return out;
}

struct ExtractOptions {
  std::string format;
  bool atoms = false;
};

// A page that could not be read is not in what was written. That is told, and the exit code says it to programs.
int write_extract(Environment& environment, const std::string& output, const std::string& text,
                  const extractor::Corpus& corpus) {
  const int code = write_output(environment, output, text);
  tell_unreadable(environment, corpus);
  return code == kClean && !corpus.unreadable.empty() ? kFindings : code;
}

int extract(Environment& environment, const ExtractOptions& options, const Settings& settings) {
  const auto documents = document_settings(settings);
  if (!documents) return cannot(environment, documents.error());
  if (documents->pages.empty()) return cannot(environment, no_pages());
  auto documentation = load_documentation(environment.files, *documents);
  if (!documentation) return cannot(environment, documentation.error());
  const std::string output = settings.text("output");
  const extractor::Corpus& corpus = documentation->corpus;
  if (options.atoms) return write_extract(environment, output, atom_lines(environment.files, corpus), corpus);
  const bool is_for_people =
      options.format.empty() ? environment.columns > 0 && output.empty() : options.format == "text";
  if (!is_for_people) documentation->result.model.pages = cited_pages(*documentation);
  const CanonicalModel& model = documentation->result.model;
  const std::string text = is_for_people ? demand_table(model, corpus.source_language) : model_to_json(model);
  return write_extract(environment, output, text, corpus);
}

}  // namespace

Verb add_extract(CLI::App& program) {
  Verb verb(program, "extract", "Print the record requirements that the pages agree on");
  verb.app->footer(
      "  doczone extract docs/                   which records do the pages demand?\n"
      "  doczone extract docs/ -o model.json     the same for programs\n"
      "  doczone extract --atoms docs/           every value that was seen");
  const auto options = std::make_shared<ExtractOptions>();
  verb.options.add_positional("docs", "pages");
  verb.options.add("output");
  static constexpr std::string_view kForms[]{"text", "json"};
  takes_one_of(
      verb.app->add_option("--format", options->format, "text or json (default: text on a terminal, else json)"),
      kForms)
      ->type_name("FORMAT")
      ->group("Report");
  verb.app->add_flag("--atoms", options->atoms, "Print what was seen instead, one JSON object a line")->group("Report");
  add_document_settings(verb.options);
  verb.run = [options](Environment& environment, const Settings& settings) {
    return extract(environment, *options, settings);
  };
  return verb;
}

}  // namespace doczone::cli
