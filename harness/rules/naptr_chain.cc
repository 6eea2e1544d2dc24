#include "harness/rules/naptr_chain.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "harness/rules/hosts.h"
#include "model/ascii.h"
#include "model/rdata_text.h"

namespace doczone::harness {
namespace {

enum NaptrField { kFlags = 2, kRegexp = 4, kReplacement = 5, kNaptrFields };

std::vector<RrType> types_after(std::string_view flags) {
  if (flags.empty()) return {RrType{35}};  // not terminal: another NAPTR record
  if (equal_ignoring_ascii_case(flags, "s")) return {RrType::SRV};
  if (equal_ignoring_ascii_case(flags, "a")) return {RrType::A, RrType::AAAA};
  return {};
}

}  // namespace

std::optional<NaptrNext> naptr_next(const ResourceRecord& record) {
  const std::string data = to_string(record.rdata);
  const std::vector<RecordToken> tokens = tokens_of(data);
  if (tokens.size() != kNaptrFields || !tokens[kRegexp].text.empty()) return std::nullopt;
  auto name = DomainName::parse(tokens[kReplacement].text);
  std::vector<RrType> types = types_after(tokens[kFlags].text);
  if (!name || name->is_root() || types.empty()) return std::nullopt;
  return NaptrNext{*std::move(name), std::move(types)};
}

std::optional<std::string> dead_end_of_naptr(const ResourceRecord& record, const NameAnswer& answer) {
  const std::optional<NaptrNext> next = naptr_next(record);
  if (!next) return std::nullopt;
  const bool dead = std::all_of(next->types.begin(), next->types.end(), [&](RrType type) {
    const ZoneAnswer found = answer(next->name, type);
    return found.kind == ZoneAnswer::Kind::none && is_whole(*found.zone);
  });
  if (!dead) return std::nullopt;
  return "the replacement " + printed(next->name) + " has no " + to_string(next->types.front()) +
         (next->types.size() > 1 ? " and no " + to_string(next->types.back()) : "") +
         " record, which the flags of this NAPTR record make clients ask for";
}

}  // namespace doczone::harness
