// Our grids against those of parsers that browsers' rules (gumbo) and GitHub's (cmark-gfm) were written into: every
// table of thousands of real pages, cell for cell. Each difference must be one of the named, counted exceptions.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <gumbo.h>
#include <unistd.h>

#include "extractor/pages/front_matter.h"
#include "extractor/pages/page_reader.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/html_tables.h"
#include "extractor/tables/html_tokens.h"
#include "extractor/tables/pipe_tables.h"
#include "model/ascii.h"
#include "model/unicode.h"
#include "tests/extractor/real_pages.h"

namespace doczone::extractor::grid_oracle_test {
namespace {

using Table = std::vector<std::vector<std::string>>;  // texts of cells by row

// Around what a browser sets higher; folded() leaves them out.
constexpr char kRaised = '\x02', kRaisedEnd = '\x03';

// Runs of white space are one blank.
std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text.substr(at));
    const bool blank = is_white_space(c.value) || c.value == 0x200B;
    const bool is_sign = text[at] == kRaised || text[at] == kRaisedEnd;
    if (!blank && !is_sign) out += text.substr(at, c.length);
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
    at += c.length;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Table table_of(const Grid& grid) {
  Table out;
  for (const GridRow& row : grid.rows) {
    std::vector<std::string>& cells = out.emplace_back();
    for (const GridCell& cell : row.cells) {
      if (!cell.is_continued) cells.push_back(cell.text.text() + "\n" + cell.source_text.text());
    }
  }
  return out;
}

// ---- gumbo ----

bool starts_block(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_TABLE:
      return true;
    default:
      return false;
  }
}

bool is_bilingual_source(const GumboNode& node) {
  const GumboAttribute* const name = gumbo_get_attribute(&node.v.element.attributes, "class");
  return name != nullptr && std::string_view(name->value) == "sxs-lookup";
}

// What a browser shows of a node; nested tables are put aside, and so is the source sentence of a bilingual page.
struct Text {
  std::string shown, source;
  std::vector<const GumboNode*> nested;

  void read(const GumboNode& top) {
    struct Open {
      const GumboNode* node;
      bool in_source;
      bool ends;  // its children are done
    };
    std::vector<Open> open{{&top, false, false}};
    while (!open.empty()) {
      const Open here = open.back();
      open.pop_back();
      const GumboNode& node = *here.node;
      std::string& out = here.in_source ? source : shown;
      if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) out += node.v.text.text;
      if (node.type != GUMBO_NODE_ELEMENT) continue;
      if (starts_block(node)) {
        source += "\n";
        if (!here.in_source) shown += "\n";
      }
      if (node.v.element.tag == GUMBO_TAG_SUP) out += here.ends ? kRaisedEnd : kRaised;
      if (here.ends) continue;
      if (&node != &top && node.v.element.tag == GUMBO_TAG_TABLE) {
        nested.push_back(&node);
        continue;
      }
      const bool in_source = here.in_source || is_bilingual_source(node);
      open.push_back({&node, here.in_source, true});
      for (unsigned i = node.v.element.children.length; i-- > 0;) {
        open.push_back({static_cast<const GumboNode*>(node.v.element.children.data[i]), in_source, false});
      }
    }
  }
};

bool is_tag(const GumboNode* node, GumboTag tag) {
  return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

class GumboTables {
 public:
  explicit GumboTables(const std::string& html)
      : html_(html), output_(gumbo_parse_with_options(&kGumboDefaultOptions, html_.data(), html_.size())) {
    Text page;
    page.read(*output_->root);
    std::vector<const GumboNode*> waiting = std::move(page.nested);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      std::vector<const GumboNode*> nested;
      tables_.push_back(read(*waiting[i], nested));
      waiting.insert(waiting.end(), nested.begin(), nested.end());
    }
  }
  ~GumboTables() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }
  GumboTables(const GumboTables&) = delete;
  GumboTables& operator=(const GumboTables&) = delete;

  const std::vector<Table>& tables() const { return tables_; }

 private:
  static Table read(const GumboNode& table, std::vector<const GumboNode*>& nested) {
    Table out;
    for_each_child(table, [&](const GumboNode* group) {
      if (!is_tag(group, GUMBO_TAG_TBODY) && !is_tag(group, GUMBO_TAG_THEAD) && !is_tag(group, GUMBO_TAG_TFOOT)) return;
      for_each_child(*group, [&](const GumboNode* row) {
        if (!is_tag(row, GUMBO_TAG_TR)) return;
        std::vector<std::string> cells;
        for_each_child(*row, [&](const GumboNode* cell) {
          if (!is_tag(cell, GUMBO_TAG_TD) && !is_tag(cell, GUMBO_TAG_TH)) return;
          Text text;
          text.read(*cell);
          cells.push_back(text.shown + "\n" + text.source);
          nested.insert(nested.end(), text.nested.begin(), text.nested.end());
        });
        if (!cells.empty()) out.push_back(std::move(cells));
      });
    });
    return out;
  }

  template <class Visit>
  static void for_each_child(const GumboNode& node, const Visit& visit) {
    for (unsigned i = 0; i < node.v.element.children.length; ++i) {
      visit(static_cast<const GumboNode*>(node.v.element.children.data[i]));
    }
  }

  std::string html_;
  GumboOutput* output_;
  std::vector<Table> tables_;
};

