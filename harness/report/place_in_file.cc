#include "harness/report/place_in_file.h"

#include <algorithm>
#include <filesystem>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    const CodePoint point = decode_code_point(text);
    units += point.value > 0xFFFF ? 2 : 1;
    text.remove_prefix(point.length);
  }
  return units;
}

PlainPosition position_in(const SourceText& text, std::size_t offset, ColumnUnit unit) {
  const std::size_t end = std::min(offset, text.bytes().size());
  PlainPosition out;
  out.line = text.line_of(end);
  const std::size_t begin = std::min(text.line_span(out.line).offset, end);
  const std::string_view before = text.bytes().substr(begin, end - begin);
  out.column = 1 + (unit == ColumnUnit::utf16 ? utf16_length(before) : before.size());
  return out;
}

}  // namespace

PlainRange range_of(const Sources& sources, const std::string& path, ByteSpan span, const Location& fallback,
                    ColumnUnit unit) {
  const auto found = sources.find(path);
  if (found == sources.end() || found->second->bytes().empty())
    return {{fallback.begin.line, fallback.begin.column}, {fallback.end.line, fallback.end.column}};
  return {position_in(*found->second, span.offset, unit), position_in(*found->second, span.end(), unit)};
}

std::string platform_path(std::string_view path) {
  std::string clean = std::filesystem::path(path).lexically_normal().generic_string();
  std::string_view rest = clean;
  while (true) {
    if (rest.starts_with("../")) {
      rest.remove_prefix(3);
    } else if (rest.starts_with('/')) {
      rest.remove_prefix(1);
    } else {
      return std::string(rest);
    }
  }
}

std::string platform_uri(std::string_view path) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : platform_path(path)) {
    if (is_ascii_alnum(c) || std::string_view("-._~/").find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

std::string folder_uri(std::string_view folder) {
  const std::string way = platform_uri(folder);
  return "file:///" + way + (way.empty() || way.ends_with('/') ? "" : "/");
}

}  // namespace doczone::harness
