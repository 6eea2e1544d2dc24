#include "extractor/pages/page_filter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>

#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTail = 6;  // bytes of a type behind its capitals

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

// Bytes that can begin what is looked for lie in the text, or its next byte does: a pass over many bytes at once, of
// which most hold nothing. `text` holds kBlock + 1 bytes. `angle` and `pipe` are what opens a tag and parts cells, or
// something that is looked for anyway.
constexpr std::size_t kBlock = 32;

using Signs = std::array<std::uint64_t, kBlock / sizeof(std::uint64_t)>;

Signs signs_in(const char* text, char angle, char pipe) {
  using Bytes = unsigned char __attribute__((vector_size(16)));
  Signs out{};
  Bytes here, next;
  for (std::size_t at = 0; at < kBlock; at += sizeof here) {
    std::memcpy(&here, text + at, sizeof here);
    std::memcpy(&next, text + at + 1, sizeof next);
    const Bytes small = next | 0x20;
    // A word of capitals, one of a single letter among them.
    auto any = (here - 'A' < 26) & (next - 'a' >= 26);
    // `Cname`, `Dname`, `Naptr`
    any |= ((here - 'C' < 2) & (small == 'n')) | ((here == 'N') & (small == 'a'));
    // `<table`, `_tcp`, `_udp`, `spf1`
    any |= ((here == static_cast<unsigned char>(angle)) | (here == '_')) & ((small & 0xFE) == 't');
    any |= ((here == 'f') & (next == '1')) | (here == static_cast<unsigned char>(pipe));
    std::memcpy(out.data() + at / sizeof(std::uint64_t), &any, sizeof any);
  }
  return out;
}

// Looks for all signs of records in one pass over the bytes.
class SignScan {
 public:
  explicit SignScan(std::string_view page) : page_(page) {}

  bool finds_statements() {
    has_table_ = true;
    speaks_of_dns_ = false;
    return scan([&] { return states_; });
  }

  bool finds_records() {
    return scan([&] { return states_ || (has_table_ && speaks_of_dns_); });
  }

 private:
  template <class Decided>
  bool scan(Decided is_decided) {
    for (std::size_t at = 0; at < page_.size();) {
      // What has been found once is not looked for again.
      const char angle = has_table_ ? '_' : '<', pipe = has_table_ ? '\0' : '|';
      Signs signs;
      signs.fill(~std::uint64_t{0});
      if (page_.size() - at > kBlock) signs = signs_in(page_.data() + at, angle, pipe);
      const std::size_t end = std::min(page_.size(), at + kBlock);
      at = pass_all(signs, at, end);
      if (is_decided()) return true;
    }
    return false;
  }

  // What begins behind `at` and in front of `end`. Returns where to go on.
  std::size_t pass_all(const Signs& signs, std::size_t at, std::size_t end) {
    std::array<char, kBlock> is_sign;
    std::size_t next = at;
    for (std::size_t word = 0; word < signs.size(); ++word) {
      if (signs[word] == 0) continue;
      std::memcpy(is_sign.data(), &signs[word], sizeof signs[word]);
      for (std::size_t i = 0; i < sizeof signs[word]; ++i) {
        const std::size_t here = at + word * sizeof signs[word] + i;
        if (is_sign[i] != 0 && here >= next && here < end) next = pass(here);
      }
    }
    return std::max(next, end);
  }

  // Returns where to go on.
  std::size_t pass(std::size_t at) {
    const char c = page_[at];
    if (is_capital(c)) return pass_capitals(at);
    if (c == '|' && !has_table_) {
      has_table_ = is_of_pipe_rows(at);
    } else if (c == '<' && !has_table_) {
      has_table_ = holds_any(at, {"<table", "<TABLE", "<Table"});
    } else if (c == '_' && !speaks_of_dns_) {
      speaks_of_dns_ = holds_any(at, {"_tcp", "_tls", "_udp", "_Tcp"});
    } else if (c == 'f' && at >= 2) {
      states_ = states_ || page_.substr(at - 2).starts_with("spf1");
    }
    return at + 1;
  }

