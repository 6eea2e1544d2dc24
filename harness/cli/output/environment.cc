#include "harness/cli/output/environment.h"

#include <ostream>

#include "harness/report/terminal_text.h"
#include "harness/run/disk.h"

namespace doczone::cli {
namespace {

// What settings, pages and zones say may be part of a message, and as long as they like.
constexpr std::size_t kMostColumns = 2000;

}  // namespace

std::string complaint(std::string_view message) {
  return "doczone: " + harness::fit(message, kMostColumns) + "\n";
}

int cannot(Environment& environment, const Error& error, std::string_view help) {
  if (environment.before_output) environment.before_output();
  environment.err << complaint(error.to_string());
  if (!help.empty()) environment.err << help << "\n";
  return kCannot;
}

int write_output(Environment& environment, const std::string& path, const std::string& text) {
  if (environment.before_output) environment.before_output();
  if (path.empty() || path == "-") {
    environment.out << text;
    return kClean;
  }
  if (const std::optional<Error> error = write_atomically(path, text)) return cannot(environment, *error);
  return kClean;
}

}  // namespace doczone::cli
