// Help that fits a screen, and what is said to those who mistyped.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace CLI {
class App;
class FormatterBase;
class ParseError;
}  // namespace CLI

namespace doczone::cli {

// `columns`: of the terminal; 0: it is none.
std::shared_ptr<CLI::FormatterBase> help_formatter(std::size_t columns);

// What is wrong with the command line, and what was probably meant; without a line end.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error);
std::string unknown_verb(const CLI::App& program, const std::string& word);
// Where that can be looked up; without a line end.
std::string usage_help(const CLI::App& app);

}  // namespace doczone::cli
