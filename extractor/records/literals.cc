#include "extractor/records/literals.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extractor/names/mentioned_names.h"
#include "extractor/names/name_soundness.h"
#include "extractor/records/text_authorities.h"
#include "extractor/records/text_grammar.h"
#include "extractor/records/text_numbers.h"
#include "extractor/records/text_types.h"
#include "extractor/records/text_words.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestValue = 255;  // bytes
constexpr std::size_t kLongestNumber = 6;   // digits

bool is_cut(char c) {
  return is_ascii_space(c) || static_cast<unsigned char>(c) >= 0x80 || is_one_of(c, "\"'()`|,");
}

// Runs of ASCII characters without blanks; a placeholder counts as one.
std::vector<Piece> tokens_of(std::string_view text) {
  std::vector<Piece> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size()) {
      const bool may_open = text[at] == '<' || text[at] == '{' || text[at] == '[';
      const std::size_t length = may_open ? placeholder_length(text.substr(at)) : 0;
      if (length == 0 && is_cut(text[at])) break;
      at += std::max<std::size_t>(length, 1);
    }
    const Piece token = without_end({text.substr(begin, at - begin), begin});
    if (!token.text.empty() && token.text.size() <= kLongestValue) out.push_back(token);
    if (at == begin) ++at;
  }
  return out;
}

// `192.0.2.1`, `2001:db8::/48`
bool is_address_literal(std::string_view token) {
  const std::string_view address = token.substr(0, token.find('/'));
  const std::string_view prefix = token.substr(address.size());
  return is_address(address) && (prefix.empty() || std::all_of(prefix.begin() + 1, prefix.end(), is_ascii_digit));
}

bool is_key_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.';
}

// A tag of the lists that TXT records hold; letters that mean something elsewhere, too, are left out.
bool is_tag(std::string_view key) {
  static constexpr std::array<std::string_view, 11> kTags{"v",   "p",   "sp",  "np", "adkim", "aspf",
                                                          "pct", "rua", "ruf", "fo", "k"};
  return std::find(kTags.begin(), kTags.end(), key) != kTags.end();
}

// `example-site=4f1c9d02a7`, `mailwarden-verify=<token>`, `MS=ms12345678`: what tells the owner of a domain.
bool is_verification(std::string_view key, std::string_view value) {
  const bool is_secret =
      placeholder_length(value) > 0 || (value.size() >= 4 && std::any_of(value.begin(), value.end(), is_ascii_digit));
  const bool names_itself = ascii_lower(value).starts_with(ascii_lower(key));
  return is_secret && (key.find_first_of("-_.") != std::string_view::npos || names_itself);
}

// One word, one sign, one value.
bool is_pair(std::string_view token) {
  const std::size_t equals = token.find('=');
  if (equals == std::string_view::npos || equals == 0 || equals + 1 == token.size()) return false;
  const std::string_view key = token.substr(0, equals), value = token.substr(equals + 1);
  const bool is_key = is_ascii_alpha(key[0]) && std::all_of(key.begin(), key.end(), is_key_character);
  return is_key && value.find_first_of("=&?$\\") == std::string_view::npos &&
         (is_tag(key) || is_verification(key, value));
}

bool is_term_literal(std::string_view token) {
  return is_pair(token) || (!is_bare_term(token) && is_text_term(token));
}

// The name in `SN=sip.example.com`.
Piece value_of_pair(Piece token) {
  const std::size_t equals = token.text.find('=');
  if (equals == std::string_view::npos || equals == 0) return {};
  const bool is_key =
      std::all_of(token.text.begin(), token.text.begin() + static_cast<std::ptrdiff_t>(equals), is_ascii_alpha);
  const Piece value{token.text.substr(equals + 1), token.from + equals + 1};
  return is_key && name_quality(value.text) == NameQuality::complete ? value : Piece();
}

// `_dmarc`, `selector2._domainkey`, `_sip._tls`: relative names that no word is like.
bool is_relative_name(std::string_view token) {
  const std::size_t mark = token.find('_');
  const bool begins_label = mark != std::string_view::npos && (mark == 0 || token[mark - 1] == '.');
  if (!begins_label || token.size() < mark + 4 || token.ends_with('_') || token.find("__") != std::string_view::npos)
    return false;
  return NameTemplate::parse(token).has_value();
}

