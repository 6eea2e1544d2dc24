#include "model/service_registry.h"

#include <array>
#include <cassert>

#include "model/embedded_data.h"
#include "model/unicode.h"

namespace doczone {
namespace {

// service, protocol, port, scenario, source; between tabs.
ServiceEntry parse_entry(std::string_view line) {
  std::array<std::string_view, 5> columns;
  for (std::string_view& column : columns) {
    const std::size_t tab = line.find('\t');
    column = line.substr(0, tab);
    line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
  }
  ServiceEntry entry;
  entry.service = ascii_lower(columns[0]);
  entry.protocol = ascii_lower(columns[1]);
  unsigned long long port = 0;
  if (!columns[2].empty()) {
    [[maybe_unused]] const bool is_port = parse_unsigned(columns[2], 65535, port);
    assert(is_port);
    entry.port = static_cast<std::uint16_t>(port);
  }
  entry.scenario = columns[3];
  return entry;
}

std::vector<ServiceEntry> read_registry(std::string_view text) {
  std::vector<ServiceEntry> entries;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (!line.empty() && line.front() != '#') entries.push_back(parse_entry(line));
  }
  return entries;
}

}  // namespace

const ServiceRegistry& ServiceRegistry::standard() {
  static const ServiceRegistry registry(read_registry(embedded_data("services")));
  return registry;
}

ServiceRegistry ServiceRegistry::with(std::vector<ServiceEntry> more) const {
  more.insert(more.end(), entries_.begin(), entries_.end());
  return ServiceRegistry(std::move(more));
}

const ServiceEntry* ServiceRegistry::find(std::string_view service, std::string_view protocol) const {
  for (const ServiceEntry& entry : entries_) {
    if (equal_ignoring_ascii_case(entry.service, service) && equal_ignoring_ascii_case(entry.protocol, protocol)) {
      return &entry;
    }
  }
  return nullptr;
}

bool ServiceRegistry::contradicts(std::string_view service, std::string_view protocol, std::uint16_t port) const {
  bool known = false;
  for (const ServiceEntry& entry : entries_) {
    if (!entry.port || !equal_ignoring_ascii_case(entry.service, service) ||
        !equal_ignoring_ascii_case(entry.protocol, protocol))
      continue;
    if (entry.port == port) return false;
    known = true;
  }
  return known;
}

}  // namespace doczone
