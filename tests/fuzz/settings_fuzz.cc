// Any bytes as each kind of settings: doczone.toml, a docset, and a profile in TOML and in JSON. They are read, or
// refused with a reason.
#include "model/configuration.h"
#include "model/docset.h"
#include "model/profile.h"
#include "tests/fuzz/fuzz.h"

namespace doczone::fuzz {
namespace {

template <typename Settings>
void read_or_refused(const Result<Settings>& settings) {
  if (!settings) promise(!settings.error().message.empty() && !settings.error().path.empty(), "a refusal says why");
}

}  // namespace
}  // namespace doczone::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  fuzz::read_or_refused(parse_configuration(bytes, "doczone.toml"));
  fuzz::read_or_refused(parse_docset(bytes, "docset.toml"));
  for (const char* const path : {"profile.toml", "profile.json"}) fuzz::read_or_refused(parse_profile({{path, bytes}}));
  return 0;
}
