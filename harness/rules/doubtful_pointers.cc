#include "harness/rules/doubtful_pointers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
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
  bool is_marked = false;  // it has an octet that no host's name has
};

// The last word of a plain record's line, or of its data.
std::string_view word_at_end(std::string_view line) {
  std::size_t from = line.size();
  while (from > 0 && line[from - 1] != ' ' && line[from - 1] != '\t') --from;
  return line.substr(from);
}

SpeltName spelt_name(std::string_view word) {
  SpeltName name{word, word.ends_with('.'), false};
  if (name.absolute) name.text.remove_suffix(1);
  for (const char c : word) name.is_marked = name.is_marked || c == '_' || c == '*' || c == '/';
  return name;
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
  TargetHashes(const ZoneSet& zones, const Zone& zone)
      : zone_(zone),
        zones_(zones),
        zone_hash_(zone.origin().hash_from_root()),
        zone_text_(zone.origin().to_string()),
        is_alone_(zones.has_one_origin()) {
    if (zone_text_.ends_with('.')) zone_text_.pop_back();
  }

  // The target lies in no zone, which its end tells.
  bool is_plainly_outside(const SpeltName& target) const {
    return is_alone_ && target.absolute && !zone_text_.empty() && !ends_with_zone(target.text);
  }

  // `origin`: of the record.
  std::uint64_t hash(const SpeltName& target, const DomainName* origin, bool& inside) {
    std::uint64_t h = hash_of_root();
    std::string_view rest = target.text;
    inside = false;
    if (!target.absolute) {
      if (origin != origin_) {
        origin_ = origin;
        origin_hash_ = origin_->hash_from_root();
        origin_inside_ = origin_->is_at_or_below(zone_.origin());
      }
      h = origin_hash_;
      inside = origin_inside_;
    } else if (!zone_text_.empty() && ends_with_zone(rest)) {
      h = zone_hash_;
      inside = true;
      rest.remove_suffix(std::min(zone_text_.size() + 1, rest.size()));
    }
    while (!rest.empty()) {
      const std::size_t dot = rest.rfind('.');
      h = hash_label(h, dot == std::string_view::npos ? rest : rest.substr(dot + 1));
      inside = inside || zones_.has_origin(h);
      rest = dot == std::string_view::npos ? std::string_view() : rest.substr(0, dot);
    }
    return h;
  }

 private:
  bool ends_with_zone(std::string_view text) const {
    if (text.size() < zone_text_.size()) return false;
    const std::size_t front = text.size() - zone_text_.size();
    const std::string_view end = text.substr(front);
    return (front == 0 || text[front - 1] == '.') && (end == zone_text_ || equal_ignoring_ascii_case(end, zone_text_));
  }

  const Zone& zone_;
  ZoneSet zones_;
  std::uint64_t zone_hash_;
  std::string zone_text_;  // without the final dot; empty: the root
  bool is_alone_;          // no zone of another name was given
  const DomainName* origin_ = nullptr;
  std::uint64_t origin_hash_ = 0;
  bool origin_inside_ = false;
};

