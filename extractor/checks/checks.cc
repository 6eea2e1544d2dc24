#include "extractor/checks/checks.h"

#include <algorithm>
#include <array>

#include "extractor/checks/pages.h"

namespace doczone::extractor {

std::span<const DocumentationCheck> documentation_checks() {
  static const std::array<DocumentationCheck, 10> kChecks{{
      {&missing_row_entry, missing_row},
      {&swapped_order_entry, swapped_order},
      {&mangled_name_entry, mangled_name},
      {&changed_type_entry, changed_type},
      {&changed_port_entry, changed_port},
      {&changed_address_entry, changed_address},
      {&unreadable_header_entry, unreadable_header},
      {&stale_translation_entry, stale_translation},
      {&unreadable_page_entry, nullptr},
      {&useless_suppression_entry, nullptr},
  }};
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
