#include "extractor/names/public_suffix.h"

#include <string>

#include <libpsl.h>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// The list that libpsl was built with; it is never freed. Null where libpsl has none.
const psl_ctx_t* list() {
  static const psl_ctx_t* const builtin = psl_builtin();
  return builtin;
}

std::string plain(std::string_view name) {
  if (name.ends_with('.')) name.remove_suffix(1);
  return ascii_lower(std::string(name));
}

// Without the rule that any top-level domain is one, which libpsl would apply to words; and without those that
// companies have entered for their customers, such as `azurewebsites.net`, which have records of their own.
bool is_listed(const std::string& name) {
  return !name.empty() && list() != nullptr &&
         psl_is_public_suffix2(list(), name.c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0;
}

}  // namespace

bool is_in_public_domain(std::string_view name) {
  const std::string text = plain(name);
  return is_listed(text.substr(text.rfind('.') + 1));
}

bool is_bare_suffix(std::string_view name) {
  std::string rest = plain(name);
  while (rest.starts_with('_') || rest.starts_with("*.")) {
    const std::size_t dot = rest.find('.');
    if (dot == std::string::npos) return false;
    rest.erase(0, dot + 1);
  }
  return is_listed(rest);
}

}  // namespace doczone::extractor
