#include "extractor/faults/page_deviations.h"

#include <algorithm>
#include <map>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

class PageFinder : DeviationFinder {
 public:
  PageFinder(const AlignedSet& set, const LanguageTag& source, std::vector<Deviation>& out)
      : DeviationFinder(set, source), out_(out) {}

  // Translators keep abbreviations (FQDN, IP, DNS): where most languages do and one does not, its header was lost.
  void compare_headers(const ElectedTable& table) {
    std::map<std::size_t, std::map<std::string, std::vector<std::size_t>>> keepers;  // column -> abbreviation -> pages
    std::map<std::size_t, std::map<std::size_t, const RecordCell*>> cells;           // column -> page -> header
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const RecordTable* const here = table.table->tables[page];
      if (here == nullptr) continue;
      for (const RecordCell& cell : here->headers) {
        cells[cell.column][page] = &cell;
        for (const std::string& word : abbreviations(cell.text)) keepers[cell.column][word].push_back(page);
      }
    }
    for (const auto& [column, words] : keepers) {
      for (const auto& [word, pages] : words) {
        const auto& here = cells[column];
        if (pages.size() < 3 || pages.size() * 3 < here.size() * 2 || pages.size() == here.size()) continue;
        for (const auto& [page, cell] : here) {
          if (std::find(pages.begin(), pages.end(), page) == pages.end() && is_fragment(cell->text))
            add_header(table, page, *cell, word);
        }
      }
    }
  }

  // A page that differs and says that it was translated from other bytes than the source has now.
  void find_stale_pages() {
    std::string current;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (is_source(page)) current = set_.set->pages[page].content_hash();
    }
    if (current.empty()) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const std::string& from = set_.set->pages[page].source_hash;
      if (from.empty() || from == current || is_source(page)) continue;
      const auto first = std::find_if(out_.begin(), out_.end(), [&](const Deviation& d) {
        return d.page == page && d.kind == Deviation::Kind::value && d.confidence != Confidence::low;
      });
      if (first == out_.end()) continue;
      Deviation deviation = start(Deviation::Kind::stale_page, page, nullptr);
      deviation.confidence = Confidence::high;
      deviation.span = first->span;
      out_.push_back(std::move(deviation));
    }
  }

 private:
  // What no translator has a word for. Other words in capitals (`TYPE`) may be translated.
  static bool is_kept(const std::string& word) {
    static constexpr std::array<std::string_view, 10> kKept{"FQDN",  "DNS",  "IP", "TTL", "SRV",
                                                            "CNAME", "AAAA", "MX", "TXT", "URL"};
    return std::find(kKept.begin(), kKept.end(), word) != kKept.end();
  }

  static std::vector<std::string> abbreviations(const std::string& header) {
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

  // One word that says nothing: an abbreviation may also be spelled out, which takes more.
  static bool is_fragment(const std::string& text) {
    return abbreviations(text).empty() && text.find_first_of(" /") == std::string::npos;
  }

  void add_header(const ElectedTable& table, std::size_t page, const RecordCell& cell, const std::string& word) {
    const bool known = std::any_of(out_.begin(), out_.end(), [&](const Deviation& d) {
      return d.kind == Deviation::Kind::header && d.page == page && d.span == cell.span;
    });
    if (known) return;
    Deviation deviation = start(Deviation::Kind::header, page, nullptr);
    deviation.confidence = Confidence::high;
    deviation.span = cell.span;
    deviation.value = cell.text;
    deviation.suggestion = word;
    deviation.table = &table;
    out_.push_back(std::move(deviation));
  }

  std::vector<Deviation>& out_;
};

}  // namespace

void find_header_deviations(const AlignedSet& set, const LanguageTag& source, const ElectedTable& table,
                            std::vector<Deviation>& out) {
  PageFinder(set, source, out).compare_headers(table);
}

void find_stale_pages(const AlignedSet& set, const LanguageTag& source, std::vector<Deviation>& out) {
  PageFinder(set, source, out).find_stale_pages();
}

}  // namespace doczone::extractor
