#include "extractor/faults/header_faults.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "extractor/election/confidence.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// What no translator has a word for. Other words in capitals (`TYPE`) may be translated.
bool is_kept(const std::string& word) {
  static constexpr std::array<std::string_view, 10> kKept{"FQDN",  "DNS",  "IP", "TTL", "SRV",
                                                          "CNAME", "AAAA", "MX", "TXT", "URL"};
  return std::find(kKept.begin(), kKept.end(), word) != kKept.end();
}

std::vector<std::string> abbreviations(const std::string& header) {
  const std::string text = nfkc(header);
  std::vector<std::string> out;
  std::string word;
  const auto end_word = [&] {
    if (is_kept(word) && std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
    word.clear();
  };
  bool plain = true;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      word += c;
    } else if (is_ascii_alnum(c)) {
      plain = false;
    } else {
      if (plain) end_word();
      word.clear();
      plain = true;
    }
  }
  if (plain) end_word();
  return out;
}

struct Column {
  std::map<std::size_t, const RecordCell*> headers;              // by page
  std::map<std::string, std::vector<std::size_t>> keepers = {};  // abbreviation -> pages, in order
};

std::map<std::size_t, Column> columns_of(const ElectedTable& table) {
  std::map<std::size_t, Column> out;
  for (std::size_t page = 0; page < table.table->tables.size(); ++page) {
    const RecordTable* const on_page = table.table->tables[page];
    if (on_page == nullptr) continue;
    for (const RecordCell& cell : on_page->headers) {
      Column& column = out[cell.column];
      column.headers[page] = &cell;
      for (const std::string& word : abbreviations(cell.text)) column.keepers[word].push_back(page);
    }
  }
  return out;
}

}  // namespace

void find_header_faults(const ElectedTable& table, FaultCollector& out) {
  // A header that lost two abbreviations, or that spans columns, is one fault.
  std::set<std::pair<std::size_t, std::size_t>> said;  // page, offset
  for (const auto& [number, column] : columns_of(table)) {
    for (const auto& [word, keepers] : column.keepers) {
      const Presence presence{keepers.size(), column.headers.size() - keepers.size(), false};
      const Confidence confidence = confidence_in(presence, Question::header);
      for (const auto& [page, header] : column.headers) {
        if (std::binary_search(keepers.begin(), keepers.end(), page)) continue;
        if (said.count({page, header->span.offset}) > 0) continue;
        HeaderFault fault = out.start<HeaderFault>(table, page);
        fault.confidence = confidence;
        fault.span = header->span;
        fault.header = header;
        fault.abbreviation = word;
        if (out.add(std::move(fault))) said.emplace(page, header->span.offset);
      }
    }
  }
}

// One word that says nothing can't spell an abbreviation out, which takes more.
bool is_spelled_out(const HeaderFault& fault, Surroundings&) {
  const std::string& text = fault.header->text;
  return !abbreviations(text).empty() || text.find_first_of(" /") != std::string::npos;
}

}  // namespace doczone::extractor
