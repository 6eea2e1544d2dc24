#include "extractor/election/election.h"

#include "extractor/election/row_knowledge.h"
#include "extractor/election/slot_election.h"

namespace doczone::extractor {
namespace {

bool is_owner(const AtomSlot& slot) {
  return slot.field == Field::owner;
}
bool is_other_name(const AtomSlot& slot) {
  return is_name_field(slot.field) && !is_owner(slot);
}
bool is_no_name(const AtomSlot& slot) {
  return !is_name_field(slot.field);
}

class RowElection {
 public:
  RowElection(const TableKnowledge& table, const AlignedRow& row) : row_(row), knowledge_(table, row) {
    out_.row = &row;
    out_.atoms.resize(row.slots.size());
  }

  // An owner may need its target's domain, and both tell what type and port to expect.
  ElectedRow run() {
    elect_slots(is_other_name);
    for (const ElectedAtom& atom : out_.atoms) knowledge_.learn_target(atom.value);
    elect_slots(is_owner);
    knowledge_.learn_demands(out_.atoms);
    elect_slots(is_no_name);
    return std::move(out_);
  }

 private:
  void elect_slots(bool (*is_meant)(const AtomSlot&)) {
    for (std::size_t i = 0; i < row_.slots.size(); ++i) {
      if (is_meant(row_.slots[i])) out_.atoms[i] = elect_slot(row_.slots[i], knowledge_);
    }
  }

  const AlignedRow& row_;
  RowKnowledge knowledge_;
  ElectedRow out_;
};

}  // namespace

ElectedSet elect(const AlignedSet& set, const LanguageTag& source_language, const KnownNames& known) {
  const SetKnowledge knowledge(set, source_language, known);
  ElectedSet out;
  out.view_words = knowledge.meanings().usual_words(*set.set);
  for (std::size_t i = 0; i < set.tables.size(); ++i) {
    const TableKnowledge table(knowledge, knowledge.tables()[i]);
    ElectedTable& elected = out.tables.emplace_back();
    elected.table = &set.tables[i];
    for (const AlignedRow& row : set.tables[i].rows) elected.rows.push_back(RowElection(table, row).run());
  }
  return out;
}

}  // namespace doczone::extractor
