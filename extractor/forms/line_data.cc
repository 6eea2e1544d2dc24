#include "extractor/forms/line_data.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractor/records/cell_pieces.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/rdata_text.h"
#include "model/rr_type_table.h"

namespace doczone::extractor {
namespace {

using DataTokens = std::span<const LineToken>;

constexpr std::size_t kMostWords = 4;  // that stand for one address
constexpr RrType kSpf{99};             // RFC 7208 §3.1: given up, still written

bool is_word_token(const LineToken& token) {
  return token.kind == LineToken::Kind::word;
}

bool is_number_token(const LineToken& token) {
  return is_word_token(token) && (is_number(token.text) || placeholder_length(token.text) == token.text.size());
}

bool has_placeholder(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (placeholder_length(text.substr(at)) > 0) return true;
  }
  return false;
}

// `1.2.3.4`, `111.222.333.444`, `x.x.x.x`, `192.0.2.xxx`: four short parts, whatever the author put into them.
bool is_quad(std::string_view text) {
  const std::vector<Piece> parts = split({text, 0}, {"."});
  return parts.size() == 4 && std::count(text.begin(), text.end(), '.') == 3 &&
         std::all_of(parts.begin(), parts.end(), [](const Piece& part) {
           return part.text.size() <= 3 && std::all_of(part.text.begin(), part.text.end(), is_ascii_alnum);
         });
}

// `2001:db8::1`, `dead:beef`, `xxxx:xxxx::1`, `2001:db8:…`.
bool is_colon_address(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_hex_digit(c) || c == ':' || c == '.' || ascii_lower(c) == 'x' || ascii_lower(c) == 'y' ||
           ascii_lower(c) == 'z' || static_cast<unsigned char>(c) >= 0x80;
  });
  return plain && std::count(text.begin(), text.end(), ':') > 0 && text.size() > 2;
}

// `your-server-ip`, `<IPv4 address>`, `IP地址`: every language calls it so.
bool speaks_of_address(std::string_view text) {
  const std::string lower = ascii_lower(text);
  for (std::size_t at = lower.find("ip"); at != std::string::npos; at = lower.find("ip", at + 1)) {
    const std::string_view rest = std::string_view(lower).substr(at + 2);
    const bool version =
        rest.starts_with("v4") || rest.starts_with("v6") || rest.starts_with("4") || rest.starts_with("6");
    const bool begins = at == 0 || !is_ascii_alnum(lower[at - 1]) || text.substr(at, 2) == "IP";
    if (begins && (version || rest.empty() || !is_ascii_alnum(rest[0]) || text.substr(at, 2) == "IP")) return true;
  }
  return false;
}

// What only stands for an address is nothing to compare or to use.
std::optional<LineData> address_data(RrType type, DataTokens tokens) {
  if (tokens.empty() || !std::all_of(tokens.begin(), tokens.end(), is_word_token)) return std::nullopt;
  const std::string_view text = tokens[0].text;
  const bool shaped = type == RrType::A ? is_quad(text) : is_colon_address(text);
  if (shaped && tokens.size() > 1) return std::nullopt;
  if (shaped && is_address(text)) return LineData{{{Field::address, {tokens[0]}}}, true};
  if (shaped) return LineData{{}, true};
  const bool spoken =
      std::any_of(tokens.begin(), tokens.end(), [](const LineToken& t) { return speaks_of_address(t.text); });
  if (!spoken && !(tokens.size() == 1 && is_stand_in(text))) return std::nullopt;
  if (tokens.size() > kMostWords) return std::nullopt;
  const bool plain = std::none_of(tokens.begin() + 1, tokens.end(), [](const LineToken& t) { return t.apart; });
  return plain ? std::optional(LineData{{}, spoken && tokens.size() == 1}) : std::nullopt;
}

// Something that can be the name of a host where a type says that one stands here.
bool is_target_text(std::string_view text) {
  return text != "*" && !is_number(text) && is_owner_text(text) && !is_quad(text);
}

bool is_plain_target(std::string_view text) {
  return text == "@" || text.find('.') != std::string_view::npos || has_placeholder(text);
}

std::optional<LineData> name_data(DataTokens tokens) {
  if (tokens.size() != 1 || !is_word_token(tokens[0]) || !is_target_text(tokens[0].text)) return std::nullopt;
  return LineData{{{Field::target, {tokens[0]}}}, is_plain_target(tokens[0].text)};
}

// Numbers, and a name behind them; of an MX record, documentation also puts them the other way round.
std::optional<LineData> numbers_and_target(DataTokens tokens, std::span<const Field> numbers) {
  // Where a form has a preset, documentation leaves the preference out.
  if (numbers.size() == 1 && tokens.size() == 1) {
    std::optional<LineData> target = name_data(tokens);
    if (target) target->is_strong = false;
    return target;
  }
  if (tokens.size() != numbers.size() + 1) return std::nullopt;
  if (numbers.size() == 1 && is_word_token(tokens[0]) && is_target_text(tokens[0].text) && is_number(tokens[1].text)) {
    return LineData{{{Field::target, {tokens[0]}}, {Field::priority, {tokens[1]}}}, is_plain_target(tokens[0].text)};
  }
  LineData data;
  bool all_placeholders = true;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (!is_number_token(tokens[i])) return std::nullopt;
    if (!is_number(tokens[i].text)) continue;
    all_placeholders = false;
    data.fields.push_back({numbers[i], {tokens[i]}});
  }
  const LineToken& target = tokens.back();
  const bool is_root = target.text == ".";  // RFC 7505, RFC 2782: no such service
  if (!is_word_token(target) || (!is_root && !is_target_text(target.text) && !is_stand_in(target.text)))
    return std::nullopt;
  // Nothing but placeholders is how a line is made up, and no record.
  if (all_placeholders && placeholder_length(target.text) == target.text.size()) return std::nullopt;
  data.fields.push_back({Field::target, {target}});
  data.is_strong = !all_placeholders;
  return data;
}

