#include "harness/demands/value_match.h"

#include <algorithm>

#include "harness/demands/demanded_data.h"
#include "harness/demands/property_match.h"
#include "harness/policies/placeholder_text.h"
#include "harness/policies/text_match.h"
#include "model/ascii.h"
#include "model/rdata_text.h"

namespace doczone::harness {
namespace {

ValueMatch match_target(const DomainName& demanded, const DomainName& found, std::string_view role) {
  ValueMatch out;
  out.is_meant = found == demanded;
  if (!out.is_meant) {
    out.faults.push_back({Severity::error, "the " + std::string(role) + " is " + printed(found) +
                                               "; the documentation demands " + printed(demanded)});
  }
  return out;
}

ValueMatch match_mx(const Expectation& expectation, const MxData& found) {
  ValueMatch out = match_target(*expectation.target, found.exchange, "host");
  const std::uint16_t preference = expectation.requirement->priority.value_or(found.preference);
  if (!out.is_met()) out.corrected = std::to_string(preference) + " " + expectation.target->to_string();
  return out;
}

ValueMatch match_txt(const std::string& demanded, const std::string& found) {
  TextMatch text = match_text(demanded, found);
  ValueMatch out;
  out.is_meant = text.is_meant;
  out.open = std::move(text.open);
  for (std::string& gap : text.gaps) out.faults.push_back({Severity::error, std::move(gap)});
  if (text.corrected) out.corrected = quoted_strings(*text.corrected);
  return out;
}

// Where the demand has placeholders, the tokens beside them are compared.
ValueMatch match_tokens(const std::string& demanded, const std::string& found) {
  ValueMatch out;
  const std::vector<RecordToken> wanted = tokens_of(demanded), there = tokens_of(found);
  const bool alike = wanted.size() == there.size() &&
                     std::equal(wanted.begin(), wanted.end(), there.begin(), [](const auto& one, const auto& other) {
                       return fills(ascii_lower(other.text), ascii_lower(one.text));
                     });
  out.is_meant = alike;
  if (alike) {
    out.open = "the documentation leaves a part of `" + demanded + "` to its reader";
  } else {
    out.faults.push_back(
        {Severity::error, "the data is `" + found + "`; the documentation demands `" + demanded + "`"});
  }
  return out;
}

ValueMatch match_rdata(const Expectation& expectation, const ResourceRecord& record) {
  const std::string found = to_string(record.rdata);
  const auto demanded = parse_rdata(record.type, *expectation.rdata);
  ValueMatch out;
  if (demanded) {
    out = match_properties(*demanded, record);
    if (out.is_met() || !has_blank(*expectation.rdata)) {
      if (!out.faults.empty() && !out.corrected) out.corrected = to_string(*demanded);
      return out;
    }
  }
  if (has_blank(*expectation.rdata)) return match_tokens(*expectation.rdata, found);
  out.open = "the documentation's own data cannot be read: " + demanded.error().message;
  return out;
}

}  // namespace

std::optional<RrType> compared_type(const Expectation& expectation) {
  if (expectation.types.size() != 1) return std::nullopt;
  const RrType type = expectation.types.front();
  const bool has_own_checks = type == RrType::A || type == RrType::AAAA || type == RrType::SRV || type == RrType::CNAME;
  return has_own_checks ? std::nullopt : std::optional(type);
}

std::string unstated_data(const Expectation& expectation) {
  const std::optional<RrType> type = compared_type(expectation);
  if (!type) return {};
  const bool stated = *type == RrType::TXT           ? expectation.txt.has_value()
                      : has_target_of_its_own(*type) ? expectation.target.has_value()
                                                     : expectation.rdata.has_value();
  return stated ? std::string() : "the documentation does not say what the " + to_string(*type) + " record holds";
}

ValueMatch match_value(const Expectation& expectation, const ResourceRecord& record) {
  if (const auto* const mx = std::get_if<MxData>(&record.rdata)) return match_mx(expectation, *mx);
  if (const auto* const data = std::get_if<NameData>(&record.rdata)) {
    ValueMatch out =
        match_target(*expectation.target, data->name, record.type == RrType::NS ? "name server" : "target");
    if (!out.is_met()) out.corrected = expectation.target->to_string();
    return out;
  }
  if (record.type == RrType::TXT) return match_txt(*expectation.txt, joined_text(record));
  return match_rdata(expectation, record);
}

}  // namespace doczone::harness
