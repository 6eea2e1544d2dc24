#include "extractor/records/literal_spans.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/names/mentioned_names.h"
#include "extractor/names/name_soundness.h"
#include "extractor/records/folded_text.h"
#include "extractor/records/literal_remains.h"
#include "extractor/records/slips.h"
#include "extractor/records/text_types.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kShortest = 6;     // bytes
constexpr std::size_t kLongest = 255;    // bytes
constexpr std::size_t kMostSpans = 24;   // a text with more is a list
constexpr std::size_t kFewestEqual = 4;  // bytes that are as they were beside a part that is not

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// `0 0 8129 hub.example.org`, `3 1 1 e3b0c442…`, `1 . alpn=h2`: a number in front, and something long or a pair.
bool is_rdata(std::string_view text) {
  const std::vector<Piece> parts = split({text, 0}, {" "});
  if (parts.size() < 2 || !is_number(parts.front().text)) return false;
  return std::any_of(parts.begin() + 1, parts.end(), [](const Piece& part) {
    const bool is_digest =
        part.text.size() >= 16 && std::all_of(part.text.begin(), part.text.end(), is_ascii_hex_digit);
    return is_digest || part.text.find('=') != std::string_view::npos;
  });
}

// `site=north`, `v=x1; id=7`: nothing but keys and values.
bool is_list_of_pairs(std::string_view text) {
  const std::vector<Piece> parts = split({text, 0}, {";", " "});
  const auto is_pair = [](const Piece& part) {
    const std::size_t sign = part.text.find('=');
    return sign != std::string_view::npos && sign > 0 && sign + 1 < part.text.size() && is_ascii_alpha(part.text[0]);
  };
  const auto pairs = std::count_if(parts.begin(), parts.end(), is_pair);
  return pairs > 0 && static_cast<std::size_t>(pairs) + 1 >= parts.size();
}

// `https://hub.example.org:8129`
bool is_url(std::string_view text) {
  const std::size_t sign = text.find("://");
  if (sign == std::string_view::npos) return false;
  const std::string_view host = text.substr(sign + 3, text.find_first_of(":/", sign + 3) - sign - 3);
  return name_quality(host) == NameQuality::complete;
}

// A word, a number, or what has letters of any script.
struct SpanPart {
  std::string text = {};
  bool is_value = false;  // all that stands behind an equals sign
};

std::vector<SpanPart> parts_of_span(std::string_view text) {
  std::vector<SpanPart> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto is_part = [](char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; };
    const std::size_t begin = at;
    while (at < text.size() && is_part(text[at])) ++at;
    if (at == begin) {
      ++at;
      continue;
    }
    const bool ends = at == text.size() || is_one_of(text[at], "; \"");
    out.push_back({ascii_lower(text.substr(begin, at - begin)), ends && begin > 0 && text[begin - 1] == '='});
  }
  return out;
}

// Without blanks and what parts pairs from each other: `a=bc=d` of `a = b, c = d`. Greek has a dot for a semicolon.
std::string without_separators(std::string_view text) {
  std::string bare, out;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_dot = text.substr(at).starts_with("\xC2\xB7") || text.substr(at).starts_with("\xCE\x87");
    if (!is_dot) bare += text[at];
    at += is_dot ? 2 : 1;
  }
  for (const char c : fully_folded(bare)) {
    if (is_ascii_alnum(c) || is_one_of(c, "=_-./:@\"")) out += c;
  }
  return out;
}

bool holds_placeholder(std::string_view text) {
  return text.find_first_of("<>{}[]$%*") != std::string_view::npos;
}

// It became a word of another script, or two digits of a number changed places. A value of letters is an example, for
// which every language has a word of its own.
bool is_damaged_part(const SpanPart& own, const std::string& other) {
  if (is_number(own.text) && is_number(other))
    return own.text.size() > 2 && own.text.size() == other.size() && is_slip(own.text, other) &&
           std::is_permutation(own.text.begin(), own.text.end(), other.begin());
  return !own.is_value && !is_ascii(other) && !has_word(own.text, "example") &&
         std::any_of(own.text.begin(), own.text.end(), is_ascii_alpha);
}

bool has_damaged_part(std::string_view literal, std::string_view candidate) {
  if (holds_placeholder(literal) || holds_placeholder(candidate)) return false;
  const std::vector<SpanPart> own = parts_of_span(literal), other = parts_of_span(candidate);
  if (own.size() != other.size()) return false;
  std::size_t equal = 0, differ = 0, count = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i].text == other[i].text) {
      equal += own[i].text.size();
    } else {
      differ = i;
      ++count;
    }
  }
  return count == 1 && equal >= kFewestEqual && is_damaged_part(own[differ], other[differ].text);
}

