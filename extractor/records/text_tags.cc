#include "extractor/records/text_tags.h"

#include <algorithm>
#include <array>
#include <span>

#include "extractor/records/leading_value.h"
#include "extractor/records/text_tokens.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 13> kDmarcTags{"v",   "p",  "sp", "rua", "ruf", "adkim", "aspf",
                                                      "pct", "fo", "rf", "ri",  "np",  "psd"};
constexpr std::array<std::string_view, 8> kDkimTags{"v", "k", "p", "t", "s", "h", "n", "g"};
constexpr std::array<std::string_view, 2> kStsTags{"v", "id"};
constexpr std::array<std::string_view, 2> kReportTags{"v", "rua"};
constexpr std::array<std::string_view, 3> kLogoTags{"v", "l", "a"};

// How the version is spelled, whose case counts (RFC 7489 §6.3), and the tags behind it.
struct Version {
  std::string_view name;
  Words tags;
};

constexpr std::array<Version, 5> kVersions{{{"DMARC1", kDmarcTags},
                                            {"DKIM1", kDkimTags},
                                            {"STSv1", kStsTags},
                                            {"TLSRPTv1", kReportTags},
                                            {"BIMI1", kLogoTags}}};

const Version* version_of(std::string_view lower) {
  const auto found = std::find_if(kVersions.begin(), kVersions.end(),
                                  [&](const Version& one) { return ascii_lower(one.name) == lower; });
  return found == kVersions.end() ? nullptr : &*found;
}

bool is_one_of(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What a tag of DMARC can have; of others nothing is known.
bool is_value_of_dmarc(std::string_view tag, std::string_view value) {
  static constexpr std::array<std::string_view, 3> kPolicies{"none", "quarantine", "reject"};
  static constexpr std::array<std::string_view, 2> kModes{"r", "s"};
  if (is_whole_placeholder(value)) return true;
  const std::string lower = ascii_lower(value);
  if (tag == "p" || tag == "sp" || tag == "np") return is_one_of(lower, kPolicies);
  if (tag == "adkim" || tag == "aspf") return is_one_of(lower, kModes);
  if (tag == "pct" || tag == "ri") return is_number(value);
  if (tag == "rua" || tag == "ruf") return lower.starts_with("mailto:") || lower.starts_with("http");
  return true;
}

// Blanks are no part of a mailbox or a key, but may stand around commas and in words for what the reader puts there.
std::string without_stray_blanks(std::string_view tag, std::string_view value) {
  // DER: a sequence of two numbers (RFC 8017 §A.1.1). Strings of one record are parted by quotation marks.
  const bool is_key = tag == "p" && value.starts_with("MI") && value.find('"') == std::string_view::npos;
  const bool is_mailbox = (tag == "rua" || tag == "ruf") && value.find('@') != std::string_view::npos;
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t length = std::max<std::size_t>(placeholder_length(value.substr(at)), 1);
    const bool is_at_comma = value[at] == ' ' && !out.empty() && (out.back() == ',' || value[at + 1] == ',');
    if (value[at] != ' ' || !(is_key || is_mailbox) || is_at_comma) out += value.substr(at, length);
    at += length;
  }
  return out;
}

std::string canonical_value(std::string_view value, bool is_key) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t length = placeholder_length(value.substr(at));
    if (length > 0) out += "<>";
    if (length == 0 && value[at] != ' ') out += is_key ? value[at] : ascii_lower(value[at]);
    at += std::max<std::size_t>(length, 1);
  }
  // `p=MIIBIjANBg…`, `p=MIIB...`: the rest of the key is the reader's.
  if (const std::size_t dots = std::min(out.find("..."), out.find("…")); dots != std::string::npos) out = "<>";
  return out;
}

// Blanks may stand around the signs.
std::string without_loose_blanks(std::string_view text) {
  std::string out;
  for (const char c : trim_ascii(text)) {
    if (is_ascii_space(c) && (out.empty() || std::string_view(" ;=").find(out.back()) != std::string_view::npos))
      continue;
    if ((c == ';' || c == '=') && !out.empty() && out.back() == ' ') out.pop_back();
    out += is_ascii_space(c) ? ' ' : c;
  }
  while (out.ends_with(';') || out.ends_with(' ')) out.pop_back();
  return out;
}

// `v = DMARC1` has blanks where the standard has none by example and all but one reader accept them.
bool has_blank_in_version(std::string_view raw) {
  const std::string_view head = raw.substr(0, raw.find(';'));
  return head.find(' ') != std::string_view::npos && trim_ascii(head).find(' ') != std::string_view::npos;
}

