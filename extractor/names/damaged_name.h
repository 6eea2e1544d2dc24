// Names that translation has damaged: what was once a name is recognised, and damage that leaves no doubt is undone.
#pragma once

#include <string>
#include <string_view>

namespace doczone::extractor {

// Undoes blanks round dots and behind underscores, other scripts' full stops and dashes, full-width forms, quotation
// marks, invisible characters, doubled dots and a doubled first label; the result may or may not be a name.
std::string normalise_name(std::string_view raw);

enum class NameShape {
  none,     // not a name
  damaged,  // was one: it has a service label, or a domain behind something broken
  whole,    // a name of at least two parts, once normalised
};
NameShape name_shape(std::string_view line);

}  // namespace doczone::extractor
