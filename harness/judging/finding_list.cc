#include "harness/judging/finding_list.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace doczone::harness {
namespace {

void merge(Finding&& more, Finding& into) {
  std::move(more.expectations.begin(), more.expectations.end(), std::back_inserter(into.expectations));
  std::move(more.owners.begin(), more.owners.end(), std::back_inserter(into.owners));
  // The other reason to need it.
  if (const std::string also = "also: " + more.message;
      more.message != into.message && std::find(into.notes.begin(), into.notes.end(), also) == into.notes.end())
    into.notes.push_back(also);
  for (Evidence& row : more.evidence) {
    const bool known = std::any_of(into.evidence.begin(), into.evidence.end(), [&](const Evidence& e) {
      return e.where.path == row.where.path && e.where.begin == row.where.begin;
    });
    if (!known) into.evidence.push_back(std::move(row));
  }
}

}  // namespace

std::size_t FindingList::add(Finding finding) {
  const auto [known, added] = places_.try_emplace(Key(finding.check, finding.where.path, finding.where.span.offset,
                                                      finding.where.span.length, finding.value, finding.suggestion),
                                                  findings_.size());
  if (added) {
    findings_.push_back(std::move(finding));
  } else {
    merge(std::move(finding), findings_[known->second]);
  }
  return known->second;
}

void FindingList::add_expectation(std::size_t place, std::string name) {
  findings_[place].expectations.push_back(std::move(name));
}

void drop_repeated(std::vector<Finding>& findings) {
  using Excerpt = std::tuple<std::string, std::size_t, std::size_t>;
  const auto place = [](const Finding& one) {
    return Excerpt(one.where.path, one.where.span.offset, one.where.span.length);
  };
  std::map<std::pair<std::string, Excerpt>, Severity> gravest;
  // By line: what is wrong with a record's owner makes what its target lacks a consequence.
  const auto line = [](const Finding& one) { return std::pair(one.where.path, one.where.begin.line); };
  std::map<std::pair<std::string, std::size_t>, Severity> of_expectations;
  const auto raise = [](auto& severities, const auto& key, Severity severity) {
    Severity& known = severities.emplace(key, severity).first->second;
    known = std::max(known, severity);
  };
  for (const Finding& one : findings) {
    raise(gravest, std::pair(one.check, place(one)), one.severity);
    if (!one.expectations.empty()) raise(of_expectations, line(one), one.severity);
  }
  std::set<std::tuple<std::string, Excerpt, std::string>> by_rules;
  std::erase_if(findings, [&](const Finding& one) {
    const auto told = of_expectations.find(line(one));
    const bool consequence = one.expectations.empty() && told != of_expectations.end() && one.severity <= told->second;
    if (consequence || one.severity < gravest.at({one.check, place(one)})) return true;
    return one.expectations.empty() && !by_rules.insert({one.check, place(one), one.message}).second;
  });
}

}  // namespace doczone::harness
