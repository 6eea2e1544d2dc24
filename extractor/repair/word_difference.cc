#include "extractor/repair/word_difference.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// A name has at most 127 labels; longer texts are sentences, and one change.
constexpr std::size_t kMaxWords = 600;

bool is_part_of_word(char32_t c) {
  if (c < 0x80) return is_ascii_alnum(static_cast<char>(c)) || c == '-';
  static constexpr std::array<char32_t, 6> kStops{0x3002, 0xFF0E, 0xFF61, 0xB7, 0x2024, 0xAD};
  const bool invisible = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
  return !is_white_space(c) && !invisible && std::find(kStops.begin(), kStops.end(), c) == kStops.end();
}

// Labels; everything between them character by character.
std::vector<ByteSpan> words_of(std::string_view text) {
  std::vector<ByteSpan> out;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text.substr(at));
    const bool part = is_part_of_word(c.value);
    if (part && open) {
      out.back().length += c.length;
    } else {
      out.push_back({at, c.length});
    }
    open = part;
    at += c.length;
  }
  return out;
}

class Comparison {
 public:
  Comparison(std::string_view a, std::string_view b) : a_(a), b_(b), old_(words_of(a)), new_(words_of(b)) {}

  std::vector<WordChange> run() {
    if (old_.size() > kMaxWords || new_.size() > kMaxWords) {
      add({0, a_.size()}, {0, b_.size()});
      return std::move(out_);
    }
    weigh();
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t from_i = 0;  // where the change begins that is not closed yet
    std::size_t from_j = 0;
    while (i < old_.size() || j < new_.size()) {
      const bool both = i < old_.size() && j < new_.size();
      if (both && is_equal(i, j) && weight(i, j) == weight(i + 1, j + 1) + worth(i)) {
        close(from_i, i, from_j, j);
        from_i = ++i;
        from_j = ++j;
      } else if (i < old_.size() && weight(i, j) == weight(i + 1, j)) {
        ++i;
      } else {
        ++j;
      }
    }
    close(from_i, i, from_j, j);
    return std::move(out_);
  }

 private:
  bool is_equal(std::size_t i, std::size_t j) const {
    return a_.substr(old_[i].offset, old_[i].length) == b_.substr(new_[j].offset, new_[j].length);
  }
  // A label that is kept tells more than a dot.
  std::size_t worth(std::size_t i) const { return 2 * old_[i].length + 1; }
  std::size_t& weight(std::size_t i, std::size_t j) { return weights_[i * (new_.size() + 1) + j]; }

  void weigh() {
    weights_.assign((old_.size() + 1) * (new_.size() + 1), 0);
    for (std::size_t i = old_.size(); i-- > 0;) {
      for (std::size_t j = new_.size(); j-- > 0;) {
        weight(i, j) = std::max(weight(i + 1, j), weight(i, j + 1));
        if (is_equal(i, j)) weight(i, j) = std::max(weight(i, j), weight(i + 1, j + 1) + worth(i));
      }
    }
  }

  static std::size_t begin_of(const std::vector<ByteSpan>& words, std::size_t i, std::string_view text) {
    return i < words.size() ? words[i].offset : text.size();
  }

  void close(std::size_t from_i, std::size_t to_i, std::size_t from_j, std::size_t to_j) {
    if (from_i == to_i && from_j == to_j) return;
    const std::size_t a = begin_of(old_, from_i, a_);
    const std::size_t b = begin_of(new_, from_j, b_);
    add({a, begin_of(old_, to_i, a_) - a}, {b, begin_of(new_, to_j, b_) - b});
  }

  // What both begin or end with is no change.
  void add(ByteSpan a, ByteSpan b) {
    while (a.length > 0 && b.length > 0) {
      const std::size_t length = decode_code_point(a_.substr(a.offset, a.length)).length;
      if (length > b.length || a_.substr(a.offset, length) != b_.substr(b.offset, length)) break;
      a = {a.offset + length, a.length - length};
      b = {b.offset + length, b.length - length};
    }
    while (a.length > 0 && b.length > 0) {
      std::size_t length = 1;
      while (length < a.length && length < 4 && (static_cast<unsigned char>(a_[a.end() - length]) & 0xC0) == 0x80)
        ++length;
      if (length > b.length || a_.substr(a.end() - length, length) != b_.substr(b.end() - length, length)) break;
      a.length -= length;
      b.length -= length;
    }
    if (a.length > 0 || b.length > 0) out_.push_back({a, b});
  }

  std::string_view a_, b_;
  std::vector<ByteSpan> old_, new_;
  std::vector<std::size_t> weights_;  // of what both have from here on
  std::vector<WordChange> out_;
};

}  // namespace

std::vector<WordChange> word_difference(std::string_view old_text, std::string_view new_text) {
  return Comparison(old_text, new_text).run();
}

}  // namespace doczone::extractor
