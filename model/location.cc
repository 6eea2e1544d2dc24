#include "model/location.h"

namespace doczone {

Location locate(const SourceText& text, ByteSpan span) {
  return {text.path(), span, text.position(span.offset), text.position(span.end())};
}

}  // namespace doczone
