#include "harness/cli/output/environment.h"

#include <ostream>

#include "harness/run/disk.h"

namespace doczone::cli {

int cannot(Environment& environment, const Error& error) {
  if (environment.before_output) environment.before_output();
  environment.err << "doczone: " << error.to_string() << "\n";
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
