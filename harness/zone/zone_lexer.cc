#include "harness/zone/zone_lexer.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

enum class ByteKind : unsigned char { text, blank, line_end, quote, comment, open, close, backslash };

constexpr std::array<ByteKind, 256> make_kinds() {
  std::array<ByteKind, 256> kinds{};
  kinds[' '] = kinds['\t'] = ByteKind::blank;
  kinds['\n'] = kinds['\r'] = ByteKind::line_end;
  kinds['"'] = ByteKind::quote;
  kinds[';'] = ByteKind::comment;
  kinds['('] = ByteKind::open;
  kinds[')'] = ByteKind::close;
  kinds['\\'] = ByteKind::backslash;
  return kinds;
}
constexpr std::array<ByteKind, 256> kKinds = make_kinds();

ByteKind kind_of(char c) {
  return kKinds[static_cast<unsigned char>(c)];
}
bool is_line_end(char c) {
  return kind_of(c) == ByteKind::line_end;
}
bool is_blank(char c) {
  return kind_of(c) == ByteKind::blank;
}

std::size_t find_line_end(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && !is_line_end(bytes[at])) ++at;
  return at;
}

// Where the string that opens at `open` closes; at its line's end when it does not.
std::size_t find_quote(std::string_view bytes, std::size_t open) {
  std::size_t at = open + 1;
  while (at < bytes.size() && bytes[at] != '"' && !is_line_end(bytes[at])) {
    at += bytes[at] == '\\' && at + 1 < bytes.size() && !is_line_end(bytes[at + 1]) ? 2 : 1;
  }
  return std::min(at, bytes.size());
}

// Cuts one line from `at` to its end and tells the sink what is on it. Returns the offset of the line end.
template <class Sink>
std::size_t scan_line(std::string_view bytes, std::size_t at, Sink& sink) {
  while (at < bytes.size()) {
    switch (kind_of(bytes[at])) {
      case ByteKind::blank:
        ++at;
        break;
      case ByteKind::line_end:
        return at;
      case ByteKind::comment:
        return find_line_end(bytes, at);
      case ByteKind::open:
        sink.open(at++);
        break;
      case ByteKind::close:
        sink.close(at++);
        break;
      case ByteKind::quote: {
        const std::size_t end = find_quote(bytes, at);
        if (end == bytes.size() || bytes[end] != '"') {
          sink.unclosed_quote(at);
          return end;
        }
        sink.token({bytes.substr(at + 1, end - at - 1), {at, end + 1 - at}, true});
        at = end + 1;
        break;
      }
      case ByteKind::text:
      case ByteKind::backslash: {
        const std::size_t begin = at;
        for (; at < bytes.size(); ++at) {
          const ByteKind kind = kind_of(bytes[at]);
          if (kind == ByteKind::text) continue;
          if (kind != ByteKind::backslash) break;
          if (at + 1 == bytes.size() || is_line_end(bytes[at + 1])) {
            sink.lone_backslash(at);
          } else {
            ++at;
          }
        }
        sink.token({bytes.substr(begin, at - begin), {begin, at - begin}, false});
        break;
      }
    }
  }
  return at;
}

// Fills an entry, line by line.
struct EntrySink {
  ZoneEntry& entry;
  std::size_t depth = 0;
  std::size_t outermost = 0;  // the "(" that took the depth from 0 to 1
  bool quote_broken = false;

  void problem(LexProblem::Kind kind, std::size_t at) { entry.problems.push_back({kind, {at, 1}}); }
  void extend(ByteSpan span) { entry.span = entry.span.length == 0 ? span : hull(entry.span, span); }
  void token(const RecordToken& token) {
    extend(token.span);
    if (entry.tokens.size() < ZoneLexer::kMaxTokens) {
      entry.tokens.push_back(token);
    } else if (entry.problems.empty() || entry.problems.back().kind != LexProblem::Kind::too_many_tokens) {
      entry.problems.push_back({LexProblem::Kind::too_many_tokens, token.span});
    }
  }
  void open(std::size_t at) {
    extend({at, 1});
    if (depth++ == 0) outermost = at;
  }
  void close(std::size_t at) {
    extend({at, 1});
    if (depth > 0) {
      --depth;
    } else if (entry.problems.empty() || entry.problems.back().kind != LexProblem::Kind::extra_parenthesis) {
      problem(LexProblem::Kind::extra_parenthesis, at);
    }
  }
  void unclosed_quote(std::size_t at) {
    problem(LexProblem::Kind::unclosed_quote, at);
    quote_broken = true;
  }
  void lone_backslash(std::size_t at) { problem(LexProblem::Kind::lone_backslash, at); }
};

// Matches parentheses over many lines; what remains was never closed. Of those that one line opens only the first is
// kept with their number: as long as it is open, no other on the line can be an entry's outermost.
struct MatchSink {
  struct Opened {
    std::size_t line, first, count;
  };
  std::vector<Opened> opened;
  std::size_t line = 0;

  void token(const RecordToken&) {}
  void open(std::size_t at) {
    if (!opened.empty() && opened.back().line == line) {
      ++opened.back().count;
    } else {
      opened.push_back({line, at, 1});
    }
  }
  void close(std::size_t) {
    if (!opened.empty() && --opened.back().count == 0) opened.pop_back();
  }
  void unclosed_quote(std::size_t) {}
  void lone_backslash(std::size_t) {}
};

// Looks at one line during recovery.
struct SkipSink {
  std::vector<RecordToken>& tokens;
  std::size_t depth;
  bool says_something = false;

