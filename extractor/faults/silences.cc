#include "extractor/faults/silences.h"

#include "extractor/records/literal_spans.h"

namespace doczone::extractor {
namespace {

template <class Shape, bool (*predicate)(const Shape&, Surroundings&)>
bool asked_of(const Fault& fault, Surroundings& around) {
  const Shape* const shape = std::get_if<Shape>(&fault);
  return shape != nullptr && predicate(*shape, around);
}

constexpr Silence kSilences[] = {
#define DOCZONE_SILENCE(id, predicate, Shape, sentence) {id, sentence, asked_of<Shape, predicate>, nullptr},
#define DOCZONE_LAST_SILENCE(id, predicate, sentence) {id, sentence, nullptr, predicate},
#include "extractor/faults/silences.def"
#undef DOCZONE_SILENCE
#undef DOCZONE_LAST_SILENCE
};

}  // namespace

std::span<const Silence> silences() {
  return kSilences;
}

const Silence* silence_when_found(const Fault& fault, Surroundings& around) {
  for (const Silence& silence : kSilences) {
    if (silence.when_found != nullptr && silence.when_found(fault, around)) return &silence;
  }
  return nullptr;
}

const Silence* silence_at_last(const Fault& fault) {
  for (const Silence& silence : kSilences) {
    if (silence.at_last != nullptr && silence.at_last(fault)) return &silence;
  }
  return nullptr;
}

bool says_so_already(const Fault& fault) {
  if (!field_of(fault)) return false;
  const std::string suggestion = suggestion_of(fault);
  return !suggestion.empty() && suggestion == value_of(fault);
}

bool is_value_of_another_version(const Fault& fault) {
  const auto* const atom = std::get_if<AtomFault>(&fault);
  return atom != nullptr && atom->may_be_old && !atom->localised;
}

bool is_unsure(const Fault& fault) {
  return place_of(fault).confidence == Confidence::low;
}

bool is_measured_by_the_source(const Fault& fault) {
  if (!place_of(fault).is_source) return false;
  if (const auto* const atom = std::get_if<AtomFault>(&fault)) return atom->atom == nullptr;
  if (const auto* const row = std::get_if<RowFault>(&fault)) return row->is_missing();
  return std::holds_alternative<OrderFault>(fault) || std::holds_alternative<TableFault>(fault) ||
         std::holds_alternative<HeaderFault>(fault);
}

bool is_left_out_view(const Fault& fault) {
  const auto* const atom = std::get_if<AtomFault>(&fault);
  return atom != nullptr && !atom->is_source && atom->atom == nullptr && atom->field() == Field::view;
}

bool is_example_value(const Fault& fault) {
  const auto* const atom = std::get_if<AtomFault>(&fault);
  if (atom == nullptr || atom->is_source) return false;
  // What is damaged is nobody's example.
  return atom->field() == Field::rdata && !is_damaged_data(atom->elected->value, atom->value);
}

}  // namespace doczone::extractor
