// Paths as git prints them with `-z`.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace doczone::cli {

// Adds the absolute paths to `out`; `top` is the repository's folder. What would lie outside of it is left out.
void add_paths(std::string_view zero_separated, const std::filesystem::path& top, std::set<std::string>& out);

}  // namespace doczone::cli
