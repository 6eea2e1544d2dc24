#include "extractor/checks/checks.h"

#include <algorithm>

#include "extractor/checks/pages.h"

namespace doczone::extractor {
namespace {

template <class Shape>
std::optional<Diagnosis> ask(std::optional<Diagnosis> (&check)(const Shape&), const Fault& fault) {
  const Shape* const shape = std::get_if<Shape>(&fault);
  return shape == nullptr ? std::nullopt : check(*shape);
}

template <class A, class B>
std::optional<Diagnosis> ask(std::optional<Diagnosis> (&check)(const OneOf<A, B>&), const Fault& fault) {
  if (const A* const shape = std::get_if<A>(&fault)) return check(shape);
  if (const B* const shape = std::get_if<B>(&fault)) return check(shape);
  return std::nullopt;
}

// These are about no fault.
std::optional<Diagnosis> ask(ReadingCheck&, const Fault&) {
  return std::nullopt;
}
std::optional<Diagnosis> ask(SuppressionCheck&, const Fault&) {
  return std::nullopt;
}

const DocumentationCheck kChecks[] = {
#define DOCZONE_CHECK(stem, kind, judges) \
  {&stem##_entry, Judges::judges, [](const Fault& fault) { return ask(stem, fault); }},
#include "extractor/checks/checks.def"
#undef DOCZONE_CHECK
};

}  // namespace

std::span<const DocumentationCheck> documentation_checks() {
  return kChecks;
}

std::vector<CheckEntry> documentation_catalogue() {
  std::vector<CheckEntry> entries;
  for (const DocumentationCheck& check : documentation_checks()) {
    CheckEntry entry = *check.entry;
    std::string stem(entry.id);
    std::replace(stem.begin(), stem.end(), '-', '_');
    entry.page = documentation_check_page(stem);
    entries.push_back(entry);
  }
  return entries;
}

}  // namespace doczone::extractor
