#include "harness/zone/recovery_notes.h"

#include <gtest/gtest.h>

namespace doczone::harness::recovery_notes_test {
namespace {

std::string dump(std::vector<ZoneNote> notes) {
  std::string out;
  for (const ZoneNote& note : notes)
    out += std::to_string(note.file) + ":" + std::to_string(note.span.offset) + (note.warning ? " warning " : " ") +
           note.message + " | ";
  return out;
}

TEST(RecoveryNotesTest, AKindIsToldOnce) {
  RecoveryNotes notes;
  notes.add({1, 1}, Recovery::alias, "an alias");
  notes.add({2, 1}, Recovery::alias, "an alias");
  notes.add({3, 1}, Recovery::each, "each");
  notes.add({4, 1}, Recovery::each, "each");
  notes.set_file(1);
  notes.add({5, 1}, Recovery::alias, "an alias");
  EXPECT_EQ(dump(notes.take()), "0:1 an alias (here and in 2 more places) | 0:3 each | 0:4 each | ");
}

TEST(RecoveryNotesTest, AreBounded) {
  RecoveryNotes notes;
  for (std::size_t i = 0; i < RecoveryNotes::kMost + 10; ++i) notes.add({i, 1}, Recovery::each, "each");
  EXPECT_LE(notes.take().size(), RecoveryNotes::kMost);
}

}  // namespace
}  // namespace doczone::harness::recovery_notes_test
