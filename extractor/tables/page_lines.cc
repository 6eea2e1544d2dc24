#include "extractor/tables/page_lines.h"

namespace doczone::extractor {

std::vector<ByteSpan> page_lines(const SourceText& page) {
  const std::string_view bytes = page.bytes();
  std::vector<ByteSpan> lines;
  std::size_t start = 0;
  if (bytes.find('\r') == std::string_view::npos) {
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', start)) {
      lines.push_back({start, end - start});
      start = end + 1;
    }
    if (start < bytes.size() || lines.empty()) lines.push_back({start, bytes.size() - start});
    return lines;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] != '\n' && bytes[at] != '\r') continue;
    lines.push_back({start, at - start});
    if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') ++at;
    start = at + 1;
  }
  if (start < bytes.size() || lines.empty()) lines.push_back({start, bytes.size() - start});
  return lines;
}

}  // namespace doczone::extractor
