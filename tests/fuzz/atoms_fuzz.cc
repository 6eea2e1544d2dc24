// Any bytes as atoms of pages that lie elsewhere: they claim no more than they may, and stand on their pages.
#include "extractor/pages/foreign_pages.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  extractor::ClaimedBytes claimed;
  claimed.most = std::size_t{1} << 20;
  std::vector<extractor::ForeignPage> pages;
  const auto error =
      extractor::read_foreign_pages({reinterpret_cast<const char*>(data), size}, "a.jsonl", claimed, pages);
  if (error) {
    fuzz::promise(!error->message.empty() && error->path == "a.jsonl", "a refusal says why and where");
    return 0;
  }
  fuzz::promise(claimed.used <= claimed.most, "what atoms claim is bounded");
  for (const extractor::ForeignPage& page : pages) {
    if (page.page.text == nullptr) continue;
    for (const extractor::RecordTable& table : page.page.tables) {
      for (const extractor::RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms)
          fuzz::promise(atom.span.end() <= page.page.text->bytes().size(), "an atom stands on its page", atom.value);
      }
    }
  }
  return 0;
}
