// One page of documentation, read: who it is, and the record tables on it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extractor/names/name_remains.h"
#include "extractor/pages/page_dates.h"
#include "extractor/pages/page_side.h"
#include "extractor/records/record_table.h"
#include "model/language_tag.h"
#include "model/location.h"
#include "model/source_text.h"

namespace doczone::extractor {

// Something of a page that was not read, or that may have been misunderstood.
struct ReadingNote {
  Location where;
  LanguageTag language;
  std::string text;  // one sentence
};

// A table on its way to being read: what the other languages know of it may decide.
struct PageTable {
  Grid grid;
  TablePlace place;
  bool may_state = true;  // something, by what stands in it (table_signs.h)
};

// A piece of text beside the records: a heading, a paragraph, a block of code, a cell.
struct Stretch {
  enum class Kind { heading, paragraph, item, code, cell };

  Kind kind = Kind::paragraph;
  std::size_t column = 0;  // of a cell: 0-based grid column
  std::size_t offset = 0;  // of its first byte
  CellText text;
  CellText source_text;  // bilingual pages: the same in the source language; usually empty
};

// A name in running text that does not fit the pattern whose example it is.
struct ContradictingExample {
  ByteSpan span;  // of the example
  std::string example;
  std::string pattern;
};

struct Page {
  std::shared_ptr<const SourceText> text;
  LanguageTag language;
  std::string page;                        // relative to the language's folder
  bool human_translated = false;           // ms.translationtype HT
  bool machine_translated = false;         // ms.translationtype MT: the next translation replaces the page
  std::string source_hash;                 // SHA-1 of the source page it was translated from; empty when unknown
  PageDates dates = {};                    // when it was changed
  std::vector<std::string> versions = {};  // numbers in its first heading: `DNS for Acme 4.2`
  PageSide side = PageSide::whole;         // a translation has only what is translated by now
  std::shared_ptr<const std::string> side_text = {};  // of one side of a file with two: its entries
  bool is_foreign = false;                            // its bytes lie elsewhere: only what atoms tell of it is known
  std::string stated_hash = {};                       // of a foreign page: its content_hash()
  std::vector<RecordTable> tables;
  std::vector<PageTable> grids = {};              // all tables, whatever they state, until the set was read
  std::vector<Stretch> prose = {};                // likewise
  std::shared_ptr<const NameRemains> names = {};  // that pages of the set say; null before the set was read
  std::vector<RecordTable> mentions = {};  // of these names beside the records; one table at most, a row for a stretch
  std::vector<RecordTable> literals = {};  // that some page of the set says otherwise; one table at most
  std::vector<ContradictingExample> examples = {};  // of the pages that are to be mended
  std::vector<ReadingNote> notes = {};

  // Returns forty hexadecimal digits, as ms.openlocfilehash writes them: the SHA-1 of the page's bytes.
  std::string content_hash() const;
  // What it says, markup and all. Places in it are not those of the file's bytes.
  std::string_view said() const { return side_text ? std::string_view(*side_text) : text->bytes(); }
  const std::string& path() const { return text->path(); }
  Location locate(ByteSpan span) const { return doczone::locate(*text, span); }
};

// The same page in its languages, sorted by language and path; the source language, where there is one, comes first.
struct TranslationSet {
  std::string page;
  std::vector<Page> pages;
};

}  // namespace doczone::extractor