std::optional<LineData> text_data(DataTokens tokens) {
  if (tokens.empty()) return std::nullopt;
  const bool quoted = !is_word_token(tokens[0]);
  if (std::any_of(tokens.begin(), tokens.end(), [&](const LineToken& t) { return is_word_token(t) == quoted; }))
    return std::nullopt;
  LineData data{{{Field::txt, {tokens.begin(), tokens.end()}}}, quoted};
  if (quoted) return data;
  const std::string_view first = tokens[0].text;
  const std::size_t sign = first.find('=');
  const bool has_tag = sign != std::string_view::npos && sign > 0;
  data.is_strong = is_policy_text(first) || (has_tag && (tokens.size() == 1 || first.ends_with(';')));
  const bool one_word = tokens.size() == 1 || has_placeholder(first);
  if (!data.is_strong && !one_word) return std::nullopt;
  // A column behind it is none of it: `v=spf1 -all    3600`.
  if (tokens.size() > 1 && tokens.back().apart && is_number(tokens.back().text)) return std::nullopt;
  // What stands without quotes is one text, blanks included.
  LineToken whole = tokens[0];
  whole.span = hull(tokens.front().span, tokens.back().span);
  whole.outer = whole.span;
  data.fields[0].tokens = {whole};
  return data;
}

bool fits_loosely(RrType type, DataTokens tokens) {
  const std::span<const RdataField> fields = row_of(type).fields();
  bool stands_in = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const RdataField& field = fields[std::min(i, fields.size() - 1)];
    // `Type : A` states a field, and is no data.
    if (is_word_token(tokens[i]) && tokens[i].text == ":") return false;
    if (i >= fields.size() && !field.is_repeated()) return false;
    const bool placeholder = is_stand_in(tokens[i].text) || has_placeholder(tokens[i].text);
    stands_in = stands_in || placeholder;
    const bool named = std::any_of(field.traits.names.begin(), field.traits.names.end(),
                                   [&](const NamedNumber& n) { return n.name == tokens[i].text; });
    if (field.is_number() && !named && !placeholder && !is_number(tokens[i].text)) return false;
  }
  return stands_in && tokens.size() >= fields.size();
}

std::string text_of(DataTokens tokens) {
  std::string text;
  for (const LineToken& token : tokens) {
    if (!text.empty()) text += ' ';
    text += is_word_token(token) ? std::string(token.text) : '"' + std::string(token.text) + '"';
  }
  return text;
}

std::optional<LineData> other_data(RrType type, DataTokens tokens) {
  if (tokens.empty() || row_of(type).fields().empty()) return std::nullopt;
  const bool sound = parse_rdata(type, text_of(tokens)).has_value();
  if (!sound && !fits_loosely(type, tokens)) return std::nullopt;
  return LineData{{{Field::rdata, {tokens.begin(), tokens.end()}}}, tokens.size() > 1};
}

}  // namespace

bool is_stand_in(std::string_view text) {
  if (text.empty()) return false;
  if (placeholder_length(text) == text.size() || text.find("...") != std::string_view::npos ||
      text.find("…") != std::string_view::npos)
    return true;
  // Words with something between them, or in capitals: `your_server_ip`, `your-ip`, `SERVERIP`, `IPv4`.
  const bool wordly =
      std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_alnum(c) || c == '_' || c == '-'; });
  const bool joined = text.substr(1).find_first_of("_-") != std::string_view::npos;
  const bool capital = is_ascii_alpha(text[0]) && ascii_lower(text[0]) != text[0];
  return wordly && text.size() > 1 && (joined || capital);
}

bool is_policy_text(std::string_view text) {
  if (text.size() < 4 || ascii_lower(text[0]) != 'v' || text[1] != '=') return false;
  const std::string_view version = text.substr(2, text.find_first_of("; \\") - 2);
  return !version.empty() && is_ascii_alpha(version[0]) && is_ascii_digit(version.back()) &&
         std::all_of(version.begin(), version.end(), is_ascii_alnum);
}

std::optional<LineData> read_misplaced_data(RrType type, std::string_view owner, DataTokens tokens) {
  if (type != RrType::A && type != RrType::AAAA) return std::nullopt;
  const bool is_host = tokens.size() == 1 && tokens[0].text.find('.') != std::string_view::npos &&
                       !has_placeholder(tokens[0].text) && name_quality(tokens[0].text) == NameQuality::complete;
  if (is_host) return name_data(tokens);
  const auto name = NameTemplate::parse(owner);
  return name && !name->service().empty() ? read_line_data(RrType::SRV, tokens) : std::nullopt;
}

std::optional<LineData> read_line_data(RrType type, DataTokens tokens) {
  static constexpr std::array kMx{Field::priority};
  static constexpr std::array kSrv{Field::priority, Field::weight, Field::port};
  switch (type) {
    case RrType::A:
    case RrType::AAAA:
      return address_data(type, tokens);
    case RrType::CNAME:
    case RrType::NS:
    case RrType::PTR:
    case RrType::DNAME:
      return name_data(tokens);
    case RrType::MX:
      return numbers_and_target(tokens, kMx);
    case RrType::SRV:
      return numbers_and_target(tokens, kSrv);
    case RrType::TXT:
      return text_data(tokens);
    default:
      return type == kSpf ? text_data(tokens) : other_data(type, tokens);
  }
}

}  // namespace doczone::extractor
