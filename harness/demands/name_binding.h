// From the names of documentation to the names of a deployment: `_sip._tls.contoso.com` → `_sip._tls.example.org.`
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/domain_name.h"
#include "model/profile.h"
#include "model/requirement.h"

namespace doczone::harness {

// A name whose example domain or placeholder has become a variable: "_sip._tls.{domain}", "dc01.{internal}",
// "sipdir.provider.example".
struct NamePattern {
  std::string text;
  bool per_domain = false;  // holds {domain}: one name for each of the deployment's domains
};

class NameBinding {
 public:
  NameBinding(const CanonicalModel& model, const DeploymentProfile& profile);

  // Error: what is missing and where to say it (a placeholder that no [examples] entry explains, no internal_domain …).
  Result<NamePattern> pattern_of(const std::string& documented) const;
  // `domain` fills {domain}; ignored by patterns without it. Error: the variable has no value, or the result is no
  // name.
  Result<DomainName> bind(const NamePattern& pattern, const DomainName& domain) const;

  // As the documentation's examples say, whatever [bind] does.
  Result<NamePattern> documented_pattern(const std::string& documented) const;

  // Text with names of the documentation in it, such as `v=spf1 include:spf.contoso.com`: each that lies in an example
  // domain, or that [bind] names, is bound, and so are placeholders that stand for domains. All else stays,
  // placeholders that nobody explains among it. Error: as bind().
  Result<std::string> bind_text(const std::string& documented, const DomainName& domain) const;

  // The profile's [bind] says what this name is.
  bool is_fixed(const std::string& documented) const;
  // What the profile's [addresses] says of this name, canonical text; empty when it says nothing.
  std::vector<std::string> addresses_of(const std::string& documented) const;

  // The example domain that was taken for the reader's own because no docset names one; empty otherwise.
  const std::string& inferred_example() const { return inferred_example_; }

 private:
  const std::string* own_name_of(const std::string& documented) const;  // by [bind]; null: nothing
  // A whole name in a text, or a placeholder: what it is bound to; empty: it is none of the documentation's examples.
  Result<std::string> bound_word(std::string_view word, const DomainName& domain) const;

  std::map<std::string, std::string> examples_;        // canonical example name or placeholder -> variable
  std::map<std::string, std::string> bound_;           // canonical documented name -> pattern
  std::map<std::string, std::string> bound_patterns_;  // the same by its pattern; empty: ambiguous
  std::vector<std::string> literal_;
  std::string inferred_example_;
  const DeploymentProfile& profile_;
};

}  // namespace doczone::harness
