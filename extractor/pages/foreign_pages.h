// Pages that lie elsewhere, known by what `extract --atoms` printed about them. Extraction is the map, election the
// reduce: what is elected from them is the same as with the pages at hand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/pages/page.h"
#include "extractor/pages/page_identity.h"
#include "model/result.h"

namespace doczone {
struct PageContext;
struct TablelessPage;
}  // namespace doczone

namespace doczone::extractor {

// `page.text` has the page's bytes, from which it can be read like one that lies here; or, as older files have it, its
// size and its lines that hold values, blanks elsewhere: enough to locate, to quote and to suggest edits. Without
// tables, there was none.
struct ForeignPage {
  PageHead head;
  Page page;
  bool has_text = false;  // `page.text` has all bytes
};

// Returns what to print about a page beside its atoms. `notes` are those about it.
PageContext page_context(const Page& page, const PageHead& head, const std::vector<const ReadingNote*>& notes);

// Of pages without text, atoms say how large they are: a few bytes can claim very many.
struct ClaimedBytes {
  std::size_t used = 0;
  std::size_t most = std::size_t{256} << 20;  // of all files of a run together
};

// `text` has the lines of one or several runs of `extract --atoms`; their pages are appended to `out`. An error tells
// path and line, and what is wrong with it.
std::optional<Error> read_foreign_pages(std::string_view text, const std::string& path, ClaimedBytes& claimed,
                                        std::vector<ForeignPage>& out);

}  // namespace doczone::extractor
