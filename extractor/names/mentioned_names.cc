#include "extractor/names/mentioned_names.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extractor/names/damaged_name.h"
#include "extractor/names/name_scan.h"
#include "extractor/names/name_signs.h"
#include "extractor/names/name_soundness.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestToken = 255;  // bytes

bool is_name_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_';
}

bool is_unseen(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060;
}

bool is_other_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

// Of scripts in which words have blanks between them, and no ending sticks to a name.
bool is_letter_beside(char32_t c) {
  return c >= 0xC0 && c < 0x2000;
}

// What stands before or in a name may be part of it: letters that languages write with blanks between words, and
// characters that nobody sees. Of others nobody can tell where a word begins.
bool joins_names(char32_t c) {
  return is_unseen(c) || is_other_dash(c) || is_letter_beside(c) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xFF0D && c <= 0xFF5E);
}

// A part of a longer word or name.
bool is_cut_out(std::string_view text, std::size_t from, std::size_t end) {
  const char32_t left = code_point_before(text, from);
  const bool is_behind_dash = is_other_dash(left) && from > 3 && is_name_character(text[from - 4]);
  const char32_t right = end < text.size() ? decode_code_point(text.substr(end)).value : 0;
  return is_unseen(left) || is_letter_beside(left) || is_behind_dash || is_unseen(right);
}

// Whose host is no mention of its own, and what is no host.
bool is_in_address(std::string_view text, std::size_t from, std::size_t end) {
  if (from > 0 && std::string_view("@/\\=%$#&?").find(text[from - 1]) != std::string_view::npos) return true;
  return end < text.size() && std::string_view("@\\(").find(text[end]) != std::string_view::npos;
}

bool is_plain(std::string_view text, const ServiceRegistry& services) {
  if (soundness(text, services) != NameQuality::complete) return false;
  const auto name = NameTemplate::parse(text);
  if (!name || name->parts().size() < 2) return false;
  const bool is_upper = text[0] >= 'A' && text[0] <= 'Z';
  if (!name->service().empty() || text.starts_with("*.") || name->parts().back().is_placeholder)
    return !is_upper || name->has_placeholder();
  const bool has_short_end = name->parts().back().text.size() == 2;
  return !is_upper && (name->parts().size() > 2 || !has_short_end);
}

// In a name, or in the place of its dots.
bool is_stop(char32_t c) {
  return c == '.' || c == U'。' || c == U'．' || c == U'｡';
}

// A run of characters that a name may have, damaged or not: without blanks.
class TokenScan {
 public:
  explicit TokenScan(std::string_view text) : text_(text) {}

  std::vector<std::string_view> run() {
    while (pass_words()) {
      if (!begins_token()) {
        at_ += decode_code_point(text_.substr(at_)).length;
        continue;
      }
      const std::size_t begin = at_;
      std::size_t end = at_;  // behind the last character that ends a name
      bool dotted = false;
      while (at_ < text_.size() && take(end, dotted)) {
      }
      if (dotted && end > begin && end - begin <= kLongestToken) out_.push_back(text_.substr(begin, end - begin));
      at_ = std::max(at_, begin + 1);
    }
    return std::move(out_);
  }

 private:
  // Goes on behind the last blank in front of the next sign of a name: a token without one is a word, and in front of
  // its first sign, none holds a blank. False: no sign is left.
  bool pass_words() {
    if (sign_ && at_ <= *sign_) return true;
    const std::size_t sign = next_name_sign(text_, at_);
    at_ += text_.substr(at_, sign - at_).find_last_of(" \n") + 1;  // none is as far as -1
    sign_ = sign;
    return sign < text_.size();
  }

  bool begins_token() const {
    if (text_.substr(at_).starts_with("*.")) return at_ == 0 || text_[at_ - 1] != '*';
    const char c = text_[at_];
    return is_name_character(c) ||
           (static_cast<unsigned char>(c) >= 0x80 && joins_names(decode_code_point(text_.substr(at_)).value));
  }

  bool is_behind_stop() const { return at_ > 0 && is_stop(code_point_before(text_, at_)); }

  bool take(std::size_t& end, bool& dotted) {
    const char c = text_[at_];
    if (is_name_character(c) || text_.substr(at_).starts_with("*.")) {
      dotted = dotted || c == '_';
      end = ++at_;
      return true;
    }
    if (c == '.') {
      dotted = true;
      ++at_;
      return true;
    }
    if (const std::size_t length = placeholder_length(text_.substr(at_, 80)); length > 0 && is_behind_stop()) {
      end = at_ += length;
      return at_ < text_.size() && is_stop(decode_code_point(text_.substr(at_)).value);
    }
    const CodePoint point = decode_code_point(text_.substr(at_));
    const bool is_other_stop = point.value != '.' && is_stop(point.value);
    if (point.value < 0x80 || !(is_other_stop || joins_names(point.value))) return false;
    dotted = dotted || is_other_stop;
    at_ += point.length;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<std::size_t> sign_;  // the first one from at_ on
  std::vector<std::string_view> out_;
};

// Of one label nothing is known, whatever blanks and marks it lost.
bool is_label(std::string_view piece) {
  return std::all_of(piece.begin(), piece.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; });
}

