#include "extractor/election/election.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractor/election/name_election.h"
#include "extractor/election/value_election.h"
#include "extractor/election/view_meanings.h"
#include "extractor/names/name_soundness.h"
#include "model/ip_address.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// Domains with how often sound names are in them, most often first.
std::vector<std::string> by_frequency(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [domain, count] : counts) ranked.emplace_back(count, domain);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> out;
  for (auto& [count, domain] : ranked) out.push_back(std::move(domain));
  return out;
}

// What sound names say about the domains of a table, or of a set of pages.
class DomainCensus {
 public:
  explicit DomainCensus(const ServiceRegistry& services) : services_(services) {}

  void add(const RecordTable& table) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (is_name_field(atom.field)) add(atom);
      }
    }
  }
  std::vector<std::string> domains() const { return by_frequency(counts_); }
  bool has_relative_owners_only() const { return relative_ > 0 && complete_ == 0; }

 private:
  void add(const Atom& atom) {
    const NameQuality quality = soundness(atom.value, services_);
    const auto name = NameTemplate::parse(atom.value);
    if (quality == NameQuality::malformed || !name) return;
    const bool is_service = atom.field == Field::owner && !name->service().empty();
    if (quality == NameQuality::doubtful) {
      if (is_service && name->parts().size() == 2) ++relative_;
      return;
    }
    if (is_service) ++complete_;
    const std::string domain = ascii_lower(name->domain());
    if (!name->has_placeholder() && domain.find('.') != std::string::npos) ++counts_[domain];
  }

  const ServiceRegistry& services_;
  std::map<std::string, std::size_t> counts_;
  std::size_t relative_ = 0, complete_ = 0;  // owners of services
};

class TableElection {
 public:
  TableElection(const AlignedSet& set, const LanguageTag& source, const KnownNames& known,
                const std::vector<std::string>& local_domains, const ViewMeanings& meanings, const AlignedTable& table)
      : set_(set),
        source_(source),
        known_(known),
        local_domains_(local_domains),
        meanings_(meanings),
        table_(known.services()) {
    for (const RecordTable* one : table.tables) {
      if (one != nullptr) table_.add(*one);
    }
  }

  ElectedRow run(const AlignedRow& row) const {
    ElectedRow out;
    out.row = &row;
    out.atoms.resize(row.slots.size());
    // Names first: they tell what type and port to expect. Targets before owners: an owner may need its target's
    // domain.
    std::string target_domain;
    for (const bool owners : {false, true}) {
      for (std::size_t i = 0; i < row.slots.size(); ++i) {
        const AtomSlot& slot = row.slots[i];
        if (!is_name_field(slot.field) || (slot.field == Field::owner) != owners) continue;
        prepare(slot, out.atoms[i]);
        elect_name(ballot(slot, row, owners ? target_domain : std::string()), known_, out.atoms[i]);
        if (!owners && target_domain.empty()) target_domain = domain_of(out.atoms[i].value);
      }
    }
    for (std::size_t i = 0; i < row.slots.size(); ++i) {
      const AtomSlot& slot = row.slots[i];
      if (is_name_field(slot.field)) continue;
      prepare(slot, out.atoms[i]);
      if (slot.field == Field::view) {
        const std::vector<Witness> witnesses = witnesses_of(slot);
        elect_view(witnesses, views_in(witnesses), out.atoms[i]);
      } else {
        out.atoms[i].demanded = demanded_value(slot, out);
        elect_value(witnesses_of(slot), slot.field, out.atoms[i]);
      }
    }
    return out;
  }

 private:
  void prepare(const AtomSlot& slot, ElectedAtom& out) const {
    const std::size_t pages = set_.set->pages.size();
    out.slot = &slot;
    out.field = slot.field;
    out.stances.resize(pages);
    for (std::size_t page = 0; page < pages; ++page) out.stances[page].speaks = slot.atoms[page] != nullptr;
  }

  NameBallot ballot(const AtomSlot& slot, const AlignedRow& row, const std::string& target_domain) const {
    NameBallot out;
    out.witnesses = witnesses_of(slot);
    out.target_domain = target_domain;
    out.local_domains = local_domains_;
    out.relative_owners = slot.field == Field::owner && table_.has_relative_owners_only();
    out.beside.port = port_of(row);
    if (!target_domain.empty()) out.beside.domains.push_back(target_domain);
    for (const auto& domains : {table_.domains(), local_domains_, known_.domains()}) {
      for (const std::string& domain : domains) {
        if (std::find(out.beside.domains.begin(), out.beside.domains.end(), domain) == out.beside.domains.end())
          out.beside.domains.push_back(domain);
      }
    }
    return out;
  }

