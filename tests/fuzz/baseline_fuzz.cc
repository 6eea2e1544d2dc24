// Any bytes as a baseline: what was read and is written says the same when it is read again.
#include "model/baseline.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto baseline = parse_baseline(bytes, "known.toml");
  if (!baseline) {
    fuzz::promise(!baseline.error().message.empty(), "a refusal says why");
    return 0;
  }
  const std::string written = baseline_to_toml(baseline->entries);
  const auto again = parse_baseline(written, "known.toml");
  fuzz::promise(again.has_value(), "what was written is read", again ? "" : again.error().to_string() + "\n" + written);
  fuzz::promise(baseline_to_toml(again->entries) == written, "a baseline survives", written);
  return 0;
}
