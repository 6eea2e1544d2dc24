// Places in files, as platforms count and write them. A column is 1-based everywhere; what it counts differs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "harness/report/report.h"

namespace doczone::harness {

enum class ColumnUnit { utf16, utf8 };  // UTF-16 code units (SARIF), bytes (rdjson)

struct PlainPosition {
  std::size_t line = 1, column = 1;
};

struct PlainRange {
  PlainPosition begin, end;  // `end` is just behind the last character
};

// Where bytes of a file stand. `fallback` is given back, with its columns as they are, when the file is not among the
// sources.
PlainRange range_of(const Sources& sources, const std::string& path, ByteSpan span, const Location& fallback,
                    ColumnUnit unit);

// Relative to the working directory or repository, with forward slashes and without a leading "../" or "/": the
// platforms know files by that alone.
std::string platform_path(std::string_view path);

// The same as a URI reference (RFC 3986): what is not unreserved is percent-encoded.
std::string platform_uri(std::string_view path);

// An absolute folder as a URI: "file:///srv/docs/".
std::string folder_uri(std::string_view folder);

}  // namespace doczone::harness
