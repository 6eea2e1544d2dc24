#include "extractor/names/name_soundness.h"

#include <algorithm>
#include <array>

#include "extractor/names/lookalikes.h"
#include "extractor/names/public_suffix.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

bool is_known_service(std::string_view label, const ServiceRegistry& services) {
  const auto& entries = services.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const ServiceEntry& entry) {
    return equal_ignoring_ascii_case(entry.service, label.substr(1));
  });
}

// `_services._dns-sd._udp` (RFC 6763, section 9). `protocol`: its index.
bool is_of_service_discovery(const std::vector<NamePart>& parts, std::size_t protocol) {
  return protocol == 2 && !parts[1].is_placeholder && equal_ignoring_ascii_case(parts[1].text, "_dns-sd");
}

// A service label stands in front of its protocol, and the protocol behind its service (RFC 2782).
bool has_labels_astray(const std::vector<NamePart>& parts, const ServiceRegistry& services, bool may_lack_protocol) {
  if (parts.size() == 1) return false;  // a label that stands in a column of its own
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const NamePart& part = parts[i];
    if (part.is_placeholder || part.text.size() < 2 || part.text[0] != '_') continue;
    const bool first = i == 0;
    const bool next_is_protocol =
        i + 1 < parts.size() && !parts[i + 1].is_placeholder && is_protocol_label(parts[i + 1].text);
    if (is_protocol_label(part.text)) {
      // `*._tcp.example.org` is a legal owner, and `_tcp.example.org` as a whole may be delegated.
      const bool behind_service = i == 1 && !parts[0].is_placeholder && parts[0].text[0] == '_';
      const bool behind_wildcard = i == 1 && parts[0].text == "*";
      if (is_of_service_discovery(parts, i)) continue;
      if (first || (!behind_service && !behind_wildcard)) return true;
    } else if (first && !may_lack_protocol && !next_is_protocol && is_known_service(part.text, services)) {
      return true;
    }
  }
  return false;
}

bool has_doubled_first_label(const std::vector<NamePart>& parts) {
  return parts.size() > 2 && !parts[0].is_placeholder && !parts[1].is_placeholder &&
         equal_ignoring_ascii_case(parts[0].text, parts[1].text);
}

}  // namespace

bool is_protocol_label(std::string_view label) {
  static constexpr std::array<std::string_view, 5> kProtocols{"_tcp", "_udp", "_tls", "_sctp", "_dccp"};
  return std::any_of(kProtocols.begin(), kProtocols.end(),
                     [&](std::string_view one) { return equal_ignoring_ascii_case(one, label); });
}

NameQuality soundness(std::string_view text, const ServiceRegistry& services, bool may_lack_protocol) {
  if (text == "@") return NameQuality::doubtful;  // the origin, as zone files write it
  const auto name = NameTemplate::parse(text);
  if (!name) return NameQuality::malformed;
  const std::vector<NamePart>& parts = name->parts();
  if (has_labels_astray(parts, services, may_lack_protocol) || has_doubled_first_label(parts) ||
      !find_lookalikes(text).empty())
    return NameQuality::malformed;
  const bool is_single_label = parts.size() == 3 && !parts[2].is_placeholder;
  const bool bare_service = !name->service().empty() && (is_single_label || is_bare_suffix(text));
  return bare_service ? NameQuality::doubtful : name->quality();
}

}  // namespace doczone::extractor
