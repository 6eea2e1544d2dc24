// Domains that a damaged name could be in.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace doczone::extractor {

class DomainList {
 public:
  DomainList() = default;
  // `likeliest_first`: without the final dot.
  explicit DomainList(std::vector<std::string> likeliest_first);
  // The domains of `times`, those that occur more often first; of several, in the order of their bytes.
  static DomainList by_frequency(const std::map<std::string, std::size_t>& times);

  const std::vector<std::string>& domains() const { return domains_; }
  // The likeliest in which the labels stand in this order, with others before, between or behind them: contoso.com for
  // `contoso`, the likeliest of all for no labels; null when there is none. Case is ignored. Looks only at domains that
  // have the rarest of the labels.
  const std::string* holding(const std::vector<std::string>& labels) const;

 private:
  std::vector<std::string> domains_;
  std::map<std::string, std::vector<std::size_t>> by_label_;  // in lower case -> numbers of domains, each once
};

}  // namespace doczone::extractor
