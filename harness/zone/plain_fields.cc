#include "harness/zone/plain_fields.h"

#include <algorithm>
#include <utility>

#include "harness/zone/plain_rdata.h"
#include "model/numbers.h"
#include "model/octet_text.h"
#include "model/rdata_field.h"

namespace doczone::harness {
namespace {

std::uint32_t most_of(const RdataField& field) {
  const std::uint32_t most = field.kind == FieldKind::u8 ? 0xFF : field.kind == FieldKind::u16 ? 0xFFFF : 0xFFFFFFFF;
  return std::min(most, field.traits.most);
}

}  // namespace

bool PlainFields::read(const char*& p, const char* lines_end, const RrTypeRow& row, const DomainName& origin,
                       std::string_view& rdata) {
  const std::span<const RdataField> fields = row.fields();
  if (row.is_generic_only() || fields.empty() || !cut(p, lines_end)) return false;
  if (tokens_.size() < std::max<std::size_t>(row.needed_fields(), 1)) return false;
  if (tokens_.size() > fields.size() && !fields.back().is_repeated()) return false;
  if (!read_values(row, origin)) return false;
  const RecordToken& first = tokens_.front();
  const RecordToken& last = tokens_.back();
  const char* const begin = first.text.data() - (first.quoted ? 1 : 0);
  rdata = {begin, static_cast<std::size_t>(last.text.data() + last.text.size() + (last.quoted ? 1 : 0) - begin)};
  return true;
}

// Stops at what ends the line. In parentheses, of which there is one pair at most, line ends are blanks.
bool PlainFields::cut(const char*& p, const char* lines_end) {
  tokens_.clear();
  bool inside = false, closed = false;
  while (true) {
    while (is_plain_blank(*p) || (inside && p < lines_end && (*p == '\n' || (*p == '\r' && p[1] == '\n')))) ++p;
    if (inside && p >= lines_end) return false;
    switch (*p) {
      case '(':
        if (inside || closed) return false;
        inside = true;
        ++p;
        continue;
      case ')':
        if (!inside) return false;
        inside = false;
        closed = true;
        ++p;
        continue;
      case '\n':
      case '\r':
      case ';':
        return !inside;
      default:
        if (tokens_.size() == kMostTokens || !cut_token(p)) return false;
    }
  }
}

bool PlainFields::cut_token(const char*& p) {
  const bool quoted = *p == '"';
  const char* const begin = quoted ? ++p : p;
  while (is_plain_octet(*p, quoted)) {
    if (!quoted && *p == '@') return false;  // some programs mean the zone by it, inside of a name, too
    ++p;
  }
  const auto length = static_cast<std::size_t>(p - begin);
  if (quoted ? *p++ != '"' : length == 0) return false;
  if (!ends_plain_field(*p) && *p != ')') return false;
  tokens_.push_back({{begin, length}, {}, quoted});
  return true;
}

bool PlainFields::read_values(const RrTypeRow& row, const DomainName& origin) {
  const std::span<const RdataField> fields = row.fields();
  std::size_t count = 0;
  for (; count < fields.size() && count < tokens_.size(); ++count) {
    const std::size_t tokens = fields[count].is_repeated() ? tokens_.size() - count : 1;
    if (!read_one(fields[count], std::span(tokens_).subspan(count, tokens), count, origin)) return false;
  }
  return row.traits.check == nullptr || !row.traits.check(std::span(values_).first(count));
}

// Kinds that most records of a signed zone are made of are judged where they stand; all others are read as ever.
bool PlainFields::read_one(const RdataField& field, std::span<const RecordToken> tokens, std::size_t index,
                           const DomainName& origin) {
  const RecordToken& token = tokens.front();
  const bool quoted = std::any_of(tokens.begin(), tokens.end(), [](const RecordToken& one) { return one.quoted; });
  if (!quoted && field.is_number() && keep_number(field, token.text, index)) return true;
  if (!quoted && (field.kind == FieldKind::hex || field.kind == FieldKind::base64)) {
    join(tokens);
    const std::size_t octets = field.kind == FieldKind::hex ? digits_.size() / 2 : digits_.size() / 4 * 3 - 2;
    const bool canonical =
        field.kind == FieldKind::hex
            ? digits_.size() % 2 == 0 && std::all_of(digits_.begin(), digits_.end(), is_ascii_hex_digit)
            : is_canonical_base64(digits_);
    if (canonical && octets >= std::max<std::size_t>(field.traits.least_octets, 1) && octets <= kMaxRdata / 2) {
      keep_digits(index);
      return true;
    }
  }
  auto read = read_field(field, tokens, std::span(values_).first(index), &origin);
  if (std::holds_alternative<TokenFault>(read)) return false;
  values_[index] = std::get<FieldValue>(std::move(read));
  return true;
}

bool PlainFields::keep_number(const RdataField& field, std::string_view text, std::size_t index) {
  unsigned long long value = 0;
  if (!parse_unsigned(text, most_of(field), value)) return false;
  values_[index] = static_cast<std::uint32_t>(value);
  return true;
}

void PlainFields::join(std::span<const RecordToken> tokens) {
  digits_.clear();
  for (const RecordToken& token : tokens) digits_.append(token.text);
}

void PlainFields::keep_digits(std::size_t index) {
  auto* const word = std::get_if<Word>(&values_[index]);
  if (word != nullptr) {
    word->text.assign(digits_);
  } else {
    values_[index] = Word{digits_};
  }
}

}  // namespace doczone::harness
