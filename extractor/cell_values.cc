#include "extractor/cell_values.h"

#include <algorithm>
#include <array>

#include "extractor/words.h"
#include "model/ip_address.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTypeLine = 60;

// A stretch of a cell's text; positions are those of CellText::text().
struct Piece {
  std::string_view text;
  std::size_t from = 0;
};

Piece trimmed(Piece piece) {
  const std::string_view inner = trim(piece.text);
  return {inner, piece.from + static_cast<std::size_t>(inner.data() - piece.text.data())};
}

std::vector<Piece> split(Piece piece, const std::vector<std::string_view>& separators) {
  std::vector<Piece> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= piece.text.size();) {
    std::size_t cut = at == piece.text.size() ? 1 : 0;
    for (const std::string_view separator : separators) {
      if (cut == 0 && piece.text.substr(at).starts_with(separator)) cut = separator.size();
    }
    if (cut == 0) {
      ++at;
      continue;
    }
    if (const Piece part = trimmed({piece.text.substr(start, at - start), piece.from + start}); !part.text.empty()) parts.push_back(part);
    at += cut;
    start = at;
  }
  return parts;
}

// Documentation writes types in capitals; anything else is a word.
std::string type_of(std::string_view word) {
  const std::string plain = nfkc(word);
  const bool capitals = !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) { return (c >= 'A' && c <= 'Z') || is_ascii_digit(c); });
  if (!capitals || !is_ascii_alpha(plain[0])) return {};
  static constexpr std::array<std::string_view, 12> kDocumented{"A",  "AAAA", "CNAME", "SRV", "MX",    "TXT",
                                                                "NS", "PTR",  "SOA",   "CAA", "DNAME", "NAPTR"};
  return std::find(kDocumented.begin(), kDocumented.end(), plain) != kDocumented.end() ? plain : std::string();
}

bool is_number(std::string_view text, unsigned long long& value) { return parse_unsigned(nfkc(text), 0xFFFFFFFFULL, value); }

bool is_address(std::string_view text) {
  const std::string plain = normalise_name(nfkc(text));
  return Ipv4Address::parse(plain).has_value() || (plain.find(':') != std::string::npos && Ipv6Address::parse(plain).has_value());
}

class CellReader {
 public:
  explicit CellReader(const CellText& cell) : text_(cell.text()) {}

  CellValues read() {
    for (const Piece& line : split({text_, 0}, {"\n"})) {
      if (!read_composite(line) && !read_whole_name(line) && !read_types(line) && !read_numbers(line) &&
          !read_addresses(line) && !read_name(line)) {
        add(CellValue::Kind::text, std::string(line.text), line);
      }
    }
    return std::move(out_);
  }

 private:
  void add(CellValue::Kind kind, std::string value, Piece piece, NameShape shape = NameShape::none) {
    out_.values.push_back({kind, std::move(value), piece.from, piece.text.size(), shape});
  }

  void add_type(const std::string& type, Piece piece) {
    (type == "A" ? out_.has_weak_type : out_.has_strong_type) = true;
    add(CellValue::Kind::type, type, piece);
  }

  // `External DNS/SRV/5061`, `DNS/A externe`, `外部 DNS／SRV／５２６９`: at least one part is words, one holds a type.
  bool read_composite(Piece line) {
    if (line.text.size() > 2 * kLongestTypeLine) return false;
    const std::vector<Piece> parts = split(line, {"/", "／"});
    if (parts.size() < 2 || parts.size() > 5) return false;
    struct Part {
      Piece piece;
      std::string type;
      Piece type_piece;
      Piece words;
      bool number = false;
    };
    std::vector<Part> read;
    bool typed = false;
    bool worded = false;
    for (const Piece& piece : parts) {
      Part part{piece, type_of(piece.text), piece, {}, false};
      unsigned long long number = 0;
      part.number = is_number(piece.text, number);
      if (part.type.empty() && !part.number) {
        part.words = piece;
        take_edge_type(part.words, part.type, part.type_piece);
        worded = worded || !part.words.text.empty();
      }
      typed = typed || !part.type.empty();
      read.push_back(std::move(part));
    }
    if (!typed || !worded) return false;
    for (const Part& part : read) {
      const bool type_first = part.words.text.empty() || part.type_piece.from < part.words.from;
      if (!part.type.empty() && type_first) add_type(part.type, part.type_piece);
      if (!part.words.text.empty()) add(CellValue::Kind::text, std::string(part.words.text), part.words);
      if (!part.type.empty() && !type_first) add_type(part.type, part.type_piece);
      if (part.number) add(CellValue::Kind::number, nfkc(part.piece.text), part.piece);
    }
    out_.is_composite = true;
    return true;
  }

  // `A externe` in a part of a composite: the type at one end, words for the rest.
  static void take_edge_type(Piece& words, std::string& type, Piece& type_piece) {
    const std::vector<Piece> pieces = split(words, {" ", "\u00A0"});
    if (pieces.size() < 2) return;
    for (const bool front : {true, false}) {
      const Piece edge = front ? pieces.front() : pieces.back();
      type = type_of(edge.text);
      if (type.empty()) continue;
      type_piece = edge;
      const std::size_t end = words.from + words.text.size();
      const std::size_t rest_from = front ? edge.from + edge.text.size() : words.from;
      const std::size_t rest_to = front ? end : edge.from;
      words = trimmed({words.text.substr(rest_from - words.from, rest_to - rest_from), rest_from});
      return;
    }
  }

