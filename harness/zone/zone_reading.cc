#include "harness/zone/zone_reading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "harness/zone/plain_rdata.h"
#include "harness/zone/zone_origin.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

// Tells the index all names above one.
void add_ancestors(OwnerIndex& index, const DomainName& name, bool itself) {
  std::array<std::string_view, 128> labels;
  const std::size_t count = name.label_count();
  const std::string_view wire = name.wire();
  std::size_t at = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t length = static_cast<unsigned char>(wire[at]);
    labels[i] = wire.substr(at + 1, length);
    at += 1 + length;
  }
  std::uint64_t h = hash_of_root();
  index.add_ancestor(h);
  for (std::size_t i = count; i-- > 1;) {
    h = hash_label(h, labels[i]);
    index.add_ancestor(h);
  }
  if (itself && count > 0) index.add_ancestor(hash_label(h, labels[0]));
}

bool has_odd_octet(const DomainName& name) {
  for (std::size_t i = 0; i < name.label_count(); ++i) {
    const std::string_view label = name.label(i);
    if (!std::all_of(label.begin(), label.end(), [](char c) { return plain_kind(c) == PlainKind::name; })) return true;
  }
  return false;
}

}  // namespace

bool is_directive(const ZoneEntry& entry) {
  return !entry.tokens.empty() && !entry.tokens[0].quoted && entry.tokens[0].text.starts_with('$');
}

// ---- lines

void ZoneReading::read_file(std::uint32_t file, std::size_t begin) {
  file_ = file;
  notes_.set_file(file);
  context_stale_ = plain_stale_ = true;
  const auto base = static_cast<Place>(place_);
  const std::string_view bytes = text().bytes();
  PlainLineReader plain(bytes);
  ZoneLexer lexer(bytes, begin);
  ZoneEntry entry;
  for (std::size_t at = begin; at < bytes.size() && !stopped_;) {
    if (read_plain(plain, at, base)) continue;
    remember_plain_owner();
    lexer.seek(at);
    if (!lexer.next(entry)) break;
    at = lexer.at();
    place_ = base + static_cast<Place>(entry.begin);
    read_entry(entry);
  }
  remember_plain_owner();
  saw_lone_cr_ = saw_lone_cr_ || lexer.saw_lone_cr();
}

// Reads as many plain lines as there are. True when that is all that is left to read.
bool ZoneReading::read_plain(PlainLineReader& plain, std::size_t& at, Place base) {
  if (!plain_enabled_) return false;
  if (plain_stale_) prepare_plain();
  PlainRecord record;
  while (!stopped_) {
    const auto line = static_cast<Place>(at);
    const PlainLineReader::Line kind = plain.read(at, plain_context_, record);
    if (kind == PlainLineReader::Line::not_plain) return false;
    if (kind == PlainLineReader::Line::record) add_plain(base + line, {line, 0}, record);
  }
  return true;
}

void ZoneReading::prepare_plain() {
  plain_stale_ = false;
  const auto& zone = anchor();
  const DomainName* const origin = names_.origin && !names_.origin_lost ? &*names_.origin : nullptr;
  plain_context_.set_names(zone ? &*zone : nullptr, origin);
  origin_chain_indexed_ = false;
  const auto& previous = names_.previous_owner ? names_.previous_owner : names_.origin;
  plain_context_.owner_may_be_omitted = previous && !names_.lost_owner_error && !names_.origin_lost;
  if (previous) plain_context_.previous_owner = previous->hash_from_root();
  // Whether an inherited owner lies inside the zone is asked where it is stated.
  if (previous && zone && !previous->is_at_or_below(*zone)) plain_context_.owner_may_be_omitted = false;
  plain_context_.ttl_may_be_omitted = directive_ttl_ || soa_minimum_ || previous_ttl_;
  plain_context_.comments_matter = contents_.dialect.habits.proxy_tags;
  plain_context_.ttl_one_matters = contents_.dialect.habits.automatic_ttl;
}

void ZoneReading::add_plain(Place place, ByteSpan where, const PlainRecord& record) {
  if (!take_budget(where)) return;
  if (record.owner_inherited) {
    contents_.inherit(place, names_.owner_place);
  } else {
    if (record.owner_text.front() == '*') contents_.wildcards.push_back(place);
    plain_owner_ = record.owner_text;
    names_.owner_place = place;
    names_.lost_owner_error.reset();
    plain_context_.previous_owner = record.owner;
    plain_context_.owner_may_be_omitted = true;
    bool& indexed = record.owner_absolute ? zone_chain_indexed_ : origin_chain_indexed_;
    if (!indexed) {
      indexed = true;
      add_ancestors(contents_.index, record.owner_absolute ? *anchor() : *names_.origin, true);
    }
    for (std::size_t i = 0; i < record.ancestor_count; ++i) contents_.index.add_ancestor(record.ancestors[i]);
  }
  if (record.ttl_stated) {
    previous_ttl_ = record.ttl;
    plain_context_.ttl_may_be_omitted = true;
  }
  if (context_stale_ || !record.ttl_stated) ensure_context(place);
  contents_.index.add(record.owner, place);
  contents_.by_type.add(record.type, place);
  const char behind = record.rdata.data()[record.rdata.size()];  // a plain line has an end
  if (behind != '\n' && behind != '\r' && TypeIndex::holds(record.type)) contents_.uneven.push_back(place);
}

