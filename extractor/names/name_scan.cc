#include "extractor/names/name_scan.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractor/names/name_signs.h"
#include "extractor/names/public_suffix.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// How far apart a service label and its protocol may have been driven, in bytes.
constexpr std::size_t kTornApart = 60;
constexpr std::size_t kLongestPlaceholder = 80;
constexpr std::size_t kLongestName = 300;  // with the blanks and words that translation put in

bool is_label_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_';
}

// Running text is full of dotted words; only these ends, and two-letter ones in lower case, make a name of them.
bool is_top_level(std::string_view label) {
  static constexpr std::array<std::string_view, 22> kKnown{
      "com",      "net",  "org",  "edu",  "gov",     "mil",  "int",   "info",    "biz",       "local", "lan",
      "internal", "corp", "home", "test", "example", "arpa", "cloud", "invalid", "localhost", "app",   "dev"};
  const std::string lower = ascii_lower(label);
  if (std::find(kKnown.begin(), kKnown.end(), lower) != kKnown.end())
    return lower == label || label.substr(1) == lower.substr(1);
  static constexpr std::array<std::string_view, 7> kEndings{"md", "js", "cs", "ps", "sh", "py", "rs"};  // of files
  const bool letters = label.size() == 2 && label[0] >= 'a' && label[0] <= 'z' && label[1] >= 'a' && label[1] <= 'z';
  return letters && std::find(kEndings.begin(), kEndings.end(), label) == kEndings.end();
}

// Of the other top-level domains that the root zone has, most are words. A name of three labels may end in one, but for
// those that programs call files and the parts of their settings.
bool is_delegated_word(std::string_view label) {
  static constexpr std::array<std::string_view, 16> kOthers{"name",  "host", "zip",  "mov", "map",  "date",
                                                            "show",  "open", "call", "run", "post", "select",
                                                            "style", "new",  "now",  "data"};
  return label.size() > 2 && std::all_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::find(kOthers.begin(), kOthers.end(), label) == kOthers.end() && is_in_public_domain(label);
}

bool is_protocol(std::string_view label) {
  const std::string lower = ascii_lower(label);
  return lower == "_tcp" || lower == "_udp" || lower == "_tls" || lower == "_sctp" || lower == "_dccp";
}

class NameScanner {
 public:
  explicit NameScanner(std::string_view text) : text_(text) {}

  std::vector<NameHit> run() {
    // Most of any text is words: a name's first label begins with an underscore, or a full stop stands behind it.
    for (std::size_t at = next_token(0); at < text_.size(); at = next_token(at)) {
      if (!begins_token(at)) {
        at = std::max(label_end(at), at + 1);
        continue;
      }
      const std::size_t token_end = label_end(at);
      const std::size_t end = extend(at);
      if (end == token_end && text_[at] != '_') {  // a word: most of any text is
        at = token_end;
        continue;
      }
      if (NameHit hit{at, end - at, NameShape::none, false}; hit.length <= kLongestName && accept(hit)) {
        join_torn(hit);
        hits_.push_back(hit);
        at = hit.from + hit.length;
      } else {
        at = std::max(token_end, at + 1);
      }
    }
    return std::move(hits_);
  }

 private:
  // The first label, or the rest of one, that begins here or behind and holds an underscore or ends in front of a full
  // stop; where there is none, the end.
  std::size_t next_token(std::size_t at) const {
    for (std::size_t sign = next_name_sign(text_, at); sign < text_.size(); sign = next_name_sign(text_, sign + 1)) {
      if (text_[sign] != '_' && full_stop(sign) == 0) continue;
      std::size_t begin = sign;
      while (begin > at && is_label_character(text_[begin - 1])) --begin;
      if (begin < sign || text_[sign] == '_') return begin;
    }
    return text_.size();
  }

  bool begins_token(std::size_t at) const {
    if (!is_label_character(text_[at]) || text_[at] == '-') return false;
    if (at == 0) return true;
    const char before = text_[at - 1];
    return !is_label_character(before) && before != '@' && before != '/' && before != '\\' && before != '.' &&
           before != '%' && before != '$' && before != '=';
  }

