#include <iterator>
#include <ostream>

#include <CLI/CLI.hpp>

#include "extractor/checks/unreadable_page.h"
#include "harness/cli/deployments/validation_run.h"
#include "harness/cli/documents/by_source.h"
#include "harness/cli/documents/crosscheck_run.h"
#include "harness/cli/documents/fixing.h"
#include "harness/cli/documents/overlay_files.h"
#include "harness/cli/output/options.h"
#include "harness/cli/settings/paths.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/run/disk.h"
#include "model/plural.h"

namespace doczone::cli {
namespace {

struct Options {
  CrosscheckRequest request;
  CommonOptions common;
  std::string stdin_filename;
  std::string fix;  // "high", "all"; empty: no
  bool fix_source = false;
  bool diff = false;
  std::string by;
  std::string write_baseline;
  bool prune_baseline = false;
  harness::InternalNames internal;
};

// What is left after repairs, findings about pages that could not be written among it.
struct Written {
  std::size_t pages = 0;
  std::vector<Finding> failures;
};

Written write_pages(const Environment& environment, const Fixes& fixes) {
  Written out;
  for (const auto& [path, states] : fixes.pages) {
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

int say(Environment& environment, const Options& options, Judgement judgement, std::vector<Finding> more,
        std::vector<std::string> remarks) {
  RunResult result;
  result.internal = options.internal;
  FindingsDocument& document = result.document;
  document.remarks = std::move(remarks);
  take_judgement(judgement, result);
  std::move(more.begin(), more.end(), std::back_inserter(document.findings));
  document.finish();
  if (wants_format(options.common, "html")) describe_source_cells(judgement.documentation, document);
  return report(environment, options.common, result);
}

int fix(Environment& environment, const Options& options, const CrosscheckRun& run) {
  const auto fixes = repair_pages(environment.files, run, {options.fix == "all", options.fix_source});
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
  return say(environment, options, *std::move(judgement), std::move(written.failures), std::move(remarks));
}

// What is printed takes the report's place; the other reports are written, and the exit code is that of the findings.
int print_instead(Environment& environment, const Options& options, Judgement judgement, const std::string& text) {
  Options others = options;
  others.common.quiet = true;
  others.common.output.clear();
  const int code = say(environment, others, std::move(judgement), {}, {});
  if (code == kCannot || (options.common.quiet && options.common.output.empty())) return code;
  const int written = write_output(environment, options.common.output, text);
  return written == kClean ? code : written;
}

int show_by_source(Environment& environment, const Options& options, const FileSystem& files,
                   const CrosscheckRun& run) {
  auto judgement = run.judge(files);
  if (!judgement) return cannot(environment, judgement.error());
  if (judgement->documentation.corpus.source_language.is_undetermined())
    return cannot(environment, {"--by source needs the pages of the source language, and there are none"});
  const std::vector<SourceCell> cells = group_by_source(judgement->documentation, judgement->findings);
  const std::string text =
      options.diff ? diff_of(protect(judgement->documentation, cells)) : by_source_text(*judgement, cells);
  return print_instead(environment, options, *std::move(judgement), text);
}

int show_diff(Environment& environment, const Options& options, const FileSystem& files, const CrosscheckRun& run) {
  auto fixes = repair_pages(files, run, {options.fix == "all", options.fix_source});
  if (!fixes) return cannot(environment, fixes.error());
  const std::string text = diff_of(*fixes);
  return print_instead(environment, options, std::move(fixes->before), text);
}

// Entries for pages that this run did not look at stay.
int write_baseline(Environment& environment, const Options& options, const CrosscheckRun& run) {
  auto judgement = run.judge(environment.files);
  if (!judgement) return cannot(environment, judgement.error());
  const std::string& path = options.write_baseline;
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
  if (options.common.quiet) return kClean;
  return write_output(environment, "", "wrote " + counted(count, "finding") + " to " + path + "\n");
}

std::optional<Error> prune_baseline(Judgement& judgement, const std::string& path) {
  BaselineOutcome& baseline = *judgement.baseline;
  if (baseline.stale.empty()) return std::nullopt;
  std::vector<BaselineEntry> kept = baseline.used;
  kept.insert(kept.end(), baseline.others.begin(), baseline.others.end());
  if (auto error = write_atomically(path, baseline_to_toml(std::move(kept)))) return error;
  std::erase_if(judgement.findings, [&](const Finding& finding) { return finding.where.path == path; });
  judgement.remarks.push_back(counted(baseline.stale.size(), "entry that matches nothing any more was removed from ") +
                              path);
  if (baseline.stale.size() > 1)
    judgement.remarks.back() =
        std::to_string(baseline.stale.size()) + " entries that match nothing any more were removed from " + path;
  return std::nullopt;
}

int run_crosscheck(Environment& environment, Options options, const RunContext& context) {
  CrosscheckRequest request = options.request;
  OverlayFiles with_input(environment.files);
  if (!options.stdin_filename.empty()) {
    with_input.put(options.stdin_filename, {std::istreambuf_iterator<char>(environment.in), {}});
    request.documents.pages.insert(request.documents.pages.begin(), options.stdin_filename);
  }
  if ((options.diff || !options.by.empty()) && options.common.format != "text")
    return cannot(environment,
                  {"--diff and --by print text; use --report for " + options.common.format + " beside it"});
  if ((options.diff || !options.by.empty()) && !options.common.redact.empty())
    return cannot(environment, {"--redact masks reports; what --diff and --by print is the pages' own text"});
  if (request.documents.pages.empty()) return cannot(environment, no_pages());
  options.internal.wanted = !options.common.redact.empty();
  for (const std::vector<std::string>& layers : context.profiles) {
    if (!options.internal.wanted) break;
    const auto profile = harness::load_profiles(environment.files, layers);
    if (!profile) return cannot(environment, profile.error());
    options.internal.add(*profile);
  }
  const FileSystem& files = options.stdin_filename.empty() ? environment.files : with_input;

  request.configuration = context.configuration;
  if (options.prune_baseline && request.baseline.empty())
    return cannot(environment, {"--prune-baseline needs a baseline: name one with --baseline"});
  const std::string baseline = request.baseline;
  request.expand = !request.documents.alone;
  const auto run = CrosscheckRun::prepare(files, std::move(request));
  if (!run) return cannot(environment, run.error());

  if (!options.by.empty()) return show_by_source(environment, options, files, *run);
  if (options.diff) return show_diff(environment, options, files, *run);
  if (!options.write_baseline.empty()) return write_baseline(environment, options, *run);
  if (!options.fix.empty()) return fix(environment, options, *run);
  auto judgement = run->judge(files);
  if (!judgement) return cannot(environment, judgement.error());
  if (!options.stdin_filename.empty()) {
    const std::string path = normal_path(options.stdin_filename);
    std::erase_if(judgement->findings, [&](const Finding& finding) { return normal_path(finding.where.path) != path; });
  }
  if (options.prune_baseline) {
    if (const auto error = prune_baseline(*judgement, baseline)) return cannot(environment, *error);
  }
  return say(environment, options, *std::move(judgement), {}, {});
}

}  // namespace

void add_crosscheck(CLI::App& app, Action& action) {
  const auto options = std::make_shared<Options>();
  CrosscheckRequest& request = options->request;
  CLI::App* const verb = app.add_subcommand("crosscheck", "Hold the translations of pages against each other");
  verb->footer(
      "  doczone crosscheck docs/                    which cells are damaged?\n"
      "  doczone crosscheck --diff docs/ | git apply  repair what is sure\n"
      "  doczone crosscheck --by source docs/        how to keep the damage away");
  add_positional(*verb, "docs", "pages", request.documents.pages);
  add_page_options(*verb, request);
  CLI::Option* const from_input = verb->add_option("--stdin-filename", options->stdin_filename,
                                                   "Read this page from standard input; only it is judged")
                                      ->type_name("PATH")
                                      ->group("Pages");
  const std::string repairs = "Repairs and baselines";
  CLI::Option* const fix =
      verb->add_flag("--fix{high}", options->fix, "Repair what is sure; --fix=all what is likely, too")
          ->check(CLI::IsMember({"high", "all"}))
          ->group(repairs);
  verb->add_flag("--fix-source", options->fix_source, "With --fix or --diff: pages in the source language, too")
      ->group(repairs);
  CLI::Option* const diff =
      verb->add_flag("--diff", options->diff, "Print what --fix would change, and change nothing")->group(repairs);
  CLI::Option* const by =
      verb->add_option("--by", options->by, "Group findings: `source` names the source cells that cause them")
          ->check(CLI::IsMember({"source"}))
          ->type_name("source")
          ->group(repairs);
  CLI::Option* const write =
      verb->add_option("--write-baseline", options->write_baseline, "Write all findings to a baseline, and succeed")
          ->type_name("FILE")
          ->group(repairs);
  CLI::Option* const prune = verb->add_flag("--prune-baseline", options->prune_baseline,
                                            "Remove from the baseline what matches nothing any more")
                                 ->group(repairs);
  by->excludes(fix)->excludes(write);
  from_input->excludes(fix)->excludes(write);
  write->excludes(verb->get_option("--baseline"))->excludes(fix)->excludes(diff)->excludes(prune);
  prune->excludes(fix)->excludes(diff);
  add_common_options(*verb, options->common);
  verb->callback([options, &action] {
    action = [options](Environment& environment, const RunContext& context) {
      return run_crosscheck(environment, *options, context);
    };
  });
}

}  // namespace doczone::cli
