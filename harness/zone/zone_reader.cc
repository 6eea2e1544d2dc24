#include "harness/zone/zone_reader.h"

#include <algorithm>
#include <utility>

#include "harness/zone/zone_origin.h"
#include "harness/zone/zone_reading.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// From UTF-16 with a byte order mark. Lone surrogates become U+FFFD.
std::string from_utf16(std::string_view bytes) {
  const bool little = bytes[0] == '\xFF';
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? second << 8 | first : first << 8 | second);
  };
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size();
    if (high && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_code_point(out, c);
  }
  return out;
}

// `dig axfr` prints the SOA record first and, as the transfer's end, once more (RFC 5936 section 2.2). What was cut off
// says nothing of it itself.
bool is_cut_transfer(std::string_view bytes) {
  const std::size_t asked = bytes.find("<<>> DiG ");
  if (asked == std::string_view::npos) return false;
  const std::string_view command = bytes.substr(asked, std::min(bytes.find('\n', asked), bytes.size()) - asked);
  if (command.find(" axfr") == std::string_view::npos || command.find("+onesoa") != std::string_view::npos)
    return false;
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  std::size_t found = 0;
  for (std::size_t at = bytes.find("SOA"); at != std::string_view::npos && found < 2; at = bytes.find("SOA", at + 3)) {
    std::size_t before = at;
    while (before > 0 && is_blank(bytes[before - 1])) --before;
    const bool is_type = before < at && at + 3 < bytes.size() && is_blank(bytes[at + 3]);
    if (is_type && bytes.substr(0, before).ends_with("IN")) ++found;
  }
  return found < 2;
}

}  // namespace

ZoneReading::ZoneReading(SourceText source, const ZoneOptions& options)
    : options_(options),
      budget_(options.budget != nullptr ? *options.budget : own_budget_),
      named_origin_(options.origin) {
  const bool marked_utf16 = source.bytes().starts_with("\xFF\xFE") || source.bytes().starts_with("\xFE\xFF");
  if (marked_utf16) {
    source = SourceText(source.path(), from_utf16(source.bytes()));
    note({0, 0}, "the file is UTF-16; it was read as UTF-8, in which all places are counted");
  }
  contents_.named_origin = named_origin_;
  contents_.add_file({std::move(source), std::nullopt, {}});
  if (options.files != nullptr) include_stack_.push_back(options.files->resolve(text().path()));
}

Zone ZoneReading::run() {
  const std::size_t size = text().bytes().size();
  if (size > budget_.bytes - std::min(budget_.bytes, budget_.bytes_used) || size >= ZoneContents::kNowhere) {
    report({{0, 0},
            "the file is larger than the run's budget of " + std::to_string(budget_.bytes) + " bytes leaves",
            "",
            {},
            {}});
  } else if (is_utf16(text().bytes())) {
    report({{0, 2}, "the file is UTF-16", "a file saved as UTF-8 or ASCII", {}, {}});
  } else {
    budget_.bytes_used += size;
    read_zone_file();
  }
  return finish();
}

void ZoneReading::read_zone_file() {
  const std::string_view bytes = text().bytes();
  const ZoneFormat format = options_.format;
  contents_.dialect = dialect_for(format, bytes);
  if (format == ZoneFormat::automatic || format == ZoneFormat::route53) {
    if (auto converted = convert_route53(bytes, notes_)) return read_converted(*std::move(converted));
  }
  if (format == ZoneFormat::automatic || format == ZoneFormat::windows) {
    if (auto converted = convert_powershell(bytes, notes_)) return read_converted(*std::move(converted));
  }
  const std::size_t begin = skip_byte_order_mark(0);
  if (contents_.dialect.recognised)
    notes_.add({begin, 0}, Recovery::form,
               "the file says where it comes from; its habits are read as --zone-format " +
                   std::string(to_string(contents_.dialect.format)) + " does");
  plain_enabled_ = !contents_.dialect.habits.origin_in_targets;
  names_.origin = named_origin_ ? named_origin_ : find_origin(bytes, begin);
  first_origin_ = names_.origin;
  read_file(0, begin);
  for (const SourceText& more : options_.more) read_more(more);
  if (saw_lone_cr_) note({std::min(bytes.find('\r'), bytes.size()), 1}, "lines end with a carriage return alone");
  if (contents_.dialect.format != ZoneFormat::dig) return;
  const std::size_t broken = bytes.find("; Transfer failed.");
  if (broken != std::string_view::npos) {
    report({{broken, 18}, "the zone transfer failed: what stands before it is not the whole zone", "", {}, {}});
  } else if (is_cut_transfer(bytes)) {
    report(
        {{bytes.size(), 0}, "the zone transfer has no closing SOA record: this may not be the whole zone", "", {}, {}});
  }
}

