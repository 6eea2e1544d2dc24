#include "extractor/forms/zone_line.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "extractor/forms/line_data.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/record_text.h"
#include "model/rr_type_table.h"

namespace doczone::extractor {
namespace {

using Tokens = std::vector<LineToken>;

constexpr std::size_t kMostBeforeType = 5;
constexpr std::size_t kMostColumns = 16;

// Types that documentation asks for. Others have mnemonics that are words, or nobody writes them by hand.
std::optional<RrType> documented_type(std::string_view word, bool any_case) {
  static constexpr std::array<std::string_view, 22> kTypes{
      "A",     "AAAA",  "CNAME",      "MX",     "TXT",  "SRV", "NS",     "PTR",     "CAA",   "TLSA", "SOA",
      "SSHFP", "NAPTR", "OPENPGPKEY", "SMIMEA", "SVCB", "DS",  "DNSKEY", "CDNSKEY", "DNAME", "CDS",  "HTTPS"};
  if (word.size() > 10) return std::nullopt;
  // A label without a class: `SPF v=spf1 …` asks for a TXT record (RFC 7208 §3.1).
  if (word == "SPF") return any_case ? parse_rr_type(word) : std::nullopt;
  if (word == "LOC" || word == "URI") return parse_rr_type(word);
  const bool known = std::any_of(kTypes.begin(), kTypes.end(), [&](std::string_view type) {
    return any_case ? equal_ignoring_ascii_case(type, word) : type == word;
  });
  return known ? parse_rr_type(word) : std::nullopt;
}

bool is_class(const LineToken& token) {
  return token.kind == LineToken::Kind::word && equal_ignoring_ascii_case(token.text, "IN");
}

bool is_ttl(const LineToken& token) {
  if (token.kind != LineToken::Kind::word || token.text.empty() || !is_ascii_digit(token.text[0])) return false;
  const bool has_unit = std::any_of(token.text.begin(), token.text.end(), is_ascii_space);  // see prepared()
  return has_unit || parse_ttl(token.text).has_value();
}

// Nothing but a record's owner looks like this.
bool is_plain_owner(std::string_view text) {
  return text == "@" || text == "*" || text.starts_with('_') || text.find('.') != std::string_view::npos ||
         placeholder_length(text) > 0;
}

bool is_no_letter(char c) {
  return !is_ascii_alpha(c) && static_cast<unsigned char>(c) < 0x80;
}

std::string_view without_colon(std::string_view word) {
  if (word.ends_with(':')) return word.substr(0, word.size() - 1);
  return word.ends_with("：") ? word.substr(0, word.size() - std::string_view("：").size()) : word;
}

LineToken shortened(LineToken token, std::size_t length) {
  token.text = token.text.substr(0, length);
  token.span.length = length;
  token.outer = token.span;
  return token;
}

bool names_priority(const LineToken& token) {
  return token.kind == LineToken::Kind::word && has_word(token.text, "priority") && !is_plain_owner(token.text);
}

// `1 hour` is one value; of `Priority: 10`, the number is.
Tokens with_units(const Tokens& tokens) {
  Tokens out;
  for (const LineToken& token : tokens) {
    const bool is_named = out.size() > 2 && token.kind == LineToken::Kind::word && is_number(token.text);
    if (is_named && names_priority(out.back())) out.pop_back();
    const bool counts = !out.empty() && out.back().kind == LineToken::Kind::word && is_number(out.back().text);
    const bool is_unit = counts && token.kind == LineToken::Kind::word &&
                         std::none_of(token.text.begin(), token.text.end(), is_no_letter) &&
                         (has_word(token.text, "hour") || has_word(token.text, "minute") ||
                          has_word(token.text, "second") || has_word(token.text, "day"));
    if (!(is_unit && take_in(token, out.back()))) out.push_back(token);
  }
  return out;
}

bool is_capital_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
}

// `SPF: @ TXT …` has a label in front, `www.example.org: A …` its owner.
Tokens without_label(const Tokens& tokens) {
  if (tokens.size() < 3 || tokens[0].kind != LineToken::Kind::word) return {};
  const std::string_view label = without_colon(tokens[0].text);
  if (label.size() == tokens[0].text.size() || label.empty()) return {};
  Tokens out = tokens;
  if (is_plain_owner(label) && is_owner_text(label)) {
    out[0] = shortened(out[0], label.size());
  } else {
    out.erase(out.begin());
  }
  return out;
}

// `com.` is nobody's to write into.
bool is_top_level(std::string_view owner) {
  return owner.size() > 1 && owner.find('.') == owner.size() - 1 && is_ascii_alpha(owner[0]) &&
         owner.find('_') == std::string_view::npos;
}

// What stands in front of the type.
struct LineHead {
  std::optional<LineToken> owner;
  std::optional<LineToken> ttl;
  std::optional<LineToken> number;  // a priority, or the TTL
  bool has_class = false;
};

std::optional<LineHead> read_head(std::span<const LineToken> tokens, RrType type) {
  LineHead head;
  for (const LineToken& token : tokens) {
    if (token.kind != LineToken::Kind::word) return std::nullopt;
    const bool digits = is_number(token.text);
    if (is_class(token)) {
      if (std::exchange(head.has_class, true)) return std::nullopt;
    } else if (is_ttl(token) && !(type == RrType::PTR && !head.owner && tokens.size() > 1)) {
      if (head.ttl && (head.number || !digits)) return std::nullopt;
      (head.ttl ? head.number : head.ttl) = token;
    } else if (!head.owner &&
               (is_owner_text(token.text) || (type == RrType::PTR && (digits || is_address(token.text))))) {
      head.owner = token;
    } else if (!head.owner || placeholder_length(token.text) != token.text.size()) {
      return std::nullopt;  // a second placeholder is a TTL that the reader sets
    }
  }
  return head;
}

class TypedLine {
 public:
  TypedLine(const Tokens& tokens, std::size_t at, RrType type, const LineContext& context)
      : tokens_(tokens),
        at_(at),
        type_(type),
        context_(context),
        rest_(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end()) {
    // `→ A record →`, `A record:`
    if (!rest_.empty() && rest_[0].kind == LineToken::Kind::word && is_word(without_colon(rest_[0].text), "record"))
      rest_.erase(rest_.begin());
  }

