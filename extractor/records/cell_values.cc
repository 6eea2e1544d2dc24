#include "extractor/records/cell_values.h"

#include <algorithm>
#include <utility>

#include "extractor/names/name_scan.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/cell_sentence.h"
#include "extractor/records/leading_value.h"
#include "extractor/records/stated_pair.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTypeLine = 60;
constexpr std::size_t kLongestBrokenName = 255;

class CellReader {
 public:
  CellReader(const CellText& cell, const ServiceRegistry& services) : text_(cell.text()), services_(services) {}

  CellValues read() {
    const std::vector<Piece> lines = split({text_, 0}, {"\n"});
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i + 1 < lines.size() && read_broken_name(lines[i], lines[i + 1])) {
        ++i;
      } else if (!read_pair(lines[i])) {
        read_line(lines[i]);
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

  void read_line(Piece line) {
    line = without_introduction(line);
    if (read_tagged_text(line) || read_composite(line) || read_whole_name(line) || read_types(line) ||
        read_numbers(line) || read_addresses(line) || read_name(line) || read_names(line))
      return;
    add(CellValue::Kind::text, std::string(line.text), line);
    read_sentence(line, services_, out_);
  }

  // `_sip._tls.` and `contoso.com` in the line below: a line break behind a dot or in front of one, inside what is a
  // name only when the two are joined.
  bool read_broken_name(Piece front, Piece rest) {
    if (!front.text.ends_with('.') && !rest.text.starts_with('.')) return false;
    if (front.text.size() + rest.text.size() > kLongestBrokenName) return false;
    if (name_quality(front.text) == NameQuality::complete) return false;
    std::string name = std::string(front.text) + std::string(rest.text);
    if (name_quality(name) != NameQuality::complete) return false;
    add(CellValue::Kind::name, std::move(name),
        {text_.substr(front.from, rest.from + rest.text.size() - front.from), front.from}, NameShape::whole);
    return true;
  }

  // `v=spf1 include:…`, `"v=DMARC1; p=none"`: nothing but a TXT record says that, whatever names stand in it.
  bool read_tagged_text(Piece line) {
    const Piece inner = unquoted(line);
    if (!inner.text.starts_with("v=") || inner.text.size() < 5 || !is_ascii_alnum(inner.text[2])) return false;
    add(CellValue::Kind::text, std::string(inner.text), inner);
    out_.values.back().stated_field = Field::txt;
    return true;
  }

  // `Port: 5061`, `Service: sip`.
  bool read_pair(Piece line) {
    const std::optional<StatedPair> pair = read_stated_pair(line);
    if (!pair) return false;
    const std::size_t before = out_.values.size();
    if (pair->is_plain) {
      const bool number = pair->field == Field::ttl;
      add(number ? CellValue::Kind::number : CellValue::Kind::text, std::string(pair->value.text), pair->value);
    } else {
      read_line(pair->value);
    }
    for (std::size_t i = before; i < out_.values.size(); ++i) {
      CellValue& value = out_.values[i];
      if (value.in_prose || (value.kind == CellValue::Kind::text && !is_stated_text(pair->field))) continue;
      value.stated_field = pair->field;
      value.part = pair->part;
    }
    return true;
  }

  static bool is_stated_text(Field field) {
    return field == Field::txt || field == Field::owner || field == Field::target;
  }

  // `External DNS/SRV/5061`, `DNS/A externe`, `外部 DNS／SRV／５２６９`: at least one part is words, one holds a type.
  // `SRV/5061` needs no words.
  bool read_composite(Piece line) {
    if (line.text.size() > 2 * kLongestTypeLine || line.text.size() != text_.size())
      return false;  // it is the whole cell
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
      part.number = parse_number(piece.text, number);
      if (part.type.empty() && !part.number) {
        part.words = piece;
        take_edge_type(part.words, part.type, part.type_piece);
        worded = worded || !part.words.text.empty();
      }
      typed = typed || !part.type.empty();
      read.push_back(std::move(part));
    }
    const bool numbered = std::any_of(read.begin(), read.end(), [](const Part& p) { return p.number; });
    const bool service = std::any_of(read.begin(), read.end(), [](const Part& p) { return p.type == "SRV"; });
    if (!typed || (!worded && !(numbered && service))) return false;
    // A lone `A` beside words may be anything (`A/V service`), unless they speak of the DNS or tell the view.
    const bool strong = std::any_of(read.begin(), read.end(),
                                    [](const Part& p) { return p.number || (!p.type.empty() && p.type != "A"); });
    if (!strong && line.text.find("DNS") == std::string_view::npos && !view_in(line.text)) return false;
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

  // `A externe`, `A-Eintrag` in a part of a composite: the type at one end, words for the rest.
  static void take_edge_type(Piece& words, std::string& type, Piece& type_piece) {
    if (const std::size_t hyphen = words.text.find('-'); hyphen != std::string_view::npos) {
      type = type_of(words.text.substr(0, hyphen));
      if (!type.empty()) {
        type_piece = {words.text.substr(0, hyphen), words.from};
        words = {{}, words.from};
        return;
      }
    }
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

  static std::size_t first_beyond_ascii(std::string_view text) {
    const auto found =
        std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return static_cast<std::size_t>(found - text.begin());
  }

  // `A`, `A/AAAA`, `A or AAAA`, `A (host)`, `Host (A)`, `CNAME`: types, with few words round them.
  bool read_types(Piece line) {
    if (line.text.size() > kLongestTypeLine) return false;
    std::vector<std::pair<std::string, Piece>> types;
    std::size_t words = 0;
    const bool record = has_word(line.text, "record");
    std::vector<std::string_view> separators{" ", "/", "／", ",", "、", "，", "(", ")", "（", "）", ";", "\u00A0"};
    if (record) separators.emplace_back("-");
    for (const Piece& piece : split(line, separators)) {
      std::string type = type_of(piece.text);
      Piece at = piece;
      if (type.empty()) {
        ++words;
        if (!record) continue;
        // `Aレコード`: scripts without blanks leave none behind the type either.
        at.text = piece.text.substr(0, first_beyond_ascii(piece.text));
        type = type_of(at.text);
      }
      if (!type.empty()) types.emplace_back(std::move(type), at);
    }
    if (types.empty() || words > 3) return false;
    // A lone capital A among words is a type only in brackets, in front of them, or beside the one word "record".
    const bool bracketed =
        line.text.find('(') != std::string_view::npos || line.text.find("（") != std::string_view::npos;
    if (words > 0 && !bracketed && types.size() == 1 && types[0].first == "A" && !(record && words == 1)) return false;
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
      if (parse_number(piece.text, value)) numbers.push_back(piece);
    }
    if (numbers.size() != 1 || pieces.size() > 3) return false;
    add(CellValue::Kind::number, nfkc(numbers[0].text), numbers[0]);
    return true;
  }

  // One or more addresses, when nothing in the line is a name; or one address that blanks were put into.
  bool read_addresses(Piece line) {
    std::vector<Piece> found = addresses_in(line);
    if (found.empty() && is_address(line.text)) found.push_back(line);
    if (found.empty() || !find_names(line.text).empty()) return false;
    for (const Piece& piece : found) add(CellValue::Kind::address, std::string(piece.text), piece);
    return true;
  }

  // `sip.contoso.com (SRV)`, `sip.contoso.com (192.0.2.10)`: whatever stands in the remark, the line is a name.
  bool read_whole_name(Piece line) {
    const std::size_t open = std::min(bracket(line.text), line.text.size());
    if (shape_of(trim(line.text.substr(0, open))) != NameShape::whole || !read_name(line)) return false;
    for (const Piece& piece : addresses_in({line.text.substr(open), line.from + open})) {
      add(CellValue::Kind::address, std::string(piece.text), piece);
    }
    return true;
  }

  // One reading after the other asks it of the same line, in a cell that stays where it is.
  NameShape shape_of(std::string_view text) {
    if (text.data() != shaped_.data() || text.size() != shaped_.size()) {
      shaped_ = text;
      shape_ = name_shape(text);
    }
    return shape_;
  }

  // A name, with a remark in brackets behind it at most.
  bool read_name(Piece line) {
    Piece name = line;
    const bool remarked = line.text.ends_with(")") || line.text.ends_with("）");
    if (const std::size_t open = bracket(line.text); remarked && open != std::string_view::npos && open > 0) {
      const Piece front = trimmed({line.text.substr(0, open), line.from});
      const std::string_view remark = line.text.substr(open);
      if (shape_of(front.text) != NameShape::none) {
        name = front;
        if (is_example_remark(remark)) out_.marks_example = true;
      }
    }
    const NameShape shape = shape_of(name.text);
    if (shape == NameShape::none) return false;
    // A complete owner with a word behind it is a short sentence, not a damaged name.
    if (shape == NameShape::damaged) {
      const std::vector<NameHit> hits = find_names(name.text);
      const bool intact = !hits.empty() && hits[0].from == 0 && hits[0].is_service &&
                          name_quality(normalise_name(name.text.substr(0, hits[0].length))) == NameQuality::complete;
      if (intact && name.text.substr(hits[0].length).starts_with(' ')) return false;
    }
    add(CellValue::Kind::name, std::string(name.text), name, shape);
    return true;
  }

  // Several names and nothing else but commas and a word between them.
  bool read_names(Piece line) {
    const std::vector<NameHit> hits = find_names(line.text);
    if (hits.empty()) return false;
    std::string rest;
    std::size_t at = 0;
    for (const NameHit& hit : hits) {
      rest += std::string(line.text.substr(at, hit.from - at)) + " ";
      at = hit.from + hit.length;
    }
    rest += line.text.substr(at);
    const std::vector<Piece> words = split({rest, 0}, {" ", ",", ";", "、", "，", "\"", "(", ")", "…"});
    if (words.size() >= hits.size() || rest.size() > 40 || has_word(rest, "alias")) return false;
    for (const NameHit& hit : hits) add_hit(line, hit);
    return true;
  }

  void add_hit(Piece line, const NameHit& hit) {
    add(CellValue::Kind::name, std::string(line.text.substr(hit.from, hit.length)),
        {line.text.substr(hit.from, hit.length), line.from + hit.from}, hit.shape);
  }

  static std::size_t bracket(std::string_view text) { return std::min(text.find('('), text.find("（")); }

  // "(for example)" in any language is a few plain words; a view, a type or an abbreviation is something else.
  static bool is_example_remark(std::string_view remark) {
    const std::size_t words = static_cast<std::size_t>(std::count(remark.begin(), remark.end(), ' ')) + 1;
    if (words > 4 || remark.size() > 60 || view_in(remark)) return false;
    for (const Piece& piece : split({remark, 0}, {" ", "(", ")", "（", "）", "/"})) {
      const bool capitals = piece.text.size() > 1 && std::all_of(piece.text.begin(), piece.text.end(),
                                                                 [](char c) { return c >= 'A' && c <= 'Z'; });
      const bool digits = std::any_of(piece.text.begin(), piece.text.end(), is_ascii_digit);
      if (capitals || digits || !type_of(piece.text).empty()) return false;
    }
    return true;
  }

  std::string_view text_;
  const ServiceRegistry& services_;
  CellValues out_;
  std::string_view shaped_;  // what was asked for its shape last
  NameShape shape_ = NameShape::none;
};

}  // namespace

bool is_label(std::string_view text) {
  if (text == "@" || text == "*") return true;
  std::string_view body = text;
  if (body.starts_with('_')) body.remove_prefix(1);
  if (body.empty() || body.size() > 63 || body.front() == '-' || body.back() == '-') return false;
  if (!std::any_of(body.begin(), body.end(), is_ascii_alpha)) return false;
  return std::all_of(body.begin(), body.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; });
}

bool is_protocol_word(std::string_view text) {
  const std::string lower = ascii_lower(text.starts_with('_') ? text.substr(1) : text);
  return lower == "tcp" || lower == "udp" || lower == "tls" || lower == "sctp" || lower == "dccp";
}

CellValues read_cell_values(const CellText& cell, const ServiceRegistry& services) {
  return CellReader(cell, services).read();
}

}  // namespace doczone::extractor
