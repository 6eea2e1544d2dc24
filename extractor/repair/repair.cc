#include "extractor/repair/repair.h"

#include <algorithm>
#include <map>
#include <optional>

#include "extractor/repair/name_in_words.h"
#include "extractor/repair/word_difference.h"
#include "extractor/tables/html_tokens.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {

bool is_balanced(std::string_view raw) {
  HtmlTokenizer tokens(raw, {0, raw.size()});
  int depth = 0;
  for (HtmlToken token; tokens.next(token);) {
    if (token.kind == HtmlToken::Kind::start_tag && !token.self_closing && !equal_ignoring_ascii_case(token.name, "br"))
      ++depth;
    if (token.kind == HtmlToken::Kind::end_tag && --depth < 0) return false;
  }
  for (const char mark : {'*', '_', '`'}) {
    std::size_t marks = 0;
    for (std::size_t at = raw.find(mark); at != std::string_view::npos; at = raw.find(mark, at + 1)) {
      if (at == 0 || raw[at - 1] != '\\') ++marks;
    }
    if (marks % 2 != 0) return false;
  }
  return depth == 0;
}

namespace {

bool is_line_end(const TextRun& run) {
  return run.text == "\n";
}

class AtomRepair {
 public:
  AtomRepair(std::string_view page, const Atom& atom) : page_(page), runs_(atom.runs) {
    for (const TextRun& run : runs_) {
      starts_.push_back(text_.size());
      text_ += run.text;
      if (!run.is_verbatim() && run.span.length > 0 && !is_line_end(run)) habits_.emplace(run.text, bytes(run.span));
    }
  }

  Repair run(const Atom& atom, std::string_view suggestion) {
    if (runs_.empty() || without_spaces(text_) != without_spaces(atom.value)) return {};
    const ByteSpan name = name_in_words(text_, suggestion);
    for (WordChange change : word_difference(std::string_view(text_).substr(name.offset, name.length), suggestion)) {
      change.old_span.offset += name.offset;
      const std::string_view text = suggestion.substr(change.new_span.offset, change.new_span.length);
      if (!(change.old_span.length == 0 ? insert(change.old_span.offset, text) : replace(change.old_span, text)))
        return {};
    }
    return std::move(out_);
  }

 private:
  // The value is the text but for how its blanks are written; a location with a type inside is more than its text.
  static std::string without_spaces(std::string_view text) {
    std::string out = nfkc(text);
    std::erase_if(out, [](char c) { return is_ascii_space(c); });
    return out;
  }

  std::string_view bytes(ByteSpan span) const { return page_.substr(span.offset, span.length); }

