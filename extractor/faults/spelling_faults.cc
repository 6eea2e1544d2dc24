#include "extractor/faults/spelling_faults.h"

#include <algorithm>

#include "extractor/names/name_soundness.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// What no placeholder has in it.
constexpr std::string_view kStray = "\"'`\\&;{}";

bool is_stray(char c) {
  return kStray.find(c) != std::string_view::npos;
}

// The page's own words without stray characters; empty when there are none.
std::string with_mended_placeholders(const NameTemplate& stated, const NameTemplate& wanted) {
  std::string out;
  bool mended = false;
  for (std::size_t i = 0; i < stated.parts().size(); ++i) {
    std::string text = stated.parts()[i].text;
    if (stated.parts()[i].is_placeholder && wanted.parts()[i].text.find_first_of(kStray) == std::string::npos) {
      const std::size_t before = text.size();
      std::erase_if(text, is_stray);
      text = std::string(trim_ascii(text));
      mended = mended || text.size() != before;
    }
    out += (i == 0 ? "" : ".") + stated.parts()[i].spelled(text);
  }
  return mended && name_quality(out) != NameQuality::malformed ? out : std::string();
}

// The elected spelling with the page's own words in placeholders.
std::string with_case_of(const NameTemplate& stated, const NameTemplate& wanted) {
  std::string out;
  for (std::size_t i = 0; i < stated.parts().size(); ++i) {
    const NamePart& part = stated.parts()[i].is_placeholder ? stated.parts()[i] : wanted.parts()[i];
    out += (i == 0 ? "" : ".") + part.spelled();
  }
  return out;
}

bool says_the_name(const ElectedAtom& elected, std::size_t page) {
  return elected.slot->atoms[page] != nullptr && elected.stances[page].agrees && elected.stances[page].sound;
}

}  // namespace

void find_spelling_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          FaultCollector& out) {
  if (!is_name_field(elected.field)) return;
  const auto wanted = NameTemplate::parse(elected.value);
  if (!wanted) return;
  for (std::size_t page = 0; page < elected.slot->atoms.size(); ++page) {
    if (!says_the_name(elected, page) || out.comparison().is_source(page)) continue;
    const Atom& atom = *elected.slot->atoms[page];
    const auto stated = NameTemplate::parse(atom.value);
    if (!stated || stated->parts().size() != wanted->parts().size()) continue;
    const std::string mended = with_mended_placeholders(*stated, *wanted);
    const std::string in_case = with_case_of(*stated, *wanted);
    if (mended.empty() && in_case == stated->to_string()) continue;
    SpellingFault fault = out.start<SpellingFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = &atom;
    // In running text, a word of the sentence may have got into the placeholder.
    fault.confidence =
        elected.field == Field::mention ? std::min(elected.confidence, Confidence::medium) : elected.confidence;
    fault.span = atom.span;
    fault.in_placeholder = !mended.empty();
    fault.suggestion = mended.empty() ? in_case : mended;
    out.add(std::move(fault));
  }
}

}  // namespace doczone::extractor
