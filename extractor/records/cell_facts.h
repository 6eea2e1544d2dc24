// What a cell could be, whatever its column: by these facts the columns of a table are told apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "model/rr_type.h"

namespace doczone::extractor {

struct CellFacts {
  bool is_empty = false;        // nothing, or a dash
  std::vector<Piece> types;     // `TXT (Text)`, `SRV Record`, `**A**`, `A or AAAA`: as the page writes them
  bool has_rare_types = false;  // none of them is certainly a type (rare_type_of)
  std::vector<Piece> owners;    // a name, labels, `@`, `*`: one for each line that is one
  bool is_typed_owner = false;  // an owner and its type, and nothing else: `MX example.com`, `www 300 IN A`
  bool says_apex = false;       // "(Leave this field empty)", "Use your domain name"
  std::optional<Piece> number;  // that it is
  std::optional<Piece> ttl;     // that it begins with
  bool has_unit = false;        // of the TTL
  bool is_protocol = false;     // `TCP`, `_tls`
  bool is_service = false;      // one label that may be a service: `_sip`, `sip`
};

// `txt`, `mx` and nothing else.
bool is_small_type(std::string_view text);

// The type that a piece of CellFacts::types says, or a whole cell of a column of types; small letters count, too: the
// cell is nothing but them.
std::optional<RrType> type_said_by(Piece piece);

// Of a cell that says no owner beside its type: whether its facts have types.
bool names_types(const std::string& cell);

// The types that are among the facts of a cell, and nothing else of them. The pieces refer to `cell`.
std::vector<Piece> types_named_by(const std::string& cell);

// The pieces refer to `cell`.
CellFacts read_cell_facts(const std::string& cell);

}  // namespace doczone::extractor
