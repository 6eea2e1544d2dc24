// Result<T>: a value, or the reason why there is none. For failures that a caller must expect (a file that is missing,
// a name that is not valid). Findings are data and never travel this way; broken invariants assert.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace doczone {

// Why something could not be done. `path` may be empty; `line` and `column` are 1-based, 0 when unknown; columns count
// code points.
struct Error {
  std::string message;
  std::string path = {};
  std::size_t line = 0;
  std::size_t column = 0;
  std::string source = {};         // the line that is meant, as it stands in the file; empty: it is not shown
  std::vector<Error> others = {};  // what else is wrong with the same file

  // "path:line:column: message", without the parts that are unknown.
  std::string to_string() const;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return content_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // Precondition: has_value().
  const T& value() const& { return assert(has_value()), std::get<0>(content_); }
  T& value() & { return assert(has_value()), std::get<0>(content_); }
  T&& value() && { return assert(has_value()), std::get<0>(std::move(content_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  // Precondition: !has_value().
  const Error& error() const { return assert(!has_value()), std::get<1>(content_); }

 private:
  std::variant<T, Error> content_;
};

}  // namespace doczone
