// Record types that running text names: "an A record", "die A- und AAAA-Einträge", "registro MX", "`TXT` レコード".
#pragma once

#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "model/rr_type.h"

namespace doczone::extractor {

struct TypeMention {
  struct Type {
    RrType type = RrType::A;
    Piece piece;
  };
  std::vector<Type> types;        // one after the other: "A and AAAA"
  std::size_t from = 0;           // of the first of them
  std::size_t end = 0;            // behind the last
  bool is_called_record = false;  // words beside them say so
  bool is_first_word = false;
  bool begins_text = false;  // nothing stands in front but a mark or an article

  bool is_of_addresses() const;
};

// Some word looks like a type, or a text begins whose grammar tells that it is a TXT record's. Cheaper than reading.
bool may_state_record(std::string_view text);
// False where no part of a text, however it is cut and whatever stands beside it, is a type.
bool may_name_type(std::string_view text);

// In text order. A type that is a word, too (`A`, `NS`), counts where "record" or another type stands beside it.
std::vector<TypeMention> find_type_mentions(std::string_view text);

// A value that names types and little else: `A`, `CNAME record`, `A/AAAA`, `Host (A)`, `TXT (SPF)`.
std::vector<TypeMention::Type> types_in_value(Piece value);

}  // namespace doczone::extractor