// `_sip` of `_sip. _tls. <domain>`: a source that is torn itself says no whole name.
bool is_torn_off(std::string_view text, const Piece& token) {
  const std::string_view behind = text.substr(token.from + token.text.size());
  return token.text.find('.') == std::string_view::npos && (behind.starts_with(". _") || behind.starts_with(" ._"));
}

std::optional<Field> field_of_token(std::string_view token) {
  // Each of them holds one of these.
  const bool is_word = std::none_of(token.begin(), token.end(), [](char c) {
    return is_one_of(c, ".:=_-~?+") || static_cast<unsigned char>(c) >= 0x80;
  });
  if (is_word) return std::nullopt;
  if (is_address_literal(token)) return Field::address;
  if (is_term_literal(token)) return Field::term;
  if (is_relative_name(token)) return Field::mention;
  return std::nullopt;
}

// A sentence goes on behind the dot: it is the name's.
Piece with_final_dot(std::string_view text, Piece name) {
  const std::string_view behind = text.substr(name.from + name.text.size());
  const bool goes_on =
      behind.size() > 2 && behind[0] == '.' && behind[1] == ' ' && behind[2] >= 'a' && behind[2] <= 'z';
  const bool is_closed = behind.size() > 1 && behind[0] == '.' && (behind[1] == ')' || behind[1] == ',');
  const bool is_final = (goes_on || is_closed) && !name.text.starts_with('_');
  return is_final ? Piece{text.substr(name.from, name.text.size() + 1), name.from} : name;
}

class LiteralReader {
 public:
  LiteralReader(const CellText& text, const ServiceRegistry& services) : text_(text), services_(services) {}

  std::vector<Literal> run_numbers() {
    for (const Piece& line : split({text_.text(), 0}, {"\n"})) add_numbers(line);
    return std::move(out_);
  }

  std::vector<Literal> run() {
    const std::string& text = text_.text();
    for (const Piece& authority : authorities_in(text)) add({Field::term, authority});
    for (const Piece& type : type_literals_in(text)) add({Field::type, type});
    for (const Piece& code : code_spans_in(text_)) add_quoted(code);
    for (const Piece& token : tokens_of(text)) {
      const std::optional<Field> field = field_of_token(token.text);
      if (field && !(field == Field::mention && is_torn_off(text, token))) {
        add({*field, token});
      } else if (const Piece name = value_of_pair(token); !name.text.empty()) {
        add({Field::mention, name});
      }
    }
    for (const std::string_view name : plain_names_in(text, services_)) {
      const Piece piece{name, static_cast<std::size_t>(name.data() - text.data())};
      add({Field::mention, with_final_dot(text, piece)});
    }
    for (const Piece& line : split({text, 0}, {"\n"})) add_numbers(line);
    if (has_word(text, "ttl")) add_times();
    std::sort(out_.begin(), out_.end(), [](const Literal& a, const Literal& b) { return a.piece.from < b.piece.from; });
    return std::move(out_);
  }

 private:
  void add(Literal literal) {
    const bool is_taken =
        std::any_of(out_.begin(), out_.end(), [&](const Literal& one) { return overlap(one.piece, literal.piece); });
    if (!is_taken) out_.push_back(literal);
  }

  // `"v=spf1 mx -all"` in code: its quotation marks are a part of what is typed.
  void add_quoted(Piece code) {
    const std::size_t open = code.text.find('"');
    const std::size_t close = open == std::string_view::npos ? open : code.text.find('"', open + 1);
    if (close == std::string_view::npos || close - open < 4) return;
    const std::string_view quoted = code.text.substr(open, close + 1 - open);
    if (is_ascii(quoted) && quoted.size() <= kLongestValue) add({Field::term, {quoted, code.from + open}});
  }

