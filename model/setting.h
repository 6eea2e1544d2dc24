// Everything that can be set, in doczone.toml as `source_language` and on the command line as `--source-language`: one
// table for the file's reader, the options of all verbs, `doczone config` and the tests of the JSON Schema. And what a
// setting is set to, with the place where that is said.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/source_text.h"

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

// True or false for a flag, a number, texts for `texts` and `table` ("html=report.html"), else text.
using SettingData = std::variant<bool, std::size_t, std::string, std::vector<std::string>>;

// Each is overruled by those behind it. What nobody says has no value: the setting's fallback counts.
enum class SettingSource { profile, file, command_line };

struct SettingValue {
  SettingData data;
  SettingSource source = SettingSource::file;
  std::string path = {};  // of the profile or file
  Position where = {};    // in the file

  friend bool operator==(const SettingValue&, const SettingValue&) = default;
};

// In the order in which they are listed.
std::span<const Setting> all_settings();
// Precondition: there is one.
const Setting& setting(std::string_view key);

}  // namespace doczone
