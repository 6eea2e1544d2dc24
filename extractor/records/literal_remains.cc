#include "extractor/records/literal_remains.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "extractor/records/folded_text.h"
#include "extractor/records/found_remains.h"
#include "extractor/records/free_values.h"
#include "extractor/records/literal_addresses.h"
#include "extractor/records/literal_edges.h"
#include "extractor/records/literal_frames.h"
#include "extractor/records/literal_numbers.h"
#include "extractor/records/literal_terms.h"
#include "extractor/records/sequence_alignment.h"
#include "extractor/records/slips.h"
#include "extractor/records/text_authorities.h"
#include "extractor/records/text_types.h"
#include "extractor/records/text_words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestCandidate = 255;  // bytes

bool is_quotation(std::string_view literal) {
  return literal.starts_with('"');
}

// One word, which the source's records have as an owner.
bool is_label(const Literal& literal) {
  return literal.field == Field::mention && literal.piece.text.find_first_of("._<{[") == std::string_view::npos;
}

// Those that have finders of their own.
bool is_found_apart(const Literal& literal) {
  return is_said_number(literal.field) || literal.field == Field::type || is_authority(literal);
}

// Letters that a host may have.
bool may_be_own_example(const Literal& literal, std::string_view candidate) {
  return literal.field == Field::mention && is_ascii(candidate) && ascii_lower(candidate) == candidate &&
         candidate.find(' ') == std::string_view::npos;
}

