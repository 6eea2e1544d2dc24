// What a zone's reader took another way than it was written, one note for each kind of recovery, at its first place, or
// one for each place where every place counts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/domain_name.h"
#include "model/rr_type.h"
#include "model/source_text.h"

namespace doczone::harness {

enum class Recovery {
  form,  // what kind of file it is; nothing was read otherwise than it stands
  each,  // told at every place
  warning,
  age_stamp,
  wins_record,
  octal_escape,
  utf8_label,
  automatic_ttl,
  proxied,
  at_sign,
  absolute_without_dot,
  alias,
};

// Something unusual that the reader understood all the same.
struct ZoneNote {
  ByteSpan span;
  std::string message;
  bool warning = false;  // it was understood, but other programs will not understand it so
  std::uint32_t file = 0;
  Recovery what = Recovery::each;
};

class RecoveryNotes {
 public:
  // At most this many notes are kept; more would only repeat.
  static constexpr std::size_t kMost = 1'000;

  void set_file(std::uint32_t file) { file_ = file; }
  void add(ByteSpan span, Recovery what, std::string message);
  // The notes, with the number of further places where a kind was told once.
  std::vector<ZoneNote> take();

 private:
  struct Kept {
    std::size_t index = 0, more = 0;
  };
  std::uint32_t file_ = 0;
  std::vector<ZoneNote> notes_;
  std::map<Recovery, Kept> once_;
};

}  // namespace doczone::harness
