#include "extractor/checks/checks.h"

#include <algorithm>
#include <array>

#include "extractor/checks/pages.h"

namespace doczone::extractor {

std::span<const DocumentationCheck> documentation_checks() {
  using enum Judges;
  static const std::array<DocumentationCheck, 21> kChecks{{
      {&missing_table_entry, translations, missing_table},
      {&missing_row_entry, translations, missing_row},
      {&extra_row_entry, translations, extra_row},
      {&swapped_order_entry, translations, swapped_order},
      {&translations_behind_entry, source, translations_behind},
      {&suspect_source_entry, source, suspect_source},
      {&mangled_placeholder_entry, translations, mangled_placeholder},
      {&mangled_name_entry, translations, mangled_name},
      {&wrong_name_entry, translations, wrong_name},
      {&case_drift_entry, translations, case_drift},
      {&type_contradicts_owner_entry, all, type_contradicts_owner},
      {&port_contradicts_service_entry, all, port_contradicts_service},
      {&second_alias_entry, all, second_alias},
      {&changed_type_entry, translations, changed_type},
      {&changed_port_entry, translations, changed_port},
      {&changed_address_entry, translations, changed_address},
      {&changed_view_entry, translations, changed_view},
      {&unreadable_header_entry, translations, unreadable_header},
      {&stale_translation_entry, translations, stale_translation},
      {&unreadable_page_entry, all, nullptr},
      {&useless_suppression_entry, all, nullptr},
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