// The full grammar wants the owner as a name.
void ZoneReading::remember_plain_owner() {
  if (plain_owner_.empty()) return;
  auto name = DomainName::parse(plain_owner_, names_.origin ? &*names_.origin : nullptr);
  const Place place = names_.owner_place;
  const auto offset = static_cast<std::size_t>(plain_owner_.data() - text().bytes().data());
  const ByteSpan span = made_from_ ? *made_from_ : ByteSpan{offset, plain_owner_.size()};
  take_owner(name ? std::optional(*std::move(name)) : std::nullopt, span, is_relative_name(plain_owner_));
  names_.owner_place = place;
}

// Lines that a directive or a converter makes, one record each.
void ZoneReading::read_made_lines(const std::shared_ptr<const MadeLines>& lines, bool stop_at_error) {
  const auto base = contents_.add_lines(lines, file_);
  if (!base) {
    stopped_ = true;
    return report({lines->made_from(0), "there is no room for more records", "", {}, {}});
  }
  context_stale_ = plain_stale_ = true;
  ZoneEntry entry;
  for (std::size_t i = 0; i < lines->count() && !stopped_; ++i) {
    lines->line(i, made_line_);
    made_from_ = lines->made_from(i);
    place_ = *base + static_cast<Place>(i);
    PlainLineReader plain(made_line_);
    std::size_t at = 0;
    PlainRecord record;
    if (plain_stale_) prepare_plain();
    if (plain_enabled_ && plain.read(at, plain_context_, record) == PlainLineReader::Line::record) {
      add_plain(place_, *made_from_, record);
      continue;
    }
    plain_owner_ = {};
    ZoneLexer lexer(made_line_);
    const std::size_t errors = errors_.size() + errors_dropped_;
    if (lexer.next(entry)) read_entry(entry);
    if (stop_at_error && errors_.size() + errors_dropped_ > errors) break;
  }
  remember_plain_owner();
  made_from_.reset();
  context_stale_ = plain_stale_ = true;
}

void ZoneReading::read_entry(ZoneEntry& entry) {
  plain_stale_ = true;
  const bool whole = std::all_of(entry.problems.begin(), entry.problems.end(), [](const LexProblem& problem) {
    return problem.kind == LexProblem::Kind::extra_parenthesis;
  });
  const bool directive = is_directive(entry);
  if (directive && whole) {
    read_directive(entry);
  } else if (directive) {
    lose_directive(entry);
  } else if (!whole) {
    lose_record(entry);
  } else if (!entry.tokens.empty()) {
    read_record(entry);
  }
  if (whole) report_extra_parentheses(entry);
}

// ---- records

RecordContext ZoneReading::context() const {
  RecordContext context;
  context.origin = names_.origin ? &*names_.origin : nullptr;
  // Where no owner stands before, all name servers take the origin.
  context.previous_owner = names_.previous_owner ? &*names_.previous_owner : context.origin;
  context.directive_ttl = directive_ttl_;
  context.previous_ttl = previous_ttl_;
  context.soa_minimum = soa_minimum_;
  return context;
}

// So that the record can be read again later.
void ZoneReading::ensure_context(Place place) {
  TtlOrigin origin = TtlOrigin::none;
  std::optional<std::uint32_t> ttl;
  if (directive_ttl_) {
    origin = TtlOrigin::directive;
    ttl = directive_ttl_;
  } else if (soa_minimum_) {
    origin = TtlOrigin::soa_minimum;
    ttl = soa_minimum_;
  } else if (previous_ttl_) {
    origin = TtlOrigin::previous_record;
    ttl = previous_ttl_;
  }
  if (!context_stale_ && ttl == context_ttl_) return;
  context_stale_ = false;
  context_ttl_ = ttl;
  contents_.set_context(place, names_.origin ? &*names_.origin : nullptr, ttl, origin);
}

bool ZoneReading::take_budget(ByteSpan where) {
  if (budget_.records_used < budget_.records) {
    ++budget_.records_used;
    return true;
  }
  if (!std::exchange(stopped_, true)) {
    report({where,
            "the run's " + std::to_string(budget_.records) + " records are used up; nothing behind this is read",
            "",
            {},
            {}});
  }
  return false;
}

