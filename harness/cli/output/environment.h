// What surrounds a run: streams, files, the terminal, the day; and its exit codes.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "harness/run/reach.h"
#include "harness/run/recording_files.h"
#include "model/file_system.h"

namespace doczone::cli {

inline constexpr std::string_view kVersion = "0.1.0";

// Exit codes; part of the contract.
inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kCannot = 2;

struct Environment {
  std::ostream& out;
  std::ostream& err;
  std::istream& in;
  const FileSystem& files;
  bool terminal = false;            // `out` is one, or to be coloured as one; and NO_COLOR is not set
  std::string today;                // "2026-01-31"
  std::string github_summary = {};  // the file for a job's summary; empty: none
  // How `--fix` replaces a page: replace_atomically(), unless a test wants to see it fail.
  std::function<std::optional<Error>(const std::string& path, std::string_view expected, std::string_view content)>
      replace = {};
  std::size_t columns = 0;                        // of the terminal that `out` is; 0: it is none
  bool progress = false;                          // `err` is a terminal, and somebody may be watching
  std::function<void()> before_output = {};       // to be called before anything is written
  const harness::RecordingFiles* read = nullptr;  // knows what of `files` was read; null: nobody asks
};

// A message as a line for a terminal or a log: whatever bytes it is made of, it controls neither, and it has an end.
std::string complaint(std::string_view message);

// Says why the job could not be done, all that is wrong with a file and the lines that are meant, `help` on a line
// below it, and returns kCannot.
int cannot(Environment& environment, const Error& error, std::string_view help = {});

// Writes text to a file. `reach` is that of the settings that name it, null when the command line does: what settings
// name replaces nothing that was read in this run.
std::optional<Error> write_file(const Environment& environment, const std::string& path, const std::string& text,
                                const harness::Reach* reach = nullptr);

// The same, or to the output when the path is empty or "-".
int write_output(Environment& environment, const std::string& path, const std::string& text,
                 const harness::Reach* reach = nullptr);

}  // namespace doczone::cli
