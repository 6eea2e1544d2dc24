#include "harness/zone/generate.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "model/numbers.h"

namespace doczone::harness {
namespace {

// `${offset,width,base}`
struct Number {
  std::int64_t offset = 0;
  unsigned width = 0;
  char base = 'd';  // d, o, x, X; n, N: hexadecimal digits in reverse, with dots between, as ip6.arpa has them
};

// Text, then a number; the last piece has none.
struct Piece {
  std::string text;
  std::optional<Number> number;
};

struct Range {
  std::uint64_t start = 0, step = 1, count = 0;
};

// What does not fit a sentence is told by its message.
using Read = std::optional<std::string>;

Read read_range(std::string_view text, Range& range) {
  constexpr unsigned long long kMost = 0xFFFFFFFF;
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return "the range has no end";
  const std::size_t slash = std::min(text.find('/', dash), text.size());
  unsigned long long start = 0, stop = 0, step = 1;
  if (!parse_unsigned(text.substr(0, dash), kMost, start) ||
      !parse_unsigned(text.substr(dash + 1, slash - dash - 1), kMost, stop)) {
    return "the range is not two numbers from 0 to 4294967295";
  }
  if (slash < text.size() && !parse_unsigned(text.substr(slash + 1), kMost, step)) return "the step is not a number";
  if (step == 0) return "the step is 0";
  if (start > stop) return "the range ends before it begins";
  range = {start, step, (stop - start) / step + 1};
  return std::nullopt;
}

bool parse_signed(std::string_view text, std::int64_t& out) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  unsigned long long value = 0;
  if (!parse_unsigned(text, 0xFFFFFFFF, value)) return false;
  out = negative ? -static_cast<std::int64_t>(value) : static_cast<std::int64_t>(value);
  return true;
}

// `inside`: what stands between the braces.
Read read_modifiers(std::string_view inside, Number& number) {
  const std::size_t first = std::min(inside.find(','), inside.size());
  if (!parse_signed(inside.substr(0, first), number.offset)) return "the offset is not a number";
  if (first == inside.size()) return std::nullopt;
  inside.remove_prefix(first + 1);
  const std::size_t second = std::min(inside.find(','), inside.size());
  unsigned long long width = 0;
  if (!parse_unsigned(inside.substr(0, second), 0xFFFFFFFFFF, width)) return "the width is not a number";
  if (width > kMaxGenerateWidth)
    return "the width " + std::to_string(width) + " is over " + std::to_string(kMaxGenerateWidth);
  number.width = static_cast<unsigned>(width);
  if (second == inside.size()) return std::nullopt;
  inside.remove_prefix(second + 1);
  if (inside.size() != 1 || std::string_view("doxXnN").find(inside[0]) == std::string_view::npos)
    return "the base is none of d, o, x, X, n and N";
  number.base = inside[0];
  return std::nullopt;
}

Read read_template(std::string_view text, std::vector<Piece>& pieces) {
  pieces.emplace_back();
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& out = pieces.back().text;
    if (text[i] == '\\' && i + 1 < text.size()) {
      out += text[i++];
      out += text[i];
    } else if (text[i] != '$') {
      out += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '$') {
      out += text[++i];
    } else {
      Number number;
      if (i + 1 < text.size() && text[i + 1] == '{') {
        const std::size_t close = text.find('}', i);
        if (close == std::string_view::npos) return "'${' is not closed";
        if (auto fault = read_modifiers(text.substr(i + 2, close - i - 2), number)) return fault;
        i = close;
      }
      pieces.back().number = number;
      pieces.emplace_back();
    }
  }
  return std::nullopt;
}

void append_nibbles(std::string& out, std::uint64_t value, const Number& number) {
  const std::string_view digits = number.base == 'n' ? "0123456789abcdef" : "0123456789ABCDEF";
  unsigned width = number.width;
  do {
    out += digits[value & 15];
    value >>= 4;
    if (width > 0) --width;
    if (width == 0 && value == 0) break;
    out += '.';
    if (width > 0) --width;
  } while (width > 0 || value != 0);
}

void append_number(std::string& out, std::int64_t signed_value, const Number& number) {
  // Other bases than ten have no sign: a negative number is shown as its 32 bits.
  const bool negative = signed_value < 0 && number.base == 'd';
  auto value = static_cast<std::uint64_t>(negative ? -signed_value : signed_value);
  if (signed_value < 0 && !negative) value &= 0xFFFFFFFF;
  if (number.base == 'n' || number.base == 'N') return append_nibbles(out, value, number);
  const std::string_view digits = number.base == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
  const unsigned base = number.base == 'd' ? 10 : number.base == 'o' ? 8 : 16;
  std::string reversed;
  do {
    reversed += digits[value % base];
    value /= base;
  } while (value != 0);
  if (negative) out += '-';
  const std::size_t length = reversed.size() + (negative ? 1 : 0);
  if (length < number.width) out.append(number.width - length, '0');
  out.append(reversed.rbegin(), reversed.rend());
}

class GeneratedLines : public MadeLines {
 public:
  GeneratedLines(Range range, std::vector<Piece> pieces, ByteSpan directive)
      : range_(range), pieces_(std::move(pieces)), directive_(directive) {}

  std::size_t count() const override { return range_.count; }
  ByteSpan made_from(std::size_t) const override { return directive_; }
  void line(std::size_t index, std::string& out) const override {
    const auto number = static_cast<std::int64_t>(range_.start + index * range_.step);
    out.clear();
    for (const Piece& piece : pieces_) {
      out += piece.text;
      if (piece.number) append_number(out, number + piece.number->offset, *piece.number);
    }
    out += '\n';
  }

 private:
  Range range_;
  std::vector<Piece> pieces_;
  ByteSpan directive_;
};

}  // namespace

std::variant<std::unique_ptr<MadeLines>, GenerateFault> read_generate(std::span<const RecordToken> tokens) {
  constexpr std::string_view kForm = "$GENERATE start-stop[/step] owner [TTL] [class] type data";
  if (tokens.size() < 5) {
    return GenerateFault{tokens.back().span, "$GENERATE needs a range, an owner, a type and data", std::string(kForm)};
  }
  Range range;
  if (auto fault = read_range(tokens[1].text, range)) {
    return GenerateFault{tokens[1].span, "$GENERATE: " + *fault, "start-stop or start-stop/step, such as 1-254"};
  }
  if (range.count > kMaxGenerated) {
    return GenerateFault{tokens[1].span,
                         "$GENERATE would make " + std::to_string(range.count) + " records; " +
                             std::to_string(kMaxGenerated) + " is the limit of one directive",
                         "a smaller range"};
  }
  std::vector<Piece> pieces;
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    const RecordToken& token = tokens[i];
    if (i > 2) pieces.back().text += ' ';
    // A single quoted token is the whole RDATA, as BIND has it.
    const bool whole_data = token.quoted && i + 1 == tokens.size() && !tokens[i - 1].quoted;
    const std::string text =
        token.quoted && !whole_data ? '"' + std::string(token.text) + '"' : std::string(token.text);
    std::vector<Piece> more;
    if (auto fault = read_template(text, more))
      return GenerateFault{token.span, "$GENERATE: " + *fault, "$, or ${offset,width,base} such as ${0,3,d}"};
    if (!pieces.empty()) {
      pieces.back().text += more.front().text;
      pieces.back().number = more.front().number;
      pieces.insert(pieces.end(), more.begin() + 1, more.end());
    } else {
      pieces = std::move(more);
    }
  }
  return std::make_unique<GeneratedLines>(range, std::move(pieces), hull(tokens.front().span, tokens.back().span));
}

}  // namespace doczone::harness
