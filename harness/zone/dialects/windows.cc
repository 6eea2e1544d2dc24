// Windows DNS Server: `dnscmd /ZoneExport` and `Export-DnsServerZone`.
#include <algorithm>

#include "harness/zone/dialects/dialect.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

// `[AGE:3636525]`: when a dynamically registered record was refreshed, in hours since 1601.
bool is_age_stamp(const RecordToken& token) {
  std::string_view text = token.text;
  if (token.quoted || text.size() < 7 || text.back() != ']') return false;
  if (!equal_ignoring_ascii_case(text.substr(0, 5), "[AGE:")) return false;
  text = text.substr(5, text.size() - 6);
  return std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_wins(const RecordToken& token) {
  if (token.quoted) return false;
  for (const std::string_view type : {"WINS", "WINSR", "WINS-R"}) {
    if (equal_ignoring_ascii_case(token.text, type)) return true;
  }
  return false;
}

// WINS stands where the type does, behind TTL and class.
bool states_wins(const EntryDraft& draft) {
  for (std::size_t i = draft.leading_blank ? 0 : 1; i < draft.tokens.size(); ++i) {
    if (is_wins(draft.tokens[i])) return true;
    const RecordToken& token = draft.tokens[i];
    if (token.quoted || !(equal_ignoring_ascii_case(token.text, "IN") || parse_ttl(token.text))) return false;
  }
  return false;
}

// Characters that look like something else in a name: the grammar shall report them.
bool is_deceptive(char32_t c) {
  const bool dot_like = c == 0x3002 || c == 0xFF0E || c == 0xFF61;
  const bool invisible = c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2060 && c <= 0x2069);
  return dot_like || invisible || c < 0xA1 || is_white_space(c);
}

// Octets beyond ASCII as `\DDD`. Empty: there is nothing to escape, or it is not a label's UTF-8.
std::optional<std::string> escape_utf8(std::string_view text) {
  std::string out;
  bool found = false;
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    if (c.value < 0x80) {
      out += text.front();
    } else {
      if ((c.value == 0xFFFD && c.length == 1) || is_deceptive(c.value)) return std::nullopt;
      found = true;
      for (const char byte : text.substr(0, c.length)) {
        const int octet = static_cast<unsigned char>(byte);
        out += '\\';
        for (const int unit : {100, 10, 1}) out += static_cast<char>('0' + octet / unit % 10);
      }
    }
    text.remove_prefix(c.length);
  }
  return found ? std::optional(out) : std::nullopt;
}

void amend_names(EntryDraft& draft, const Habits& habits) {
  for (std::size_t i = 0; i < draft.tokens.size(); ++i) {
    const RecordToken& token = draft.tokens[i];
    if (token.quoted) continue;
    if (habits.octal_escapes) {
      if (auto decimal = octal_escapes_as_decimal(token.text)) {
        draft.note(token.span, Recovery::octal_escape,
                   "escapes of three digits were read as octal, as Windows writes them");
        draft.rewrite(i, *std::move(decimal));
      }
    }
    if (habits.utf8_labels) {
      if (auto escaped = escape_utf8(draft.tokens[i].text)) {
        draft.note(token.span, Recovery::utf8_label, "a label in UTF-8 was taken octet by octet, as Windows serves it");
        draft.rewrite(i, *std::move(escaped));
      }
    }
  }
}

}  // namespace

void amend_windows(EntryDraft& draft, const Habits& habits) {
  if (habits.age_stamps) {
    for (std::size_t i = draft.leading_blank ? 0 : 1; i < std::min<std::size_t>(draft.tokens.size(), 4); ++i) {
      if (!is_age_stamp(draft.tokens[i])) continue;
      draft.note(draft.tokens[i].span, Recovery::age_stamp, "a time stamp [AGE:…] was ignored");
      draft.tokens.erase(draft.tokens.begin() + static_cast<std::ptrdiff_t>(i));
      break;
    }
  }
  if (habits.wins_records && states_wins(draft)) {
    draft.note(draft.tokens[0].span, Recovery::wins_record,
               "a WINS record was ignored: only Windows DNS servers know it");
    draft.ignored = true;
    return;
  }
  if (habits.octal_escapes || habits.utf8_labels) amend_names(draft, habits);
}

}  // namespace doczone::harness
