// A check's page, which is Markdown, as it reads well on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "harness/report/terminal_text.h"

namespace doczone::cli {

// Headings, paragraphs and lists in lines of `columns`; code as it stands.
std::string page_text(std::string_view markdown, std::size_t columns, const harness::Painter& paint);

}  // namespace doczone::cli
