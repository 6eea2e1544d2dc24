#include "harness/zone/record_style.h"

#include <algorithm>
#include <map>

#include "harness/zone/dialects/dialect.h"
#include "harness/zone/zone_lexer.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

// Enough to know a hand by.
constexpr std::size_t kMostRecords = 2000;

// What was counted most often; of equals, what came first in the alphabet.
using Votes = std::map<std::string, std::size_t>;
std::string winner(const Votes& votes) {
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? std::string() : most->first;
}

// The fields of one record, as far as a style tells itself by them.
struct Fields {
  std::size_t type = 0;  // number of its token
  std::string ttl, class_;
  bool class_first = false;
};

std::optional<Fields> fields_of(const ZoneEntry& entry) {
  Fields out;
  for (std::size_t i = entry.leading_blank ? 0 : 1; i < entry.tokens.size() && i < 5; ++i) {
    const RecordToken& token = entry.tokens[i];
    if (token.quoted) return std::nullopt;
    if (equal_ignoring_ascii_case(token.text, "IN")) {
      out.class_ = token.text;
      out.class_first = out.ttl.empty();
    } else if (parse_ttl(token.text)) {
      out.ttl = token.text;
    } else if (parse_rr_type(token.text)) {
      out.type = i;
      return out;
    } else if (!token.text.starts_with('[')) {  // a time stamp of Windows
      return std::nullopt;
    }
  }
  return std::nullopt;
}

class StyleReader {
 public:
  explicit StyleReader(const Zone& zone) : zone_(zone), bytes_(zone.text().bytes()) {}

  RecordStyle run() {
    // Those at the apex are often written in another way; they count where there is nothing else.
    for (const bool apex : {false, true}) {
      ZoneLexer lexer(bytes_);
      ZoneEntry entry;
      for (std::size_t left = kMostRecords; left > 0 && lexer.next(entry);) {
        if (entry.tokens.empty() || !entry.problems.empty() || entry.tokens[0].text.starts_with('$')) continue;
        const auto fields = fields_of(entry);
        if (!fields) continue;
        const RrType type = *parse_rr_type(entry.tokens[fields->type].text);
        if (type == RrType::SOA || (type == RrType::NS && !apex)) continue;
        count(entry, *fields, type);
        --left;
      }
      if (records_ > 0) break;
    }
    return concluded();
  }

 private:
  void count(const ZoneEntry& entry, const Fields& fields, RrType type) {
    ++records_;
    if (!entry.leading_blank) ++(is_relative(entry.tokens[0].text) ? relative_owners_ : absolute_owners_);
    if (has_target(type) && entry.tokens.size() > fields.type + 1) count_target(entry.tokens.back().text);
    ++ttls_[fields.ttl];
    ++classes_[fields.class_];
    if (!fields.ttl.empty() && !fields.class_.empty()) class_first_ += fields.class_first ? 1 : -1;
    const std::string_view type_text = entry.tokens[fields.type].text;
    lower_case_ += ascii_lower(type_text) == type_text ? 1 : -1;
    for (std::size_t i = 0; i < fields.type + 1 && i + 1 < entry.tokens.size(); ++i) {
      const std::size_t from = entry.tokens[i].span.end();
      const std::string_view gap = bytes_.substr(from, entry.tokens[i + 1].span.offset - from);
      if (gap.find('\n') == std::string_view::npos) tabs_ += gap.find('\t') != std::string_view::npos ? 1 : -1;
    }
  }

  static bool is_relative(std::string_view name) { return is_relative_name(name) || name == "@"; }

  // A name outside the zone is absolute in every hand; one that ends in the zone's name lost its dot.
  void count_target(std::string_view text) {
    const auto in_full = DomainName::parse(text);
    const bool inside = in_full && in_full->is_at_or_below(zone_.origin());
    if (inside) {
      ++absolute_targets_;
    } else if (is_relative(text)) {
      ++relative_targets_;
    }
  }

