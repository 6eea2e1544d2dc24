#include "harness/demands/zone_snippet.h"

#include <algorithm>
#include <map>
#include <set>

#include "harness/demands/citations.h"
#include "harness/demands/demanded_data.h"
#include "harness/demands/demanded_record.h"
#include "harness/policies/text_match.h"
#include "model/rdata_text.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

// One or more lines that begin in the same way, and why they are there.
struct Entry {
  std::vector<std::string> lines;
  std::vector<std::string> reasons;  // without the sign of a comment
};

class Snippet {
 public:
  Snippet(const ExpectationSet& expectations, const DeploymentProfile& profile, const SnippetRequest& request)
      : set_(expectations), profile_(profile), request_(request), homes_(origins()) {}

  std::string run() {
    std::string out;
    for (const View view : {View::external, View::internal}) {
      if (request_.view.value_or(view) != view) continue;
      for (const DomainName& origin : origins()) {
        if (request_.origin.value_or(origin) == origin) out += section(view, origin);
      }
    }
    return out;
  }

 private:
  std::vector<DomainName> origins() const {
    std::vector<DomainName> out = profile_.domains;
    if (profile_.internal_domain && std::find(out.begin(), out.end(), *profile_.internal_domain) == out.end())
      out.push_back(*profile_.internal_domain);
    return out;
  }

  bool is_home(const DomainName& name, const DomainName& origin) const {
    const DomainName* const home = homes_.home_of(name);
    return home != nullptr && *home == origin;
  }

  std::string section(View view, const DomainName& origin) {
    entries_.clear();
    hosts_.clear();
    chosen_.clear();
    policies_.clear();
    addresses_ = 0;
    for (const Expectation& one : set_.expectations) {
      if (one.view == view && is_home(one.owner, origin) && one.level() == Level::required) add(one, origin);
    }
    // Hosts that nothing else gives an address.
    for (const auto& [host, reason] : hosts_) {
      if (!leads_somewhere(host)) add_host(view, host, {}, {1, reason}, true, true, 1);
    }
    for (const Expectation& one : set_.expectations) {
      if (one.view == view && is_home(one.owner, origin) && one.level() != Level::required) mention(one);
    }
    if (entries_.empty()) return {};
    std::string out = "; " + std::string(to_string(view)) + " DNS, " + printed(origin) + "\n";
    for (const auto& [owner, entry] : entries_) {
      for (const std::string& reason : entry.reasons) out += "; " + escape_controls(reason) + "\n";
      for (const std::string& line : entry.lines) out += line + "\n";
    }
    return out + "\n";
  }

  std::string reason_of(const Expectation& one) const {
    std::string out = one.requirement->scenario.value_or("");
    const std::string where = citation_of(*one.requirement, request_.citation_language);
    if (!where.empty()) out += (out.empty() ? "" : ": ") + where;
    return out;
  }

  void add(const Expectation& one, const DomainName& origin) {
    if (!one.alternatives.empty() && !chosen_.insert(one.alternatives).second) return mention(one);
    if (one.wants(RrType::SRV)) return add_service(one, origin);
    if (one.wants_address()) {
      const std::size_t count = one.requirement->address_count.value_or(1);
      return add_host(one.view, one.owner, one.addresses, {reason_of(one)}, one.wants(RrType::A),
                      one.wants(RrType::AAAA), std::max<std::size_t>(count, 1));
    }
    if (one.txt && exclude_each_other(*one.txt, *one.txt)) return add_policy(one);
    add_line(one, demanded_data(one).has_value());
    const std::optional<DomainName> host = host_of(one);
    if (host && is_home(*host, origin)) hosts_.emplace(*host, "the target of " + printed(one.owner));
  }

  // Where whoever follows the record asks for an address next.
  static std::optional<DomainName> host_of(const Expectation& one) {
    if (one.wants(RrType::MX) || one.wants(RrType::NS) || one.wants(RrType::CNAME)) return one.target;
    const RrType type = one.types.front();
    const std::optional<std::string> data = demanded_data(one);
    const auto rdata = data ? parse_rdata(type, *data) : Result<Rdata>(Error{});
    const auto* const svcb = rdata ? std::get_if<SvcbData>(&*rdata) : nullptr;
    if (svcb == nullptr || svcb->params.has(SvcKey::ipv4hint) || svcb->params.has(SvcKey::ipv6hint)) return {};
    const DomainName host = svcb->target.is_root() && !svcb->is_alias() ? one.owner : svcb->target;
    // `_dns.resolver`: of a service, not of a host.
    const bool is_host = !host.is_root() && !host.label(0).starts_with('_');
    return is_host ? std::optional(host) : std::nullopt;
  }

  // The name has an address or is an alias.
  bool leads_somewhere(const DomainName& host) const {
    const auto entry = entries_.find(host);
    if (entry == entries_.end()) return false;
    const std::string start = host.to_string() + " IN ";
    return std::any_of(entry->second.lines.begin(), entry->second.lines.end(), [&](const std::string& line) {
      return line.starts_with(start + "A ") || line.starts_with(start + "AAAA ") ||
             line.find(start + "CNAME ") != std::string::npos;
    });
  }

