#include "harness/zone/zone_reader.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "harness/zone/lex_problem.h"
#include "harness/zone/zone_lexer.h"
#include "harness/zone/zone_origin.h"
#include "model/record_text.h"
#include "model/spelling.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 4> kDirectives{"$ORIGIN", "$TTL", "$INCLUDE", "$GENERATE"};

std::string in_quotes(std::string_view text) {
  return "'" + escape_controls(text.substr(0, 80)) + (text.size() > 80 ? "…'" : "'");
}

// One reading of one file.
class ZoneReader {
 public:
  ZoneReader(SourceText text, std::optional<DomainName> origin)
      : text_(std::move(text)), zone_origin_(std::move(origin)) {}

  Zone read() {
    if (is_utf16(text_.bytes())) {
      report({{0, 2}, "the file is UTF-16", "a file saved as UTF-8 or ASCII", {}, {}});
      return finish();
    }
    std::size_t begin = 0;
    if (text_.bytes().starts_with(kByteOrderMark)) {
      begin = kByteOrderMark.size();
      notes_.push_back({{0, begin}, "a byte order mark (U+FEFF) begins the file; it was skipped"});
    }
    origin_ = zone_origin_ ? zone_origin_ : find_origin(text_.bytes(), begin);
    first_origin_ = origin_;
    ZoneLexer lexer(text_.bytes(), begin);
    ZoneEntry entry;
    while (lexer.next(entry)) read_entry(entry);
    if (lexer.saw_lone_cr()) {
      notes_.push_back(
          {{std::min(text_.bytes().find('\r'), text_.bytes().size()), 1}, "lines end with a carriage return alone"});
    }
    if (records_.empty() && errors_.empty()) report({{0, 0}, "the file has no records", "at least one record", {}, {}});
    return finish();
  }

 private:
  Zone finish() {
    DomainName name;
    if (zone_origin_) {
      name = *zone_origin_;
    } else if (soa_) {
      name = records_[*soa_].owner;
    } else if (first_origin_) {
      name = *first_origin_;
    }
    const auto by_place = [](const auto& a, const auto& b) { return a.span.offset < b.span.offset; };
    std::stable_sort(errors_.begin(), errors_.end(), by_place);
    std::stable_sort(notes_.begin(), notes_.end(), by_place);
    return Zone(std::move(text_), std::move(name), std::move(records_), std::move(errors_), std::move(notes_));
  }

  void report(ZoneError error) { errors_.push_back(std::move(error)); }

  void read_entry(const ZoneEntry& entry) {
    const auto& tokens = entry.tokens;
    const bool whole = std::all_of(entry.problems.begin(), entry.problems.end(), [](const LexProblem& problem) {
      return problem.kind == LexProblem::Kind::extra_parenthesis;
    });
    const bool directive = !tokens.empty() && !tokens[0].quoted && tokens[0].text.starts_with('$');
    if (directive && whole) {
      read_directive(entry);
    } else if (directive) {
      lose_directive(entry);
    } else if (!whole) {
      lose_record(entry);
    } else if (!tokens.empty()) {
      read_record(entry);
    }
    if (whole) report_extra_parentheses(entry);
  }

  // ---- records

  RecordContext context() const {
    RecordContext context;
    context.origin = origin_ ? &*origin_ : nullptr;
    // Where no owner stands before, all name servers take the origin.
    context.previous_owner = previous_owner_ ? &*previous_owner_ : context.origin;
    context.directive_ttl = directive_ttl_;
    context.previous_ttl = previous_ttl_;
    context.soa_minimum = soa_minimum_;
    return context;
  }