  void add_numbers(Piece line) {
    if (std::none_of(line.text.begin(), line.text.end(), is_ascii_digit)) return;
    for (const Piece& part : split(line, {",", ";", "(", ")", "，", "、", "；", "（", "）", "。", ". "})) {
      const std::vector<Piece> numbers = whole_numbers_in(part);
      // `5269 as the port`, `port 5269`: with one number and one word, whichever comes first.
      if (const std::optional<Field> only = numbers.size() == 1 ? only_field_in(part.text) : std::nullopt) {
        add({*only, numbers.front()});
        continue;
      }
      std::size_t from = part.from;
      for (const Piece& number : numbers) {
        const std::string_view before = part.text.substr(from - part.from, number.from - from);
        if (const std::optional<Field> field = only_field_in(before)) add({*field, number});
        from = number.from + number.text.size();
      }
    }
  }

  // `lower it to 1 hour` in a text about times to live.
  void add_times() {
    for (const Number& number : numbers_in(text_.text(), {})) {
      const std::optional<Piece> unit = unit_behind(text_.text(), number.piece);
      if (!unit || number.value.size() > kLongestNumber) continue;
      const std::size_t end = unit->from + unit->text.size();
      std::erase_if(out_,
                    [&](const Literal& one) { return overlap(one.piece, number.piece) && is_said_number(one.field); });
      add({Field::ttl,
           {std::string_view(text_.text()).substr(number.piece.from, end - number.piece.from), number.piece.from}});
    }
  }

  static std::optional<Field> only_field_in(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Field>, 4> kKinds{
        {{"port", Field::port}, {"priority", Field::priority}, {"weight", Field::weight}, {"ttl", Field::ttl}}};
    std::optional<Field> out;
    for (const auto& [kind, field] : kKinds) {
      if (!has_word(text, kind)) continue;
      if (out) return std::nullopt;
      out = field;
    }
    return out;
  }

  static std::vector<Piece> whole_numbers_in(Piece part) {
    std::vector<Piece> out;
    for (const Piece& token : tokens_of(part.text)) {
      const bool is_number =
          token.text.size() <= kLongestNumber && std::all_of(token.text.begin(), token.text.end(), is_ascii_digit);
      if (is_number) out.push_back({token.text, part.from + token.from});
    }
    return out;
  }

  const CellText& text_;
  const ServiceRegistry& services_;
  std::vector<Literal> out_;
};

// Every literal holds a digit, a sign that no sentence has, or a full stop, a hyphen or a mark with a letter behind it.
bool may_hold_literals(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_ascii_digit(c) || is_one_of(c, "=_~+\"")) return true;
    const bool goes_on = at + 1 < text.size() && !is_ascii_space(text[at + 1]);
    if (goes_on && (c == '.' || c == ':' || c == '?')) return true;
    if (goes_on && c == '-' && (at == 0 || is_cut(text[at - 1]))) return true;
  }
  return false;
}

}  // namespace

bool is_said_number(Field field) {
  return is_number_field(field) || field == Field::ttl;
}

std::vector<Literal> literals_in(const CellText& text, const ServiceRegistry& services) {
  if (!may_hold_literals(text.text())) return {};
  return LiteralReader(text, services).run();
}

std::vector<Literal> called_numbers_in(const CellText& text) {
  return LiteralReader(text, ServiceRegistry()).run_numbers();
}

std::vector<Piece> code_spans_in(const CellText& text) {
  std::vector<Piece> out;
  if (text.empty()) return out;
  std::size_t at = 0, begin = 0;
  const TextRun* before = nullptr;
  const auto close = [&](std::size_t end) {
    if (before == nullptr) return;
    const Piece span = trimmed({std::string_view(text.text()).substr(begin, end - begin), begin});
    if (!span.text.empty()) out.push_back(span);
    before = nullptr;
  };
  const std::vector<TextRun> runs = text.runs_of(0, text.text().size());
  for (const TextRun& run : runs) {
    const bool goes_on = before != nullptr && run.markup == Markup::code && before->span.end() == run.span.offset;
    if (!goes_on) close(at);
    if (!goes_on && run.markup == Markup::code) begin = at;
    before = run.markup == Markup::code ? &run : nullptr;
    at += run.text.size();
  }
  close(at);
  return out;
}

}  // namespace doczone::extractor
