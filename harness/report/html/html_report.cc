#include "harness/report/html/html_report.h"

#include <array>
#include <utility>

#include "harness/report/html/assets.h"
#include "harness/report/html/parts.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

// What a tab shows.
std::string title_of(const Summary& summary) {
  return counted(summary.errors, "error") + ", " + counted(summary.warnings, "warning") + " – doczone report";
}

std::string part(std::string_view name, const HtmlContext& context) {
  using Writer = std::string (*)(const HtmlContext&);
  static constexpr std::array<std::pair<std::string_view, Writer>, 11> kWriters{{{"read", html_read},
                                                                                 {"counts", html_counts},
                                                                                 {"contents", html_contents},
                                                                                 {"filters", html_filters},
                                                                                 {"remarks", html_remarks},
                                                                                 {"matrix", html_matrix},
                                                                                 {"checks", html_checks},
                                                                                 {"tables", html_tables},
                                                                                 {"sources", html_sources},
                                                                                 {"findings", html_findings},
                                                                                 {"expectations", html_expectations}}};
  for (const auto& [known, writer] : kWriters) {
    if (known == name) return writer(context);
  }
  if (name == "title") return title_of(context.document().summary);
  return std::string(html_asset("report_" + std::string(name)));
}

}  // namespace

std::string html_report(const ReportInput& input, const std::string& link_template) {
  const FindingsIndex index(input.document);
  const Links links(link_template);
  const HtmlContext context{input, index, links};
  std::string out;
  std::string_view rest = html_asset("report_page");
  for (std::size_t open = rest.find("{{"); open != std::string_view::npos; open = rest.find("{{")) {
    const std::size_t close = rest.find("}}", open);
    out += rest.substr(0, open);
    out += part(rest.substr(open + 2, close - open - 2), context);
    rest.remove_prefix(close + 2);
  }
  return out += rest;
}

}  // namespace doczone::harness