void ZoneReading::read_record(ZoneEntry& entry) {
  if (entry.leading_blank && names_.lost_owner_error) return drop_without_owner(entry);
  if (context_stale_) ensure_context(place_);
  const RecordToken first = entry.tokens[0];
  const std::string_view comment =
      contents_.dialect.habits.proxy_tags && !made_from_
          ? text().bytes().substr(entry.span.end(),
                                  std::min<std::size_t>(text().bytes().size() - entry.span.end(), 200))
          : std::string_view();
  made_texts_.clear();
  auto read = interpret(entry, context(), contents_.dialect, named_origin_,
                        comment.substr(0, comment.find_first_of("\r\n")), made_texts_, &notes_);
  if (std::holds_alternative<std::monostate>(read)) {
    contents_.asks_elsewhere = true;
    if (!entry.leading_blank) {
      auto owner = DomainName::parse(first.text, names_.origin ? &*names_.origin : nullptr);
      take_owner(owner ? std::optional(*std::move(owner)) : std::nullopt, first.span, is_relative_name(first.text));
    }
    return;
  }
  if (auto* fault = std::get_if<RecordFault>(&read)) return fail_record(entry, std::move(*fault));
  auto& record = std::get<ResourceRecord>(read);
  if (!record.owner_inherited) take_owner(record.owner, record.owner_span, record.owner_relative);
  if (names_.origin_lost) {
    // The $ORIGIN's error says so.
    const bool relative = record.owner_inherited ? false : !is_absolute_name(entry.tokens[0].text);
    if (relative || record.target_relative || (record.target_span.length == 1 && text().at(record.target_span) == "@"))
      return;
  }
  if (!names_.origin) check_origin(record, entry);
  if (!take_budget(entry.span)) return;
  if (record.ttl_origin == TtlOrigin::explicit_ttl) {
    previous_ttl_ = record.ttl;
  } else {
    ensure_context(place_);
  }
  if (record.type == RrType::SOA && !take_soa(record)) return;
  add_record(record);
}

void ZoneReading::add_record(const ResourceRecord& record) {
  OwnerIndex& index = contents_.index;
  index.add(record.owner.hash_from_root(), place_);
  if (record.owner_inherited) {
    contents_.inherit(place_, names_.owner_place);
  } else {
    add_ancestors(index, record.owner, false);
    if (has_odd_octet(record.owner)) contents_.odd_owners.push_back(place_);
    if (record.owner.is_wildcard()) contents_.wildcards.push_back(place_);
  }
  contents_.by_type.add(record.type, place_);
  if (TypeIndex::holds(record.type)) contents_.uneven.push_back(place_);
  if (!anchor() || !record.owner.is_at_or_below(*anchor())) contents_.strays.push_back(place_);
}

void ZoneReading::take_owner(std::optional<DomainName> owner, ByteSpan span, bool relative) {
  names_.previous_owner = std::move(owner);
  names_.owner_place = place_;
  names_.owner_span = span;
  names_.owner_relative = relative;
  names_.lost_owner_error.reset();
  plain_owner_ = {};
}

// Relative names without any origin: told once, at the first.
void ZoneReading::check_origin(const ResourceRecord& record, const ZoneEntry& entry) {
  if (origin_missed_ || !(record.owner_relative || record.target_relative)) return;
  miss_origin(record.owner_relative && !entry.leading_blank ? record.owner_span : record.target_span);
}

void ZoneReading::miss_origin(ByteSpan span) {
  if (std::exchange(origin_missed_, true)) return;
  report({span,
          quoted(text().at(span)) + " is relative, and the file names no origin; relative names are read as absolute",
          "a final dot, or $ORIGIN before it",
          {},
          {}});
}

// False when the record is not the zone's first SOA.
bool ZoneReading::take_soa(const ResourceRecord& record) {
  const auto* data = std::get_if<SoaData>(&record.rdata);
  if (data == nullptr) return true;
  if (!soa_) {
    soa_ = record;
    soa_->file = file_;
    if (made_from_) soa_->span = *made_from_;
    // An SOA without any TTL before it: its minimum is what a $TTL would be.
    if (record.ttl_origin == TtlOrigin::soa_minimum && !soa_minimum_) soa_minimum_ = std::min(data->minimum, kMaxTtl);
    return true;
  }
  if (soa_->owner == record.owner && soa_->rdata == record.rdata) {
    note(made_from_ ? *made_from_ : record.span, "the SOA is repeated, as at the end of a zone transfer");
  } else {
    const SourceText& first = contents_.files()[soa_->file].text;
    report({record.span, "a second SOA; the first stands in line " + std::to_string(first.line_of(soa_->span.offset)),
            "one SOA for the zone", record.owner, RrType::SOA});
  }
  return false;
}

// ---- errors

std::string ZoneReading::quoted(std::string_view bytes) const {
  if (discreet()) return "this text";
  return "'" + escape_controls(bytes.substr(0, 80)) + (bytes.size() > 80 ? "…'" : "'");
}

void ZoneReading::report(ZoneError error) {
  if (errors_.size() >= budget_.errors) {
    ++errors_dropped_;
    return;
  }
  error.file = file_;
  if (made_from_) error.span = *made_from_;
  errors_.push_back(std::move(error));
}

}  // namespace doczone::harness
