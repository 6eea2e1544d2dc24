// Headers are translated, wrong or missing. Every page that states records is read again with nonsense in place of its
// headers: the atoms must be the same, without exception.
#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "extractor/pages/front_matter.h"
#include "extractor/pages/page_reader.h"
#include "extractor/records/table_values.h"
#include "extractor/tables/html_tokens.h"
#include "extractor/tables/page_tables.h"
#include "model/ascii.h"
#include "tests/extractor/real_pages.h"

namespace doczone::extractor::nonsense_headers_test {
namespace {

using AtomKey = std::tuple<std::size_t, std::size_t, std::size_t, std::string, std::string>;  // table, row, column …

std::multiset<AtomKey> atoms_of(const Page& page) {
  std::multiset<AtomKey> out;
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        out.insert({atom.table, atom.row, atom.column, std::string(to_string(atom.field)), atom.value});
      }
    }
  }
  return out;
}

std::string dump(const AtomKey& key) {
  const auto& [table, row, column, field, value] = key;
  return "table " + std::to_string(table) + " row " + std::to_string(row) + " cell " + std::to_string(column) + " " +
         field + "=" + value;
}

bool is_word_byte(char c) {
  return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || c == '&' || c == ';' || c == '#' || c == '-' ||
         c == '\'' || c == '.' || c == '/' || c == '_';
}

// The bytes of `span` with every word replaced; tags, blanks, line ends and Markdown's marks stay.
std::string with_nonsense(std::string_view page, ByteSpan span, std::string_view nonsense) {
  std::string out;
  HtmlTokenizer tokens(page, span);
  for (HtmlToken token; tokens.next(token);) {
    const std::string_view bytes = page.substr(token.span.offset, token.span.length);
    if (token.kind != HtmlToken::Kind::text) {
      out += bytes;
      continue;
    }
    for (std::size_t at = 0; at < bytes.size();) {
      std::size_t end = at;
      while (end < bytes.size() && is_word_byte(bytes[end])) ++end;
      if (end > at) {
        out += nonsense;
      } else {
        out += bytes[end++];
      }
      at = end;
    }
  }
  return out;
}

// The cells of header rows; the row that stands in for them where there are none.
std::vector<ByteSpan> header_cells(const Grid& grid) {
  std::vector<ByteSpan> out;
  const TableValues values = read_table_values(grid, ServiceRegistry::standard());
  for (const GridRow& row : grid.rows) {
    if (!row.is_header && &row != values.header) continue;
    for (const GridCell& cell : row.cells) {
      if (!cell.text.empty() && !cell.is_continued) out.push_back(cell.text.source_span(0, cell.text.text().size()));
    }
  }
  return out;
}

Page with_nonsense_headers(const Page& page, std::string_view nonsense, std::size_t& replaced) {
  const std::string_view bytes = page.text->bytes();
  const std::size_t body = read_front_matter(bytes).end;
  std::vector<ByteSpan> headers;
  for (const Grid& grid : read_page_tables(*page.text, body, read_block_outline(*page.text, body)).grids) {
    const bool states = std::any_of(page.tables.begin(), page.tables.end(),
                                    [&](const RecordTable& t) { return t.span.offset == grid.span.offset; });
    const std::vector<ByteSpan> cells = states ? header_cells(grid) : std::vector<ByteSpan>{};
    headers.insert(headers.end(), cells.begin(), cells.end());
  }
  std::sort(headers.begin(), headers.end(), [](ByteSpan a, ByteSpan b) { return a.offset > b.offset; });
  replaced += headers.size();
  std::string changed(bytes);
  for (const ByteSpan& span : headers) changed.replace(span.offset, span.length, with_nonsense(bytes, span, nonsense));
  PageHead head;
  head.path = page.path();
  head.language = page.language;
  return read_page(std::make_shared<const SourceText>(page.path(), std::move(changed)), head,
                   ServiceRegistry::standard());
}

void expect_same_atoms(const std::string& product) {
  const Corpus corpus = read_real_pages(product);
  std::size_t pages = 0, atoms = 0, replaced = 0, different = 0;
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) {
      if (page.tables.empty()) continue;
      ++pages;
      const std::multiset<AtomKey> expected = atoms_of(page);
      atoms += expected.size();
      for (const std::string_view nonsense : {"稱", "Blorp", "qux"}) {
        const std::multiset<AtomKey> found = atoms_of(with_nonsense_headers(page, nonsense, replaced));
        std::vector<AtomKey> lost, gained;
        std::set_difference(expected.begin(), expected.end(), found.begin(), found.end(), std::back_inserter(lost));
        std::set_difference(found.begin(), found.end(), expected.begin(), expected.end(), std::back_inserter(gained));
        const auto report = [&](const char* what, const std::vector<AtomKey>& keys) {
          for (const AtomKey& key : keys) {
            ++different;
            std::printf("%s with '%.*s': %s %s\n", what, static_cast<int>(nonsense.size()), nonsense.data(),
                        page.path().c_str(), dump(key).c_str());
          }
        };
        report("lost", lost);
        report("gained", gained);
      }
    }
  }
  std::printf("%s: %zu atoms on %zu pages, %zu headers replaced, %zu differences\n", product.c_str(), atoms, pages,
              replaced, different);
  EXPECT_GT(replaced, 6 * pages);  // two or more on each, three times
  EXPECT_EQ(different, 0U);
}

class NonsenseHeadersTest : public testing::TestWithParam<std::string> {};

TEST_P(NonsenseHeadersTest, ExtractTheSame) {
  if (!has_real_pages()) GTEST_SKIP() << "the real pages are not here: " << kRealPages;
  expect_same_atoms(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Products, NonsenseHeadersTest,
                         testing::Values("lync-2013", "lync-2013-sxs", "skype-for-business"));

}  // namespace
}  // namespace doczone::extractor::nonsense_headers_test
