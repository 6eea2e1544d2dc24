#include "harness/report/html_report.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "harness/report/html/assets.h"
#include "harness/report/html_text.h"
#include "harness/report/place_in_file.h"
#include "harness/report/terminal_text.h"
#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_escaped(value) + "\"";
}

std::string element(std::string_view tag, std::string_view css, const std::string& content) {
  return "<" + std::string(tag) + (css.empty() ? "" : attribute("class", css)) + ">" + content + "</" +
         std::string(tag) + ">";
}

// Where a place leads to, by the template: {path} and {line}.
class Links {
 public:
  explicit Links(const std::string& link_template) : template_(link_template) {}

  std::string to(const std::string& path, std::size_t line) const {
    const std::string text = html_escaped(path + ":" + std::to_string(line));
    if (template_.empty() || path.empty()) return text;
    std::string target = template_;
    replace(target, "{path}", platform_uri(path));
    replace(target, "{line}", std::to_string(line));
    return "<a" + attribute("href", target) + ">" + text + "</a>";
  }

 private:
  static void replace(std::string& text, std::string_view name, const std::string& value) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
      text.replace(at, name.size(), value);
  }

  const std::string& template_;
};

// A finding's worst company first.
std::string worst_of(const std::vector<const Finding*>& findings) {
  Severity worst = Severity::note;
  for (const Finding* finding : findings) worst = std::max(worst, finding->severity);
  return std::string(to_string(worst));
}

class HtmlWriter {
 public:
  HtmlWriter(const ReportInput& input, const std::string& link_template)
      : document_(input.document), links_(link_template) {
    for (std::size_t i = 0; i < document_.findings.size(); ++i) {
      const Finding& finding = document_.findings[i];
      number_[&finding] = i;
      if (finding.language) by_place_[{finding.where.path, finding.where.span.offset}].push_back(&finding);
    }
    for (const ComparedTable& table : document_.compared) find_in(table);
  }

  std::string page() {
    const std::string title = "doczone report";
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<link rel=\"icon\" href=\"data:,\">\n";
    out += element("title", "", title) + "\n<style>\n" + std::string(html_asset("report_style")) +
           "</style>\n</head>\n<body>\n";
    out += "<a class=\"skip\" href=\"#content\">Skip to the report</a>\n<header>\n<h1>" + title + "</h1>\n" + counts() +
           contents() + "</header>\n<main id=\"content\" tabindex=\"-1\">\n";
    out += filters() + matrix() + tables() + by_source() + other_findings() + zones();
    out += "</main>\n<script>\n" + std::string(html_asset("report_script")) + "</script>\n</body>\n</html>\n";
    return out;
  }

 private:
  void find_in(const ComparedTable& table) {
    for (const auto& row : table.rows) {
      for (const ComparedAtom& atom : row) {
        for (const auto& cell : atom.cells) {
          if (!cell) continue;
          for (const Finding* finding : told_at(*cell, atom.field)) in_table_.insert(finding);
        }
      }
    }
  }

  std::vector<const Finding*> told_at(const ComparedCell& cell, Field field) const {
    std::vector<const Finding*> out;
    const auto found = by_place_.find({cell.where.path, cell.where.span.offset});
    if (found == by_place_.end()) return out;
    for (const Finding* finding : found->second) {
      if (!finding->field || *finding->field == field) out.push_back(finding);
    }
    return out;
  }

  // What filters go by.
  std::string data_of(const Finding& finding) const {
    return attribute("data-check", finding.check) + attribute("data-severity", to_string(finding.severity)) +
           attribute("data-language", finding.language ? finding.language->to_string() : "") +
           attribute("data-finding", std::to_string(number_.at(&finding)));
  }

  std::string counts() const {
    const Summary& s = document_.summary;
    const auto entry = [](std::size_t count, std::string_view noun, std::string_view css = {}) {
      const std::string text = counted(count, noun);
      return "<li" + (css.empty() ? "" : attribute("class", css)) + attribute("data-count", noun) + "><strong>" +
             std::to_string(count) + "</strong> " + text.substr(text.find(' ') + 1) + "</li>\n";
    };
    std::string out = "<ul class=\"counts\">\n" + entry(s.errors, "error", "error") +
                      entry(s.warnings, "warning", "warning") + entry(s.notes, "note");
    if (s.pages > 0) {
      out += entry(s.pages, "page") + entry(s.languages, "language") + entry(s.record_tables, "record table") +
             entry(s.requirements, "requirement");
    }
    if (s.zones > 0) out += entry(s.zones, "zone");
    out += "</ul>\n";
    for (const std::string& remark : document_.remarks) out += element("p", "quiet", html_escaped(remark)) + "\n";
    return out;
  }

