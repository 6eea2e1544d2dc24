#include "extractor/forms/sentence_roles.h"

#include <algorithm>
#include <array>

#include "extractor/records/words.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kNearbyWords = 60;
constexpr std::size_t kFirstWords = 16;
constexpr std::size_t kLongestJoiningWord = 3;
constexpr std::size_t kArrow = 8;  // bytes
constexpr std::array<std::string_view, 4> kArrows{"→", "->", "=>", "⇒"};

const std::vector<std::string_view> kWordEnds{" ", "\n", "`", "\"", "“", "”", "„", "(", ")", "'", "’", ","};

using Values = std::vector<const SentenceValue*>;

bool begins_with_any(std::string_view text, const std::vector<std::string_view>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

// Marks of a quotation and what else stands between a value and its particle.
std::string_view behind_marks(std::string_view words) {
  while (!words.empty() && (words[0] == ' ' || words[0] == '`' || words[0] == '"')) words.remove_prefix(1);
  return begins_with_any(words, {"」", "』"}) ? words.substr(3) : words;
}

class Roles {
 public:
  Roles(const MentionPart& part, const Values& names) : part_(part), names_(names) {}

  std::vector<bool> read() const {
    std::vector<bool> pointed(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) pointed[i] = is_pointed_to(i);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (part_.has_postpositions) break;
      if (i + 1 < names_.size() && !pointed[i + 1] && says_target(front_of(*names_[i])) && leads_further(i)) {
        pointed[i] = false;
        pointed[i + 1] = true;
      }
      if (pointed[i] && is_moved(i, pointed)) pointed[i] = false;
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i]->piece.text.starts_with('_')) pointed[i] = false;
    }
    return pointed;
  }

 private:
  std::string_view between(std::size_t from, std::size_t end) const { return part_.between(from, end); }

  std::size_t sentence_end() const { return part_.sentence.from + part_.sentence.text.size(); }

  // From the value before, or the type.
  std::size_t front_from(const SentenceValue& name) const {
    std::size_t from = part_.sentence.from;
    for (const SentenceValue* value : part_.values) {
      if (value->piece.from < name.piece.from) from = value->piece.from + value->piece.text.size();
    }
    if (part_.is_behind_type(name)) from = std::max(from, part_.mention.end);
    return std::max(from, name.piece.from - std::min(name.piece.from, kNearbyWords));
  }

  std::string_view front_of(const SentenceValue& name) const { return between(front_from(name), name.piece.from); }

  // Up to the next value or the type.
  std::string_view back_of(const SentenceValue& name) const {
    const std::size_t from = name.piece.from + name.piece.text.size();
    std::size_t end = std::min(from + kNearbyWords, sentence_end());
    for (const SentenceValue* value : part_.values) {
      if (value->piece.from >= from) end = std::min(end, value->piece.from);
    }
    return between(from, end);
  }

  bool is_pointed_to(std::size_t i) const {
    const SentenceValue& name = *names_[i];
    if (i > 0 && follows_arrow(name.piece)) return true;
    if (is_defined_as(i)) return true;
    if (part_.has_postpositions) return is_pointed_behind(name);
    const std::size_t from = front_from(name);
    if (part_.is_behind_type(name) && from == part_.mention.end && leads_straight(i)) return true;
    return says_target(between(from, name.piece.from)) && !leads_away(name.piece, from);
  }

  // "`host.example.net` を指す", "値は `host.example.net`", "MX レコードを `mail.example.net` に設定".
  bool is_pointed_behind(const SentenceValue& name) const {
    std::string_view back = back_of(name);
    // An arrow leads on, in whatever order the words of the language stand.
    if (begins_with_arrow(back.substr(0, kArrow))) return false;
    const std::string_view front = front_of(name);
    const std::string_view label = front.substr(std::max(clause_begin(front), keyword_begin(front)));
    // A particle goes on about the value before.
    const bool about_other = begins_with_any(behind_marks(label), {"を", "に", "へ", "을", "를", "에", "로", "으로"});
    if (!about_other && is_called_value(label)) return true;
    if (has_word(label, "name") && !has_word(label, "zone")) return false;
    back = back.substr(0, std::min({back.find(", "), back.find("、"), back.find("，"), back.size()}));
    if (says_target(back)) return true;
    return leads_to_mail(name) && begins_with_any(behind_marks(back), {"に", "로", "으로"});
  }

  static std::size_t clause_begin(std::string_view words) {
    std::size_t begin = 0;
    for (const std::string_view comma : {", ", "、", "，", "。"}) {
      if (const std::size_t at = words.rfind(comma); at != std::string_view::npos)
        begin = std::max(begin, at + comma.size());
    }
    return begin;
  }

  // A word that stands right in front of a value, with its particle at most, takes no more than this.
  static std::size_t keyword_begin(std::string_view words) {
    constexpr std::size_t kLongestKeyword = 33;
    std::size_t from = words.size() - std::min(words.size(), kLongestKeyword);
    while (from < words.size() && (static_cast<unsigned char>(words[from]) & 0xC0U) == 0x80) ++from;
    return from;
  }

  // "`www` → `host.example.net`", in any language.
  bool follows_arrow(Piece piece) const {
    const std::string_view words = trim(between(piece.from - std::min(piece.from, kArrow), piece.from));
    return std::any_of(kArrows.begin(), kArrows.end(), [&](std::string_view arrow) { return words.ends_with(arrow); });
  }

  static bool begins_with_arrow(std::string_view words) {
    words = trim(words);
    return std::any_of(kArrows.begin(), kArrows.end(),
                       [&](std::string_view arrow) { return words.starts_with(arrow); });
  }

  bool is_alias() const {
    return part_.mention.types.size() == 1 &&
           (part_.mention.types[0].type == RrType::CNAME || part_.mention.types[0].type == RrType::DNAME);
  }

  bool is_mail() const { return part_.mention.types.size() == 1 && part_.mention.types[0].type == RrType::MX; }

  // A domain that gets mail has hardly more than two labels, the host that takes it has more.
  bool leads_to_mail(const SentenceValue& name) const {
    return is_mail() && part_.is_behind_type(name) &&
           std::count(name.piece.text.begin(), name.piece.text.end(), '.') > 1;
  }

  // "`www` is a CNAME record to `host.example.net`", "set the MX record to `mail.example.net`"
  bool leads_straight(std::size_t i) const {
    const SentenceValue& name = *names_[i];
    const std::vector<Piece> words = split({between(part_.mention.end, name.piece.from), 0}, kWordEnds);
    if (leads_to_mail(name)) {
      if (!words.empty() && is_word(words.back().text, "towards")) return true;
      const std::string_view gap = trim(between(part_.mention.end, name.piece.from));
      return (gap.ends_with("为") || gap.ends_with("為") || gap.ends_with("到") || gap.ends_with("至")) &&
             !has_word(gap, "name");
    }
    if (i == 0) return false;
    const bool defined = is_alias() && is_subject(*names_[i - 1]);
    bool towards = false;
    for (const Piece& word : words) {
      const bool leads = is_word(word.text, "towards") || (defined && is_word(word.text, "of"));
      if (!leads && !has_word(word.text, "record") && !has_word(word.text, "alias")) return false;
      towards = towards || leads;
    }
    return towards;
  }

  // "`www` should be a CNAME", "make `www` a CNAME": the name in front of the type owns it.
  bool is_subject(const SentenceValue& name) const {
    if (part_.is_behind_type(name)) return false;
    const std::vector<Piece> words = split({between(name.behind, part_.mention.from), 0}, kWordEnds);
    bool is = false;
    bool only_articles = true;
    for (const Piece& word : words) {
      is = is || is_word(word.text, "be");
      only_articles = only_articles && (word.text.size() <= kLongestJoiningWord || has_word(word.text, "alias") ||
                                        has_word(word.text, "record"));
    }
    if (is || only_articles) return true;
    // German and Dutch end with the verb.
    const std::vector<Piece> last = split({part_.sentence.text.substr(part_.sentence.text.rfind(' ') + 1), 0}, {"."});
    return !last.empty() && is_word(last[0].text, "be");
  }

  // "`www` 必须是 `host.example.net` 的 CNAME", "`www` は `host.example.net` の CNAME にします"
  bool is_defined_as(std::size_t i) const {
    if (i == 0 || !is_alias() || part_.is_behind_type(*names_[i])) return false;
    const std::string_view gap =
        behind_marks(between(names_[i - 1]->piece.from + names_[i - 1]->piece.text.size(), names_[i]->piece.from));
    const std::string_view back = trim(behind_marks(between(names_[i]->behind - 1, part_.mention.from)));
    if (part_.has_postpositions)
      return begins_with_any(gap, {"は", "を", "が", "는", "은", "을", "를", "이 ", "가 "}) &&
             !has_word(gap, "points") && begins_with_any(back, {"の", "의"}) &&
             (back.size() <= 3 || has_word(back, "alias"));
    const std::string_view words = trim(gap);
    return (words.ends_with("是") || words.ends_with("为") || words.ends_with("為") || words.ends_with("作")) &&
           (back == "的" || back.empty());
  }

  // "to resolve `www` to your server": the words lead from it to something else.
  bool leads_away(Piece piece, std::size_t from) const {
    const std::vector<Piece> before = split({between(from, piece.from), 0}, kWordEnds);
    if (!before.empty() && is_word(before.back().text, "towards")) return false;
    const std::size_t end = piece.from + piece.text.size();
    const std::vector<Piece> behind = split({between(end, std::min(end + kFirstWords, sentence_end())), 0}, kWordEnds);
    return !behind.empty() && is_word(behind.front().text, "towards");
  }

  // The value of an address record is no name: where a name is called one, it is the record's.
  bool says_target(std::string_view words) const { return has_word(words, "points") || is_called_value(words); }

  bool is_called_value(std::string_view words) const {
    if (part_.mention.types[0].type == RrType::TXT && has_word(words, "contents")) return true;
    return !part_.mention.is_of_addresses() && (has_word(words, "value") || has_word(words, "target"));
  }

  // "Point `www` with a CNAME record at `host.example.com`": the word leads to the second one.
  bool leads_further(std::size_t i) const {
    const std::size_t end = names_[i]->piece.from + names_[i]->piece.text.size();
    const std::vector<Piece> words = split({between(end, names_[i + 1]->piece.from), 0}, kWordEnds);
    const std::vector<Piece> front = split({front_of(*names_[i]), 0}, kWordEnds);
    return !words.empty() && is_word(words.back().text, "towards") && !is_behind_type_of(i) && !front.empty() &&
           !is_word(front.back().text, "towards");
  }

  bool is_behind_type_of(std::size_t i) const { return part_.is_behind_type(*names_[i]) && i > 0; }

  // "Direct `www` with a CNAME record to `host.example.net`": what it is led to stands further behind.
  bool is_moved(std::size_t i, const std::vector<bool>& pointed) const {
    const SentenceValue& name = *names_[i];
    const std::vector<Piece> before = split({front_of(name), 0}, kWordEnds);
    if (before.empty() || is_word(before.back().text, "towards") || part_.is_behind_type(name)) return false;
    if (i + 1 < names_.size()) return pointed[i + 1];
    return part_.mention.is_of_addresses() &&
           std::any_of(part_.values.begin(), part_.values.end(), [&](const SentenceValue* value) {
             return value->kind == SentenceValue::Kind::address && value->piece.from > name.piece.from;
           });
  }

  const MentionPart& part_;
  const Values& names_;
};

}  // namespace

std::vector<bool> names_led_to(const MentionPart& part, const std::vector<const SentenceValue*>& names) {
  return Roles(part, names).read();
}

}  // namespace doczone::extractor
