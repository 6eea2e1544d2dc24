#include "harness/policies/dkim_key.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

// RFC 8301 §3.2: 1024 bits at least, and the octets around them in DER.
constexpr std::size_t kFewestRsaOctets = 1024 / 8;
// RFC 8463 §4: the key alone.
constexpr std::size_t kEd25519Octets = 32;
// What DER puts in front of such a key (RFC 8410 §4), in base64.
constexpr std::string_view kEd25519Header = "MCowBQYDK2VwAyEA";

// Precondition: the text is base64.
std::size_t octets_in(std::string_view base64) {
  const auto digits =
      std::count_if(base64.begin(), base64.end(), [](char c) { return c != '=' && !is_ascii_space(c); });
  return static_cast<std::size_t>(digits) * 6 / 8;
}

bool is_among(std::string_view list, std::string_view wanted) {
  const std::vector<std::string_view> parts = parts_of(list, ':');
  return std::any_of(parts.begin(), parts.end(), [&](auto part) { return equal_ignoring_ascii_case(part, wanted); });
}

PolicyFault fault(const PolicyTag& tag, std::string message, std::string expected) {
  return {tag.value_span.length > 0 ? tag.value_span : tag.span, std::move(message), std::move(expected), true};
}

std::string shown(const PolicyTag& tag) {
  return "`" + tag.name + "=" + tag.value + "`";
}

void judge_size(const PolicyTag& key, bool is_rsa, std::vector<PolicyFault>& out) {
  const std::size_t octets = octets_in(key.value);
  if (octets == 0) return;
  const std::string size = "the key has " + std::to_string(octets) + " octets";
  if (is_rsa && octets < kFewestRsaOctets) {
    out.push_back(fault(key, size + ": verifiers refuse RSA keys of less than 1024 bits",
                        "a key of 2048 bits, which is about 392 characters"));
  } else if (!is_rsa && octets != kEd25519Octets) {
    const bool wrapped = std::string_view(key.value).starts_with(kEd25519Header);
    out.push_back(fault(key, size + "; an Ed25519 key has " + std::to_string(kEd25519Octets),
                        wrapped ? "the key without the header of DER, 44 characters" : "44 characters"));
  }
}

}  // namespace

std::vector<PolicyFault> faults_of_dkim_key(const TagList& list) {
  std::vector<PolicyFault> out;
  if (const PolicyTag* const version = list.find("v"); version != nullptr && version->value != "DKIM1")
    out.push_back(fault(*version, shown(*version) + " is no version of DKIM", "DKIM1"));
  const PolicyTag* const type = list.find("k");
  const bool is_rsa = type == nullptr || equal_ignoring_ascii_case(type->value, "rsa");
  if (!is_rsa && !equal_ignoring_ascii_case(type->value, "ed25519"))
    out.push_back(fault(*type, "verifiers know no kind of key " + shown(*type), "rsa or ed25519"));
  if (const PolicyTag* const service = list.find("s");
      service != nullptr && !is_among(service->value, "email") && !is_among(service->value, "*"))
    out.push_back(fault(*service, "the key is not for mail: " + shown(*service), "email or *"));
  if (const PolicyTag* const hashes = list.find("h"); hashes != nullptr && !is_among(hashes->value, "sha256"))
    out.push_back(fault(*hashes, "verifiers take no hash but sha256: " + shown(*hashes), "sha256"));
  if (const PolicyTag* const key = list.find("p"); key != nullptr && out.empty()) judge_size(*key, is_rsa, out);
  return out;
}

}  // namespace doczone::harness
