// What the lexer's problems are called in reports.
#pragma once

#include "harness/zone/zone.h"
#include "harness/zone/zone_lexer.h"

namespace doczone::harness {

// The error without what it hides, which the tokens tell.
ZoneError describe(const LexProblem& problem, const SkippedLines& skipped, const SourceText& text);

}  // namespace doczone::harness
