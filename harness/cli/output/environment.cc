#include "harness/cli/output/environment.h"

#include <algorithm>
#include <ostream>

#include "harness/report/excerpt.h"
#include "harness/report/terminal_text.h"
#include "harness/run/written_file.h"
#include "model/location.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

// What settings, pages and zones say may be part of a message, and as long as they like.
constexpr std::size_t kMostColumns = 2000;

// The line that an error is about, and where in it.
std::string excerpt_of(const Error& error) {
  if (error.source.empty() || error.column == 0) return {};
  const SourceText line(error.path, error.source);
  std::size_t begin = 0;
  for (std::size_t column = 1; column < error.column && begin < error.source.size(); ++column)
    begin += decode_code_point(std::string_view(error.source).substr(begin)).length;
  // A word or a quoted text is shown as a whole.
  const bool is_quoted = begin < error.source.size() && (error.source[begin] == '"' || error.source[begin] == '\'');
  std::size_t end =
      is_quoted ? error.source.find(error.source[begin], begin + 1) : error.source.find_first_of(" \t=,]}", begin);
  end = std::min(end, error.source.size());
  if (is_quoted && end < error.source.size()) ++end;
  auto excerpt = harness::make_excerpt(line, locate(line, {begin, std::max(end, begin + 1) - begin}));
  if (!excerpt) return {};
  excerpt->line = error.line;
  return harness::excerpt_lines(*excerpt, std::to_string(error.line).size() + 2,
                                std::string(std::max<std::size_t>(excerpt->underline_width, 1), '^'));
}

}  // namespace

std::string complaint(std::string_view message) {
  return "doczone: " + harness::fit(message, kMostColumns) + "\n";
}

int cannot(Environment& environment, const Error& error, std::string_view help) {
  if (environment.before_output) environment.before_output();
  environment.err << complaint(error.to_string()) << excerpt_of(error);
  for (const Error& other : error.others) environment.err << complaint(other.to_string()) << excerpt_of(other);
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
