#include "harness/cli/documents/crosscheck_run.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "extractor/checks/checks.h"
#include "extractor/findings/reading_findings.h"
#include "harness/cli/documents/earlier_files.h"
#include "harness/cli/documents/fixing.h"
#include "harness/cli/documents/git.h"
#include "harness/cli/documents/translations_around.h"
#include "harness/cli/settings/check_settings.h"
#include "harness/cli/settings/paths.h"
#include "harness/run/paths.h"
#include "model/joined.h"
#include "model/plural.h"

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

std::set<std::string> machine_translated(const extractor::Corpus& corpus) {
  std::set<std::string> out;
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const extractor::Page& page : set.pages) {
      if (page.machine_translated) out.insert(page.path());
    }
  }
  return out;
}

std::set<LanguageTag> languages_of(const extractor::Corpus& corpus) {
  std::set<LanguageTag> out;
  for (const extractor::PageHead& head : corpus.heads) out.insert(head.language);
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const extractor::Page& page : set.pages) out.insert(page.language);
  }
  return out;
}

// Repairing such a page lasts until it is translated again.
void remark_on_machines(const extractor::Corpus& corpus, const std::set<std::string>& machine, Judgement& out) {
  const auto count = std::count_if(out.findings.begin(), out.findings.end(), [&](const Finding& finding) {
    return finding.severity != Severity::note && finding.suggestion && machine.count(finding.where.path) > 0;
  });
  if (count == 0) return;
  const bool has_source = !corpus.source_language.is_undetermined();
  out.remarks.push_back(counted(static_cast<std::size_t>(count), "finding") + (count == 1 ? " stands" : " stand") +
                        " on machine-translated pages: the next translation will bring the damage back; " +
                        (has_source ? "" : "with the pages of the source language, ") +
                        "`crosscheck --by source` shows what to protect in the source");
}

// Texts that nobody reads; pictures and programs are no pages.
void remark_on_passed_over(const extractor::Corpus& corpus, Judgement& out) {
  static const std::set<std::string> kTexts{".adoc", ".asciidoc", ".doc",  ".docx",    ".odt",  ".org",   ".pdf",
                                            ".rst",  ".rtf",      ".tex",  ".textile", ".txt",  ".wiki",  ".mediawiki",
                                            ".xlf",  ".xliff",    ".dita", ".xhtml",   ".mdoc", ".ipynb", ".rest"};
  std::string said;
  std::size_t files = 0;
  for (const auto& [ending, count] : corpus.passed_over) {
    if (kTexts.count(ending) == 0) continue;
    said += (said.empty() ? "" : ", ") + std::to_string(count) + " " + ending;
    files += count;
  }
  if (files == 0) return;
  out.remarks.push_back(counted(files, "file") + (files == 1 ? " was" : " were") +
                        " passed over, being no page of a form that is read here: " + said);
}

void remark_on_own_reports(const extractor::Corpus& corpus, Judgement& out) {
  for (const std::string& path : corpus.own_reports)
    out.remarks.push_back(path + " was passed over: it is a report that doczone made");
}

// A language that no page is in was probably meant to be another one.
void remark_on_source_language(const LanguageTag& asked, const extractor::Corpus& corpus, Judgement& out) {
  if (asked.is_undetermined()) return;
  std::set<std::string> languages;
  for (const extractor::PageHead& head : corpus.heads) {
    if (head.language == asked || head.language == corpus.source_language) return;
    if (!head.language.is_undetermined()) languages.insert(head.language.to_string());
  }
  const std::vector<std::string> known(languages.begin(), languages.end());
  out.remarks.push_back("no page is in " + asked.to_string() + ", the source language that was asked for" +
                        (known.empty() ? "" : "; the pages are in " + joined(known, ", ")));
}

// Their records are compared, and nothing else.
void remark_on_pages_without_text(const extractor::Corpus& corpus, Judgement& out) {
  if (corpus.without_text == 0) return;
  out.remarks.push_back("of " + counted(corpus.without_text, "page") +
                        " from elsewhere nothing but the records is compared: " +
                        (corpus.without_text == 1 ? "its atoms bring" : "their atoms bring") +
                        " no text, as `doczone extract --atoms` of today prints it");
}