  std::optional<ZoneLine> read() {
    const std::optional<LineHead> head = read_head(std::span(tokens_).first(at_), type_);
    if (!head || rest_.empty()) return std::nullopt;
    head_ = *head;
    // `name CNAME IN 3600 host`
    if (rest_.size() > 1 && !head_.has_class && rest_.front().text == "IN") {
      head_.has_class = true;
      rest_.erase(rest_.begin());
    }
    if (head_.owner || head_.has_class) return with_data(head_.owner, rest_);
    if (context_.owner_above) {
      if (auto line = with_data(std::nullopt, rest_)) return line;
    }
    return type_in_front();
  }

 private:
  // `TYPE owner data`, `MX 10 owner data`, `TYPE data`.
  std::optional<ZoneLine> type_in_front() const {
    if (head_.number) return std::nullopt;
    const auto is_owner = [](const LineToken& token) {
      return token.kind == LineToken::Kind::word && !is_number(token.text) && is_owner_text(token.text) &&
             !is_capital_word(token.text);  // `MX OK 10 host` is a report
    };
    if (rest_.size() > 1 && is_owner(rest_[0])) {
      if (auto line = with_data(rest_[0], {rest_.begin() + 1, rest_.end()})) return line;
    }
    if (rest_.size() == 3 && type_ == RrType::MX && is_number(rest_[0].text) && is_owner(rest_[1])) {
      if (auto line = with_data(rest_[1], {rest_[0], rest_[2]})) return line;
    }
    // A lone name or address could be anybody's.
    if (row_of(type_).fields().size() < 2 && type_ != RrType::TXT) return std::nullopt;
    std::optional<ZoneLine> line = with_data(std::nullopt, rest_);
    return line && line->certainty == Certainty::sure ? line : std::nullopt;
  }

  std::optional<ZoneLine> with_data(const std::optional<LineToken>& owner, const Tokens& data) const {
    if (auto line = plain_data(owner, data)) return line;
    return without_remarks(owner, data);
  }

  // A TTL may stand in front of the data or behind them as well.
  std::optional<ZoneLine> plain_data(const std::optional<LineToken>& owner, Tokens data) const {
    const std::optional<LineToken>& ttl = head_.ttl;
    if (head_.number) {
      Tokens numbered = data;
      numbered.insert(numbered.begin(), *head_.number);
      if (auto line = made_of(owner, ttl, numbered)) return line;
    }
    if (ttl && is_preference(*ttl, data)) {
      Tokens numbered = data;
      numbered.insert(numbered.begin(), *ttl);
      if (auto line = made_of(owner, std::nullopt, numbered)) return line;
    }
    if (auto line = made_of(owner, ttl, data)) return line;
    if (ttl || data.size() < 2) return std::nullopt;
    const LineToken first = data.front();
    const LineToken last = data.back();
    if (is_ttl(first)) {
      if (auto line = made_of(owner, first, {data.begin() + 1, data.end()})) return line;
    }
    data.pop_back();
    return is_ttl(last) ? made_of(owner, last, data) : std::nullopt;
  }

