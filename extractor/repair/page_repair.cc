#include "extractor/repair/page_repair.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "extractor/pages/mentions.h"
#include "extractor/pages/page_reader.h"
#include "extractor/repair/repairs_by_place.h"
#include "model/ascii.h"
#include "model/span_index.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool is_before(const Edit& a, const Edit& b) {
  return std::tie(a.span.offset, a.span.length, a.text) < std::tie(b.span.offset, b.span.length, b.text);
}

bool is_equal(const Edit& a, const Edit& b) {
  return a.span == b.span && a.text == b.text;
}

// Two insertions at one place, or bytes that both would change.
bool overlap(const Edit& a, const Edit& b) {
  if (a.span.offset == b.span.offset) return true;
  return a.span.offset < b.span.end() && b.span.offset < a.span.end();
}

void sort_and_unite(std::vector<Edit>& edits) {
  std::sort(edits.begin(), edits.end(), is_before);
  edits.erase(std::unique(edits.begin(), edits.end(), is_equal), edits.end());
}

// Sorted edits.
bool have_overlap(const std::vector<Edit>& edits) {
  for (std::size_t i = 1; i < edits.size(); ++i) {
    if (overlap(edits[i - 1], edits[i])) return true;
  }
  return false;
}

std::vector<const Atom*> atoms_of(const Page& page) {
  std::vector<const Atom*> out;
  for (const std::vector<RecordTable>* tables : {&page.tables, &page.mentions}) {
    for (const RecordTable& table : *tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) out.push_back(&atom);
      }
    }
  }
  return out;
}

// A name, and the number that belongs in front of it: `0 mail.example.net`.
struct NumberAndName {
  std::string number, name;
};

NumberAndName split_number(const std::string& text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
  if (digits == 0 || digits == text.size() || text[digits] != ' ') return {"", text};
  return {text.substr(0, digits), text.substr(digits + 1)};
}

bool touches(ByteSpan a, ByteSpan b) {
  return a.offset < b.end() && b.offset < a.end();
}

bool is_in_page_order(const Atom* a, const Atom* b) {
  return std::tie(a->span.offset, a->span.length) < std::tie(b->span.offset, b->span.length);
}

// A name in a text that is whole again may make a statement of the text. All that was said is said still, in order.
bool says_as_much(std::vector<const Atom*> before, std::vector<const Atom*> after, const RepairsByPlace& repairs) {
  std::stable_sort(before.begin(), before.end(), is_in_page_order);
  std::stable_sort(after.begin(), after.end(), is_in_page_order);
  auto said = after.begin();
  for (const Atom* const was : before) {
    const Finding* const repair = repairs.at(was->span);
    // What stood inside the damaged value is a part of the whole one.
    if (repair == nullptr && !repairs.touching(was->span).empty()) continue;
    const bool is_repaired_name = repair != nullptr && is_name_field(was->field);
    const NumberAndName wanted = is_repaired_name    ? split_number(*repair->suggestion)
                                 : repair == nullptr ? NumberAndName{"", was->value}
                                                     : NumberAndName{"", *repair->suggestion};
    // The dot behind a name in a text is no part of what is read.
    const auto is_repaired_mention = [&](const std::string& value, const std::string& name) {
      return is_repaired_name && was->field == Field::mention && value + "." == name;
    };
    if (!wanted.number.empty()) {
      said = std::find_if(said, after.end(),
                          [&](const Atom* is) { return is_number_field(is->field) && is->value == wanted.number; });
    }
    said = std::find_if(said, after.end(), [&](const Atom* is) {
      const bool is_kind = is->field == was->field || (is_name_field(is->field) && is_name_field(was->field)) ||
                           (is_number_field(is->field) && is_number_field(was->field));
      return is_kind && (is->value == wanted.name || is_repaired_mention(is->value, wanted.name));
    });
    if (said == after.end()) return false;
    ++said;
  }
  return true;
}

using AtomSpans = std::set<std::pair<std::size_t, std::size_t>>;

AtomSpans spans_of(const std::vector<const Atom*>& atoms) {
  AtomSpans out;
  for (const Atom* const atom : atoms) out.insert({atom->span.offset, atom->span.length});
  return out;
}

// A name in a text, or another value that no atom of the page is.
bool mends_text(const Finding* repair, const AtomSpans& atoms) {
  return repair->field == Field::mention || atoms.count({repair->where.span.offset, repair->where.span.length}) == 0;
}

// Where a span of the page stands once the edits are made, which lie inside it or outside.
class PlacesAfter {
 public:
  // They are sorted.
  explicit PlacesAfter(const std::vector<Edit>& edits) : edits_(edits) {
    std::size_t growth = 0;
    for (const Edit& edit : edits) growths_.push_back(growth = growth + edit.text.size() - edit.span.length);
  }

  ByteSpan of(ByteSpan span) const {
    const std::size_t begin = moved(span.offset);
    return {begin, std::max(moved(span.end()), begin) - begin};
  }

