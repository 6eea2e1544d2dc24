// One line of a zone as documentation shows it: owner, TTL, class, type and RDATA in any order that people write.
#pragma once

#include <optional>
#include <vector>

#include "extractor/forms/line_tokens.h"
#include "model/atom.h"
#include "model/rr_type.h"

namespace doczone::extractor {

// How much a line is a record and nothing else, seen alone. Ordered.
enum class Certainty {
  weak,  // words with a type between them: `www CNAME host`
  fair,  // nothing but a record has such an owner
  sure,  // nothing but a record has such data, or the class stands in it
};

struct ZoneField {
  Field field = Field::owner;
  std::vector<LineToken> tokens;  // of the value: a text in several strings, data over several lines
};

struct ZoneLine {
  RrType type = RrType::A;
  Certainty certainty = Certainty::weak;
  bool has_class = false;
  std::optional<LineToken> owner;
  std::vector<ZoneField> fields;  // all but the owner
};

struct LineContext {
  bool owner_above = false;  // the line may leave out its owner: it is that of the line above
};

// `tokens`: of the line, or of all lines between parentheses. Empty: the line is no record. An owner that the line
// leaves out is empty.
std::optional<ZoneLine> read_zone_line(const std::vector<LineToken>& tokens, const LineContext& context);

// `@`, `*`, a label, a name or a placeholder of one.
bool is_owner_text(std::string_view text);

}  // namespace doczone::extractor