// The ends of the labels of a name with blanks beside its dots, from the second on; none where there are no blanks.
std::vector<std::size_t> ends_of_spaced(std::string_view text, std::size_t at) {
  static constexpr std::size_t kMostLabels = 8;
  std::vector<std::size_t> ends;
  bool is_spaced = false;
  const auto skip = [&](auto is_meant) {
    while (at < text.size() && is_meant(text[at])) ++at;
  };
  const auto is_blank = [](char c) { return c == ' '; };
  skip(is_name_character);
  while (ends.size() < kMostLabels) {
    const std::size_t label = at;
    skip(is_blank);
    if (at >= text.size() || text[at] != '.') break;
    const std::size_t dot = at++;
    skip(is_blank);
    is_spaced = is_spaced || dot != label || at != dot + 1;
    const std::size_t begin = at;
    at += at < text.size() ? placeholder_length(text.substr(at, 80)) : 0;
    if (at == begin) skip(is_name_character);
    if (at == begin) break;
    ends.push_back(at);
  }
  return is_spaced ? ends : std::vector<std::size_t>();
}

// `sip . example . org`: known names with blanks on any side of their dots.
std::vector<std::string_view> spaced_names_in(std::string_view text, const NameRemains& known) {
  std::vector<std::string_view> out;
  std::size_t from = 0;  // behind the last one
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
    std::size_t end = dot;
    while (end > from && text[end - 1] == ' ') --end;
    std::size_t at = end;
    while (at > from && is_name_character(text[at - 1])) --at;
    if (at == end) continue;
    const std::vector<std::size_t> ends = ends_of_spaced(text, at);
    for (std::size_t i = ends.size(); i-- > 0;) {
      const std::string_view piece = text.substr(at, ends[i] - at);
      if (!known.may_explain(piece)) continue;
      const NameRemains::Answer answer = known.of(piece);
      if (known.knows(piece) || answer.names.empty() || answer.remains != Remains::all) continue;
      out.push_back(piece);
      from = ends[i];
      break;
    }
  }
  return out;
}

// Letters of scripts without blanks between words.
bool is_unspaced_letter(char32_t c) {
  return c == 0x30FC || (c >= 0x3041 && c <= 0x30FA) || (c >= 0x3400 && c <= 0x9FFF);
}

// A loan word in katakana ends where the words beside it begin; of other words at the beginning of a text, a verb may
// be the first.
bool begins_sentence(std::string_view text) {
  const char32_t first = decode_code_point(text).value,
                 last = code_point_before(text, std::min(text.size(), text.find('.')));
  return is_unspaced_letter(first) && !(first >= 0x30A1 && first <= 0x30FA && last >= 0x30A1 && last <= 0x30FC);
}

// `オリジン.example.org`, `www.ショップ.example`: what is left of known names whose labels became words of such a
// script. Where words stand before the name without a blank, nobody can tell where it begins.
std::vector<std::string_view> worded_names_in(std::string_view text, const NameRemains& known) {
  std::vector<std::string_view> out;
  // The first bytes of all such letters.
  if (std::none_of(text.begin(), text.end(), [](char c) { return c >= '\xE3' && c <= '\xE9'; })) return out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = begin;  // behind the last ASCII character
    bool is_worded = false, has_words = false, is_dotted = false;
    while (at < text.size()) {
      const CodePoint point = decode_code_point(text.substr(at));
      const bool is_ascii_part = is_name_character(text[at]) || text[at] == '.';
      if (!is_ascii_part && !is_unspaced_letter(point.value)) break;
      at += point.length;
      has_words = has_words || !is_ascii_part;
      if (!is_ascii_part || text[at - 1] == '.') {
        is_dotted = is_dotted || is_ascii_part;
        continue;
      }
      end = at;
      is_worded = has_words && is_dotted;
    }
    if (at == begin) at += decode_code_point(text.substr(at)).length;
    const std::string_view piece = text.substr(begin, end - begin);
    if (!is_worded || piece.size() > kLongestToken) continue;
    const bool is_bounded = code_point_before(text, begin) < 0x80 && (begin > 0 || !begins_sentence(piece));
    const NameRemains::Answer answer = known.of(piece);
    if (is_bounded && !answer.names.empty() && answer.remains == Remains::rest) out.push_back(piece);
  }
  return out;
}

// `_ラベル._tls`: what stands behind a label that became a word is no name by itself.
bool is_behind_worded_label(std::string_view text, std::size_t from) {
  return from > 0 && text[from - 1] == '.' && is_unspaced_letter(code_point_before(text, from - 1));
}

