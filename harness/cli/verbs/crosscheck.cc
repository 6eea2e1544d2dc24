#include <iterator>
#include <memory>
#include <set>

#include <CLI/CLI.hpp>

#include "extractor/checks/unreadable_page.h"
#include "harness/cli/documents/by_source.h"
#include "harness/cli/documents/crosscheck_run.h"
#include "harness/cli/documents/fixing.h"
#include "harness/cli/documents/overlay_files.h"
#include "harness/cli/output/report_run.h"
#include "harness/cli/settings/paths.h"
#include "harness/cli/verbs/unsaid_text.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/report/terminal_text.h"
#include "harness/run/deployment_run.h"
#include "harness/run/paths.h"
#include "harness/run/written_file.h"
#include "model/plural.h"

namespace doczone::cli {
namespace {

// What no file sets.
struct CrosscheckOptions {
  std::string stdin_filename;
  std::string fix;  // "high", "all"; empty: no
  bool fix_source = false;
  bool diff = false;
  std::string by;  // "source"; empty: no
  std::string write_baseline;
  bool prune_baseline = false;
  bool explain_silence = false;
  FindingFilter filter;

  bool prints_instead() const { return diff || !by.empty(); }
  FixOptions repairs() const { return {fix == "all", fix_source}; }
};

struct Job {
  Environment& environment;
  const CrosscheckOptions& options;
  ReportSettings reports;
  harness::InternalNames internal;
  std::shared_ptr<const harness::Reach> baseline_reach = nullptr;  // of the settings that name it
};

// What is left after repairs, findings about pages that could not be written among it.
struct Written {
  std::size_t pages = 0;
  std::vector<Finding> failures;
};

Written write_pages(const Environment& environment, const Fixes& fixes) {
  Written out;
  std::set<std::string> swept;
  for (const auto& [path, states] : fixes.pages) {
    if (swept.insert(folder_of(path)).second) sweep_leftovers(path);
    const auto error = environment.replace ? environment.replace(path, states.before, states.after)
                                           : replace_atomically(path, states.before, states.after);
    if (error) {
      out.failures.push_back(extractor::unwritable_page({error->message, path}));
    } else {
      ++out.pages;
    }
  }
  return out;
}

int say(const Job& job, Judgement judgement, std::vector<Finding> more = {}, std::vector<std::string> remarks = {}) {
  RunResult result;
  result.internal = job.internal;
  FindingsDocument& document = result.document;
  document.remarks = std::move(remarks);
  take_judgement(judgement, result);
  std::move(more.begin(), more.end(), std::back_inserter(document.findings));
  document.finish();
  if (job.reports.wants(harness::ReportFormat::html)) describe_source_cells(judgement.documentation, document);
  return report(job.environment, job.reports, result);
}

int fix(const Job& job, const CrosscheckRun& run) {
  Environment& environment = job.environment;
  const auto fixes = repair_pages(environment.files, run, job.options.repairs());
  if (!fixes) return cannot(environment, fixes.error());
  Written written = write_pages(environment, *fixes);
  auto judgement = run.judge(environment.files);
  if (!judgement) return cannot(environment, judgement.error());
  std::vector<std::string> remarks;
  if (written.pages > 0 && written.failures.empty())
    remarks.push_back("repaired " + counted(fixes->repaired, "finding") + " on " + counted(written.pages, "page"));
  if (written.pages > 0 && !written.failures.empty()) remarks.push_back("repaired " + counted(written.pages, "page"));
  if (fixes->refused > 0)
    remarks.push_back(counted(fixes->refused, "repair") + " " + (fixes->refused == 1 ? "was" : "were") +
                      " not made: the page, read again, would not have said what it should");
  return say(job, *std::move(judgement), std::move(written.failures), std::move(remarks));
}

// What is printed takes the report's place; the other reports are written, and the exit code is that of the findings.
int print_instead(const Job& job, Judgement judgement, const std::string& text) {
  Job others = job;
  others.reports.quiet = true;
  others.reports.output.clear();
  // A diff has no place for what could not be read.
  tell_unreadable(job.environment, judgement.documentation.corpus);
  const int code = say(others, std::move(judgement));
  if (code == kCannot || (job.reports.quiet && job.reports.output.empty())) return code;
  // Pages may hold what controls a terminal; `git apply` has to get them as they are.
  const bool watched = job.environment.columns != 0 && job.reports.output.empty();
  const int written = write_output(job.environment, job.reports.output, watched ? harness::escaped_lines(text) : text,
                                   job.reports.output_reach.get());
  return written == kClean ? code : written;
}

int show_by_source(const Job& job, const FileSystem& files, const CrosscheckRun& run) {
  auto judgement = run.judge(files);
  if (!judgement) return cannot(job.environment, judgement.error());
  if (judgement->documentation.corpus.source_language.is_undetermined())
    return cannot(job.environment, {"--by source needs the pages of the source language, and there are none"});
  const std::vector<SourceCell> cells = group_by_source(judgement->documentation, judgement->findings);
  const std::string text =
      job.options.diff ? diff_of(protect(judgement->documentation, cells)) : by_source_text(*judgement, cells);
  return print_instead(job, *std::move(judgement), text);
}

int show_diff(const Job& job, const FileSystem& files, const CrosscheckRun& run) {
  auto fixes = repair_pages(files, run, job.options.repairs());
  if (!fixes) return cannot(job.environment, fixes.error());
  const std::string text = diff_of(*fixes);
  return print_instead(job, std::move(fixes->before), text);
}

// Entries for pages that this run did not look at stay.
int write_baseline(const Job& job, const CrosscheckRun& run) {
  Environment& environment = job.environment;
  auto judgement = run.judge(environment.files);
  if (!judgement) return cannot(environment, judgement.error());
  const std::string& path = job.options.write_baseline;
  std::vector<BaselineEntry> entries;
  if (environment.files.read(path)) {
    const auto before = read_baseline(environment.files, path);
    if (!before) return cannot(environment, before.error());
    for (const BaselineEntry& entry : before->entries) {
      if (!run.looks_at(path, entry.page)) entries.push_back(entry);
    }
  }
  std::size_t count = 0;
  for (const Finding& finding : judgement->findings) {
    if (finding.severity == Severity::note || finding.check == "useless-suppression") continue;
    entries.push_back(baseline_entry(finding, path));
    ++count;
  }
  if (const auto error = write_atomically(path, baseline_to_toml(std::move(entries))))
    return cannot(environment, *error);
  if (job.reports.quiet) return kClean;
  return write_output(environment, "", "wrote " + counted(count, "finding") + " to " + path + "\n");
}

// `reach`: of the settings that name the file; null when the command line does.
std::optional<Error> prune_baseline(Judgement& judgement, const std::string& path, const harness::Reach* reach) {
  BaselineOutcome& baseline = *judgement.baseline;
  if (baseline.stale.empty()) return std::nullopt;
  std::vector<BaselineEntry> kept = baseline.used;
  kept.insert(kept.end(), baseline.others.begin(), baseline.others.end());
  const std::string text = baseline_to_toml(std::move(kept));
  if (auto error = reach == nullptr ? write_atomically(path, text) : reach->write(path, text)) return error;
  std::erase_if(judgement.findings, [&](const Finding& finding) { return finding.where.path == path; });
  judgement.remarks.push_back(counted(baseline.stale.size(), "entry that matches nothing any more was removed from ") +
                              path);
  if (baseline.stale.size() > 1)
    judgement.remarks.back() =
        std::to_string(baseline.stale.size()) + " entries that match nothing any more were removed from " + path;
  return std::nullopt;
}

int show_unsaid(const Job& job, Judgement judgement) {
  const std::vector<extractor::Unsaid>& unsaid = judgement.documentation.result.unsaid;
  const std::string text =
      job.reports.format == harness::ReportFormat::json ? unsaid_json(unsaid) : unsaid_text(unsaid);
  return print_instead(job, std::move(judgement), text);
}

// What the options rule out together; nothing is read before it is known.
std::optional<Error> check_combination(const CrosscheckOptions& options, const ReportSettings& reports,
                                       const CrosscheckRequest& request) {
  if (options.prints_instead() && reports.format != harness::ReportFormat::text)
    return Error{"--diff and --by print text; use --report for " + std::string(to_string(reports.format)) +
                 " beside it"};
  if (options.prints_instead() && reports.redact)
    return Error{"--redact masks reports; what --diff and --by print is the pages' own text"};
  if (options.explain_silence && reports.format != harness::ReportFormat::text &&
      reports.format != harness::ReportFormat::json)
    return Error{"--explain-silence prints text or JSON; use --report for " + std::string(to_string(reports.format)) +
                 " beside it"};
  if (options.explain_silence && reports.redact)
    return Error{"--redact masks reports; what --explain-silence prints is the pages' own text"};
  if (request.documents.pages.empty()) return no_pages();
  return std::nullopt;
}

// What is written must be meant: a word that names nothing ends the run before anything is.
std::optional<Error> missing_page(const FileSystem& files, const CrosscheckOptions& options,
                                  const std::vector<std::string>& pages) {
  if (options.fix.empty() && options.write_baseline.empty()) return std::nullopt;
  for (const std::string& page : pages) {
    if (files.exists(page)) continue;
    const bool is_value = !options.fix.empty() && (page == "all" || page == "high");
    return Error{"there is no page or folder '" + page + "'; nothing was written" +
                 (is_value ? "; did you mean --fix=" + page + "?" : "")};
  }
  return std::nullopt;
}

// The names that a deployment calls internal.
Result<harness::InternalNames> internal_names(const FileSystem& files, const Settings& settings, bool wanted) {
  harness::InternalNames out;
  out.wanted = wanted;
  if (!wanted) return out;
  for (const std::vector<std::string>& layers : settings.profiles) {
    const auto profile = harness::load_profiles(files, layers);
    if (!profile) return profile.error();
    out.add(*profile);
  }
  return out;
}

// The page on standard input is read with those around it, and only it is judged.
int judge(const Job& job, const FileSystem& files, const CrosscheckRun& run, const std::string& baseline) {
  auto judgement = run.judge(files);
  if (!judgement) return cannot(job.environment, judgement.error());
  if (!job.options.stdin_filename.empty()) {
    const std::string path = harness::normal_path(job.options.stdin_filename);
    const auto is_elsewhere = [&](const auto& one) { return harness::normal_path(one.where.path) != path; };
    std::erase_if(judgement->findings, is_elsewhere);
    std::erase_if(judgement->documentation.result.unsaid, is_elsewhere);
  }
  if (job.options.explain_silence) return show_unsaid(job, *std::move(judgement));
  if (job.options.prune_baseline) {
    if (const auto error = prune_baseline(*judgement, baseline, job.baseline_reach.get()))
      return cannot(job.environment, *error);
  }
  return say(job, *std::move(judgement));
}

int crosscheck(Environment& environment, const CrosscheckOptions& options, const Settings& settings) {
  auto reports = report_settings(settings);
  if (!reports) return cannot(environment, reports.error());
  auto request = crosscheck_request(settings);
  if (!request) return cannot(environment, request.error());
  if (const auto error = options.filter.fault()) return cannot(environment, *error);
  request->filter = options.filter;
  OverlayFiles with_input(environment.files);
  const bool reads_input = !options.stdin_filename.empty();
  if (reads_input) {
    with_input.put(options.stdin_filename, {std::istreambuf_iterator<char>(environment.in), {}});
    request->documents.pages.insert(request->documents.pages.begin(), options.stdin_filename);
  }
  if (const auto error = check_combination(options, *reports, *request)) return cannot(environment, *error);
  auto internal = internal_names(environment.files, settings, reports->redact);
  if (!internal) return cannot(environment, internal.error());
  const std::string baseline = request->baseline;
  if (options.prune_baseline && baseline.empty())
    return cannot(environment, {"--prune-baseline needs a baseline: name one with --baseline"});
  const FileSystem& files = reads_input ? with_input : environment.files;
  if (const auto error = missing_page(files, options, request->documents.pages)) return cannot(environment, *error);
  request->expand = !request->documents.alone;
  const auto run = CrosscheckRun::prepare(files, *std::move(request));
  if (!run) return cannot(environment, run.error());

  const Job job{environment, options, *std::move(reports), *std::move(internal), settings.reach_of("baseline")};
  if (!options.by.empty()) return show_by_source(job, files, *run);
  if (options.diff) return show_diff(job, files, *run);
  if (!options.write_baseline.empty()) return write_baseline(job, *run);
  if (!options.fix.empty()) return fix(job, *run);
  return judge(job, files, *run, baseline);
}

// Repairs, baselines, and a page on standard input; and which of them exclude each other.
void add_own_options(CLI::App& verb, CrosscheckOptions& options) {
  CLI::Option* const from_input = verb.add_option("--stdin-filename", options.stdin_filename,
                                                  "Read this page from standard input; only it is judged")
                                      ->type_name("PATH")
                                      ->group("Pages");
  const std::string repairs = "Repairs and baselines";
  static constexpr std::string_view kSure[]{"high", "all"};
  static constexpr std::string_view kGroups[]{"source"};
  CLI::Option* const fix =
      takes_one_of(verb.add_flag("--fix{high}", options.fix, "Repair what is sure; --fix=all what is likely, too"),
                   kSure)
          ->group(repairs);
  verb.add_flag("--fix-source", options.fix_source, "With --fix or --diff: pages in the source language, too")
      ->group(repairs);
  CLI::Option* const diff =
      verb.add_flag("--diff", options.diff, "Print what --fix would change, and change nothing")->group(repairs);
  CLI::Option* const by =
      takes_one_of(
          verb.add_option("--by", options.by, "Group findings: `source` names the source cells that cause them"),
          kGroups)
          ->type_name("source")
          ->group(repairs);
  CLI::Option* const write =
      verb.add_option("--write-baseline", options.write_baseline, "Write all findings to a baseline, and succeed")
          ->type_name("FILE")
          ->group(repairs);
  CLI::Option* const prune = verb.add_flag("--prune-baseline", options.prune_baseline,
                                           "Remove from the baseline what matches nothing any more")
                                 ->group(repairs);
  by->excludes(fix)->excludes(write);
  from_input->excludes(fix)->excludes(write);
  write->excludes(verb.get_option("--baseline"))->excludes(fix)->excludes(diff)->excludes(prune);
  prune->excludes(fix)->excludes(diff);
  CLI::Option* const silence = verb.add_flag("--explain-silence", options.explain_silence,
                                             "List what differs and is not said, and why, in place of the report")
                                   ->group("Report");
  silence->excludes(fix)->excludes(diff)->excludes(by)->excludes(write)->excludes(prune);
}

}  // namespace

Verb add_crosscheck(CLI::App& program) {
  Verb verb(program, "crosscheck", "Hold the translations of pages against each other");
  verb.app->footer(
      "  doczone crosscheck docs/                    which cells are damaged?\n"
      "  doczone crosscheck --diff docs/ | git apply  repair what is sure\n"
      "  doczone crosscheck --by source docs/        how to keep the damage away");
  const auto options = std::make_shared<CrosscheckOptions>();
  verb.options.add_positional("docs", "pages");
  add_crosscheck_settings(verb.options);
  add_own_options(*verb.app, *options);
  add_report_settings(verb.options);
  add_filter_options(*verb.app, options->filter);
  verb.run = [options](Environment& environment, const Settings& settings) {
    return crosscheck(environment, *options, settings);
  };
  return verb;
}

}  // namespace doczone::cli