  bool holds_any(std::size_t at, std::initializer_list<std::string_view> tokens) const {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](std::string_view token) { return page_.substr(at).starts_with(token); });
  }

  // A pipe with a dash or a colon beside it: every pipe table has a delimiter row. Or two lines that begin with a pipe:
  // they may have lost it.
  bool is_of_pipe_rows(std::size_t at) {
    if ((at == 0 || page_[at - 1] == '\n') && ++lines_ > 1) return true;
    const auto is_rule = [](char c) { return c == '-' || c == ':'; };
    const std::size_t next = std::min(page_.find_first_not_of(' ', at + 1), page_.size());
    if (next < page_.size() && is_rule(page_[next])) return true;
    std::size_t before = at;
    while (before > 0 && page_[before - 1] == ' ') --before;
    return before > 0 && is_rule(page_[before - 1]);
  }

  // A word of capitals that is a type which prose, code and lists name, or a policy; or a lone `A` on a page that
  // speaks of the DNS.
  std::size_t pass_capitals(std::size_t at) {
    std::size_t end = at + 1;
    while (end < page_.size() && (is_capital(page_[end]) || is_ascii_digit(page_[end]))) ++end;
    const std::string_view word = page_.substr(at, end - at);
    // Of single letters, few begin anything.
    if (word.size() == 1 && !is_one_of(word[0], "ACDN") && !(has_letter_ && says_dns_)) return end;
    // A page with nothing but A records still speaks of the DNS somewhere; translators keep the letters.
    if (word.size() > 2 && !speaks_of_dns_) speaks_of_dns_ = names_dns(word);
    says_dns_ = says_dns_ || word == "DNS";
    states_ = states_ || is_spelled_type(page_.substr(at, word.size() + kLongestTail)) || holds_policy(word) ||
              (is_bounded(at, end) && is_type(at, end));
    return end;
  }

  static bool names_dns(std::string_view word) {
    using namespace std::string_view_literals;
    static constexpr std::array kTokens{"DNS"sv, "SRV"sv, "CNAME"sv, "AAAA"sv, "FQDN"sv};
    return std::any_of(kTokens.begin(), kTokens.end(),
                       [&](std::string_view token) { return word.find(token) != std::string_view::npos; });
  }

  bool is_bounded(std::size_t at, std::size_t end) const {
    const bool begins = at == 0 || !(continues_word(page_[at - 1]) || page_[at - 1] == '.' || page_[at - 1] == '/');
    return begins && (end == page_.size() || !continues_word(page_[end]));
  }

  bool is_type(std::size_t at, std::size_t end) {
    const std::string_view word = page_.substr(at, end - at);
    if (is_telling_type(word)) return true;
    if ((word == "A" && is_set_apart(page_, at, end)) || (word == "HTTPS" && stands_before_data(page_, end)))
      has_letter_ = true;
    if (has_letter_ && says_dns_) return true;
    // `HTTPS 1 . alpn=h2`
    if (word == "HTTPS" && end + 1 < page_.size() && page_[end] == ' ' && is_ascii_digit(page_[end + 1])) return true;
    // Directory services and attendants are called so, too.
    const bool is_abbreviation = word == "DS" || word == "CAA";
    if (is_abbreviation && stands_in_record(page_, at, end)) return true;
    const bool is_common_word = word == "HTTPS" || word == "URI" || is_abbreviation;
    if (is_common_word && is_behind_type(page_, at)) return true;
    if ((is_common_word || word == "A") && is_called_record(page_, at, end)) return true;
    return word == "A" && is_stated(page_, at, end);
  }

  std::string_view page_;
  bool states_ = false;
  bool has_table_ = false;
  bool speaks_of_dns_ = false;
  bool says_dns_ = false;    // in a word of its own
  bool has_letter_ = false;  // that may be a type where the page speaks of the DNS
  std::size_t lines_ = 0;    // that begin with a pipe
};

}  // namespace

bool may_hold_statements(std::string_view page) {
  return SignScan(page).finds_statements();
}

bool may_hold_records(std::string_view page) {
  return SignScan(page).finds_records();
}

}  // namespace doczone::extractor
