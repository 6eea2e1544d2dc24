#include "extractor/requirements/row_owners.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "extractor/records/text_policy.h"
#include "extractor/records/types_above.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

bool is_service(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return parsed && !parsed->service().empty();
}

// The labels in front of the first placeholder, each behind a dot; of a name without placeholders, all labels.
std::vector<std::string> plain_heads(const NameTemplate& name) {
  std::vector<std::string> out;
  for (const NamePart& part : name.parts()) {
    if (part.is_placeholder) break;
    out.push_back((out.empty() ? "" : out.back()) + "." + ascii_lower(part.text));
  }
  return out;
}

// What the names of a row make examples and short forms of themselves.
class NamesOfRow {
 public:
  explicit NamesOfRow(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (const std::size_t dot = name.find('.'); dot != std::string::npos)
        first_labels_.insert(ascii_lower(std::string_view(name).substr(0, dot)));
      const auto pattern = NameTemplate::parse(name);
      if (!pattern || !pattern->has_placeholder()) continue;
      if (const std::vector<std::string> heads = plain_heads(*pattern); !heads.empty())
        pattern_heads_.insert(heads.back());
    }
  }

  // A label that begins another name.
  bool has_longer(const std::string& name) const {
    return name.find('.') == std::string::npos && first_labels_.count(ascii_lower(name)) > 0;
  }

  // A pattern begins with labels that the name begins with.
  bool has_pattern_of(const std::string& name) const {
    if (pattern_heads_.empty()) return false;
    const auto example = NameTemplate::parse(name);
    if (!example || example->has_placeholder()) return false;
    const std::vector<std::string> heads = plain_heads(*example);
    return std::any_of(heads.begin(), heads.end(),
                       [&](const std::string& head) { return pattern_heads_.count(head) > 0; });
  }

 private:
  std::set<std::string> first_labels_;   // of names with several
  std::set<std::string> pattern_heads_;  // of patterns, up to the first placeholder
};

}  // namespace

bool SplitOwner::take(const ElectedAtom& atom) {
  const auto said =
      std::find_if(atom.slot->atoms.begin(), atom.slot->atoms.end(), [](const Atom* a) { return a != nullptr; });
  if (atom.field != Field::owner || said == atom.slot->atoms.end() || (*said)->part == OwnerPart::whole) return false;
  ((*said)->part == OwnerPart::service ? service_ : protocol_) =
      ascii_lower(atom.value.starts_with('_') ? atom.value.substr(1) : atom.value);
  return true;
}

std::string SplitOwner::joined(const std::vector<std::string>& names) const {
  const std::string service = "_" + service_ + "._" + protocol_;
  const auto domain = std::find_if(names.begin(), names.end(), [](const std::string& name) { return name != "@"; });
  return domain == names.end() ? service : service + "." + *domain;
}

void read_sentence_about_service(const ElectedRow& row, std::vector<std::string>& owners,
                                 RecordRequirement& requirement) {
  if (requirement.types != std::vector{RrType::SRV} || std::any_of(owners.begin(), owners.end(), is_service)) return;
  const ElectedAtom* service = nullptr;
  for (const ElectedAtom& atom : row.atoms) {
    if (!is_name_field(atom.field) || atom.value.empty()) continue;
    if (service != nullptr) {
      requirement.target = atom.value;
      break;
    }
    if (atom.slot->in_prose && is_service(atom.value)) {
      service = &atom;
      requirement.target.reset();
    }
  }
  if (service != nullptr) owners = {service->value};
}

std::vector<std::string> without_examples(const std::vector<std::string>& owners) {
  const NamesOfRow names(owners);
  std::vector<std::string> out;
  for (const std::string& owner : owners) {
    if (!names.has_longer(owner) && !names.has_pattern_of(owner)) out.push_back(owner);
  }
  return out;
}

bool is_at_apex(const RecordRow& row) {
  return row.is_at_apex;
}

std::vector<std::string> implied_owners(const RecordRequirement& requirement) {
  const TextPolicy* const policy = requirement.txt ? text_policy_of(*requirement.txt) : nullptr;
  const bool varies = policy != nullptr && policy->owner.empty();
  if (varies || requirement.types.empty() ||
      !std::all_of(requirement.types.begin(), requirement.types.end(), can_stand_at_apex))
    return {};
  return {"@"};
}

}  // namespace doczone::extractor
