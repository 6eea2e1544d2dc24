#include "extractor/records/types_above.h"

#include <algorithm>

#include "extractor/records/cell_pieces.h"
#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMostParagraphs = 8;
constexpr std::size_t kLongestParagraph = 2000;

bool is_letter_of_words(char c) {
  return is_ascii_alnum(c) || c == '_' || c == '.';
}

}  // namespace

std::vector<RrType> types_named_in(std::string_view text) {
  std::vector<RrType> types;
  text = text.substr(0, kLongestParagraph);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter_of_words(text[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    std::string_view word = text.substr(at, end - at);
    if (word.ends_with('.')) word.remove_suffix(1);
    const std::string common = type_of(word);
    const std::string name = common.empty() ? rare_type_of(word) : common;
    if (name.empty()) {
      at = end;
      continue;
    }
    // A lone letter, or two that are an abbreviation of much else, is a type beside the word "record".
    const std::size_t near = at - std::min<std::size_t>(at, 24);
    const bool called_record = common.size() > 2 || has_word(text.substr(end, 24), "record") ||
                               has_word(text.substr(near, at - near), "record");
    const auto type = called_record ? parse_rr_type(name) : std::nullopt;
    if (type && std::find(types.begin(), types.end(), *type) == types.end()) types.push_back(*type);
    at = end;
  }
  return types;
}

std::vector<RrType> types_in_header(const std::string& header) {
  std::vector<RrType> types;
  for (const Piece& piece : split({header, 0}, {" ", "/", "(", ")", ",", ":"})) {
    if (piece.text.size() < 2) continue;
    if (const auto type = parse_rr_type(type_of(piece.text)); type && !type_of(piece.text).empty())
      types.push_back(*type);
  }
  return types;
}

// A heading of few words may name a type of two letters, and one of a letter when it is nothing else.
std::vector<RrType> types_in_heading(const std::string& heading) {
  static constexpr std::size_t kMostWords = 3;
  std::vector<RrType> types = types_named_in(heading);
  const std::vector<Piece> words = split({heading, 0}, {" ", "/", "(", ")", ",", ":", "-"});
  if (!types.empty() || words.size() > kMostWords) return types;
  for (const Piece& word : words) {
    const auto type = parse_rr_type(type_of(word.text));
    if (!type_of(word.text).empty() && type && (word.text.size() > 1 || words.size() == 1)) types.push_back(*type);
  }
  return types;
}

bool are_one_demand(const std::vector<RrType>& types) {
  return types.size() == 1 || (types.size() == 2 && std::all_of(types.begin(), types.end(), [](RrType type) {
                                 return type == RrType::A || type == RrType::AAAA;
                               }));
}

bool can_stand_at_apex(RrType type) {
  return type != RrType::CNAME && type != RrType::SRV && type != RrType::PTR && type != RrType::DNAME;
}

std::vector<RrType> types_above(const BlockOutline& outline, std::size_t offset) {
  const Heading* const heading = outline.heading_above(offset);
  const std::size_t top = heading == nullptr ? 0 : heading->offset;
  auto block = outline.block_from(offset);
  for (std::size_t looked = 0; looked < kMostParagraphs && block != outline.blocks.begin(); ++looked) {
    --block;
    if (block->span.offset < top) break;
    if (block->kind != Block::Kind::paragraph || block->span.end() > offset) continue;
    if (std::vector<RrType> types = types_named_in(block->text.text()); are_one_demand(types)) return types;
  }
  for (const Heading* above = heading; above != nullptr; above = outline.heading_over(*above)) {
    if (std::vector<RrType> types = types_in_heading(above->text); are_one_demand(types)) return types;
  }
  return {};
}

}  // namespace doczone::extractor
