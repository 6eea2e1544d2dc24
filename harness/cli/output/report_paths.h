// Paths in reports for platforms: relative to the top of the repository, wherever the run was started and however its
// files were named. People get the paths that they can open from where they stand.
#pragma once

#include <string>

#include "harness/report/formats.h"
#include "harness/report/report.h"
#include "model/file_system.h"
#include "model/finding.h"

namespace doczone::cli {

// Whether a platform reads it, which knows files by their place in the repository.
bool is_for_platforms(harness::ReportFormat format);

// The folder that is said to be the root; else the top of the repository in which all pages lie, or the zones where
// there are no pages; else that of the working folder; else the working folder. Absolute, without links.
std::string report_root(const FileSystem& files, const FindingsDocument& document, const std::string& said);

// Names every file below the root by its way from there, and leaves the others alone.
void name_from_root(const FileSystem& files, const std::string& root, FindingsDocument& document,
                    harness::Sources& sources);

}  // namespace doczone::cli
