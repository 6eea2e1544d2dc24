#include "extractor/forms/field_values.h"

#include <algorithm>
#include <array>

#include "extractor/names/damaged_name.h"
#include "extractor/records/cell_values.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool is_file_ending(std::string_view label) {
  static constexpr std::array<std::string_view, 34> kEndings{
      "conf", "yml",     "yaml", "json", "md",   "sh",  "py",  "js",  "ts",  "txt", "xml", "ini",
      "log",  "php",     "html", "htm",  "toml", "cfg", "pem", "key", "crt", "csr", "cer", "env",
      "lua",  "service", "zone", "db",   "zip",  "gz",  "deb", "exe", "rb",  "rst"};
  return std::find(kEndings.begin(), kEndings.end(), ascii_lower(label)) != kEndings.end();
}

bool is_quiet_end(std::string_view text) {
  return text.ends_with(',') || text.ends_with(';') || text.ends_with("。") || text.ends_with("，") ||
         text.ends_with("、") || text.ends_with("；");
}

// Where words about the value begin.
std::size_t remark_in(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view sign : {" (", "（", " # ", " // ", " <- ", " ← ", " <-- ", " – ", " — ", "\t"}) {
    end = std::min(end, std::min(text.find(sign), text.size()));
  }
  return end;
}

Piece without_quotation_marks(Piece piece) {
  for (const auto& [open, close] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"\"", "\""}, {"'", "'"}, {"`", "`"}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"‘", "’"}}) {
    if (piece.text.size() > open.size() + close.size() && piece.text.starts_with(open) && piece.text.ends_with(close) &&
        piece.text.substr(open.size(), piece.text.size() - open.size() - close.size()).find(close) ==
            std::string_view::npos)
      return trimmed(
          {piece.text.substr(open.size(), piece.text.size() - open.size() - close.size()), piece.from + open.size()});
  }
  return piece;
}

// `www.` at the end of a sentence is `www`; of a full name the dot may be meant.
Piece without_full_stop(Piece piece) {
  while (is_quiet_end(piece.text)) {
    const std::size_t width = static_cast<unsigned char>(piece.text.back()) >= 0x80 ? 3 : 1;
    piece.text.remove_suffix(width);
  }
  if (piece.text.size() > 1 && piece.text.ends_with('.')) {
    const std::string_view front = piece.text.substr(0, piece.text.size() - 1);
    const std::string_view last = front.substr(front.rfind(' ') + 1);
    // `1 svc.example.com.` is data as a zone has it.
    const bool is_data = last.size() == front.size() || is_ascii_digit(front[0]);
    const bool is_name = (last.find('.') != std::string_view::npos && is_data) || name_shape(front) == NameShape::whole;
    if (!is_name || is_address(last)) piece.text = front;
  }
  return trimmed(piece);
}

}  // namespace

bool is_owner(std::string_view text) {
  if (text == "@" || text == "*") return true;
  if (text.empty() || text.find_first_of(" \t\n,:;()\"'/") != std::string_view::npos) {
    // Words inside a placeholder: `mail.<your domain>`.
    if (text.empty() || text.find_first_of("<{[$") == std::string_view::npos) return false;
  }
  if (is_address(text)) return false;
  const auto name = NameTemplate::parse(text);
  if (!name || name->parts().empty()) return false;
  if (name->parts().size() > 1) return true;
  const NamePart& only = name->parts().front();
  return only.is_placeholder || (is_ascii(only.text) && is_label(only.text));
}

bool is_dotted_name(std::string_view text) {
  if (!is_owner(text)) return false;
  const auto name = NameTemplate::parse(text);
  if (!name || name->parts().size() < 2) return false;
  const NamePart& last = name->parts().back();
  if (last.is_placeholder || text.ends_with('.') || text.starts_with('_')) return true;
  return last.text.size() > 1 && std::none_of(last.text.begin(), last.text.end(), is_ascii_digit) &&
         !is_file_ending(last.text);
}

bool is_host(std::string_view text) {
  if (is_dotted_name(text)) return true;
  return !text.empty() && placeholder_length(text) == text.size();
}

namespace {

// Words beside a name stand in its code, too: `_sip._tls.<domain> (for example …)`.
Piece without_remark(Piece code) {
  const Piece front = trimmed({code.text.substr(0, remark_in(code.text)), code.from});
  return front.text.size() < code.text.size() && is_dotted_name(front.text) ? front : code;
}

}  // namespace

std::optional<FieldValue> value_in(Piece rest, const std::vector<Mark>& marks) {
  rest = trimmed(rest);
  if (rest.text.empty()) return std::nullopt;
  const Mark* const mark = mark_at(marks, rest.from);
  const std::size_t lead = mark == nullptr ? 0 : mark->from - std::min(mark->from, rest.from);
  if (mark != nullptr && lead == 0 && mark->kind != Mark::Kind::quoted && mark->from >= rest.from) {
    const std::size_t length = std::min(mark->length, rest.text.size());
    const Piece inner = trimmed({rest.text.substr(0, length), rest.from});
    if (!inner.text.empty()) return FieldValue{without_quotation_marks(without_remark(inner)), true};
  }
  const std::size_t end = remark_in(rest.text);
  Piece value = without_quotation_marks(without_full_stop(trimmed({rest.text.substr(0, end), rest.from})));
  // A remark in brackets and nothing else.
  if (value.text.empty() || value.text.starts_with('(') || value.text.starts_with("（")) return std::nullopt;
  if (value.text.find(' ') != std::string_view::npos) {
    // `"www" or whatever you like`, `set it to `x``: the one stretch that is set apart.
    std::vector<const Mark*> inside;
    for (const Mark& m : marks) {
      if (m.from >= rest.from && m.end() <= rest.from + rest.text.size()) inside.push_back(&m);
    }
    if (inside.size() == 1 && inside[0]->kind == Mark::Kind::code) {
      const Mark& only = *inside[0];
      return FieldValue{trimmed({rest.text.substr(only.from - rest.from, only.length), only.from}), true};
    }
    // `@ or your domain`: what only the DNS writes.
    const std::string_view first = value.text.substr(0, value.text.find(' '));
    if (first == "@" || first == "*") return FieldValue{{first, value.from}, true};
  }
  return FieldValue{value, value.text.find(' ') == std::string_view::npos};
}

std::optional<Piece> number_in(Piece whole, const std::vector<Mark>& marks, bool with_unit) {
  whole = trimmed(whole);
  if (!whole.text.empty() && is_ascii_digit(whole.text[0])) {
    const std::size_t digits = std::min(whole.text.find_first_not_of("0123456789"), whole.text.size());
    if (!with_unit) return Piece{whole.text.substr(0, digits), whole.from};
    const std::string_view text = whole.text.substr(0, std::min(remark_in(whole.text), whole.text.size()));
    return without_full_stop(trimmed({text, whole.from}));
  }
  for (const Mark& mark : marks) {
    if (mark.from < whole.from || mark.end() > whole.from + whole.text.size()) continue;
    const Piece inner = trimmed({whole.text.substr(mark.from - whole.from, mark.length), mark.from});
    if (!inner.text.empty() && is_ascii_digit(inner.text[0])) return number_in(inner, {}, with_unit);
  }
  return std::nullopt;
}

}  // namespace doczone::extractor