void sort_by_place(std::vector<std::string_view>& pieces) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
}

// `Pool-pool01.example.org`: languages that join words with hyphens. Precondition: `piece` is not known.
std::string_view without_compound(std::string_view piece, const NameRemains& known) {
  const std::size_t dot = piece.find('.');
  for (std::size_t hyphen = piece.find('-'); hyphen < dot && dot != std::string_view::npos;
       hyphen = piece.find('-', hyphen + 1)) {
    if (known.knows(piece.substr(hyphen + 1))) return piece.substr(hyphen + 1);
  }
  return piece;
}

// What ends the other one, behind a label of letters beyond ASCII.
bool is_domain_of(std::string_view piece, std::string_view whole) {
  if (piece.data() <= whole.data() || piece.data() + piece.size() != whole.data() + whole.size()) return false;
  const std::string_view front = whole.substr(0, static_cast<std::size_t>(piece.data() - whole.data()));
  return front.ends_with('.') && !is_ascii(front) && front.find(' ') == std::string_view::npos;
}

// `_ldap._tcp.восток.example.org` goes on behind the known `_ldap._tcp`.
bool goes_on(std::string_view piece, std::string_view front, const NameRemains& known) {
  if (piece.size() <= front.size() || !piece.starts_with(front) || piece[front.size()] != '.') return false;
  return piece.find(' ') == std::string_view::npos && !known.knows(piece) && known.of(piece).remains == Remains::rest;
}

// `sip. example.org` around the known `example.org`: nothing but the spelling keeps it from being a known name, of
// which the other is a part.
bool is_whole_of(std::string_view piece, std::string_view part, const NameRemains& known) {
  const bool is_around = piece.size() > part.size() && piece.data() <= part.data() &&
                         piece.data() + piece.size() >= part.data() + part.size();
  if (!is_around || known.knows(piece)) return false;
  const NameRemains::Answer answer = known.of(piece);
  return !answer.names.empty() && answer.remains == Remains::all;
}

}  // namespace

std::vector<std::string_view> plain_names_in(std::string_view text, const ServiceRegistry& services) {
  std::vector<std::string_view> pieces;
  if (next_name_sign(text, 0) == text.size()) return pieces;
  for (const NameHit& hit : find_names(text)) {
    if (hit.shape == NameShape::whole) pieces.push_back(text.substr(hit.from, hit.length));
  }
  const bool has_wildcard = text.find("*.") != std::string_view::npos;
  for (const std::string_view token : has_wildcard ? TokenScan(text).run() : std::vector<std::string_view>()) {
    if (token.starts_with("*.")) pieces.push_back(token);
  }
  std::erase_if(pieces, [&](std::string_view piece) {
    const auto from = static_cast<std::size_t>(piece.data() - text.data());
    return normalise_name(piece) != piece || !is_plain(piece, services) ||
           is_cut_out(text, from, from + piece.size()) || is_in_address(text, from, from + piece.size());
  });
  sort_by_place(pieces);
  return pieces;
}

std::vector<std::string_view> mentioned_in(std::string_view text, const NameRemains& known) {
  std::vector<std::string_view> pieces;
  for (const NameHit& hit : find_names(text)) {
    if (!is_cut_out(text, hit.from, hit.from + hit.length)) pieces.push_back(text.substr(hit.from, hit.length));
  }
  for (const std::string_view token : TokenScan(text).run()) pieces.push_back(token);
  for (const std::string_view piece : spaced_names_in(text, known)) pieces.push_back(piece);
  for (const std::string_view piece : worded_names_in(text, known)) pieces.push_back(piece);
  // Of two that overlap, the one that says more.
  sort_by_place(pieces);
  std::vector<std::string_view> out;
  for (std::string_view piece : pieces) {
    if (is_label(piece) || !known.may_explain(piece)) continue;
    bool is_known = known.knows(piece);
    if (!is_known) {
      const std::string_view part = without_compound(piece, known);
      is_known = part.size() < piece.size();
      piece = part;
    }
    const auto from = static_cast<std::size_t>(piece.data() - text.data());
    if (is_behind_worded_label(text, from)) continue;
    if (is_in_address(text, from, from + piece.size()) || (!is_known && known.of(piece).names.empty())) continue;
    const bool overlaps = !out.empty() && out.back().data() + out.back().size() > piece.data();
    if (!overlaps) {
      out.push_back(piece);
    } else if (is_domain_of(piece, out.back()) || goes_on(out.back(), piece, known) ||
               is_whole_of(out.back(), piece, known)) {
      continue;
    } else if (goes_on(piece, out.back(), known) || is_whole_of(piece, out.back(), known) ||
               (!known.knows(out.back()) && (known.knows(piece) || piece.size() > out.back().size()))) {
      out.back() = piece;
    }
  }
  return out;
}

}  // namespace doczone::extractor
