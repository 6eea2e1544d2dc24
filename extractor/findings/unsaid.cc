#include "extractor/findings/unsaid.h"

#include <map>
#include <tuple>

namespace doczone::extractor {
namespace {

Unsaid unsaid(const SilencedFault& silenced, const TranslationSet& set) {
  const PlaceOnPage& place = place_of(silenced.fault);
  const Page& page = set.pages[place.page];
  return {page.locate(place.span),       page.language,        field_of(silenced.fault),  value_of(silenced.fault),
          suggestion_of(silenced.fault), silenced.silence->id, silenced.silence->sentence};
}

// By page and place; equal for a cell that is in several rows.
auto key_of(const SilencedFault& one) {
  const PlaceOnPage& place = place_of(one.fault);
  return std::tuple(place.page, place.span.offset, field_of(one.fault), one.silence->id, suggestion_of(one.fault));
}

}  // namespace

std::vector<Unsaid> unsaid_of(const std::vector<SilencedFault>& silenced, const TranslationSet& set) {
  std::map<decltype(key_of(silenced.front())), const SilencedFault*> in_order;
  for (const SilencedFault& one : silenced) in_order.emplace(key_of(one), &one);
  std::vector<Unsaid> out;
  out.reserve(in_order.size());
  for (const auto& [key, one] : in_order) out.push_back(unsaid(*one, set));
  return out;
}

}  // namespace doczone::extractor