  std::string contents() const {
    std::string out = "<nav aria-label=\"Sections\"><ul>\n";
    const auto link = [&](std::string_view id, std::string_view text) {
      out += "<li><a href=\"#" + std::string(id) + "\">" + std::string(text) + "</a></li>\n";
    };
    if (!document_.pages.empty()) link("matrix", "Pages and languages");
    if (!in_table_.empty()) {
      link("tables", "Damaged tables");
      link("by-source", "By source cell");
    }
    if (has_other_findings()) link("other", "Other findings");
    if (!document_.verdicts.empty()) link("expectations", "Expectations");
    return out + "</ul></nav>\n";
  }

  std::string filters() const {
    std::set<std::string> checks, languages;
    for (const Finding& finding : document_.findings) {
      checks.insert(finding.check);
      if (finding.language) languages.insert(finding.language->to_string());
    }
    const auto select = [](std::string_view name, std::string_view label, const auto& values) {
      std::string out =
          "<label>" + std::string(label) + "<br><select" + attribute("name", name) + "><option value=\"\">all</option>";
      for (const auto& value : values)
        out += "<option" + attribute("value", value) + ">" + html_escaped(value) + "</option>";
      return out + "</select></label>\n";
    };
    const std::vector<std::string> severities{"error", "warning", "note"};
    const std::string total = std::to_string(document_.findings.size());
    return "<form id=\"filters\" class=\"filters\" aria-label=\"Filters\" hidden" + attribute("data-total", total) +
           ">\n" + select("language", "Language", languages) + select("check", "Check", checks) +
           select("severity", "Severity", severities) +
           "<button type=\"reset\">Show all</button>\n<p id=\"shown\" class=\"quiet\" role=\"status\"></p>\n</form>\n";
  }

  // Pages × languages. A page without any finding is only counted.
  std::string matrix() {
    if (document_.pages.empty()) return {};
    std::set<std::string> languages;
    std::map<std::string, std::map<std::string, std::vector<const Finding*>>> rows;
    std::map<std::string, std::pair<std::string, std::string>> of_path;
    for (const CheckedPage& page : document_.pages) {
      languages.insert(page.language.to_string());
      rows[page.page][page.language.to_string()];
      of_path[page.path] = {page.page, page.language.to_string()};
    }
    std::set<std::string> told;
    for (const Finding& finding : document_.findings) {
      const auto found = of_path.find(finding.where.path);
      if (found == of_path.end()) continue;
      rows[found->second.first][found->second.second].push_back(&finding);
      told.insert(found->second.first);
    }
    std::string out = "<section aria-labelledby=\"matrix\">\n<h2 id=\"matrix\">Pages and languages</h2>\n";
    if (!told.empty()) {
      out +=
          "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"matrix\">\n<table "
          "class=\"matrix\">\n<thead><tr><th scope=\"col\">Page</th>";
      for (const std::string& language : languages) out += "<th scope=\"col\">" + html_escaped(language) + "</th>";
      out += "</tr></thead>\n<tbody>\n";
      for (const std::string& page : told) {
        out += "<tr><th scope=\"row\">" + html_escaped(page) + "</th>";
        for (const std::string& language : languages) out += matrix_cell(page, rows[page], language);
        out += "</tr>\n";
      }
      out += "</tbody></table>\n</div>\n";
    }
    if (const std::size_t clean = rows.size() - told.size(); clean > 0)
      out += element("p", "quiet", counted(clean, "page") + " without a finding in any language.") + "\n";
    return out + "</section>\n";
  }

