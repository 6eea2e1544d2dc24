#include "extractor/pages/contradicting_examples.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/names/mentioned_names.h"
#include "extractor/pages/source_language.h"
#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// Bytes between a pattern and its example.
constexpr std::size_t kFarthest = 80;

bool is_mark(char c) {
  return is_ascii_space(c) || is_one_of(c, "`'\"*");
}

// `… (for example`, `…, e.g.`; or nothing but a bracket that closes again behind the example.
bool introduces_example(std::string_view between, std::string_view behind, bool is_code) {
  if (between.size() > kFarthest || (is_code && between.find('\n') != std::string_view::npos)) return false;
  if (has_word(between, "never") || has_word(between, "wrong")) return false;
  if (has_word(between, "example") || has_word(between, "for example")) return true;
  std::string signs(between);
  std::erase_if(signs, is_mark);
  const auto next = std::find_if_not(behind.begin(), behind.end(), is_mark);
  return signs == "(" && next != behind.end() && *next == ')';
}

class ExampleReader {
 public:
  ExampleReader(Page& page, const ServiceRegistry& services) : page_(page), services_(services) {}

  void read(const Stretch& stretch) {
    const std::string_view text = stretch.text.text();
    // Of two names, each with a service and a protocol.
    if (std::count(text.begin(), text.end(), '_') < 4) return;
    std::optional<NameTemplate> pattern;
    std::size_t end = 0;  // behind it
    for (const std::string_view piece : plain_names_in(text, services_)) {
      const auto from = static_cast<std::size_t>(piece.data() - text.data());
      auto name = NameTemplate::parse(piece);
      // Between the two, a line of a zone names its target.
      if (!name || name->service().empty() || from < end) continue;
      const std::size_t behind = from + piece.size();
      if (pattern && is_contradicted(*pattern, *name) &&
          introduces_example(text.substr(end, from - end), text.substr(behind), stretch.kind == Stretch::Kind::code)) {
        page_.examples.push_back(
            {stretch.text.source_span(from, piece.size()), std::string(piece), pattern->to_string()});
      }
      pattern = *std::move(name);
      end = behind;
    }
  }

 private:
  Page& page_;
  const ServiceRegistry& services_;
};

}  // namespace

bool is_contradicted(const NameTemplate& pattern, const NameTemplate& example) {
  if (!pattern.has_placeholder() || example.has_placeholder()) return false;
  if (pattern.service().empty() || example.service().empty()) return false;
  return equal_ignoring_ascii_case(pattern.service(), example.service()) !=
         equal_ignoring_ascii_case(pattern.protocol(), example.protocol());
}

void find_contradicting_examples(const std::vector<Page*>& pages, const LanguageTag& source_language,
                                 const ServiceRegistry& services) {
  const std::optional<std::size_t> source = source_page(pages, source_language);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (source && !is_in_source_language(*pages[page], source_language)) continue;
    ExampleReader reader(*pages[page], services);
    for (const Stretch& stretch : pages[page]->prose) {
      if (stretch.kind != Stretch::Kind::cell) reader.read(stretch);
    }
  }
}

}  // namespace doczone::extractor
