#include "extractor/names/domain_list.h"

#include <algorithm>
#include <string_view>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// In the order in which they stand there.
std::vector<std::string_view> labels_of(std::string_view domain) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from <= domain.size();) {
    const std::size_t dot = std::min(domain.find('.', from), domain.size());
    out.push_back(domain.substr(from, dot - from));
    from = dot + 1;
  }
  return out;
}

// `contoso` and `com`, but not `org`, are left of contoso.com.
bool holds_in_order(std::string_view domain, const std::vector<std::string>& labels) {
  std::size_t next = 0;
  for (const std::string_view label : labels_of(domain)) {
    if (next < labels.size() && equal_ignoring_ascii_case(label, labels[next])) ++next;
  }
  return next == labels.size();
}

}  // namespace

DomainList::DomainList(std::vector<std::string> likeliest_first) : domains_(std::move(likeliest_first)) {
  for (std::size_t i = 0; i < domains_.size(); ++i) {
    for (const std::string_view label : labels_of(domains_[i])) {
      std::vector<std::size_t>& known = by_label_[ascii_lower(label)];
      if (known.empty() || known.back() != i) known.push_back(i);
    }
  }
}

DomainList DomainList::by_frequency(const std::map<std::string, std::size_t>& times) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  ranked.reserve(times.size());
  for (const auto& [domain, count] : times) ranked.emplace_back(count, domain);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> domains;
  domains.reserve(ranked.size());
  for (auto& [count, domain] : ranked) domains.push_back(std::move(domain));
  return DomainList(std::move(domains));
}

const std::string* DomainList::holding(const std::vector<std::string>& labels) const {
  const std::vector<std::size_t>* fewest = nullptr;
  for (const std::string& label : labels) {
    const auto found = by_label_.find(ascii_lower(label));
    if (found == by_label_.end()) return nullptr;
    if (fewest == nullptr || found->second.size() < fewest->size()) fewest = &found->second;
  }
  if (fewest == nullptr) return domains_.empty() ? nullptr : &domains_.front();
  const auto first =
      std::find_if(fewest->begin(), fewest->end(), [&](std::size_t i) { return holds_in_order(domains_[i], labels); });
  return first == fewest->end() ? nullptr : &domains_[*first];
}

}  // namespace doczone::extractor
