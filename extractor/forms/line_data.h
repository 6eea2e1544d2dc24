// RDATA in a line of documentation, by the type's grammar; a placeholder may stand for a field.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extractor/forms/zone_line.h"

namespace doczone::extractor {

struct LineData {
  std::vector<ZoneField> fields;
  bool is_strong = false;  // hardly anything but RDATA of this type looks like this
};

// Where a line states an address: the name of a host (`IN A host`), or the data that belong to its owner, a service.
// What is wrong with them is for others to tell.
std::optional<LineData> read_misplaced_data(RrType type, std::string_view owner, std::span<const LineToken> tokens);

// Empty: the tokens are no such RDATA, or more than that.
std::optional<LineData> read_line_data(RrType type, std::span<const LineToken> tokens);

// `<your IP>`, `$DOMAIN`, `YOUR_IP`, `...`: stands for a value.
bool is_stand_in(std::string_view text);
// `v=spf1 …`, `v=DMARC1; …`: a text that only a TXT record holds.
bool is_policy_text(std::string_view text);

}  // namespace doczone::extractor
