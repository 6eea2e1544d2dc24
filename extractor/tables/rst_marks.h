// What a line of a reStructuredText page begins with. Lines come without the blanks around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace doczone::extractor {

// One punctuation mark throughout: the line below a title, or a transition.
bool is_rst_adornment(std::string_view line);
bool is_grid_border(std::string_view line);    // `+---+===+`
bool is_simple_border(std::string_view line);  // `===  ===`

// Returns the length of the name between the colons of `:name: body`; 0 when the line is no field.
std::size_t rst_field_name(std::string_view line);
// Returns how many bytes the mark of a list item takes with the blanks behind it; 0 when there is none. Of an
// enumerator the next line decides, too.
std::size_t rst_list_mark(std::string_view line);
bool is_rst_enumerator(std::string_view line);
// True for the marks that may begin each line of a literal block that is not indented.
bool is_rst_quote_mark(char c);

// Returns the name of `.. _name:` when it is the place itself; empty otherwise.
std::string rst_target_name(std::string_view line);
// Returns how many bytes `.. [1] ` takes; 0 when it is no footnote.
std::size_t rst_footnote_mark(std::string_view line);

}  // namespace doczone::extractor
