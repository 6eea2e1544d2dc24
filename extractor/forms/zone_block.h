// A block of code read as lines of a zone.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractor/forms/zone_line.h"

namespace doczone::extractor {

struct BlockLine {
  ZoneLine line;
  ByteSpan span;               // from its first token to its last
  bool owner_above = false;    // the line has none: what stands there is that of a line above
  ByteSpan remark;             // empty when there is none
  bool is_only_shown = false;  // a remark says that it is wrong, or somebody else's
};

struct ZoneBlock {
  std::vector<BlockLine> lines;  // those that a reader's zone should hold; none when the block is something else
  bool looks_printed = false;    // each has an absolute owner, a TTL and a class, as tools write them
};

// How sure it is beforehand that lines are a zone's.
enum class Setting {
  text,  // running text: each line must be a record beyond doubt
  code,
  zone,  // the page calls the block so
};

ZoneBlock read_zone_block(std::string_view page, std::span<const ByteSpan> lines, Setting setting);

// Pieces of code in running text: only what is a whole record and nothing else.
std::vector<BlockLine> read_code_spans(std::string_view page, std::span<const ByteSpan> spans);

}  // namespace doczone::extractor
