#include "extractor/forms/field_records.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "extractor/forms/field_values.h"
#include "extractor/names/damaged_name.h"
#include "extractor/records/rdata_parts.h"
#include "extractor/records/record_data.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/rdata_text.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// Columns of the rows, the same in all languages.
enum Column : std::size_t {
  kType,
  kOwner,
  kService,
  kProtocol,
  kData,
  kPriority,
  kWeight,
  kPort,
  kTtl,
  kRemark,
  kFirstPart,  // of RDATA whose fields have keys of their own
};

struct NumberKey {
  Field field;
  Column column;
};
constexpr NumberKey kNumbers[] = {
    {Field::priority, kPriority}, {Field::weight, kWeight}, {Field::port, kPort}, {Field::ttl, kTtl}};

// The pairs of one record.
struct Fields {
  std::vector<TypeMention::Type> types;
  const CellText* type_text = nullptr;
  std::vector<const FieldPair*> pairs;
  std::set<std::string> keys;
  bool has_data = false;
};

bool is_field(const FieldPair& pair, Field field, OwnerPart part = OwnerPart::whole) {
  return pair.says == StatedKey{field, part};
}

bool is_part(const FieldPair& pair) {
  return pair.says && pair.says->part != OwnerPart::whole;
}

bool is_of_type(const std::vector<RrType>& types, RrType type) {
  return types.size() == 1 && types[0] == type;
}

// `mail`, `@`: a name in the zone; `Resources` and `CNAME` are none.
bool is_relative(std::string_view text) {
  return is_owner(text) && !(text[0] >= 'A' && text[0] <= 'Z');
}

// `host = …` in a key or a text without blanks is a text; words are words about one.
bool is_text_data(const FieldPair& pair) {
  const std::string_view value = pair.value.text;
  return value.starts_with("v=") || pair.is_marked || value.find('=') != std::string_view::npos ||
         value.find(' ') == std::string_view::npos;
}

// The pair says the type: behind a key for it, or behind none that says anything else.
std::vector<TypeMention::Type> types_of(const FieldPair& pair) {
  if (pair.says && pair.says->field != Field::type) return {};
  std::vector<TypeMention::Type> types = types_in_value(pair.whole);
  const bool sure = pair.says.has_value() || (!types.empty() && types.front().piece.text == pair.value.text);
  return sure ? types : std::vector<TypeMention::Type>();
}

// "Choose **CNAME**. For **Name**, enter `www`. For **Value**, …": the type comes first, and what stands in front of it
// belongs to another record.
bool has_record_behind_last_type(const std::vector<FieldPair>& pairs) {
  bool has_owner = false;
  bool has_data = false;
  for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
    if (!types_of(*pair).empty()) return has_owner && has_data;
    has_owner = has_owner || is_field(*pair, Field::owner);
    has_data = has_data || is_field(*pair, Field::target);
  }
  return false;
}

class FieldsReader {
 public:
  FieldsReader(const Fields& fields, const std::vector<RrType>& above) : fields_(fields), above_(above) {}

