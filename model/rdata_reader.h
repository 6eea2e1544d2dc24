// The RDATA part of the text grammar: the tokens behind the type (RFC 1035 §5.1, RFC 3597 §5). Behind
// model/record_text.
#pragma once

#include <span>

#include "model/rr_type_table.h"
#include "model/token_reader.h"

namespace doczone {

struct ReadRdata {
  Rdata rdata;
  ByteSpan target_span;  // as in ResourceRecord
  bool target_relative = false;
};

// `row`: of `type`. `type_token`: where a fault stands when nothing follows the type.
TokenResult<ReadRdata> read_rdata(RrType type, const RrTypeRow& row, const RecordToken& type_token,
                                  std::span<const RecordToken> tokens, const DomainName* origin);

}  // namespace doczone
