#include "extractor/pages/page_filter.h"

#include <cstring>

namespace doczone::extractor {
namespace {

bool holds(std::string_view page, std::string_view token) {
  return memmem(page.data(), page.size(), token.data(), token.size()) != nullptr;
}

// A pipe with a dash or a colon beside it: every pipe table has a delimiter row. Or two lines that begin with a pipe:
// they may have lost it.
bool holds_pipe_rows(std::string_view page) {
  std::size_t lines = 0;
  for (std::size_t at = page.find('|'); at != std::string_view::npos; at = page.find('|', at + 1)) {
    if ((at == 0 || page[at - 1] == '\n') && ++lines > 1) return true;
    std::size_t next = at + 1;
    while (next < page.size() && page[next] == ' ') ++next;
    if (next < page.size() && (page[next] == '-' || page[next] == ':')) return true;
    std::size_t before = at;
    while (before > 0 && page[before - 1] == ' ') --before;
    if (before > 0 && (page[before - 1] == '-' || page[before - 1] == ':')) return true;
  }
  return false;
}

}  // namespace

bool may_hold_records(std::string_view page) {
  const bool table = holds(page, "<table") || holds_pipe_rows(page) || holds(page, "<TABLE") || holds(page, "<Table");
  if (!table) return false;
  // A page with nothing but A records still speaks of the DNS somewhere; translators keep the letters.
  for (const std::string_view token : {"DNS", "SRV", "CNAME", "AAAA", "_tcp", "_tls", "_udp", "_Tcp", "FQDN"}) {
    if (holds(page, token)) return true;
  }
  return false;
}

}  // namespace doczone::extractor
