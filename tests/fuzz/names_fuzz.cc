// Any bytes as a name of a zone, as a name of a page, and as text in which names stand.
#include "extractor/names/damaged_name.h"
#include "extractor/names/lookalikes.h"
#include "extractor/names/name_placeholders.h"
#include "extractor/names/name_remains.h"
#include "extractor/names/name_scan.h"
#include "model/domain_name.h"
#include "model/name_template.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto name = DomainName::parse(text)) {
    const auto again = DomainName::parse(name->to_string());
    fuzz::promise(again && *again == *name && again->hash() == name->hash(), "a name's text is the name", text);
    fuzz::promise(name->wire().size() <= kMaxNameLength, "a name fits into a packet", text);
  }
  if (const auto name = NameTemplate::parse(text)) {
    const auto again = NameTemplate::parse(name->to_string());
    fuzz::promise(again && again->to_string() == name->to_string(), "a page's name is its text", text);
  }
  std::size_t at = 0;
  for (const extractor::NameHit& hit : extractor::find_names(text)) {
    fuzz::promise(hit.from >= at && hit.length > 0 && hit.from + hit.length <= size, "names stand in order", text);
    at = hit.from + hit.length;
  }
  at = 0;
  for (const ByteSpan span : extractor::placeholders_in(text)) {
    fuzz::promise(span.offset >= at && span.end() <= size, "placeholders stand in order", text);
    at = span.end();
  }
  extractor::normalise_name(text);
  extractor::respelled_name(text);
  extractor::without_lookalikes(text);
  for (const extractor::Lookalike& one : extractor::find_lookalikes(text))
    fuzz::promise(!extractor::describe(one).empty(), "a character has a name");
  return 0;
}
