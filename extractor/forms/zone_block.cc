#include "extractor/forms/zone_block.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/forms/introductions.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMostLinesOfRecord = 60;

std::size_t indentation(std::string_view text) {
  return std::min(text.find_first_not_of(" \t"), text.size());
}

// `Name  TTL  Class  Type  Target`: words for columns.
bool is_heading(const std::vector<LineToken>& tokens) {
  if (tokens.size() < 2 || tokens.size() > 10) return false;
  const auto known = std::count_if(tokens.begin(), tokens.end(), [](const LineToken& token) {
    for (const std::string_view kind : {"name", "value", "target", "ttl", "priority", "weight", "port", "record"}) {
      if (has_word(token.text, kind)) return true;
    }
    return false;
  });
  const bool plain = std::none_of(tokens.begin(), tokens.end(), [](const LineToken& token) {
    return token.text.find_first_of("0123456789.") != std::string_view::npos;
  });
  return plain && known * 2 >= static_cast<std::ptrdiff_t>(tokens.size());
}

// `...`, `----`, `====`.
bool is_rule(std::string_view text) {
  return text.find_first_not_of(".-=+|*_~ \t") == std::string_view::npos || text == "…" || text == "[...]";
}

class BlockReader {
 public:
  BlockReader(std::string_view page, std::span<const ByteSpan> lines) : page_(page), lines_(lines) {
    for (const ByteSpan& line : lines) {
      const std::string_view text = text_of(line);
      if (!trim(text).empty()) margin_ = std::min(margin_, indentation(text));
      read_.push_back(read_line_tokens(page, line));
      is_update_ = is_update_ || is_command(read_.back().tokens, "add");
    }
  }

  ZoneBlock read(Setting setting) {
    const bool is_text = setting == Setting::text;
    for (std::size_t i = 0; i < lines_.size() && !(is_text && foreign_ > 0);) i += read_statement(i, is_text);
    ZoneBlock block;
    if (is_root_ || !is_zone(setting)) return block;
    block.looks_printed = std::all_of(found_.begin(), found_.end(), [](const BlockLine& line) {
      return line.line.has_class && line.line.owner && line.line.owner->text.ends_with('.') &&
             line.line.fields.front().field == Field::ttl;
    });
    std::erase_if(found_, [](const BlockLine& line) { return line.line.type == RrType::SOA || line.is_only_shown; });
    block.lines = std::move(found_);
    return block;
  }

 private:
  std::string_view text_of(ByteSpan line) const { return page_.substr(line.offset, line.length); }

  bool is_zone(Setting setting) const {
    const auto count = [&](Certainty least) {
      return std::count_if(found_.begin(), found_.end(),
                           [&](const BlockLine& line) { return line.line.certainty >= least; });
    };
    const auto records = static_cast<std::size_t>(count(Certainty::weak));
    if (records == 0) return false;
    if (setting == Setting::zone) return true;
    if (setting == Setting::text) return foreign_ == 0 && static_cast<std::size_t>(count(Certainty::sure)) == records;
    if (foreign_ == 0) return count(Certainty::fair) > 0;
    return count(Certainty::sure) > 0 && foreign_ <= records;
  }

  // Reads what begins at a line; returns how many lines it takes.
  std::size_t read_statement(std::size_t i, bool is_text) {
    const std::string_view text = trim(text_of(lines_[i]));
    if (is_update_) take_command(read_[i].tokens);
    const std::vector<LineToken>& tokens = read_[i].tokens;
    heed(text, tokens.empty() && read_[i].remark.length > 0);
    if (text.empty() || tokens.empty() || is_rule(text)) return 1;
    if (text[0] == '$' && text.size() > 2 && text[1] >= 'A' && text[1] <= 'Z' && is_directive(text)) return 1;
    is_root_ = is_root_ || (tokens.size() > 2 && tokens[0].text == ".");
    const LineContext context{indentation(text_of(lines_[i])) > margin_ && owner_.has_value()};
    if (const std::size_t taken = read_group(i, context)) return taken;
    if (std::optional<ZoneLine> line = read_zone_line(tokens, context)) {
      add(std::move(*line), tokens, read_[i]);
    } else if (is_text || !is_heading(tokens)) {
      ++foreign_;
      // What goes on below it belongs to a name that nobody has read.
      if (indentation(text_of(lines_[i])) <= margin_) owner_.reset();
    }
    return 1;
  }

  // Of nsupdate: `update add NAME TTL TYPE DATA`.
  static bool is_command(const std::vector<LineToken>& tokens, std::string_view verb) {
    return tokens.size() > 1 && tokens[0].text == "update" && tokens[1].text == verb;
  }

