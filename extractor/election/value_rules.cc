#include "extractor/election/value_rules.h"

#include "extractor/names/damaged_name.h"
#include "model/ip_address.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool is_address(const std::string& text) {
  return Ipv4Address::parse(text) || Ipv6Address::parse(text);
}

}  // namespace

Reading read_type(const Voice& voice, const RowKnowledge&) {
  const auto type = parse_rr_type(nfkc(*voice.raw));
  if (!type) return {false, {}, {}};
  const std::string mnemonic = to_string(*type);
  return {true, mnemonic, mnemonic};
}

const std::string& demanded_type(const RowKnowledge& row) {
  return row.demanded_type;
}

Reading read_plain(const Voice& voice, const RowKnowledge&) {
  const std::string plain = nfkc(*voice.raw);
  return {true, plain, plain};
}

const std::string& demanded_port(const RowKnowledge& row) {
  return row.demanded_port;
}

Reading read_address(const Voice& voice, const RowKnowledge&) {
  const std::string plain = nfkc(*voice.raw);
  const std::string address = normalise_name(plain);
  if (!is_address(address)) return {is_address(plain), {}, {}};
  return {is_address(plain), address, address};
}

}  // namespace doczone::extractor
