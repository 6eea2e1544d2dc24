#include "harness/cli/settings/settings.h"

namespace doczone::cli {
namespace {

template <class T>
T value_or_empty(const Settings& settings, std::string_view key) {
  T out{};
  settings.read(key, out);
  return out;
}

}  // namespace

const SettingValue* Settings::find(std::string_view key) const {
  const auto found = values.find(key);
  return found == values.end() ? nullptr : &found->second;
}

std::shared_ptr<const harness::Reach> Settings::reach_of(std::string_view key) const {
  const SettingValue* const value = find(key);
  return value == nullptr || value->source == SettingSource::command_line ? nullptr : reach;
}

std::string Settings::text(std::string_view key) const {
  return value_or_empty<std::string>(*this, key);
}

bool Settings::flag(std::string_view key) const {
  return value_or_empty<bool>(*this, key);
}

std::vector<std::string> Settings::texts(std::string_view key) const {
  return value_or_empty<std::vector<std::string>>(*this, key);
}

Result<LanguageTag> Settings::language(std::string_view key) const {
  const std::string said = text(key);
  if (said.empty()) return LanguageTag();
  auto tag = LanguageTag::parse(said);
  if (!tag) return Error{setting(key).flag() + ": " + tag.error().message};
  return tag;
}

}  // namespace doczone::cli