// ---- cmark-gfm ----

// The helper marks inline HTML: tags that browsers know are nothing to see, of the others it is left for the reader.
std::string without_tags(std::string_view cell) {
  std::string out;
  while (!cell.empty()) {
    const std::size_t open = cell.find('\x01');
    out += cell.substr(0, open);
    if (open == std::string_view::npos) break;
    cell.remove_prefix(open + 1);
    const std::string_view tag = cell.substr(0, cell.find('\x02'));
    const std::size_t name = tag.starts_with("</") ? 2 : 1;
    const std::string_view known = tag.substr(name, tag.find_first_of(" />", name) - name);
    if (equal_ignoring_ascii_case(known, "br")) out += "\n";
    if (!is_html_element(known)) out += tag;
    cell.remove_prefix(std::min(tag.size() + 1, cell.size()));
  }
  return out;
}

// The tables of each page, as the helper program prints them.
std::map<std::string, std::vector<Table>> cmark_tables(const std::map<std::string, std::size_t>& bodies) {
  const std::string list = testing::TempDir() + "/cmark_gfm_pages." + std::to_string(getpid());
  {
    std::ofstream out(list);
    for (const auto& [path, body] : bodies) out << body << ' ' << path << '\n';
  }
  std::map<std::string, std::vector<Table>> tables;
  std::vector<Table>* page = nullptr;
  const std::unique_ptr<FILE, int (*)(FILE*)> output(popen((CMARK_GFM_TABLES " " + list).c_str(), "r"), &pclose);
  char* line = nullptr;
  std::size_t capacity = 0;
  for (ssize_t length; (length = getline(&line, &capacity, output.get())) > 0;) {
    const std::string_view said(line, static_cast<std::size_t>(length) - 1);
    if (said.starts_with("page ")) page = &tables[std::string(said.substr(5))];
    if (said == "table") page->emplace_back();
    if (said == "row") page->back().emplace_back();
    if (said.starts_with("cell ")) page->back().back().push_back(without_tags(said.substr(5)));
  }
  std::free(line);
  std::filesystem::remove(list);
  return tables;
}

// ---- the exceptions ----

// Takes out of either text what only one of the two shows, on purpose.
struct Exception {
  const char* name;
  std::string (*apply)(std::string text);
};

std::string without_unknown_tags(std::string text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('<', at), text.size());
    const std::size_t close = text.find('>', open);
    out += text.substr(at, open - at);
    if (close == std::string::npos) return out + text.substr(open);
    at = close + 1;
  }
  return out;
}

std::string without_backslashes(std::string text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escapes =
        text[at] == '\\' && at + 1 < text.size() && std::ispunct(static_cast<unsigned char>(text[at + 1]));
    if (escapes) ++at;
    out += text[at];
  }
  return out;
}

std::string without_quote_marks(std::string text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    while (from < text.size() && (text[from] == ' ' || text[from] == '>')) ++from;
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    out += text.substr(std::min(from, end), end - std::min(from, end));
    at = end;
  }
  return out;
}

std::string without_raised_numbers(std::string text) {
  for (std::size_t at = text.find(kRaised); at != std::string::npos; at = text.find(kRaised, at + 1)) {
    const std::size_t end = text.find_first_not_of("0123456789", at + 1);
    if (end != std::string::npos && text[end] == kRaisedEnd) text.erase(at, end + 1 - at);
  }
  return text;
}

const std::vector<Exception> kHtmlExceptions{
    {"footnotes' marks: they stand directly behind a name or a version, of which they are no part",
     &without_raised_numbers},
    {"Markdown's escapes: people write \\< and \\_ between tags, where HTML keeps the backslash", &without_backslashes},
    {"Markdown's quote marks: alerts stand inside cells, where HTML shows the > of every line", &without_quote_marks},
    {"tags that HTML does not know: people write placeholders that way, where a browser shows nothing",
     &without_unknown_tags},
};
const std::vector<Exception> kPipeExceptions{};  // none is needed

class Differences {
 public:
  void explained(const std::string& exception) { ++explained_[exception]; }
  void unexplained(const std::string& where, const std::string& ours, const std::string& theirs) {
    if (++unexplained_ <= 200)
      std::printf("%s\n  ours   %s\n  theirs %s\n", where.c_str(), ours.c_str(), theirs.c_str());
  }
  std::size_t finish(std::size_t tables) const {
    std::printf("%zu tables compared, %zu unexplained differences\n", tables, unexplained_);
    for (const auto& [name, count] : explained_) std::printf("  %6zu cells: %s\n", count, name.c_str());
    return unexplained_;
  }

