#include "harness/policies/policy.h"

#include <array>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

constexpr std::array<std::string_view, 6> kNames{"SPF", "DMARC", "DKIM", "MTA-STS", "TLS-RPT", "BIMI"};

struct Version {
  std::string_view text;
  PolicyKind kind;
};
constexpr std::array<Version, 5> kTagListVersions{{{"DMARC1", PolicyKind::dmarc},
                                                   {"DKIM1", PolicyKind::dkim},
                                                   {"STSv1", PolicyKind::mta_sts},
                                                   {"TLSRPTv1", PolicyKind::tls_rpt},
                                                   {"BIMI1", PolicyKind::bimi}}};

constexpr std::string_view kSpfVersion = "v=spf1";

}  // namespace

std::string_view name_of(PolicyKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<PolicyKind> policy_kind(std::string_view text) {
  // RFC 7208 §4.5: the version alone, or a blank behind it.
  if (equal_ignoring_ascii_case(text.substr(0, kSpfVersion.size()), kSpfVersion) &&
      (text.size() == kSpfVersion.size() || text[kSpfVersion.size()] == ' '))
    return PolicyKind::spf;
  const std::string_view first = text.substr(0, text.find(';'));
  const std::size_t sign = first.find('=');
  if (sign == std::string_view::npos || trim_ascii(first.substr(0, sign)) != "v") return std::nullopt;
  const std::string_view version = trim_ascii(first.substr(sign + 1));
  for (const Version& known : kTagListVersions) {
    if (known.text == version) return known.kind;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
