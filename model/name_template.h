// A domain name as documentation writes it: labels and placeholders (`sip.<domain>`), relative or not,
// wildcard or not. Holding one proves that it obeys the grammar below; the raw spelling travels beside it, because the
// damage is the evidence.
//
//   name        = [ "*." ] part *( "." part ) [ "." ]
//   part        = label / [ label "-" ] placeholder [ "-" label ]
//   placeholder = "<" words ">" / "{" words "}" / "{{" words "}}" / "${" words "}" / "[" words "]" / "%" word "%" / "$"
//   word label       = letters, digits and hyphens, no hyphen at either end (RFC 1123 §2.1), "_" only in front (RFC
//   8552)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace doczone {

struct NamePart {
  bool is_placeholder = false;
  std::string text;                        // of a placeholder: without its marks
  std::string_view open = {}, close = {};  // the marks
  std::string front = {}, behind = {};     // what stands beside it in its label: `selector1-` of `selector1-<key>`

  // As it is written.
  std::string spelled(std::string_view other_text) const {
    return front + std::string(open) + std::string(other_text) + std::string(close) + behind;
  }
  std::string spelled() const { return spelled(text); }

  // Equal for two spellings in two languages: in lower case, the words of a placeholder blanked.
  std::string canonical() const;

  friend bool operator==(const NamePart&, const NamePart&) = default;
};

// How much a spelling can be trusted to be what the author meant. Ordered.
enum class NameQuality {
  malformed,  // no name at all
  doubtful,   // legal, but relative (`_sip._tls`), a single label, or with labels beyond ASCII
  complete,   // ends in a top-level domain or a placeholder, ASCII throughout
};

class NameTemplate {
 public:
  // Error: why it is not a name; `column` is the 1-based byte inside `text`.
  static Result<NameTemplate> parse(std::string_view text);

  const std::vector<NamePart>& parts() const { return parts_; }
  bool has_placeholder() const;
  NameQuality quality() const;

  // `_service._proto` in front (RFC 2782): the two labels without underscores; empty when the name is no such owner.
  std::string service() const;
  std::string protocol() const;
  // The parts behind `_service._proto`, or behind the first part, joined by dots.
  std::string domain() const;

  std::string to_string() const;
  // ASCII lower case, placeholder texts blanked: equal for two spellings of one name in two languages.
  std::string canonical() const;

 private:
  std::vector<NamePart> parts_;
};

// Bytes of the placeholder that `text` begins with; 0 when it begins with none.
std::size_t placeholder_length(std::string_view text);

// malformed when `text` does not parse.
NameQuality name_quality(std::string_view text);
// Both are names and differ at most in case, in the final dot and in the words inside placeholders.
bool is_same_name(std::string_view a, std::string_view b);

}  // namespace doczone
