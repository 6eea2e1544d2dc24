#include "extractor/pages/po_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

// The character behind a backslash; nothing where the two stand for themselves.
std::optional<char> unescaped(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case '"':
    case '\\':
      return c;
    default:
      return std::nullopt;
  }
}

class PoReader {
 public:
  explicit PoReader(std::string_view file) : file_(file) {}

  PoFile run() {
    for (std::size_t at = 0; at < file_.size();) {
      const std::size_t end = std::min(file_.find('\n', at), file_.size());
      read_line(at, trimmed(file_.substr(at, end - at)));
      at = end + 1;
    }
    finish_entry();
    return std::move(out_);
  }

 private:
  // `at` is where the line begins, `line` is without blanks around.
  void read_line(std::size_t at, std::string_view line) {
    if (line.empty()) return;
    if (line[0] == '#') {
      // A comment behind strings belongs to the next entry.
      if (has_strings_) finish_entry();
      if (!line.starts_with("#~")) begin_entry(at);
      read_comment(line);
      return;
    }
    const std::size_t quote = line.find('"');
    if (quote == std::string_view::npos) return;
    const std::string_view keyword = trimmed(line.substr(0, quote));
    if (!keyword.empty()) choose_string(at, keyword);
    const std::size_t close = line.rfind('"');
    if (string_ == nullptr || close == quote) return;
    const auto offset = static_cast<std::size_t>(line.data() - file_.data()) + quote + 1;
    string_->push_back({offset, close - quote - 1});
  }

  void read_comment(std::string_view line) {
    if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) entry_.is_fuzzy = true;
    constexpr std::string_view kType = "#. type:";
    if (line.starts_with(kType) && entry_.type.empty()) entry_.type = trimmed(line.substr(kType.size()));
  }

  void choose_string(std::size_t at, std::string_view keyword) {
    string_ = nullptr;
    if (keyword == "msgctxt" || keyword == "msgid") {
      if (has_strings_ && (keyword == "msgctxt" || !entry_.source.empty())) finish_entry();
      begin_entry(at);
    }
    has_strings_ = true;
    if (keyword == "msgid" || keyword == "msgid_plural") string_ = &entry_.source.emplace_back();
    if (keyword == "msgstr" || keyword.starts_with("msgstr[")) string_ = &entry_.translations.emplace_back();
  }

  void begin_entry(std::size_t at) {
    if (is_open_) return;
    is_open_ = true;
    entry_.offset = at;
  }

  void finish_entry() {
    PoEntry entry = std::exchange(entry_, {});
    string_ = nullptr;
    is_open_ = has_strings_ = false;
    if (entry.source.empty()) return;
    if (!is_empty(entry.source.front())) {
      out_.entries.push_back(std::move(entry));
    } else if (out_.entries.empty() && !entry.translations.empty()) {
      read_header(entry.translations.front());
    }
  }

  void read_header(const PoString& string) {
    MappedText header;
    append_po_string(file_, string, header);
    out_.language = header_field(header.text(), "Language:");
    out_.source_language = header_field(header.text(), "X-Source-Language:");
    out_.created = header_field(header.text(), "POT-Creation-Date:");
  }

  static std::string header_field(std::string_view header, std::string_view name) {
    while (!header.empty()) {
      const std::size_t end = std::min(header.find('\n'), header.size());
      const std::string_view line = header.substr(0, end);
      if (line.starts_with(name)) return std::string(trimmed(line.substr(name.size())));
      header.remove_prefix(std::min(end + 1, header.size()));
    }
    return {};
  }

  std::string_view file_;
  PoEntry entry_;
  PoString* string_ = nullptr;  // that the next quoted line belongs to
  bool is_open_ = false;        // the entry has begun
  bool has_strings_ = false;    // it has a keyword
  PoFile out_;
};

}  // namespace

bool is_empty(const PoString& string) {
  return std::all_of(string.begin(), string.end(), [](ByteSpan line) { return line.length == 0; });
}

bool is_po_name(std::string_view path) {
  const std::string ending = ascii_lower(path.substr(std::min(path.rfind('.'), path.size())));
  return ending == ".po" || ending == ".pot";
}

bool is_po_template(std::string_view path) {
  return is_po_name(path) && ascii_lower(path).ends_with('t');
}

PoFile read_po_file(std::string_view file) {
  return PoReader(file).run();
}

void append_po_string(std::string_view file, const PoString& string, MappedText& out) {
  for (const ByteSpan line : string) {
    std::size_t from = line.offset;
    for (std::size_t at = line.offset; at + 1 < line.end();) {
      const std::optional<char> c = file[at] == '\\' ? unescaped(file[at + 1]) : std::nullopt;
      if (!c) {
        ++at;
        continue;
      }
      out.append_copy(file, {from, at - from});
      out.append_decoded(std::string(1, *c), {at, 2});
      at += 2;
      from = at;
    }
    out.append_copy(file, {from, line.end() - from});
  }
}

}  // namespace doczone::extractor