// What --fix would do about the findings.
void count_repairs(const Judgement& judgement, FindingsDocument& document) {
  const LanguageTag& source = judgement.documentation.corpus.source_language;
  std::set<std::string> pages;
  for (const Finding& finding : judgement.findings) {
    if (is_repairable(finding, source, {})) {
      ++document.repairable;
      pages.insert(finding.where.path);
    } else if (is_repairable(finding, source, {true, false})) {
      ++document.likely_repairable;
    }
  }
  document.repairable_pages = pages.size();
}

}  // namespace

void add_crosscheck_settings(SettingOptions& options) {
  add_document_settings(options);
  for (const char* key : {"with", "alone", "changed_since", "new_since", "baseline"}) options.add(key);
}

Result<CrosscheckRequest> crosscheck_request(const Settings& settings) {
  auto documents = document_settings(settings);
  if (!documents) return documents.error();
  CrosscheckRequest out;
  out.documents = *std::move(documents);
  out.configuration = settings.configuration;
  settings.read("baseline", out.baseline);
  settings.read("changed_since", out.changed_since);
  settings.read("new_since", out.new_since);
  return out;
}

void take_judgement(Judgement& judgement, RunResult& out) {
  FindingsDocument& document = out.document;
  judgement.documentation.describe(document);
  count_repairs(judgement, document);
  judgement.documentation.add_sources(out.sources);
  std::move(judgement.findings.begin(), judgement.findings.end(), std::back_inserter(document.findings));
  std::move(judgement.remarks.begin(), judgement.remarks.end(), std::back_inserter(document.remarks));
  document.compared = std::move(judgement.documentation.result.compared);
}

Result<CrosscheckRun> CrosscheckRun::prepare(const FileSystem& files, CrosscheckRequest request) {
  CrosscheckRun run;
  std::vector<std::string>& pages = request.documents.pages;
  for (const std::string& page : pages) run.named_.push_back(harness::normal_path(page));
  if (!request.changed_since.empty()) {
    auto changed = changed_files(request.changed_since, pages);
    if (!changed) return changed.error();
    run.changed_ = *std::move(changed);
  }
  if (request.expand) {
    TranslationsAround around =
        translations_around(files, pages, request.documents.root, request.documents.with.empty());
    run.everything_ = around.paths.empty();
    pages.insert(pages.end(), around.paths.begin(), around.paths.end());
    run.remarks_ = std::move(around.remarks);
  }
  if (!request.baseline.empty()) {
    auto baseline = read_baseline(files, request.baseline);
    if (!baseline) return baseline.error();
    run.baseline_ = *std::move(baseline);
  }
  run.resolve_ = [&files](const std::string& path) { return files.resolve(path); };
  run.request_ = std::move(request);
  if (!run.request_.new_since.empty()) {
    if (auto error = run.remember_findings_since(files)) return *std::move(error);
  }
  return run;
}

std::optional<Error> CrosscheckRun::remember_findings_since(const FileSystem& files) {
  auto bytes = earlier_files(request_.new_since, request_.documents.pages);
  if (!bytes) return bytes.error();
  const EarlierFiles before(files, *std::move(bytes));
  Baseline known;
  const auto judgement = judge(before);
  if (!judgement) {
    remarks_.push_back("no finding is known from " + request_.new_since + ": " + judgement.error().to_string());
  } else {
    for (const Finding& finding : judgement->findings) known.entries.push_back(baseline_entry(finding, known.path));
  }
  earlier_ = std::move(known);
  return std::nullopt;
}

void CrosscheckRun::leave_out_known(Judgement& judgement) const {
  BaselineOutcome outcome =
      apply_baseline(std::move(judgement.findings), *earlier_, {}, [](const std::string&) { return false; });
  judgement.findings = std::move(outcome.findings);
  const auto count = std::count_if(judgement.findings.begin(), judgement.findings.end(),
                                   [](const Finding& finding) { return finding.severity != Severity::note; });
  judgement.remarks.push_back(std::to_string(count) + " new, " + std::to_string(outcome.known) +
                              " known: the findings that the pages of " + request_.new_since +
                              " have, too, are left out");
}

