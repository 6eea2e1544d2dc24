#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry cname_loop_entry{"cname-loop",
                                  "Aliases lead back to where they began, or to no end that a resolver would wait for.",
                                  Severity::error,
                                  {}};

void cname_loop(const RuleScope& scope, RuleReport& report) {
  std::vector<ResourceRecord> aliases;
  if (scope.all_names()) {
    aliases = scope.records_at(aliases_in_long_rows(scope.zone()));
  } else {
    scope.for_each_owner([&](const OwnerRecords& owned) {
      if (const ResourceRecord* alias = owned.first(RrType::CNAME)) aliases.push_back(*alias);
    });
  }
  std::unordered_map<DomainName, std::size_t> by_owner;
  for (std::size_t i = 0; i < aliases.size(); ++i) by_owner.emplace(aliases[i].owner, i);
  // Every alias is entered once: `walk` says on which walk, `length` how many aliases follow it.
  constexpr std::size_t kNever = static_cast<std::size_t>(-1);
  std::vector<std::size_t> walk(aliases.size(), kNever), length(aliases.size(), 0);
  for (std::size_t start = 0; start < aliases.size(); ++start) {
    std::vector<std::size_t> path;
    std::size_t at = start, behind = 0;
    while (walk[at] == kNever) {
      walk[at] = start;
      path.push_back(at);
      const auto next = by_owner.find(*target_of(aliases[at].rdata));
      if (next == by_owner.end()) {
        behind = scope.all_names() ? 1 : 0;  // the last alias of a row is not among them
        break;
      }
      at = next->second;
      if (walk[at] == start) {
        const auto first = static_cast<std::size_t>(std::find(path.begin(), path.end(), at) - path.begin());
        const ResourceRecord& record =
            aliases[*std::min_element(path.begin() + static_cast<std::ptrdiff_t>(first), path.end())];
        std::string names = printed(record.owner) + " leads to " + printed(*target_of(record.rdata));
        const std::size_t count = path.size() - first;
        if (count > 1) names += " and back, over " + std::to_string(count) + " aliases";
        report.add(record, record.target_span, count == 1 ? printed(record.owner) + " is an alias of itself" : names);
        break;
      }
      behind = length[at];
    }
    for (std::size_t i = path.size(); i-- > 0;) {
      length[path[i]] = ++behind;
      if (behind != kMostAliases + 1) continue;
      const ResourceRecord& record = aliases[path[i]];
      report.add(record, record.owner_span, Severity::warning,
                 "more than " + std::to_string(kMostAliases) + " aliases follow one another from " +
                     printed(record.owner) + "; resolvers give up");
    }
  }
}

}  // namespace doczone::harness
