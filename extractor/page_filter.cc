#include "extractor/page_filter.h"

#include <cstring>

namespace doczone::extractor {
namespace {

bool holds(std::string_view page, std::string_view token) { return memmem(page.data(), page.size(), token.data(), token.size()) != nullptr; }

}  // namespace

bool may_hold_records(std::string_view page) {
  // Every pipe table has a row of dashes between its pipes.
  const bool table = holds(page, "<table") || holds(page, "|-") || holds(page, "|:-") || holds(page, "| -") || holds(page, "| :-") ||
                     holds(page, "-|") || holds(page, "- |") || holds(page, "<TABLE") || holds(page, "<Table");
  if (!table) return false;
  // A page with nothing but A records still speaks of the DNS somewhere; translators keep the letters.
  for (const std::string_view token : {"DNS", "SRV", "CNAME", "AAAA", "_tcp", "_tls", "_udp", "_Tcp", "FQDN"}) {
    if (holds(page, token)) return true;
  }
  return false;
}

}  // namespace doczone::extractor
