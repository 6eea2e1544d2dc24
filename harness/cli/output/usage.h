// Help that fits a screen, and what is said to those who mistyped.
#pragma once

#include <memory>
#include <string>

namespace CLI {
class App;
class FormatterBase;
class ParseError;
}  // namespace CLI

namespace doczone::cli {

std::shared_ptr<CLI::FormatterBase> help_formatter();

// What is wrong with the command line, and what was probably meant; without a line end.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error);
// Where that can be looked up; without a line end.
std::string usage_help(const CLI::App& app);

}  // namespace doczone::cli