  std::size_t label_end(std::size_t at) const {
    while (at < text_.size() && is_label_character(text_[at])) ++at;
    return at;
  }

  // Bytes of a full stop at this place, 0 when there is none.
  std::size_t full_stop(std::size_t at) const {
    if (at >= text_.size()) return 0;
    return text_[at] == '.' ? 1 : other_full_stop(text_.substr(at));
  }

  std::size_t placeholder_end(std::size_t at) const {
    if (at >= text_.size()) return at;
    // In running text, brackets of other kinds are remarks, unless they stand right behind a name's dot.
    if (text_[at] != '<' && (at == 0 || text_[at - 1] != '.')) return at;
    return at + placeholder_length(text_.substr(at, kLongestPlaceholder));
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    return at;
  }

  // How far the name that begins here reaches; beyond kLongestName it is none.
  std::size_t extend(std::size_t at) const {
    const bool service = text_[at] == '_';
    std::size_t end = label_end(at);
    while (end < text_.size() && end - at <= kLongestName) {
      const std::size_t next = continuation(end, service);
      if (next == end) break;
      end = next;
    }
    return end;
  }

  // The end of one more part behind `end`, or `end` itself when the name stops here.
  std::size_t continuation(std::size_t end, bool service) const {
    std::size_t at = end;
    bool dotted = false;
    while (const std::size_t stop = full_stop(at)) {
      at += stop;
      dotted = true;
    }
    const std::size_t behind = skip_blanks(at);
    const bool blank = behind != at;
    at = behind;
    if (at >= text_.size()) return end;
    if (const std::size_t close = placeholder_end(at); close != at && (dotted || service)) {
      // The end of a sentence before a placeholder looks the same, unless what stands before the blank can only be a
      // label.
      return !blank || service || is_telling_label(end) ? close : end;
    }
    // `Yes. _25._tcp.example.com`: the word in front ends a sentence.
    if (blank && !service && begins_service(at)) return end;
    if (text_[at] == '_' && (dotted || service)) {
      // `_ Tcp`: the underscore lost its word.
      const std::size_t word = label_end(skip_blanks(at + 1));
      return text_.substr(at, label_end(at) - at) == "_" && word > at + 1 ? word : std::max(label_end(at), end);
    }
    // `web-r2.-r2`: translation left a piece where a placeholder stood.
    if (dotted && !blank && text_[at] == '-' && is_telling_label(end) && label_end(at) > at + 1) return label_end(at);
    if (!dotted || !is_label_character(text_[at]) || text_[at] == '-') return end;
    const std::size_t label = label_end(at);
    if (!blank) return label;
    if (end < 2 || !is_label_character(text_[end - 2])) return end;  // `e.g. example.com`
    // `mail.example.com. or`: a short word behind a sentence's end.
    if (label - at == 2 && is_generic_domain_before(end) && full_stop(label) == 0) return end;
    // Behind a blank only what goes on with a dot, or ends in a top-level domain, belongs to the name.
    const bool goes_on =
        full_stop(label) > 0 && label + full_stop(label) < text_.size() && begins_rest(label + full_stop(label));
    return goes_on || is_top_level(text_.substr(at, label - at)) ? label : end;
  }

  // What ends here is a whole name, whose last label is a top-level domain of more than two letters.
  bool is_generic_domain_before(std::size_t end) const {
    std::size_t from = end;
    while (from > 0 && is_label_character(text_[from - 1])) --from;
    return end - from > 2 && from > 0 && text_[from - 1] == '.' && is_top_level(text_.substr(from, end - from));
  }

  // `_25._tcp`, with which the owner of a service begins.
  bool begins_service(std::size_t at) const {
    if (text_[at] != '_') return false;
    const std::size_t end = label_end(at);
    const std::size_t protocol = skip_blanks(end + full_stop(end));
    return full_stop(end) > 0 && is_protocol(text_.substr(protocol, label_end(protocol) - protocol));
  }

