#include "extractor/forms/sentence_demand.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "extractor/forms/sentence_clauses.h"
#include "extractor/forms/sentence_numbers.h"
#include "extractor/forms/sentence_owners.h"
#include "extractor/records/record_data.h"
#include "extractor/records/text_policy.h"
#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

enum Column : std::size_t { kType, kOwner, kData, kPriority, kWeight, kPort, kRemark };

using Kind = SentenceValue::Kind;
using Values = std::vector<const SentenceValue*>;

// Values that stand side by side and do the same: own records, or are what these lead to.
struct Run {
  bool owns = false;
  Values values;
};

struct Statement {
  Values owners;  // of rows that say the same
  Values data;    // names, addresses and texts
  std::size_t from = 0;
  std::size_t end = 0;
};

// One mention of types in a sentence, and the values round it.
class Demand {
 public:
  Demand(const MentionPart& part, std::size_t from, std::size_t end, const NamesBefore& known)
      : part_(part), type_(part.mention.types[0].type), from_(from), end_(end), known_(known) {
    std::set<std::string_view> seen;
    for (const SentenceValue* value : part.values) {
      if (value->piece.from < from || value->piece.from >= end) continue;
      if (value->kind == Kind::address || seen.insert(value->piece.text).second) own_.values.push_back(value);
    }
  }

  SentenceDemand read() {
    const std::vector<TypeMention::Type>& types = part_.mention.types;
    if (types.size() > 1 && !std::all_of(types.begin(), types.end(), [](const TypeMention::Type& t) {
          return t.type == RrType::A || t.type == RrType::AAAA || t.type == RrType::CNAME;
        }))
      return {};
    for (const SentenceValue* value : own_.values) {
      if (value->kind == Kind::name) names_.push_back(value);
    }
    if (type_ == RrType::CAA) take_property();
    if (const std::optional<Statement> reverse = reverse_of_address())
      return {{row_of(reverse->owners.front(), *reverse, part_.mention.types)}, {}};
    pointed_ = names_led_to(own_, names_);
    mark_mail_hosts();
    SentenceDemand out;
    for (const Statement& statement : statements()) add_rows(statement, out);
    return out;
  }

 private:
  std::string_view between(std::size_t from, std::size_t end) const { return part_.between(from, end); }
  bool is_behind_type(const SentenceValue& value) const { return part_.is_behind_type(value); }
  bool is_of_addresses() const { return part_.mention.is_of_addresses(); }

  static std::size_t end_of(const SentenceValue& value) { return value.piece.from + value.piece.text.size(); }

  // "the PTR record of 192.0.2.1 must be `mail.example.org`": nobody leads a name to an address there.
  std::optional<Statement> reverse_of_address() const {
    if (type_ != RrType::PTR || own_.values.size() != 2 || names_.size() != 1) return std::nullopt;
    const auto address = std::find_if(own_.values.begin(), own_.values.end(),
                                      [](const SentenceValue* value) { return value->kind == Kind::address; });
    if (address == own_.values.end()) return std::nullopt;
    return Statement{{*address}, names_, from_, end_};
  }

  // RFC 8659: the words "tag" and "value" are not needed where one of the names is a property's.
  void take_property() {
    static constexpr std::array<std::string_view, 5> kTags{"issue", "issuewild", "issuemail", "iodef", "contactemail"};
    const auto tag = std::find_if(names_.begin(), names_.end(), [](const SentenceValue* name) {
      return std::find(kTags.begin(), kTags.end(), name->piece.text) != kTags.end();
    });
    if (tag == names_.end()) return;
    tag_ = *tag;
    const auto value = std::find_if(own_.values.begin(), own_.values.end(),
                                    [&](const SentenceValue* v) { return v->piece.from > tag_->piece.from; });
    if (value == own_.values.end()) return;
    property_ = *value;
    for (Values* const values : {&names_, &own_.values}) {
      std::erase(*values, tag_);
      std::erase(*values, property_);
    }
  }

