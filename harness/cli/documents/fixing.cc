#include "harness/cli/documents/fixing.h"

#include <algorithm>
#include <vector>

#include "extractor/repair/page_repair.h"
#include "extractor/repair/unified_diff.h"
#include "harness/cli/documents/overlay_files.h"

namespace doczone::cli {
namespace {

// Each round repairs something, and a repaired cell is not found again; the bound is for a cell that would go to and
// fro.
constexpr int kMostRounds = 10;

// A PO file is two pages of one path.
using PageKey = std::pair<std::string, LanguageTag>;

std::map<PageKey, std::vector<const Finding*>> repairs_by_page(const Judgement& judgement, const FixOptions& options) {
  std::map<PageKey, std::vector<const Finding*>> out;
  const LanguageTag& source = judgement.documentation.corpus.source_language;
  for (const Finding& finding : judgement.findings) {
    if (!is_repairable(finding, source, options)) continue;
    out[{finding.where.path, finding.language.value_or(LanguageTag())}].push_back(&finding);
  }
  return out;
}

}  // namespace

bool is_repairable(const Finding& finding, const LanguageTag& source, const FixOptions& options) {
  // A note is no mistake: a page may say it in its own way.
  if (finding.edits.empty() || !finding.suggestion || finding.severity == Severity::note) return false;
  if (finding.confidence != Confidence::high && !options.others) return false;
  return options.source || source.is_undetermined() || finding.language != source;
}

Result<Fixes> repair_pages(const FileSystem& files, const CrosscheckRun& run, const FixOptions& options) {
  Fixes out;
  OverlayFiles repaired(files);
  for (int round = 0; round < kMostRounds; ++round) {
    auto judgement = run.judge(repaired);
    if (!judgement) return judgement.error();
    const auto wanted = repairs_by_page(*judgement, options);
    out.refused = 0;
    bool any = false;
    for (const extractor::TranslationSet& set : judgement->documentation.corpus.sets) {
      for (const extractor::Page& page : set.pages) {
        const auto of_page = wanted.find({page.path(), page.language});
        if (of_page == wanted.end() || page.is_foreign) continue;
        extractor::PageRepair repair =
            extractor::repair_page(page, of_page->second, judgement->documentation.corpus.services);
        out.refused += repair.refused;
        if (repair.repaired == 0) continue;
        any = true;
        out.repaired += repair.repaired;
        PageStates& states = out.pages[page.path()];
        if (states.before.empty()) states.before = page.text->bytes();
        states.after = repair.bytes;
      }
    }
    if (round == 0) out.before = *std::move(judgement);
    if (!any) break;
    for (const auto& [path, states] : out.pages) repaired.put(path, states.after);
  }
  std::erase_if(out.pages, [](const auto& page) { return page.second.before == page.second.after; });
  return out;
}

std::string diff_of(const Fixes& fixes) {
  std::string out;
  for (const auto& [path, states] : fixes.pages) out += extractor::unified_diff(path, states.before, states.after);
  return out;
}

}  // namespace doczone::cli
