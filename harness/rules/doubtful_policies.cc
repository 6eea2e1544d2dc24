#include "harness/rules/doubtful_policies.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "harness/policies/policy_faults.h"
#include "harness/policies/spf.h"
#include "harness/policies/tag_list.h"
#include "harness/rules/policy_texts.h"
#include "harness/zone/plain_replay.h"
#include "model/ascii.h"
#include "model/name_hash.h"

namespace doczone::harness {
namespace {

// A record's text as it stands in the file begins like a policy: with a version or a key.
bool begins_like_policy(std::string_view rdata) {
  while (!rdata.empty() && (rdata.front() == '"' || rdata.front() == ' ')) rdata.remove_prefix(1);
  static constexpr std::array<std::string_view, 9> kBeginnings{
      "v=s", "v=d", "v=t", "v=b", "v =", "spf", "k=", "p=", "dmarc"};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view one) { return equal_ignoring_ascii_case(rdata.substr(0, one.size()), one); });
}

// Joins the strings of a plain record; how many there are.
std::size_t join_plain_strings(std::string_view rdata, std::string& out) {
  out.clear();
  std::size_t count = 0;
  for (std::size_t at = 0; at < rdata.size(); ++count) {
    const bool quoted = rdata[at] == '"';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end = std::min(quoted ? rdata.find('"', begin) : rdata.find_first_of(" \t", begin), rdata.size());
    out += rdata.substr(begin, end - begin);
    at = std::min(rdata.find_first_not_of(" \t\r\n", end + (quoted ? 1 : 0)), rdata.size());
  }
  return count;
}

class PolicySearch {
 public:
  PolicySearch(const Hosts& hosts, const Zone& zone)
      : hosts_(hosts),
        zone_(zone),
        replay_(zone.contents(), zone.origin()),
        at_owner_(zone.contents(), zone.origin()) {}

  void look_at(Place place, std::vector<DomainName>& out) {
    PlainRecord plain;
    const bool read = replay_.read(place, plain);
    const bool named = read && !plain.owner_inherited && may_be_policy_owner(plain.owner_text);
    if (read && (found_.contains(plain.owner) || (!named && !begins_like_policy(plain.rdata)))) return;
    if (read && is_sound(place, plain)) return;
    DomainName owner = zone_.contents().record_at(place).owner;
    if (found_.insert(owner.hash_from_root()).second) out.push_back(std::move(owner));
  }

 private:
  // The only text of its name is a policy without a fault, at its place, and leads to nothing that has to be asked for.
  bool is_sound(Place place, const PlainRecord& plain) {
    const std::size_t strings = join_plain_strings(plain.rdata, text_);
    const auto owner = DomainName::parse(plain.owner_text, replay_.owner_origin());
    if (!owner) return false;
    const PolicyPlace at = policy_place(*owner);
    const std::optional<PolicyKind> wanted = policy_at(at);
    std::optional<PolicyKind> kind = policy_kind(text_);
    if (!kind && at == PolicyPlace::dkim) kind = PolicyKind::dkim;
    if (!kind || kind != wanted.value_or(PolicyKind::spf) || at == PolicyPlace::mta_sts) return false;
    // In front of another policy's name, nobody looks for one.
    if (at == PolicyPlace::dmarc && policy_place(owner->parent()) != PolicyPlace::anywhere) return false;
    // Between strings, a blank may be lost.
    if (kind == PolicyKind::spf && strings > 1) return false;
    return has_sound_text(*kind, *owner) && is_alone(place, plain.owner);
  }

  // Most policies of one kind are alike, but for keys.
  bool has_sound_text(PolicyKind kind, const DomainName& owner) {
    if (kind == PolicyKind::dkim) return has_sound_tags(kind);
    const std::uint64_t hash = hash_label(static_cast<std::uint64_t>(kind), text_);
    std::uint64_t& known = sound_[hash % sound_.size()];
    if (known == hash) return true;
    if (kind == PolicyKind::spf ? !is_sound_spf(owner) : !has_sound_tags(kind)) return false;
    known = hash;
    return true;
  }

  bool has_sound_tags(PolicyKind kind) const {
    const TagList list = parse_tag_list(text_);
    return list.faults.empty() && faults_of(kind, list).empty();
  }

  // Whoever has it: no name is asked for that one of the zones holds.
  bool is_sound_spf(const DomainName& owner) const {
    const std::string_view last = std::string_view(text_).substr(text_.find_last_of(' ') + 1);
    if (last.find('.') != std::string_view::npos) return false;  // `include:a.example-all`
    const SpfRecord record = parse_spf(text_);
    if (!record.faults.empty() || pass_for_everybody(record) != nullptr) return false;
    bool inside = false;
    const auto outside = [&](const DomainName& name) -> std::optional<std::string> {
      const std::vector<ZoneInView>& all = hosts_.zones().zones();
      inside = inside || std::any_of(all.begin(), all.end(),
                                     [&](const ZoneInView& one) { return name.is_at_or_below(one.zone.origin()); });
      return std::nullopt;
    };
    const SpfLookups lookups = count_spf_lookups(record, owner, outside);
    return !inside && !lookups.is_loop && lookups.count <= kMostSpfLookups;
  }

  // No other TXT record stands at the owner.
  bool is_alone(Place place, std::uint64_t owner) {
    return !zone_.contents().index.any_at(owner, [&](Place other) {
      if (other == place) return false;
      PlainRecord plain;
      if (at_owner_.read(other, plain)) return plain.owner == owner && plain.type == RrType::TXT;
      const ResourceRecord record = zone_.contents().record_at(other);
      return record.type == RrType::TXT && record.owner.hash_from_root() == owner;
    });
  }

  const Hosts& hosts_;
  const Zone& zone_;
  PlainReplay replay_, at_owner_;
  std::string text_;                         // of the record that is looked at
  std::array<std::uint64_t, 1024> sound_{};  // hashes of texts
  std::unordered_set<std::uint64_t> found_;  // owners
};

}  // namespace

bool may_be_policy_owner(std::string_view owner) {
  for (std::size_t at = owner.find('_'); at != std::string_view::npos; at = owner.find('_', at + 1)) {
    for (const std::string_view part : {"_domainkey", "_dmarc", "_mta-sts", "_smtp", "_bimi"}) {
      if (equal_ignoring_ascii_case(owner.substr(at, part.size()), part)) return true;
    }
  }
  return false;
}

std::vector<DomainName> owners_of_doubtful_policies(const Hosts& hosts, const Zone& zone) {
  PolicySearch search(hosts, zone);
  std::vector<DomainName> out;
  for (const Place place : zone.contents().by_type.places(RrType::TXT)) search.look_at(place, out);
  return out;
}

}  // namespace doczone::harness
