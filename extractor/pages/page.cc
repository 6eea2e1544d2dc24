#include "extractor/pages/page.h"

#include "extractor/pages/content_hash.h"

namespace doczone::extractor {

std::string Page::content_hash() const {
  if (is_foreign) return stated_hash;
  return extractor::content_hash(text->bytes());
}

}  // namespace doczone::extractor
