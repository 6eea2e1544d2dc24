#include "harness/run/paths.h"

#include <filesystem>

namespace doczone::harness {

namespace fs = std::filesystem;

std::string normal_path(const std::string& path) {
  return fs::path(path).lexically_normal().string();
}

std::string absolute_path(const std::string& path) {
  std::error_code error;
  const fs::path out = fs::absolute(path, error);
  return error ? normal_path(path) : out.lexically_normal().string();
}

}  // namespace doczone::harness