  std::optional<RowOfFields> read() {
    assign_keys();
    const std::vector<RrType> types = decide_types();
    if (types.empty()) return std::nullopt;
    read_owner(types);
    read_data(types);
    read_numbers(types);
    const bool steps = std::any_of(pairs_.begin(), pairs_.end(), [](const FieldPair& p) { return p.is_step; });
    if (steps && !(has_owner_ && has_data_)) return std::nullopt;
    const bool enough = fields_.types.empty() ? known_ >= 2 && has_owner_ : has_owner_ || has_data_;
    if (!enough) return std::nullopt;
    for (const TypeMention::Type& type : fields_.types) add(kType, Field::type, *fields_.type_text, type.piece);
    if (const FieldPair* const word = type_in_a_word(); word != nullptr && has_owner_ && has_data_)
      add(kType, Field::type, *word->text, word->value);
    for (const FieldPair* pair : fields_.pairs)
      row_.span = row_.span.length == 0 ? pair->span : hull(row_.span, pair->span);
    std::stable_sort(row_.cells.begin(), row_.cells.end(),
                     [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
    return RowOfFields{std::move(row_), fields_.types.empty() ? types : std::vector<RrType>()};
  }

 private:
  // Keys in words that nobody knows: the first name among their values is the owner, the next the data, where these are
  // missing.
  void assign_keys() {
    pairs_ = std::vector<FieldPair>();
    for (const FieldPair* pair : fields_.pairs) pairs_.push_back(*pair);
    const auto has = [&](Field field) {
      return std::any_of(pairs_.begin(), pairs_.end(), [&](const FieldPair& p) { return is_field(p, field); });
    };
    for (FieldPair& pair : pairs_) {
      // "Host offering this service": what the words say must fit the value.
      if (is_part(pair) && is_host(pair.value.text) && !pair.value.text.starts_with('_')) pair.says.reset();
    }
    bool owner = has(Field::owner) || has_part(OwnerPart::service);
    bool data = has(Field::target);
    for (FieldPair& pair : pairs_) {
      if (!pair.says && !types_of(pair).empty()) continue;
      known_ += pair.says && !is_field(pair, Field::type) ? 1 : 0;
      if (pair.says || pair.key.empty() || !pair.is_marked) continue;
      const std::string_view value = pair.value.text;
      if (!owner && is_owner(value)) {
        pair.says = StatedKey{Field::owner, OwnerPart::whole};
        owner = true;
      } else if (!data && (is_host(value) || is_address(value) || value.starts_with("v="))) {
        pair.says = StatedKey{Field::target, OwnerPart::whole};
        data = true;
      }
    }
    const auto worded = std::find_if(pairs_.begin(), pairs_.end(), [](const FieldPair& p) {
      return !p.says && !p.key.empty() && p.is_marked && is_label_of_any_script(p.value.text) &&
             !is_ascii(p.value.text);
    });
    if (!owner && worded != pairs_.end()) worded->says = StatedKey{Field::owner, OwnerPart::whole};
  }

  bool has_part(OwnerPart part) const {
    return std::any_of(pairs_.begin(), pairs_.end(),
                       [&](const FieldPair& p) { return is_field(p, Field::owner, part); });
  }

  // `Typ: Ein`: the only type, which translation has taken for a word.
  const FieldPair* type_in_a_word() const {
    const auto stated = std::find_if(pairs_.begin(), pairs_.end(), [](const FieldPair& p) {
      return is_field(p, Field::type) && !p.value.text.empty() && p.value.text.find(' ') == std::string_view::npos;
    });
    return fields_.types.empty() && stated != pairs_.end() ? &*stated : nullptr;
  }

  std::vector<RrType> decide_types() const {
    std::vector<RrType> types;
    for (const TypeMention::Type& type : fields_.types) types.push_back(type.type);
    if (!types.empty()) return types;
    // What the fields can only be.
    std::optional<RrType> told;
    for (const FieldPair& pair : pairs_) {
      const bool data = is_field(pair, Field::target);
      if (data && is_address(pair.value.text))
        told = pair.value.text.find(':') == std::string_view::npos ? RrType::A : RrType::AAAA;
      if (data && pair.value.text.starts_with("v=")) told = RrType::TXT;
      if (!told && (is_field(pair, Field::weight) || is_field(pair, Field::owner, OwnerPart::service)))
        told = RrType::SRV;
    }
    if (told) {
      const bool is_service = has_part(OwnerPart::service) && has_part(OwnerPart::protocol);
      const bool fits = std::find(above_.begin(), above_.end(), *told) != above_.end();
      const bool is_meant = fits || type_in_a_word() != nullptr || (above_.empty() && is_service);
      return is_meant ? std::vector{*told} : std::vector<RrType>();
    }
    const bool addresses =
        std::all_of(above_.begin(), above_.end(), [](RrType t) { return t == RrType::A || t == RrType::AAAA; });
    return above_.size() == 1 || addresses ? above_ : std::vector<RrType>();
  }

  // Of several names the one that is no zone's: `Domain: example.com`, `Host: www`.
  void read_owner(const std::vector<RrType>& types) {
    const FieldPair* owner = nullptr;
    for (const FieldPair& pair : pairs_) {
      if (!is_field(pair, Field::owner)) continue;
      if (owner == nullptr || has_word(owner->key, "zone")) owner = &pair;
    }
    const bool split = has_part(OwnerPart::service) && has_part(OwnerPart::protocol) && is_of_type(types, RrType::SRV);
    bool whole = !split;
    for (const FieldPair& pair : pairs_) {
      if (!split || !pair.says || pair.says->part == OwnerPart::whole) continue;
      const bool service = pair.says->part == OwnerPart::service;
      if (service && is_dotted_name(pair.value.text)) {
        add(kOwner, Field::owner, *pair.text, pair.value);
        has_owner_ = true;
        return;
      }
      if (!is_owner(pair.value.text)) continue;
      add(service ? kService : kProtocol, Field::owner, *pair.text, pair.value, pair.says->part);
      has_owner_ = true;
    }
    if (owner == nullptr || (!whole && owner->value.text.empty())) return;
    const std::string_view text = owner->value.text;
    const bool is_name = is_owner(text) || name_shape(text) != NameShape::none;
    const bool says_apex = !is_name && (has_word(owner->whole.text, "blank") || has_word(owner->whole.text, "apex"));
    if (says_apex) {
      row_.is_at_apex = true;
      has_owner_ = true;
    } else if (is_name || (owner->is_marked && is_label_of_any_script(text))) {
      add(kOwner, Field::owner, *owner->text, owner->value);
      has_owner_ = true;
    }
  }

  // Internationalized, or what translation made of one.
  static bool is_label_of_any_script(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
      return is_ascii_alnum(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
  }

  void read_data(const std::vector<RrType>& types) {
    if (types.size() == 1 && has_rdata_parts(types[0]) && read_parts(types[0])) return;
    for (const FieldPair& pair : pairs_) {
      if (!is_field(pair, Field::target) || has_data_) continue;
      if (pair.value.text.empty()) {
        remark(pair);
        continue;
      }
      has_data_ = read_addresses(types, pair) || read_rdata(types, pair);
      if (!has_data_) remark(pair);
    }
  }

  // Each field of the RDATA behind a key of its own.
  bool read_parts(RrType type) {
    std::vector<PartColumn> columns;
    for (const FieldPair& pair : pairs_) {
      const bool is_data = !pair.says || (pair.says->field != Field::owner && pair.says->field != Field::ttl);
      const bool is_value = is_field(pair, Field::target);
      if (is_value && parse_rdata(type, pair.value.text)) return false;  // one key says it all
      columns.push_back({pair.key, {pair.whole.text}, is_value, !is_data || !types_of(pair).empty()});
    }
    const PartColumns found = find_part_columns(type, columns);
    for (const auto& [field, at] : found) {
      const FieldPair& pair = pairs_[at];
      const std::optional<Piece> part = rdata_part(type, field, pair.whole);
      if (!part) continue;
      add(static_cast<Column>(kFirstPart + field), Field::rdata, *pair.text, *part);
      row_.cells.back().stated->rdata_field = field;
      has_data_ = true;
    }
    for (const NumberKey& key : kNumbers) {
      if (has_data_ && key.field != Field::ttl) numbers_.insert(key.field);
    }
    return has_data_;
  }

  bool read_addresses(const std::vector<RrType>& types, const FieldPair& pair) {
    const bool hosts =
        std::any_of(types.begin(), types.end(), [](RrType t) { return t == RrType::A || t == RrType::AAAA; });
    if (!hosts) return false;
    const std::vector<Piece> found = addresses_in(pair.value);
    for (const Piece& address : found) add(kData, Field::address, *pair.text, address);
    return !found.empty();
  }

  bool read_rdata(const std::vector<RrType>& types, const FieldPair& pair) {
    const bool names = std::any_of(types.begin(), types.end(), has_target);
    if (types.size() == 1 && types[0] != RrType::TXT) {
      const std::vector<CellValue> stated = record_data_in(std::string(pair.value.text), types[0], !names);
      for (const CellValue& value : stated) {
        const Column column = *value.stated_field == Field::priority ? kPriority
                              : *value.stated_field == Field::weight ? kWeight
                              : *value.stated_field == Field::port   ? kPort
                                                                     : kData;
        add(column, *value.stated_field, *pair.text,
            {pair.value.text.substr(value.from, value.length), pair.value.from + value.from});
        numbers_.insert(*value.stated_field);
      }
      if (!stated.empty()) return true;
    }
    const bool host = is_host(pair.value.text) || name_shape(pair.value.text) != NameShape::none;
    if (names && (host || (pair.is_marked && is_relative(pair.value.text)))) {
      add(kData, Field::target, *pair.text, pair.value);
      return true;
    }
    if (!is_of_type(types, RrType::TXT) || !is_text_data(pair)) return false;
    add(kData, Field::txt, *pair.text, pair.value);
    return true;
  }

  void read_numbers(const std::vector<RrType>& types) {
    for (const auto& [field, column] : kNumbers) {
      if (numbers_.count(field) > 0) continue;
      const bool order = field == Field::weight || field == Field::port;
      if (order && !is_of_type(types, RrType::SRV)) continue;
      for (const FieldPair& pair : pairs_) {
        if (!is_field(pair, field) || pair.value.text.empty() || !is_ascii_digit(pair.value.text[0])) continue;
        add(column, field, *pair.text, pair.value);
        break;
      }
    }
  }

  void add(Column column, Field field, const CellText& text, Piece piece, OwnerPart part = OwnerPart::whole) {
    GridCell cell;
    cell.column = column;
    cell.text = text.slice(piece.from, piece.text.size());
    cell.stated = StatedField{field, part};
    row_.cells.push_back(std::move(cell));
  }

  void remark(const FieldPair& pair) {
    if (pair.whole.text.empty()) return;
    GridCell cell;
    cell.column = kRemark;
    cell.text = pair.text->slice(pair.whole.from, pair.whole.text.size());
    row_.cells.push_back(std::move(cell));
  }

  const Fields& fields_;
  const std::vector<RrType>& above_;
  std::vector<FieldPair> pairs_;
  std::set<Field> numbers_;  // that stand in the data
  std::size_t known_ = 0;
  bool has_owner_ = false;
  bool has_data_ = false;
  GridRow row_;
};

}  // namespace

std::vector<RowOfFields> rows_of_fields(const std::vector<FieldPair>& pairs, const std::vector<RrType>& above) {
  const bool types_lead = has_record_behind_last_type(pairs);
  std::vector<Fields> records;
  for (const FieldPair& pair : pairs) {
    std::vector<TypeMention::Type> types = types_of(pair);
    const bool again = !records.empty() && ((!pair.key.empty() && records.back().keys.count(pair.key) > 0) ||
                                            (!types.empty() && (types_lead || !records.back().types.empty())));
    if (records.empty() || again) records.emplace_back();
    Fields& record = records.back();
    record.keys.insert(pair.key);
    if (!types.empty()) {
      record.types = std::move(types);
      record.type_text = pair.text;
    }
    record.pairs.push_back(&pair);
  }
  std::vector<RowOfFields> rows;
  for (const Fields& record : records) {
    if (std::optional<RowOfFields> row = FieldsReader(record, above).read()) rows.push_back(std::move(*row));
  }
  return rows;
}

}  // namespace doczone::extractor
