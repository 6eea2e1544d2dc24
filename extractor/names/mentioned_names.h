// Names in running text beside words: those that are beyond doubt, and what may be left of known ones.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/names/name_remains.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// Returns whole names that can be nothing else: with a service, a placeholder or three labels, or in a top-level domain
// that no ordinary word is. Names of classes and files are none. Parts of `text`, in its order.
std::vector<std::string_view> plain_names_in(std::string_view text, const ServiceRegistry& services);

// Returns the names that `known` knows, and what it can explain by one of them. Parts of `text`, in its order, which do
// not overlap.
std::vector<std::string_view> mentioned_in(std::string_view text, const NameRemains& known);

}  // namespace doczone::extractor
