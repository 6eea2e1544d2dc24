#include <algorithm>
#include <array>

#include "harness/report/html/html_text.h"
#include "harness/report/html/parts.h"
#include "model/plural.h"

namespace doczone::harness {
namespace {

// What has to be mended comes first.
int rank(VerdictKind kind) {
  static constexpr std::array kOrder{
      VerdictKind::missing,    VerdictKind::wrong_value, VerdictKind::forbidden_present,
      VerdictKind::unresolved, VerdictKind::unknown,     VerdictKind::satisfied_by_wildcard,
      VerdictKind::not_asked,  VerdictKind::satisfied,   VerdictKind::not_applicable};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), kind) - kOrder.begin());
}

// Where there is no room for columns, a cell says whose it is.
std::string labelled_cell(std::string_view label, const std::string& content) {
  return "<td" + (content.empty() ? "" : attribute("data-label", label)) + ">" + content + "</td>";
}

std::string verdict_row(const HtmlContext& context, const Verdict& verdict) {
  const auto rows = context.document().demanded_by.find(verdict.requirement);
  std::string demanded_by;
  if (rows != context.document().demanded_by.end() && !rows->second.empty()) {
    demanded_by = "<details><summary>" + counted(rows->second.size(), "row") + "</summary>" +
                  html_rows(context, rows->second) + "</details>";
  }
  return "<tr" + attribute("data-verdict", to_string(verdict.kind)) + ">" + "<td>" + word_of(to_string(verdict.kind)) +
         "</td><th scope=\"row\">" + value_markup(verdict.requirement) + "</th>" +
         labelled_cell("Domain", verdict.domain.empty() ? "" : value_markup(verdict.domain)) +
         labelled_cell("View", html_escaped(verdict.view)) +
         labelled_cell("Why", verdict.reason.empty() ? "" : sentence(verdict.reason)) +
         labelled_cell("Zone", verdict.where ? context.links.to(verdict.where->path, verdict.where->begin.line) : "") +
         labelled_cell("Demanded by", demanded_by) + "</tr>\n";
}

}  // namespace

std::string html_expectations(const HtmlContext& context) {
  const FindingsDocument& document = context.document();
  if (document.verdicts.empty()) return {};
  std::vector<const Verdict*> order;
  for (const Verdict& verdict : document.verdicts) order.push_back(&verdict);
  std::stable_sort(order.begin(), order.end(),
                   [](const Verdict* a, const Verdict* b) { return rank(a->kind) < rank(b->kind); });
  std::string table =
      table_head({"Verdict", "Requirement", "Domain", "View", "Why", "Zone", "Demanded by"}) + "<tbody>\n";
  for (const Verdict* verdict : order) table += verdict_row(context, *verdict);
  return section("expectations", "Expectations", wide_table("expectations", "expectations", table + "</tbody>\n"));
}

}  // namespace doczone::harness
