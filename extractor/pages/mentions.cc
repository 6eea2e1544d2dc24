#include "extractor/pages/mentions.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "extractor/forms/taken_spans.h"
#include "extractor/names/cognate_labels.h"
#include "extractor/names/damaged_name.h"
#include "extractor/names/mentioned_names.h"
#include "extractor/names/name_remains.h"
#include "extractor/names/name_signs.h"
#include "extractor/names/name_soundness.h"
#include "extractor/pages/source_language.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// Some sign of a name, or a full stop of another script.
bool may_hold_names(const Stretch& stretch) {
  const std::string& text = stretch.text.text();
  return next_name_sign(text, 0) < text.size();
}

// The atoms of tables and statements, which are compared as such.
TakenSpans spans_of_atoms(const std::vector<RecordTable>& tables) {
  TakenSpans out;
  for (const RecordTable& table : tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) out.add(atom.span);
    }
  }
  return out;
}

// How often pages say a name, and whether the source does.
class Sayings {
 public:
  explicit Sayings(const ServiceRegistry& services) : services_(services) {}

  void add(const Page& page, bool is_source) {
    said_.clear();
    for (const RecordTable& table : page.tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          if (is_name_field(atom.field) && atom.part == OwnerPart::whole) say_stated(atom.value, is_source);
          if (is_name_field(atom.field) && atom.source_value) say_stated(*atom.source_value, true);
        }
      }
    }
    for (const Stretch& stretch : page.prose) {
      if (!may_hold_names(stretch)) continue;
      for (const std::string_view name : plain_names_in(stretch.text.text(), services_)) say(name, is_source);
      for (const std::string_view name : plain_names_in(stretch.source_text.text(), services_)) say(name, true);
    }
  }

  std::shared_ptr<const NameRemains> finish() const {
    auto out = std::make_shared<NameRemains>();
    std::vector<const std::string*> doubtful;
    for (const auto& [canonical, one] : names_) {
      if (one.is_sure || one.pages > 1) {
        out->add(one.spelling, true);
      } else {
        doubtful.push_back(&one.spelling);
      }
    }
    // What one page alone says may be what is left of another name.
    std::erase_if(doubtful, [&](const std::string* name) {
      const NameRemains::Answer answer = out->of(*name);
      return std::any_of(answer.names.begin(), answer.names.end(), [&](const std::string* one) {
        return answer.remains != Remains::rest || has_cognate_label(*name, *one) || is_of_same_service(*name, *one);
      });
    });
    for (const std::string* name : doubtful) out->add(*name, false);
    return out;
  }

 private:
  struct Saying {
    std::string spelling;
    std::size_t pages = 0;
    bool is_sure = false;
  };

  void say_stated(const std::string& name, bool is_sure) {
    if (soundness(name, services_) == NameQuality::complete && name.find('.') != std::string::npos) say(name, is_sure);
  }

  void say(std::string_view text, bool is_sure) {
    const auto name = NameTemplate::parse(text);
    if (!name) return;
    Saying& saying = names_[name->canonical()];
    if (saying.spelling.empty()) saying.spelling = name->to_string();
    saying.is_sure = saying.is_sure || is_sure;
    if (said_.insert(name->canonical()).second) ++saying.pages;
  }

  const ServiceRegistry& services_;
  std::map<std::string, Saying> names_;  // by canonical form
  std::set<std::string> said_;           // by the page that is being read
};

// What the source's sentence beside it calls a name of which something is left.
std::optional<std::string> quoted(const std::string& value, const NameRemains& names,
                                  const std::vector<std::string_view>& source) {
  for (const std::string_view name : source) {
    if (is_same_name(value, name) || names.explains(value, name)) return std::string(name);
  }
  return std::nullopt;
}

class MentionReader {
 public:
  MentionReader(Page& page, const ServiceRegistry& services)
      : page_(page), services_(services), taken_(spans_of_atoms(page.tables)) {}

  void read() {
    RecordTable table;
    table.form = Form::mentions;
    for (const Stretch& stretch : page_.prose) {
      if (may_hold_names(stretch)) add_row(stretch, table);
    }
    if (table.rows.empty()) return;
    table.grid_rows = table.rows.size();
    table.span = table.rows.front().span;
    page_.mentions.push_back(std::move(table));
  }

 private:
  void add_row(const Stretch& stretch, RecordTable& table) {
    const std::string& text = stretch.text.text();
    const std::vector<std::string_view> source = plain_names_in(stretch.source_text.text(), services_);
    RecordRow row;
    row.row = table.rows.size();
    for (const std::string_view piece : mentioned_in(text, *page_.names)) {
      const auto start = static_cast<std::size_t>(piece.data() - text.data());
      const std::size_t from = start + particle_length(stretch.text, start, piece.size());
      Atom atom = atom_of(stretch.text, from, start + piece.size() - from);
      if (taken_.overlap(atom.span)) continue;
      atom.row = row.row;
      atom.column = row.atoms.size();
      atom.source_value = quoted(atom.value, *page_.names, source);
      row.atoms.push_back(std::move(atom));
    }
    if (row.atoms.empty()) return;
    std::stable_sort(row.atoms.begin(), row.atoms.end(),
                     [](const Atom& a, const Atom& b) { return a.span.offset < b.span.offset; });
    row.span = hull(row.atoms.front().span, row.atoms.back().span);
    table.rows.push_back(std::move(row));
  }

  // Some languages write "and" or "to" without a blank in front of a name; where the name is code, it ends where that
  // begins.
  static std::size_t particle_length(const CellText& text, std::size_t from, std::size_t length) {
    if (static_cast<unsigned char>(text.text()[from]) < 0x80) return 0;  // as most names begin
    const std::vector<TextRun> runs = text.runs_of(from, length);
    const bool may_be =
        runs.size() > 1 && runs[0].markup != Markup::code &&
        std::all_of(runs.begin() + 1, runs.end(), [](const TextRun& r) { return r.markup == Markup::code; });
    const bool is_of_letters = may_be && std::all_of(runs[0].text.begin(), runs[0].text.end(),
                                                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return is_of_letters ? runs[0].text.size() : 0;
  }

  static Atom atom_of(const CellText& text, std::size_t from, std::size_t length) {
    Atom atom;
    atom.field = Field::mention;
    atom.in_prose = true;
    atom.value = text.text().substr(from, length);
    atom.span = text.source_span(from, length);
    atom.one_run = text.is_one_run(from, length);
    atom.runs = text.runs_of(from, length);
    return atom;
  }

  Page& page_;
  const ServiceRegistry& services_;
  TakenSpans taken_;
};

}  // namespace

void share_mentions(const std::vector<Page*>& pages, const LanguageTag& source_language,
                    const ServiceRegistry& services) {
  Sayings sayings(services);
  for (const Page* page : pages) sayings.add(*page, is_in_source_language(*page, source_language));
  const std::shared_ptr<const NameRemains> names = sayings.finish();
  for (Page* const page : pages) {
    page->names = names;
    read_mentions(*page, services);
  }
}

void read_mentions(Page& page, const ServiceRegistry& services) {
  if (page.names && !page.names->empty()) MentionReader(page, services).read();
  page.prose.clear();
}

}  // namespace doczone::extractor
