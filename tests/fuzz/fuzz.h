// What the fuzz targets share.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// Of every target; declared here because libFuzzer has no header.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace doczone::fuzz {

// A promise that no input may break, whatever the build: tells and aborts.
inline void promise(bool kept, std::string_view what, const std::string& detail = {}) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s: %s\n", std::string(what).c_str(), detail.c_str());
  std::abort();
}

}  // namespace doczone::fuzz
