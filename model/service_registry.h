// What is known about service labels (`_xmpp-server`): their protocol, port and the scenario that they serve. Data in
// model/services.tsv: the port registry's assignments, and labels that vendors document. A docset may add its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doczone {

struct ServiceEntry {
  std::string service;   // label without the underscore, lower case
  std::string protocol;  // "tcp", "udp", "tls"
  std::optional<std::uint16_t> port;
  std::string scenario;  // empty when the label alone does not tell
};

class ServiceRegistry {
 public:
  // Knows no service.
  ServiceRegistry() = default;
  explicit ServiceRegistry(std::vector<ServiceEntry> entries) : entries_(std::move(entries)) {}

  // The one that is built in.
  static const ServiceRegistry& standard();
  // The same with more entries, which count before those that were there.
  ServiceRegistry with(std::vector<ServiceEntry> more) const;

  const std::vector<ServiceEntry>& entries() const { return entries_; }
  // Case is ignored; the first of several entries, null when the pair is unknown.
  const ServiceEntry* find(std::string_view service, std::string_view protocol) const;
  // The pair is known with ports, and this is none of them.
  bool contradicts(std::string_view service, std::string_view protocol, std::uint16_t port) const;

 private:
  std::vector<ServiceEntry> entries_;
};

}  // namespace doczone
