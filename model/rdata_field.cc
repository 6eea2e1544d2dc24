#include "model/rdata_field.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/address_fields.h"
#include "model/ascii.h"
#include "model/location_text.h"
#include "model/numbers.h"
#include "model/octet_fields.h"
#include "model/octet_text.h"
#include "model/signature_time.h"
#include "model/svc_params_reader.h"
#include "model/type_bitmap.h"

namespace doczone {
namespace {

// What a field is read from, and what stands before it.
struct Tokens {
  const RdataField& field;
  std::span<const RecordToken> all;
  std::span<const FieldValue> before;
  const DomainName* origin;

  const RecordToken& first() const { return all.front(); }
};
struct Octets {
  const RdataField& field;
  OctetReader& reader;
  std::span<const FieldValue> before;
};

template <class T>
TokenResult<FieldValue> as_value(TokenResult<T>&& read) {
  if (auto* fault = std::get_if<TokenFault>(&read)) return std::move(*fault);
  // In its place: GCC 12 takes a moved variant for uninitialised where it holds another alternative.
  return TokenResult<FieldValue>(std::in_place_type<FieldValue>, std::get<T>(std::move(read)));
}

bool is_tag(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), is_ascii_alnum);
}

TokenResult<Word> read_tag(const RecordToken& token) {
  if (is_tag(token.text)) return Word{std::string(token.text)};
  return TokenFault{token.span, shown(token.text) + " is no CAA tag", "letters and digits, such as issue"};
}

TokenResult<std::vector<std::string>> read_strings(std::span<const RecordToken> tokens) {
  std::vector<std::string> strings;
  std::size_t octets = 0;
  for (const RecordToken& token : tokens) {
    auto read = read_string(token);
    if (auto* fault = std::get_if<TokenFault>(&read)) return std::move(*fault);
    strings.push_back(std::get<std::string>(std::move(read)));
    octets += 1 + strings.back().size();
    if (octets > kMaxRdata) return TokenFault{token.span, "the strings are longer than 65,535 octets together", ""};
  }
  return strings;
}

// In decimal or by mnemonic, whose case does not count.
template <std::uint32_t kMost>
TokenResult<FieldValue> read_numbered(const Tokens& tokens) {
  const RecordToken& token = tokens.first();
  const FieldTraits& traits = tokens.field.traits;
  if (!token.quoted && !token.text.empty() && is_ascii_alpha(token.text[0])) {
    for (const NamedNumber& known : traits.names) {
      if (equal_ignoring_ascii_case(known.name, token.text)) return FieldValue(known.number);
    }
  }
  auto number = read_number(token, tokens.field.label, std::min(kMost, traits.most));
  auto* const fault = std::get_if<TokenFault>(&number);
  if (fault != nullptr && !traits.names.empty()) {
    fault->expected += ", or a mnemonic such as " + std::string(traits.names.front().name);
  }
  return as_value(std::move(number));
}

template <std::size_t kOctets>
FieldValue number_from_wire(const Octets& octets) {
  const std::uint32_t number = octets.reader.number(kOctets);
  if (number > octets.field.traits.most) octets.reader.fail();
  return number;
}

TokenResult<Word> read_ipn_node(const RecordToken& token) {
  unsigned long long value = 0, low = 0;
  if (!token.quoted && parse_unsigned(token.text, ~0ULL, value)) return Word{std::to_string(value)};
  const std::size_t dot = std::min(token.text.find('.'), token.text.size());
  const bool halves = dot < token.text.size() && parse_unsigned(token.text.substr(0, dot), 0xFFFFFFFF, value) &&
                      parse_unsigned(token.text.substr(dot + 1), 0xFFFFFFFF, low);
  if (!token.quoted && halves) return Word{std::to_string(value << 32 | low)};
  return TokenFault{token.span, shown(token.text) + " is no node number",
                    "a number of 64 bits, or two of 32 bits with a dot between"};
}

Word ipn_node_from_wire(OctetReader& octets) {
  const std::uint64_t high = octets.number(4);
  return {std::to_string(high << 32 | octets.number(4))};
}

TokenResult<Word> read_names(const Tokens& tokens) {
  std::string all;
  for (const RecordToken& token : tokens.all) {
    auto name = read_name(token, tokens.origin);
    if (auto* fault = std::get_if<TokenFault>(&name)) return std::move(*fault);
    all += (all.empty() ? "" : " ") + ascii_lower(std::get<DomainName>(name).to_string());
  }
  return Word{std::move(all)};
}

