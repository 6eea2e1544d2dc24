// Cuts a master file into entries (RFC 1035 §5.1): a record or a directive, over several lines where parentheses say
// so. Linear in the bytes, without recursion; after the vectors of the entry have grown, without allocation.
//
// Quotes and comments end with their line, so that every line can be cut without knowing those before it; only the
// depth of parentheses goes from line to line. A file can therefore be cut from any entry's start, by several lexers
// side by side.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/record_text.h"

namespace doczone::harness {

struct LexProblem {
  enum class Kind {
    unclosed_parenthesis,  // "(" without ")"
    extra_parenthesis,     // ")" without "("; the entry is whole all the same
    unclosed_quote,        // a string without its closing quote on the same line
    lone_backslash,        // nothing follows the backslash on its line
    too_many_tokens,       // more than any record can have
  };
  Kind kind = Kind::unclosed_parenthesis;
  ByteSpan span;  // the opening parenthesis, the quote, …
};

// What recovery passed over behind a broken entry.
struct SkippedLines {
  ByteSpan span;             // empty: no line that says anything
  bool names_owner = false;  // one of them begins in the first column, so it may state a record of any owner
  bool to_the_end = false;   // no line that begins a record came any more
};

struct ZoneEntry {
  std::vector<RecordToken> tokens;  // views into the bytes; may be empty when there are problems
  std::vector<LexProblem> problems;
  SkippedLines skipped;
  std::size_t begin = 0;  // where its first line begins
  ByteSpan span;          // first token to last token or parenthesis
  bool leading_blank = false;
};

class ZoneLexer {
 public:
  // More tokens than an RDATA of 65,535 octets can take.
  static constexpr std::size_t kMaxTokens = 140'000;

  // `bytes` must outlive the lexer and the entries it fills. `begin`: where a line begins.
  explicit ZoneLexer(std::string_view bytes, std::size_t begin = 0) : bytes_(bytes), at_(begin) {}

  // The next entry that says anything; false at the end. Reuses the memory of `entry`.
  //
  // A "(" that is never closed ends its entry with its line, an unclosed quote its own. Reading goes on at the next
  // line that begins a record: a name, TTL or class where they may stand, a known type and something behind it; or a
  // directive.
  bool next(ZoneEntry& entry);

  // Where the next entry's first line begins, and how to go elsewhere: only to where a line begins.
  std::size_t at() const { return at_; }
  void seek(std::size_t line_begin) { at_ = line_begin; }

  // A carriage return alone ended a line so far.
  bool saw_lone_cr() const { return saw_lone_cr_; }

 private:
  void read_entry(ZoneEntry& entry);
  bool skip_to_record(ZoneEntry& entry, std::size_t depth);
  std::size_t next_line(std::size_t line_end);
  bool is_unclosed(std::size_t open) const;
  void find_unclosed(std::size_t from);

  std::string_view bytes_;
  std::size_t at_ = 0;  // always where a line begins
  bool saw_lone_cr_ = false;
  bool unclosed_known_ = false;
  std::vector<std::size_t> unclosed_;     // offsets of the first "(" without ")" on each line, ascending; found once
  std::vector<RecordToken> line_tokens_;  // of one line that may begin a record
};

// The line states a record or a directive, as far as its first words tell.
bool begins_record(const std::vector<RecordToken>& tokens);

}  // namespace doczone::harness