  // `name 10 MX host`, `name 10 SRV 5 443 host`: the number in front is the first of the data, not a TTL.
  bool is_preference(const LineToken& number, const Tokens& data) const {
    if (!is_number(number.text)) return false;
    return (type_ == RrType::MX && data.size() == 1 && number.text.size() <= 2) ||
           (type_ == RrType::SRV && data.size() == 3);
  }

  // Columns behind the data say something about the record: `Auto`, `DNS only`.
  std::optional<ZoneLine> without_remarks(const std::optional<LineToken>& owner, Tokens data) const {
    while (data.size() > 1 && data.size() <= kMostColumns) {
      const bool begins_column = data.back().apart;
      data.pop_back();
      if (!begins_column) continue;
      auto line = plain_data(owner, data);
      if (line && line->certainty == Certainty::sure) return line;
    }
    return std::nullopt;
  }

  std::optional<ZoneLine> made_of(const std::optional<LineToken>& owner, const std::optional<LineToken>& ttl,
                                  const Tokens& tokens) const {
    if (owner && type_ == RrType::NS && is_top_level(owner->text)) return std::nullopt;
    std::optional<LineData> data = read_line_data(type_, tokens);
    if (!data && owner && is_written_as_zone()) data = read_misplaced_data(type_, owner->text, tokens);
    if (!data) return std::nullopt;
    ZoneLine line;
    line.type = type_;
    line.has_class = head_.has_class;
    line.owner = owner;
    if (ttl) line.fields.push_back({Field::ttl, {*ttl}});
    line.fields.push_back({Field::type, {shortened(tokens_[at_], without_colon(tokens_[at_].text).size())}});
    for (ZoneField& field : data->fields) line.fields.push_back(std::move(field));
    if (head_.has_class || data->is_strong) {
      line.certainty = Certainty::sure;
    } else if (owner && is_plain_owner(owner->text)) {
      line.certainty = Certainty::fair;
    }
    return line;
  }

  // A sentence has other words than `IN A` in capitals.
  bool is_written_as_zone() const {
    return std::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(at_),
                       [](const LineToken& token) { return token.text == "IN"; }) &&
           tokens_[at_].text == to_string(type_);
  }

  const Tokens& tokens_;
  std::size_t at_;
  RrType type_;
  const LineContext& context_;
  Tokens rest_;
  LineHead head_;
};

// `mail.example.com.  "v=spf1 …"`, `DMARC _dmarc v=DMARC1; …`, `SPF v=spf1 …`: the text tells the type.
std::optional<ZoneLine> read_policy(const Tokens& tokens) {
  const auto policy =
      std::find_if(tokens.begin(), tokens.end(), [](const LineToken& token) { return is_policy_text(token.text); });
  const auto before = static_cast<std::size_t>(policy - tokens.begin());
  if (policy == tokens.end() || before == 0 || before > 2) return std::nullopt;
  const LineToken& last = tokens[before - 1];
  const bool has_owner = last.kind == LineToken::Kind::word && is_plain_owner(last.text) && is_owner_text(last.text);
  if ((!has_owner || before == 2) && !is_capital_word(tokens[0].text)) return std::nullopt;
  if (!has_owner && before == 2) return std::nullopt;
  std::optional<LineData> data = read_line_data(RrType::TXT, std::span(tokens).subspan(before));
  if (!data) return std::nullopt;
  ZoneLine line;
  line.type = RrType::TXT;
  line.certainty = Certainty::sure;
  if (has_owner) line.owner = last;
  line.fields = std::move(data->fields);
  return line;
}

