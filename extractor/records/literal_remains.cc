#include "extractor/records/literal_remains.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "extractor/records/folded_text.h"
#include "extractor/records/free_values.h"
#include "extractor/records/literal_frames.h"
#include "extractor/records/sequence_alignment.h"
#include "extractor/records/text_numbers.h"
#include "extractor/records/text_words.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestCandidate = 255;  // bytes

bool is_quotation(std::string_view literal) {
  return literal.starts_with('"');
}

bool is_said_number(Field field) {
  return is_number_field(field) || field == Field::ttl;
}

// One word, which the source's records have as an owner.
bool is_label(const Literal& literal) {
  return literal.field == Field::mention && literal.piece.text.find_first_of("._<{[") == std::string_view::npos;
}

// Letters that a host may have.
bool may_be_own_example(const Literal& literal, std::string_view candidate) {
  return literal.field == Field::mention && is_ascii(candidate) && ascii_lower(candidate) == candidate &&
         candidate.find(' ') == std::string_view::npos;
}

class RemainsFinder {
 public:
  RemainsFinder(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place)
      : literals_(literals),
        text_(text.text()),
        cell_(text),
        source_(place.text.text()),
        place_(place),
        out_(literals.size()) {}

  std::vector<std::optional<Piece>> run() {
    std::vector<std::size_t> order(literals_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return literals_[a].piece.text.size() > literals_[b].piece.text.size();
    });
    const FoldedText folded(text_), bare(text_, false);
    // The longest first: a shorter one may be what it ends in.
    for (const std::size_t i : order) {
      find_spelled(i, folded, true);
      if (!out_[i]) find_spelled(i, folded, false);
      if (!out_[i]) find_dotted(i, bare);
    }
    find_changed();
    find_numbers();
    for (const std::size_t i : order) {
      if (!out_[i] && place_.is_certain && is_label(literals_[i])) find_word_for(i);
    }
    return std::move(out_);
  }

 private:
  bool is_taken(Piece piece) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](const Piece& one) { return overlap(one, piece); });
  }

  void take(std::size_t literal, Piece piece) {
    out_[literal] = piece;
    if (!is_quotation(literals_[literal].piece.text)) taken_.push_back(piece);
  }

  std::optional<Piece> free_piece(ByteSpan span, bool is_quoted) const {
    const Piece piece{std::string_view(text_).substr(span.offset, span.length), span.offset};
    if (!is_quoted && is_taken(piece)) return std::nullopt;
    if (!begins_free(text_, piece.from) || !ends_free(text_, span.end())) return std::nullopt;
    return piece;
  }

  // As it stands, or but for blanks and the punctuation of other scripts.
  void find_spelled(std::size_t i, const FoldedText& folded, bool is_exact) {
    const Literal& literal = literals_[i];
    if (is_said_number(literal.field)) return;
    const bool is_quoted = is_quotation(literal.piece.text);
    const FoldedText wanted(literal.piece.text);
    for (std::size_t at = folded.text().find(wanted.text()); at != std::string::npos;
         at = folded.text().find(wanted.text(), at + 1)) {
      const std::optional<Piece> piece = free_piece(folded.original(at, wanted.text().size()), is_quoted);
      if (!piece || is_same_literal(piece->text, literal) != is_exact) continue;
      if (!is_exact && is_said_free(source_, piece->text)) continue;
      take(i, *piece);
      return;
    }
  }

  // Of a name or an address, the full stops became commas or blanks, or went.
  void find_dotted(std::size_t i, const FoldedText& bare) {
    const Literal& literal = literals_[i];
    const std::string_view text = literal.piece.text;
    const auto dots = std::count(text.begin(), text.end(), '.');
    const bool is_telling = dots > 1 || (dots == 1 && (text.starts_with('_') || text.starts_with('*')));
    if (!is_telling) return;
    const FoldedText wanted(text, false);
    for (std::size_t at = bare.text().find(wanted.text()); at != std::string::npos;
         at = bare.text().find(wanted.text(), at + 1)) {
      const std::optional<Piece> piece = free_piece(bare.original(at, wanted.text().size()), false);
      if (!piece || dotted(piece->text) != dotted(text)) continue;
      if (literal.field == Field::mention && piece->text.find(',') != std::string_view::npos) continue;
      take(i, *piece);
      return;
    }
  }

  struct Candidate {
    Piece piece;
    std::size_t span = kGap;  // of the translation's code spans, in which it stands
    bool is_span = false;     // all of it
  };

  struct Match {
    std::size_t worth = 0;
    std::size_t literal = 0;
    Piece candidate;
  };

  bool holds_literal_at_edge(std::string_view candidate) const {
    return std::any_of(literals_.begin(), literals_.end(),
                       [&](const Literal& one) { return holds_at_edge(candidate, one.piece.text); });
  }

  std::vector<Candidate> candidates(const std::vector<Piece>& spans) const {
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      out.push_back({spans[i], i, true});
      for (const Piece& word : words_in(spans[i])) {
        out.push_back({word, i, false});
        for (const Piece& part : parts_by_script(word, true)) out.push_back({part, i, false});
      }
    }
    for (const Piece& segment : segments_of(cell_)) {
      for (const Piece& chain : spaced_words_in(segment)) out.push_back({chain});
      for (const Piece& word : words_in(segment)) {
        if (!has_unspaced_edge(word.text)) out.push_back({word});
        for (const Piece& part : parts_by_script(word, false)) out.push_back({part});
      }
    }
    std::erase_if(out, [&](const Candidate& one) {
      const std::string_view text = one.piece.text;
      return text.size() > kLongestCandidate || is_taken(one.piece) || !may_stand_in_value(text) ||
             is_said_free(source_, text) || holds_literal_at_edge(text);
    });
    return out;
  }

  // Which of the translation's code spans each of the source's is; kGap where nobody can tell.
  static std::vector<std::size_t> pair_spans(const std::vector<Piece>& source, const std::vector<Piece>& spans) {
    std::vector<std::size_t> out(source.size(), kGap);
    const auto pairs = align_sequences(source.size(), spans.size(), [&](std::size_t i, std::size_t j) {
      if (source[i].text == spans[j].text) return 1.0;
      const Frame frame = frame_of(parts_of_value(source[i].text), parts_of_value(spans[j].text));
      return 0.9 * static_cast<double>(frame.bytes) /
             static_cast<double>(std::max<std::size_t>(source[i].text.size(), 1));
    });
    for (const AlignedPair& pair : pairs) {
      if (pair.left != kGap) out[pair.left] = pair.right;
    }
    return out;
  }

  static std::size_t span_of(Piece piece, const std::vector<Piece>& spans) {
    const auto found = std::find_if(spans.begin(), spans.end(), [&](const Piece& span) {
      return span.from <= piece.from && piece.from + piece.text.size() <= span.from + span.text.size();
    });
    return found == spans.end() ? kGap : static_cast<std::size_t>(found - spans.begin());
  }

  // What has most in common with a literal takes it, before all what stands in the same code span; where two have as
  // much, nobody can tell.
  void find_changed() {
    const std::vector<Piece> source_spans = code_spans_in(place_.text), spans = code_spans_in(cell_);
    const std::vector<std::size_t> paired = pair_spans(source_spans, spans);
    const std::vector<Candidate> there = candidates(spans);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < literals_.size(); ++i) {
      const Literal& literal = literals_[i];
      if (out_[i] || is_said_number(literal.field) || is_quotation(literal.piece.text) || is_label(literal)) continue;
      const std::vector<std::string> parts = parts_of_value(literal.piece.text);
      const std::size_t own = span_of(literal.piece, source_spans);
      for (const Candidate& one : there) {
        const bool is_paired = own != kGap && one.span != kGap && paired[own] == one.span;
        const Frame frame = frame_of(parts, parts_of_value(one.piece.text));
        const bool is_same_place =
            is_paired && place_.is_certain && one.is_span && source_spans[own].text.size() == literal.piece.text.size();
        // Every language has examples of its own: of two texts that have nothing else in common, nobody can tell.
        if (!place_.is_certain && may_be_own_example(literal, one.piece.text)) continue;
        if (fits(literal, one.piece.text, frame) || (is_same_place && fits_loosely(literal, one.piece.text, frame)))
          matches.push_back({frame.bytes + (is_paired ? kLongestCandidate : 0), i, one.piece});
      }
    }
    settle(matches);
  }

  void settle(std::vector<Match>& matches) {
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.worth > b.worth; });
    for (const Match& match : matches) {
      if (!out_[match.literal] && !is_taken(match.candidate) && !has_rival(match, matches))
        take(match.literal, match.candidate);
    }
  }

  // Of a literal that the text says as often as there are candidates for it, each takes one.
  bool has_rival(const Match& match, const std::vector<Match>& matches) const {
    const std::string_view text = literals_[match.literal].piece.text;
    std::vector<Piece> others{match.candidate};
    std::set<std::size_t> same{match.literal};
    for (const Match& other : matches) {
      if (other.worth != match.worth || out_[other.literal] || is_taken(other.candidate)) continue;
      const bool is_same_literal = literals_[other.literal].piece.text == text;
      if (is_same_literal) same.insert(other.literal);
      const bool is_new =
          std::none_of(others.begin(), others.end(), [&](Piece one) { return overlap(one, other.candidate); });
      if (is_same_literal && is_new) others.push_back(other.candidate);
      if (!is_same_literal && overlap(other.candidate, match.candidate)) return true;
    }
    return others.size() > same.size();
  }

  // Numbers find theirs by what they are; where as many are left over on both sides, by their order.
  void find_numbers() {
    std::vector<std::string_view> wanted;
    wanted.reserve(literals_.size());
    for (const Literal& literal : literals_) wanted.push_back(literal.piece.text);
    const std::vector<Number> there = numbers_in(text_, wanted);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < literals_.size(); ++i) {
      if (!is_said_number(literals_[i].field)) continue;
      const auto same = std::find_if(there.begin(), there.end(), [&](const Number& one) {
        return one.value == literals_[i].piece.text && !is_taken(one.piece);
      });
      if (same == there.end()) {
        left.push_back(i);
      } else {
        take(i, same->piece);
      }
    }
    if (left.empty() || !place_.is_certain) return;
    const std::vector<Number> said = numbers_in(source_, wanted);
    std::vector<Number> others = there;
    std::erase_if(others, [&](const Number& one) {
      return is_taken(one.piece) || is_other_unit(one.value, left) ||
             std::any_of(said.begin(), said.end(), [&](const Number& other) { return other.value == one.value; });
    });
    if (others.size() == left.size() && said.size() == there.size()) {
      for (std::size_t k = 0; k < left.size(); ++k) take(left[k], others[k].piece);
    } else if (left.size() == 1 && there.size() + 1 == said.size()) {
      find_word_for(left[0]);
    }
  }

  // `5 minutes` for 300.
  bool is_other_unit(const std::string& value, const std::vector<std::size_t>& left) const {
    unsigned long long own = 0;
    if (!parse_unsigned(value, 10'000'000, own)) return false;
    return std::any_of(left.begin(), left.end(), [&](std::size_t i) {
      unsigned long long said = 0;
      if (literals_[i].field != Field::ttl || !parse_unsigned(literals_[i].piece.text, 10'000'000, said)) return false;
      const auto [less, more] = std::minmax(own, said);
      return less > 0 && more % less == 0 && more / less >= 24 && 86'400 % (more / less) == 0;
    });
  }

  // `Weight: five`, a cell: the literal was all that the source says there, or behind the colon.
  void find_word_for(std::size_t i) {
    static constexpr std::size_t kLongestWord = 20;  // characters
    const std::string_view literal = literals_[i].piece.text;
    const std::optional<Piece> said = behind_colon(source_);
    const bool is_behind_colon = said && said->text == literal;
    if (!is_behind_colon && trim(source_) != literal) return;
    const std::optional<Piece> word = is_behind_colon ? behind_colon(text_) : trimmed({text_, 0});
    if (!word || word->text.empty() || is_taken(*word) || count_code_points(word->text) > kLongestWord) return;
    const bool is_one = word->text.find_first_of(" \n") == std::string_view::npos;
    if (is_one || is_said_number(literals_[i].field)) take(i, *word);
  }

  const std::vector<Literal>& literals_;
  const std::string& text_;
  const CellText& cell_;
  const std::string& source_;
  const LiteralPlace& place_;
  std::vector<std::optional<Piece>> out_;
  std::vector<Piece> taken_;
};

}  // namespace

std::vector<std::optional<Piece>> remains_of(const std::vector<Literal>& literals, const CellText& text,
                                             const LiteralPlace& place) {
  return RemainsFinder(literals, text, place).run();
}

bool is_same_literal(std::string_view value, const Literal& literal) {
  if (lightly_folded(value) == lightly_folded(literal.piece.text)) return true;
  // Every language writes numbers in its own way; nobody parts the digits of a port.
  if (!is_said_number(literal.field)) return false;
  const bool is_parted = FoldedText(value, false).text().size() != count_code_points(value);
  return FoldedText(value, false).text() == literal.piece.text && !(literal.field == Field::port && is_parted);
}

bool is_respelled_literal(std::string_view value, std::string_view literal) {
  return FoldedText(value).text() == FoldedText(literal).text() || dotted(value) == dotted(literal);
}

}  // namespace doczone::extractor
