#include "extractor/cell_values.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "extractor/name_scan.h"
#include "extractor/words.h"
#include "model/ip_address.h"
#include "model/name_template.h"
#include "model/rr_type.h"
#include "model/service_registry.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTypeLine = 60;
constexpr std::size_t kLongestBrokenName = 255;

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
    if (const Piece part = trimmed({piece.text.substr(start, at - start), piece.from + start}); !part.text.empty())
      parts.push_back(part);
    at += cut;
    start = at;
  }
  return parts;
}

// Documentation writes types in capitals; anything else is a word.
std::string type_of(std::string_view word) {
  if (word.size() > 3 * 8) return {};  // full-width letters take three bytes
  std::string plain = nfkc(word);
  // No language has a word like these: a translator's `CNAMe` is still the type.
  for (const std::string_view long_type : {"CNAME", "AAAA", "DNAME", "NAPTR"}) {
    if (equal_ignoring_ascii_case(plain, long_type)) return std::string(long_type);
  }
  const bool capitals = !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || is_ascii_digit(c);
  });
  if (!capitals || !is_ascii_alpha(plain[0])) return {};
  static constexpr std::array<std::string_view, 12> kDocumented{"A",  "AAAA", "CNAME", "SRV", "MX",    "TXT",
                                                                "NS", "PTR",  "SOA",   "CAA", "DNAME", "NAPTR"};
  return std::find(kDocumented.begin(), kDocumented.end(), plain) != kDocumented.end() ? plain : std::string();
}

bool is_number(std::string_view text, unsigned long long& value) {
  return parse_unsigned(nfkc(text), 0xFFFFFFFFULL, value);
}

bool is_address(std::string_view text) {
  const std::string plain = normalise_name(nfkc(text));
  return Ipv4Address::parse(plain).has_value() ||
         (plain.find(':') != std::string::npos && Ipv6Address::parse(plain).has_value());
}

class CellReader {
 public:
  explicit CellReader(const CellText& cell) : text_(cell.text()) {}

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
    if (read_composite(line) || read_whole_name(line) || read_types(line) || read_numbers(line) ||
        read_addresses(line) || read_name(line) || read_names(line))
      return;
    add(CellValue::Kind::text, std::string(line.text), line);
    read_sentence(line);
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

  // `Port: 5061`, `Service: sip`: a key of few words, a colon, a value.
  bool read_pair(Piece line) {
    std::size_t colon = line.text.find(':');
    std::size_t width = 1;
    if (const std::size_t wide = line.text.find("："); wide < colon) {
      colon = wide;
      width = std::string_view("：").size();
    }
    if (colon == std::string_view::npos || colon == 0 || colon > 60) return false;
    const std::string_view key = line.text.substr(0, colon);
    if (std::count(key.begin(), key.end(), ' ') > 3 || line.text.substr(colon).starts_with("://")) return false;
    Piece value = trimmed({line.text.substr(colon + width), line.from + colon + width});
    if (value.text.empty()) return false;
    const std::optional<StatedKey> stated = stated_key(key, value.text);
    if (!stated) return false;
    const std::size_t before = out_.values.size();
    if (stated->field == Field::owner && origin_length(value.text) > 0) {
      value.text = value.text.substr(0, origin_length(value.text));
      add(CellValue::Kind::text, std::string(value.text), value);
    } else if (stated->field == Field::ttl) {
      add(CellValue::Kind::number, std::string(value.text), value);
    } else if (stated->field == Field::txt || (stated->field == Field::owner && is_label(value.text))) {
      add(CellValue::Kind::text, std::string(value.text), value);
    } else {
      read_line(value);
    }
    for (std::size_t i = before; i < out_.values.size(); ++i) {
      if (out_.values[i].in_prose || (out_.values[i].kind == CellValue::Kind::text && !is_stated_text(stated->field)))
        continue;
      out_.values[i].stated_field = stated->field;
      out_.values[i].part = stated->part;
    }
    return true;
  }

  struct StatedKey {
    Field field = Field::owner;
    OwnerPart part = OwnerPart::whole;
  };

  static bool is_stated_text(Field field) {
    return field == Field::txt || field == Field::owner || field == Field::target;
  }

