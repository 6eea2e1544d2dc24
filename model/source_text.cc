#include "model/source_text.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <mutex>

#include "model/ascii_octets.h"
#include "model/unicode.h"

namespace doczone {
namespace {

// Bytes between two checkpoints.
constexpr std::size_t kStride = 4096;

// The first line end in [from, to), as the offset behind it; 0 when there is none. A CR whose LF is cut off by `to`
// ends its line with that LF.
std::size_t behind_line_end(std::string_view bytes, std::size_t from, std::size_t to) {
  const auto find = [&](char c, std::size_t limit) {
    const void* found = limit > from ? std::memchr(bytes.data() + from, c, limit - from) : nullptr;
    return found == nullptr ? limit : static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
  };
  const std::size_t lf = find('\n', to);
  const std::size_t cr = find('\r', lf);
  if (cr < lf) return cr + 1 < bytes.size() && bytes[cr + 1] == '\n' ? cr + 2 : cr + 1;
  return lf < to ? lf + 1 : 0;
}

std::size_t count_line_feeds(std::string_view bytes) {
  constexpr std::size_t kMost = 255;  // so that an octet can count them, and compilers look at many bytes at once
  std::size_t total = 0;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(kMost, bytes.size()))) {
    unsigned char count = 0;
    for (const char c : bytes.substr(0, kMost)) count = static_cast<unsigned char>(count + (c == '\n' ? 1 : 0));
    total += count;
  }
  return total;
}

}  // namespace

ByteSpan hull(ByteSpan a, ByteSpan b) {
  const std::size_t from = std::min(a.offset, b.offset);
  return {from, std::max(a.end(), b.end()) - from};
}

// What is known at every multiple of kStride, so that no question has to begin at the start of the file or of a line.
struct SourceText::Checkpoint {
  std::size_t line = 1;        // the line that holds this byte
  std::size_t line_start = 0;  // where that line begins
  // Code points of the line up to `counted`, the first border of a code point at or behind this byte; only for lines
  // that began before the checkpoint before this one.
  std::size_t counted = 0;
  std::size_t code_points = 0;
};

// Where no CR is, lines can be counted without looking at each. False: one is there.
bool SourceText::count_lines(std::string_view block, std::size_t offset, Checkpoint& checkpoint) const {
  if (block.empty() || std::memchr(block.data(), '\r', block.size()) != nullptr) return false;
  // A line end at the end of the file begins no line.
  if (offset + block.size() == bytes_.size() && block.back() == '\n') block.remove_suffix(1);
  const std::size_t lines = count_line_feeds(block);
  if (lines == 0) return true;
  checkpoint.line += lines;
  checkpoint.line_start = offset + block.rfind('\n') + 1;
  return true;
}

struct SourceText::Content {
  std::string path;
  std::string storage;
  std::shared_ptr<const void> owner;
  mutable std::once_flag once;
  mutable std::vector<Checkpoint> checkpoints;
  mutable std::size_t line_count = 1;
};

SourceText::SourceText(std::string path, std::string bytes) {
  auto content = std::make_shared<Content>();
  content->path = std::move(path);
  content->storage = std::move(bytes);
  bytes_ = content->storage;
  content_ = std::move(content);
}

SourceText::SourceText(std::string path, std::string_view bytes, std::shared_ptr<const void> owner) : bytes_(bytes) {
  auto content = std::make_shared<Content>();
  content->path = std::move(path);
  content->owner = std::move(owner);
  content_ = std::move(content);
}

const std::string& SourceText::path() const {
  return content_->path;
}

