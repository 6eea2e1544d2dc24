// Domains under which registries give names away (https://publicsuffix.org), as libpsl knows them: `com`, `co.uk`.
#pragma once

#include <string_view>

namespace doczone::extractor {

// The name ends in a top-level domain that exists. `domain.tld` and `host.lan` do not; of names in reserved domains
// (RFC 2606) only those in `example.com`, `.net` and `.org` do.
bool is_in_public_domain(std::string_view name);

// The name is a public suffix, with a final dot or without one, or a service (`_sip._tls`) or wildcard that stands
// directly in front of one: nobody can be asked to have such a record. A placeholder or a single label that is no
// top-level domain is none.
bool is_bare_suffix(std::string_view name);

}  // namespace doczone::extractor
