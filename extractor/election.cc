#include "extractor/election.h"

#include <algorithm>
#include <set>

#include "extractor/damaged_name.h"
#include "model/ip_address.h"
#include "model/name_template.h"
#include "model/rr_type.h"
#include "model/service_registry.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// How much a witness counts. A value that had to be repaired counts less than one that stands there; what a
// neighbouring cell or another page suggests counts only where nothing else is well-formed.
constexpr double kSourceWeight = 2.5;
constexpr double kHumanWeight = 1.5;
constexpr double kMachineWeight = 1.0;
constexpr double kRepairedShare = 0.5;
constexpr double kSuggestedWeight = 0.4;
constexpr double kCompleteBonus = 1.0;

// Somebody who says something about a slot, or nothing (`value` null): one for each page of the set, in order, and
// behind them what a bilingual page quotes from the source.
struct Witness {
  const std::string* value = nullptr;
  double weight = 0.0;
  bool is_source = false;
};

struct NameCandidate {
  std::string spelling;
  NameQuality quality = NameQuality::malformed;
  double weight = 0.0;
  std::size_t witnesses = 0;  // that say it as it is
  std::size_t repaired = 0;   // different damaged values that it is the repair of
  bool suggested = false;     // by a neighbouring cell or another page, too
  bool from_source = false;

  double score() const { return weight + (quality == NameQuality::complete ? kCompleteBonus : 0.0); }
};

class NameElection {
 public:
  NameElection(const std::vector<Witness>& witnesses, const KnownNames& known, std::string target_domain)
      : witnesses_(witnesses), known_(known), target_domain_(std::move(target_domain)) {}

  void run(ElectedAtom& out) {
    collect();
    const NameCandidate* winner = nullptr;
    for (const auto& [canonical, candidate] : candidates_) {
      if (winner == nullptr || candidate.score() > winner->score()) winner = &candidate;
    }
    if (winner == nullptr) {
      for (const Witness& witness : witnesses_) {
        if (witness.value != nullptr && (out.value.empty() || witness.is_source)) out.value = *witness.value;
      }
    } else {
      out.value = winner->spelling;
      out.confidence = confidence_in(*winner);
    }
    for (std::size_t i = 0; i < out.agrees.size(); ++i) {
      const std::string* const value = witnesses_[i].value;
      out.agrees[i] = value != nullptr && (is_same_name(*value, out.value) || *value == out.value);
      if (out.agrees[i]) ++out.witnesses;
      out.repeats_source[i] = value != nullptr && is_verbatim_source(*value);
    }
  }

 private:
  void collect() {
    std::set<std::string> malformed_seen;
    for (const Witness& witness : witnesses_) {
      if (witness.value == nullptr) continue;
      const std::string& value = *witness.value;
      if (name_quality(value) != NameQuality::malformed) {
        vote(value, witness.weight, Kind::as_it_is, witness.is_source);
      } else if (malformed_seen.insert(value).second) {
        vote(normalise_name(value), witness.weight * kRepairedShare, Kind::repaired, false);
      }
    }
    const bool settled = std::any_of(candidates_.begin(), candidates_.end(), [](const auto& entry) {
      return entry.second.quality == NameQuality::complete && entry.second.witnesses > 0;
    });
    if (settled) return;
    for (const std::string& value : malformed_seen) {
      vote(known_.similar_to(value), kSuggestedWeight, Kind::suggested, false);
      vote(from_target(value), kSuggestedWeight, Kind::suggested, false);
    }
    // A repair that makes a known service in the target's own domain could hardly be chance.
    for (auto& [canonical, candidate] : candidates_) {
      const auto name = NameTemplate::parse(candidate.spelling);
      if (!name || find_service(name->service(), name->protocol()) == nullptr) continue;
      if (!target_domain_.empty() && equal_ignoring_ascii_case(name->domain(), target_domain_))
        candidate.suggested = true;
    }
  }

  enum class Kind { as_it_is, repaired, suggested };

  void vote(const std::string& spelling, double weight, Kind kind, bool from_source) {
    const auto name = NameTemplate::parse(spelling);
    if (!name) return;
    NameCandidate& candidate = candidates_[name->canonical()];
    // The source's spelling is kept; otherwise the first in page order that stood there as it is.
    const bool as_it_is = kind == Kind::as_it_is;
    if (candidate.spelling.empty() || from_source || (as_it_is && candidate.witnesses == 0))
      candidate.spelling = name->to_string();
    candidate.quality = name->quality();
    candidate.weight += weight;
    if (as_it_is) ++candidate.witnesses;
    if (kind == Kind::repaired) ++candidate.repaired;
    if (kind == Kind::suggested) candidate.suggested = true;
    candidate.from_source = candidate.from_source || from_source;
  }

