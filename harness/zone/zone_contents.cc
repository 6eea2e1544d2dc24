#include "harness/zone/zone_contents.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "harness/zone/zone_origin.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

// `_SERIAL_`, `@SERIAL@`, `{{ serial }}` …: to be filled in when the zone is published.
void fill_serial(EntryDraft& draft) {
  const auto type = draft.type_at();
  if (!type || draft.tokens.size() <= *type + 3) return;
  if (!equal_ignoring_ascii_case(draft.tokens[*type].text, "SOA")) return;
  const RecordToken& serial = draft.tokens[*type + 3];
  if (serial.quoted || serial.text.size() > 64) return;
  if (ascii_lower(serial.text).find("serial") == std::string::npos) return;
  draft.note(serial.span, Recovery::each, "a placeholder stands for the serial; read as 0");
  draft.rewrite(*type + 3, "0");
}

// `contoso.com SOA` in the zone contoso.com: several providers export it so, and no zone has such a name below itself.
void supply_dot(ResourceRecord& record, const RecordToken& owner, const std::optional<DomainName>& zone_origin,
                const EntryDraft& draft) {
  if (!zone_origin || !record.owner_relative) return;
  const auto absolute = DomainName::parse(owner.text);
  if (!absolute || !(*absolute == *zone_origin)) return;
  record.owner = *absolute;
  draft.note(record.owner_span, Recovery::each, "the SOA's owner lacks its final dot; read as the zone's name");
}

}  // namespace

ReadEntry interpret(ZoneEntry& entry, const RecordContext& context, const Dialect& dialect,
                    const std::optional<DomainName>& zone_origin, std::string_view comment,
                    std::deque<std::string>& made, RecoveryNotes* notes) {
  EntryDraft draft{entry.tokens, entry.leading_blank, &context, zone_origin ? &*zone_origin : nullptr, comment, made,
                   notes};
  amend(draft, dialect);
  if (draft.ignored) return std::monostate{};
  fill_serial(draft);
  auto parsed = parse_record(entry.tokens, entry.leading_blank, context);
  if (auto* fault = std::get_if<RecordFault>(&parsed)) return std::move(*fault);
  auto& record = std::get<ResourceRecord>(parsed);
  record.span = entry.span;
  if (record.type == RrType::SOA && !record.owner_inherited) supply_dot(record, entry.tokens[0], zone_origin, draft);
  return std::move(record);
}

std::optional<Place> ZoneContents::add_part(Part part) {
  part.base = parts_.empty() ? 0 : parts_.back().base + parts_.back().size;
  if (part.base + part.size >= kNowhere) return std::nullopt;
  parts_.push_back(std::move(part));
  return static_cast<Place>(parts_.back().base);
}

std::optional<Place> ZoneContents::add_file(ZoneFile file) {
  Part part;
  part.size = file.text.bytes().size() + 1;
  part.file = static_cast<std::uint32_t>(files_.size());
  files_.push_back(std::move(file));
  return add_part(std::move(part));
}

std::optional<Place> ZoneContents::add_lines(std::shared_ptr<const MadeLines> lines, std::uint32_t file) {
  Part part;
  part.size = lines->count() + 1;
  part.file = file;
  part.lines = std::move(lines);
  return add_part(std::move(part));
}

void ZoneContents::set_context(Place from, const DomainName* origin, std::optional<std::uint32_t> ttl,
                               TtlOrigin ttl_origin) {
  Context context{from, 0, ttl, ttl_origin};
  if (origin != nullptr) {
    // Few names take turns as origins; look at the latest ones.
    const std::size_t first = origins_.size() > 8 ? origins_.size() - 8 : 0;
    for (std::size_t i = first; i < origins_.size(); ++i) {
      if (origins_[i].wire() == origin->wire()) context.origin = static_cast<std::uint32_t>(i + 1);
    }
    if (context.origin == 0) {
      origins_.push_back(*origin);
      context.origin = static_cast<std::uint32_t>(origins_.size());
    }
  }
  if (!contexts_.empty() && contexts_.back().from == from) {
    contexts_.back() = context;
  } else {
    contexts_.push_back(context);
  }
}

const ZoneContents::Part& ZoneContents::part_of(Place place) const {
  const auto behind =
      std::upper_bound(parts_.begin(), parts_.end(), place, [](Place p, const Part& part) { return p < part.base; });
  return *(behind - 1);
}