  void read_record(const ZoneEntry& entry) {
    if (entry.leading_blank && lost_owner_error_) return drop_without_owner(entry);
    auto parsed = parse_record(entry.tokens, entry.leading_blank, context());
    if (auto* fault = std::get_if<RecordFault>(&parsed)) return fail_record(entry, std::move(*fault));
    auto& record = std::get<ResourceRecord>(parsed);
    record.span = entry.span;
    if (record.owner_inherited) {
      record.owner_span = previous_owner_span_;
      record.owner_relative = previous_owner_relative_;
    } else {
      if (record.type == RrType::SOA) supply_dot(record);
      take_owner(record.owner, record.owner_span, record.owner_relative);
    }
    if (record.ttl_origin == TtlOrigin::explicit_ttl) previous_ttl_ = record.ttl;
    if (origin_lost_ && uses_origin(record)) return;  // the $ORIGIN's error says so
    if (!origin_) check_origin(record);
    if (record.type == RrType::SOA && !take_soa(record)) return;
    records_.push_back(std::move(record));
  }

  void take_owner(std::optional<DomainName> owner, ByteSpan span, bool relative) {
    previous_owner_ = std::move(owner);
    previous_owner_span_ = span;
    previous_owner_relative_ = relative;
    lost_owner_error_.reset();
  }

  void fail_record(const ZoneEntry& entry, RecordFault fault) {
    const bool owner_known =
        fault.owner && !(origin_lost_ && !entry.leading_blank && is_relative_name(entry.tokens[0].text));
    if (!owner_known) fault.owner.reset();
    if (!entry.leading_blank) take_owner(fault.owner, entry.tokens[0].span, is_relative_name(entry.tokens[0].text));
    if (!fault.owner) lost_owner_error_ = errors_.size();
    report({fault.span, std::move(fault.message), std::move(fault.expected), std::move(fault.owner), fault.type});
  }

  // The owner's own error has been told already; it now hides records of any type.
  void drop_without_owner(const ZoneEntry& entry) {
    errors_[*lost_owner_error_].hidden_type.reset();
    notes_.push_back({entry.span, "not read: it takes over an owner that could not be read"});
  }

  bool uses_origin(const ResourceRecord& record) const {
    const bool owner_absolute = record.owner_span.length > 0 && is_absolute_name(text_.at(record.owner_span));
    return !owner_absolute || record.target_relative || text_.at(record.target_span) == "@";
  }

  // Relative names without any origin: told once, at the first.
  void check_origin(const ResourceRecord& record) {
    if (origin_missed_ || !(record.owner_relative || record.target_relative)) return;
    const bool owner = record.owner_relative;
    miss_origin(owner ? record.owner_span : record.target_span);
  }

  void miss_origin(ByteSpan span) {
    if (std::exchange(origin_missed_, true)) return;
    report(
        {span,
         in_quotes(text_.at(span)) + " is relative, and the file names no origin; relative names are read as absolute",
         "a final dot, or $ORIGIN before it",
         {},
         {}});
  }

  // `contoso.com SOA` in the zone contoso.com: several providers export it so, and no zone has such a name below
  // itself.
  void supply_dot(ResourceRecord& record) {
    if (!zone_origin_ || !record.owner_relative) return;
    const auto absolute = DomainName::parse(text_.at(record.owner_span));
    if (!absolute || !(*absolute == *zone_origin_)) return;
    record.owner = *absolute;
    notes_.push_back({record.owner_span, "the final dot is missing; read as " + in_quotes(absolute->to_string())});
  }

  // False when the record is not the zone's first SOA.
  bool take_soa(const ResourceRecord& record) {
    const auto* data = std::get_if<SoaData>(&record.rdata);
    if (data == nullptr) return true;
    if (!soa_) {
      soa_ = records_.size();
      soa_minimum_ = data->minimum;
      return true;
    }
    const ResourceRecord& first = records_[*soa_];
    if (first.owner == record.owner && first.rdata == record.rdata) {
      notes_.push_back({record.span, "the SOA is repeated, as at the end of a zone transfer"});
    } else {
      report({record.span, "a second SOA; the first stands in line " + std::to_string(text_.line_of(first.span.offset)),
              "one SOA for the zone", record.owner, RrType::SOA});
    }
    return false;
  }

  // ---- broken entries

