#include "model/language_tag.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone {

Result<LanguageTag> LanguageTag::parse(std::string_view text) {
  const auto bad = [whole = text] {
    return Error{"not a language tag: '" + std::string(whole) + "' (expected one like 'de', 'de-DE' or 'zh-Hant-TW')"};
  };
  LanguageTag tag;
  tag.text_.clear();
  std::size_t index = 0;
  bool region_seen = false;
  while (true) {
    const std::size_t cut = text.find_first_of("-_");
    const std::string_view part = text.substr(0, cut);
    const bool letters = std::all_of(part.begin(), part.end(), is_ascii_alpha);
    const bool digits = std::all_of(part.begin(), part.end(), is_ascii_digit);
    std::string subtag = ascii_lower(part);
    if (index == 0) {
      if (!letters || part.size() < 2 || part.size() > 3) return bad();
      tag.text_ = subtag;
    } else if (index == 1 && letters && part.size() == 4) {
      subtag[0] = ascii_upper(subtag[0]);
      tag.text_ += "-" + subtag;
    } else if (!region_seen && ((letters && part.size() == 2) || (digits && part.size() == 3))) {
      for (char& c : subtag) c = ascii_upper(c);
      tag.text_ += "-" + subtag;
      region_seen = true;
    } else {
      return bad();
    }
    if (cut == std::string_view::npos) return tag;
    text.remove_prefix(cut + 1);
    ++index;
  }
}

}  // namespace doczone
