#include "harness/zone/recovery_notes.h"

#include <utility>

namespace doczone::harness {

void RecoveryNotes::add(ByteSpan span, Recovery what, std::string message) {
  const bool every_place = what == Recovery::form || what == Recovery::each || what == Recovery::warning;
  if (!every_place) {
    const auto known = once_.find(what);
    if (known != once_.end()) {
      ++known->second.more;
      return;
    }
  }
  if (notes_.size() >= kMost) return;
  if (!every_place) once_[what] = {notes_.size(), 0};
  notes_.push_back({span, std::move(message), what == Recovery::warning, file_, what});
}

std::vector<ZoneNote> RecoveryNotes::take() {
  for (const auto& [what, kept] : once_) {
    if (kept.more > 0) notes_[kept.index].message += " (here and in " + std::to_string(kept.more) + " more places)";
  }
  return std::move(notes_);
}

}  // namespace doczone::harness