  std::string matrix_cell(const std::string& page, const std::map<std::string, std::vector<const Finding*>>& row,
                          const std::string& language) {
    const auto found = row.find(language);
    if (found == row.end()) return "<td class=\"quiet\">no page</td>";
    const std::vector<const Finding*>& findings = found->second;
    if (findings.empty()) return "<td class=\"clean\">clean</td>";
    std::string text;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      const auto count = static_cast<std::size_t>(
          std::count_if(findings.begin(), findings.end(), [&](const Finding* f) { return f->severity == severity; }));
      if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, to_string(severity));
    }
    return "<td class=\"" + worst_of(findings) + "\"><a href=\"#" + anchor_of(page) + "\">" + text + "</a></td>";
  }

  std::string anchor_of(const std::string& page) {
    const auto [at, fresh] = anchors_.emplace(page, anchors_.size() + 1);
    return "page-" + std::to_string(at->second);
  }

  std::string tables() {
    std::map<std::string, std::vector<const ComparedTable*>> sets;
    for (const ComparedTable& table : document_.compared) {
      if (has_findings(table)) sets[table.page].push_back(&table);
    }
    if (sets.empty()) return {};
    std::string out = "<section aria-labelledby=\"tables\">\n<h2 id=\"tables\">Damaged tables</h2>\n";
    out +=
        "<p class=\"quiet\">A dot stands for a blank. What a cell has too much is on red; what it lacks is on green in "
        "the suggestion.</p>\n";
    for (const auto& [page, list] : sets) {
      out += "<div class=\"set\" data-box id=\"" + anchor_of(page) + "\">\n<h3>" + html_escaped(page) + "</h3>\n";
      for (const ComparedTable* table : list) out += compared(*table);
      out += "</div>\n";
      placed_.insert(page);
    }
    return out + "</section>\n";
  }

  bool has_findings(const ComparedTable& table) const {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
      return std::any_of(row.begin(), row.end(), [&](const ComparedAtom& atom) { return !told_of(atom).empty(); });
    });
  }

  std::vector<const Finding*> told_of(const ComparedAtom& atom) const {
    std::vector<const Finding*> out;
    for (const auto& cell : atom.cells) {
      if (!cell) continue;
      const std::vector<const Finding*> here = told_at(*cell, atom.field);
      out.insert(out.end(), here.begin(), here.end());
    }
    return out;
  }

  std::string compared(const ComparedTable& table) {
    const std::string caption = table.section.empty() ? "Record table" : html_escaped(table.section);
    std::string out = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + caption +
                      "\" data-box>\n<table>\n<caption class=\"quiet\">" + caption +
                      "</caption>\n<thead><tr><th scope=\"col\">Row</th><th scope=\"col\">Field</th>";
    for (const LanguageTag& language : table.languages)
      out += "<th scope=\"col\">" + html_escaped(language.to_string()) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      bool first = true;
      for (const ComparedAtom& atom : table.rows[i]) {
        out += "<tr data-box" + std::string(first ? " class=\"group\"" : "") + "><th scope=\"row\">" +
               std::to_string(i + 1) + "</th><td>" + std::string(to_string(atom.field)) + "</td>" +
               cells_of(table, atom) + "</tr>\n";
        first = false;
      }
    }
    return out + "</tbody></table>\n</div>\n";
  }

  std::string cells_of(const ComparedTable& table, const ComparedAtom& atom) const {
    const bool unanimous =
        told_of(atom).empty() && std::all_of(atom.cells.begin(), atom.cells.end(), [&](const auto& cell) {
          return cell && cell->value == atom.cells.front()->value;
        });
    if (unanimous) {
      return "<td colspan=\"" + std::to_string(table.languages.size()) + "\"><bdi class=\"value\">" +
             html_escaped(atom.cells.front()->value) + "</bdi></td>";
    }
    std::string out;
    for (std::size_t i = 0; i < atom.cells.size(); ++i) {
      if (!atom.cells[i]) {
        out += "<td class=\"quiet\">nothing</td>";
      } else {
        out += cell_of(atom, *atom.cells[i]);
      }
    }
    return out;
  }

  std::string cell_of(const ComparedAtom& atom, const ComparedCell& cell) const {
    const std::vector<const Finding*> findings = told_at(cell, atom.field);
    if (findings.empty()) return "<td><bdi class=\"value\">" + html_escaped(cell.value) + "</bdi></td>";
    std::string out = "<td class=\"" + worst_of(findings) + "\">";
    const std::string suggestion = findings.front()->suggestion.value_or("");
    out += "<bdi class=\"value\">" + html_difference(cell.value, suggestion, DiffSide::removed) + "</bdi>";
    for (const Finding* finding : findings) {
      out += "<span" + data_of(*finding) + "><span class=\"told\"><span class=\"word\">" +
             std::string(to_string(finding->severity)) + ": " + html_escaped(finding->check) +
             (finding->mechanism.empty() ? "" : " (" + html_escaped(finding->mechanism) + ")") + "</span>";
      if (finding->suggestion && !finding->suggestion->empty()) {
        out += "<span class=\"advice\">write <bdi class=\"value\">" +
               html_difference(*finding->suggestion, cell.value, DiffSide::added) + "</bdi></span>";
      }
      out += "<span class=\"advice\">" + vote(*finding) + "</span></span></span>";
    }
    return out + "<span class=\"place\">" + links_.to(cell.where.path, cell.where.begin.line) + "</span></td>";
  }

  static std::string vote(const Finding& finding) {
    std::string agree, differ;
    for (const Evidence& row : finding.evidence) {
      std::string& list = row.agrees ? agree : differ;
      list += (list.empty() ? "" : ", ") + html_escaped(row.language.to_string());
    }
    std::string out = agree.empty() ? "no language says so as it stands" : "so say " + agree;
    if (!differ.empty()) out += "; otherwise " + differ;
    return out;
  }

  // One source cell often breaks in every translation: the cell to protect is the source's.
  std::string by_source() const {
    struct Group {
      const ComparedTable* table;
      const ComparedAtom* atom;
      std::vector<const Finding*> findings;
    };
    std::vector<Group> groups;
    for (const ComparedTable& table : document_.compared) {
      for (const auto& row : table.rows) {
        for (const ComparedAtom& atom : row) {
          std::vector<const Finding*> findings = told_of(atom);
          if (!findings.empty()) groups.push_back({&table, &atom, std::move(findings)});
        }
      }
    }
    if (groups.empty()) return {};
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.findings.size() > b.findings.size(); });
    std::string out =
        "<section aria-labelledby=\"by-source\">\n<h2 id=\"by-source\">By source cell</h2>\n<div class=\"scroll\" "
        "tabindex=\"0\" role=\"region\" aria-labelledby=\"by-source\">\n"
        "<table>\n<thead><tr><th scope=\"col\">Cell</th><th scope=\"col\">Field</th><th "
        "scope=\"col\">Page</th><th scope=\"col\">Damaged in</th><th "
        "scope=\"col\">Findings</th></tr></thead>\n<tbody>\n";
    for (const Group& group : groups) {
      std::string languages;
      std::string data;
      for (const Finding* finding : group.findings) {
        languages +=
            (languages.empty() ? "" : ", ") + html_escaped(finding->language ? finding->language->to_string() : "");
        data += "<span" + data_of(*finding) + "></span>";
      }
      const auto first =
          std::find_if(group.atom->cells.begin(), group.atom->cells.end(), [](const auto& c) { return c.has_value(); });
      out += "<tr data-box><th scope=\"row\"><bdi class=\"value\">" + html_escaped(group.atom->elected) +
             "</bdi></th><td>" + std::string(to_string(group.atom->field)) + "</td><td>" +
             (first == group.atom->cells.end() ? std::string()
                                               : links_.to((*first)->where.path, (*first)->where.begin.line)) +
             "</td><td>" + languages + "</td><td>" + std::to_string(group.findings.size()) + data + "</td></tr>\n";
    }
    return out + "</tbody></table>\n</div>\n</section>\n";
  }

  bool has_other_findings() const { return in_table_.size() < document_.findings.size(); }

  // What no cell of a table stands for: missing rows, unreadable pages, zones.
  std::string other_findings() {
    if (!has_other_findings()) return {};
    std::string out = "<section aria-labelledby=\"other\" data-box>\n<h2 id=\"other\">Other findings</h2>\n";
    std::map<std::string, std::string> page_of;
    for (const CheckedPage& page : document_.pages) page_of[page.path] = page.page;
    for (const Finding& finding : document_.findings) {
      if (in_table_.contains(&finding)) continue;
      // The matrix leads here when the page has no table above.
      std::string id;
      if (const auto page = page_of.find(finding.where.path);
          page != page_of.end() && placed_.insert(page->second).second)
        id = " id=\"" + anchor_of(page->second) + "\"";
      out += "<div" + id + " class=\"finding " + std::string(to_string(finding.severity)) + "\" data-whole" +
             data_of(finding) + ">\n";
      out += "<p><span class=\"word\">" + std::string(to_string(finding.severity)) + ": " +
             html_escaped(finding.check) + "</span> " + html_escaped(finding.message) + "</p>\n";
      if (finding.value)
        out += "<p>stands there: <bdi class=\"value\">" +
               html_difference(*finding.value, finding.suggestion.value_or(""), DiffSide::removed) + "</bdi></p>\n";
      if (finding.suggestion && !finding.suggestion->empty())
        out += "<p>write: <bdi class=\"value\">" + html_escaped(*finding.suggestion) + "</bdi></p>\n";
      for (const std::string& note : finding.notes) out += element("p", "quiet", html_escaped(note)) + "\n";
      out += "<p class=\"place\">" + links_.to(finding.where.path, finding.where.begin.line) + "</p>\n";
      if (!finding.evidence.empty())
        out += "<details><summary>" + counted(finding.evidence.size(), "row") + " of documentation</summary>" +
               rows_of(finding.evidence) + "</details>\n";
      out += "</div>\n";
    }
    return out + "</section>\n";
  }

  std::string rows_of(const std::vector<Evidence>& rows) const {
    std::string out = "<ul class=\"rows\">";
    for (const Evidence& row : rows) {
      out += "<li>" + html_escaped(row.language.to_string()) + ": <bdi class=\"value\">" + html_escaped(row.value) +
             "</bdi> " + links_.to(row.where.path, row.where.begin.line) + "</li>";
    }
    return out + "</ul>";
  }

  std::string zones() const {
    if (document_.verdicts.empty()) return {};
    std::string out =
        "<section aria-labelledby=\"expectations\">\n<h2 id=\"expectations\">Expectations</h2>\n<div class=\"scroll\" "
        "tabindex=\"0\" role=\"region\" aria-labelledby=\"expectations\">\n"
        "<table>\n<thead><tr><th scope=\"col\">Requirement</th><th scope=\"col\">Domain</th><th "
        "scope=\"col\">View</th><th scope=\"col\">Verdict</th><th scope=\"col\">Why</th><th scope=\"col\">Zone</th><th "
        "scope=\"col\">Demanded by</th></tr></thead>\n<tbody>\n";
    for (const Verdict& verdict : document_.verdicts) {
      const std::string kind(to_string(verdict.kind));
      out += "<tr" + attribute("data-verdict", kind) + "><th scope=\"row\">" + html_escaped(verdict.requirement) +
             "</th><td>" + html_escaped(verdict.domain) + "</td><td>" + html_escaped(verdict.view) +
             "</td><td class=\"verdict " + kind + "\">" + kind + "</td><td>" + html_escaped(verdict.reason) +
             "</td><td>" + (verdict.where ? links_.to(verdict.where->path, verdict.where->begin.line) : std::string()) +
             "</td><td>";
      const auto rows = document_.demanded_by.find(verdict.requirement);
      if (rows != document_.demanded_by.end() && !rows->second.empty()) {
        out += "<details><summary>" + counted(rows->second.size(), "row") + "</summary>" + rows_of(rows->second) +
               "</details>";
      }
      out += "</td></tr>\n";
    }
    return out + "</tbody></table>\n</div>\n</section>\n";
  }

  const FindingsDocument& document_;
  Links links_;
  std::map<const Finding*, std::size_t> number_;
  std::map<std::pair<std::string, std::size_t>, std::vector<const Finding*>> by_place_;
  std::set<const Finding*> in_table_;           // told in a cell of a compared table
  std::map<std::string, std::size_t> anchors_;  // by page
  std::set<std::string> placed_;                // pages whose anchor stands somewhere
};

}  // namespace

std::string html_report(const ReportInput& input, const std::string& link_template) {
  return HtmlWriter(input, link_template).page();
}

}  // namespace doczone::harness