  // Leaves the record that a line of nsupdate adds; nothing of other lines that it has.
  static void take_command(std::vector<LineToken>& tokens) {
    static constexpr std::array<std::string_view, 9> kOthers{"server", "zone",   "send",  "key",   "local",
                                                             "class",  "prereq", "debug", "answer"};
    if (is_command(tokens, "add")) {
      tokens.erase(tokens.begin(), tokens.begin() + 2);
    } else if (is_command(tokens, "delete") || is_command(tokens, "del") ||
               (!tokens.empty() && std::find(kOthers.begin(), kOthers.end(), tokens[0].text) != kOthers.end())) {
      tokens.clear();
    }
  }

  // A remark of its own speaks of the lines below it, up to the next one or an empty line.
  void heed(std::string_view text, bool is_remark) {
    if (text.empty() || (is_remark && !follows_remark_)) is_only_shown_ = false;
    is_only_shown_ = is_only_shown_ || (is_remark && is_remark_against(text));
    follows_remark_ = is_remark;
  }

  static bool is_directive(std::string_view text) {
    return text.starts_with("$ORIGIN") || text.starts_with("$TTL") || text.starts_with("$INCLUDE");
  }

  // Parentheses that a later line closes.
  std::size_t read_group(std::size_t i, const LineContext& context) {
    std::vector<LineToken> tokens;
    int depth = 0;
    const std::size_t end = std::min(lines_.size(), i + kMostLinesOfRecord);
    for (std::size_t at = i; at < end; ++at) {
      for (const LineToken& token : read_[at].tokens) {
        depth += token.kind == LineToken::Kind::open ? 1 : token.kind == LineToken::Kind::close ? -1 : 0;
        tokens.push_back(token);
      }
      if (depth > 0) continue;
      if (at == i) return 0;
      std::optional<ZoneLine> line = read_zone_line(tokens, context);
      if (!line) return 0;
      add(std::move(*line), tokens, read_[i]);
      return at - i + 1;
    }
    return 0;
  }

  void add(ZoneLine line, const std::vector<LineToken>& tokens, const LineTokens& first) {
    BlockLine found;
    found.span = hull(tokens.front().span, tokens.back().span);
    found.remark = first.remark;
    if (found.remark.length == 0) found.remark = remark_behind(line, tokens);
    const bool may_continue = line.has_class || line.fields.front().field == Field::ttl || first.leading_blank;
    if (line.owner) {
      owner_ = line.owner;
    } else if (owner_ && may_continue) {
      line.owner = owner_;
      found.owner_above = true;
    }
    found.line = std::move(line);
    found.is_only_shown = is_only_shown_ || (first.remark.length > 0 && is_remark_against(text_of(first.remark)));
    found_.push_back(std::move(found));
  }

  // `(your server)` behind the data.
  static ByteSpan remark_behind(const ZoneLine& line, const std::vector<LineToken>& tokens) {
    std::size_t end = 0;
    for (const ZoneField& field : line.fields) end = std::max(end, field.tokens.back().span.end());
    const auto open = std::find_if(tokens.begin(), tokens.end(), [&](const LineToken& token) {
      return token.kind == LineToken::Kind::open && token.span.offset >= end;
    });
    return open == tokens.end() ? ByteSpan{} : hull(open->span, tokens.back().span);
  }

  std::string_view page_;
  std::span<const ByteSpan> lines_;
  std::vector<LineTokens> read_;
  std::size_t margin_ = std::string_view::npos;
  std::optional<LineToken> owner_;  // of the last record
  std::vector<BlockLine> found_;
  std::size_t foreign_ = 0;  // lines that are no part of a zone
  bool is_update_ = false;   // they are commands of nsupdate
  bool is_only_shown_ = false;
  bool follows_remark_ = false;
  bool is_root_ = false;  // it holds records of the root, which are no reader's
};

}  // namespace

ZoneBlock read_zone_block(std::string_view page, std::span<const ByteSpan> lines, Setting setting) {
  return BlockReader(page, lines).read(setting);
}

std::vector<BlockLine> read_code_spans(std::string_view page, std::span<const ByteSpan> spans) {
  std::vector<BlockLine> out;
  for (const ByteSpan& span : spans) {
    const LineTokens read = read_line_tokens(page, span);
    if (read.tokens.size() < 3) continue;
    std::optional<ZoneLine> line = read_zone_line(read.tokens, {});
    if (!line || !line->owner || line->certainty != Certainty::sure || line->type == RrType::SOA) continue;
    out.push_back({std::move(*line), hull(read.tokens.front().span, read.tokens.back().span), false, read.remark});
  }
  return out;
}

}  // namespace doczone::extractor