const std::vector<SourceText::Checkpoint>& SourceText::checkpoints() const {
  std::call_once(content_->once, [this] {
    std::vector<Checkpoint>& all = content_->checkpoints;
    all.reserve(bytes_.size() / kStride + 1);
    all.emplace_back();
    Checkpoint checkpoint;
    for (std::size_t boundary = kStride;; boundary += kStride) {
      const std::size_t to = std::min(boundary + 1, bytes_.size());  // a line may begin at the boundary itself
      std::size_t from = std::max(checkpoint.line_start, boundary - kStride);
      if (from < to && count_lines(bytes_.substr(from, std::min(boundary, bytes_.size()) - from), from, checkpoint))
        from = to;
      while (from < to) {
        const std::size_t next = behind_line_end(bytes_, from, std::min(to, boundary));
        if (next == 0 || next > boundary || next >= bytes_.size()) break;
        checkpoint.line_start = from = next;
        ++checkpoint.line;
      }
      if (boundary >= bytes_.size()) break;
      checkpoint.counted = checkpoint.line_start;
      checkpoint.code_points = 0;
      if (checkpoint.line_start + kStride < boundary) {
        const Checkpoint& before = all.back();
        if (before.line == checkpoint.line && before.counted > before.line_start) {
          checkpoint.counted = before.counted;
          checkpoint.code_points = before.code_points;
        }
        while (checkpoint.counted < boundary) {
          const bool are_ascii =
              begins_with_eight_ascii(bytes_.substr(checkpoint.counted, boundary - checkpoint.counted));
          checkpoint.counted += are_ascii ? 8 : decode_code_point(bytes_.substr(checkpoint.counted, 4)).length;
          checkpoint.code_points += are_ascii ? 8 : 1;
        }
      }
      all.push_back(checkpoint);
    }
    content_->line_count = checkpoint.line;
  });
  return content_->checkpoints;
}

std::size_t SourceText::line_count() const {
  checkpoints();
  return content_->line_count;
}

SourceText::LineStart SourceText::line_start_before(std::size_t offset) const {
  const auto& all = checkpoints();
  const std::size_t index = std::min(offset / kStride, all.size() - 1);
  LineStart found{all[index].line, all[index].line_start};
  std::size_t from = std::max(found.offset, index * kStride);
  Checkpoint counted = all[index];
  if (from < offset && count_lines(bytes_.substr(from, offset - from), from, counted))
    return {counted.line, counted.line_start};
  const std::size_t to = std::min(offset + 1, bytes_.size());
  while (from < to) {
    const std::size_t next = behind_line_end(bytes_, from, to);
    if (next == 0 || next > offset || next >= bytes_.size()) break;
    found = {found.line + 1, next};
    from = next;
  }
  return found;
}

std::size_t SourceText::line_of(std::size_t offset) const {
  return line_start_before(std::min(offset, bytes_.size())).line;
}

Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const LineStart start = line_start_before(offset);
  std::size_t from = start.offset;
  std::size_t before = 0;
  const auto& all = checkpoints();
  for (std::size_t back = 0; back < 2; ++back) {
    const std::size_t index = std::min(offset / kStride, all.size() - 1);
    if (index < back) break;
    const Checkpoint& checkpoint = all[index - back];
    if (checkpoint.line != start.line || checkpoint.counted > offset || checkpoint.counted <= start.offset) continue;
    from = checkpoint.counted;
    before = checkpoint.code_points;
    break;
  }
  return {start.line, 1 + before + count_code_points(bytes_.substr(from, offset - from))};
}

std::size_t SourceText::start_of_line(std::size_t line) const {
  const auto& all = checkpoints();
  if (line > content_->line_count) return bytes_.size();
  const auto after =
      std::upper_bound(all.begin(), all.end(), line, [](std::size_t l, const Checkpoint& c) { return l < c.line; });
  const auto at = after - 1;  // the first checkpoint belongs to line 1
  std::size_t number = at->line;
  if (number == line) return at->line_start;
  std::size_t from = std::max(at->line_start, static_cast<std::size_t>(at - all.begin()) * kStride);
  // The line begins before the next checkpoint.
  const std::size_t to = std::min(static_cast<std::size_t>(after - all.begin()) * kStride, bytes_.size());
  for (; number < line; ++number) from = behind_line_end(bytes_, from, to);
  return from;
}

ByteSpan SourceText::line_span(std::size_t line) const {
  assert(line >= 1 && line <= line_count());
  const std::size_t start = start_of_line(line);
  std::size_t end = start_of_line(line + 1);
  if (end > start && bytes_[end - 1] == '\n') --end;
  if (end > start && bytes_[end - 1] == '\r') --end;
  return {start, end - start};
}

}  // namespace doczone
