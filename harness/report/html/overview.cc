#include <algorithm>
#include <map>
#include <set>

#include "harness/report/fingerprint.h"
#include "harness/report/html/html_text.h"
#include "harness/report/html/parts.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

std::string number(std::string_view css, std::string_view attribute_name, std::string_view key, std::size_t count,
                   std::string_view label) {
  return "<li" + (css.empty() ? "" : attribute("class", css)) + attribute(attribute_name, key) + "><strong>" +
         std::to_string(count) + "</strong> " + html_escaped(label) + "</li>\n";
}

std::string severity_count(Severity severity, std::size_t count) {
  const std::string_view name = to_string(severity);
  const std::string text = counted(count, name);
  return number(count > 0 ? name : "", "data-count", name, count, text.substr(text.find(' ') + 1));
}

std::map<VerdictKind, std::size_t> verdicts_of(const FindingsDocument& document) {
  std::map<VerdictKind, std::size_t> out;
  for (const Verdict& verdict : document.verdicts) ++out[verdict.kind];
  return out;
}

template <typename Values>
std::string choice(std::string_view name, std::string_view label, const Values& values) {
  std::string out =
      "<label>" + std::string(label) + " <select" + attribute("name", name) + "><option value=\"\">all</option>";
  for (const auto& value : values)
    out += "<option" + attribute("value", value) + ">" + html_escaped(value) + "</option>";
  return out + "</select></label>\n";
}

}  // namespace

std::string html_read(const HtmlContext& context) {
  const Summary& summary = context.document().summary;
  std::string out;
  const auto add = [&](std::string_view name, std::size_t count, std::string_view noun) {
    const std::string text = counted(count, noun);
    const std::size_t blank = text.find(' ');
    out += (out.empty() ? "" : ", ") + std::string("<span") + attribute("data-count", name) + "><strong>" +
           text.substr(0, blank) + "</strong>" + text.substr(blank) + "</span>";
  };
  if (summary.pages > 0) {
    add("pages", summary.pages, "page");
    add("languages", summary.languages, "language");
    add("record_tables", summary.record_tables, "record table");
    add("requirements", summary.requirements, "requirement");
  }
  if (summary.zones > 0) add("zones", summary.zones, "zone");
  return out;
}

std::string html_counts(const HtmlContext& context) {
  const FindingsDocument& document = context.document();
  const Summary& summary = document.summary;
  std::string out =
      "<ul class=\"counts\" aria-label=\"Findings\">\n" + severity_count(Severity::error, summary.errors) +
      severity_count(Severity::warning, summary.warnings) + severity_count(Severity::note, summary.notes) + "</ul>\n";
  if (document.verdicts.empty()) return out;
  out += "<ul class=\"counts verdicts\" aria-label=\"Expectations\">\n";
  for (const auto& [kind, count] : verdicts_of(document))
    out += number("verdict " + std::string(to_string(kind)), "data-verdict-count", to_string(kind), count,
                  to_string(kind));
  return out + "</ul>\n";
}

std::string html_contents(const HtmlContext& context) {
  const FindingsDocument& document = context.document();
  std::string out = "<nav aria-label=\"Sections\"><ul>\n";
  const auto link = [&](bool there, std::string_view id, std::string_view text) {
    if (there) out += "<li><a" + attribute("href", "#" + std::string(id)) + ">" + std::string(text) + "</a></li>\n";
  };
  link(!document.pages.empty(), "matrix", "Pages and languages");
  link(!document.findings.empty(), "checks", "Checks");
  link(context.index.has_tables(), "tables", "Damaged tables");
  link(!document.source_cells.empty(), "by-source", "By source");
  link(context.index.has_others(), "other", other_heading(context));
  link(!document.verdicts.empty(), "expectations", "Expectations");
  return out + "</ul></nav>\n";
}

std::string html_filters(const HtmlContext& context) {
  const FindingsDocument& document = context.document();
  std::set<std::string> checks, languages;
  for (const Finding& finding : document.findings) {
    checks.insert(finding.check);
    if (finding.language) languages.insert(finding.language->to_string());
  }
  std::vector<std::string> severities, verdicts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    severities.emplace_back(to_string(severity));
  for (const auto& [kind, count] : verdicts_of(document)) verdicts.emplace_back(to_string(kind));
  std::string out = "<form id=\"filters\" class=\"filters\" aria-label=\"Filters\" hidden" +
                    attribute("data-findings", std::to_string(document.findings.size())) +
                    attribute("data-expectations", std::to_string(document.verdicts.size())) + ">\n";
  if (!languages.empty()) out += choice("language", "Language", languages);
  if (!checks.empty()) out += choice("check", "Check", checks) + choice("severity", "Severity", severities);
  if (!verdicts.empty()) out += choice("verdict", "Verdict", verdicts);
  return out +
         "<button type=\"reset\">Show all</button>\n<p id=\"shown\" class=\"quiet\" role=\"status\"></p>\n</form>\n";
}

std::string html_remarks(const HtmlContext& context) {
  const std::vector<std::string>& remarks = context.document().remarks;
  if (remarks.empty()) return {};
  std::string out = "<ul class=\"remarks\">\n";
  for (const std::string& remark : remarks) out += "<li>" + sentence(remark) + "</li>\n";
  return out + "</ul>\n";
}

std::string html_checks(const HtmlContext& context) {
  std::map<std::string, std::map<Severity, std::size_t>> counts;
  for (const Finding& finding : context.document().findings) ++counts[finding.check][finding.severity];
  if (counts.empty()) return {};
  std::vector<std::string> order;
  for (const auto& [check, count] : counts) order.push_back(check);
  // The worst first: most errors, then most warnings.
  std::stable_sort(order.begin(), order.end(), [&](const std::string& a, const std::string& b) {
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      const std::size_t x = counts[a][severity], y = counts[b][severity];
      if (x != y) return x > y;
    }
    return false;
  });
  std::string table = table_head({"Check", "Errors", "Warnings", "Notes", "What it tells"}) + "<tbody>\n";
  for (const std::string& check : order) {
    table += "<tr" + attribute("data-check-count", check) + "><th scope=\"row\"><code>" + html_escaped(check) +
             "</code></th>";
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      const std::size_t count = counts[check][severity];
      table += "<td" + attribute("class", count > 0 ? "number " + std::string(to_string(severity)) : "number quiet") +
               ">" + std::to_string(count) + "</td>";
    }
    const auto entry = std::find_if(context.input.catalogue.begin(), context.input.catalogue.end(),
                                    [&](const CheckEntry& e) { return e.id == check; });
    // An address to copy, and no link: the report itself leads to no other host.
    table += "<td>" + (entry == context.input.catalogue.end() ? std::string() : html_escaped(entry->summary)) +
             " <span class=\"place\">" + html_escaped(check_address(check)) + "</span></td></tr>\n";
  }
  return section("checks", "Checks", wide_table("checks", "checks", table + "</tbody>\n"));
}

}  // namespace doczone::harness
