#include "harness/demands/caa_property.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

struct CaaTag {
  std::string_view name;
  bool grants = false;
  bool in_use = true;
};

constexpr CaaTag kTags[] = {
    {"issue", true},  {"issuewild", true}, {"issuemail", true},    {"issuevmc", true},     {"iodef"},
    {"contactemail"}, {"contactphone"},    {"auth", false, false}, {"path", false, false}, {"policy", false, false},
};

const CaaTag* tag_of(std::string_view name) {
  const auto* const found = std::find_if(std::begin(kTags), std::end(kTags),
                                         [&](const CaaTag& tag) { return equal_ignoring_ascii_case(tag.name, name); });
  return found == std::end(kTags) ? nullptr : found;
}

bool is_host_label(std::string_view label) {
  return !label.empty() && is_ascii_alnum(label.front()) && is_ascii_alnum(label.back()) &&
         std::all_of(label.begin(), label.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; });
}

}  // namespace

const std::vector<std::string_view>& caa_tags() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const CaaTag& tag : kTags) names.push_back(tag.name);
    return names;
  }();
  return kNames;
}

bool is_caa_tag_in_use(std::string_view tag) {
  const CaaTag* const found = tag_of(tag);
  return found != nullptr && found->in_use;
}

bool grants_issuance(std::string_view tag) {
  const CaaTag* const found = tag_of(tag);
  return found != nullptr && found->grants;
}

bool CaaIssuer::covers(const CaaIssuer& other) const {
  return domain == other.domain && std::all_of(parameters.begin(), parameters.end(), [&](const auto& one) {
           const auto same = other.parameters.find(one.first);
           return same != other.parameters.end() && same->second == one.second;
         });
}

CaaIssuer caa_issuer(std::string_view value) {
  CaaIssuer out;
  out.domain = ascii_lower(trim_ascii(value.substr(0, value.find(';'))));
  for (std::size_t at = value.find(';'); at != std::string_view::npos;) {
    const std::size_t end = value.find(';', at + 1);
    const std::string_view parameter =
        trim_ascii(value.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
    const std::size_t sign = parameter.find('=');
    if (sign != std::string_view::npos)
      out.parameters[ascii_lower(trim_ascii(parameter.substr(0, sign)))] = trim_ascii(parameter.substr(sign + 1));
    at = end;
  }
  return out;
}

bool is_issuer(std::string_view value) {
  const std::string_view domain = trim_ascii(value.substr(0, value.find(';')));
  for (std::string_view rest = domain; !rest.empty();) {
    const std::size_t dot = rest.find('.');
    if (!is_host_label(rest.substr(0, dot))) return false;
    if (dot + 1 == rest.size()) return false;  // no final dot
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
  }
  return true;
}

}  // namespace doczone::harness