 private:
  std::map<std::string, std::size_t> explained_;
  std::size_t unexplained_ = 0;
};

void compare_cell(const std::string& where, std::string ours, std::string theirs,
                  const std::vector<Exception>& exceptions, Differences& differences) {
  if (folded(ours) == folded(theirs)) return;
  const std::string us = ours, them = theirs;
  std::vector<std::string> names;
  for (const Exception& exception : exceptions) {
    const std::string changed = exception.apply(theirs);
    if (changed != theirs || exception.apply(ours) != ours) names.push_back(exception.name);
    theirs = changed;
    ours = exception.apply(ours);
    if (folded(ours) != folded(theirs)) continue;
    for (const std::string& name : names) differences.explained(name);
    return;
  }
  differences.unexplained(where, folded(us), folded(them));
}

void compare(const std::string& where, const Table& ours, const Table& theirs, const std::vector<Exception>& exceptions,
             Differences& differences) {
  const auto shape = [](const Table& table) {
    std::string out;
    for (const auto& row : table) out += std::to_string(row.size()) + " ";
    return out;
  };
  if (shape(ours) != shape(theirs)) {
    return differences.unexplained(where, "cells a row: " + shape(ours), "cells a row: " + shape(theirs));
  }
  for (std::size_t row = 0; row < ours.size(); ++row) {
    for (std::size_t cell = 0; cell < ours[row].size(); ++cell) {
      compare_cell(where + " row " + std::to_string(row) + " cell " + std::to_string(cell), ours[row][cell],
                   theirs[row][cell], exceptions, differences);
    }
  }
}

template <class Visit>
void for_each_page(const std::string& folder, const Visit& visit) {
  const DiskFiles files;
  const auto listed = files.list((kRealPages / "corpus" / folder).string());
  ASSERT_TRUE(listed);
  for (const std::string& path : *listed) {
    if (!is_page_name(path) && folder != "seeds") continue;
    std::string bytes;
    ASSERT_FALSE(files.read_into(path, bytes));
    visit(SourceText(path, std::move(bytes)));
  }
}

class GridOracleTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!has_real_pages()) GTEST_SKIP() << "the real pages are not here: " << kRealPages;
  }
};

TEST_P(GridOracleTest, HtmlTablesEqualGumbos) {
  Differences differences;
  std::size_t tables = 0;
  for_each_page(GetParam(), [&](const SourceText& page) {
    const std::string_view bytes = page.bytes();
    const BlockOutline outline = read_block_outline(page, read_front_matter(bytes).end);
    for (const ByteSpan& fragment : find_html_tables(bytes, outline.ignored)) {
      const std::vector<Grid> grids = read_html_table(bytes, fragment);
      const GumboTables theirs(std::string(bytes.substr(fragment.offset, fragment.length)));
      for (std::size_t i = 0; i < std::max(grids.size(), theirs.tables().size()); ++i) {
        ++tables;
        const Table ours = i < grids.size() ? table_of(grids[i]) : Table{};
        const Table other = i < theirs.tables().size() ? theirs.tables()[i] : Table{};
        compare(page.path() + ":" + std::to_string(page.line_of(fragment.offset)), ours, other, kHtmlExceptions,
                differences);
      }
    }
  });
  EXPECT_EQ(differences.finish(tables), 0U);
}

TEST_P(GridOracleTest, PipeTablesEqualCmarks) {
  std::map<std::string, std::vector<Table>> ours;
  std::map<std::string, std::size_t> bodies;
  for_each_page(GetParam(), [&](const SourceText& page) {
    const std::string_view bytes = page.bytes();
    if (bytes.find('|') == std::string_view::npos) return;
    const std::size_t body = bodies[page.path()] = read_front_matter(bytes).end;
    const BlockOutline outline = read_block_outline(page, body);
    for (const Grid& grid : read_pipe_tables(page, body, outline.ignored)) ours[page.path()].push_back(table_of(grid));
  });
  const auto theirs = cmark_tables(bodies);
  Differences differences;
  std::size_t tables = 0;
  for (const auto& [path, others] : theirs) {
    const std::vector<Table>& own = ours[path];
    for (std::size_t i = 0; i < std::max(own.size(), others.size()); ++i) {
      ++tables;
      const Table mine = i < own.size() ? own[i] : Table{};
      const Table other = i < others.size() ? others[i] : Table{};
      compare(path, mine, other, kPipeExceptions, differences);
    }
  }
  EXPECT_EQ(theirs.size(), bodies.size());
  EXPECT_EQ(differences.finish(tables), 0U);
}

INSTANTIATE_TEST_SUITE_P(Products, GridOracleTest,
                         testing::Values("lync-2013", "lync-2013-sxs", "skype-for-business", "seeds"));

}  // namespace
}  // namespace doczone::extractor::grid_oracle_test
