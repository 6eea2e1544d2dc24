#include "extractor/election/field_rules.h"

#include <array>

#include "extractor/election/name_rules.h"
#include "extractor/election/text_rules.h"
#include "extractor/election/value_rules.h"
#include "extractor/election/view_rules.h"

namespace doczone::extractor {
namespace {

constexpr FieldRules kName{.kind = "name",
                           .whole = Question::whole_name,
                           .doubtful = Question::doubtful_name,
                           .read = read_name,
                           .mend = mend_name,
                           .suggest = suggest_name,
                           .spell = spell_name,
                           .is_whole = is_whole_name,
                           .is_confirmed = is_confirmed_name,
                           .word = word_name,
                           .may_repeat_source = true,
                           .consent = Consent::of_all};
constexpr FieldRules kType{.kind = "type", .read = read_type, .demanded = demanded_type};
constexpr FieldRules kNumber{.kind = "number", .read = read_number, .spell = spell_as_said};
constexpr FieldRules kTime{.kind = "number", .read = read_time, .spell = spell_as_said};
constexpr FieldRules kPort{.kind = "number", .read = read_plain, .demanded = demanded_port};
constexpr FieldRules kAddress{.kind = "address", .read = read_address};
constexpr FieldRules kView{.kind = "view",
                           .whole = Question::view,
                           .doubtful = Question::view,
                           .read = read_view,
                           .word = word_view,
                           .words_agree = true,
                           .consent = Consent::none};
constexpr FieldRules kText{.kind = "text",
                           .read = read_text,
                           .mend = mend_text,
                           .spell = spell_as_said,
                           .is_whole = is_whole_text,
                           .may_repeat_source = true};
constexpr FieldRules kData{.kind = "text", .read = read_plain};

struct FieldRow {
  Field field;
  const FieldRules* rules;
};

constexpr std::array<FieldRow, 13> kFieldRules{{
    {Field::owner, &kName},
    {Field::target, &kName},
    {Field::type, &kType},
    {Field::port, &kPort},
    {Field::address, &kAddress},
    {Field::view, &kView},
    {Field::ttl, &kTime},
    {Field::priority, &kNumber},
    {Field::weight, &kNumber},
    {Field::txt, &kText},
    {Field::rdata, &kData},
    {Field::mention, &kName},
    {Field::term, &kText},
}};

constexpr bool has_row_for_each_field() {
  for (std::size_t i = 0; i < kFieldRules.size(); ++i) {
    if (kFieldRules[i].field != static_cast<Field>(i)) return false;
  }
  return true;
}
static_assert(has_row_for_each_field());

}  // namespace

const FieldRules& rules_of(Field field) {
  return *kFieldRules[static_cast<std::size_t>(field)].rules;
}

}  // namespace doczone::extractor
