#include "harness/zone/lex_problem.h"

#include <string>

namespace doczone::harness {
namespace {

std::string describe_recovery(const SkippedLines& skipped, const SourceText& text) {
  if (skipped.span.length == 0) return "";
  const std::size_t from = text.line_of(skipped.span.offset);
  const std::size_t to = text.line_of(skipped.span.end() - 1);
  const std::string lines = from == to ? "line " + std::to_string(from) + " was"
                                       : "lines " + std::to_string(from) + " to " + std::to_string(to) + " were";
  return skipped.to_the_end ? "; " + lines + " skipped: no line behind it begins a record"
                            : "; " + lines + " skipped, up to the next line that begins a record";
}

}  // namespace

ZoneError describe(const LexProblem& problem, const SkippedLines& skipped, const SourceText& text) {
  switch (problem.kind) {
    case LexProblem::Kind::unclosed_parenthesis:
      return {problem.span,
              "this '(' is never closed" + describe_recovery(skipped, text),
              "')' at the end of the record",
              {},
              {}};
    case LexProblem::Kind::extra_parenthesis:
      return {problem.span, "this ')' closes no '('", "", {}, {}};
    case LexProblem::Kind::unclosed_quote:
      return {problem.span,
              "this string is not closed on its line" + describe_recovery(skipped, text),
              "a closing '\"'",
              {},
              {}};
    case LexProblem::Kind::lone_backslash:
      return {problem.span, "nothing follows the backslash", "a character, or three digits", {}, {}};
    case LexProblem::Kind::too_many_tokens:
      break;
  }
  return {problem.span, "the record has more than " + std::to_string(ZoneLexer::kMaxTokens) + " fields", "", {}, {}};
}

}  // namespace doczone::harness