// `$ tool show cart.example.net`: blanks that stand beside no dot part words.
bool holds_words(std::string_view candidate) {
  for (std::size_t at = candidate.find(' '); at != std::string_view::npos; at = candidate.find(' ', at + 1)) {
    const std::string_view front = trim(candidate.substr(0, at)), back = trim(candidate.substr(at));
    if (!front.ends_with('.') && !back.starts_with('.')) return true;
  }
  return false;
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
    find_authority_remains(literals_, text_, out_);
    find_type_remains(literals_, text_, place_, out_);
    // The longest first: a shorter one may be what it ends in.
    for (const std::size_t i : order) {
      find_spelled(i, folded, true);
      if (!out_.has(i)) find_spelled(i, folded, false);
      if (!out_.has(i)) find_dotted(i, bare);
    }
    find_address_remains(literals_, cell_, place_, out_);
    find_edge_remains(literals_, cell_, place_, out_);
    find_changed();
    find_term_remains(literals_, cell_, place_, out_);
    find_number_remains(literals_, cell_, place_, out_);
    for (const std::size_t i : order) {
      if (!out_.has(i) && place_.is_certain && is_label(literals_[i])) find_word_for(i);
    }
    return out_.finish();
  }

 private:
  void take(std::size_t literal, Piece piece) {
    if (is_quotation(literals_[literal].piece.text)) {
      out_.quote(literal, piece);
    } else {
      out_.take(literal, piece);
    }
  }

  std::optional<Piece> free_piece(ByteSpan span, bool is_quoted) const {
    const Piece piece{std::string_view(text_).substr(span.offset, span.length), span.offset};
    if (!is_quoted && out_.is_taken(piece)) return std::nullopt;
    if (!begins_free(text_, piece.from) || !ends_free(text_, span.end())) return std::nullopt;
    return piece;
  }

  // As it stands, or but for blanks and the punctuation of other scripts.
  void find_spelled(std::size_t i, const FoldedText& folded, bool is_exact) {
    const Literal& literal = literals_[i];
    if (is_found_apart(literal)) return;
    const bool is_quoted = is_quotation(literal.piece.text);
    const std::string wanted = fully_folded(literal.piece.text);
    for (std::size_t at = folded.text().find(wanted); at != std::string::npos;
         at = folded.text().find(wanted, at + 1)) {
      const std::optional<Piece> piece = free_piece(folded.original(at, wanted.size()), is_quoted);
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
    const std::string wanted = fully_folded(text, false);
    for (std::size_t at = bare.text().find(wanted); at != std::string::npos; at = bare.text().find(wanted, at + 1)) {
      const std::optional<Piece> piece = free_piece(bare.original(at, wanted.size()), false);
      if (!piece || !(dotted(piece->text) == dotted(text) || lost_dots(piece->text, literal))) continue;
      if (literal.field == Field::mention && piece->text.find(',') != std::string_view::npos) continue;
      take(i, *piece);
      return;
    }
  }

  // `、上传.example.org`: behind such a sign or a blank, the name's own letters begin.
  bool is_item_of_words(Piece word) const {
    const std::string_view before = std::string_view(text_).substr(0, word.from);
    const bool is_item = before.ends_with("、") || before.ends_with("，") || before.ends_with(' ');
    return is_item && begins_with_short_word(word.text);
  }

  // `accessedge.example.org` for `access.edge.example.org`.
  bool lost_dots(std::string_view piece, const Literal& literal) const {
    const bool is_name = literal.field == Field::mention && literal.piece.text.find('_') == std::string_view::npos;
    return is_name && place_.is_certain && is_ascii(piece) && piece.find_first_of(" ,") == std::string_view::npos &&
           piece.find('.') != std::string_view::npos && !is_said_free(source_, piece);
  }

  struct Candidate {
    Piece piece = {};
    std::size_t span = kGap;  // of the translation's code spans, in which it stands
    bool is_span = false;     // all of it
    std::vector<std::string> parts = {};
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
        if (const Piece value = behind_key(word); !value.text.empty()) out.push_back({value, i, false});
        for (const Piece& part : parts_by_script(word, true)) out.push_back({part, i, false});
      }
    }
    for (const Piece& segment : segments_of(cell_)) {
      for (const Piece& chain : spaced_words_in(segment)) out.push_back({without_particle(chain)});
      for (const Piece& value : worded_values_in(segment)) out.push_back({value});
      for (const Piece& word : words_in(segment)) {
        if (!has_unspaced_edge(word.text) || is_item_of_words(word)) out.push_back({word});
        for (const Piece& pair : split(word, {";"})) {
          if (const Piece value = behind_key(pair); !value.text.empty()) out.push_back({value});
        }
        for (const Piece& part : parts_by_script(word, false)) out.push_back({part});
      }
    }
    std::erase_if(out, [&](const Candidate& one) {
      const std::string_view text = one.piece.text;
      return text.size() > kLongestCandidate || out_.is_taken(one.piece) || !may_stand_in_value(text) ||
             is_said_free(source_, text) || holds_literal_at_edge(text);
    });
    for (Candidate& one : out) one.parts = parts_of_value(one.piece.text);
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
      if (out_.has(i) || is_found_apart(literal) || is_quotation(literal.piece.text) || is_label(literal)) continue;
      const std::vector<std::string> parts = parts_of_value(literal.piece.text);
      const std::size_t own = span_of(literal.piece, source_spans);
      for (const Candidate& one : there) {
        const bool is_paired = own != kGap && one.span != kGap && paired[own] == one.span;
        const Frame frame = frame_of(parts, one.parts);
        const bool is_same_place =
            is_paired && place_.is_certain && one.is_span && source_spans[own].text.size() == literal.piece.text.size();
        // More of the source's code stands around it.
        const bool is_part = own == kGap || source_spans[own].text.size() != literal.piece.text.size();
        if (literal.field == Field::mention && one.is_span && is_part && holds_words(one.piece.text)) continue;
        // Every language has examples of its own: of two texts that have nothing else in common, nobody can tell.
        const bool is_sure =
            place_.is_certain || (is_paired && differ_in_one_word(source_spans[own].text, spans[one.span].text));
        if (!is_sure && may_be_own_example(literal, one.piece.text)) continue;
        if (fits(literal, one.piece.text, frame) || (is_same_place && fits_loosely(literal, one.piece.text, frame)))
          matches.push_back({frame.bytes + (is_paired ? kLongestCandidate : 0), i, one.piece});
      }
    }
    settle(matches);
  }

  void settle(std::vector<Match>& matches) {
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.worth > b.worth; });
    for (const Match& match : matches) {
      if (!out_.has(match.literal) && !out_.is_taken(match.candidate) && !has_rival(match, matches))
        take(match.literal, match.candidate);
    }
    if (place_.is_certain) settle_in_order(matches);
  }

  // Of several literals that have the same candidates, as many as they are, each takes its own in the order of the
  // text.
  void settle_in_order(const std::vector<Match>& matches) {
    std::map<std::size_t, std::map<std::size_t, Piece>> candidates_of;  // by literal, by place
    for (const Match& match : matches) {
      if (!out_.has(match.literal) && !out_.is_taken(match.candidate))
        candidates_of[match.literal].emplace(match.candidate.from, match.candidate);
    }
    std::map<std::vector<std::size_t>, std::vector<std::size_t>> literals_of;  // by the places of their candidates
    for (const auto& [literal, candidates] : candidates_of) {
      std::vector<std::size_t> places;
      for (const auto& [from, piece] : candidates) places.push_back(from);
      literals_of[places].push_back(literal);
    }
    for (const auto& [places, literals] : literals_of) {
      if (places.size() != literals.size() || places.size() < 2) continue;
      for (std::size_t k = 0; k < places.size(); ++k) {
        const Piece piece = candidates_of[literals[k]].at(places[k]);
        if (!out_.is_taken(piece)) take(literals[k], piece);
      }
    }
  }

  // Of a literal that the text says as often as there are candidates for it, each takes one.
  bool has_rival(const Match& match, const std::vector<Match>& matches) const {
    const std::string_view text = literals_[match.literal].piece.text;
    std::vector<Piece> others{match.candidate};
    std::set<std::size_t> same{match.literal};
    for (const Match& other : matches) {
      if (other.worth != match.worth || out_.has(other.literal) || out_.is_taken(other.candidate)) continue;
      const bool is_same_literal = literals_[other.literal].piece.text == text;
      if (is_same_literal) same.insert(other.literal);
      const bool is_new =
          std::none_of(others.begin(), others.end(), [&](Piece one) { return overlap(one, other.candidate); });
      if (is_same_literal && is_new) others.push_back(other.candidate);
      if (!is_same_literal && overlap(other.candidate, match.candidate)) return true;
    }
    return others.size() > same.size();
  }

  // `travail` for `work`, where that is all of the text.
  void find_word_for(std::size_t i) {
    const std::optional<Piece> word = only_word_for(literals_[i].piece.text, source_, text_);
    if (word && !out_.is_taken(*word) && word->text.find_first_of(" \n") == std::string_view::npos) out_.take(i, *word);
  }

  const std::vector<Literal>& literals_;
  const std::string& text_;
  const CellText& cell_;
  const std::string& source_;
  const LiteralPlace& place_;
  FoundRemains out_;
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
  if (literal.field == Field::ttl && says_same_time(value, literal.piece.text)) return true;
  const std::string plain = fully_folded(value, false);
  const bool is_parted = plain.size() != count_code_points(value);
  return plain == literal.piece.text && !(literal.field == Field::port && is_parted);
}

bool is_respelled_literal(std::string_view value, std::string_view literal) {
  return fully_folded(value) == fully_folded(literal) || dotted(value) == dotted(literal);
}

}  // namespace doczone::extractor
