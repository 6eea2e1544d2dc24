// Everything that can be set, in doczone.toml as `source_language` and on the command line as `--source-language`: one
// table for the file's reader, the options of all verbs, `doczone config` and the tests of the JSON Schema.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace doczone {

enum class SettingKind {
  text,
  texts,     // one string or an array of them
  flag,      // true or false
  number,    // 0 or more
  language,  // a language tag
  choice,    // one of `choices`
  table,     // a string for each of `choices`: `html = "report.html"`; on the command line `html=report.html`
};

struct Setting {
  std::string_view key;
  SettingKind kind;
  bool is_path;               // relative to the file's folder
  std::string_view meta;      // what help calls the value: "FILE"
  std::string_view fallback;  // what counts when nobody says anything, for people
  std::string_view group;     // of an option in help, and of a key in `doczone config`
  std::string_view help;      // one line
  std::span<const std::string_view> choices = {};

  // "--source-language"
  std::string flag() const;
};

// In the order in which they are listed.
std::span<const Setting> all_settings();
// Precondition: there is one.
const Setting& setting(std::string_view key);

}  // namespace doczone
