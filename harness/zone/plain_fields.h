// RDATA on the fast path (harness/zone/plain_lines) of all types but the most frequent ones: field by field, as the
// type's row says (model/rr_type_table).
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/record_text.h"
#include "model/rr_type_table.h"

namespace doczone::harness {

class PlainFields {
 public:
  // Passes over the fields, in parentheses or not, up to the blanks before the line's end or comment. False: the full
  // grammar has to judge, and `p` is anywhere. `rdata`: from the first token to the last. A line end must stand at or
  // behind `p`, and `lines_end` behind the last of them. Relative names are relative to `origin`.
  bool read(const char*& p, const char* lines_end, const RrTypeRow& row, const DomainName& origin,
            std::string_view& rdata);

 private:
  static constexpr std::size_t kMostTokens = 32;

  bool cut(const char*& p, const char* lines_end);
  bool cut_token(const char*& p);
  bool read_values(const RrTypeRow& row, const DomainName& origin);
  bool read_one(const RdataField& field, std::span<const RecordToken> tokens, std::size_t index,
                const DomainName& origin);
  bool keep_number(const RdataField& field, std::string_view text, std::size_t index);
  // The digits of all tokens together are in `digits_`.
  void join(std::span<const RecordToken> tokens);
  void keep_digits(std::size_t index);

  std::vector<RecordToken> tokens_;
  std::array<FieldValue, RrTypeRow::kMaxFields> values_;
  std::string digits_;
};

}  // namespace doczone::harness
