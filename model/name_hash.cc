#include "model/name_hash.h"

#include <random>

namespace doczone::name_hash {
namespace {

std::uint64_t make_seed() {
  std::random_device random;
  const std::uint64_t high = random();
  return (high << 32 | random()) | 1;
}

}  // namespace

const std::uint64_t kSeed = make_seed();

}  // namespace doczone::name_hash
