// What pages demand, as a table for people.
#pragma once

#include <string>

#include "model/requirement.h"

namespace doczone::cli {

// A block for each page: its path in the source language, where there is one, and a line for each record with its line
// on the page, its types, owner, data and TTL. Records that other pages state, too, stand once, on the first.
std::string demand_table(const CanonicalModel& model, const LanguageTag& source);

}  // namespace doczone::cli