  // `_sip _tls contoso.` beside the target sip.contoso.com: the labels are intact, the domain is the target's.
  std::string from_target(const std::string& value) const {
    if (target_domain_.empty()) return {};
    std::string labels;
    std::string last;
    const std::string plain = normalise_name(value);
    for (std::size_t at = plain.find('_'); at != std::string::npos; at = plain.find('_', at + 1)) {
      std::size_t end = at + 1;
      while (end < plain.size() && (is_ascii_alnum(plain[end]) || plain[end] == '-')) ++end;
      labels += plain.substr(at, end - at) + ".";
      last = ascii_lower(std::string_view(plain).substr(at + 1, end - at - 1));
    }
    const std::string service = labels.size() > 1 ? labels.substr(1, labels.find('.') - 1) : "";
    return find_service(service, last) != nullptr ? labels + target_domain_ : std::string();
  }

  Confidence confidence_in(const NameCandidate& winner) const {
    const NameCandidate* rival = nullptr;
    for (const auto& [canonical, candidate] : candidates_) {
      if (&candidate == &winner || candidate.witnesses == 0 || candidate.quality != NameQuality::complete) continue;
      if (rival == nullptr || candidate.weight > rival->weight) rival = &candidate;
    }
    const bool well_formed = winner.quality == NameQuality::complete;
    const bool attested =
        winner.witnesses >= 2 || winner.from_source || (winner.witnesses + winner.repaired >= 1 && winner.suggested);
    if (well_formed && attested && rival == nullptr) return Confidence::high;
    const bool prevails = rival == nullptr || winner.weight >= 2.0 * rival->weight;
    if (prevails && (well_formed ? attested || winner.weight >= 1.0 : winner.witnesses >= 3)) return Confidence::medium;
    return Confidence::low;
  }

  // A page that repeats the source letter by letter is not damaged, even where the source is.
  bool is_verbatim_source(const std::string& value) const {
    return std::any_of(witnesses_.begin(), witnesses_.end(),
                       [&](const Witness& w) { return w.is_source && w.value != nullptr && *w.value == value; });
  }

  const std::vector<Witness>& witnesses_;
  const KnownNames& known_;
  std::string target_domain_;
  std::map<std::string, NameCandidate> candidates_;
};

// Types, ports, addresses and other exact values: the same text or another one.
class ValueElection {
 public:
  // `expected`: what a neighbouring cell demands (`_service._proto` ⇒ SRV, a known service ⇒ its port); may be empty.
  ValueElection(const std::vector<Witness>& witnesses, Field field, std::string expected)
      : witnesses_(witnesses), field_(field), expected_(std::move(expected)) {}

  void run(ElectedAtom& out) {
    std::map<std::string, double> weights;
    std::map<std::string, std::size_t> counts;
    std::string source;
    for (const Witness& witness : witnesses_) {
      const std::string value = witness.value == nullptr ? std::string() : well_formed(*witness.value);
      if (value.empty()) continue;
      weights[value] += witness.weight;
      ++counts[value];
      if (witness.is_source) source = value;
    }
    if (weights.empty()) return;
    if (weights.count(expected_) > 0) weights[expected_] += kMachineWeight;
    const auto winner = std::max_element(weights.begin(), weights.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
    out.value = winner->first;
    double rival = 0.0;
    for (const auto& [value, weight] : weights) {
      if (value != out.value) rival = std::max(rival, weight);
    }
    const bool attested = source == out.value || counts[out.value] >= 2;
    // A source that stands alone against one common value may be ahead of its translations: not theirs to mend.
    const bool source_alone = !source.empty() && weights.size() == 2 && counts[source] == 1 && witnesses_.size() > 2;
    out.confidence = source_alone                                ? Confidence::low
                     : attested && winner->second >= 2.0 * rival ? Confidence::high
                     : attested && winner->second > rival        ? Confidence::medium
                                                                 : Confidence::low;
    for (std::size_t i = 0; i < out.agrees.size(); ++i) {
      out.agrees[i] = witnesses_[i].value != nullptr && well_formed(*witnesses_[i].value) == out.value &&
                      !is_damaged(*witnesses_[i].value);
      if (out.agrees[i]) ++out.witnesses;
    }
  }

 private:
  // The value in plain form, or nothing when it is none of its field.
  std::string well_formed(const std::string& raw) const {
    std::string value = nfkc(raw);
    if (field_ == Field::type) {
      const auto type = parse_rr_type(value);
      return type ? to_string(*type) : std::string();  // `srv` says SRV
    }
    if (field_ == Field::address) {
      value = normalise_name(value);
      if (!Ipv4Address::parse(value) && !Ipv6Address::parse(value)) return {};
    }
    return value;
  }

  // It can be understood, but not used: `10.10.10。1`.
  bool is_damaged(const std::string& raw) const {
    const std::string plain = nfkc(raw);
    return field_ == Field::address && !Ipv4Address::parse(plain) && !Ipv6Address::parse(plain);
  }

  const std::vector<Witness>& witnesses_;
  Field field_;
  std::string expected_;
};

class RowElection {
 public:
  RowElection(const AlignedSet& set, const LanguageTag& source, const KnownNames& known)
      : set_(set), source_(source), known_(known) {}

