#include "extractor/records/ruled_out.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "extractor/records/words.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestIntro = 200;    // bytes, from its end
constexpr std::size_t kLongestCaption = 60;   // bytes
constexpr std::size_t kLongestMoment = 24;    // bytes of `Before the move`
constexpr std::size_t kLongestHeading = 120;  // bytes

bool has_any(std::string_view text, std::initializer_list<std::string_view> kinds) {
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return has_word(text, kind); });
}

bool asks(std::string_view text) {
  return has_any(text, {"create", "expected", "required", "forget", "right"});
}

// "Records that you must delete": to delete something is all that it asks for.
bool deletes(std::string_view text) {
  const AskedWords words(text);
  return words.have("deletion") && !words.have_beside("create", "must") && !words.have_beside("required", "must") &&
         !has_any(text, {"expected", "forget", "right", "never"});
}

// What ends in a colon, or is as short as a caption; empty where something else stands right above.
std::string_view intro_above(const BlockOutline& outline, std::size_t top, std::size_t offset) {
  auto above = outline.block_from(offset);
  do {
    if (above == outline.blocks.begin()) return {};
    --above;
  } while (above->span.end() > offset);  // it stands in this one itself
  if (above->kind != Block::Kind::paragraph || above->span.offset < top) return {};
  const std::string_view text = trim(above->text.text());
  const bool introduces = text.ends_with(':') || text.ends_with("：") || text.size() <= kLongestCaption;
  return introduces ? text.substr(text.size() - std::min(text.size(), kLongestIntro)) : std::string_view();
}

enum class Verdict { none, asked, ruled_out };

Verdict judge_intro(std::string_view intro) {
  if (has_word(intro, "wrong") && !has_word(intro, "right")) return Verdict::ruled_out;
  if (deletes(intro)) return Verdict::ruled_out;
  if (asks(intro)) return Verdict::asked;
  if (has_word(intro, "imagine")) return Verdict::ruled_out;
  const bool is_moment = has_word(intro.substr(0, kLongestMoment), "former");
  return is_moment || has_word(intro, "remove") ? Verdict::ruled_out : Verdict::none;
}

}  // namespace

bool is_ruled_out(const BlockOutline& outline, std::size_t offset) {
  const Heading* heading = outline.heading_above(offset);
  const Verdict verdict = judge_intro(intro_above(outline, heading == nullptr ? 0 : heading->offset, offset));
  if (verdict != Verdict::none || heading == nullptr) return verdict == Verdict::ruled_out;
  const std::string_view nearest = heading->text;
  const bool is_short = nearest.size() <= kLongestHeading;
  if (is_short && deletes(nearest)) return true;
  if (asks(nearest)) return false;
  if (is_short && has_any(nearest, {"remove", "former", "lesson", "imagine"})) return true;
  for (; heading != nullptr; heading = outline.heading_over(*heading)) {
    if (heading->text.size() <= kLongestHeading && has_any(heading->text, {"wrong", "others"})) return true;
  }
  return false;
}

bool is_ruled_out_by_header(const Grid& grid) {
  if (grid.rows.empty() || !grid.rows.front().is_header) return false;
  const std::vector<GridCell>& cells = grid.rows.front().cells;
  return std::any_of(cells.begin(), cells.end(), [](const GridCell& cell) {
    const std::string& text = cell.text.text();
    return text.size() <= kLongestHeading && has_word(text, "record") && has_any(text, {"remove", "wrong"}) &&
           !asks(text);
  });
}

}  // namespace doczone::extractor
