// How a run ends: its reports are written, and the exit code tells what they say.
#pragma once

#include "harness/cli/output/environment.h"
#include "harness/cli/output/report_settings.h"
#include "harness/report/redaction.h"
#include "harness/report/report.h"
#include "model/fail_on.h"
#include "model/finding.h"

namespace doczone::cli {

// Everything that a run has to say, and what is needed to say it.
struct RunResult {
  FindingsDocument document;
  harness::Sources sources;
  harness::InternalNames internal;
  FailOn fail_on = FailOn::error;  // when no setting says it
};

// Writes the document in every form that was asked for. Returns the exit code: what the findings and --fail-on demand,
// or kCannot.
int report(Environment& environment, const ReportSettings& settings, const RunResult& result);

}  // namespace doczone::cli
