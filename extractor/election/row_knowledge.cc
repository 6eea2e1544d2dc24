#include "extractor/election/row_knowledge.h"

#include <algorithm>

#include "extractor/election/tally.h"
#include "extractor/names/name_soundness.h"
#include "extractor/pages/source_language.h"
#include "model/ascii.h"
#include "model/ip_address.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {

void DomainCensus::add(const RecordTable& table, const ServiceRegistry& services) {
  for (const RecordRow& row : table.rows) {
    for (const Atom& atom : row.atoms) {
      if (is_name_field(atom.field)) add(atom, services);
    }
  }
}

void DomainCensus::add(const DomainCensus& other) {
  for (const auto& [domain, times] : other.domains_) domains_[domain] += times;
  relative_ += other.relative_;
  complete_ += other.complete_;
}

void DomainCensus::add(const Atom& atom, const ServiceRegistry& services) {
  const NameQuality quality = soundness(atom.value, services);
  const auto name = NameTemplate::parse(atom.value);
  if (quality == NameQuality::malformed || !name) return;
  const bool is_service = atom.field == Field::owner && !name->service().empty();
  if (quality == NameQuality::doubtful) {
    if (is_service && name->parts().size() == 2) ++relative_;
    return;
  }
  if (is_service) ++complete_;
  const std::string domain = ascii_lower(name->domain());
  if (!name->has_placeholder() && domain.find('.') != std::string::npos) ++domains_[domain];
}

SetKnowledge::SetKnowledge(const AlignedSet& set, const LanguageTag& source_language, const KnownNames& known)
    : set_(&set), known_(&known), meanings_(set) {
  for (const Page& page : set.set->pages) {
    const bool is_source = is_in_source_language(page, source_language);
    const double weight = is_source ? kSourceWeight : page.human_translated ? kHumanWeight : kMachineWeight;
    speakers_.push_back({weight, is_source});
  }
  DomainCensus all;
  for (const AlignedTable& table : set.tables) {
    DomainCensus& census = tables_.emplace_back();
    for (const RecordTable* one : table.tables) {
      if (one != nullptr) census.add(*one, services());
    }
    all.add(census);
  }
  domains_ = DomainList::by_frequency(all.domains());
  for (const auto& [domain, times] : all.domains()) {
    std::size_t from = 0;
    for (std::size_t dot = domain.find('.'); dot != std::string::npos; dot = domain.find('.', from)) {
      other_labels_.insert(domain.substr(from, dot - from));
      from = dot + 1;
    }
    last_labels_.insert(domain.substr(from));
  }
}

std::vector<Voice> SetKnowledge::voices_of(const AtomSlot& slot) const {
  std::vector<Voice> voices;
  bool source_speaks = false;
  for (std::size_t page = 0; page < slot.atoms.size(); ++page) {
    if (slot.atoms[page] == nullptr) continue;
    voices.push_back({page, &slot.atoms[page]->value, speakers_[page].weight, speakers_[page].is_source});
    source_speaks = source_speaks || speakers_[page].is_source;
  }
  for (const Atom* atom : slot.atoms) {
    if (source_speaks || atom == nullptr || !atom->source_value) continue;
    voices.push_back({kNoPage, &*atom->source_value, kSourceWeight, true});
    break;  // all bilingual pages quote the same page
  }
  return voices;
}

bool SetKnowledge::is_truncated(std::string_view name) const {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() - dot < 4) return false;
  // With a label of another script it is a name of its own, and not the beginning of one.
  if (!is_ascii(name)) return false;
  const std::string last = ascii_lower(name.substr(dot + 1));
  // `s1._domainkey` is relative to the zone; a service's owner is cut off behind its protocol.
  if (last.starts_with('_') && !is_protocol_label(last)) return false;
  return other_labels_.contains(last) && !last_labels_.contains(last);
}

TableKnowledge::TableKnowledge(const SetKnowledge& of_set, const DomainCensus& census)
    : set(of_set),
      domains(DomainList::by_frequency(census.domains())),
      has_relative_owners_only(census.has_relative_owners_only()) {}

RowKnowledge::RowKnowledge(const TableKnowledge& of_table, const AlignedRow& of_row)
    : table(of_table),
      set(of_table.set),
      row(of_row),
      port(stated_port()),
      may_lack_protocol(is_of_other_type_than_srv()) {}

void RowKnowledge::learn_target(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  if (!target_domain.empty() || !parsed || parsed->quality() != NameQuality::complete) return;
  target_domain = parsed->domain();
  if (!target_domain.empty()) target_domains_ = DomainList({target_domain});
}

// `_service._proto` wants SRV and a known service its port; a host with one kind of address wants that kind's type.
void RowKnowledge::learn_demands(const std::vector<ElectedAtom>& atoms) {
  for (const ElectedAtom& atom : atoms) {
    if (atom.field != Field::owner || !demanded_port.empty()) continue;
    const auto name = NameTemplate::parse(atom.value);
    if (!name || name->service().empty()) continue;
    demanded_type = "SRV";
    const ServiceEntry* const service = set.services().find(name->service(), name->protocol());
    if (service != nullptr && service->port) demanded_port = std::to_string(*service->port);
  }
  if (demanded_type.empty()) demanded_type = type_of_addresses();
}

NameSurroundings RowKnowledge::surroundings() const {
  return {{&target_domains_, &table.domains, &set.domains(), &set.known().domains()}, port};
}

// Of several, the heaviest; of these, the lowest.
std::optional<std::uint16_t> RowKnowledge::stated_port() const {
  Tally ports;
  for (const AtomSlot& slot : row.slots) {
    if (slot.field != Field::port || slot.in_prose) continue;
    for (const Voice& voice : set.voices_of(slot)) {
      unsigned long long number = 0;
      if (!parse_unsigned(nfkc(*voice.raw), 65535, number)) continue;
      const std::string digits = std::to_string(number);
      ports.add(std::string(5 - digits.size(), '0') + digits, {digits, voice.weight, Origin::stated, voice.is_source});
    }
  }
  const Candidate* const winner = ports.winner();
  if (winner == nullptr) return std::nullopt;
  return static_cast<std::uint16_t>(std::stoul(winner->testimonies.front().value));
}

bool RowKnowledge::is_of_other_type_than_srv() const {
  bool is_other = false;
  for (const AtomSlot& slot : row.slots) {
    if (slot.field != Field::type) continue;
    for (const Atom* const atom : slot.atoms) {
      if (atom == nullptr) continue;
      if (equal_ignoring_ascii_case(atom->value, "SRV")) return false;
      is_other = is_other || parse_rr_type(atom->value).has_value();
    }
  }
  return is_other;
}

std::string RowKnowledge::type_of_addresses() const {
  bool ipv4 = false, ipv6 = false;
  for (const AtomSlot& slot : row.slots) {
    if (slot.field != Field::address || slot.in_prose) continue;
    for (const Atom* atom : slot.atoms) {
      ipv4 = ipv4 || (atom != nullptr && Ipv4Address::parse(nfkc(atom->value)));
      ipv6 = ipv6 || (atom != nullptr && Ipv6Address::parse(nfkc(atom->value)));
    }
  }
  return ipv4 == ipv6 ? "" : ipv4 ? "A" : "AAAA";
}

}  // namespace doczone::extractor
