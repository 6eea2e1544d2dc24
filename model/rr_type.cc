#include "model/rr_type.h"

#include "model/ascii.h"
#include "model/numbers.h"
#include "model/rr_type_table.h"

namespace doczone {

std::optional<RrType> parse_rr_type(std::string_view text) {
  if (text.empty() || text.size() > 10 || !is_ascii_alpha(text[0])) return std::nullopt;
  if (const RrTypeRow* const row = find_row(text)) return static_cast<RrType>(row->number);
  unsigned long long number = 0;
  if (text.size() > 4 && equal_ignoring_ascii_case(text.substr(0, 4), "TYPE") &&
      parse_unsigned(text.substr(4), 65535, number)) {
    return static_cast<RrType>(number);
  }
  return std::nullopt;
}

std::string to_string(RrType type) {
  const std::string_view mnemonic = row_of(type).mnemonic;
  return mnemonic.empty() ? "TYPE" + std::to_string(static_cast<std::uint16_t>(type)) : std::string(mnemonic);
}

bool is_meta_type(RrType type) {
  const auto number = static_cast<std::uint16_t>(type);
  return number == 0 || number == 41 || (number >= 128 && number <= 255);
}

bool has_target(RrType type) {
  const auto fields = row_of(type).fields();
  return !fields.empty() && fields.back().kind == FieldKind::target;
}

}  // namespace doczone
