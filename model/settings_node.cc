#include "model/settings_node.h"

#include <algorithm>

namespace doczone {

const SettingsNode* SettingsNode::find(std::string_view name) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const SettingsNode& member) { return member.key == name; });
  return found == members.end() ? nullptr : &*found;
}

}  // namespace doczone