 private:
  std::size_t moved(std::size_t offset) const {
    const auto behind =
        std::partition_point(edits_.begin(), edits_.end(), [&](const Edit& edit) { return edit.span.offset < offset; });
    return behind == edits_.begin() ? offset : offset + growths_[static_cast<std::size_t>(behind - edits_.begin()) - 1];
  }

  const std::vector<Edit>& edits_;
  std::vector<std::size_t> growths_;  // of the page by all edits up to each; where it shrinks, beyond zero
};

bool says_at(const Stretch& stretch, const std::string& value, ByteSpan place) {
  const std::string& text = stretch.text.text();
  for (std::size_t at = text.find(value); at != std::string::npos; at = text.find(value, at + 1)) {
    if (touches(stretch.text.source_span(at, value.size()), place)) return true;
  }
  return false;
}

// The text says there what was suggested.
bool says_suggestions(const std::vector<Stretch>& prose, const std::vector<const Finding*>& repairs,
                      const AtomSpans& atoms, const std::vector<Edit>& edits) {
  std::vector<ByteSpan> spans;
  for (const Stretch& stretch : prose) {
    const CellText& text = stretch.text;
    spans.push_back(text.empty() ? ByteSpan{} : text.source_span(0, text.text().size()));
  }
  const SpanIndex stretches(spans);
  const PlacesAfter places(edits);
  return std::all_of(repairs.begin(), repairs.end(), [&](const Finding* repair) {
    if (!mends_text(repair, atoms)) return true;
    const ByteSpan place = places.of(repair->where.span);
    const std::vector<std::size_t> there = stretches.touching(place);
    return std::any_of(there.begin(), there.end(),
                       [&](std::size_t i) { return says_at(prose[i], *repair->suggestion, place); });
  });
}

// How many characters two texts have in common from here on. A star that a text shows may become a mark of emphasis,
// once what stood between it and its other half is whole.
template <class Iterator>
std::size_t common_length(Iterator begin, Iterator end, Iterator other, Iterator other_end) {
  Iterator at = begin;
  while (at != end) {
    if (other != other_end && *at == *other) {
      ++at, ++other;
    } else if (*at == '*') {
      ++at;
    } else if (other != other_end && *other == '*') {
      ++other;
    } else {
      break;
    }
  }
  return static_cast<std::size_t>(at - begin);
}

// What two texts begin and end with alike is left; the rest of the first lies within what was repaired.
bool differs_in_repairs_alone(const CellText& before, const CellText& after, const RepairsByPlace& repairs) {
  const std::string &was = before.text(), &is = after.text();
  const std::size_t front = common_length(was.begin(), was.end(), is.begin(), is.end());
  const std::size_t back = common_length(was.rbegin(), was.rend(), is.rbegin(), is.rend());
  // Where something was put in, its edits say.
  if (front + back >= was.size()) return true;
  const ByteSpan changed = before.source_span(front, was.size() - back - front);
  ByteSpan repaired;
  for (const Finding* const repair : repairs.touching(changed)) {
    const ByteSpan where = repair->where.span;
    repaired = repaired.length == 0 ? where : hull(repaired, where);
  }
  return repaired.offset <= changed.offset && changed.end() <= repaired.end();
}

// The page's texts are the same but for the repaired values.
bool keeps_texts(const std::vector<Stretch>& before, const std::vector<Stretch>& after, const RepairsByPlace& repairs) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(), [&](const Stretch& a, const Stretch& b) {
    return a.kind == b.kind && a.column == b.column && differs_in_repairs_alone(a.text, b.text, repairs);
  });
}

using RowPlace = std::pair<std::size_t, std::size_t>;  // table and row

RowPlace place_of(const Atom& atom) {
  return {atom.table, atom.row};
}

std::set<RowPlace> rows_of(const std::vector<const Atom*>& atoms, const RepairsByPlace& repairs) {
  std::set<RowPlace> out;
  for (const Atom* atom : atoms) {
    if (repairs.at(atom->span) != nullptr) out.insert(place_of(*atom));
  }
  return out;
}

// A value that can be read again may tell what stands beside it: a number is a priority in front of a host.
bool says_more_only_in(const std::set<RowPlace>& rows, const std::vector<const Atom*>& before,
                       const std::vector<const Atom*>& after) {
  std::map<RowPlace, std::size_t> said;
  for (const Atom* atom : before) ++said[place_of(*atom)];
  std::map<RowPlace, std::size_t> says;
  for (const Atom* atom : after) ++says[place_of(*atom)];
  return std::all_of(says.begin(), says.end(),
                     [&](const auto& row) { return rows.count(row.first) > 0 || row.second == said[row.first]; });
}

