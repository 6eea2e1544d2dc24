#include "extractor/pages/page_filter.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTail = 6;  // bytes of a type behind its capitals

bool holds(std::string_view page, std::string_view token) {
  return memmem(page.data(), page.size(), token.data(), token.size()) != nullptr;
}

// A pipe with a dash or a colon beside it: every pipe table has a delimiter row. Or two lines that begin with a pipe:
// they may have lost it.
bool holds_pipe_rows(std::string_view page) {
  std::size_t lines = 0;
  for (std::size_t at = page.find('|'); at != std::string_view::npos; at = page.find('|', at + 1)) {
    if ((at == 0 || page[at - 1] == '\n') && ++lines > 1) return true;
    std::size_t next = at + 1;
    while (next < page.size() && page[next] == ' ') ++next;
    if (next < page.size() && (page[next] == '-' || page[next] == ':')) return true;
    std::size_t before = at;
    while (before > 0 && page[before - 1] == ' ') --before;
    if (before > 0 && (page[before - 1] == '-' || page[before - 1] == ':')) return true;
  }
  return false;
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// Part of a longer word, of a name or of a path: `AAAA-record` has a type in front, `MX/x` and `x.MX` have none.
bool continues_word(char c) {
  return is_ascii_alnum(c) || c == '_';
}

// `A record`, `A-Eintrag`, `registro A`: such a page need not speak of the DNS. `from` and `end` are the letter's.
bool is_called_record(std::string_view page, std::size_t from, std::size_t end) {
  static constexpr std::size_t kWord = 36;  // bytes
  const std::string_view behind = page.substr(end, kWord);
  const std::size_t begin = behind.find_first_not_of(" -`*\"");
  static constexpr std::size_t kMarks = 3;  // bytes; npos, where no word follows, is more
  if (begin > kMarks) return false;
  if (has_word(behind.substr(begin, behind.find_first_of(" \n.", begin) - begin), "record")) return true;
  std::string_view before = page.substr(from - std::min(from, kWord), std::min(from, kWord));
  while (!before.empty() && std::string_view(" -`*\"").find(before.back()) != std::string_view::npos)
    before.remove_suffix(1);
  const std::size_t blank = before.find_last_of(" \n");
  return blank != std::string_view::npos && has_word(before.substr(blank + 1), "record");
}

// `A www 192.0.2.1`, `Type: A`: an address behind it on the line, or a word for a type in front.
bool is_stated(std::string_view page, std::size_t from, std::size_t end) {
  static constexpr std::size_t kLine = 120;  // bytes
  std::string_view behind = page.substr(end, kLine);
  behind = behind.substr(0, behind.find('\n'));
  std::size_t parts = 0;  // numbers with dots between
  for (std::size_t at = 0; at < behind.size(); ++at) {
    if (!is_ascii_digit(behind[at])) continue;
    while (at < behind.size() && is_ascii_digit(behind[at])) ++at;
    ++parts;
    if (parts == 4) return true;
    if (at >= behind.size() || behind[at] != '.') parts = 0;
  }
  std::string_view before = page.substr(from - std::min(from, kLine), std::min(from, kLine));
  before = before.substr(before.rfind('\n') + 1);
  return has_word(before, "type");
}

// `HTTPS 1 . alpn=h2`; or a cell or a line ends there. In text, it is a protocol.
bool stands_before_data(std::string_view page, std::size_t end) {
  end = std::min(page.find_first_not_of("`*", end), page.size());
  if (page.substr(end, 2) == "  ") return true;  // a column ends
  end = std::min(page.find_first_not_of(' ', end), page.size());
  return end == page.size() || is_ascii_digit(page[end]) ||
         std::string_view("\n\"<|@").find(page[end]) != std::string_view::npos;
}

// `Type: HTTPS`, `**Record type** URI`.
bool is_behind_type(std::string_view page, std::size_t from) {
  static constexpr std::size_t kWord = 36;  // bytes
  std::string_view before = page.substr(from - std::min(from, kWord), std::min(from, kWord));
  while (!before.empty() && std::string_view(" -`*\":|").find(before.back()) != std::string_view::npos)
    before.remove_suffix(1);
  return has_word(before.substr(before.find_last_of(" \n") + 1), "type");
}

// `| A |`, `<td>A</td>`, `(A)`, `IN A`, `DNS A`: what stands behind an article is a word.
bool is_set_apart(std::string_view page, std::size_t from, std::size_t end) {
  std::size_t before = from;
  while (before > 0 && page[before - 1] == ' ') --before;
  const std::string_view front = page.substr(0, before);
  if (front.ends_with(" IN") || front.ends_with("DNS")) return true;
  const std::size_t behind = std::min(page.find_first_not_of(' ', end), page.size());
  if (behind == page.size() || behind - end > 1) return true;  // a column ends
  const char next = page[behind];
  return !continues_word(next) && static_cast<unsigned char>(next) < 0x80 &&
         std::string_view("\n\r-.,").find(next) == std::string_view::npos;
}

// `| DS |`, `DS 12345 13 2 …`, `DS` on a line of its own.
bool stands_in_record(std::string_view page, std::size_t from, std::size_t end) {
  while (from > 0 && page[from - 1] == ' ') --from;
  const std::size_t behind = std::min(page.find_first_not_of(' ', end), page.size());
  if (behind < page.size() && is_ascii_digit(page[behind])) return true;
  const bool begins =
      from == 0 || !(is_ascii_alnum(page[from - 1]) || static_cast<unsigned char>(page[from - 1]) >= 0x80);
  return begins && (behind == page.size() || !is_ascii_alnum(page[behind])) &&
         (from == 0 || (page[from - 1] != '(' && page[from - 1] != ','));
}

// No language has a word like these, in whatever letters: a translator's `CNAMe`.
bool is_spelled_type(std::string_view text) {
  if (text[0] != 'C' && text[0] != 'D' && text[0] != 'N') return false;
  for (const std::string_view type : {"CNAME", "DNAME", "NAPTR"}) {
    const std::string_view word = text.substr(0, type.size());
    if (equal_ignoring_ascii_case(word, type)) return text.size() == type.size() || !is_ascii_alnum(text[type.size()]);
  }
  return false;
}

// Nobody translates these, in whatever words they stand.
bool holds_policy(std::string_view word) {
  return word.size() > 2 &&
         (word.find("SPF") != std::string_view::npos || word.find("DMARC") != std::string_view::npos ||
          word.find("DKIM") != std::string_view::npos);
}

// A type that prose, code and lists name.
bool is_telling_type(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kTypes{"AAAA",   "CNAME", "DNAME", "MX",   "NS",   "NAPTR", "PTR",
                                                           "SMIMEA", "SSHFP", "SRV",   "SVCB", "TLSA", "TXT"};
  return word.size() > 1 && std::find(kTypes.begin(), kTypes.end(), word) != kTypes.end();
}

// A word of capitals that is a type which prose, code and lists name, or a policy; or a lone `A` on a page that speaks
// of the DNS. One pass over the bytes.
bool names_type(std::string_view page) {
  bool letter = false;
  bool dns = false;
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (!is_capital(page[at])) continue;
    std::size_t end = at + 1;
    while (end < page.size() && (is_capital(page[end]) || is_ascii_digit(page[end]))) ++end;
    const bool bounded = (at == 0 || !(continues_word(page[at - 1]) || page[at - 1] == '.' || page[at - 1] == '/')) &&
                         (end == page.size() || !continues_word(page[end]));
    const std::string_view word = page.substr(at, end - at);
    if (is_spelled_type(page.substr(at, end - at + kLongestTail))) return true;
    at = end;
    if (word == "DNS") dns = true;
    if (holds_policy(word)) return true;
    if (!bounded) continue;
    if ((word == "A" && is_set_apart(page, end - 1, end)) || (word == "HTTPS" && stands_before_data(page, end)))
      letter = true;
    // `HTTPS 1 . alpn=h2`
    if (word == "HTTPS" && end + 1 < page.size() && page[end] == ' ' && is_ascii_digit(page[end + 1])) return true;
    // Directory services and attendants are called so, too.
    const bool is_abbreviation = word == "DS" || word == "CAA";
    if (is_abbreviation && stands_in_record(page, end - word.size(), end)) return true;
    const bool is_common_word = word == "HTTPS" || word == "URI" || is_abbreviation;
    if (is_common_word && is_behind_type(page, end - word.size())) return true;
    if ((is_common_word || word == "A") && is_called_record(page, end - word.size(), end)) return true;
    if (word == "A" && is_stated(page, end - 1, end)) return true;
    if ((letter && dns) || is_telling_type(word)) return true;
  }
  return false;
}

}  // namespace

bool may_hold_statements(std::string_view page) {
  return names_type(page) || holds(page, "spf1");
}

bool may_hold_records(std::string_view page) {
  if (may_hold_statements(page)) return true;
  const bool table = holds(page, "<table") || holds_pipe_rows(page) || holds(page, "<TABLE") || holds(page, "<Table");
  if (!table) return false;
  // A page with nothing but A records still speaks of the DNS somewhere; translators keep the letters.
  for (const std::string_view token : {"DNS", "SRV", "CNAME", "AAAA", "_tcp", "_tls", "_udp", "_Tcp", "FQDN"}) {
    if (holds(page, token)) return true;
  }
  return false;
}

}  // namespace doczone::extractor
