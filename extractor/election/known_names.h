// What the pages say elsewhere: well-formed names with their domains, and the services that are known to the registry.
// It corroborates and suggests, and alone accuses nobody.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "extractor/names/domain_list.h"
#include "extractor/pages/page.h"
#include "model/service_registry.h"

namespace doczone::extractor {

class KnownNames {
 public:
  // Of the pages of all `sets`, which need not live on. `services` must outlive this.
  explicit KnownNames(const ServiceRegistry& services, std::span<const TranslationSet> sets = {});

  const ServiceRegistry& services() const { return *services_; }
  // A name with the same service labels as the damaged value; empty when there is none or more than one.
  std::string similar_to(std::string_view damaged) const;
  // Of the names; those that more translation sets use come first.
  const DomainList& domains() const { return domains_; }

 private:
  struct Entry {
    std::string spelling;
    std::size_t sets = 0;
  };
  struct ServiceNames {
    std::string first;
    std::size_t count = 0;
  };
  void add(const TranslationSet& set, std::map<std::string, Entry>& by_canonical) const;

  const ServiceRegistry* services_;
  std::map<std::string, std::map<std::string, ServiceNames>> by_service_;  // `_sip` -> `_tls`, in lower case
  DomainList domains_;
};

}  // namespace doczone::extractor
