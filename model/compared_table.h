// One record table of a translation set, its languages side by side: what a person wants to see of an election.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/atom.h"
#include "model/language_tag.h"
#include "model/location.h"

namespace doczone {

// What one language says.
struct ComparedCell {
  std::string value;
  Location where;
  bool agrees = false;  // with what was elected
};

// One atom in all languages.
struct ComparedAtom {
  Field field = Field::owner;
  std::string elected;                             // empty when nothing could be elected
  std::vector<std::optional<ComparedCell>> cells;  // by language; empty where a page lacks it
};

struct ComparedTable {
  std::string page;     // relative to the language's folder
  std::string section;  // heading above the table, in the source language where there is one
  std::vector<LanguageTag> languages;
  std::vector<std::string> paths;  // by language
  std::vector<std::vector<ComparedAtom>> rows;
};

}  // namespace doczone
