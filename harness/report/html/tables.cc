#include <algorithm>
#include <map>

#include "harness/report/html/html_text.h"
#include "harness/report/html/parts.h"
#include "model/joined.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

std::vector<Field> fields_of(const ComparedTable& table) {
  std::vector<Field> out;
  for (const auto& row : table.rows) {
    for (const ComparedAtom& atom : row) {
      if (std::find(out.begin(), out.end(), atom.field) == out.end()) out.push_back(atom.field);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string with_lang(const LanguageTag& language) {
  return language.is_undetermined() ? std::string() : attribute("lang", language.to_string());
}

// Where there is no room for columns, a cell says whose it is.
std::string label(Field field) {
  return attribute("data-label", to_string(field));
}

// Names and addresses need room to be read at a glance.
std::string width_of(Field field) {
  if (is_name_field(field)) return " class=\"name\">";
  return field == Field::address ? " class=\"address\">" : ">";
}

// How one row of one table stands in every language. Languages that say what was elected share the first line.
class RowWriter {
 public:
  RowWriter(const HtmlContext& context, const ComparedTable& table, std::size_t row, const std::vector<Field>& fields)
      : context_(context), table_(table), row_(table.rows[row]), number_(row), fields_(fields) {}

  std::string text() const {
    std::string agreeing, lines, without;
    std::size_t count = 0;
    for (std::size_t i = 0; i < table_.languages.size(); ++i) {
      const std::string name = html_escaped(table_.languages[i].to_string());
      if (is_absent(i)) {
        without += (without.empty() ? "" : ", ") + name;
      } else if (differs(i)) {
        lines += line_of(i);
      } else {
        agreeing += (agreeing.empty() ? "" : ", ") + name;
        ++count;
      }
    }
    if (count == table_.languages.size()) agreeing = "all " + counted(count, "language");
    if (agreeing.empty()) agreeing = "elected";
    std::string out = "<tbody data-box" + attribute("id", context_.index.row_id(table_, number_)) +
                      "><tr class=\"elected\"><th scope=\"row\">" + std::to_string(number_ + 1) +
                      "</th><td class=\"languages\">" + agreeing + "</td>";
    for (const Field field : fields_) out += "<td" + label(field) + width_of(field) + elected(field) + "</td>";
    out += "</tr>\n" + lines;
    if (!without.empty()) {
      out += "<tr class=\"quiet\"><td></td><td class=\"languages\">" + without + "</td><td" +
             attribute("colspan", std::to_string(fields_.size())) + ">says nothing here</td></tr>\n";
    }
    return out + "</tbody>\n";
  }

 private:
  bool is_absent(std::size_t language) const {
    return std::none_of(row_.begin(), row_.end(),
                        [&](const ComparedAtom& atom) { return atom.cells[language].has_value(); });
  }

  bool differs(const ComparedAtom& atom, std::size_t language) const {
    const auto& cell = atom.cells[language];
    if (cell && !context_.index.at(*cell, atom.field).empty()) return true;
    // Words are translated, and nobody is wrong.
    if (atom.field == Field::view || atom.field == Field::ttl) return false;
    return cell ? !cell->agrees : !atom.elected.empty();
  }

  bool differs(std::size_t language) const {
    return std::any_of(row_.begin(), row_.end(), [&](const ComparedAtom& atom) { return differs(atom, language); });
  }

  std::string elected(Field field) const {
    std::string out;
    for (const ComparedAtom& atom : row_) {
      if (atom.field != field) continue;
      out += atom.elected.empty() ? element("span", "quiet", "no agreement") : value_markup(atom.elected);
    }
    return out;
  }

  std::string line_of(std::size_t language) const {
    std::string out = "<tr data-box class=\"said\"><td></td><th scope=\"row\" class=\"languages\">" +
                      html_escaped(table_.languages[language].to_string()) + "</th>";
    for (const Field field : fields_) {
      std::string content;
      Findings all;
      bool any = false, is_same = true;
      for (const ComparedAtom& atom : row_) {
        if (atom.field != field) continue;
        any = true;
        is_same = is_same && !differs(atom, language);
        const Findings found = atom.cells[language] ? context_.index.at(*atom.cells[language], field) : Findings();
        content += cell_of(atom, language, found);
        all.insert(all.end(), found.begin(), found.end());
      }
      if (!any) {
        out += "<td></td>";
      } else if (is_same) {
        out += "<td class=\"same\">same</td>";
      } else {
        out += "<td" + label(field) + (all.empty() ? "" : attribute("class", worst_of(all))) +
               with_lang(table_.languages[language]) + ">" + content + "</td>";
      }
    }
    return out + "</tr>\n";
  }

  std::string cell_of(const ComparedAtom& atom, std::size_t language, const Findings& findings) const {
    const auto& cell = atom.cells[language];
    if (!cell) return element("span", "quiet", "nothing");
    if (findings.empty()) return value_markup(cell->value);
    const std::string suggestion = findings.front()->suggestion.value_or("");
    std::string out = "<bdi class=\"value\">" + html_difference(cell->value, suggestion, DiffSide::removed) + "</bdi>";
    for (const Finding* finding : findings) out += text_of(*finding, cell->value);
    return out + "<span class=\"place\" lang=\"en\">" + context_.links.to(cell->where.path, cell->where.begin.line) +
           "</span>";
  }

  // What is wrong, in words; what to write; who says so.
  std::string text_of(const Finding& finding, const std::string& value) const {
    std::string out = "<span class=\"told\" lang=\"en\"" + context_.index.attributes(finding) + ">";
    if (finding.suggestion && !finding.suggestion->empty()) {
      out += "<span class=\"advice\">write <bdi class=\"value\">" +
             html_difference(*finding.suggestion, value, DiffSide::added) + "</bdi></span>";
    }
    out += "<span class=\"why\">" + word_of(to_string(finding.severity)) + " <code>" + html_escaped(finding.check) +
           "</code> " + sentence(finding.message) + "</span>";
    const std::string vote = html_vote(finding);
    return out + (vote.empty() ? "" : "<span class=\"vote\">" + vote + "</span>") + "</span>";
  }

  const HtmlContext& context_;
  const ComparedTable& table_;
  const std::vector<ComparedAtom>& row_;
  std::size_t number_;
  const std::vector<Field>& fields_;
};

std::string compared(const HtmlContext& context, const ComparedTable& table) {
  const std::vector<Field> fields = fields_of(table);
  const std::string heading = context.index.row_id(table, 0) + "-heading";
  std::string out = "<thead><tr><th scope=\"col\">Row</th><th scope=\"col\">Language</th>";
  for (const Field field : fields) out += "<th scope=\"col\">" + std::string(to_string(field)) + "</th>";
  out += "</tr></thead>\n";
  for (std::size_t i = 0; i < table.rows.size(); ++i) out += RowWriter(context, table, i, fields).text();
  return "<div data-box>\n<h4" + attribute("id", heading) + ">" +
         (table.section.empty() ? "Record table" : isolated(table.section)) + "</h4>\n" +
         wide_table("records", heading, out) + "</div>\n";
}

}  // namespace

std::string html_vote(const Finding& finding) {
  std::vector<std::string> agree, differ;
  for (const Evidence& row : finding.evidence) {
    std::vector<std::string>& list = row.agrees ? agree : differ;
    const std::string name = row.language.to_string();
    if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
  }
  if (!finding.suggestion && agree.empty()) return {};
  std::string out = agree.empty() ? "no language says so as it stands"
                                  : counted(agree.size(), "language") + (agree.size() == 1 ? " says" : " say") +
                                        " so: " + joined(agree, ", ", html_escaped);
  if (!differ.empty()) out += "; otherwise " + joined(differ, ", ", html_escaped);
  return out;
}

std::string html_tables(const HtmlContext& context) {
  std::map<std::string, std::vector<const ComparedTable*>> sets;
  for (const ComparedTable& table : context.document().compared) {
    if (context.index.is_shown(table)) sets[table.page].push_back(&table);
  }
  if (sets.empty()) return {};
  std::string out =
      "<p class=\"quiet\">Each row first says what was elected and who says so, then what the others say. A dot stands "
      "for a "
      "blank; <del>red</del> is too much, <ins>green</ins> is what is lacking.</p>\n";
  for (const auto& [page, list] : sets) {
    out += "<div class=\"set\" data-box" + attribute("id", context.index.page_id(page)) + ">\n<h3>" + isolated(page) +
           "</h3>\n";
    for (const ComparedTable* table : list) out += compared(context, *table);
    out += "</div>\n";
  }
  return section("tables", "Damaged tables", out);
}

}  // namespace doczone::harness
