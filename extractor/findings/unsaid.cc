#include "extractor/findings/unsaid.h"

#include <algorithm>
#include <tuple>

namespace doczone::extractor {
namespace {

Unsaid unsaid(const SilencedFault& silenced, const TranslationSet& set) {
  const PlaceOnPage& place = place_of(silenced.fault);
  const Page& page = set.pages[place.page];
  return {page.locate(place.span),       page.language,        field_of(silenced.fault),  value_of(silenced.fault),
          suggestion_of(silenced.fault), silenced.silence->id, silenced.silence->sentence};
}

auto key_of(const Unsaid& one) {
  return std::tie(one.where.path, one.where.span.offset, one.field, one.silence, one.value, one.suggestion);
}

}  // namespace

std::vector<Unsaid> unsaid_of(const std::vector<SilencedFault>& silenced, const TranslationSet& set) {
  std::vector<Unsaid> out;
  for (const SilencedFault& one : silenced) out.push_back(unsaid(one, set));
  std::sort(out.begin(), out.end(), [](const Unsaid& a, const Unsaid& b) { return key_of(a) < key_of(b); });
  out.erase(
      std::unique(out.begin(), out.end(), [](const Unsaid& a, const Unsaid& b) { return key_of(a) == key_of(b); }),
      out.end());
  return out;
}

}  // namespace doczone::extractor
