// The documentation checks: free functions that name one fault. Each is one line in the list (checks.def), which says
// what shape it takes. The first in the list that knows a fault owns it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "extractor/faults/fault.h"
#include "model/check.h"
#include "model/mechanism.h"
#include "model/result.h"

namespace doczone::extractor {

struct Diagnosis {
  std::string message;
  std::optional<Mechanism> mechanism;     // empty when the check has none
  std::optional<Severity> severity = {};  // where this case is another one than the check's
};

// A check of shapes that are the same fault for people.
template <class... Shapes>
using OneOf = std::variant<const Shapes*...>;

// What a check is about. Empty: the fault is another one.
using AtomCheck = std::optional<Diagnosis>(const AtomFault& fault);
using SpellingCheck = std::optional<Diagnosis>(const SpellingFault& fault);
using AtomOrSpellingCheck = std::optional<Diagnosis>(const OneOf<AtomFault, SpellingFault>& fault);
using AtomOrRowCheck = std::optional<Diagnosis>(const OneOf<AtomFault, RowFault>& fault);
using BehindOrRowCheck = std::optional<Diagnosis>(const OneOf<BehindFault, RowFault>& fault);
using ContradictionCheck = std::optional<Diagnosis>(const ContradictionFault& fault);
using OrderCheck = std::optional<Diagnosis>(const OrderFault& fault);
using RowCheck = std::optional<Diagnosis>(const RowFault& fault);
using TableCheck = std::optional<Diagnosis>(const TableFault& fault);
using HeaderCheck = std::optional<Diagnosis>(const HeaderFault& fault);
using PageCheck = std::optional<Diagnosis>(const PageFault& fault);
using OldPageCheck = std::optional<Diagnosis>(const OldPageFault& fault);
// A page that could not be read at all, so that there is nothing to elect from it.
using ReadingCheck = Finding(const Error& error);
// Something was silenced that does not speak. `where`: the comment on a page, or the entry of a baseline.
using SuppressionCheck = Finding(const Location& where, std::string message);

#define DOCZONE_CHECK(stem, kind, judges) \
  extern const CheckEntry stem##_entry;   \
  kind stem;
#include "extractor/checks/checks.def"
#undef DOCZONE_CHECK

// Whose faults a check judges.
enum class Judges { translations, source, all };

struct DocumentationCheck {
  const CheckEntry* entry;
  Judges judges;
  std::optional<Diagnosis> (*diagnose)(const Fault& fault);  // empty: the fault has another shape, or is another one
};

std::span<const DocumentationCheck> documentation_checks();
// The entries of this room with their pages, in the order of the list.
std::vector<CheckEntry> documentation_catalogue();

}  // namespace doczone::extractor
