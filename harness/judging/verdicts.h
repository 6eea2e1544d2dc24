// The verdict on one expectation, where no finding decides it.
#pragma once

#include <string>

#include "harness/judging/case.h"
#include "model/finding.h"

namespace doczone::harness {

// `record`: where the zone says so; null: nowhere in particular.
Verdict verdict_on_case(const Case& subject, VerdictKind kind, std::string reason,
                        const ResourceRecord* record = nullptr);

// Nothing is wrong: what the zone's answers tell.
Verdict verdict_by_answers(const Case& subject);

// The record must not be there, and no check found it.
Verdict verdict_on_absence(const Case& subject);

// The documentation leaves it open whether the record has to be there, and it is not.
Verdict verdict_without_record(const Case& subject);

// No zone was given that holds the owner.
Verdict verdict_without_zone(const Expectation& expectation);

// Another of the alternatives is judged in its place.
Verdict verdict_of_alternative(const Expectation& expectation, const Expectation& chosen);

}  // namespace doczone::harness