  void token(const RecordToken& token) {
    says_something = true;
    if (tokens.size() < 6)
      tokens.push_back(token);  // owner, TTL, class, type, something: begins_record() asks for no more
  }
  void open(std::size_t) { ++depth; }
  void close(std::size_t) {
    if (depth > 0) --depth;
  }
  void unclosed_quote(std::size_t) { says_something = true; }
  void lone_backslash(std::size_t) {}
};

}  // namespace

bool begins_record(const std::vector<RecordToken>& tokens) {
  if (tokens.empty() || tokens[0].quoted) return false;
  if (tokens[0].text.starts_with('$')) return true;
  for (std::size_t i = 1; i < std::min<std::size_t>(tokens.size(), 4); ++i) {
    if (tokens[i].quoted) return false;
    if (parse_rr_type(tokens[i].text)) return true;
    if (!equal_ignoring_ascii_case(tokens[i].text, "IN") && !parse_ttl(tokens[i].text)) return false;
  }
  return false;
}

bool ZoneLexer::next(ZoneEntry& entry) {
  while (at_ < bytes_.size()) {
    entry.tokens.clear();
    entry.problems.clear();
    entry.skipped = {};
    entry.span = {};
    entry.begin = at_;
    entry.leading_blank = is_blank(bytes_[at_]);
    read_entry(entry);
    if (!entry.tokens.empty() || !entry.problems.empty()) return true;
  }
  return false;
}

void ZoneLexer::read_entry(ZoneEntry& entry) {
  EntrySink sink{entry};
  std::size_t tokens_on_line = 0;  // up to the end of the line where the outermost "(" opens
  std::size_t problems_on_line = 0;
  std::size_t behind_line = 0;  // where the next line begins
  std::size_t last_outermost = std::string_view::npos;
  const auto give_up = [&](std::size_t depth) {
    entry.problems.push_back({LexProblem::Kind::unclosed_parenthesis, {sink.outermost, 1}});
    skip_to_record(entry, depth);
  };
  while (true) {
    const std::size_t line_end = scan_line(bytes_, at_, sink);
    at_ = next_line(line_end);
    if (sink.quote_broken) {
      if (sink.depth == 0 || skip_to_record(entry, sink.depth)) return;
      // Perhaps the string took the closing parenthesis along; then it is the only fault.
      const std::size_t quote = entry.problems.back().span.offset;
      if (bytes_.substr(quote, line_end - quote).find(')') == std::string_view::npos)
        entry.problems.push_back({LexProblem::Kind::unclosed_parenthesis, {sink.outermost, 1}});
      return;
    }
    if (sink.depth == 0) return;
    if (sink.outermost != last_outermost) {
      last_outermost = sink.outermost;
      tokens_on_line = entry.tokens.size();
      problems_on_line = entry.problems.size();
      behind_line = at_;
      if (unclosed_known_ && is_unclosed(sink.outermost)) return give_up(sink.depth);
    }
    if (at_ < bytes_.size()) continue;
    // The end of the file inside parentheses: go back to the line that opened them.
    find_unclosed(sink.outermost);
    entry.tokens.resize(tokens_on_line);
    entry.problems.resize(problems_on_line);
    entry.span = {entry.span.offset, sink.outermost + 1 - entry.span.offset};
    if (!entry.tokens.empty()) entry.span = hull(entry.span, entry.tokens.back().span);
    at_ = behind_line;
    return give_up(1);
  }
}

// Passes over lines until one begins a record, or until a line closes the `depth` open parentheses: then true.
bool ZoneLexer::skip_to_record(ZoneEntry& entry, std::size_t depth) {
  while (at_ < bytes_.size()) {
    line_tokens_.clear();
    SkipSink sink{line_tokens_, depth};
    const std::size_t begin = at_;
    const std::size_t line_end = scan_line(bytes_, at_, sink);
    const bool first_column = !is_blank(bytes_[begin]);
    if (first_column && begins_record(line_tokens_)) return false;
    at_ = next_line(line_end);
    if (sink.says_something) {
      const ByteSpan line{begin, line_end - begin};
      entry.skipped.span = entry.skipped.span.length == 0 ? line : hull(entry.skipped.span, line);
      if (first_column) entry.skipped.names_owner = true;
    }
    depth = sink.depth;
    if (depth == 0) return true;
  }
  entry.skipped.to_the_end = true;
  return false;
}

std::size_t ZoneLexer::next_line(std::size_t line_end) {
  if (line_end >= bytes_.size()) return bytes_.size();
  if (bytes_[line_end] == '\n') return line_end + 1;
  if (line_end + 1 < bytes_.size() && bytes_[line_end + 1] == '\n') return line_end + 2;
  saw_lone_cr_ = true;
  return line_end + 1;
}

bool ZoneLexer::is_unclosed(std::size_t open) const {
  return std::binary_search(unclosed_.begin(), unclosed_.end(), open);
}

// Once the end was reached in vain, this tells for every later "(" whether to try: otherwise a file full of them would
// take quadratic time.
void ZoneLexer::find_unclosed(std::size_t from) {
  if (unclosed_known_) return;
  unclosed_known_ = true;
  MatchSink sink;
  for (std::size_t at = from; at < bytes_.size(); ++sink.line) {
    const std::size_t line_end = scan_line(bytes_, at, sink);
    at = line_end < bytes_.size() ? line_end + 1 : line_end;
  }
  unclosed_.reserve(sink.opened.size());
  for (const MatchSink::Opened& line : sink.opened) unclosed_.push_back(line.first);
}

}  // namespace doczone::harness
