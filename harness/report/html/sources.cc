#include <set>

#include "harness/report/html/html_text.h"
#include "harness/report/html/parts.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

std::string what_to_do(const SourceCause& cause) {
  if (cause.is_protected) return element("span", "quiet", "stands in a code span already");
  if (cause.after.empty()) return element("span", "quiet", "markup inside it is in the way of a code span");
  return "<bdi class=\"value\">" + html_difference(cause.before, cause.after, DiffSide::removed) +
         "</bdi><span class=\"advice\">write <bdi class=\"value\">" +
         html_difference(cause.after, cause.before, DiffSide::added) + "</bdi></span>";
}

std::string caused(const HtmlContext& context, const Finding& finding) {
  return "<li" + context.index.attributes(finding) + "><span class=\"told\">" +
         html_escaped(finding.language ? finding.language->to_string() : "und") + ": " +
         value_markup(finding.value.value_or("")) + " " +
         context.links.to(finding.where.path, finding.where.begin.line) + "</span></li>";
}

std::string row_of(const HtmlContext& context, const SourceCause& cause) {
  std::set<std::string> languages;
  std::string list;
  std::size_t count = 0;
  for (const std::size_t i : cause.findings) {
    const Finding& finding = context.document().findings[i];
    if (finding.language) languages.insert(html_escaped(finding.language->to_string()));
    list += caused(context, finding);
    ++count;
  }
  std::string names;
  for (const std::string& language : languages) names += (names.empty() ? "" : ", ") + language;
  return "<tr data-box><td class=\"number\"><strong>" + std::to_string(count) + "</strong></td><th scope=\"row\">" +
         value_markup(cause.value) + "<span class=\"place\">" + std::string(to_string(cause.field)) + ", " +
         context.links.to(cause.where.path, cause.where.begin.line) + "</span></th><td>" + what_to_do(cause) +
         "</td><td><details><summary>" + counted(languages.size(), "language") + ": " + names +
         "</summary><ul class=\"rows\">" + list + "</ul></details></td></tr>\n";
}

}  // namespace

std::string html_sources(const HtmlContext& context) {
  const FindingsDocument& document = context.document();
  if (document.source_cells.empty()) return {};
  std::size_t caused_all = 0;
  std::string table = table_head({"Findings", "Source cell", "What prevents them", "Damaged in"}) + "<tbody>\n";
  for (const SourceCause& cause : document.source_cells) {
    caused_all += cause.findings.size();
    table += row_of(context, cause);
  }
  std::string out = "<p>" + counted(document.source_cells.size(), "cell") + " of the source " +
                    (document.source_cells.size() == 1 ? "causes " : "cause ") + counted(caused_all, "finding") +
                    ". A code span round the value keeps the next translation away from it.</p>\n" +
                    wide_table("sources", "by-source", table + "</tbody>\n");
  if (!document.source_patch.empty()) {
    out +=
        "<details class=\"patch\"><summary>The patch of the source pages, for <code>git apply</code></summary>\n<pre "
        "tabindex=\"0\">";
    // The line ends stay, everything else is escaped.
    for (std::string_view rest = document.source_patch; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      out += html_escaped(rest.substr(0, end)) + "\n";
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    out += "</pre></details>\n";
  }
  return section("by-source", "By source", out);
}

}  // namespace doczone::harness
