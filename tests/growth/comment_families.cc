#include "tests/growth/families.h"

namespace doczone::growth {
namespace {

const std::vector<std::string> kCrosscheck{"crosscheck", "docs", "--format", "json"};
const std::string kServices = "| Type | Name | Port | Target |\n|-|-|-|-|\n";

std::string service(std::size_t i, std::size_t port, const std::string& more = "") {
  return "| SRV | _s" + digits(i) + "._tls.contoso.com" + more + " | " + digits(port) + " | sip.contoso.com |\n";
}

// A page whose translation says what `row` says, and below it some text.
Files pair_of(std::size_t n, const std::function<std::string(std::size_t)>& row, const std::string& text) {
  return {{"docs/en/page.md", "# DNS\n\n" + kServices + repeated(n, [](std::size_t i) { return service(i, i); })},
          {"docs/fr/page.md", "# DNS\n\n" + kServices + repeated(n, [](std::size_t i) { return service(i, i); })},
          {"docs/de/page.md", "# DNS\n\n" + kServices + repeated(n, row) + "\n" + text}};
}

std::string sound(std::size_t i) {
  return service(i, i);
}

std::string text_of(const std::string& part, std::size_t n) {
  return repeated(n, [&](std::size_t) { return part; });
}

std::vector<Family> comments() {
  const auto text = [](const std::string& name, std::size_t n, const std::string& part, const std::string& opening = "",
                       const std::string& end = "") {
    return Family{name, n, kCrosscheck,
                  [=](std::size_t times) { return pair_of(1, sound, opening + text_of(part, times) + end); }};
  };
  return {
      text("comments that are not closed", 2000, "<!-- doczone-\n"),
      text("comments of MDX that are not closed", 2000, "{/* doczone-\n"),
      text("comments of both kinds that are not closed", 2000, "{/* doczone-disable <!-- doczone-disable \n"),
      text("words behind the prefix", 2000, "doczone-disable-next-line\n"),
      text("blanks in front of the prefix", 2000, "                doczone-", "<!--"),
      text("check names in a comment", 2000, "no-such-check ", "<!-- doczone-disable ", "-->\n"),
      text("known check names in a comment", 2000, "mangled-name ", "<!-- doczone-disable ", "-->\n"),
      text("check names in a comment that nothing closes", 2000, "mangled-name ", "<!-- doczone-enable ", "-->\n"),
      text("long words in a comment", 2000, "mangled-name", "<!-- doczone-disable ", "-->\n"),
      text("comments", 1000, "<!-- doczone-disable mangled-name -->\n\n"),
      text("comments inside of code", 1000, "```\n<!-- doczone-disable mangled-name -->\n```\n"),
      text("comments that open and close", 1000,
           "<!-- doczone-disable mangled-name -->\n<!-- doczone-enable mangled-name -->\n"),
      {"findings and comments that silence them", 300, kCrosscheck,
       [](std::size_t n) {
         return pair_of(
             n, [](std::size_t i) { return service(i, i + 1, " <!-- doczone-disable-line changed-port -->"); }, "");
       }},
      {"findings below comments that silence others", 300, kCrosscheck,
       [](std::size_t n) {
         return pair_of(
             n, [](std::size_t i) { return service(i, i + 1); },
             text_of("<!-- doczone-disable changed-port -->\n\n", n));
       }},
      {"a text report of check names in a comment",
       2000,
       {"crosscheck", "docs"},
       [](std::size_t n) {
         return pair_of(1, sound, "<!-- doczone-disable " + text_of("no-such-check ", n) + "-->\n");
       }},
  };
}

std::vector<Family> repairs() {
  const std::vector<std::string> diff{"crosscheck", "docs", "--fix=all", "--diff"};
  const auto damaged = [](std::size_t i) {
    return "| SRV | _s" + digits(i) + "._tls. contoso. com | " + digits(i) + " | sip.contoso.com |\n";
  };
  return {
      {"repairs of a page", 200, diff, [=](std::size_t n) { return pair_of(n, damaged, ""); }},
      {"repairs of ports", 200, diff,
       [](std::size_t n) {
         return pair_of(
             n, [](std::size_t i) { return service(i, i + 1); }, "");
       }},
      // A page that is no UTF-8 takes no other character than those of ASCII.
      {"repairs of which one is refused", 200, diff,
       [=](std::size_t n) {
         Files out = pair_of(n, damaged, "\xE4\n");
         const std::string odd = "| SRV | _s1._tls.b\xC3\xBC\x63her.example | 1 | sip.contoso.com |\n";
         out["docs/en/page.md"] += odd;
         out["docs/fr/page.md"] += odd;
         out["docs/de/page.md"] = "# DNS\n\n" + kServices + repeated(n, damaged) +
                                  "| SRV | _s1._tls. b\xFC\x63her. example | 1 | sip.contoso.com |\n";
         return out;
       }},
      {"repairs of which half are refused", 200, diff,
       [=](std::size_t n) {
         Files out = pair_of(n, damaged, "\xE4\n");
         for (const char* const path : {"docs/en/page.md", "docs/fr/page.md"}) {
           out[path] += repeated(n, [](std::size_t i) {
             return "| SRV | _t" + digits(i) + "._tls.b\xC3\xBC\x63her.example | 1 | sip.contoso.com |\n";
           });
         }
         out["docs/de/page.md"] =
             "# DNS\n\n" + kServices + repeated(n, damaged) + repeated(n, [](std::size_t i) {
               return "| SRV | _t" + digits(i) + "._tls. b\xFC\x63her. example | 1 | sip.contoso.com |\n";
             });
         return out;
       }},
      {"repairs of names in text", 200, diff,
       [](std::size_t n) {
         Files out = pair_of(1, sound, repeated(n, [](std::size_t i) {
                               return "Der Eintrag von `h" + digits(i) + ". contoso. com` bleibt.\n\n";
                             }));
         for (const char* const path : {"docs/en/page.md", "docs/fr/page.md"})
           out[path] += "\n" + repeated(n, [](std::size_t i) {
                          return "The record of `h" + digits(i) + ".contoso.com` stays.\n\n";
                        });
         return out;
       }},
      {"colons of a text that is redacted",
       2000,
       {"crosscheck", "docs", "--format", "json", "--redact", "internal"},
       [](std::size_t n) {
         return pair_of(
             1, [](std::size_t i) { return service(i, i + 1); }, text_of("a:", n) + "\n");
       }},
      {"numbers of a text that is redacted",
       2000,
       {"crosscheck", "docs", "--format", "json", "--redact", "internal"},
       [](std::size_t n) {
         return pair_of(
             1, [](std::size_t i) { return service(i, i + 1); }, text_of("1.", n) + "\n");
       }},
      {"labels of a text that is redacted",
       2000,
       {"crosscheck", "docs", "--format", "json", "--redact", "internal"},
       [](std::size_t n) {
         return pair_of(
             1, [](std::size_t i) { return service(i, i + 1); }, text_of("a.", n) + "\n");
       }},
  };
}

// The same findings in every format.
std::vector<Family> reports() {
  std::vector<Family> out;
  for (const char* const format : {"text", "json", "sarif", "junit", "gitlab", "github", "rdjson", "html"}) {
    out.push_back({"findings in the format " + std::string(format),
                   200,
                   {"crosscheck", "docs", "--format", format},
                   [](std::size_t n) {
                     return pair_of(
                         n, [](std::size_t i) { return service(i, i + 1); }, "");
                   }});
  }
  for (const char* const option : {"--statistics", "--explain-silence", "--by=source", "--alone"}) {
    out.push_back({"findings with " + std::string(option), 200, {"crosscheck", "docs", option}, [](std::size_t n) {
                     return pair_of(
                         n, [](std::size_t i) { return service(i, i + 1); }, "");
                   }});
  }
  out.push_back({"a model", 200, {"extract", "docs"}, [](std::size_t n) {
                   return pair_of(
                       n, [](std::size_t i) { return service(i, i + 1); }, "");
                 }});
  out.push_back({"atoms", 200, {"extract", "--atoms", "docs"}, [](std::size_t n) {
                   return pair_of(
                       n, [](std::size_t i) { return service(i, i + 1); }, "");
                 }});
  return out;
}

}  // namespace

std::vector<Family> comment_families() {
  std::vector<Family> out;
  for (const auto& some : {comments(), repairs(), reports()}) out.insert(out.end(), some.begin(), some.end());
  return out;
}

}  // namespace doczone::growth
