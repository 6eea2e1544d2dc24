#include "extractor/checks/checks.h"
#include "model/ascii.h"

namespace doczone::extractor {

const CheckEntry mangled_placeholder_entry{
    "mangled-placeholder",
    "A placeholder in a name lost its brackets or gained characters that no placeholder has.",
    Severity::error,
    {}};

namespace {

std::string without(std::string_view text, std::string_view characters) {
  std::string out;
  for (const char c : text) {
    if (characters.find(c) == std::string_view::npos) out += ascii_lower(c);
  }
  return out;
}

// `sip.sipdomain` and `sip.<sipdomain` for `sip.<sipdomain>`: all is there but the brackets.
bool lost_its_brackets(const std::string& value, const std::string& right) {
  if (right.find('<') == std::string::npos) return false;
  if (value.find('<') != std::string::npos && value.find('>') != std::string::npos) return false;
  return without(value, "<>[](){} ") == without(right, "<> ");
}

std::optional<Diagnosis> diagnose(const AtomFault& fault) {
  if (fault.atom == nullptr || !is_name_field(fault.field()) || !lost_its_brackets(fault.value, fault.suggestion))
    return std::nullopt;
  return Diagnosis{"the placeholder lost its brackets; a reader takes it for a label", {}};
}

std::optional<Diagnosis> diagnose(const SpellingFault& fault) {
  if (!fault.in_placeholder) return std::nullopt;
  return Diagnosis{"the placeholder has characters that do not belong to it", {}};
}

}  // namespace

std::optional<Diagnosis> mangled_placeholder(const OneOf<AtomFault, SpellingFault>& fault) {
  return std::visit([](const auto* shape) { return diagnose(*shape); }, fault);
}

}  // namespace doczone::extractor