  std::size_t run_at(std::size_t at) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin()) - 1;
  }

  // The bytes of text_[from, to), all of it in one run.
  ByteSpan span_in(std::size_t run, std::size_t from, std::size_t to) const {
    if (!runs_[run].is_verbatim()) return runs_[run].span;
    return {runs_[run].span.offset + (from - starts_[run]), to - from};
  }

  bool insert(std::size_t at, std::string_view text) {
    // Behind the character before, unless that is a line end.
    const bool behind = at > 0 && !is_line_end(runs_[run_at(at - 1)]);
    const std::size_t run = run_at(behind ? at - 1 : at);
    if (is_line_end(runs_[run])) return false;
    const ByteSpan beside = behind ? span_in(run, at - 1, at) : span_in(run, at, at + 1);
    return add({behind ? beside.end() : beside.offset, 0}, text, runs_[run].markup);
  }

  bool replace(ByteSpan change, std::string_view text) {
    std::vector<ByteSpan> pieces;
    bool line_end = false;
    const std::size_t first = run_at(change.offset);
    for (std::size_t run = first; run < runs_.size() && starts_[run] < change.end(); ++run) {
      const std::size_t from = std::max(change.offset, starts_[run]);
      const std::size_t to = std::min(change.end(), starts_[run] + runs_[run].text.size());
      const ByteSpan piece = span_in(run, from, to);
      if (!pieces.empty() && pieces.back().end() == piece.offset) {
        pieces.back().length += piece.length;
      } else {
        pieces.push_back(piece);
      }
      line_end = line_end || is_line_end(runs_[run]);
    }
    const Markup markup = runs_[is_line_end(runs_[first]) && first > 0 ? first - 1 : first].markup;
    if (line_end) {
      const ByteSpan whole = hull(pieces.front(), pieces.back());
      out_.crosses_markup = true;
      return is_balanced(bytes(whole)) && add(whole, text, markup);
    }
    // What is only taken away leaves the markup between as it was.
    if (pieces.size() > 1 && !text.empty()) out_.crosses_markup = true;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!add(pieces[i], i == 0 ? text : std::string_view(), markup)) return false;
    }
    return true;
  }

  bool add(ByteSpan span, std::string_view text, Markup markup) {
    if (markup == Markup::markdown && empties_emphasis(span) && text.empty()) out_.crosses_markup = true;
    out_.edits.push_back({span, escaped(text, markup)});
    return true;
  }

  // `**contoso**` without its text would be four stars.
  bool empties_emphasis(ByteSpan span) const {
    if (span.offset == 0 || span.end() >= page_.size()) return false;
    const char before = page_[span.offset - 1];
    return before == page_[span.end()] && (before == '*' || before == '_' || before == '`');
  }

  std::string escaped(std::string_view text, Markup markup) const {
    std::string out;
    for (const char c : text) {
      if (markup == Markup::code) {
        out += as_written(c == '|' ? std::string("\\|") : std::string(1, c));
      } else if (const auto habit = habits_.find(std::string(1, c)); habit != habits_.end() && c != ' ') {
        out += habit->second;
      } else {
        out += as_written(plain_escape(c, markup));
      }
    }
    return out;
  }

  // A string of a PO file escapes once more what stands in it.
  std::string as_written(const std::string& text) const {
    if (!runs_.front().is_quoted) return text;
    std::string out;
    for (const char c : text) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out;
  }

  std::string plain_escape(char c, Markup markup) const {
    if (markup == Markup::rst) return std::string_view("*`|\\").find(c) < 4 ? std::string("\\") + c : std::string(1, c);
    if (markup == Markup::asciidoc) return c == '|' ? "\\|" : std::string(1, c);
    const bool backslashes = habits_.count("<") > 0   ? habits_.at("<") == "\\<"
                             : habits_.count(">") > 0 ? habits_.at(">") == "\\>"
                                                      : habits_.count("_") > 0 && habits_.at("_") == "\\_";
    if (c == '<') return backslashes ? "\\<" : "&lt;";
    if (c == '>') return backslashes ? "\\>" : "&gt;";
    if (c == '&') return "&amp;";
    if (c == '*' || c == '|') return markup == Markup::markdown ? std::string("\\") + c : std::string(1, c);
    return std::string(1, c);
  }

  std::string_view page_;
  const std::vector<TextRun>& runs_;
  std::vector<std::size_t> starts_;  // of each run in text_
  std::string text_;
  std::map<std::string, std::string> habits_;  // how this atom writes a character: "_" → `\_`
  Repair out_;
};

}  // namespace

Repair repair_atom(std::string_view page, const RecordRow& row, const Atom& atom, std::string_view suggestion) {
  // Atoms stand in page order: those that could lie inside are neighbours.
  const auto begins_before = [](const Atom& other, std::size_t offset) { return other.span.offset < offset; };
  const auto first = std::lower_bound(row.atoms.begin(), row.atoms.end(), atom.span.offset, begins_before);
  const auto last = std::lower_bound(first, row.atoms.end(), atom.span.end(), begins_before);
  const bool holds_another = std::any_of(first, last, [&](const Atom& other) {
    return other.field != Field::view && other.span != atom.span && atom.span.contains(other.span.offset);
  });
  if (holds_another) return {};
  return AtomRepair(page, atom).run(atom, suggestion);
}

}  // namespace doczone::extractor
