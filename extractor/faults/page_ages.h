// Which pages of a set were made from an older version of their source than the one beside them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extractor/alignment/set_alignment.h"

namespace doczone::extractor {

// The page whose source is the newest, by the day that translations take over from it (`ms.date`, `date`,
// `POT-Creation-Date`); nothing when the pages do not differ in it, or do not give it. Other days tell when a page was
// changed itself.
std::optional<std::size_t> newest_page(const std::vector<Page>& pages);

// By page of the set: half a sentence that says how it is known; empty where nothing speaks for it. `source`: the page
// in the source language, if there is one; without it, the newest page stands for it, and only days tell.
//
// A page is older whose date is; that names another hash of the source than the source has, where another page names
// the source's own; and that differs from the source in several rows just as other translations do: an engine loses
// rows in one page, and hardly the same ones in two.
std::vector<std::string> reasons_to_be_behind(const AlignedSet& set, std::optional<std::size_t> source);

}  // namespace doczone::extractor