// `2 1 0 e3b0c442…` for `2 0 1 e3b0c442…`: the same parts in another order, most of them where they were.
bool has_swapped_numbers(std::string_view literal, std::string_view candidate) {
  const auto [front, back] = common_ends(literal, candidate);
  if (!is_rdata(literal) || 2 * (front + back) < literal.size()) return false;
  const auto sorted = [](std::string_view text) {
    std::vector<std::string> out;
    for (SpanPart& part : parts_of_span(text)) out.push_back(std::move(part.text));
    std::sort(out.begin(), out.end());
    return out;
  };
  return sorted(literal) == sorted(candidate);
}

// `chat.example.org,`: the comma of the sentence.
bool has_sign_behind(std::string_view literal, std::string_view candidate) {
  if (!candidate.starts_with(literal)) return false;
  const std::string_view rest = candidate.substr(literal.size());
  return rest == "," || rest == ";" || rest == "\xEF\xBC\x8C" || rest == "\xE3\x80\x81" || rest == "\xD8\x8C";
}

// Of CAA records (RFC 8659): one of few words.
bool is_authority_tag(std::string_view text) {
  return text == "issue" || text == "issuewild" || text == "iodef" || text == "issuemail";
}

// Blanks came in, or signs of another script: what has fewer of them than its source is none the worse for it.
bool is_less_tidy(std::string_view literal, std::string_view candidate) {
  const auto blanks_of = [](std::string_view text) { return std::count(text.begin(), text.end(), ' '); };
  return !is_ascii(candidate) || blanks_of(candidate) > blanks_of(literal);
}

}  // namespace

bool is_damaged_data(std::string_view literal, std::string_view candidate) {
  if (is_less_tidy(literal, candidate)) {
    if (is_respelled_literal(candidate, literal)) return true;
    if (!holds_placeholder(literal) && without_separators(candidate) == without_separators(literal)) return true;
  }
  if (is_authority_tag(literal) && !is_ascii(candidate)) return true;
  return has_sign_behind(literal, candidate) || has_damaged_part(literal, candidate) ||
         has_swapped_numbers(literal, candidate);
}

std::vector<Literal> spans_of_data(const CellText& text, const std::vector<Literal>& literals,
                                   const ServiceRegistry& services) {
  std::vector<Literal> out;
  const bool is_about_records = !types_among_words(text.text()).empty();
  for (const Piece& span : code_spans_in(text)) {
    const std::string_view said = span.text;
    if (said.size() < kShortest || said.size() > kLongest || !is_ascii(said) || said.find('\n') != said.npos) continue;
    const bool is_literal = std::any_of(literals.begin(), literals.end(), [&](const Literal& one) {
      return one.piece.from == span.from && one.piece.text.size() == said.size();
    });
    const bool is_data = is_rdata(said) || is_url(said) || !plain_names_in(said, services).empty() ||
                         (is_list_of_pairs(said) && (is_about_records || said.find(';') != said.npos));
    if (is_data && !is_literal) out.push_back({Field::term, span});
  }
  if (out.size() > kMostSpans) out.clear();
  return out;
}

std::vector<std::optional<Piece>> span_remains_of(const std::vector<Literal>& spans, const CellText& text,
                                                  const LiteralPlace& place) {
  std::vector<std::optional<Piece>> out(spans.size());
  std::vector<Piece> left = code_spans_in(text);
  if (left.size() > 2 * kMostSpans) return out;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto same =
        std::find_if(left.begin(), left.end(), [&](const Piece& one) { return is_same_literal(one.text, spans[i]); });
    if (same == left.end()) continue;
    out[i] = *same;
    left.erase(same);
  }
  if (!place.is_certain) return out;
  // What the source says, too, is not what another span has become.
  const std::vector<Piece> said = code_spans_in(place.text);
  std::erase_if(left, [&](const Piece& one) {
    return std::any_of(said.begin(), said.end(), [&](const Piece& own) { return own.text == one.text; });
  });
  const std::vector<std::optional<Piece>> found = out;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (found[i]) continue;
    std::vector<Piece> damaged;
    for (const Piece& one : left) {
      if (is_damaged_data(spans[i].piece.text, one.text)) damaged.push_back(one);
    }
    if (damaged.size() != 1) continue;
    std::size_t rivals = 0;
    for (std::size_t k = 0; k < spans.size(); ++k)
      rivals += !found[k] && is_damaged_data(spans[k].piece.text, damaged.front().text) ? 1 : 0;
    if (rivals == 1) out[i] = damaged.front();
  }
  return out;
}

}  // namespace doczone::extractor
