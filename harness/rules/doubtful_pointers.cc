#include "harness/rules/doubtful_pointers.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "harness/rules/name_shapes.h"
#include "harness/zone/plain_replay.h"
#include "model/ascii.h"
#include "model/name_hash.h"

namespace doczone::harness {
namespace {

// A name as a plain record spells it.
struct SpeltName {
  std::string_view text;  // without the final dot
  bool absolute = false;
};

SpeltName target_in(const PlainRecord& record) {
  std::size_t from = record.rdata.size();
  while (from > 0 && record.rdata[from - 1] != ' ' && record.rdata[from - 1] != '\t') --from;
  std::string_view text = record.rdata.substr(from);
  const bool absolute = text.ends_with('.');
  if (absolute) text.remove_suffix(1);
  return {text, absolute};
}

std::string_view last_label(std::string_view text) {
  return text.substr(text.rfind('.') + 1);
}

bool has_only_digits(std::string_view label) {
  return std::all_of(label.begin(), label.end(), is_ascii_digit);
}

// Hashes of targets as plain records spell them, and whether they lie in one of some zones.
class TargetHashes {
 public:
  TargetHashes(const ZoneSet& zones, const Zone& zone) : zone_(zone) {
    for (const ZoneInView& one : zones.zones()) zone_hashes_.push_back(one.zone.origin().hash_from_root());
  }

  // `origin`: of the record.
  std::uint64_t hash(const SpeltName& target, const DomainName* origin, bool& inside) {
    std::uint64_t h = hash_of_root();
    inside = false;
    if (!target.absolute) {
      if (origin != origin_) {
        origin_ = origin;
        origin_hash_ = origin_->hash_from_root();
        origin_inside_ = origin_->is_at_or_below(zone_.origin());
      }
      h = origin_hash_;
      inside = origin_inside_;
    }
    std::string_view rest = target.text;
    while (!rest.empty()) {
      const std::size_t dot = rest.rfind('.');
      h = hash_label(h, dot == std::string_view::npos ? rest : rest.substr(dot + 1));
      inside = inside || std::find(zone_hashes_.begin(), zone_hashes_.end(), h) != zone_hashes_.end();
      rest = dot == std::string_view::npos ? std::string_view() : rest.substr(0, dot);
    }
    return h;
  }

 private:
  const Zone& zone_;
  std::vector<std::uint64_t> zone_hashes_;
  const DomainName* origin_ = nullptr;
  std::uint64_t origin_hash_ = 0;
  bool origin_inside_ = false;
};

// The last word of a record on one line on which nothing but words stands; empty when the line may be another one.
std::string_view word_at_end_of_line(const Zone& zone, Place place) {
  const auto offset = zone.contents().offset_in_file(place);
  if (!offset) return {};
  const std::string_view bytes = zone.text(zone.contents().file_of(place)).bytes();
  const std::size_t end = bytes.find('\n', *offset);
  if (end == std::string_view::npos) return {};
  std::string_view line = bytes.substr(*offset, end - *offset);
  if (line.ends_with('\r')) line.remove_suffix(1);
  unsigned char special = 0;
  for (const char c : line) {
    special |=
        static_cast<unsigned char>(static_cast<unsigned char>(c == ';') | static_cast<unsigned char>(c == '"') |
                                   static_cast<unsigned char>(c == '(') | static_cast<unsigned char>(c == ')') |
                                   static_cast<unsigned char>(c == '\\') | static_cast<unsigned char>(c == '\r'));
  }
  std::size_t from = line.size();
  while (from > 0 && line[from - 1] != ' ' && line[from - 1] != '\t') --from;
  return special != 0 ? std::string_view() : line.substr(from);
}

// Owner and type of a record, plain or not.
struct StatedRecord {
  std::uint64_t owner = 0;
  RrType type = RrType::A;
};

StatedRecord stated_at(const Zone& zone, PlainReplay& replay, Place place) {
  PlainRecord plain;
  if (replay.read(place, plain)) return {plain.owner, plain.type};
  const ResourceRecord record = zone.contents().record_at(place);
  return {record.owner.hash_from_root(), record.type};
}

// No other zone of its view answers for a name of this one.
bool answers_alone(const ZoneSet& zones, const Zone& zone) {
  const std::vector<ZoneInView>& all = zones.zones();
  const auto self = std::find_if(all.begin(), all.end(), [&](const ZoneInView& one) { return &one.zone == &zone; });
  if (self == all.end()) return all.size() == 1;
  return std::all_of(all.begin(), all.end(), [&](const ZoneInView& one) {
    const bool apart = one.view && self->view && *one.view != *self->view;
    return &one == &*self || apart || !one.zone.origin().is_at_or_below(zone.origin());
  });
}

class PointerSearch {
 public:
  PointerSearch(const Hosts& hosts, const Zone& zone, RrType type)
      : zone_(zone),
        type_(type),
        reverse_(is_reverse_name(zone.origin())),
        octets_(reverse_ && equal_ignoring_ascii_case(zone.origin().label(zone.origin().label_count() - 2), "in-addr")),
        replay_(zone.contents(), zone.origin()),
        at_target_(zone.contents(), zone.origin()),
        targets_(hosts.zones(), zone),
        name_is_enough_(type == RrType::CNAME && answers_alone(hosts.zones(), zone)) {
    fine_.fill(0);
  }

