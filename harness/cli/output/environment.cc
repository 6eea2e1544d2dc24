#include "harness/cli/output/environment.h"

#include <ostream>

#include "harness/report/terminal_text.h"
#include "harness/run/written_file.h"

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

std::optional<Error> write_file(const Environment& environment, const std::string& path, const std::string& text,
                                const harness::Reach* reach) {
  if (reach == nullptr) return write_atomically(path, text);
  if (environment.read != nullptr && environment.read->has_read(path))
    return Error{"was read in this run, and settings may not have it replaced", path};
  return reach->write(path, text);
}

int write_output(Environment& environment, const std::string& path, const std::string& text,
                 const harness::Reach* reach) {
  if (environment.before_output) environment.before_output();
  if (path.empty() || path == "-") {
    environment.out << text;
    return kClean;
  }
  if (const std::optional<Error> error = write_file(environment, path, text, reach)) return cannot(environment, *error);
  return kClean;
}

}  // namespace doczone::cli