  ElectedRow run(const AlignedRow& row) {
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
        const std::vector<Witness> witnesses = witnesses_of(slot);
        NameElection(witnesses, known_, owners ? target_domain : std::string()).run(out.atoms[i]);
        if (!owners && target_domain.empty()) target_domain = domain_of(out.atoms[i].value);
      }
    }
    for (std::size_t i = 0; i < row.slots.size(); ++i) {
      const AtomSlot& slot = row.slots[i];
      if (is_name_field(slot.field)) continue;
      prepare(slot, out.atoms[i]);
      const std::vector<Witness> witnesses = witnesses_of(slot);
      if (slot.field == Field::view) {
        elect_view(witnesses, out.atoms[i]);
      } else {
        ValueElection(witnesses, slot.field, expected_value(slot.field, out)).run(out.atoms[i]);
      }
    }
    return out;
  }

 private:
  void prepare(const AtomSlot& slot, ElectedAtom& out) const {
    out.slot = &slot;
    out.field = slot.field;
    out.agrees.assign(set_.set->pages.size(), false);
    out.repeats_source.assign(set_.set->pages.size(), false);
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

  static std::string domain_of(const std::string& name) {
    const auto parsed = NameTemplate::parse(name);
    return parsed && parsed->quality() == NameQuality::complete ? parsed->domain() : std::string();
  }

  // Views are words: every language has its own, so all agree; the source's text is kept.
  static void elect_view(const std::vector<Witness>& witnesses, ElectedAtom& out) {
    for (std::size_t i = 0; i < out.agrees.size(); ++i) {
      if (witnesses[i].value == nullptr) continue;
      out.agrees[i] = true;
      ++out.witnesses;
      if (out.value.empty()) out.value = *witnesses[i].value;
    }
    out.confidence = Confidence::high;
  }

  static std::string expected_value(Field field, const ElectedRow& row) {
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.slot == nullptr || atom.field != Field::owner) continue;
      const auto name = NameTemplate::parse(atom.value);
      if (!name || name->service().empty()) continue;
      if (field == Field::type) return "SRV";
      const ServiceEntry* service = find_service(name->service(), name->protocol());
      if (field == Field::port && service != nullptr && service->port) return std::to_string(*service->port);
    }
    return {};
  }

  const AlignedSet& set_;
  const LanguageTag& source_;
  const KnownNames& known_;
};

}  // namespace

bool ElectedRow::is_whole(std::size_t page) const {
  if (row->rows[page] == nullptr) return false;
  return std::all_of(atoms.begin(), atoms.end(),
                     [&](const ElectedAtom& atom) { return atom.value.empty() || atom.agrees[page]; });
}

void KnownNames::add(const TranslationSet& set) {
  std::set<std::string> seen;
  for (const Page& page : set.pages) {
    for (const RecordTable& table : page.tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          const auto name = is_name_field(atom.field) ? NameTemplate::parse(atom.value) : Result<NameTemplate>(Error{});
          if (!name || name->quality() != NameQuality::complete || !seen.insert(name->canonical()).second) continue;
          Entry& entry = by_canonical_[name->canonical()];
          if (entry.spelling.empty()) entry.spelling = name->to_string();
          ++entry.sets;
        }
      }
    }
  }
}

std::string KnownNames::similar_to(std::string_view damaged) const {
  std::string plain = ascii_lower(normalise_name(damaged));
  std::string found;
  for (const auto& [canonical, entry] : by_canonical_) {
    const auto name = NameTemplate::parse(entry.spelling);
    if (!name || name->service().empty()) continue;
    const std::string service = ascii_lower("_" + name->service());
    const std::size_t at = plain.find(service);
    if (at == std::string::npos || (at + service.size() < plain.size() &&
                                    (is_ascii_alnum(plain[at + service.size()]) || plain[at + service.size()] == '-')))
      continue;
    if (plain.find(ascii_lower("_" + name->protocol())) == std::string::npos) continue;
    if (!found.empty()) return {};
    found = entry.spelling;
  }
  return found;
}

std::vector<ElectedTable> elect(const AlignedSet& set, const LanguageTag& source_language, const KnownNames& known) {
  RowElection election(set, source_language, known);
  std::vector<ElectedTable> tables;
  for (const AlignedTable& table : set.tables) {
    ElectedTable out;
    out.table = &table;
    for (const AlignedRow& row : table.rows) out.rows.push_back(election.run(row));
    tables.push_back(std::move(out));
  }
  return tables;
}

}  // namespace doczone::extractor
