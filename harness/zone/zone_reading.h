// One reading of one zone: the state that lines leave for those behind them. Behind harness/zone/zone_reader.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/zone/lex_problem.h"
#include "harness/zone/plain_lines.h"
#include "harness/zone/zone_contents.h"
#include "harness/zone/zone_reader.h"

namespace doczone::harness {

class ZoneReading {
 public:
  ZoneReading(SourceText text, const ZoneOptions& options);
  Zone run();

 private:
  // What an included file does not change for the one that includes it (RFC 1035 §5.1).
  struct Names {
    std::optional<DomainName> origin;
    bool origin_lost = false;  // a faulty $ORIGIN: relative names mean nothing
    std::optional<DomainName> previous_owner;
    Place owner_place = ZoneContents::kNowhere;
    ByteSpan owner_span;
    bool owner_relative = false;
    std::optional<std::size_t> lost_owner_error;  // the error that hid the owner of the line before
  };

  // zone_reader.cc
  void read_zone_file();
  void read_more(const SourceText& more);
  void read_converted(ConvertedFile converted);
  std::size_t skip_byte_order_mark(std::uint32_t file);
  Zone finish();

  // zone_reading.cc: lines, records
  void read_file(std::uint32_t file, std::size_t begin);
  void read_made_lines(const std::shared_ptr<const MadeLines>& lines, bool stop_at_error);
  bool read_plain(PlainLineReader& plain, std::size_t& at, Place base);
  void add_plain(Place place, ByteSpan where, const PlainRecord& record);
  void prepare_plain();
  void remember_plain_owner();
  void read_entry(ZoneEntry& entry);
  void read_record(ZoneEntry& entry);
  void add_record(const ResourceRecord& record);
  bool take_soa(const ResourceRecord& record);
  void take_owner(std::optional<DomainName> owner, ByteSpan span, bool relative);
  void check_origin(const ResourceRecord& record, const ZoneEntry& entry);
  void miss_origin(ByteSpan span);
  // False: nothing may be read any more; told where that begins.
  bool take_budget(ByteSpan where);
  void ensure_context(Place place);
  RecordContext context() const;
  const std::optional<DomainName>& anchor() const { return named_origin_ ? named_origin_ : first_origin_; }
  const SourceText& text() const { return contents_.files()[file_].text; }

  // broken_entries.cc
  void fail_record(const ZoneEntry& entry, RecordFault fault);
  void drop_without_owner(const ZoneEntry& entry);
  void lose_record(ZoneEntry& entry);
  void identify(ZoneEntry& entry, std::optional<DomainName>& owner, std::optional<RrType>& type);
  void report_extra_parentheses(const ZoneEntry& entry);

  // zone_directives.cc
  void read_directive(const ZoneEntry& entry);
  void lose_directive(const ZoneEntry& entry);
  void read_origin(const ZoneEntry& entry);
  std::variant<DomainName, RecordFault> parse_origin(const RecordToken& token);
  void read_ttl_directive(const ZoneEntry& entry);
  void read_include(const ZoneEntry& entry);
  std::optional<std::string> find_included(const std::string& written, std::string& path) const;
  void read_generate_directive(const ZoneEntry& entry);
  void report_surplus(const std::vector<RecordToken>& tokens, std::size_t first);

  // Errors and notes. In an included file, nothing of its text is repeated: it may be no zone file at all.
  bool discreet() const { return contents_.files()[file_].included_from.has_value(); }
  std::string quoted(std::string_view bytes) const;
  void report(ZoneError error);
  void note(ByteSpan span, std::string message) { notes_.add(span, Recovery::each, std::move(message)); }

  const ZoneOptions& options_;
  ZoneBudget own_budget_;
  ZoneBudget& budget_;
  ZoneContents contents_;
  std::optional<DomainName> named_origin_;  // as the caller knows it
  std::optional<DomainName> first_origin_;  // what relative names began with
  Names names_;
  bool origin_missed_ = false;  // "no origin" has been told
  std::optional<std::uint32_t> directive_ttl_, previous_ttl_, soa_minimum_;
  std::optional<ResourceRecord> soa_;  // the first

  std::uint32_t file_ = 0;
  std::vector<std::string> include_stack_;  // resolved paths
  bool stopped_ = false;                    // the budget is used up
  Place place_ = 0;                         // of the entry that is being read
  std::optional<ByteSpan> made_from_;       // inside made lines: what they were made from
  std::deque<std::string> made_texts_;
  std::string made_line_;

  PlainContext plain_context_;
  bool plain_stale_ = true;
  bool plain_enabled_ = true;
  bool zone_chain_indexed_ = false, origin_chain_indexed_ = false;  // as ancestors
  std::string_view plain_owner_;                                    // not yet in names_.previous_owner
  bool context_stale_ = true;
  std::optional<std::uint32_t> context_ttl_;

  std::vector<ZoneError> errors_;
  std::size_t errors_dropped_ = 0;
  bool saw_lone_cr_ = false;
  RecoveryNotes notes_;
  std::vector<std::pair<DomainName, RrType>> unread_;
};

// The name of a directive, for all that reads them.
bool is_directive(const ZoneEntry& entry);

}  // namespace doczone::harness
