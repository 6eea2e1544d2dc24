#include "model/rdata_field.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "model/ascii.h"
#include "model/svc_params_reader.h"

namespace doczone {
namespace {

bool is_tag(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), is_ascii_alnum);
}

template <class T>
TokenResult<FieldValue> as_value(TokenResult<T>&& read) {
  if (auto* fault = std::get_if<TokenFault>(&read)) return std::move(*fault);
  return FieldValue(std::get<T>(std::move(read)));
}

TokenResult<FieldValue> read_tag(const RecordToken& token) {
  if (is_tag(token.text)) return FieldValue(Word{std::string(token.text)});
  return TokenFault{token.span, shown(token.text) + " is no CAA tag", "letters and digits, such as issue"};
}

TokenResult<FieldValue> read_strings(std::span<const RecordToken> tokens) {
  std::vector<std::string> strings;
  std::size_t octets = 0;
  for (const RecordToken& token : tokens) {
    auto read = read_string(token);
    if (auto* fault = std::get_if<TokenFault>(&read)) return std::move(*fault);
    strings.push_back(std::get<std::string>(std::move(read)));
    octets += 1 + strings.back().size();
    if (octets > kMaxRdata) return TokenFault{token.span, "the strings are longer than 65,535 octets together", ""};
  }
  return FieldValue(std::move(strings));
}

template <class Address>
Address address_from_wire(OctetReader& octets) {
  Address address;
  const std::string_view taken = octets.take(address.octets.size());
  for (std::size_t i = 0; i < taken.size(); ++i) address.octets[i] = static_cast<std::uint8_t>(taken[i]);
  return address;
}

FieldValue tag_from_wire(OctetReader& octets) {
  const std::string_view tag = octets.string();
  if (!is_tag(tag)) octets.fail();
  return Word{std::string(tag)};
}

FieldValue strings_from_wire(OctetReader& octets) {
  std::vector<std::string> strings;
  do {
    strings.emplace_back(octets.string());
  } while (!octets.is_empty());
  return strings;
}

bool is_service_mode(std::span<const FieldValue> before) {
  return std::get<std::uint32_t>(before[0]) != 0;
}

}  // namespace

TokenResult<FieldValue> read_field(const RdataField& field, std::span<const RecordToken> tokens,
                                   std::span<const FieldValue> before, const DomainName* origin) {
  if (field.kind == FieldKind::svc_params) return as_value(read_svc_params(tokens, is_service_mode(before)));
  const RecordToken& token = tokens.front();
  switch (field.kind) {
    case FieldKind::name:
    case FieldKind::target:
      return as_value(read_name(token, origin));
    case FieldKind::u8:
      return as_value(read_number(token, field.label, 0xFF));
    case FieldKind::u16:
      return as_value(read_number(token, field.label, 0xFFFF));
    case FieldKind::u32:
      return as_value(read_number(token, field.label, 0xFFFFFFFF));
    case FieldKind::time:
      return as_value(read_time(token, field.label));
    case FieldKind::ipv4:
      return as_value(read_ipv4(token));
    case FieldKind::ipv6:
      return as_value(read_ipv6(token));
    case FieldKind::tag:
      return read_tag(token);
    case FieldKind::octets:
      return as_value(read_octets(token, kMaxRdata));
    case FieldKind::strings:
      return read_strings(tokens);
    case FieldKind::svc_params:
    case FieldKind::word:
      break;
  }
  assert(false && "a word has no value of its own");
  return FieldValue();
}

FieldValue field_from_wire(const RdataField& field, OctetReader& octets, std::span<const FieldValue> before) {
  switch (field.kind) {
    case FieldKind::name:
    case FieldKind::target:
      return octets.name();
    case FieldKind::u8:
      return octets.number(1);
    case FieldKind::u16:
      return octets.number(2);
    case FieldKind::u32:
    case FieldKind::time:
      return octets.number(4);
    case FieldKind::ipv4:
      return address_from_wire<Ipv4Address>(octets);
    case FieldKind::ipv6:
      return address_from_wire<Ipv6Address>(octets);
    case FieldKind::tag:
      return tag_from_wire(octets);
    case FieldKind::octets:
      return std::string(octets.take_rest());
    case FieldKind::strings:
      return strings_from_wire(octets);
    case FieldKind::svc_params:
      return svc_params_from_wire(octets, is_service_mode(before));
    case FieldKind::word:
      break;
  }
  assert(false && "the octets of a word are not known");
  return {};
}

}  // namespace doczone
