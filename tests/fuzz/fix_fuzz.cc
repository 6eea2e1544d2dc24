// Any bytes as a translation beside a sound source and another sound translation, repaired: outside the spans of
// findings not one byte differs.
#include <algorithm>
#include <memory>

#include "extractor/repair/page_repair.h"
#include "harness/cli/documents/crosscheck_run.h"
#include "tests/fuzz/few_files.h"

namespace doczone::fuzz {
namespace {

constexpr const char* kSound =
    "# DNS\n\n"
    "| Type | Name | Port | Target |\n|---|---|---|---|\n"
    "| SRV | _sip._tls.contoso.com | 443 | sip.contoso.com |\n"
    "| SRV | _sipfederationtls._tcp.contoso.com | 5061 | sip.contoso.com |\n"
    "| CNAME | lyncdiscover.contoso.com | | web.contoso.com |\n\n"
    "Create `_xmpp-server._tcp.contoso.com` and sip.contoso.com first.\n";

// A dot that belongs behind a name takes the place of another stop there.
bool is_covered(const Edit& edit, const std::vector<const Finding*>& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding* finding) {
    const ByteSpan span = finding->where.span;
    return edit.span.offset >= span.offset && (edit.span.end() <= span.end() || edit.span.offset == span.end());
  });
}

void check_repair(const extractor::Page& page, const cli::Judgement& judgement) {
  std::vector<const Finding*> wanted;
  for (const Finding& finding : judgement.findings) {
    if (!finding.edits.empty() && finding.where.path == page.path()) wanted.push_back(&finding);
  }
  if (wanted.empty()) return;
  const std::string before(page.text->bytes());
  const auto repair = extractor::repair_page(page, wanted, judgement.documentation.corpus.services);
  promise(repair.repaired + repair.refused <= wanted.size(), "a finding is repaired once");
  promise(extractor::apply_edits(before, repair.edits) == repair.bytes, "a page is what its edits make of it");
  for (const Edit& edit : repair.edits)
    promise(is_covered(edit, wanted), "outside of findings nothing differs", edit.text);
}

}  // namespace
}  // namespace doczone::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  fuzz::FewFiles files;
  for (const char* const language : {"en-US", "fr-FR"})
    files.files["docs/" + std::string(language) + "/page.md"] = fuzz::kSound;
  files.files["docs/de-DE/page.md"] = std::string(reinterpret_cast<const char*>(data), size);
  cli::CrosscheckRequest request;
  request.documents.pages = {"docs"};
  request.documents.jobs = 1;
  const auto run = cli::CrosscheckRun::prepare(files, request);
  fuzz::promise(run.has_value(), "pages can be asked for");
  const auto judgement = run->judge(files);
  fuzz::promise(judgement.has_value(), "pages are judged");
  for (const extractor::TranslationSet& set : judgement->documentation.corpus.sets) {
    for (const extractor::Page& page : set.pages) fuzz::check_repair(page, *judgement);
  }
  return 0;
}