Word names_from_wire(OctetReader& octets) {
  std::string all;
  while (!octets.is_empty()) all += (all.empty() ? "" : " ") + ascii_lower(octets.name().to_string());
  return {all};
}

TokenResult<Word> read_as_written(std::span<const RecordToken> tokens) {
  std::string text;
  for (const RecordToken& token : tokens) {
    if (auto stray = token.quoted ? find_nul(token) : find_stray_character(token, "in the record's data"))
      return *std::move(stray);
    if (!text.empty()) text += ' ';
    text += token.quoted ? "\"" + std::string(token.text) + "\"" : std::string(token.text);
  }
  return Word{std::move(text)};
}

Word generic_text(std::string_view octets) {
  return {"\\# " + std::to_string(octets.size()) + (octets.empty() ? "" : " " + hex_of(octets))};
}

template <class Address>
Address address_from_wire(OctetReader& octets) {
  Address address;
  const std::string_view taken = octets.take(address.octets.size());
  for (std::size_t i = 0; i < taken.size(); ++i) address.octets[i] = static_cast<std::uint8_t>(taken[i]);
  return address;
}

Word tag_from_wire(OctetReader& octets) {
  const std::string_view tag = octets.string();
  if (!is_tag(tag)) octets.fail();
  return {std::string(tag)};
}

std::vector<std::string> strings_from_wire(OctetReader& octets) {
  std::vector<std::string> strings;
  do {
    strings.emplace_back(octets.string());
  } while (!octets.is_empty());
  return strings;
}

std::string_view encoded_from_wire(const Octets& octets) {
  const std::string_view rest = octets.reader.take_rest();
  const bool may_be_none = octets.field.traits.optional || octets.field.kind == FieldKind::base64_or_dash;
  if (rest.size() < octets.field.traits.least_octets || (rest.empty() && !may_be_none)) octets.reader.fail();
  return rest;
}

Word string_or_dash(std::string_view octets, std::string (*write)(std::string_view)) {
  return {octets.empty() ? "-" : write(octets)};
}

Word base32hex_from_wire(OctetReader& octets) {
  const std::string_view hash = octets.string();
  if (hash.empty()) octets.fail();
  return {base32hex_of(hash)};
}

Word rr_type_from_wire(OctetReader& octets) {
  return {to_string(static_cast<RrType>(octets.number(2)))};
}

std::uint32_t number_before(std::span<const FieldValue> before, std::size_t index) {
  return std::get<std::uint32_t>(before[index]);
}

struct KindRow {
  FieldKind kind;
  TokenResult<FieldValue> (*read)(const Tokens& tokens);
  FieldValue (*from_wire)(const Octets& octets);
};

#define READ(expression) [](const Tokens& t) -> TokenResult<FieldValue> { return as_value(expression); }
#define TAKE(expression) [](const Octets& o) -> FieldValue { return FieldValue(expression); }