// Every atom says what it said, but for those that were repaired, which say the suggestion.
bool reads_back(const std::vector<const Atom*>& old_atoms, const std::vector<const Atom*>& new_atoms,
                const RepairsByPlace& repairs) {
  const AtomSpans spans = spans_of(old_atoms);
  const bool mends_any_text = std::any_of(repairs.all().begin(), repairs.all().end(),
                                          [&](const Finding* repair) { return mends_text(repair, spans); });
  if (mends_any_text) return says_as_much(old_atoms, new_atoms, repairs);
  if (new_atoms.size() > old_atoms.size()) {
    return says_more_only_in(rows_of(old_atoms, repairs), old_atoms, new_atoms) &&
           says_as_much(old_atoms, new_atoms, repairs);
  }
  if (old_atoms.size() != new_atoms.size()) return false;
  for (std::size_t i = 0; i < old_atoms.size(); ++i) {
    const Atom& was = *old_atoms[i];
    const Atom& is = *new_atoms[i];
    if (std::tie(was.table, was.row, was.column) != std::tie(is.table, is.row, is.column)) return false;
    const std::vector<const Finding*> here = repairs.touching(was.span);
    const bool changed = !here.empty();
    const bool right = std::any_of(here.begin(), here.end(), [&](const Finding* repair) {
      return was.span == repair->where.span && repair->suggestion == is.value;
    });
    // A location reaches round the type that stands inside it.
    if (changed ? !right && was.field != Field::view : was.value != is.value || was.field != is.field) return false;
  }
  return true;
}

class PageRepairer {
 public:
  PageRepairer(const Page& page, const ServiceRegistry& services)
      : page_(page),
        services_(services),
        is_utf8_(is_utf8(page.text->bytes())),
        prose_(read(page.text).prose),
        atoms_(atoms_of(page)),
        spans_(spans_of(atoms_)) {}

  PageRepair run(const std::vector<const Finding*>& findings) {
    std::vector<const Finding*> possible = findings;
    std::erase_if(possible, [&](const Finding* finding) { return !can_be_written(*finding); });
    out_.refused = findings.size() - possible.size();
    accept(possible);
    out_.repaired = accepted_.size();
    if (accepted_.empty()) out_.bytes = page_.text->bytes();
    return std::move(out_);
  }

 private:
  bool can_be_written(const Finding& finding) const {
    return is_utf8_ || std::all_of(finding.edits.begin(), finding.edits.end(),
                                   [](const Edit& edit) { return is_ascii(edit.text); });
  }

  // All of them beside those that are accepted; or else one half, then the other: the page is read again for the
  // refused ones alone.
  void accept(const std::vector<const Finding*>& findings) {
    if (findings.empty()) return;
    std::vector<const Finding*> more = accepted_;
    more.insert(more.end(), findings.begin(), findings.end());
    if (try_with(more)) return;
    if (findings.size() == 1) {
      ++out_.refused;
      return;
    }
    const auto half = findings.begin() + static_cast<std::ptrdiff_t>(findings.size() / 2);
    accept({findings.begin(), half});
    accept({half, findings.end()});
  }

  bool try_with(const std::vector<const Finding*>& findings) {
    std::vector<Edit> edits;
    for (const Finding* finding : findings) edits.insert(edits.end(), finding->edits.begin(), finding->edits.end());
    sort_and_unite(edits);
    if (edits.empty() || have_overlap(edits)) return false;
    std::string bytes = apply_edits(page_.text->bytes(), edits);
    Page after = read(std::make_shared<const SourceText>(page_.path(), bytes));
    if (!says_suggestions(after.prose, findings, spans_, edits)) return false;
    const RepairsByPlace repairs(findings);
    if (!keeps_texts(prose_, after.prose, repairs)) return false;
    after.names = page_.names;
    read_mentions(after, services_);
    if (!reads_back(atoms_, atoms_of(after), repairs)) return false;
    out_.bytes = std::move(bytes);
    out_.edits = std::move(edits);
    accepted_ = findings;
    return true;
  }

  Page read(std::shared_ptr<const SourceText> text) const {
    PageHead head;
    head.path = page_.path();
    head.language = page_.language;
    head.page = page_.page;
    head.side = page_.side;
    return read_page(std::move(text), head, services_);
  }

  const Page& page_;
  const ServiceRegistry& services_;
  const bool is_utf8_;
  const std::vector<Stretch> prose_;
  const std::vector<const Atom*> atoms_;
  const AtomSpans spans_;
  std::vector<const Finding*> accepted_;
  PageRepair out_;
};

}  // namespace

std::string apply_edits(std::string_view bytes, std::vector<Edit> edits) {
  sort_and_unite(edits);
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out.append(bytes.substr(at, edit.span.offset - at));
    out += edit.text;
    at = edit.span.end();
  }
  out.append(bytes.substr(at));
  return out;
}

PageRepair repair_page(const Page& page, const std::vector<const Finding*>& findings, const ServiceRegistry& services) {
  return PageRepairer(page, services).run(findings);
}

}  // namespace doczone::extractor
