#include "extractor/election/value_election.h"

#include <algorithm>
#include <map>

#include "extractor/names/damaged_name.h"
#include "model/ip_address.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

class ValueElection {
 public:
  ValueElection(const std::vector<Witness>& witnesses, Field field) : witnesses_(witnesses), field_(field) {}

  void run(ElectedAtom& out) {
    collect();
    if (weights_.empty()) {
      if (!has_words()) return;
      // Nobody says anything that could be it; the row's other cells may.
      out.value = out.demanded;
      out.confidence = out.value.empty() ? Confidence::low : Confidence::medium;
    } else {
      if (weights_.count(out.demanded) > 0) weights_[out.demanded] += kMachineWeight;
      choose(out);
    }
    for (std::size_t i = 0; i < out.stances.size(); ++i) {
      if (witnesses_[i].value == nullptr) continue;
      const std::string& value = *witnesses_[i].value;
      out.stances[i].sound = !is_broken(value);
      out.stances[i].agrees = !out.value.empty() && well_formed(value) == out.value && out.stances[i].sound;
      if (out.stances[i].agrees) ++out.witnesses;
    }
  }

 private:
  void collect() {
    for (const Witness& witness : witnesses_) {
      const std::string value = witness.value == nullptr ? std::string() : well_formed(*witness.value);
      if (value.empty()) continue;
      weights_[value] += witness.weight;
      ++counts_[value];
      if (witness.is_source) source_ = value;
    }
  }

  bool has_words() const {
    return std::any_of(witnesses_.begin(), witnesses_.end(), [](const Witness& w) { return w.value != nullptr; });
  }

  void choose(ElectedAtom& out) const {
    const auto winner = std::max_element(weights_.begin(), weights_.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
    out.value = winner->first;
    double rival = 0.0;
    for (const auto& [value, weight] : weights_) {
      if (value != out.value) rival = std::max(rival, weight);
    }
    out.has_rival = rival > 0.0;
    const bool demanded = out.value == out.demanded;
    const bool attested = source_ == out.value || counts_.at(out.value) >= 2;
    // A source that stands alone against one common value may be ahead of its translations: not theirs to mend. Unless
    // the row's other cells side with it.
    const bool source_alone =
        !source_.empty() && weights_.size() == 2 && counts_.at(source_) == 1 && translations() > 1;
    if (source_alone)
      out.shared_by_translations =
          weights_.begin()->first == source_ ? weights_.rbegin()->first : weights_.begin()->first;
    const bool prevails = winner->second >= 2.0 * rival;
    out.confidence = source_alone && !(demanded && source_ == out.value) ? Confidence::low
                     : attested && prevails                              ? Confidence::high
                     : (attested || demanded) && winner->second > rival  ? Confidence::medium
                                                                         : Confidence::low;
  }

  // That say something well-formed.
  std::size_t translations() const {
    std::size_t count = 0;
    for (const auto& [value, times] : counts_) count += times;
    return count - (source_.empty() ? 0 : 1);
  }

  // The value in plain form, or nothing when it is none of its field.
  std::string well_formed(const std::string& raw) const {
    std::string value = nfkc(raw);
    if (field_ == Field::type) {
      const auto type = parse_rr_type(value);
      return type ? to_string(*type) : std::string();  // `srv` says SRV
    }
    if (field_ == Field::address) {
      value = normalise_name(value);
      if (!Ipv4Address::parse(value) && !Ipv6Address::parse(value)) return {};
    }
    return value;
  }

  // It can be understood, but not used (`10.10.10。1`), or it is no type at all (`Ein`).
  bool is_broken(const std::string& raw) const {
    const std::string plain = nfkc(raw);
    if (field_ == Field::type) return !parse_rr_type(plain);
    return field_ == Field::address && !Ipv4Address::parse(plain) && !Ipv6Address::parse(plain);
  }

  const std::vector<Witness>& witnesses_;
  Field field_;
  std::map<std::string, double> weights_;
  std::map<std::string, std::size_t> counts_;
  std::string source_;
};

}  // namespace

void elect_value(const std::vector<Witness>& witnesses, Field field, ElectedAtom& out) {
  ValueElection(witnesses, field).run(out);
}

void elect_view(const std::vector<Witness>& witnesses, const std::vector<std::optional<View>>& said, ElectedAtom& out) {
  double internal = 0.0, external = 0.0;
  std::size_t decided = 0;
  for (std::size_t i = 0; i < witnesses.size(); ++i) {
    if (!said[i]) continue;
    (*said[i] == View::internal ? internal : external) += witnesses[i].weight;
    ++decided;
  }
  const View winner = internal > external ? View::internal : View::external;
  if (decided > 0) out.view = winner;
  const double most = std::max(internal, external), least = std::min(internal, external);
  const bool prevails = decided > 1 && most >= 2.0 * least;
  out.confidence = prevails || least == 0.0 ? Confidence::high : Confidence::low;
  out.has_rival = least > 0.0;
  for (std::size_t i = 0; i < out.stances.size(); ++i) {
    if (witnesses[i].value == nullptr) continue;
    out.stances[i].agrees = !said[i] || *said[i] == winner;
    if (!out.stances[i].agrees) continue;
    ++out.witnesses;
    if (out.value.empty()) out.value = *witnesses[i].value;
  }
}

}  // namespace doczone::extractor
