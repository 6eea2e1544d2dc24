// Files in memory without a copy of them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace doczone {

// The first `size` bytes of an open file, which stay as long as the result is kept; null where the system cannot do it.
// A file that somebody makes shorter meanwhile ends the program with a message and the exit code 2: its bytes are no
// longer there to be read.
std::shared_ptr<const void> map_file(int descriptor, std::size_t size, const std::string& path);

}  // namespace doczone
