#include "extractor/election/literal_election.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extractor/names/name_soundness.h"
#include "extractor/pages/source_language.h"
#include "extractor/records/literal_remains.h"
#include "extractor/records/text_grammar.h"
#include "model/ascii.h"
#include "model/ip_address.h"
#include "model/numbers.h"

namespace doczone::extractor {
namespace {

// A tag of DMARC, which has few words or addresses.
bool is_policy_tag(std::string_view term) {
  static constexpr std::array<std::string_view, 8> kTags{"p=", "sp=", "np=", "adkim=", "aspf=", "pct=", "rua=", "ruf="};
  return std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) { return term.starts_with(tag); });
}

// It could be meant, by the grammar of its field.
bool is_sound_literal(Field field, const std::string& value, const ServiceRegistry& services) {
  if (!is_ascii(value) || value.find(' ') != std::string::npos) return false;
  if (field == Field::type) return true;
  if (field == Field::mention) return soundness(value, services, true) != NameQuality::malformed;
  if (field == Field::address) return is_address(value.substr(0, value.find('/')));
  if (is_policy_tag(value)) return meaning_of_text("v=DMARC1; " + value).is_sound;
  if (is_text_field(field)) return !may_be_text_term(value) || meaning_of_text(value).is_sound;
  return is_number(value);
}

std::size_t count_that_say(const AtomSlot& slot, const Atom& said) {
  return static_cast<std::size_t>(std::count_if(slot.atoms.begin(), slot.atoms.end(), [&](const Atom* atom) {
    return atom != nullptr && is_same_literal(atom->value, {slot.field, {said.value, 0}});
  }));
}

// What all pages but one say, and enough of them; null where there is no such value.
const Atom* said_by_all_but_one(const AtomSlot& slot) {
  static constexpr std::size_t kFewest = 3;
  const auto speak =
      slot.atoms.size() - static_cast<std::size_t>(std::count(slot.atoms.begin(), slot.atoms.end(), nullptr));
  // Of any two pages, one says it.
  std::size_t asked = 0;
  for (const Atom* const atom : slot.atoms) {
    if (atom == nullptr || ++asked > 2) continue;
    const std::size_t agree = count_that_say(slot, *atom);
    if (agree >= kFewest && agree + 1 == speak) return atom;
  }
  return nullptr;
}

ElectedAtom elect_literal(const AtomSlot& slot, std::optional<std::size_t> source, const ServiceRegistry& services) {
  ElectedAtom out;
  out.slot = &slot;
  out.field = slot.field;
  out.stances.resize(slot.atoms.size());
  const Atom* const said = source ? slot.atoms[*source] : said_by_all_but_one(slot);
  if (said == nullptr) return out;
  out.value = said->value;
  std::size_t agree = 0;
  for (std::size_t page = 0; page < slot.atoms.size(); ++page) {
    const Atom* const atom = slot.atoms[page];
    if (atom == nullptr) continue;
    Stance& stance = out.stances[page];
    stance.speaks = true;
    stance.agrees = is_same_literal(atom->value, {slot.field, {said->value, 0}});
    stance.sound = stance.agrees || (!is_respelled_literal(atom->value, said->value) &&
                                     is_sound_literal(slot.field, atom->value, services));
    agree += stance.agrees ? 1 : 0;
  }
  // The source, and a translation that has kept it.
  out.confidence = agree > 1 ? Confidence::high : Confidence::medium;
  return out;
}

}  // namespace

ElectedSet elect_literals(const AlignedSet& set, const LanguageTag& source_language, const ServiceRegistry& services) {
  ElectedSet out;
  out.view_words.resize(set.set->pages.size());
  const std::optional<std::size_t> source = source_page(set.set->pages, source_language);
  for (const AlignedTable& table : set.tables) {
    ElectedTable& elected = out.tables.emplace_back();
    elected.table = &table;
    for (const AlignedRow& row : table.rows) {
      ElectedRow& elected_row = elected.rows.emplace_back();
      elected_row.row = &row;
      for (const AtomSlot& slot : row.slots) elected_row.atoms.push_back(elect_literal(slot, source, services));
    }
  }
  return out;
}

}  // namespace doczone::extractor