  // That most pages say; of several, the source's.
  std::optional<std::uint16_t> port_of(const AlignedRow& row) const {
    std::map<unsigned long long, double> weights;
    for (const AtomSlot& slot : row.slots) {
      if (slot.field != Field::port || slot.in_prose) continue;
      for (const Witness& witness : witnesses_of(slot)) {
        unsigned long long port = 0;
        if (witness.value != nullptr && parse_unsigned(nfkc(*witness.value), 65535, port))
          weights[port] += witness.weight;
      }
    }
    const auto best = std::max_element(weights.begin(), weights.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best == weights.end()) return std::nullopt;
    return static_cast<std::uint16_t>(best->first);
  }

  std::vector<Witness> witnesses_of(const AtomSlot& slot) const {
    std::vector<Witness> witnesses;
    for (std::size_t i = 0; i < slot.atoms.size(); ++i) {
      const Page& page = set_.set->pages[i];
      const bool is_source = !source_.is_undetermined() && page.language == source_;
      const double weight = is_source ? kSourceWeight : page.human_translated ? kHumanWeight : kMachineWeight;
      witnesses.push_back({slot.atoms[i] == nullptr ? nullptr : &slot.atoms[i]->value, weight, is_source});
    }
    const bool source_speaks = std::any_of(witnesses.begin(), witnesses.end(),
                                           [](const Witness& w) { return w.is_source && w.value != nullptr; });
    for (const Atom* atom : slot.atoms) {
      if (source_speaks || atom == nullptr || !atom->source_value) continue;
      witnesses.push_back({&*atom->source_value, kSourceWeight, true});
      break;  // all bilingual pages quote the same page
    }
    return witnesses;
  }

  // Behind the pages' own words, a bilingual page's quotation: it is known by the list of words only.
  std::vector<std::optional<View>> views_in(const std::vector<Witness>& witnesses) const {
    std::vector<std::optional<View>> out;
    for (std::size_t i = 0; i < witnesses.size(); ++i) {
      const std::string* const value = witnesses[i].value;
      out.push_back(value == nullptr ? std::nullopt : meanings_.of(i, *value));
    }
    return out;
  }

  static std::string domain_of(const std::string& name) {
    const auto parsed = NameTemplate::parse(name);
    return parsed && parsed->quality() == NameQuality::complete ? parsed->domain() : std::string();
  }

  // `_service._proto` wants SRV and a known service its port; a host with one kind of address wants that kind's type.
  std::string demanded_value(const AtomSlot& slot, const ElectedRow& row) const {
    if (slot.in_prose || (slot.field != Field::type && slot.field != Field::port)) return {};
    bool ipv4 = false, ipv6 = false;
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.slot == nullptr) continue;
      const auto name = atom.field == Field::owner ? NameTemplate::parse(atom.value) : Result<NameTemplate>(Error{});
      if (!name || name->service().empty()) continue;
      if (slot.field == Field::type) return "SRV";
      const ServiceEntry* const service = known_.services().find(name->service(), name->protocol());
      if (service != nullptr && service->port) return std::to_string(*service->port);
    }
    if (slot.field != Field::type) return {};
    for (const AtomSlot& other : row.row->slots) {
      if (other.field != Field::address || other.in_prose) continue;
      for (const Atom* atom : other.atoms) {
        ipv4 = ipv4 || (atom != nullptr && Ipv4Address::parse(nfkc(atom->value)));
        ipv6 = ipv6 || (atom != nullptr && Ipv6Address::parse(nfkc(atom->value)));
      }
    }
    return ipv4 == ipv6 ? "" : ipv4 ? "A" : "AAAA";
  }

  const AlignedSet& set_;
  const LanguageTag& source_;
  const KnownNames& known_;
  const std::vector<std::string>& local_domains_;
  const ViewMeanings& meanings_;
  DomainCensus table_;
};

}  // namespace

bool ElectedRow::is_whole(std::size_t page) const {
  if (row->rows[page] == nullptr) return false;
  return std::all_of(atoms.begin(), atoms.end(),
                     [&](const ElectedAtom& atom) { return atom.value.empty() || atom.stances[page].agrees; });
}

std::string ElectedSet::words_for(std::size_t page, View view) const {
  const auto found = view_words[page].find(view);
  return found == view_words[page].end() ? std::string() : found->second;
}

ElectedSet elect(const AlignedSet& set, const LanguageTag& source_language, const KnownNames& known) {
  DomainCensus census(known.services());
  for (const Page& page : set.set->pages) {
    for (const RecordTable& table : page.tables) census.add(table);
  }
  const std::vector<std::string> local_domains = census.domains();
  const ViewMeanings meanings(set);
  ElectedSet elected;
  elected.view_words = meanings.usual_words(*set.set);
  for (const AlignedTable& table : set.tables) {
    const TableElection election(set, source_language, known, local_domains, meanings, table);
    ElectedTable out;
    out.table = &table;
    for (const AlignedRow& row : table.rows) out.rows.push_back(election.run(row));
    elected.tables.push_back(std::move(out));
  }
  return elected;
}

}  // namespace doczone::extractor