const ZoneContents::Context* ZoneContents::last_context(Place place) const {
  const auto behind = std::upper_bound(contexts_.begin(), contexts_.end(), place,
                                       [](Place p, const Context& context) { return p < context.from; });
  return behind == contexts_.begin() ? nullptr : &*(behind - 1);
}

std::optional<std::size_t> ZoneContents::offset_in_file(Place place) const {
  const Part& part = part_of(place);
  if (part.lines != nullptr) return std::nullopt;
  return static_cast<std::size_t>(place - part.base);
}

Place ZoneContents::place_of(std::uint32_t file, std::size_t offset) const {
  const auto part = std::find_if(parts_.begin(), parts_.end(),
                                 [&](const Part& one) { return one.file == file && one.lines == nullptr; });
  return static_cast<Place>(part->base + offset);
}

std::optional<Place> ZoneContents::owner_place(Place place) const {
  const auto at = std::lower_bound(inherited_.begin(), inherited_.end(), place,
                                   [](const Inherited& i, Place p) { return i.place < p; });
  if (at == inherited_.end() || at->place != place || at->owner == kNowhere) return std::nullopt;
  return at->owner;
}

RecordContext ZoneContents::record_context(Place place) const {
  const Context& known = context_of(place);
  RecordContext context;
  context.origin = origin_of(known);
  context.previous_owner = context.origin;
  if (known.ttl_origin == TtlOrigin::directive) context.directive_ttl = known.ttl;
  if (known.ttl_origin == TtlOrigin::soa_minimum) context.soa_minimum = known.ttl;
  if (known.ttl_origin == TtlOrigin::previous_record) context.previous_ttl = known.ttl;
  return context;
}

void ZoneContents::finish() {
  // A file goes on behind what it includes, at lower places.
  std::stable_sort(contexts_.begin(), contexts_.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  std::stable_sort(inherited_.begin(), inherited_.end(),
                   [](const auto& a, const auto& b) { return a.place < b.place; });
  index.finish();
  by_type.finish();
  for (auto* places : {&strays, &odd_owners, &wildcards, &uneven}) std::sort(places->begin(), places->end());
}

void ZoneContents::read_entry(Place place, Read& out) const {
  const Part& part = part_of(place);
  const auto offset = static_cast<std::size_t>(place - part.base);
  std::string_view bytes = files_[part.file].text.bytes();
  if (part.lines != nullptr) {
    part.lines->line(offset, out.line);
    bytes = out.line;
  }
  ZoneLexer lexer(bytes, part.lines != nullptr ? 0 : offset);
  lexer.next(out.entry);
}

void ZoneContents::read_owner(Place place, std::optional<DomainName>& owner, ByteSpan& span, bool& relative) const {
  const RecordContext context = record_context(place);
  Read read;
  read_entry(place, read);
  const Part& part = part_of(place);
  span =
      part.lines != nullptr ? part.lines->made_from(place - static_cast<Place>(part.base)) : read.entry.tokens[0].span;
  relative = is_relative_name(read.entry.tokens[0].text);
  auto found = interpret(read.entry, context, dialect, named_origin, {}, read.made, nullptr);
  if (auto* record = std::get_if<ResourceRecord>(&found)) owner = std::move(record->owner);
  if (auto* fault = std::get_if<RecordFault>(&found)) owner = std::move(fault->owner);
}

ResourceRecord ZoneContents::record_at(Place place) const {
  RecordContext context = record_context(place);
  std::optional<DomainName> previous;
  ByteSpan previous_span;
  bool previous_relative = false;
  if (const auto owner = owner_place(place)) {
    read_owner(*owner, previous, previous_span, previous_relative);
    if (previous) context.previous_owner = &*previous;
  }
  Read read;
  read_entry(place, read);
  const Part& part = part_of(place);
  auto found = interpret(read.entry, context, dialect, named_origin, {}, read.made, nullptr);
  assert(std::holds_alternative<ResourceRecord>(found));
  auto* const known = std::get_if<ResourceRecord>(&found);
  if (known == nullptr) return {};
  ResourceRecord record = std::move(*known);
  if (record.owner_inherited) {
    record.owner_span = previous_span;
    record.owner_relative = previous_relative;
  }
  record.file = part.file;
  if (part.lines != nullptr) {
    const ByteSpan all = part.lines->made_from(place - static_cast<Place>(part.base));
    record.span = record.owner_span = record.rdata_span = all;
    if (target_of(record.rdata) != nullptr) record.target_span = all;
  }
  return record;
}

}  // namespace doczone::harness
