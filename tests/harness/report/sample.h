// A document with everything that a careless report would stumble over.
#pragma once

#include <memory>
#include <string>

#include "harness/checks/checks.h"
#include "harness/report/formats.h"

namespace doczone::harness {

// Line 2 holds CJK, an astral character, quotes and markup before the damaged name.
inline const std::string kPage =
    "# 標題\n"
    "| 外部 😀 \"a\" <b> | _xmpp-_tcp. .com |\n";

inline Finding damaged_name() {
  Finding out;
  out.check = "srv-missing";
  out.severity = Severity::error;
  out.message = "the name [is] damaged: 100 %, says \"de\"";
  const SourceText text("docs/zh-TW/a b.md", kPage);
  const std::size_t at = kPage.find("_xmpp");
  out.where = locate(text, {at, 16});
  out.where.path = text.path();
  out.language = LanguageTag::parse("zh-TW").value();
  out.field = Field::owner;
  out.value = "_xmpp-_tcp. .com";
  out.suggestion = "_xmpp-server._tcp.contoso.com";
  out.edits = {{{at, 16}, "_xmpp-server._tcp.contoso.com"}};
  Evidence row;
  row.where.path = "../other repository/de-DE/a.md";
  row.where.begin = {7, 1};
  row.language = LanguageTag::parse("de-DE").value();
  row.value = "_xmpp-server._tcp.contoso.com";
  row.agrees = true;
  out.evidence = {row};
  return out;
}

struct Sample {
  FindingsDocument document;
  Sources sources;
  std::vector<CheckEntry> catalogue = zone_catalogue();

  Sample() {
    sources["docs/zh-TW/a b.md"] = std::make_shared<SourceText>("docs/zh-TW/a b.md", kPage);
    document.pages = {{"docs/zh-TW/a b.md", "a b.md", LanguageTag::parse("zh-TW").value(), 1},
                      {"docs/de-DE/a b.md", "a b.md", LanguageTag::parse("de-DE").value(), 1}};
  }

  // One finding again and again, on pages of their own, `a_page` on each.
  void add(std::size_t count, Severity severity, std::size_t a_page = 1) {
    for (std::size_t i = 0; i < count; ++i) {
      Finding finding = damaged_name();
      finding.severity = severity;
      finding.where.path = "docs/p" + std::to_string(100000 + i / a_page) + ".md";
      document.findings.push_back(std::move(finding));
    }
  }

  ReportInput input() {
    document.finish();
    return {document, sources, catalogue};
  }
};

}  // namespace doczone::harness
