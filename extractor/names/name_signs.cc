#include "extractor/names/name_signs.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "model/ascii.h"

namespace doczone::extractor {

std::size_t next_name_sign(std::string_view text, std::size_t from) {
  using Bytes = unsigned char __attribute__((vector_size(16)));
  for (; from + sizeof(Bytes) <= text.size(); from += sizeof(Bytes)) {
    Bytes here;
    std::memcpy(&here, text.data() + from, sizeof here);
    const auto signs = (here == '.') | (here == '_') | (here == 0xE3) | (here == 0xEF);
    std::array<std::uint64_t, 2> any;
    std::memcpy(any.data(), &signs, sizeof signs);
    if ((any[0] | any[1]) != 0) break;
  }
  while (from < text.size() && !is_one_of(text[from], "._\xE3\xEF")) ++from;
  return from;
}

}  // namespace doczone::extractor