// A row is a line.
// clang-format off
constexpr KindRow kRows[] = {
    {FieldKind::name, READ(read_name(t.first(), t.origin)), TAKE(o.reader.name())},
    {FieldKind::names, READ(read_names(t)), TAKE(names_from_wire(o.reader))},
    {FieldKind::target, READ(read_name(t.first(), t.origin)), TAKE(o.reader.name())},
    {FieldKind::u8, read_numbered<0xFF>, number_from_wire<1>},
    {FieldKind::u16, read_numbered<0xFFFF>, number_from_wire<2>},
    {FieldKind::u32, read_numbered<0xFFFFFFFF>, number_from_wire<4>},
    {FieldKind::ipn_node, READ(read_ipn_node(t.first())), TAKE(ipn_node_from_wire(o.reader))},
    {FieldKind::time, READ(read_time(t.first(), t.field.label, 0xFFFFFFFF)), TAKE(o.reader.number(4))},
    {FieldKind::signature_time, READ(read_signature_time(t.first(), t.field.label)), TAKE(signature_time_text(o.reader.number(4)))},
    {FieldKind::rr_type, READ(read_rr_type(t.first())), TAKE(rr_type_from_wire(o.reader))},
    {FieldKind::ipv4, READ(read_ipv4(t.first())), TAKE(address_from_wire<Ipv4Address>(o.reader))},
    {FieldKind::ipv6, READ(read_ipv6(t.first())), TAKE(address_from_wire<Ipv6Address>(o.reader))},
    {FieldKind::tag, READ(read_tag(t.first())), TAKE(tag_from_wire(o.reader))},
    {FieldKind::string, READ(read_string(t.first())), TAKE(std::string(o.reader.string()))},
    {FieldKind::octets, READ(read_octets(t.first(), kMaxRdata)), TAKE(std::string(o.reader.take_rest()))},
    {FieldKind::strings, READ(read_strings(t.all)), TAKE(strings_from_wire(o.reader))},
    {FieldKind::hex, READ(read_hex(t.all, t.field)), TAKE(hex_word(encoded_from_wire(o)))},
    {FieldKind::hex_string, READ(read_hex_string(t.first(), t.field)), TAKE(string_or_dash(o.reader.string(), hex_of))},
    {FieldKind::base64, READ(read_base64(t.all, t.field)), TAKE(base64_word(encoded_from_wire(o)))},
    {FieldKind::base64_or_dash, READ(read_base64(t.all, t.field)), TAKE(string_or_dash(encoded_from_wire(o), base64_of))},
    {FieldKind::hex_token, READ(read_hex(t.all, t.field)), TAKE(hex_word(encoded_from_wire(o)))},
    {FieldKind::base64_token, READ(read_base64(t.all, t.field)), TAKE(base64_word(encoded_from_wire(o)))},
    {FieldKind::base32hex_string, READ(read_base32hex_string(t.first(), t.field)), TAKE(base32hex_from_wire(o.reader))},
    {FieldKind::hyphened_octets, READ(read_hyphened_octets(t.first(), t.field)), TAKE(hyphened_octets(o.reader.take(o.field.traits.least_octets)))},
    {FieldKind::locator64, READ(read_locator64(t.first(), t.field)), TAKE(locator64(o.reader.take(8)))},
    {FieldKind::nsap_address, READ(read_nsap_address(t.first())), TAKE(nsap_address(encoded_from_wire(o)))},
    {FieldKind::atm_address, READ(read_atm_address(t.first())), TAKE(atm_address(o.reader))},
    {FieldKind::types, READ(read_types(t.all)), TAKE(types_from_wire(o.reader))},
    {FieldKind::old_types, READ(read_types(t.all, 127)), TAKE(old_types_from_wire(o.reader))},
    {FieldKind::location, READ(read_location(t.all)), TAKE(location_from_wire(o.reader))},
    {FieldKind::prefixes, READ(read_prefixes(t.all)), TAKE(prefixes_from_wire(o.reader))},
    {FieldKind::gateway, READ(read_gateway(t.first(), number_before(t.before, t.field.traits.by), t.origin)), TAKE(gateway_from_wire(o.reader, number_before(o.before, o.field.traits.by)))},
    {FieldKind::services, READ(read_services(t.all)), TAKE(services_from_wire(o.reader))},
    {FieldKind::a6_chain, READ(read_a6_chain(t.all, t.origin)), TAKE(a6_chain_from_wire(o.reader))},
    {FieldKind::svc_params, READ(read_svc_params(t.all, number_before(t.before, 0) != 0)), TAKE(svc_params_from_wire(o.reader, number_before(o.before, 0) != 0))},
    {FieldKind::as_written, READ(read_as_written(t.all)), TAKE(generic_text(o.reader.take_rest()))},
};
// clang-format on

#undef READ
#undef TAKE

static_assert([] {
  for (std::size_t i = 0; i < std::size(kRows); ++i) {
    if (kRows[i].kind != static_cast<FieldKind>(i)) return false;
  }
  return kRows[std::size(kRows) - 1].kind == FieldKind::as_written;
}());

const KindRow& row_of(FieldKind kind) {
  return kRows[static_cast<std::size_t>(kind)];
}

}  // namespace

TokenResult<FieldValue> read_field(const RdataField& field, std::span<const RecordToken> tokens,
                                   std::span<const FieldValue> before, const DomainName* origin) {
  return row_of(field.kind).read({field, tokens, before, origin});
}

FieldValue field_from_wire(const RdataField& field, OctetReader& octets, std::span<const FieldValue> before) {
  return row_of(field.kind).from_wire({field, octets, before});
}

}  // namespace doczone
