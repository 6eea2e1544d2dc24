#include "extractor/repair/repairs_by_place.h"

namespace doczone::extractor {
namespace {

std::vector<ByteSpan> spans_of_repairs(const std::vector<const Finding*>& repairs) {
  std::vector<ByteSpan> out;
  for (const Finding* const repair : repairs) out.push_back(repair->where.span);
  return out;
}

}  // namespace

RepairsByPlace::RepairsByPlace(const std::vector<const Finding*>& repairs)
    : repairs_(repairs), index_(spans_of_repairs(repairs)) {
  for (const Finding* const repair : repairs)
    by_span_.try_emplace({repair->where.span.offset, repair->where.span.length}, repair);
}

const Finding* RepairsByPlace::at(ByteSpan span) const {
  const auto found = by_span_.find({span.offset, span.length});
  return found == by_span_.end() ? nullptr : found->second;
}

std::vector<const Finding*> RepairsByPlace::touching(ByteSpan span) const {
  std::vector<const Finding*> out;
  for (const std::size_t i : index_.touching(span)) out.push_back(repairs_[i]);
  return out;
}

}  // namespace doczone::extractor
