// The domains inside a text: hosts of a sender policy, and where the mailboxes of a list of tags are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doczone::extractor {

struct DomainPair {
  std::string stated, other;  // `correo.beispiel.net`, `mail.example.net`; without the mailbox in front
};

// Where `stated` says other domains than `other`, in the order of the text; the name of a mailbox may differ with its
// domain. Nothing when the texts differ in anything else, or not at all.
std::optional<std::vector<DomainPair>> differing_domains(std::string_view stated, std::string_view other);

// `text` with every domain that is `domain`, or lies in it, moved into `own`.
std::string with_domain(std::string_view text, std::string_view domain, std::string_view own);

}  // namespace doczone::extractor