// `_sip._tls.example.com 10 1 443 sip.example.com`: of an SRV record, as the owner tells.
std::optional<ZoneLine> read_service(const Tokens& tokens) {
  if (tokens.size() < 5 || tokens[0].kind != LineToken::Kind::word || !tokens[0].text.starts_with('_'))
    return std::nullopt;
  const auto name = NameTemplate::parse(tokens[0].text);
  if (!name || name->service().empty()) return std::nullopt;
  Tokens data(tokens.begin() + 1, tokens.end());
  ZoneLine line;
  line.type = RrType::SRV;
  line.owner = tokens[0];
  line.certainty = Certainty::sure;
  if (data.size() == 5 && is_ttl(data[0])) {
    line.fields.push_back({Field::ttl, {data[0]}});
    data.erase(data.begin());
  }
  std::optional<LineData> read = read_line_data(RrType::SRV, data);
  if (!read) return std::nullopt;
  for (ZoneField& field : read->fields) line.fields.push_back(std::move(field));
  return line;
}

std::optional<ZoneLine> read_typed(const Tokens& tokens, const LineContext& context) {
  bool has_class = false;
  for (std::size_t i = 0; i < std::min(tokens.size(), kMostBeforeType); ++i) {
    if (tokens[i].kind != LineToken::Kind::word) break;
    const std::optional<RrType> type = documented_type(without_colon(tokens[i].text), has_class);
    if (type) {
      if (auto line = TypedLine(tokens, i, *type, context).read()) return line;
    }
    has_class = has_class || is_class(tokens[i]);
  }
  if (auto line = read_service(tokens)) return line;
  return read_policy(tokens);
}

// Translation puts blanks round the dots of names: `_sip. _tls`, `mail .example.com`. A word behind a full name is no
// part of it.
bool is_joined(const LineToken& front, const LineToken& behind) {
  if (front.kind != LineToken::Kind::word || behind.kind != LineToken::Kind::word || behind.apart) return false;
  if (is_class(behind) || documented_type(behind.text, false)) return false;
  if (behind.text.size() > 1 && behind.text.starts_with('.')) return true;
  if (!front.text.ends_with('.') || is_number(behind.text)) return false;
  const bool is_open = front.text.find('.') + 1 == front.text.size() || front.text.find(' ') != std::string_view::npos;
  return is_open || behind.text.starts_with('_') || behind.text.find('.') != std::string_view::npos;
}

// Empty where there are none.
Tokens with_joined_names(const Tokens& tokens) {
  Tokens out;
  for (const LineToken& token : tokens) {
    const bool is_taken = !out.empty() && is_joined(out.back(), token) && take_in(token, out.back());
    if (!is_taken) out.push_back(token);
  }
  return out.size() == tokens.size() ? Tokens() : out;
}

std::optional<ZoneLine> read_plain(const Tokens& written, const LineContext& context) {
  const Tokens tokens = with_units(written);
  if (auto line = read_typed(tokens, context)) return line;
  if (auto line = read_typed(without_label(tokens), context)) return line;
  return read_typed(with_joined_names(tokens), context);
}

bool is_parenthesis(const LineToken& token) {
  return token.kind == LineToken::Kind::open || token.kind == LineToken::Kind::close;
}

}  // namespace

bool is_owner_text(std::string_view text) {
  if (text == "@" || text == "*") return true;
  if (text.empty() || text.size() > 253 || text.front() == '-' || text.front() == '.') return false;
  if (NameTemplate::parse(text)) return true;
  // Looser than hosts' names are: `YOUR_DOMAIN.`, `mail_selector._domainkey`, `*.`.
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = placeholder_length(text.substr(at))) {
      at += length;
      continue;
    }
    const char c = text[at++];
    if (c == ' ' && (text[at - 2] == '.' || text.substr(at).starts_with('.'))) continue;  // damage
    if (!is_ascii_alnum(c) && std::string_view("._-*").find(c) == std::string_view::npos &&
        static_cast<unsigned char>(c) < 0x80)
      return false;
  }
  return true;
}

std::optional<ZoneLine> read_zone_line(const Tokens& tokens, const LineContext& context) {
  const auto open = std::find_if(tokens.begin(), tokens.end(), is_parenthesis);
  if (open == tokens.end()) return read_plain(tokens, context);
  // Parentheses hold data that go on, or a remark.
  const Tokens front(tokens.begin(), open);
  Tokens all = tokens;
  std::erase_if(all, is_parenthesis);
  const bool goes_on =
      open + 1 != tokens.end() && ((open + 1)->kind == LineToken::Kind::quoted || names_priority(open[1]));
  if (auto line = read_plain(goes_on ? all : front, context)) return line;
  return read_plain(goes_on ? front : all, context);
}

}  // namespace doczone::extractor
