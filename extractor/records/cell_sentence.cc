#include "extractor/records/cell_sentence.h"

#include <algorithm>
#include <set>
#include <utility>

#include "extractor/names/name_scan.h"
#include "extractor/records/words.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestBracket = 60;

class SentenceReader {
 public:
  SentenceReader(const ServiceRegistry& services, CellValues& out) : services_(services), out_(out) {}

  void read(Piece line) {
    const std::vector<NameHit> hits = find_names(line.text);
    for (const NameHit& hit : hits) {
      const Piece name{line.text.substr(hit.from, hit.length), line.from + hit.from};
      add(CellValue::Kind::name, std::string(name.text), name, hit.shape);
    }
    const bool spoke = std::exchange(out_.speaks_of_type, false);
    read_types(line);
    const std::vector<Piece> addresses = addresses_in(line);
    if (hits.size() > 1 && has_word(line.text, "alias")) out_.speaks_of_type = true;
    if (out_.speaks_of_type && !hits.empty()) out_.states_record = true;
    if (!addresses.empty() && !hits.empty()) out_.pairs_address = true;
    out_.speaks_of_type = out_.speaks_of_type || spoke;
    for (const Piece& piece : addresses) add(CellValue::Kind::address, std::string(piece.text), piece);
    read_ports(line, hits);
  }

 private:
  void add(CellValue::Kind kind, std::string value, Piece piece, NameShape shape = NameShape::none) {
    out_.values.push_back({kind, std::move(value), piece.from, piece.text.size(), shape});
    out_.values.back().in_prose = true;
  }

  void read_types(Piece line) {
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
      if (strong || (!type.empty() && is_in_type_brackets(line.text, at))) add(CellValue::Kind::type, type, word);
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
    const std::size_t begin = at_in_line - std::min(at_in_line, kLongestBracket);
    const std::string_view text = line.substr(begin, 2 * kLongestBracket);
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

  void read_ports(Piece line, const std::vector<NameHit>& hits) {
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
        out_.values.back().stated_field = Field::port;
      }
      at = end;
    }
  }

  static bool is_part(char c) { return is_ascii_alnum(c) || c == '.' || c == '-' || c == '_' || c == ':'; }

  // Of the services in the sentence.
  std::set<unsigned long long> known_ports(std::string_view text, const std::vector<NameHit>& hits) const {
    std::set<unsigned long long> ports;
    for (const NameHit& hit : hits) {
      const auto name = NameTemplate::parse(normalise_name(text.substr(hit.from, hit.length)));
      const ServiceEntry* service = name ? services_.find(name->service(), name->protocol()) : nullptr;
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

  const ServiceRegistry& services_;
  CellValues& out_;
};

}  // namespace

void read_sentence(Piece line, const ServiceRegistry& services, CellValues& out) {
  SentenceReader(services, out).read(line);
}

}  // namespace doczone::extractor