  // "these two: `a.example.net` at preference 10 and `b.example.net` at preference 20"
  void mark_mail_hosts() {
    if (type_ != RrType::MX || names_.size() < 2 || std::count(pointed_.begin(), pointed_.end(), true) > 0) return;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::size_t end = i + 1 < names_.size() ? names_[i + 1]->piece.from : end_;
      const std::size_t from = end_of(*names_[i]);
      if (!is_behind_type(*names_[i]) || !number_called({between(from, end), from}, "priority")) return;
    }
    pointed_.assign(names_.size(), true);
  }

  bool is_data(const SentenceValue& value) const {
    if (value.kind == Kind::address) return is_of_addresses();
    return value.kind == Kind::data && !is_of_addresses() &&
           !record_data_in(std::string(value.piece.text), type_, type_ == RrType::TXT).empty();
  }

  std::vector<Run> runs() const {
    std::vector<Run> out;
    std::size_t name = 0;
    for (const SentenceValue* value : own_.values) {
      const bool is_name = value->kind == Kind::name;
      const bool owns = is_name && !pointed_[name];
      if (is_name) ++name;
      if (!is_name && !is_data(*value)) continue;
      if (out.empty() || out.back().owns != owns) out.push_back({owns, {}});
      // Only what is listed up to the last one owns it.
      if (owns && !out.back().values.empty() &&
          !is_enumeration(between(out.back().values.back()->behind, value->piece.from)))
        out.back().values.clear();
      out.back().values.push_back(value);
    }
    return out;
  }

  // "`a` pointing to `x` and `b` pointing to `y`": as many owners as things they lead to take turns. What leads a text
  // behind another text, the first has no owner of its own.
  std::vector<Statement> statements() {
    const std::vector<Run> all = runs();
    const auto owning =
        static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Run& run) { return run.owns; }));
    std::vector<Statement> out;
    const bool lone_text = type_ == RrType::TXT && all.size() == 3 && owning == 1;
    if (!lone_text && (owning < 2 || all.size() != 2 * owning)) return {whole()};
    for (std::size_t i = 0; i < all.size();) {
      Statement next;
      const std::size_t last = lone_text && i == 0 ? 0 : i + 1;
      for (std::size_t k = i; k <= last; ++k) (all[k].owns ? next.owners : next.data) = all[k].values;
      next.from = i == 0 ? from_ : out.back().end;
      next.end = last + 1 < all.size() ? all[last + 1].values.front()->piece.from : end_;
      out.push_back(std::move(next));
      i = last + 1;
    }
    return out;
  }

  Statement whole() {
    Statement out{{}, {}, from_, end_};
    const SentenceOwners owners = owners_in(own_, names_, pointed_);
    out.owners = owners.values;
    const bool behind_type = !names_.empty() && is_behind_type(*names_.back());
    const bool sure = std::find(pointed_.begin(), pointed_.end(), true) != pointed_.end();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool behind = !out.owners.empty() && i >= owners.first + out.owners.size();
      const bool front = is_behind_type(*names_[i]) || part_.has_postpositions || !behind_type;
      // Words decide before order does.
      if (sure ? pointed_[i] : behind && front) out.data.push_back(names_[i]);
    }
    // Which of two owners leads to which of two hosts is not said.
    const bool paired = out.owners.size() > 1 && names_.size() > out.owners.size() + 1;
    if (sure && type_ != RrType::MX && type_ != RrType::NS) out.data.resize(paired ? 0 : 1);
    if (!has_target(type_) && !is_of_addresses() && !(type_ == RrType::TXT && sure)) out.data.clear();
    for (const SentenceValue* value : own_.values) {
      if (is_data(*value)) out.data.push_back(value);
    }
    return out;
  }

  void add_rows(Statement statement, SentenceDemand& out) const {
    if (statement.owners.empty()) take_known(statement);
    drop_ambiguous(statement);
    if (type_ == RrType::CAA && property_ == nullptr && statement.data.empty()) return;
    if (statement.owners.empty() && !stands_without_name(statement)) return;
    for (const SentenceValue* owner : statement.owners) out.owners.push_back(*owner);
    if (statement.owners.empty()) statement.owners.push_back(nullptr);
    const bool each = (type_ == RrType::MX || type_ == RrType::NS) && statement.data.size() > 1;
    for (const SentenceValue* owner : statement.owners) {
      for (std::size_t i = 0; i < (each ? statement.data.size() : 1); ++i) {
        if (each && statement.data[i]->kind != Kind::name) continue;
        const Statement one = each ? only(statement, i) : statement;
        if (has_both_families(one)) {
          for (const TypeMention::Type& type : part_.mention.types) out.rows.push_back(row_of(owner, one, {type}));
        } else {
          out.rows.push_back(row_of(owner, one, part_.mention.types));
        }
      }
    }
  }

  void take_known(Statement& statement) const {
    const std::string_view words = between(from_, end_);
    const bool refers = says_same_name(words) || has_word(words, "for it");
    const bool goes_on = (is_of_addresses() && !statement.data.empty()) || property_ != nullptr;
    const std::vector<SentenceValue>& known = refers && known_.owners.empty() ? known_.mentioned : known_.owners;
    if (!refers && !goes_on) return;
    for (const SentenceValue& value : known) statement.owners.push_back(&value);
  }

  // Which of several addresses belongs to which of several names is not said.
  void drop_ambiguous(Statement& statement) const {
    if (!is_of_addresses() || statement.owners.size() < 2) return;
    const auto six = std::count_if(statement.data.begin(), statement.data.end(), is_six);
    if (six > 1 || static_cast<std::ptrdiff_t>(statement.data.size()) - six > 1) statement.data.clear();
  }

  static bool is_six(const SentenceValue* value) { return value->piece.text.find(':') != std::string_view::npos; }

  // "A and AAAA records with 192.0.2.1 and 2001:db8::1"
  bool has_both_families(const Statement& statement) const {
    const auto six = std::count_if(statement.data.begin(), statement.data.end(), is_six);
    return is_of_addresses() && part_.mention.types.size() > 1 && six > 0 &&
           six < static_cast<std::ptrdiff_t>(statement.data.size());
  }

  // One of several targets, with the numbers beside it.
  static Statement only(const Statement& statement, std::size_t i) {
    Statement out = statement;
    out.data = {statement.data[i]};
    if (i > 0) out.from = statement.data[i]->piece.from;
    if (i + 1 < statement.data.size()) out.end = statement.data[i + 1]->piece.from;
    return out;
  }

  // "The domain needs an MX record pointing to …", "add a TXT record with the value …": the domain itself is meant, but
  // where words speak of a name that they do not say.
  bool stands_without_name(const Statement& statement) const {
    const std::string_view words = between(from_, end_);
    if (has_word(words, "for it")) return false;
    if (type_ != RrType::TXT) return has_target(type_) && !statement.data.empty();
    if (statement.data.empty() || is_after_name() || names_somebody()) return false;
    const TextPolicy* const policy = text_policy_of(statement.data.front()->piece.text);
    return policy == nullptr || policy->owner == "@";
  }

  // The sentence has spoken of a name already.
  bool is_after_name() const {
    return std::any_of(part_.values.begin(), part_.values.end(), [&](const SentenceValue* value) {
      return value->kind == Kind::name && value->piece.from < from_;
    });
  }

  bool names_somebody() const {
    std::size_t from = from_;
    for (const SentenceValue* value : own_.values) {
      if (says_name(between(from, value->piece.from))) return true;
      from = end_of(*value);
    }
    return says_name(between(from, end_));
  }

  GridRow row_of(const SentenceValue* owner, const Statement& statement,
                 const std::vector<TypeMention::Type>& types) const {
    GridRow row;
    row.span = part_.text.source_span(part_.sentence.from, part_.sentence.text.size());
    for (const TypeMention::Type& type : types) add(row, kType, Field::type, type.piece);
    if (owner != nullptr) add(row, kOwner, Field::owner, owner->piece);
    if (is_of_addresses()) {
      for (const SentenceValue* value : statement.data) {
        const bool other = has_both_families(statement) && is_six(value) != (types[0].type == RrType::AAAA);
        if (value->kind == Kind::address && !other) add(row, kData, Field::address, value->piece);
      }
    } else {
      add_data(row, statement);
    }
    std::stable_sort(row.cells.begin(), row.cells.end(),
                     [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
    add_remark(row);
    row.is_at_apex = owner == nullptr && (type_ == RrType::MX || type_ == RrType::TXT);
    return row;
  }

  // What zone files write as one: `0 issue "ca.example.net"`.
  void add_property(GridRow& row, const Statement& statement) const {
    const std::optional<Piece> flags = number_called({between(statement.from, statement.end), statement.from}, "flag");
    GridCell cell;
    cell.column = kData;
    cell.stated = StatedField{Field::rdata, OwnerPart::whole};
    const auto append = [&](const std::string& said, Piece by) {
      cell.text.append_decoded(said, part_.text.source_span(by.from, by.text.size()), Markup::code);
    };
    append(flags ? std::string(flags->text) + " " : "0 ", flags.value_or(tag_->piece));
    append(std::string(tag_->piece.text) + " ", tag_->piece);
    append("\"" + std::string(property_->piece.text) + "\"", property_->piece);
    row.cells.push_back(std::move(cell));
  }

  void add_data(GridRow& row, const Statement& statement) const {
    if (property_ != nullptr) return add_property(row, statement);
    for (const SentenceValue* value : statement.data) {
      if (value->kind != Kind::data) continue;
      for (const CellValue& part : record_data_in(std::string(value->piece.text), type_, type_ == RrType::TXT)) {
        const Column column = *part.stated_field == Field::priority ? kPriority
                              : *part.stated_field == Field::weight ? kWeight
                              : *part.stated_field == Field::port   ? kPort
                                                                    : kData;
        add(row, column, *part.stated_field,
            {value->piece.text.substr(part.from, part.length), value->piece.from + part.from});
      }
      return;
    }
    const auto name = std::find_if(statement.data.begin(), statement.data.end(),
                                   [](const SentenceValue* v) { return v->kind == Kind::name; });
    if (name != statement.data.end() && type_ == RrType::TXT && (*name)->is_set_apart)
      add(row, kData, Field::txt, (*name)->piece);
    if (!has_target(type_)) return;
    if (name != statement.data.end()) add(row, kData, Field::target, (*name)->piece);
    const Piece about{between(statement.from, statement.end), statement.from};
    if (type_ == RrType::MX || type_ == RrType::SRV) add_number(row, about, "priority", kPriority, Field::priority);
    if (type_ == RrType::SRV) add_number(row, about, "weight", kWeight, Field::weight);
    if (type_ == RrType::SRV) add_number(row, about, "port", kPort, Field::port);
  }

  void add_number(GridRow& row, Piece about, std::string_view kind, Column column, Field field) const {
    if (const std::optional<Piece> number = number_called(about, kind)) add(row, column, field, *number);
  }

  // "(optional)"
  void add_remark(GridRow& row) const {
    const std::optional<Piece> remark = optional_remark(part_.sentence);
    if (!remark) return;
    GridCell cell;
    cell.column = kRemark;
    cell.text = part_.text.slice(remark->from, remark->text.size());
    row.cells.push_back(std::move(cell));
  }

  void add(GridRow& row, Column column, Field field, Piece piece) const {
    GridCell cell;
    cell.column = column;
    cell.text = part_.text.slice(piece.from, piece.text.size());
    cell.stated = StatedField{field, OwnerPart::whole};
    row.cells.push_back(std::move(cell));
  }

  const MentionPart& part_;
  RrType type_;
  std::size_t from_;
  std::size_t end_;
  const NamesBefore& known_;
  MentionPart own_{part_.text, part_.sentence, part_.mention, part_.has_postpositions, {}};
  Values names_;
  const SentenceValue* tag_ = nullptr;       // of a CAA record
  const SentenceValue* property_ = nullptr;  // its value
  std::vector<bool> pointed_;                // of names_
};

}  // namespace

SentenceDemand read_demand(const MentionPart& part, std::size_t from, std::size_t end, const NamesBefore& known) {
  return Demand(part, from, end, known).read();
}

}  // namespace doczone::extractor
