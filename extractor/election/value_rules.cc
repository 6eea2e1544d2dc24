#include "extractor/election/value_rules.h"

#include <algorithm>

#include "extractor/names/damaged_name.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/said_ttl.h"
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

Reading read_number(const Voice& voice, const RowKnowledge&) {
  unsigned long long value = 0;
  if (!parse_number(*voice.raw, value)) return {false, {}, {}};
  return {true, std::to_string(value), std::to_string(value)};
}

Reading read_time(const Voice& voice, const RowKnowledge&) {
  const auto seconds = said_ttl(*voice.raw);
  // `3,600`, `3 600`: whoever types that gets another time, or none.
  const std::size_t digits = std::min(voice.raw->find_first_not_of("0123456789"), voice.raw->size());
  if (!seconds && grouped_digits(*voice.raw) > digits) return {false, {}, {}};
  // A word for a unit may be one that nobody here knows.
  if (!seconds) return {true, {}, {}};
  return {true, std::to_string(*seconds), *voice.raw};
}

std::string spell_as_said(const Candidate& candidate) {
  const auto& testimonies = candidate.testimonies;
  auto best = std::find_if(testimonies.begin(), testimonies.end(), [](const Testimony& one) { return one.is_source; });
  if (best == testimonies.end())
    best = std::find_if(testimonies.begin(), testimonies.end(),
                        [](const Testimony& one) { return one.origin == Origin::stated; });
  return (best == testimonies.end() ? testimonies.front() : *best).value;
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
