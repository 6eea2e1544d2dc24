// What is known about a slot before it is elected: by the set of pages, by its table, and by its row. Each is made once
// and passed on.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "extractor/election/elected.h"
#include "extractor/election/known_names.h"
#include "extractor/election/view_meanings.h"
#include "extractor/election/voice.h"
#include "extractor/names/domain_list.h"
#include "extractor/names/name_reconstruction.h"
#include "model/language_tag.h"

namespace doczone::extractor {

// What sound names say about the domains of a table, or of a set of pages.
class DomainCensus {
 public:
  void add(const RecordTable& table, const ServiceRegistry& services);
  void add(const DomainCensus& other);

  // In lower case, with how often sound names are in them.
  const std::map<std::string, std::size_t>& domains() const { return domains_; }
  // Services stand without their domain, everywhere.
  bool has_relative_owners_only() const { return relative_ > 0 && complete_ == 0; }

 private:
  void add(const Atom& atom, const ServiceRegistry& services);

  std::map<std::string, std::size_t> domains_;
  std::size_t relative_ = 0, complete_ = 0;  // owners of services
};

class SetKnowledge {
 public:
  // All must outlive this.
  SetKnowledge(const AlignedSet& set, const LanguageTag& source_language, const KnownNames& known);

  const AlignedSet& set() const { return *set_; }
  const KnownNames& known() const { return *known_; }
  const ServiceRegistry& services() const { return known_->services(); }
  const ViewMeanings& meanings() const { return meanings_; }
  const DomainList& domains() const { return domains_; }
  // By table of the set.
  const std::vector<DomainCensus>& tables() const { return tables_; }

  // The pages that say something, in order, and behind them what a bilingual page quotes where the source is
  // silent. Not read yet.
  std::vector<Voice> voices_of(const AtomSlot& slot) const;
  // `sip.contoso` where the pages have contoso.com, and nothing that ends in `.contoso`.
  bool is_truncated(std::string_view name) const;

 private:
  struct Speaker {
    double weight = 0.0;
    bool is_source = false;
  };

  const AlignedSet* set_;
  const KnownNames* known_;
  ViewMeanings meanings_;
  std::vector<Speaker> speakers_;  // by page
  std::vector<DomainCensus> tables_;
  DomainList domains_;
  std::set<std::string> last_labels_, other_labels_;  // of the domains
};

struct TableKnowledge {
  TableKnowledge(const SetKnowledge& set, const DomainCensus& census);

  const SetKnowledge& set;
  DomainList domains;
  bool has_relative_owners_only = false;
};

// Grows with the row's election: what targets tell is known when owners are elected, what owners tell, when types and
// ports are.
struct RowKnowledge {
  RowKnowledge(const TableKnowledge& table, const AlignedRow& row);

  void learn_target(const std::string& name);
  void learn_demands(const std::vector<ElectedAtom>& atoms);
  // What stands beside a name of the row.
  NameSurroundings surroundings() const;

  const TableKnowledge& table;
  const SetKnowledge& set;
  const AlignedRow& row;
  std::optional<std::uint16_t> port;         // that most pages say
  bool may_lack_protocol = false;            // no page says SRV, and one says another type
  std::string target_domain;                 // of the first target that is a whole name; empty: there is none
  std::string demanded_type, demanded_port;  // by a service's labels, by the family of the row's addresses

 private:
  std::optional<std::uint16_t> stated_port() const;
  bool is_of_other_type_than_srv() const;
  std::string type_of_addresses() const;

  DomainList target_domains_;
};

}  // namespace doczone::extractor
