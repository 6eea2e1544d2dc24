// Labels that are one word in two languages.
#pragma once

#include <string_view>

namespace doczone::extractor {

// The names differ in one label, which in both is a word, and begins alike: `hybride.example.org` for
// `hybrid.example.org`. Numbers and marks tell hosts apart, endings tell languages apart.
bool has_cognate_label(std::string_view name, std::string_view other);

// Both are names of one service: `_ldap._tcp.ost.example.org` and `_ldap._tcp.east.example.org`.
bool is_of_same_service(std::string_view name, std::string_view other);

}  // namespace doczone::extractor