bool is_spelled_so(std::string_view raw, std::string_view spelling) {
  std::string_view bare = trim_ascii(raw);
  if (bare.size() > 1 && bare.front() == '"' && bare.back() == '"') bare = bare.substr(1, bare.size() - 2);
  return without_loose_blanks(bare) == without_loose_blanks(spelling) && !has_blank_in_version(bare);
}

// `v=DMARC1, p=none: pct=25`: what stands before a tag of the version parts it from the one before.
std::string with_semicolons(std::string_view plain) {
  std::string out(plain);
  const std::size_t head = plain.find_first_of(";,:");
  const std::size_t equals = plain.find('=');
  if (head == std::string_view::npos || equals >= head) return out;
  const Version* const version = version_of(ascii_lower(without_blanks(plain.substr(equals + 1, head - equals - 1))));
  if (version == nullptr) return out;
  for (std::size_t at = head; at != std::string_view::npos; at = plain.find_first_of(",:", at + 1)) {
    const std::string_view rest = trim(plain.substr(at + 1));
    const std::size_t end = rest.find('=');
    if (end != std::string_view::npos && is_one_of(ascii_lower(trim(rest.substr(0, end))), version->tags))
      out[at] = ';';
  }
  return out;
}

}  // namespace

std::optional<TextTags> read_text_tags(std::string_view text) {
  const std::string parted = with_semicolons(text);
  std::string_view plain = parted;
  TextTags out;
  while (!plain.empty()) {
    const std::size_t end = std::min(plain.find(';'), plain.size());
    const std::string_view tag = trim(plain.substr(0, end));
    plain.remove_prefix(std::min(end + 1, plain.size()));
    if (tag.empty()) continue;
    const std::size_t equals = tag.find('=');
    if (out.tags.empty()) {
      if (equals == std::string_view::npos || ascii_lower(trim(tag.substr(0, equals))) != "v") return std::nullopt;
      out.version = ascii_lower(without_blanks(tag.substr(equals + 1)));
      if (version_of(out.version) == nullptr) return std::nullopt;
    }
    out.is_complete = out.is_complete && equals != std::string_view::npos;
    if (equals == std::string_view::npos) continue;
    out.tags.emplace_back(trim(tag.substr(0, equals)), trim(tag.substr(equals + 1)));
  }
  return out.tags.empty() ? std::nullopt : std::optional(std::move(out));
}

bool have_same_tags(const TextTags& own, const TextTags& other) {
  return own.version == other.version && own.tags.size() > 1 &&
         std::equal(own.tags.begin(), own.tags.end(), other.tags.begin(), other.tags.end(),
                    [](const auto& a, const auto& b) { return equal_ignoring_ascii_case(a.first, b.first); });
}

bool differ_in_keywords(const TextTags& own, const TextTags& other) {
  static constexpr std::array<std::string_view, 5> kClosed{"p", "sp", "np", "adkim", "aspf"};
  if (!have_same_tags(own, other) || own.version != "dmarc1") return false;
  std::size_t changed = 0;
  for (std::size_t i = 1; i < own.tags.size(); ++i) {
    const auto& [tag, value] = own.tags[i];
    const std::string& theirs = other.tags[i].second;
    if (canonical_value(value, false) == canonical_value(theirs, false)) continue;
    const bool is_closed =
        is_one_of(ascii_lower(tag), kClosed) && !is_whole_placeholder(value) && !is_whole_placeholder(theirs);
    if (!is_closed) return false;
    ++changed;
  }
  return changed == 1;
}

TextMeaning meaning_of_tags(std::string_view raw, const TextTags& tags) {
  const Version& version = *version_of(tags.version);
  TextMeaning out;
  if (!tags.is_complete) return out;
  std::vector<std::string> seen;
  for (const auto& [name, value] : tags.tags) {
    const bool is_version = seen.empty();
    const std::string tag = ascii_lower(name);
    const bool fits = is_one_of(tag, version.tags) && (tags.version != "dmarc1" || is_value_of_dmarc(tag, value));
    if (!fits || is_one_of(tag, std::vector<std::string_view>(seen.begin(), seen.end()))) return {};
    seen.push_back(tag);
    const std::string written = is_version ? std::string(version.name) : without_stray_blanks(tag, value);
    out.spelling += (is_version ? "" : "; ") + tag + "=" + written;
    out.canonical += tag + "=" + canonical_value(written, tag == "p" && tags.version == "dkim1") + ";";
  }
  out.is_sound = is_spelled_so(raw, out.spelling);
  return out;
}

}  // namespace doczone::extractor
