// A language tag as BCP 47 writes it, cut down to what documentation uses: language, optional script, optional region
// (zh-Hant-TW).
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "model/result.h"

namespace doczone {

class LanguageTag {
 public:
  // Undetermined ("und" in BCP 47).
  LanguageTag() : text_("und") {}
  // Accepts any case and `_` for `-` ("zh-tw", "zh_TW"); error: not a tag of this shape.
  static Result<LanguageTag> parse(std::string_view text);

  bool is_undetermined() const { return text_ == "und"; }
  // Canonical spelling: "zh-TW", "sr-Latn-RS", "de".
  const std::string& to_string() const { return text_; }
  // "zh" of "zh-TW".
  std::string_view primary() const { return std::string_view(text_).substr(0, text_.find('-')); }

  friend auto operator<=>(const LanguageTag&, const LanguageTag&) = default;

 private:
  std::string text_;
};

}  // namespace doczone
