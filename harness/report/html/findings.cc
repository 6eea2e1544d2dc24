#include <map>

#include "harness/report/html/html_text.h"
#include "harness/report/html/parts.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

std::string card(const HtmlContext& context, const Finding& finding) {
  const std::string severity(to_string(finding.severity));
  std::string out = "<div class=\"finding " + severity + "\" data-whole" + context.index.attributes(finding) +
                    ">\n<p class=\"why\">" + word_of(severity) + " <code>" + html_escaped(finding.check) + "</code> " +
                    sentence(finding.message) + "</p>\n";
  if (finding.value) {
    out += "<p>says <bdi class=\"value\">" +
           html_difference(*finding.value, finding.suggestion.value_or(""), DiffSide::removed) + "</bdi></p>\n";
  }
  if (finding.suggestion && !finding.suggestion->empty()) {
    // What is to be added as a whole stands ready to be copied.
    out += "<p class=\"advice\">write " +
           (finding.value ? "<bdi class=\"value\">" +
                                html_difference(*finding.suggestion, *finding.value, DiffSide::added) + "</bdi>"
                          : element("code", "ready", html_escaped(*finding.suggestion))) +
           "</p>\n";
  }
  for (const std::string& note : finding.notes) out += "<p class=\"quiet\">" + sentence(note) + "</p>\n";
  out += "<p class=\"place\">" + context.links.to(finding.where.path, finding.where.begin.line) + "</p>\n";
  if (!finding.evidence.empty()) {
    out += "<details><summary>" + counted(finding.evidence.size(), "row") + " of the documentation</summary>" +
           html_rows(context, finding.evidence) + "</details>\n";
  }
  return out + "</div>\n";
}

}  // namespace

std::string_view other_heading(const HtmlContext& context) {
  return context.index.has_tables() ? "Other findings" : "Findings";
}

std::string html_rows(const HtmlContext& context, const std::vector<Evidence>& rows) {
  std::string out = "<ul class=\"rows\">";
  for (const Evidence& row : rows) {
    const std::string language = html_escaped(row.language.to_string());
    const std::string id = context.index.row_id_at(row.where);
    out += "<li>" + (id.empty() ? language : "<a" + attribute("href", "#" + id) + ">" + language + "</a>") + ": " +
           value_markup(row.value) + " " + context.links.to(row.where.path, row.where.begin.line) + "</li>";
  }
  return out + "</ul>";
}

std::string html_findings(const HtmlContext& context) {
  const FindingsDocument& document = context.document();
  std::map<std::string, std::string> page_of;
  for (const CheckedPage& page : document.pages) page_of[page.path] = page.page;
  // Pages with tables have their place there.
  std::map<std::string, bool> placed;
  for (const ComparedTable& table : document.compared) {
    if (context.index.is_shown(table)) placed[table.page] = true;
  }
  std::map<std::string, std::vector<const Finding*>> groups;  // by page; what is no page, by path
  for (const Finding& finding : document.findings) {
    if (context.index.is_in_table(finding)) continue;
    const auto page = page_of.find(finding.where.path);
    groups[page == page_of.end() ? finding.where.path : page->second].push_back(&finding);
  }
  std::string out;
  for (const auto& [page, findings] : groups) {
    const std::string id = placed[page] ? std::string() : context.index.page_id(page);
    out += "<div class=\"set\" data-box" + (id.empty() ? "" : attribute("id", id)) + ">\n<h3>" +
           (page.empty() ? "No file" : isolated(page)) + "</h3>\n";
    for (const Finding* finding : findings) out += card(context, *finding);
    out += "</div>\n";
  }
  return section("other", other_heading(context), out);
}

}  // namespace doczone::harness