  void look_at(Place place, std::vector<DoubtfulPointer>& out) {
    PlainRecord record;
    // Whether a host stands behind a proxy is told by comments, which plain records don't have.
    if (zone_.contents().dialect.habits.proxy_tags) return out.push_back({place});
    const std::string_view word = is_judged_by_owner() ? std::string_view() : word_at_end_of_line(zone_, place);
    const ZoneContents::Context* const context = &zone_.contents().context_of(place);
    FineWord& fine = fine_words_[slot_of(word)];
    if (!word.empty() && fine.word == word && fine.context == context) return;
    if (!replay_.read(place, record) || is_odd_owner(record)) return out.push_back({place});
    const SpeltName target = target_in(record);
    bool inside = false;
    const std::uint64_t hash = targets_.hash(target, replay_.origin(), inside);
    if (is_odd(target)) return add(place, record, hash, out);
    // Of a PTR record, nobody asks where it leads to.
    if (inside && type_ != RrType::PTR && (is_told(record, hash) || !is_fine(hash)))
      return add(place, record, hash, out);
    fine = {word, context};
  }

 private:
  // A target as a line spells it, and what it is relative to.
  struct FineWord {
    std::string_view word = {};
    const ZoneContents::Context* context = nullptr;
  };

  static std::size_t slot_of(std::string_view word) { return hash_label(0, word) % kFineWords; }
  bool is_judged_by_owner() const { return type_ == RrType::SRV || type_ == RrType::PTR; }

  // An SRV record that is not plainly one of `_service._proto` with a port, a PTR record not plainly one of an address.
  bool is_odd_owner(const PlainRecord& record) const {
    if (type_ == RrType::PTR) return reverse_ && !is_plain_reverse(record);
    if (type_ != RrType::SRV) return false;
    const std::string_view rest =
        record.owner_text.substr(std::min(record.owner_text.find('.'), record.owner_text.size()));
    const std::string_view protocol = rest.substr(0, 5);
    const bool known = equal_ignoring_ascii_case(protocol, "._tcp") || equal_ignoring_ascii_case(protocol, "._udp") ||
                       equal_ignoring_ascii_case(protocol, "._tls");
    const bool service = record.owner_text.starts_with('_') && known && (rest.size() == 5 || rest[5] == '.');
    return record.owner_inherited || !service || record.rdata.find(" 0 ", 3) != std::string_view::npos;
  }

  // As many octets as an address has, relative to a whole network; others are looked at in full.
  bool is_plain_reverse(const PlainRecord& record) const {
    if (record.owner_inherited) return true;
    if (!octets_ || record.owner_absolute || replay_.origin() == nullptr || replay_.origin()->label_count() != 5)
      return false;
    const std::string_view text = record.owner_text;
    return has_only_digits(text) && text.size() <= 3 && (text.size() < 3 || text <= "255") &&
           (text.size() == 1 || text[0] != '0');
  }

  // By its letters alone.
  bool is_odd(const SpeltName& target) const {
    if (has_only_digits(last_label(target.text))) return true;
    if (type_ == RrType::PTR) return !target.absolute || equal_ignoring_ascii_case(last_label(target.text), "arpa");
    if (type_ == RrType::CNAME || type_ == RrType::DNAME) return false;
    return target.text.find_first_of("_*/") != std::string_view::npos;
  }

  bool is_fine(std::uint64_t hash) {
    std::uint64_t& known = fine_[hash % fine_.size()];
    if (known == hash) return true;
    if (!is_met_at(hash)) return false;
    known = hash;
    return true;
  }

  std::uint64_t told_key(const PlainRecord& record, std::uint64_t hash) const {
    return hash ^ static_cast<std::uint64_t>(record.owner_text.starts_with('_'));
  }
  // Another record leads to the name and was found doubtful.
  bool is_told(const PlainRecord& record, std::uint64_t hash) const { return told_.contains(told_key(record, hash)); }

  // A host that is gone leaves many records behind. Aliases of services and hosts, and each delegation, are judged by
  // their owners, too.
  void add(Place place, const PlainRecord& record, std::uint64_t hash, std::vector<DoubtfulPointer>& out) {
    if (type_ == RrType::NS) return out.push_back({place});
    Told& told = told_[told_key(record, hash)];
    if (told.count++ == 0) told.first = out.size();
    if (told.count <= kMostOfOneTarget) {
      out.push_back({place});
    } else {
      ++out[told.first].more;
    }
  }