  // `A`, `A/AAAA`, `A or AAAA`, `A (host)`, `Host (A)`, `CNAME`: types, with few words round them.
  bool read_types(Piece line) {
    if (line.text.size() > kLongestTypeLine) return false;
    std::vector<std::pair<std::string, Piece>> types;
    std::size_t words = 0;
    const std::vector<Piece> pieces = split(line, {" ", "/", "／", ",", "、", "，", "(", ")", "（", "）", ";", "\u00A0"});
    for (const Piece& piece : pieces) {
      std::string type = type_of(piece.text);
      if (type.empty()) {
        ++words;
      } else {
        types.emplace_back(std::move(type), piece);
      }
    }
    if (types.empty() || words > 3) return false;
    // A lone capital A among words is a type only in brackets or in front of them.
    const bool bracketed = line.text.find_first_of("(") != std::string_view::npos || line.text.find("（") != std::string_view::npos;
    if (words > 0 && !bracketed && types.size() == 1 && types[0].first == "A") return false;
    for (const auto& [type, piece] : types) add_type(type, piece);
    return true;
  }

  // `5061`, `Port 5061`, `TCP 5061`, `5061/TCP`: one number and at most two words. Of two numbers (`443, 5061`) nobody
  // knows which.
  bool read_numbers(Piece line) {
    if (line.text.size() > 40) return false;
    const std::vector<Piece> pieces = split(line, {" ", "/", "(", ")", ":", "：", ",", "、", "，", ";"});
    std::vector<Piece> numbers;
    for (const Piece& piece : pieces) {
      unsigned long long value = 0;
      if (is_number(piece.text, value)) numbers.push_back(piece);
    }
    if (numbers.size() != 1 || pieces.size() > 3) return false;
    add(CellValue::Kind::number, nfkc(numbers[0].text), numbers[0]);
    return true;
  }

  // Addresses anywhere in the line, and the names beside them; one address that blanks were put into.
  bool read_addresses(Piece line) {
    if (is_address(line.text)) {
      add(CellValue::Kind::address, std::string(line.text), line);
      return true;
    }
    const std::vector<Piece> pieces = split(line, {" ", ",", "、", "，", "(", ")", "（", "）", ";", "\u00A0"});
    if (std::none_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return is_address(piece.text); }))
      return false;
    for (const Piece& piece : pieces) {
      if (is_address(piece.text)) {
        add(CellValue::Kind::address, std::string(piece.text), piece);
      } else if (name_shape(piece.text) == NameShape::whole) {
        add(CellValue::Kind::name, std::string(piece.text), piece, NameShape::whole);
      }
    }
    return true;
  }

  // `sip.contoso.com (SRV)`, `sip.contoso.com (port 5061)`: whatever stands in the remark, the line is a name.
  bool read_whole_name(Piece line) {
    const std::string_view front = line.text.substr(0, bracket(line.text));
    if (name_shape(trim(front)) != NameShape::whole) return false;
    if (front.size() == line.text.size()) return read_name(line);
    return read_addresses(line) || read_name(line);
  }

  // A name, with a remark in brackets behind it at most.
  bool read_name(Piece line) {
    Piece name = line;
    if (const std::size_t open = bracket(line.text); open != std::string_view::npos && open > 0) {
      const Piece front = trimmed({line.text.substr(0, open), line.from});
      const std::string_view remark = line.text.substr(open);
      if (name_shape(front.text) != NameShape::none) {
        name = front;
        if (is_example_remark(remark)) out_.marks_example = true;
      }
    }
    const NameShape shape = name_shape(name.text);
    if (shape == NameShape::none) return false;
    add(CellValue::Kind::name, std::string(name.text), name, shape);
    return true;
  }

  static std::size_t bracket(std::string_view text) { return std::min(text.find('('), text.find("（")); }

  // "(for example)" in any language is a few plain words; a view, a type or an abbreviation is something else.
  static bool is_example_remark(std::string_view remark) {
    const std::size_t words = static_cast<std::size_t>(std::count(remark.begin(), remark.end(), ' ')) + 1;
    if (words > 4 || remark.size() > 60 || view_in(remark)) return false;
    for (const Piece& piece : split({remark, 0}, {" ", "(", ")", "（", "）", "/"})) {
      const bool capitals = piece.text.size() > 1 && std::all_of(piece.text.begin(), piece.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      const bool digits = std::any_of(piece.text.begin(), piece.text.end(), is_ascii_digit);
      if (capitals || digits || !type_of(piece.text).empty()) return false;
    }
    return true;
  }

  std::string_view text_;
  CellValues out_;
};

}  // namespace

CellValues read_cell_values(const CellText& cell) { return CellReader(cell).read(); }

}  // namespace doczone::extractor
