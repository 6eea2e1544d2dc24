// Writes two states of one file as a unified diff that `patch -p1` and `git apply` accept.
#pragma once

#include <string>
#include <string_view>

namespace doczone::extractor {

// Lines end with LF, as those programs see it; a CR before it belongs to the line. The diff is empty when nothing
// differs. `path` stands in the header behind `a/` and `b/`, without a leading slash, quoted as git does where it must
// be.
std::string unified_diff(const std::string& path, std::string_view before, std::string_view after);

}  // namespace doczone::extractor