  // The name itself has what the record needs in this zone: an address, or for an alias any record.
  bool is_met_at(std::uint64_t hash) {
    return zone_.contents().index.any_at(hash, [&](Place place) {
      const StatedRecord found = stated_at(zone_, at_target_, place);
      return found.owner == hash && (name_is_enough_ || found.type == RrType::A || found.type == RrType::AAAA);
    });
  }

  static constexpr std::size_t kFineWords = 256;

  struct Told {
    std::size_t count = 0, first = 0;  // place in the list
  };
  static constexpr std::size_t kMostOfOneTarget = 20;

  const Zone& zone_;
  RrType type_;
  bool reverse_, octets_;  // it is of addresses; of those of IPv4
  PlainReplay replay_, at_target_;
  TargetHashes targets_;
  bool name_is_enough_;                   // that the target exists
  std::array<std::uint64_t, 1024> fine_;  // many records point to few hosts
  std::array<FineWord, kFineWords> fine_words_ = {};
  std::unordered_map<std::uint64_t, Told> told_;
};

}  // namespace

std::vector<DoubtfulPointer> doubtful_pointers(const Hosts& hosts, const Zone& zone, RrType type) {
  PointerSearch search(hosts, zone, type);
  std::vector<DoubtfulPointer> out;
  for (const Place place : zone.contents().by_type.places(type)) search.look_at(place, out);
  return out;
}

namespace {

// Aliases of one zone by hashes: which of them follow another one of these.
class AliasRows {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  explicit AliasRows(const Zone& zone)
      : zone_(zone), replay_(zone.contents(), zone.origin()), at_target_(zone.contents(), zone.origin()) {}

  // Those whose row has no end, or more than `most` aliases, and those that follow them.
  std::vector<Place> longer_than(std::size_t most) {
    TargetHashes targets(ZoneSet({{std::nullopt, zone_}}), zone_);
    for (const Place place : zone_.contents().by_type.places(RrType::CNAME)) add(place, targets);
    std::sort(by_owner_.begin(), by_owner_.end());
    std::vector<bool> found(aliases_.size());
    for (std::uint32_t i = 0; i < aliases_.size(); ++i) {
      if (!is_longer(i, most)) continue;
      for (std::uint32_t at = i; at != kNone && !found[at]; at = behind(at)) found[at] = true;
    }
    std::vector<Place> out;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i]) out.push_back(aliases_[i].place);
    }
    return out;
  }

 private:
  struct Alias {
    Place place;
    std::uint64_t target;
  };

  void add(Place place, TargetHashes& targets) {
    PlainRecord record;
    bool inside = true;
    std::uint64_t owner = 0, target = 0;
    if (replay_.read(place, record)) {
      owner = record.owner;
      target = targets.hash(target_in(record), replay_.origin(), inside);
    } else {
      const ResourceRecord full = zone_.contents().record_at(place);
      owner = full.owner.hash_from_root();
      target = target_of(full.rdata)->hash_from_root();
    }
    if (!inside || !is_alias(target)) return;
    by_owner_.emplace_back(owner, static_cast<std::uint32_t>(aliases_.size()));
    aliases_.push_back({place, target});
  }

  bool is_alias(std::uint64_t owner) {
    std::uint64_t& known = none_[owner % none_.size()];
    if (known == owner) return false;
    const bool found = zone_.contents().index.any_at(owner, [&](Place place) {
      const StatedRecord stated = stated_at(zone_, at_target_, place);
      return stated.owner == owner && stated.type == RrType::CNAME;
    });
    if (!found) known = owner;
    return found;
  }

  // The alias that follows; kNone: the last one of the row does, or nothing.
  std::uint32_t behind(std::uint32_t alias) const {
    const auto at = std::lower_bound(by_owner_.begin(), by_owner_.end(), std::pair(aliases_[alias].target, 0U));
    return at == by_owner_.end() || at->first != aliases_[alias].target ? kNone : at->second;
  }

  bool is_longer(std::uint32_t alias, std::size_t most) const {
    for (std::size_t count = 2; count <= most; ++count) {
      alias = behind(alias);
      if (alias == kNone) return false;
    }
    return true;
  }

  const Zone& zone_;
  PlainReplay replay_, at_target_;
  std::vector<Alias> aliases_;                                     // those that another one follows
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_owner_;  // their owners, and their numbers
  std::array<std::uint64_t, 1024> none_{};                         // many aliases lead to few names
};

}  // namespace

std::vector<Place> aliases_in_long_rows(const Zone& zone) {
  return AliasRows(zone).longer_than(kMostAliases);
}

}  // namespace doczone::harness
