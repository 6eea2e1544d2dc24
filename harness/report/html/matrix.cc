#include <algorithm>
#include <map>
#include <set>

#include "harness/report/html/html_text.h"
#include "harness/report/html/parts.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

struct Matrix {
  std::set<std::string> languages;
  std::map<std::string, std::map<std::string, Findings>> rows;  // by page, by language; absent: no page
  std::set<std::string> with_findings;                          // pages with findings
};

Matrix matrix_of(const FindingsDocument& document) {
  Matrix out;
  std::map<std::string, const CheckedPage*> of_path;
  for (const CheckedPage& page : document.pages) {
    out.languages.insert(page.language.to_string());
    out.rows[page.page][page.language.to_string()];
    of_path[page.path] = &page;
  }
  for (const Finding& finding : document.findings) {
    const auto found = of_path.find(finding.where.path);
    if (found == of_path.end()) continue;
    out.rows[found->second->page][found->second->language.to_string()].push_back(&finding);
    out.with_findings.insert(found->second->page);
  }
  return out;
}

std::string counts_of(const Findings& findings) {
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count = static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding* f) { return f->severity == severity; }));
    if (count > 0) out += element("span", to_string(severity), counted(count, to_string(severity))) + " ";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

std::string cell(const Findings* findings, const std::string& target) {
  if (findings == nullptr) return "<td class=\"quiet\">no page</td>";
  if (findings->empty()) return "<td class=\"clean\">clean</td>";
  return "<td class=\"" + worst_of(*findings) + "\"><a" + attribute("href", "#" + target) + ">" + counts_of(*findings) +
         "</a></td>";
}

std::string totals(const Matrix& matrix) {
  std::map<std::string, Findings> total;
  for (const auto& [page, row] : matrix.rows) {
    for (const auto& [language, findings] : row)
      total[language].insert(total[language].end(), findings.begin(), findings.end());
  }
  std::string out = "<tfoot><tr><th scope=\"row\">All pages</th>";
  for (const std::string& language : matrix.languages) {
    const Findings& findings = total[language];
    out += findings.empty() ? "<td class=\"clean\">clean</td>" : "<td>" + counts_of(findings) + "</td>";
  }
  return out + "</tr></tfoot>\n";
}

}  // namespace

std::string html_matrix(const HtmlContext& context) {
  const FindingsDocument& document = context.document();
  if (document.pages.empty()) return {};
  const Matrix matrix = matrix_of(document);
  std::string out;
  if (!matrix.with_findings.empty()) {
    std::string table = "<thead><tr><th scope=\"col\">Page</th>";
    for (const std::string& language : matrix.languages)
      table += "<th scope=\"col\">" + html_escaped(language) + "</th>";
    table += "</tr></thead>\n<tbody>\n";
    for (const std::string& page : matrix.with_findings) {
      const auto& row = matrix.rows.at(page);
      table += "<tr><th scope=\"row\">" + isolated(page) + "</th>";
      for (const std::string& language : matrix.languages) {
        const auto found = row.find(language);
        table += cell(found == row.end() ? nullptr : &found->second, context.index.page_id(page));
      }
      table += "</tr>\n";
    }
    out += wide_table("matrix", "matrix", table + "</tbody>\n" + totals(matrix));
  }
  if (const std::size_t clean = matrix.rows.size() - matrix.with_findings.size(); clean > 0)
    out += element("p", "quiet", counted(clean, "page") + " without a finding in any language.") + "\n";
  return section("matrix", "Pages and languages", out);
}

}  // namespace doczone::harness
