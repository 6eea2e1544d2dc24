// The report about a single expectation: what a test of it has to say.
#pragma once

#include <string_view>

#include "model/finding.h"

namespace doczone::harness {

// In the place of an expectation's name: what is wrong with the zones and is no single expectation's fault.
inline constexpr std::string_view kZoneFiles = "zone-files";

// Likewise: domains of the profile of which no demand could be judged.
inline constexpr std::string_view kCoverage = "coverage";

// The zones decided it, well or ill.
bool is_judged(VerdictKind kind);

enum class Outcome {
  passed,
  failed,
  skipped,  // it could not be told, or it is not asked for; or what failed is waived
};

// Only what is about the expectation of this name; sorted and counted anew, without the run's remarks.
FindingsDocument only_expectation(const FindingsDocument& document, std::string_view name);

// Of a document that only_expectation() made. Warnings fail nothing.
Outcome outcome_of(const FindingsDocument& document);

}  // namespace doczone::harness
