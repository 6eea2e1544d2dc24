// Writing that never leaves half a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/result.h"

namespace doczone {

// Writes beside the file, in the folder of what a symbolic link points to, and renames: whoever looks, and whatever
// stops the program, there is the whole old file or the whole new one. Its mode and, where that is allowed, its owner
// and attributes stay. Error: why not; the old file is then untouched. `before_rename` is for tests that stop the
// program there.
std::optional<Error> write_atomically(const std::string& path, std::string_view content,
                                      void (*before_rename)() = nullptr);

// The same for a file that is there already and is to stay what it is but for its text. Error, too: nobody may write to
// it, it no longer holds `expected`, it has more than one name, or its owner or attributes could not be kept.
std::optional<Error> replace_atomically(const std::string& path, std::string_view expected, std::string_view content,
                                        void (*before_rename)() = nullptr);

// The same for a path below a folder, through no symbolic link: neither of its folders nor the file itself may be one,
// whoever changes them meanwhile.
std::optional<Error> write_beneath(const std::string& folder, const std::string& path, std::string_view content);

// Removes what runs of this user that were killed have left beside a file. Reports do that when they are written; for
// pages, of which a folder may hold very many, once a folder will do.
void sweep_leftovers(const std::string& path);

}  // namespace doczone