bool CrosscheckRun::wants(const std::string& path) const {
  if (changed_ && changed_->count(resolve_(path)) == 0) return false;
  if (everything_) return true;
  const std::string own_path = harness::normal_path(path);
  return std::any_of(named_.begin(), named_.end(), [&](const std::string& named) { return lies_in(own_path, named); });
}

bool CrosscheckRun::looks_at(const std::string& baseline, const std::string& page) const {
  const std::string path = harness::absolute_path((fs::path(folder_of(baseline)) / page).string());
  if (changed_ && changed_->count(resolve_(path)) == 0) return false;
  return std::any_of(named_.begin(), named_.end(),
                     [&](const std::string& named) { return lies_in(path, harness::absolute_path(named)); });
}

Result<Judgement> CrosscheckRun::judge(const FileSystem& files) const {
  auto documentation = load_documentation(files, request_.documents);
  if (!documentation) return documentation.error();
  if (auto error = request_.filter.fault_among(languages_of(documentation->corpus))) return *std::move(error);
  Judgement out;
  out.remarks = remarks_;
  out.documentation = *std::move(documentation);
  out.findings = std::move(out.documentation.result.findings);
  if (!everything_) {
    // The pages around are read; when none that was named is, there was nothing to do.
    const std::vector<Finding> unread = extractor::reading_findings(out.documentation.corpus);
    const auto failure = [&](const std::string& page) {
      return std::find_if(unread.begin(), unread.end(), [&](const Finding& finding) {
        // A note says what was read otherwise than it stands; the page was read.
        return finding.severity != Severity::note && harness::normal_path(finding.where.path) == page;
      });
    };
    if (std::all_of(named_.begin(), named_.end(),
                    [&](const std::string& page) { return failure(page) != unread.end(); })) {
      const Finding& first = *failure(named_.front());
      return Error{first.message, first.where.path};
    }
  }
  std::erase_if(out.findings, [&](const Finding& finding) { return !wants(finding.where.path); });
  std::erase_if(out.documentation.result.unsaid, [&](const extractor::Unsaid& one) { return !wants(one.where.path); });
  if (request_.configuration) apply_check_settings(*request_.configuration, out.findings);
  std::stable_sort(out.findings.begin(), out.findings.end());
  const std::set<std::string> machine = machine_translated(out.documentation.corpus);
  if (baseline_) {
    out.baseline = apply_baseline(std::move(out.findings), *baseline_, machine,
                                  [&](const std::string& page) { return looks_at(baseline_->path, page); });
    out.findings = std::move(out.baseline->findings);
    if (out.baseline->known > 0)
      out.remarks.push_back(counted(out.baseline->known, "finding") + (out.baseline->known == 1 ? " is" : " are") +
                            " left out: " + baseline_->path + (out.baseline->known == 1 ? " knows it" : " knows them"));
    for (const BaselineEntry& entry : out.baseline->stale) {
      Location where;
      where.path = baseline_->path;
      where.begin = where.end = {entry.line, 1};
      out.findings.push_back(extractor::useless_suppression(
          where, "the baseline knows a finding that is gone: " + entry.check + " on " + entry.page + ", " + entry.cell +
                     (entry.value.empty() ? "" : ", `" + entry.value + "`")));
    }
  }
  request_.filter.apply(out.findings);
  if (earlier_) leave_out_known(out);
  remark_on_machines(out.documentation.corpus, machine, out);
  remark_on_passed_over(out.documentation.corpus, out);
  remark_on_own_reports(out.documentation.corpus, out);
  out.remarks.insert(out.remarks.end(), out.documentation.remarks.begin(), out.documentation.remarks.end());
  remark_on_source_language(request_.documents.source_language, out.documentation.corpus, out);
  if (request_.configuration) {
    for (std::string& remark : idle_patterns(files, *request_.configuration)) out.remarks.push_back(std::move(remark));
  }
  remark_on_pages_without_text(out.documentation.corpus, out);
  return out;
}

}  // namespace doczone::cli