  // The label that ends here is no ordinary word: `ucupdates-r2`, `web01`.
  bool is_telling_label(std::size_t end) const {
    std::size_t from = end;
    while (from > 0 && is_label_character(text_[from - 1])) --from;
    const std::string_view label = text_.substr(from, end - from);
    return label.find_first_of("0123456789-_") != std::string_view::npos;
  }

  // `Contoso. com`: what stands behind the dot is the rest of a name.
  bool begins_rest(std::size_t at) const {
    at = skip_blanks(at);
    if (at >= text_.size()) return false;
    const std::size_t end = label_end(at);
    return placeholder_end(at) != at || is_top_level(text_.substr(at, end - at)) ||
           (full_stop(end) > 0 && end > at && is_ascii_alnum(text_[at]));
  }

  bool accept(NameHit& hit) const {
    const std::string_view raw = text_.substr(hit.from, hit.length);
    const std::size_t end = hit.from + hit.length;
    if (end < text_.size() && (text_[end] == '@' || text_[end] == '\\')) return false;
    if (const std::size_t shorter = without_joined_word(raw); shorter < raw.size()) {
      hit.length = shorter;
      return accept(hit);
    }
    hit.is_service = raw.size() > 2 && raw[0] == '_' && is_ascii_alpha(raw[1]);
    const std::string name = normalise_name(raw);
    const auto parsed = NameTemplate::parse(name);
    if (hit.is_service) {
      hit.shape = parsed && parsed->parts().size() >= 2 ? NameShape::whole : NameShape::damaged;
      return true;
    }
    if (!parsed && name.find(".-") != std::string::npos) {
      hit.shape = NameShape::damaged;
      return true;
    }
    if (!parsed || parsed->parts().size() < 2) return false;
    const NamePart& last = parsed->parts().back();
    hit.shape = NameShape::whole;
    return last.is_placeholder || is_top_level(last.text) ||
           (parsed->parts().size() > 2 && is_delegated_word(last.text));
  }

  // `example.com-Alias`, `example.org-Eintrag`: languages that join words with hyphens.
  static std::size_t without_joined_word(std::string_view raw) {
    const std::size_t dot = raw.rfind('.');
    const std::size_t hyphen = dot == std::string_view::npos ? dot : raw.find('-', dot);
    if (hyphen == std::string_view::npos || !is_top_level(raw.substr(dot + 1, hyphen - dot - 1))) return raw.size();
    return hyphen;
  }

  // `_sip 的 SRV 记录。 _tls。<domain>`, `_tcp을 _sip 합니다. <domain>`: the pieces of one owner.
  void join_torn(NameHit& hit) const {
    if (!hit.is_service) return;
    const std::string_view raw = text_.substr(hit.from, hit.length);
    const bool alone = raw.find('_', 1) == std::string_view::npos;
    if (!alone) return;
    const bool begins_with_protocol = is_protocol(text_.substr(hit.from, label_end(hit.from) - hit.from));
    const std::size_t from = hit.from + hit.length;
    const std::size_t limit = std::min(text_.size(), from + kTornApart);
    for (std::size_t at = from; at < limit; ++at) {
      if (text_[at] == '\n') return;
      if (text_[at] != '_' || !begins_token(at)) continue;
      const std::size_t end = extend(at);
      if (is_protocol(text_.substr(at, label_end(at) - at)) == begins_with_protocol) return;
      hit.length = end - hit.from;
      hit.shape = NameShape::damaged;
      if (begins_with_protocol) take_placeholder(hit, limit);
      return;
    }
  }

  // Behind reordered labels the placeholder may stand some words away.
  void take_placeholder(NameHit& hit, std::size_t limit) const {
    const std::size_t open = text_.substr(0, limit).find('<', hit.from + hit.length);
    if (open != std::string_view::npos && placeholder_end(open) != open) hit.length = placeholder_end(open) - hit.from;
  }

  std::string_view text_;
  std::vector<NameHit> hits_;
};

}  // namespace

std::vector<NameHit> find_names(std::string_view text) {
  return NameScanner(text).run();
}

}  // namespace doczone::extractor
