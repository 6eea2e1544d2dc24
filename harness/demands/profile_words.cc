#include "harness/demands/profile_words.h"

#include <set>
#include <string_view>
#include <tuple>
#include <vector>

#include "harness/demands/name_binding.h"
#include "model/ascii.h"
#include "model/spelling.h"

namespace doczone::harness {
namespace {

using Words = std::set<std::string>;

std::optional<std::string> closest(const std::string& word, const Words& known) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  return closest_word(word, candidates);
}

std::string listed(const Words& words) {
  std::string out;
  for (const std::string& one : words) out += (out.empty() ? "'" : ", '") + one + "'";
  return out.empty() ? "none" : out;
}

class ProfileReview {
 public:
  ProfileReview(const CanonicalModel& model, const DeploymentProfile& profile)
      : profile_(profile), binding_(model, profile) {
    for (const RecordRequirement& requirement : model.requirements) {
      if (requirement.scenario) scenarios_.insert(*requirement.scenario);
      for (const auto& [option, answer] : requirement.option) options_[option].insert(answer);
      note_name(requirement.owner);
      if (requirement.target) note_name(*requirement.target);
    }
  }

  std::optional<Error> run() {
    review_scenarios();
    review_options();
    for (const auto& [name, pattern] : profile_.bind) review_name("bind", name);
    for (const auto& [name, addresses] : profile_.addresses) review_name("addresses", name);
    return std::move(first_);
  }

 private:
  void note_name(const std::string& name) {
    names_.insert(name);
    if (const auto pattern = binding_.documented_pattern(name)) patterns_.insert(ascii_lower(pattern->text));
  }

  void review_scenarios() {
    // Who says a scenario does not mean it with another word, too.
    Words unsaid = scenarios_;
    for (const auto& [name, how] : profile_.scenarios) unsaid.erase(name);
    for (const auto& [name, how] : profile_.scenarios) {
      if (scenarios_.contains(name)) continue;
      fail("scenarios", name, "the documentation has no scenario '" + name + "'; it has " + listed(scenarios_),
           closest(name, unsaid));
    }
  }

  void review_options() {
    Words keys;
    for (const auto& [key, answers] : options_) keys.insert(key);
    for (const auto& [key, answer] : profile_.options) {
      const auto known = options_.find(key);
      if (known == options_.end()) {
        fail("options", key, "the documentation has no option '" + key + "'", closest(key, keys));
      } else if (!known->second.contains(answer)) {
        fail("options", key,
             "'" + answer + "' is no answer to " + key + "; the documentation has " + listed(known->second),
             closest(answer, known->second));
      }
    }
  }

  void review_name(const std::string& table, const std::string& name) {
    if (names_.contains(name)) return;
    const auto pattern = binding_.documented_pattern(name);
    if (pattern && patterns_.contains(ascii_lower(pattern->text))) return;
    fail(table, name, "no requirement of the documentation has the name '" + name + "'", closest(name, names_));
  }

  void fail(const std::string& table, const std::string& key, std::string message,
            const std::optional<std::string>& meant) {
    const ProfilePlace place = profile_.place_of(table, key);
    message = "[" + table + "] " + message;
    if (meant) message += "; did you mean '" + *meant + "'?";
    if (first_ && std::tie(first_->line, first_->column) <= std::tie(place.line, place.column)) return;
    first_ = Error{std::move(message), place.profile, place.line, place.column};
  }

  const DeploymentProfile& profile_;
  NameBinding binding_;
  Words scenarios_, names_, patterns_;
  std::map<std::string, Words> options_;  // -> the answers that requirements wait for
  std::optional<Error> first_;
};

}  // namespace

std::optional<Error> unknown_word(const CanonicalModel& model, const DeploymentProfile& profile) {
  // Pages that state nothing are another mistake.
  if (model.requirements.empty()) return std::nullopt;
  return ProfileReview(model, profile).run();
}

}  // namespace doczone::harness
