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
  const std::size_t blank = record.rdata.find_last_of(" \t");
  std::string_view text = blank == std::string_view::npos ? record.rdata : record.rdata.substr(blank + 1);
  const bool absolute = text.ends_with('.');
  if (absolute) text.remove_suffix(1);
  return {text, absolute};
}

std::string_view last_label(std::string_view text) {
  return text.substr(text.rfind('.') + 1);
}

bool is_number(std::string_view label) {
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

class PointerSearch {
 public:
  PointerSearch(const Hosts& hosts, const Zone& zone, RrType type)
      : zone_(zone),
        type_(type),
        reverse_(is_reverse_name(zone.origin())),
        octets_(reverse_ && equal_ignoring_ascii_case(zone.origin().label(zone.origin().label_count() - 2), "in-addr")),
        replay_(zone.contents(), zone.origin()),
        at_target_(zone.contents(), zone.origin()),
        targets_(hosts.zones(), zone) {
    fine_.fill(0);
  }

  void look_at(Place place, std::vector<DoubtfulPointer>& out) {
    PlainRecord record;
    // Whether a host stands behind a proxy is told by comments, which plain records don't have.
    if (zone_.contents().dialect.habits.proxy_tags || !replay_.read(place, record)) return out.push_back({place});
    if (is_odd_owner(record)) return out.push_back({place});
    const SpeltName target = target_in(record);
    bool inside = false;
    const std::uint64_t hash = targets_.hash(target, replay_.origin(), inside);
    if (is_odd(target) || (inside && !is_fine(hash))) add(place, record, hash, out);
  }

 private:
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
    return is_number(text) && text.size() <= 3 && (text.size() < 3 || text <= "255") &&
           (text.size() == 1 || text[0] != '0');
  }

  // By its letters alone.
  bool is_odd(const SpeltName& target) const {
    if (is_number(last_label(target.text))) return true;
    if (type_ == RrType::PTR) return !target.absolute || equal_ignoring_ascii_case(last_label(target.text), "arpa");
    if (type_ == RrType::CNAME || type_ == RrType::DNAME) return false;
    return target.text.find_first_of("_*/") != std::string_view::npos;
  }

  bool is_fine(std::uint64_t hash) {
    std::uint64_t& known = fine_[hash % fine_.size()];
    if (known == hash) return true;
    if (!has_address(hash)) return false;
    known = hash;
    return true;
  }

  // A host that is gone leaves many records behind. Aliases of services and hosts, and each delegation, are judged by
  // their owners, too.
  void add(Place place, const PlainRecord& record, std::uint64_t hash, std::vector<DoubtfulPointer>& out) {
    if (type_ == RrType::NS) return out.push_back({place});
    Told& told = told_[hash ^ static_cast<std::uint64_t>(record.owner_text.starts_with('_'))];
    if (told.count++ == 0) told.first = out.size();
    if (told.count <= kMostOfOneTarget) {
      out.push_back({place});
    } else {
      ++out[told.first].more;
    }
  }

  // The name itself has one in this zone.
  bool has_address(std::uint64_t hash) {
    return zone_.contents().index.any_at(hash, [&](Place place) {
      PlainRecord record;
      return at_target_.read(place, record) && record.owner == hash &&
             (record.type == RrType::A || record.type == RrType::AAAA);
    });
  }

  struct Told {
    std::size_t count = 0, first = 0;  // place in the list
  };
  static constexpr std::size_t kMostOfOneTarget = 20;

  const Zone& zone_;
  RrType type_;
  bool reverse_, octets_;  // it is of addresses; of those of IPv4
  PlainReplay replay_, at_target_;
  TargetHashes targets_;
  std::array<std::uint64_t, 1024> fine_;  // many records point to few hosts
  std::unordered_map<std::uint64_t, Told> told_;
};

}  // namespace

std::vector<DoubtfulPointer> doubtful_pointers(const Hosts& hosts, const Zone& zone, RrType type) {
  PointerSearch search(hosts, zone, type);
  std::vector<DoubtfulPointer> out;
  for (const Place place : zone.contents().by_type.places(type)) search.look_at(place, out);
  return out;
}

std::vector<Place> aliases_of_aliases(const Zone& zone) {
  const std::vector<Place>& aliases = zone.contents().by_type.places(RrType::CNAME);
  PlainReplay replay(zone.contents(), zone.origin());
  TargetHashes targets(ZoneSet({{std::nullopt, zone}}), zone);
  std::vector<Place> out;
  for (const Place place : aliases) {
    PlainRecord record;
    bool inside = true;
    std::uint64_t hash = 0;
    if (replay.read(place, record)) {
      hash = targets.hash(target_in(record), replay.origin(), inside);
    } else {
      hash = target_of(zone.contents().record_at(place).rdata)->hash_from_root();
    }
    const bool chained = inside && zone.contents().index.any_at(hash, [&](Place at) {
      return std::binary_search(aliases.begin(), aliases.end(), at);
    });
    if (chained) out.push_back(place);
  }
  return out;
}

}  // namespace doczone::harness