  void lose_record(const ZoneEntry& entry) {
    const std::size_t first_error = errors_.size();
    std::optional<DomainName> owner;
    std::optional<RrType> type;
    identify(entry, owner, type);
    const bool lines_lost = entry.skipped.span.length > 0;
    if (lines_lost) type.reset();
    if (lines_lost && entry.skipped.names_owner) owner.reset();
    for (const LexProblem& problem : entry.problems) {
      ZoneError error = describe(problem, entry.skipped, text_);
      error.hidden_owner = owner;
      error.hidden_type = type;
      report(std::move(error));
    }
    if (!entry.leading_blank) take_owner(owner, entry.span, false);
    if (!owner) lost_owner_error_ = first_error;
  }

  // Owner and type of a broken entry, as far as its tokens tell.
  void identify(const ZoneEntry& entry, std::optional<DomainName>& owner, std::optional<RrType>& type) const {
    if (entry.tokens.empty()) return;
    const bool no_owner =
        entry.leading_blank ? lost_owner_error_.has_value() : origin_lost_ && !is_absolute_name(entry.tokens[0].text);
    auto parsed = parse_record(entry.tokens, entry.leading_blank, context());
    if (auto* record = std::get_if<ResourceRecord>(&parsed)) {
      owner = std::move(record->owner);
      type = record->type;
    } else {
      owner = std::move(std::get<RecordFault>(parsed).owner);
      type = std::get<RecordFault>(parsed).type;
    }
    if (no_owner) owner.reset();
  }

  void report_extra_parentheses(const ZoneEntry& entry) {
    for (const LexProblem& problem : entry.problems) {
      ZoneError error = describe(problem, entry.skipped, text_);
      if (!entry.tokens.empty())
        error.hides_records = false;  // the line was read, and has its own error where it could not be
      if (!lost_owner_error_)
        error.hidden_owner = previous_owner_;  // alone on its line, it belongs to the record before
      report(std::move(error));
    }
  }

  // ---- directives

  void read_directive(const ZoneEntry& entry) {
    const RecordToken& name = entry.tokens[0];
    const auto is = [&](std::string_view word) { return equal_ignoring_ascii_case(name.text, word); };
    if (entry.leading_blank) {
      ZoneError error{name.span,
                      "a blank stands before the directive " + in_quotes(name.text),
                      "the directive in the first column",
                      {},
                      {}};
      error.hides_records = false;
      report(std::move(error));
    }
    if (is("$ORIGIN")) return read_origin(entry);
    if (is("$TTL")) return read_ttl_directive(entry);
    if (is("$INCLUDE") || is("$GENERATE")) {
      const std::string what = is("$INCLUDE") ? "the file that $INCLUDE brings in" : "the records that $GENERATE makes";
      return report({hull(name.span, entry.tokens.back().span),
                     "doczone does not read " + what,
                     "the records themselves",
                     {},
                     {}});
    }
    lose_directive(entry);
  }

  // The directive is unknown or broken. What was meant tells what is lost.
  void lose_directive(const ZoneEntry& entry) {
    const std::string_view word = entry.tokens[0].text;
    const auto meant = word.size() <= 20 ? closest_word(word, kDirectives) : std::nullopt;
    std::vector<ZoneError> errors;
    for (const LexProblem& problem : entry.problems) {
      if (problem.kind != LexProblem::Kind::extra_parenthesis)
        errors.push_back(describe(problem, entry.skipped, text_));
    }
    if (errors.empty()) {
      errors.push_back({entry.tokens[0].span,
                        "unknown directive " + in_quotes(word),
                        meant ? *meant + ", perhaps" : "$ORIGIN or $TTL, or a record",
                        {},
                        {}});
    }
    for (ZoneError& error : errors) {
      error.hides_records = meant != "$TTL" || entry.skipped.span.length > 0;
      report(std::move(error));
    }
    if (meant == "$ORIGIN") origin_lost_ = true;
  }

