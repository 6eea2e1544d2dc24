#include "extractor/page.h"

#include <array>

#include <nettle/sha1.h>

namespace doczone::extractor {

std::string Page::content_hash() const {
  if (is_foreign) return stated_hash;
  const std::string_view bytes = text->bytes();
  sha1_ctx context;
  sha1_init(&context);
  sha1_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA1_DIGEST_SIZE> digest{};
  sha1_digest(&context, digest.size(), digest.data());
  std::string out;
  for (const std::uint8_t byte : digest) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

}  // namespace doczone::extractor