  // What a key says, by its words; where they are unknown, by a value that can be only one thing.
  static std::optional<StatedKey> stated_key(std::string_view key, std::string_view value) {
    static constexpr std::array<std::pair<std::string_view, Field>, 7> kNumbers{{{"priority", Field::priority},
                                                                                 {"weight", Field::weight},
                                                                                 {"ttl", Field::ttl},
                                                                                 {"port", Field::port},
                                                                                 {"target", Field::target},
                                                                                 {"alias", Field::owner},
                                                                                 {"value", Field::txt}}};
    if (is_label(value) || name_shape(value) != NameShape::none) {
      if (has_word(key, "service")) return StatedKey{Field::owner, OwnerPart::service};
      if (has_word(key, "protocol")) return StatedKey{Field::owner, OwnerPart::protocol};
    }
    for (const auto& [kind, field] : kNumbers) {
      if (has_word(key, kind)) return StatedKey{field, OwnerPart::whole};
    }
    if (has_word(key, "name")) return StatedKey{Field::owner, OwnerPart::whole};
    // An unknown key: what the value can only be. A number could be anything.
    if (is_protocol_word(value)) return StatedKey{Field::owner, OwnerPart::protocol};
    if (value.starts_with('_') && is_label(value)) return StatedKey{Field::owner, OwnerPart::service};
    if (origin_length(value) > 0) return StatedKey{Field::owner, OwnerPart::whole};
    if (value.starts_with("v=spf1")) return StatedKey{Field::txt, OwnerPart::whole};
    const bool plain_name = value.find(' ') == std::string_view::npos && name_shape(value) == NameShape::whole;
    if (plain_name && value.find('_') == std::string_view::npos) return StatedKey{Field::target, OwnerPart::whole};
    return std::nullopt;
  }

  // `@`, `@ (or your domain name)`: the length of the sign, with what is said about it cut off.
  static std::size_t origin_length(std::string_view value) {
    if (!value.starts_with('@')) return 0;
    const std::string_view rest = trim(value.substr(1));
    return rest.empty() || rest.starts_with('(') || rest.starts_with("（") ? 1 : 0;
  }

