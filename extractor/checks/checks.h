// The documentation checks: free functions that name the fault of one deviation. The first in the list that knows it
// owns it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extractor/faults/deviations.h"
#include "model/check.h"
#include "model/mechanism.h"

namespace doczone::extractor {

struct Diagnosis {
  std::string message;
  std::optional<Mechanism> mechanism;     // empty when the check has none
  std::optional<Severity> severity = {};  // where this case is another one than the check's
};

// Each in the file of its name. Empty: the fault is another one.
std::optional<Diagnosis> mangled_name(const Deviation& deviation);
std::optional<Diagnosis> mangled_placeholder(const Deviation& deviation);
std::optional<Diagnosis> wrong_name(const Deviation& deviation);
std::optional<Diagnosis> case_drift(const Deviation& deviation);
std::optional<Diagnosis> changed_type(const Deviation& deviation);
std::optional<Diagnosis> changed_port(const Deviation& deviation);
std::optional<Diagnosis> changed_address(const Deviation& deviation);
std::optional<Diagnosis> changed_view(const Deviation& deviation);
std::optional<Diagnosis> type_contradicts_owner(const Deviation& deviation);
std::optional<Diagnosis> port_contradicts_service(const Deviation& deviation);
std::optional<Diagnosis> second_alias(const Deviation& deviation);
std::optional<Diagnosis> suspect_source(const Deviation& deviation);
std::optional<Diagnosis> translations_behind(const Deviation& deviation);
std::optional<Diagnosis> swapped_order(const Deviation& deviation);
std::optional<Diagnosis> missing_row(const Deviation& deviation);
std::optional<Diagnosis> extra_row(const Deviation& deviation);
std::optional<Diagnosis> missing_table(const Deviation& deviation);
std::optional<Diagnosis> unreadable_header(const Deviation& deviation);
std::optional<Diagnosis> stale_translation(const Deviation& deviation);

extern const CheckEntry mangled_name_entry, mangled_placeholder_entry, wrong_name_entry, case_drift_entry,
    changed_type_entry, changed_port_entry, changed_address_entry, changed_view_entry, type_contradicts_owner_entry,
    port_contradicts_service_entry, second_alias_entry, suspect_source_entry, translations_behind_entry,
    swapped_order_entry, missing_row_entry, extra_row_entry, missing_table_entry, unreadable_header_entry,
    stale_translation_entry, unreadable_page_entry, useless_suppression_entry;

// Whose deviations a check judges. A page in the source language is convicted by checks of its own.
enum class Judges { translations, source, all };

struct DocumentationCheck {
  const CheckEntry* entry;
  Judges judges;
  std::optional<Diagnosis> (*diagnose)(const Deviation&);  // null: the check does not judge deviations
};

std::span<const DocumentationCheck> documentation_checks();
// The entries of this room with their pages, in the order of the list.
std::vector<CheckEntry> documentation_catalogue();

}  // namespace doczone::extractor
