// One judgement of pages, from what was asked for to the findings that are to be said: which pages are read, of which
// ones findings are wanted, and what settings and a baseline have to say about them.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "harness/cli/documents/baseline_file.h"
#include "harness/cli/documents/documentation.h"
#include "harness/cli/output/report_run.h"
#include "harness/cli/settings/finding_filter.h"
#include "model/configuration.h"

namespace doczone::cli {

struct CrosscheckRequest {
  DocumentSettings documents;                  // pages as they were named
  bool expand = false;                         // find the translations of single files where they lie
  std::optional<Configuration> configuration;  // whose settings for checks count
  std::string baseline;                        // empty: none
  FindingFilter filter;                        // which of the findings are wanted
  std::string new_since;                       // a revision whose findings are known; empty: none is
  std::string changed_since;                   // a revision; empty: findings on all pages are wanted
};

// What may be said about the pages of a request, but for their names.
void add_crosscheck_settings(SettingOptions& options);
// Error: as for document_settings().
Result<CrosscheckRequest> crosscheck_request(const Settings& settings);

struct Judgement {
  Documentation documentation;
  std::vector<Finding> findings;
  std::optional<BaselineOutcome> baseline;
  std::vector<std::string> remarks;
};

// Moves what the pages had to say; the documentation stays as it is, but for the tables that were compared.
void take_judgement(Judgement& judgement, RunResult& out);

class CrosscheckRun {
 public:
  // Error: a baseline or a repository that cannot be read.
  static Result<CrosscheckRun> prepare(const FileSystem& files, CrosscheckRequest request);

  // Reads and judges everything anew. Error: as for load_documentation(), or no page that was named can be read.
  Result<Judgement> judge(const FileSystem& files) const;
  // Whether this run judges a page, named as in a baseline at `baseline`.
  bool looks_at(const std::string& baseline, const std::string& page) const;

 private:
  bool wants(const std::string& path) const;
  // What the pages of an earlier state have is known. Error: git does not tell.
  std::optional<Error> remember_findings_since(const FileSystem& files);
  void leave_out_known(Judgement& judgement) const;

  CrosscheckRequest request_;
  std::vector<std::string> named_;                // pages and folders as they were named, without `.` and `..`
  bool everything_ = true;                        // findings on all pages that are read, not only on the named ones
  std::optional<std::set<std::string>> changed_;  // resolved paths
  std::optional<Baseline> baseline_;
  std::optional<Baseline> earlier_;   // the findings of an earlier state
  std::vector<std::string> remarks_;  // on what is not read
  std::function<std::string(const std::string&)> resolve_;
};

}  // namespace doczone::cli
