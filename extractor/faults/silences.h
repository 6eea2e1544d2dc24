// Why something that differs is not said. Each reason is a named predicate and a line in the list (silences.def), which
// says what is asked, in which order, and of which shape.
#pragma once

#include <span>
#include <string_view>

#include "extractor/faults/fault.h"
#include "extractor/faults/surroundings.h"

namespace doczone::extractor {

#define DOCZONE_SILENCE(id, predicate, Shape, sentence) bool predicate(const Shape& fault, Surroundings& around);
#define DOCZONE_LAST_SILENCE(id, predicate, sentence) bool predicate(const Fault& fault);
#include "extractor/faults/silences.def"
#undef DOCZONE_SILENCE
#undef DOCZONE_LAST_SILENCE

// What is not said because the page is behind its source: it is told in one note for the page.
inline constexpr std::string_view kPageBehind = "page-behind";

struct Silence {
  std::string_view id;                                           // "mentioned-beside"
  std::string_view sentence;                                     // why
  bool (*when_found)(const Fault& fault, Surroundings& around);  // null: it is one of the last
  bool (*at_last)(const Fault& fault);                           // null: it is asked when a fault is found
};

std::span<const Silence> silences();
// The first that applies to a fault when it is found, or when all are known; null when it is to be said.
const Silence* silence_when_found(const Fault& fault, Surroundings& around);
const Silence* silence_at_last(const Fault& fault);

}  // namespace doczone::extractor
