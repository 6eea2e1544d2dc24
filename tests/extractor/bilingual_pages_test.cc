// The same product, published twice: as translations, and as pages that carry the English sentence beside each
// translated one. Both must say the same, and the second also what the English page says.
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include "tests/extractor/real_pages.h"

namespace doczone::extractor::bilingual_pages_test {
namespace {

// An atom apart from the bytes it stands in.
using Key = std::tuple<std::string, std::string, std::size_t, std::size_t, std::size_t, std::string, std::string>;

Key key_of(const Page& page, const Atom& atom) {
  return {page.language.to_string(),
          std::filesystem::path(page.path()).filename().string(),
          atom.table,
          atom.row,
          atom.column,
          std::string(to_string(atom.field)),
          atom.value};
}

std::string dump(const Key& key) {
  const auto& [language, file, table, row, column, field, value] = key;
  return language + "/" + file + " table " + std::to_string(table) + " row " + std::to_string(row) + " cell " +
         std::to_string(column) + " " + field + "=" + value;
}

using Atoms = std::multimap<Key, std::optional<std::string>>;

Atoms atoms_of(const Corpus& corpus) {
  Atoms out;
  for_each_atom(corpus, [&](const Page& page, const RecordTable&, const RecordRow&, const Atom& atom) {
    out.emplace(key_of(page, atom), atom.source_value);
  });
  return out;
}

// What the English page says in each cell: field and value.
using Cell = std::tuple<std::string, std::size_t, std::size_t, std::size_t>;  // file, table, row, column
std::multimap<Cell, std::string> english_cells(const Atoms& atoms) {
  std::multimap<Cell, std::string> out;
  for (const auto& [key, source] : atoms) {
    const auto& [language, file, table, row, column, field, value] = key;
    if (language == "en-US") out.emplace(Cell{file, table, row, column}, value);
  }
  return out;
}

TEST(BilingualPagesTest, SayTheSameAsThePlainPagesAndQuoteTheEnglishOnes) {
  if (!has_real_pages()) GTEST_SKIP() << "the bilingual pages are not here: " << kRealPages;
  const Atoms plain = atoms_of(read_real_pages("lync-2013"));
  const Atoms bilingual = atoms_of(read_real_pages("lync-2013-sxs"));
  const auto english = english_cells(plain);
  ASSERT_GT(bilingual.size(), 1000U);

  std::size_t missing = 0, added = 0;
  std::set<std::pair<std::string, std::string>> pages;  // that are there in both editions
  for (const auto& [key, source] : bilingual) pages.insert({std::get<0>(key), std::get<1>(key)});
  for (const auto& [key, source] : plain) {
    if (!pages.contains({std::get<0>(key), std::get<1>(key)}) || bilingual.count(key) == plain.count(key)) continue;
    ++missing;
    std::printf("only on the plain page: %s\n", dump(key).c_str());
  }
  for (const auto& [key, source] : bilingual) {
    if (plain.count(key) == bilingual.count(key)) continue;
    ++added;
    std::printf("only on the bilingual page: %s\n", dump(key).c_str());
  }
  EXPECT_EQ(missing, 0U);
  EXPECT_EQ(added, 0U);

  std::size_t quoted = 0, right = 0;
  for (const auto& [key, source] : bilingual) {
    if (!source) {
      std::printf("without its English value: %s\n", dump(key).c_str());
      continue;
    }
    ++quoted;
    const auto& [language, file, table, row, column, field, value] = key;
    const std::string quote = *source;
    const auto cell = english.equal_range(Cell{file, table, row, column});
    const bool same = std::any_of(cell.first, cell.second, [&](const auto& said) { return said.second == quote; });
    right += same ? 1 : 0;
    if (!same) std::printf("quotes '%s' of English: %s\n", quote.c_str(), dump(key).c_str());
  }
  std::printf("%zu atoms on %zu bilingual pages, %zu with an English value, %zu of them the English page's\n",
              bilingual.size(), pages.size(), quoted, right);
  EXPECT_GE(static_cast<double>(quoted), 0.98 * static_cast<double>(bilingual.size()));
  EXPECT_GE(static_cast<double>(right), 0.99 * static_cast<double>(quoted));
}

}  // namespace
}  // namespace doczone::extractor::bilingual_pages_test
