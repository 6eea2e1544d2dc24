#include "extractor/tables/cell_text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// The named references that documentation uses; a name that is not here stays as it is written.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kReferences{{
    {"lt", "<"},          {"gt", ">"},        {"amp", "&"},      {"quot", "\""},     {"apos", "'"},
    {"nbsp", "\u00A0"},   {"shy", "\u00AD"},  {"ndash", "–"},    {"mdash", "—"},     {"hellip", "…"},
    {"lsquo", "‘"},       {"rsquo", "’"},     {"ldquo", "“"},    {"rdquo", "”"},     {"laquo", "«"},
    {"raquo", "»"},       {"middot", "·"},    {"bull", "•"},     {"ensp", "\u2002"}, {"emsp", "\u2003"},
    {"thinsp", "\u2009"}, {"zwnj", "\u200C"}, {"zwj", "\u200D"}, {"period", "."},    {"lowbar", "_"},
    {"copy", "©"},
}};

// `&#95;`, `&#x5F;`, `&lt;`; length 0 when it is no reference.
DecodedCharacter decode_reference(std::string_view source) {
  const std::size_t end = source.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  std::string_view body = source.substr(1, end - 1);
  if (body[0] != '#') {
    const auto found =
        std::find_if(kReferences.begin(), kReferences.end(), [&](const auto& r) { return r.first == body; });
    return found == kReferences.end() ? DecodedCharacter{} : DecodedCharacter{std::string(found->second), end + 1};
  }
  body.remove_prefix(1);
  const bool hexadecimal = !body.empty() && (body[0] == 'x' || body[0] == 'X');
  if (hexadecimal) body.remove_prefix(1);
  if (body.empty()) return {};
  char32_t value = 0;
  for (const char c : body) {
    const char lower = ascii_lower(c);
    const bool letter = hexadecimal && lower >= 'a' && lower <= 'f';
    if (!is_ascii_digit(c) && !letter) return {};
    value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(letter ? lower - 'a' + 10 : c - '0');
    if (value > 0x10FFFF) return {};
  }
  DecodedCharacter out{{}, end + 1};
  append_code_point(out.text, value == 0 ? 0xFFFD : value);
  return out;
}

std::string_view escapes_of(Markup markup) {
  if (markup == Markup::html || markup == Markup::markdown) return "&\\";
  return markup == Markup::asciidoc ? "&" : "";
}

bool is_escapable(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

}  // namespace

DecodedCharacter decode_character(std::string_view source) {
  if (source.empty()) return {};
  if (source[0] == '&') {
    if (DecodedCharacter reference = decode_reference(source); reference.length > 0) return reference;
  }
  if (source[0] == '\\' && source.size() > 1 && is_escapable(source[1])) return {std::string(source.substr(1, 1)), 2};
  const std::size_t length = decode_code_point(source).length;
  return {std::string(source.substr(0, length)), length};
}

void CellText::append(std::string_view page, ByteSpan span, Markup markup) {
  const std::string_view escapes = escapes_of(markup);
  const char first = escapes.empty() ? ' ' : escapes.front(), second = escapes.empty() ? ' ' : escapes.back();
  const auto is_plain = [&](char c) { return !is_ascii_space(c) && c != first && c != second; };
  std::size_t at = span.offset;
  while (at < span.end()) {
    const std::string_view rest = page.substr(at, span.end() - at);
    if (is_ascii_space(rest[0])) {
      // White space folds into one blank; none at the start of a line.
      std::size_t length = 1;
      while (length < rest.size() && is_ascii_space(rest[length])) ++length;
      if (!text_.empty() && text_.back() != ' ' && !line_ended_)
        append_run(" ", {at, length}, length == 1 && rest[0] == ' ', markup);
      at += length;
      continue;
    }
    if (is_plain(rest[0])) {
      // Words with one blank between are copied at once.
      std::size_t length = 1;
      while (length < rest.size() && (is_plain(rest[length]) ||
                                      (rest[length] == ' ' && length + 1 < rest.size() && is_plain(rest[length + 1]))))
        ++length;
      append_run(rest.substr(0, length), {at, length}, true, markup);
      at += length;
      continue;
    }
    const DecodedCharacter character = decode_character(rest);
    append_run(character.text, {at, character.length}, character.length == 1, markup);
    at += character.length;
  }
}

void CellText::append_code(std::string_view page, ByteSpan span) {
  std::size_t at = span.offset;
  while (at < span.end()) {
    const std::string_view rest = page.substr(at, span.end() - at);
    if (rest.starts_with("\\|")) {
      append_run("|", {at, 2}, false, Markup::code);
      at += 2;
      continue;
    }
    const std::size_t length = std::max<std::size_t>(1, std::min(rest.find("\\|"), rest.size()));
    append_run(rest.substr(0, length), {at, length}, true, Markup::code);
    at += length;
  }
}

void CellText::append_implied(std::string_view text, ByteSpan span) {
  append_run(text, span, false, Markup::html);
  runs_.back().is_implied = true;
}