// The line of a record that is plain and ends with it; empty when it was made, or its owner stands in another line.
std::string_view line_at(const Zone& zone, Place place) {
  const auto offset = zone.contents().offset_in_file(place);
  if (!offset) return {};
  std::string_view line = zone.text(zone.contents().file_of(place)).bytes().substr(*offset);
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line.empty() || line[0] == ' ' || line[0] == '\t' ? std::string_view() : line;
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
        name_is_enough_(type == RrType::CNAME && hosts.holds_alone(zone)),
        uneven_(zone.contents().uneven.begin()) {
    fine_.fill(0);
  }

  void look_at(Place place, std::vector<DoubtfulPointer>& out) {
    // Whether a host stands behind a proxy is told by comments, which plain records don't have.
    if (zone_.contents().dialect.habits.proxy_tags) return out.push_back({place});
    while (uneven_ != zone_.contents().uneven.end() && *uneven_ < place) ++uneven_;
    const bool is_even = uneven_ == zone_.contents().uneven.end() || *uneven_ != place;
    // Of most records the line is enough.
    const std::string_view line = is_even && !is_judged_by_owner() ? line_at(zone_, place) : std::string_view();
    if (!line.empty()) return look_at_line(place, line, out);
    PlainRecord record;
    if (!replay_.read(place, record) || is_odd_owner(record)) return out.push_back({place});
    const bool is_of_service = !record.owner_inherited && record.owner_text.starts_with('_');
    const Pointer pointer{place, spelt_name(word_at_end(record.rdata)), replay_.origin(), is_of_service};
    // Between owner and target stands an $ORIGIN, which the target was hardly written for.
    const bool strays = !pointer.target.absolute && replay_.origin() != replay_.owner_origin();
    if (strays) return out.push_back({place});
    if (type_ != RrType::SRV || !record.owner_inherited) {
      judge(pointer, out);
    } else if (std::uint64_t hash = 0; !leads_to_fine(pointer, hash)) {
      out.push_back({place});
    }
  }

 private:
  struct Pointer {
    Place place;
    SpeltName target;
    const DomainName* origin = nullptr;  // of the record; needed for relative targets only
    bool is_of_service = false;          // its owner begins with an underscore
  };

  // A target as a line spells it, and what it is relative to.
  struct FineWord {
    std::string_view word = {};
    const ZoneContents::Context* context = nullptr;
  };

  // Most records lead to one of few hosts, which the same words spell.
  void look_at_line(Place place, std::string_view line, std::vector<DoubtfulPointer>& out) {
    const ZoneContents& contents = zone_.contents();
    const std::string_view word = word_at_end(line);
    const ZoneContents::Context* const context = word.ends_with('.') ? nullptr : &contents.context_of(place);
    FineWord& fine = fine_words_[slot_of(word)];
    if (fine.word == word && fine.context == context && !word.empty()) return;
    const DomainName* const origin = context == nullptr ? nullptr : contents.origin_of(*context);
    if (judge({place, spelt_name(word), origin, line[0] == '_'}, out)) fine = {word, context};
  }

  static std::size_t slot_of(std::string_view word) {
    std::uint64_t head = word.size();
    std::memcpy(&head, word.data(), std::min(word.size(), sizeof head));
    return static_cast<std::size_t>((head ^ word.size()) * 0x9E3779B97F4A7C15U >> 56);
  }

  // True when there is nothing to be told of any record that leads there.
  bool judge(const Pointer& pointer, std::vector<DoubtfulPointer>& out) {
    std::uint64_t hash = 0;
    const bool fine = leads_to_fine(pointer, hash);
    if (!fine) add(pointer, hash, out);
    return fine;
  }

  // `hash`: of the target, where it does not.
  bool leads_to_fine(const Pointer& pointer, std::uint64_t& hash) {
    const bool odd = is_odd(pointer.target);
    if (!odd && targets_.is_plainly_outside(pointer.target)) return true;
    bool inside = false;
    hash = targets_.hash(pointer.target, pointer.origin, inside);
    // Of a PTR record, nobody asks where it leads to.
    return !odd && (!inside || type_ == RrType::PTR || is_fine(hash));
  }

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
    return !service || record.rdata.find(" 0 ", 3) != std::string_view::npos;
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
    return target.is_marked;
  }

  bool is_fine(std::uint64_t hash) {
    std::uint64_t& known = fine_[hash % fine_.size()];
    if (known == hash) return true;
    if (is_told(hash) || !is_met_at(hash)) return false;
    known = hash;
    return true;
  }

  // Another record leads to the name and was found doubtful.
  bool is_told(std::uint64_t hash) const { return told_.contains(hash) || told_.contains(hash ^ kOfService); }

  // A host that is gone leaves many records behind. Aliases of services and hosts, and each delegation, are judged by
  // their owners, too.
  void add(const Pointer& pointer, std::uint64_t hash, std::vector<DoubtfulPointer>& out) {
    if (type_ == RrType::NS) return out.push_back({pointer.place});
    Told& told = told_[pointer.is_of_service ? hash ^ kOfService : hash];
    if (told.count++ == 0) told.first = out.size();
    if (told.count <= kMostOfOneTarget) {
      out.push_back({pointer.place});
    } else {
      ++out[told.first].more;
    }
  }

  // The name itself has what the record needs in this zone: an address, or for an alias any record.
  bool is_met_at(std::uint64_t hash) {
    return at_target_.any_at(hash,
                             [&](RrType type) { return name_is_enough_ || type == RrType::A || type == RrType::AAAA; });
  }

  struct Told {
    std::size_t count = 0, first = 0;  // place in the list
  };
  static constexpr std::size_t kMostOfOneTarget = 20;
  static constexpr std::uint64_t kOfService = 1;

  const Zone& zone_;
  RrType type_;
  bool reverse_, octets_;  // it is of addresses; of those of IPv4
  PlainReplay replay_, at_target_;
  TargetHashes targets_;
  bool name_is_enough_;                   // that the target exists
  std::array<std::uint64_t, 1024> fine_;  // many records point to few hosts
  std::vector<Place>::const_iterator uneven_;
  std::array<FineWord, 256> fine_words_ = {};
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
      target = targets.hash(spelt_name(word_at_end(record.rdata)), replay_.origin(), inside);
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
    const bool found = at_target_.any_at(owner, [](RrType type) { return type == RrType::CNAME; });
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
