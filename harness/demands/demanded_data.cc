#include "harness/demands/demanded_data.h"

#include <algorithm>
#include <vector>

#include "harness/policies/placeholder_text.h"
#include "model/rdata_text.h"
#include "model/record_text.h"

namespace doczone::harness {
namespace {

// Of an MX record, where the documentation names none: any will do.
constexpr unsigned kPreference = 10;

// Priority and weight are 0 where nothing else is said.
std::optional<std::string> data_of_service(const Expectation& expectation) {
  const RecordRequirement& demanded = *expectation.requirement;
  if (!expectation.port || !expectation.target) return std::nullopt;
  return std::to_string(demanded.priority.value_or(0)) + " " + std::to_string(demanded.weight.value_or(0)) + " " +
         std::to_string(*expectation.port);
}

}  // namespace

bool has_target_of_its_own(RrType type) {
  return type == RrType::NS || type == RrType::PTR || type == RrType::CNAME || type == RrType::DNAME ||
         type == RrType::MX;
}

std::string quoted_strings(std::string_view text) {
  std::vector<std::string> strings;
  do {
    strings.emplace_back(text.substr(0, kMaxStringLength));
    text.remove_prefix(strings.back().size());
  } while (!text.empty());
  return field_text(strings);
}

std::optional<std::string> demanded_data(const Expectation& expectation) {
  const RrType type = expectation.types.front();
  if (type == RrType::SRV) return data_of_service(expectation);
  if (type == RrType::A || type == RrType::AAAA) return std::nullopt;
  if (type == RrType::TXT) {
    if (!expectation.txt || has_blank(*expectation.txt)) return std::nullopt;
    return quoted_strings(*expectation.txt);
  }
  if (has_target_of_its_own(type)) {
    if (!expectation.target) return std::nullopt;
    return type == RrType::MX ? std::to_string(expectation.requirement->priority.value_or(kPreference)) : std::string();
  }
  if (!expectation.rdata || has_blank(*expectation.rdata)) return std::nullopt;
  const auto rdata = parse_rdata(type, *expectation.rdata);
  return rdata ? std::optional(to_string(*rdata)) : std::nullopt;
}

}  // namespace doczone::harness
