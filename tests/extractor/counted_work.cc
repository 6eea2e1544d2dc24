#include "tests/extractor/counted_work.h"

#include <cstddef>

namespace {
std::uint64_t work = 0;
}

extern "C" {
void __sanitizer_cov_trace_pc() {
  ++work;
}

void* __real_memchr(const void* text, int c, std::size_t length);
void* __wrap_memchr(const void* text, int c, std::size_t length) {
  void* const found = __real_memchr(text, c, length);
  work += found == nullptr ? length
                           : static_cast<std::size_t>(static_cast<char*>(found) - static_cast<const char*>(text)) + 1;
  return found;
}
void* __real_memmem(const void* text, std::size_t length, const void* part, std::size_t part_length);
void* __wrap_memmem(const void* text, std::size_t length, const void* part, std::size_t part_length) {
  void* const found = __real_memmem(text, length, part, part_length);
  work += found == nullptr ? length
                           : static_cast<std::size_t>(static_cast<char*>(found) - static_cast<const char*>(text)) + 1;
  return found;
}
int __real_memcmp(const void* a, const void* b, std::size_t length);
int __wrap_memcmp(const void* a, const void* b, std::size_t length) {
  work += length;
  return __real_memcmp(a, b, length);
}
void* __real_memcpy(void* to, const void* from, std::size_t length);
void* __wrap_memcpy(void* to, const void* from, std::size_t length) {
  work += length;
  return __real_memcpy(to, from, length);
}
void* __real_memmove(void* to, const void* from, std::size_t length);
void* __wrap_memmove(void* to, const void* from, std::size_t length) {
  work += length;
  return __real_memmove(to, from, length);
}
void* __real_memset(void* to, int c, std::size_t length);
void* __wrap_memset(void* to, int c, std::size_t length) {
  work += length;
  return __real_memset(to, c, length);
}
std::size_t __real_strlen(const char* text);
std::size_t __wrap_strlen(const char* text) {
  const std::size_t length = __real_strlen(text);
  work += length;
  return length;
}
}

namespace doczone::extractor {

std::uint64_t counted_work() {
  return work;
}

}  // namespace doczone::extractor