// What the files before it left behind, $TTL and names, holds for them alone.
void ZoneReading::read_more(const SourceText& more) {
  const auto place = contents_.add_file({more, std::nullopt, {}});
  if (!place) return report({{0, 0}, more.path() + " is too large to be read beside the others", "", {}, {}});
  budget_.bytes_used += more.bytes().size();
  names_ = {};
  names_.origin = first_origin_;
  directive_ttl_ = previous_ttl_ = std::nullopt;
  place_ = *place;
  const auto file = static_cast<std::uint32_t>(contents_.files().size() - 1);
  if (options_.files != nullptr) include_stack_ = {options_.files->resolve(more.path())};
  read_file(file, skip_byte_order_mark(file));
}

// Where the file's first line begins.
std::size_t ZoneReading::skip_byte_order_mark(std::uint32_t file) {
  if (!contents_.files()[file].text.bytes().starts_with(kByteOrderMark)) return 0;
  notes_.set_file(file);
  note({0, kByteOrderMark.size()}, "a byte order mark (U+FEFF) begins the file; it was skipped");
  return kByteOrderMark.size();
}

void ZoneReading::read_converted(ConvertedFile converted) {
  contents_.dialect.habits.listing = true;
  names_.origin = first_origin_ = named_origin_;
  if (!converted.error.empty()) report({converted.error_span, std::move(converted.error), "", {}, {}});
  unread_ = std::move(converted.unread);
  read_made_lines(std::move(converted.lines), false);
}

Zone ZoneReading::finish() {
  if (contents_.index.size() == 0 && errors_.empty() && unread_.empty()) {
    report({{0, 0}, "the file has no records", "at least one record", {}, {}});
  }
  DomainName name;
  if (named_origin_) {
    name = *named_origin_;
  } else if (soa_) {
    name = soa_->owner;
  } else if (first_origin_) {
    name = *first_origin_;
  }
  const bool certain = anchor() && *anchor() == name;
  contents_.finish();
  // Whether owners lie inside was asked of another name.
  if (!certain) contents_.strays = contents_.index.places();
  const auto by_place = [](const auto& a, const auto& b) {
    return a.file != b.file ? a.file < b.file : a.span.offset < b.span.offset;
  };
  if (errors_dropped_ > 0) {
    errors_.push_back({{0, 0}, std::to_string(errors_dropped_) + " more errors are not listed", "", {}, {}});
  }
  std::vector<ZoneNote> notes = notes_.take();
  std::stable_sort(errors_.begin(), errors_.end(), by_place);
  std::stable_sort(notes.begin(), notes.end(), by_place);
  return Zone(std::move(contents_), std::move(name), std::move(errors_), std::move(notes), unread_);
}

Zone read_zone(SourceText text, const ZoneOptions& options) {
  return ZoneReading(std::move(text), options).run();
}

Zone read_zone(SourceText text, std::optional<DomainName> origin) {
  ZoneOptions options;
  options.origin = std::move(origin);
  return read_zone(std::move(text), options);
}

}  // namespace doczone::harness
