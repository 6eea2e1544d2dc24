// The report's markup, style and script, built into the program: "report_page", "report_style", "report_script".
#pragma once

#include <string_view>

namespace doczone {

std::string_view html_asset(std::string_view stem);

}  // namespace doczone