  void read_origin(const ZoneEntry& entry) {
    const auto& tokens = entry.tokens;
    ByteSpan span = tokens[0].span;
    std::string message = "$ORIGIN needs a name; it is missing";
    std::string expected = "a name with a final dot";
    if (tokens.size() > 1) {
      auto name = parse_origin(tokens[1]);
      if (auto* found = std::get_if<DomainName>(&name)) {
        origin_ = std::move(*found);
        if (!first_origin_) first_origin_ = origin_;
        origin_lost_ = false;
        if (tokens.size() > 2) report_surplus(tokens);
        return;
      }
      RecordFault& fault = std::get<RecordFault>(name);
      span = fault.span;
      message = std::move(fault.message);
      expected = std::move(fault.expected);
    }
    origin_lost_ = true;
    report({span,
            message + "; records with relative names are not read up to the next $ORIGIN",
            std::move(expected),
            {},
            {}});
  }

  std::variant<DomainName, RecordFault> parse_origin(const RecordToken& token) {
    const bool absolute = is_absolute_name(token.text);
    if (!absolute && !token.quoted && zone_origin_) {
      const auto meant = DomainName::parse(token.text);
      if (meant && *meant == *zone_origin_ && token.text != "@") {
        notes_.push_back({token.span, "the final dot is missing; read as " + in_quotes(meant->to_string())});
        return *meant;
      }
    }
    if (!absolute && !origin_ && token.text != "@") miss_origin(token.span);
    if (!absolute && origin_lost_)
      return RecordFault{
          token.span, "this name is relative to an $ORIGIN that could not be read", "a name with a final dot", {}, {}};
    // The record grammar judges names; a name alone is the owner of a record without a type.
    auto parsed = parse_record(std::span(&token, 1), false, context());
    auto& fault = std::get<RecordFault>(parsed);
    if (fault.owner) return *std::move(fault.owner);
    return std::move(fault);
  }

  void read_ttl_directive(const ZoneEntry& entry) {
    const auto& tokens = entry.tokens;
    const auto ttl = tokens.size() > 1 && !tokens[1].quoted ? parse_ttl(tokens[1].text) : std::nullopt;
    if (ttl) {
      directive_ttl_ = ttl;
      if (tokens.size() > 2) report_surplus(tokens);
      return;
    }
    ZoneError error{tokens[0].span,
                    "$TTL needs a time; it is missing",
                    "seconds from 0 to 2147483647, or a time like 1h30m",
                    {},
                    {}};
    if (tokens.size() > 1) {
      error.span = tokens[1].span;
      error.message = in_quotes(tokens[1].text) + " is no TTL";
    }
    error.hides_records = false;
    report(std::move(error));
  }

  void report_surplus(const std::vector<RecordToken>& tokens) {
    ZoneError error{hull(tokens[2].span, tokens.back().span),
                    in_quotes(tokens[2].text) + " is one field too many for " + in_quotes(tokens[0].text),
                    "the end of the line",
                    {},
                    {}};
    error.hides_records = false;
    report(std::move(error));
  }

  SourceText text_;
  std::optional<DomainName> zone_origin_;   // as the caller knows it
  std::optional<DomainName> first_origin_;  // what relative names began with
  std::optional<DomainName> origin_;
  bool origin_lost_ = false;    // a faulty $ORIGIN: relative names mean nothing
  bool origin_missed_ = false;  // "no origin" has been told
  std::optional<DomainName> previous_owner_;
  ByteSpan previous_owner_span_;
  bool previous_owner_relative_ = false;
  std::optional<std::size_t> lost_owner_error_;  // the error that hid the owner of the line before
  std::optional<std::uint32_t> directive_ttl_, previous_ttl_, soa_minimum_;
  std::optional<std::size_t> soa_;  // index of the first SOA
  std::vector<ResourceRecord> records_;
  std::vector<ZoneError> errors_;
  std::vector<ZoneNote> notes_;
};

}  // namespace

Zone read_zone(SourceText text, std::optional<DomainName> origin) {
  return ZoneReader(std::move(text), std::move(origin)).read();
}

}  // namespace doczone::harness
