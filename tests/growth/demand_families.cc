#include "tests/growth/families.h"

namespace doczone::growth {
namespace {

const std::vector<std::string> kValidate{"validate", "--docs",   "docs", "--docset", "docset.toml", "--profile",
                                         "p.toml",   "--format", "json", "--today",  "2026-01-31"};

std::string domain(std::size_t i) {
  return "d" + digits(i) + ".org";
}

std::string zone(const std::string& origin, const std::string& records) {
  return "$ORIGIN " + origin + ".\n$TTL 3600\n@ IN SOA ns1 admin 1 2 3 4 5\n@ IN NS ns1\nns1 IN A 192.0.2.53\n" +
         records;
}

std::string service(std::size_t i, const std::string& owner) {
  return "| External DNS | SRV | _s" + digits(i) + "._tls." + owner + " | 443 | sip." + owner + " |\n";
}

std::string page(std::size_t rows, const std::string& owner = "contoso.com") {
  return "# DNS\n\n| Location | Type | Name | Port | Target |\n|-|-|-|-|-|\n" +
         repeated(rows, [&](std::size_t i) { return service(i, owner); });
}

std::string there(std::size_t i) {
  return "_s" + digits(i) + "._tls IN SRV 0 0 443 sip\n";
}

std::string list_of(std::size_t n, const std::function<std::string(std::size_t)>& part) {
  return "[" + repeated(n, [&](std::size_t i) { return "\"" + part(i) + "\","; }) + "]";
}

const std::string kDocset =
    "[docset]\n[examples]\n\"contoso.com\" = \"{domain}\"\n[[section]]\npage = \"page.md\"\nscenario = \"all\"\n";

std::string profile(const std::string& domains, const std::string& zones, const std::string& more = "") {
  return "schema = 1\n[deployment]\ndomains = " + domains + "\n[scenarios]\nall = true\n" + more +
         "[[zones]]\nview = \"external\"\nfiles = " + zones + "\n";
}

// The demands of a page of so many rows against the zones of so many domains.
Files deployment(std::size_t rows, std::size_t domains, const std::string& records, const std::string& more = "") {
  Files out{{"docs/en/page.md", page(rows)},
            {"docset.toml", kDocset},
            {"p.toml", profile(list_of(domains, domain), "\"zones/{origin}.zone\"", more)}};
  for (std::size_t i = 0; i < domains; ++i) out["zones/" + domain(i) + ".zone"] = zone(domain(i), records);
  return out;
}

Family validated(const std::string& name, std::size_t n, const std::function<Files(std::size_t)>& files) {
  return {name, n, kValidate, files};
}

std::vector<Family> demands() {
  return {
      validated("records that are demanded", 500,
                [](std::size_t n) { return deployment(n, 1, "sip IN A 192.0.2.1\n" + repeated(n, there)); }),
      validated("missing records and a zone", 500,
                [](std::size_t n) {
                  return deployment(
                      n, 1, repeated(2 * n, [](std::size_t i) { return "h" + digits(i) + " IN A 192.0.2.1\n"; }));
                }),
      validated("missing records and their like", 300,
                [](std::size_t n) {
                  return deployment(
                      n, 1, repeated(n, [](std::size_t i) { return "_s" + digits(i) + "._tcp IN SRV 0 0 443 sip\n"; }));
                }),
      validated("missing records and lines of the origin", 500,
                [](std::size_t n) {
                  return deployment(n, 1, repeated(n, [](std::size_t) { return "$ORIGIN example.net.\n"; }));
                }),
      validated("wrong ports", 500,
                [](std::size_t n) {
                  return deployment(
                      n, 1, repeated(n, [](std::size_t i) { return "_s" + digits(i) + "._tls IN SRV 0 0 444 sip\n"; }));
                }),
      validated("domains", 100, [](std::size_t n) { return deployment(3, n, repeated(3, there)); }),
      validated("domains without zones", 100,
                [](std::size_t n) {
                  Files out = deployment(3, 1, "");
                  out["p.toml"] = profile(list_of(n, domain), "\"zones/{origin}.zone\"");
                  return out;
                }),
      validated("zones that nothing asks for", 100,
                [](std::size_t n) {
                  Files out = deployment(3, n, repeated(3, there));
                  out["p.toml"] = profile(list_of(1, domain), "\"zones/{origin}.zone\"");
                  return out;
                }),
      validated("zones and a page of many rows", 50,
                [](std::size_t n) { return deployment(20, n, "sip IN A 192.0.2.1\n" + repeated(20, there)); }),
      validated("rivals of one record", 600,
                [](std::size_t n) {
                  return deployment(1, 1, repeated(n, [](std::size_t i) {
                                      return "_s" + digits(0) + "._tls IN SRV 0 0 444 h" + digits(i) + "\n";
                                    }));
                }),
  };
}

std::vector<Family> settings_of_profiles() {
  const auto with = [](const std::string& name, const std::function<std::string(std::size_t)>& part) {
    return validated(name, 300, [=](std::size_t n) { return deployment(3, 1, "", repeated(n, part)); });
  };
  return {
      with("waivers",
           [](std::size_t i) {
             return "[[waive]]\ncheck = \"srv-missing\"\nowner = \"w" + digits(i) + ".example\"\nreason = \"x\"\n";
           }),
      with("waivers that have expired",
           [](std::size_t) {
             return std::string("[[waive]]\ncheck = \"srv-missing\"\nreason = \"x\"\nuntil = 2020-01-01\n");
           }),
      validated("waivers of findings", 300,
                [](std::size_t n) {
                  return deployment(n, 1, "", repeated(n, [](std::size_t i) {
                                      return "[[waive]]\ncheck = \"srv-missing\"\nowner = \"_s" + digits(i) + "._tls." +
                                             domain(0) + "\"\nreason = \"x\"\n";
                                    }));
                }),
      validated("names of a profile", 300,
                [](std::size_t n) {
                  return deployment(n, 1, "", "[bind]\n" + repeated(n, [](std::size_t i) {
                                                return "\"_s" + digits(i) + "._tls.contoso.com\" = \"_t" + digits(i) +
                                                       "._tls.{domain}\"\n";
                                              }));
                }),
      validated("addresses of a profile", 300,
                [](std::size_t n) {
                  return deployment(n, 1, "", "[addresses]\n" + repeated(n, [](std::size_t i) {
                                                return "\"_s" + digits(i) + "._tls.contoso.com\" = \"192.0.2.1\"\n";
                                              }));
                }),
      validated("scenarios of a profile", 100,
                [](std::size_t n) {
                  const auto title = [](std::size_t i) { return "H" + digits(i); };
                  Files out = deployment(1, 1, "");
                  out["docs/en/page.md"] =
                      repeated(n, [&](std::size_t i) { return "## " + title(i) + "\n\n" + page(1).substr(7) + "\n"; });
                  out["docset.toml"] =
                      "[docset]\n[examples]\n\"contoso.com\" = \"{domain}\"\n" + repeated(n, [&](std::size_t i) {
                        return "[[section]]\npage = \"page.md\"\nheading = \"" + title(i) + "\"\nscenario = \"" +
                               title(i) + "\"\n";
                      });
                  out["p.toml"] = "schema = 1\n[deployment]\ndomains = " + list_of(1, domain) + "\n[scenarios]\n" +
                                  repeated(n, [&](std::size_t i) { return title(i) + " = true\n"; }) +
                                  "[[zones]]\nview = \"external\"\nfiles = \"zones/{origin}.zone\"\n";
                  return out;
                }),
      validated("entries of zones", 100,
                [](std::size_t n) {
                  Files out = deployment(3, n, repeated(3, there));
                  out["p.toml"] = "schema = 1\n[deployment]\ndomains = " + list_of(n, domain) +
                                  "\n[scenarios]\nall = true\n" + repeated(n, [](std::size_t i) {
                                    return "[[zones]]\nview = \"external\"\nfiles = \"zones/" + domain(i) + ".zone\"\n";
                                  });
                  return out;
                }),
  };
}

std::vector<Family> documents() {
  const std::vector<std::string> with_model{"validate", "--model",  "model.json", "--profile",
                                            "p.toml",   "--format", "json"};
  std::vector<std::string> generate{"generate",  "--docs", "docs",   "--docset", "docset.toml",
                                    "--profile", "p.toml", "--view", "external"};
  std::vector<std::string> listed = kValidate;
  listed.push_back("--list-expectations");
  std::vector<std::string> redacted = kValidate;
  redacted.insert(redacted.end(), {"--redact", "internal"});
  const auto files = [](std::size_t n) { return deployment(n, 1, ""); };
  return {
      {"generated records", 300, generate, files},
      {"names of expectations", 300, listed, files},
      {"pages that demand one record", 100, kValidate,
       [](std::size_t n) {
         Files out = deployment(1, 1, "");
         out["docset.toml"] = "[docset]\n[examples]\n\"contoso.com\" = \"{domain}\"\n" + repeated(n, [](std::size_t i) {
                                return "[[section]]\npage = \"page" + digits(i) + ".md\"\nscenario = \"all\"\n";
                              });
         for (std::size_t i = 0; i < n; ++i) out["docs/en/page" + digits(i) + ".md"] = page(1);
         return out;
       }},
      {"records of a docset", 200, kValidate,
       [](std::size_t n) {
         Files out = deployment(1, 1, "");
         out["docset.toml"] += repeated(n, [](std::size_t i) {
           return "[[record]]\npage = \"page.md\"\nscenario = \"all\"\nowner = \"r" + digits(i) +
                  ".contoso.com\"\ntypes = \"MX\"\nview = \"external\"\ndata = \"10 mail.contoso.com\"\n";
         });
         return out;
       }},
      {"internal names that are redacted", 300, redacted,
       [](std::size_t n) {
         Files out = deployment(3, 1, "");
         out["p.toml"] += "[[zones]]\nview = \"internal\"\norigin = \"corp.example\"\nfiles = \"corp.zone\"\n";
         out["corp.zone"] =
             zone("corp.example",
                  repeated(n, [](std::size_t i) { return "h" + digits(i) + " IN CNAME no" + digits(i) + "\n"; }));
         return out;
       }},
  };
}

}  // namespace

std::vector<Family> demand_families() {
  std::vector<Family> out;
  for (const auto& some : {demands(), settings_of_profiles(), documents()})
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

}  // namespace doczone::growth
