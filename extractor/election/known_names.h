// What the pages say elsewhere: well-formed names with their domains and ports, and the services that are known to the
// registry. It corroborates and suggests, and alone accuses nobody.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/pages/page.h"
#include "model/service_registry.h"

namespace doczone::extractor {

class KnownNames {
 public:
  // `services` must outlive this.
  explicit KnownNames(const ServiceRegistry& services) : services_(&services) {}

  void add(const TranslationSet& set);
  const ServiceRegistry& services() const { return *services_; }
  // A name with the same service labels as the damaged value; empty when there is none or more than one.
  std::string similar_to(std::string_view damaged) const;
  // Domains of the names, those that more translation sets use first.
  const std::vector<std::string>& domains() const { return domains_; }

 private:
  struct Entry {
    std::string spelling;
    std::size_t sets = 0;
  };
  void rank_domains();

  const ServiceRegistry* services_;
  std::map<std::string, Entry> by_canonical_;
  std::vector<std::string> domains_;
};

}  // namespace doczone::extractor