void CellText::append_decoded(std::string_view text, ByteSpan span, Markup markup) {
  const bool is_blank = text == " ";
  if (is_blank && (text_.empty() || text_.back() == ' ' || line_ended_)) return;
  append_run(text, span, false, markup);
}

void CellText::break_line() {
  while (!text_.empty() && text_.back() == ' ') {
    text_.pop_back();
    if (--runs_.back().length == 0) {
      runs_.pop_back();
    } else if (runs_.back().copied) {
      --runs_.back().source.length;
    }
  }
  line_ended_ = !text_.empty();
}

void CellText::append_line(const CellText& text) {
  break_line();
  if (text.empty()) return;
  if (line_ended_) text_ += '\n';
  line_ended_ = false;
  for (Run run : text.runs_) {
    run.from += text_.size();
    runs_.push_back(run);
  }
  text_ += text.text_;
}

CellText CellText::slice(std::size_t from, std::size_t length) const {
  CellText out;
  if (length == 0) return out;
  out.text_ = text_.substr(from, length);
  const std::size_t last = run_at(from + length - 1);
  for (std::size_t i = run_at(from); i <= last; ++i) {
    Run part = part_of(runs_[i], from, from + length);
    if (part.length == 0) continue;
    part.from -= from;
    out.runs_.push_back(part);
  }
  return out;
}

CellText::Run CellText::part_of(const Run& run, std::size_t from, std::size_t end) {
  Run part = run;
  part.from = std::max(from, run.from);
  part.length = std::max(part.from, std::min(end, run.from + run.length)) - part.from;
  if (run.copied) part.source = {run.source.offset + (part.from - run.from), part.length};
  return part;
}

CellText CellText::in_file(const MappedText& map) const {
  CellText out;
  out.text_ = text_;
  for (const Run& run : runs_) {
    if (!run.copied) {
      out.runs_.push_back({run.from, run.length, map.source(run.source), false, run.markup, true, run.is_implied});
      continue;
    }
    for (const MappedText::Piece& piece : map.pieces_of(run.source)) {
      const std::size_t from = run.from + (piece.from - run.source.offset);
      out.runs_.push_back({from, piece.length, piece.source, piece.is_copy, run.markup, true});
    }
  }
  return out;
}

void CellText::append_run(std::string_view text, ByteSpan source, bool copied, Markup markup) {
  if (line_ended_) text_ += '\n';
  line_ended_ = false;
  if (copied && !runs_.empty()) {
    Run& last = runs_.back();
    if (last.copied && last.markup == markup && last.source.end() == source.offset &&
        last.from + last.length == text_.size()) {
      last.length += text.size();
      last.source.length += source.length;
      text_ += text;
      return;
    }
  }
  runs_.push_back({text_.size(), text.size(), source, copied, markup});
  text_ += text;
}

std::size_t CellText::run_at(std::size_t from) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), from, [](std::size_t at, const Run& r) { return at < r.from; });
  assert(after != runs_.begin());
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

ByteSpan CellText::source_span(std::size_t from, std::size_t length) const {
  assert(length > 0 && from + length <= text_.size());
  const Run& first = runs_[run_at(from)];
  const Run& last = runs_[run_at(from + length - 1)];
  const std::size_t begin = first.copied ? first.source.offset + (from - first.from) : first.source.offset;
  const std::size_t end = last.copied ? last.source.offset + (from + length - last.from) : last.source.end();
  return {begin, end - begin};
}

bool CellText::is_implied(std::size_t from, std::size_t length) const {
  const std::size_t last = run_at(from + length - 1);
  for (std::size_t i = run_at(from); i <= last; ++i) {
    if (runs_[i].is_implied && part_of(runs_[i], from, from + length).length > 0) return true;
  }
  return false;
}

bool CellText::is_one_run(std::size_t from, std::size_t length) const {
  const std::size_t last = run_at(from + length - 1);
  for (std::size_t i = run_at(from); i < last; ++i) {
    if (runs_[i].source.end() != runs_[i + 1].source.offset) return false;
    if (runs_[i].from + runs_[i].length != runs_[i + 1].from) return false;  // a line break between
  }
  return true;
}

std::vector<TextRun> CellText::runs_of(std::size_t from, std::size_t length) const {
  std::vector<TextRun> out;
  const std::size_t last = run_at(from + length - 1);
  for (std::size_t i = run_at(from); i <= last; ++i) {
    const Run run = part_of(runs_[i], from, from + length);
    if (run.length == 0) continue;
    if (!out.empty() && text_[run.from - 1] == '\n' && runs_[i].from == run.from &&
        run.from != runs_[i - 1].from + runs_[i - 1].length)
      out.push_back({"\n", {out.back().span.end(), run.source.offset - out.back().span.end()}, Markup::html});
    out.push_back({text_.substr(run.from, run.length), run.source, run.markup, run.is_quoted});
  }
  return out;
}

}  // namespace doczone::extractor