  // A name has one policy of a kind, for all that demand one (RFC 7208 §3.2, RFC 7489 §6.6.3).
  void add_policy(const Expectation& one) {
    std::vector<Expectation>& policies = policies_[one.owner];
    const auto same = std::find_if(policies.begin(), policies.end(),
                                   [&](const Expectation& own) { return exclude_each_other(*own.txt, *one.txt); });
    if (same == policies.end()) {
      policies.push_back(one);
      return add_line(one, demanded_data(one).has_value());
    }
    Entry& entry = entries_[one.owner];
    const std::optional<std::string> merged = merged_policy(*same->txt, *one.txt);
    if (!merged) {
      note(entry, "a name has one policy of a kind: what is incomplete belongs into the other one");
      return add_line(one, false);
    }
    std::erase(entry.lines, record_line(one.owner, *same));
    if (*merged != *same->txt || *merged != *one.txt) note(entry, "one policy for all that demand one, the strictest");
    same->txt = *merged;
    add_line(*same, true);
    note(entry, reason_of(one));
  }

  void add_service(const Expectation& one, const DomainName& origin) {
    const bool complete = one.port && one.target;
    // Another row may say more about the same service.
    const bool stated = std::any_of(set_.expectations.begin(), set_.expectations.end(), [&](const Expectation& other) {
      return &other != &one && other.view == one.view && other.owner == one.owner && other.port && other.target;
    });
    if (!complete && stated) return;
    add_line(one, complete);
    if (complete && is_home(*one.target, origin)) hosts_.emplace(*one.target, "the target of " + printed(one.owner));
  }

  // A record as a line, or as a comment where something is missing from it.
  void add_line(const Expectation& one, bool complete) {
    Entry& entry = entries_[one.owner];
    const std::string line = (complete ? "" : "; incomplete: ") + record_line(one.owner, one);
    if (std::find(entry.lines.begin(), entry.lines.end(), line) == entry.lines.end()) entry.lines.push_back(line);
    note(entry, reason_of(one));
  }

  void mention(const Expectation& one) {
    static const std::map<Level, std::string> kWhy{{Level::optional, "optional: "},
                                                   {Level::conditional, "under a condition: "},
                                                   {Level::forbidden, "must not be here: "},
                                                   {Level::required, "in its place: "}};
    Entry& entry = entries_[one.owner];
    note(entry, reason_of(one));
    entry.lines.push_back("; " + kWhy.at(one.level()) +
                          (one.level() == Level::forbidden ? owner_and_types(one) : record_line(one.owner, one)));
  }

  // Of a record that must not be there, whatever it says.
  static std::string owner_and_types(const Expectation& one) {
    std::string out;
    for (const RrType type : one.types) out += (out.empty() ? " IN " : "/") + to_string(type);
    return one.owner.to_string() + out;
  }

  static void note(Entry& entry, const std::string& reason) {
    if (!reason.empty() && std::find(entry.reasons.begin(), entry.reasons.end(), reason) == entry.reasons.end())
      entry.reasons.push_back(reason);
  }

  void add_host(View view, const DomainName& host, const std::vector<std::string>& addresses,
                const std::vector<std::string>& reasons, bool v4, bool v6, std::size_t count) {
    Entry& entry = entries_[host];
    for (const std::string& reason : reasons) note(entry, reason);
    for (const RrType type : {RrType::A, RrType::AAAA}) {
      const bool wanted = type == RrType::A ? v4 && profile_.ipv4 : v6 && profile_.ipv6;
      const std::string start = host.to_string() + " IN " + to_string(type) + " ";
      const auto is_there = [&](const std::string& line) { return line.starts_with(start); };
      const auto there = static_cast<std::size_t>(std::count_if(entry.lines.begin(), entry.lines.end(), is_there));
      std::vector<std::string> lines;
      for (const std::string& address : addresses) {
        if ((address.find(':') == std::string::npos) == (type == RrType::A)) lines.push_back(start + address);
      }
      if (wanted && lines.empty()) {
        for (std::size_t i = there; i < count; ++i)
          lines.push_back(start + placeholder(view, type) + "  ; placeholder");
      } else if (there > 0) {
        lines.clear();
      }
      entry.lines.insert(entry.lines.end(), lines.begin(), lines.end());
    }
  }

  // Set aside for documentation (RFC 5737, RFC 3849); different ones in the two views.
  std::string placeholder(View view, RrType type) {
    const std::string host = std::to_string(1 + addresses_++ % 254);
    if (type == RrType::A) return (view == View::external ? "192.0.2." : "198.51.100.") + host;
    return (view == View::external ? "2001:db8:e::" : "2001:db8:1::") + host;
  }

  const ExpectationSet& set_;
  const DeploymentProfile& profile_;
  const SnippetRequest& request_;
  DomainSet homes_;
  std::map<DomainName, Entry> entries_;
  std::map<DomainName, std::string> hosts_;                  // in need of an address -> why
  std::map<DomainName, std::vector<Expectation>> policies_;  // in TXT records, one of each kind
  std::set<std::string> chosen_;                             // groups of alternatives
  std::size_t addresses_ = 0;
};

}  // namespace

std::string zone_snippet(const ExpectationSet& expectations, const DeploymentProfile& profile,
                         const SnippetRequest& request) {
  return Snippet(expectations, profile, request).run();
}

}  // namespace doczone::harness