  RecordStyle concluded() {
    RecordStyle out;
    if (records_ == 0) {
      out.class_ = "IN";
      return out;
    }
    out.origin = origin_at_end();
    out.relative_owners = relative_owners_ > absolute_owners_;
    out.relative_targets = relative_targets_ > absolute_targets_;
    out.class_ = winner(classes_);
    out.class_first = class_first_ > 0;
    out.lower_case = lower_case_ > 0;
    out.gap = tabs_ > 0 ? '\t' : ' ';
    // Stated or not, is one habit; which one, another.
    const std::size_t unstated = ttls_[""];
    ttls_.erase("");
    if (records_ <= 2 * unstated) return out;
    out.ttl = winner(ttls_);
    return out;
  }

  // The context of the last records, and the directives behind them.
  std::optional<DomainName> origin_at_end() const {
    const ZoneContents& contents = zone_.contents();
    if (bytes_.empty()) return std::nullopt;
    // Included files have places behind the zone's own.
    const auto end = static_cast<Place>(std::min<std::size_t>(bytes_.size() - 1, ZoneContents::kNowhere - 1));
    const ZoneContents::Context* const context = contents.last_context(end);
    std::optional<DomainName> origin = contents.named_origin;
    if (context != nullptr) {
      const DomainName* const known = contents.origin_of(*context);
      origin = known != nullptr ? std::optional(*known) : std::nullopt;
    }
    const std::size_t from = context != nullptr ? context->from : 0;
    for (std::size_t at = bytes_.find("\n$", from); at != std::string_view::npos; at = bytes_.find("\n$", at + 1)) {
      ZoneLexer lexer(bytes_, at + 1);
      ZoneEntry entry;
      if (!lexer.next(entry) || entry.tokens.size() < 2 || !equal_ignoring_ascii_case(entry.tokens[0].text, "$ORIGIN"))
        continue;
      const auto named = DomainName::parse(entry.tokens[1].text, origin ? &*origin : nullptr);
      origin = named ? std::optional(*named) : std::nullopt;
    }
    return origin;
  }

  const Zone& zone_;
  std::string_view bytes_;
  std::size_t records_ = 0, relative_owners_ = 0, absolute_owners_ = 0, relative_targets_ = 0, absolute_targets_ = 0;
  Votes ttls_, classes_;
  int class_first_ = 0, lower_case_ = 0, tabs_ = 0;
};

std::string written(const DomainName& name, const std::optional<DomainName>& origin, bool relative) {
  if (!relative || !origin || origin->is_root() || !name.is_at_or_below(*origin)) return name.to_string();
  if (name == *origin) return "@";
  const auto front = name.rebased(*origin, DomainName());
  return front ? front->to_relative_string() : name.to_string();
}

std::string data_of(const RecordToAdd& record, const std::string& target) {
  return record.data + (record.data.empty() || target.empty() ? "" : " ") + target;
}

}  // namespace

std::string absolute_record(const RecordToAdd& record) {
  RecordStyle plain;
  plain.class_ = "IN";
  return styled_record(record, plain);
}

RecordStyle style_of(const Zone& zone) {
  return StyleReader(zone).run();
}

std::string styled_record(const RecordToAdd& record, const RecordStyle& style) {
  std::string out = written(record.owner, style.origin, style.relative_owners);
  const auto add = [&](const std::string& field) {
    if (!field.empty()) out += style.gap + field;
  };
  add(style.class_first ? style.class_ : style.ttl);
  add(style.class_first ? style.ttl : style.class_);
  add(style.lower_case ? ascii_lower(to_string(record.type)) : to_string(record.type));
  add(data_of(record, record.target ? written(*record.target, style.origin, style.relative_targets) : ""));
  return out;
}

std::string record_for(const Zone& zone, const RecordToAdd& record) {
  if (!zone.contents().dialect.habits.listing) return styled_record(record, zone.style());
  const std::string data = data_of(record, record.target ? record.target->to_string() : "");
  const std::string_view text = zone.text().bytes();
  if (auto row = powershell_row(text, written(record.owner, zone.origin(), true), record.type, data)) return *row;
  return route53_record_set(text, record.owner.to_string(), record.type, data);
}

}  // namespace doczone::harness