  // `External DNS/SRV/5061`, `DNS/A externe`, `外部 DNS／SRV／５２６９`: at least one part is words, one holds a type.
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
      if (is_number(piece.text, value)) numbers.push_back(piece);
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
    if (name_shape(trim(line.text.substr(0, open))) != NameShape::whole || !read_name(line)) return false;
    for (const Piece& piece : addresses_in({line.text.substr(open), line.from + open})) {
      add(CellValue::Kind::address, std::string(piece.text), piece);
    }
    return true;
  }

  // Runs of digits and full stops (of any script), and words with colons.
  static std::vector<Piece> addresses_in(Piece line) {
    std::vector<Piece> found;
    for (std::size_t at = 0; at < line.text.size();) {
      const std::size_t end = address_end(line.text, at);
      if (end == at) {
        ++at;
        continue;
      }
      Piece run{line.text.substr(at, end - at), line.from + at};
      while (!run.text.empty() && !is_ascii_alnum(run.text.back())) run.text.remove_suffix(1);
      const bool bounded =
          at == 0 || !(is_ascii_alnum(line.text[at - 1]) || line.text[at - 1] == '-' || line.text[at - 1] == '.');
      if (bounded && is_address(run.text)) found.push_back(run);
      at = end;
    }
    return found;
  }

  static std::size_t address_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
      const char c = text[at];
      if (is_ascii_digit(c) || c == '.' || c == ':' || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f')) {
        ++at;
      } else if (text.substr(at).starts_with("。") || text.substr(at).starts_with("．")) {
        at += std::string_view("。").size();
      } else {
        break;
      }
    }
    return at;
  }

  // A name, with a remark in brackets behind it at most.
  bool read_name(Piece line) {
    Piece name = line;
    const bool remarked = line.text.ends_with(")") || line.text.ends_with("）");
    if (const std::size_t open = bracket(line.text); remarked && open != std::string_view::npos && open > 0) {
      const Piece front = trimmed({line.text.substr(0, open), line.from});
      const std::string_view remark = line.text.substr(open);
      if (name_shape(front.text) != NameShape::none) {
        name = front;
        if (is_example_remark(remark)) out_.marks_example = true;
      }
    }
    const NameShape shape = name_shape(name.text);
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
    for (const NameHit& hit : hits) add_hit(line, hit, false);
    return true;
  }

  void add_hit(Piece line, const NameHit& hit, bool in_prose) {
    add(CellValue::Kind::name, std::string(line.text.substr(hit.from, hit.length)),
        {line.text.substr(hit.from, hit.length), line.from + hit.from}, hit.shape);
    out_.values.back().in_prose = in_prose;
  }

  // What a sentence says: names, types, addresses, and numbers that it calls a port.
  void read_sentence(Piece line) {
    const std::vector<NameHit> hits = find_names(line.text);
    for (const NameHit& hit : hits) add_hit(line, hit, true);
    const bool spoke = std::exchange(out_.speaks_of_type, false);
    read_sentence_types(line);
    const std::vector<Piece> addresses = addresses_in(line);
    if (hits.size() > 1 && has_word(line.text, "alias")) out_.speaks_of_type = true;
    if (out_.speaks_of_type && !hits.empty()) out_.states_record = true;
    if (!addresses.empty() && !hits.empty()) out_.pairs_address = true;
    out_.speaks_of_type = out_.speaks_of_type || spoke;
    for (const Piece& piece : addresses) {
      add(CellValue::Kind::address, std::string(piece.text), piece);
      out_.values.back().in_prose = true;
    }
    read_sentence_ports(line, hits);
  }

  void read_sentence_types(Piece line) {
    for (std::size_t at = 0; at < line.text.size();) {
      std::size_t end = at;
      while (end < line.text.size() && (is_ascii_alnum(line.text[end]) || line.text[end] == '_')) ++end;
      if (end == at) {
        ++at;
        continue;
      }
      const Piece word{line.text.substr(at, end - at), line.from + at};
      const std::string type = type_of(word.text);
      const bool strong = !type.empty() && type != "A" && type != "NS" && type != "MX";
      if (strong || (!type.empty() && is_in_type_brackets(line.text, at))) {
        add(CellValue::Kind::type, type, word);
        out_.values.back().in_prose = true;
      }
      // A capital letter on its own in the middle of a sentence is no article.
      const bool alone = at > 0 && (line.text[at - 1] == ' ' || line.text[at - 1] == '(' || line.text[at - 1] == '-' ||
                                    static_cast<unsigned char>(line.text[at - 1]) >= 0x80);
      const bool slash = end < line.text.size() && line.text[end] == '/';
      if (strong || (type == "A" && alone && !slash) || (type == "MX" && alone)) out_.speaks_of_type = true;
      at = end;
    }
  }

  // `(A or AAAA)`: two types in one pair of brackets, with a word between them at most.
  static bool is_in_type_brackets(std::string_view line, std::size_t at_in_line) {
    const std::size_t begin = at_in_line - std::min(at_in_line, kLongestTypeLine);
    const std::string_view text = line.substr(begin, 2 * kLongestTypeLine);
    const std::size_t at = at_in_line - begin;
    const std::size_t open = std::max(text.rfind('(', at) + 1,
                                      text.rfind("（", at) == std::string_view::npos ? 0 : text.rfind("（", at) + 3);
    if (open == 0) return false;
    const std::size_t close = std::min({text.find(')', at), text.find("）", at), text.size()});
    std::size_t types = 0;
    std::size_t words = 0;
    for (const Piece& piece : split({text.substr(open, close - open), 0}, {" ", "/", ",", "、"}))
      ++(type_of(piece.text).empty() ? words : types);
    return types >= 2 && words <= 1;
  }

  void read_sentence_ports(Piece line, const std::vector<NameHit>& hits) {
    const std::set<unsigned long long> known = known_ports(line.text, hits);
    for (std::size_t at = 0; at < line.text.size();) {
      if (!is_ascii_digit(line.text[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < line.text.size() && is_ascii_digit(line.text[end])) ++end;
      const Piece number{line.text.substr(at, end - at), line.from + at};
      unsigned long long value = 0;
      const bool bounded =
          (at == 0 || !is_part(line.text[at - 1])) && (end == line.text.size() || !is_part(line.text[end]) ||
                                                       end + 1 == line.text.size() || line.text[end + 1] == ' ');
      if (bounded && parse_unsigned(number.text, 65535, value) && value > 0 &&
          (known.count(value) > 0 || is_called_port(line.text, at, end))) {
        add(CellValue::Kind::number, std::string(number.text), number);
        out_.values.back().in_prose = true;
        out_.values.back().stated_field = Field::port;
      }
      at = end;
    }
  }

  static bool is_part(char c) { return is_ascii_alnum(c) || c == '.' || c == '-' || c == '_' || c == ':'; }

  // Of the services in the sentence.
  static std::set<unsigned long long> known_ports(std::string_view text, const std::vector<NameHit>& hits) {
    std::set<unsigned long long> ports;
    for (const NameHit& hit : hits) {
      const auto name = NameTemplate::parse(normalise_name(text.substr(hit.from, hit.length)));
      const ServiceEntry* service = name ? find_service(name->service(), name->protocol()) : nullptr;
      if (service != nullptr && service->port) ports.insert(*service->port);
    }
    return ports;
  }

  // The words beside a number call it a port.
  static bool is_called_port(std::string_view text, std::size_t at, std::size_t end) {
    const std::size_t from = at > 24 ? at - 24 : 0;
    const std::string_view before = text.substr(from, at - from);
    const std::string_view after = text.substr(end, 12);
    const std::size_t gap = before.find_last_of(' ');
    const std::string_view near = before.substr(gap == std::string_view::npos ? 0
                                                : before.substr(0, gap).find_last_of(' ') == std::string_view::npos
                                                    ? 0
                                                    : before.substr(0, gap).find_last_of(' '));
    if (has_word(near, "port") || has_word(after, "port")) return true;
    return before.ends_with("TCP ") || before.ends_with("UDP ") || before.ends_with("TLS ");
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
  CellValues out_;
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

CellValues read_cell_values(const CellText& cell) {
  return CellReader(cell).read();
}

}  // namespace doczone::extractor
