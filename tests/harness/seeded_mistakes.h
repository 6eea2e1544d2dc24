// Mistakes to put into good zones. The test of each check says here what SeededMistakesTest puts in for it.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "model/requirement.h"

namespace doczone::harness::seeded {

using Random = std::mt19937;

inline std::size_t pick(Random& random, std::size_t count) {
  return random() % count;
}

struct Record {
  std::string owner;  // relative to the origin; "@"
  std::string type;
  std::string data;    // in front of the target, or all of it
  std::string target;  // relative; empty when the record has none
  std::string ttl, comment;
  // Written so, whatever the dialect.
  std::string raw_owner, raw_target;
};

struct ZoneText {
  std::string origin;  // without the final dot
  View view = View::external;
  std::vector<Record> records;  // the SOA first

  Record* find(const std::string& owner, const std::string& type) {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const Record& r) { return r.owner == owner && r.type == type; });
    return found == records.end() ? nullptr : &*found;
  }
  bool remove(const std::string& owner, const std::string& type) {
    return std::erase_if(records, [&](const Record& r) { return r.owner == owner && r.type == type; }) > 0;
  }
  std::string path() const { return std::string(to_string(view)) + "/" + origin; }

  // Half of the names absolute, others relative, and blanks as they come.
  std::string text(Random& random) const {
    std::string out;
    const auto full = [&](const std::string& name) { return (name == "@" ? "" : name + ".") + origin + "."; };
    const auto spelt = [&](const std::string& name) { return pick(random, 2) == 0 ? full(name) : name; };
    for (const Record& record : records) {
      out += record.raw_owner.empty() ? spelt(record.owner) : record.raw_owner;
      out += pick(random, 2) == 0 ? " " : "\t\t";
      out += (record.ttl.empty() ? "3600" : record.ttl) + (pick(random, 2) == 0 ? " IN " : " ") + record.type + " ";
      out += record.data;
      if (!record.target.empty() || !record.raw_target.empty())
        out +=
            (record.data.empty() ? "" : " ") + (record.raw_target.empty() ? spelt(record.target) : record.raw_target);
      out += record.comment + "\n";
    }
    return out;
  }
};

struct Expected {
  std::string check;
  std::string owner, type;  // of the line; both empty: the SOA's; "*" for the owner: any line
  bool unasked = false;     // nobody expects anything of the name: found where all names are judged
};

// Puts one mistake in; empty when the zone has nothing to spoil in this way.
using Mistake = std::function<std::optional<Expected>(ZoneText&, Random&)>;

inline const std::vector<std::pair<std::string, std::string>> kServiceHosts{
    {"_sipfederationtls._tcp", "sip"}, {"_xmpp-server._tcp", "xmpp"}, {"_sipinternaltls._tcp", "sip"}};

// A service of the zone, at random; null when there is none.
inline Record* service_in(ZoneText& zone, Random& random) {
  std::vector<Record*> found;
  for (const auto& [owner, host] : kServiceHosts) {
    if (Record* const record = zone.find(owner, "SRV")) found.push_back(record);
  }
  return found.empty() ? nullptr : found[pick(random, found.size())];
}

// Something that spoils a service's record and is told at it.
inline Mistake at_service(std::string check, std::function<void(ZoneText&, Record&, Random&)> spoil) {
  return
      [check = std::move(check), spoil = std::move(spoil)](ZoneText& zone, Random& random) -> std::optional<Expected> {
        Record* const record = service_in(zone, random);
        if (record == nullptr) return std::nullopt;
        const std::string owner = record->owner;
        spoil(zone, *record, random);
        return Expected{check, owner, "SRV"};
      };
}

// The same for the record of a name.
inline Mistake at_record(std::string check, std::string owner, std::string type, View view,
                         std::function<void(ZoneText&, Record&)> spoil) {
  return [=](ZoneText& zone, Random&) -> std::optional<Expected> {
    Record* const record = zone.find(owner, type);
    if (record == nullptr || zone.view != view) return std::nullopt;
    spoil(zone, *record);
    return Expected{check, owner, record->type};
  };
}

inline Mistake added(std::string check, Record record, std::string place = {}) {
  return [=](ZoneText& zone, Random&) -> std::optional<Expected> {
    if (zone.view != View::external || zone.find("ns1", "A") == nullptr) return std::nullopt;
    zone.records.push_back(record);
    return Expected{check, place.empty() ? record.owner : place, place.empty() ? record.type : ""};
  };
}

// The same at a name that nobody expects anything of.
inline Mistake unasked(std::string check, Record record) {
  return [=](ZoneText& zone, Random& random) -> std::optional<Expected> {
    std::optional<Expected> out = added(check, record)(zone, random);
    if (out) out->unasked = true;
    return out;
  };
}

inline Mistake removed(std::string check, std::vector<std::pair<std::string, std::string>> names) {
  return [=](ZoneText& zone, Random&) -> std::optional<Expected> {
    for (const auto& [owner, type] : names) {
      if (zone.find(owner, type) == nullptr) return std::nullopt;
    }
    for (const auto& [owner, type] : names) zone.remove(owner, type);
    return Expected{check, "", ""};
  };
}

// What the tests of the checks put in, by check; in the order in which each says it.
inline std::map<std::string, std::vector<Mistake>>& mistakes() {
  static std::map<std::string, std::vector<Mistake>> all;
  return all;
}

// At namespace scope in the test of a check: SeededMistakesTest puts this in.
struct SeededMistake {
  SeededMistake(std::string check, Mistake mistake) { mistakes()[std::move(check)].push_back(std::move(mistake)); }
};

}  // namespace doczone::harness::seeded
