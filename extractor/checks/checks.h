// The documentation checks: free functions that name the fault of one deviation. The first in the list that knows it
// owns it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extractor/deviations.h"
#include "model/check.h"

namespace doczone::extractor {

struct Diagnosis {
  std::string message;
  std::string mechanism;  // empty when the check has none
};

// Each in the file of its name. Empty: the fault is another one.
std::optional<Diagnosis> mangled_name(const Deviation& deviation);
std::optional<Diagnosis> changed_type(const Deviation& deviation);
std::optional<Diagnosis> changed_port(const Deviation& deviation);
std::optional<Diagnosis> changed_address(const Deviation& deviation);
std::optional<Diagnosis> swapped_order(const Deviation& deviation);
std::optional<Diagnosis> missing_row(const Deviation& deviation);
std::optional<Diagnosis> unreadable_header(const Deviation& deviation);
std::optional<Diagnosis> stale_translation(const Deviation& deviation);

extern const CheckEntry mangled_name_entry, changed_type_entry, changed_port_entry, changed_address_entry,
    swapped_order_entry, missing_row_entry, unreadable_header_entry, stale_translation_entry, unreadable_page_entry,
    useless_suppression_entry;

struct DocumentationCheck {
  const CheckEntry* entry;
  std::optional<Diagnosis> (*diagnose)(const Deviation&);  // null: the check does not judge deviations
};

std::span<const DocumentationCheck> documentation_checks();
// The entries of this room with their pages, in the order of the list.
std::vector<CheckEntry> documentation_catalogue();

}  // namespace doczone::extractor
