#include "tests/growth/families.h"

namespace doczone::growth {
namespace {

const std::vector<std::string> kCrosscheck{"crosscheck", "docs", "--format", "json"};

std::string page(const std::string& owner, const std::string& port, const std::string& target) {
  return "# DNS\n\n| Type | Name | Port | Target |\n|-|-|-|-|\n| SRV | " + owner + " | " + port + " | " + target +
         " |\n";
}

std::string service(std::size_t i) {
  return "_s" + digits(i) + "._tls.contoso.com";
}

std::string many_folders(std::size_t depth) {
  return repeated(depth, [](std::size_t) { return "d/"; });
}

// As many tags as numbers: languages of two letters in regions of three digits.
std::string language(std::size_t i) {
  static constexpr const char* kTags[] = {"de", "fr", "it", "es", "nl", "pl", "ru", "sv"};
  return i == 0 ? "en" : kTags[i % 8] + ("-" + std::to_string(100 + i / 8));
}

std::vector<Family> many_sets() {
  return {
      {"sets of pages", 300, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i) {
           out["docs/en/page" + digits(i) + ".md"] = page(service(i), "443", "sip.contoso.com");
           out["docs/de/page" + digits(i) + ".md"] = page(service(i), "444", "sip.contoso.com");
         }
         return out;
       }},
      {"sets with domains of their own", 300, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i) {
           const std::string domain = "d" + digits(i) + ".com";
           out["docs/en/page" + digits(i) + ".md"] = page("_sipfederationtls._tcp." + domain, "5061", "sip." + domain);
           out["docs/de/page" + digits(i) + ".md"] = page("_sipfed-_tcp. .com", "5061", "sip." + domain);
         }
         return out;
       }},
      {"sets with localised domains", 300, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i) {
           out["docs/en/page" + digits(i) + ".md"] =
               page("_sip._tls.a" + digits(i) + ".com", "5061", "sip.contoso.com");
           out["docs/de/page" + digits(i) + ".md"] = page("_sip._tls.b" + digits(i) + ".de", "5061", "sip.contoso.de");
         }
         return out;
       }},
      {"pages in folders of their own", 300, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i) {
           out["docs/en/a" + digits(i) + "/page.md"] = page(service(i), "443", "sip.contoso.com");
           out["docs/de/b" + digits(i) + "/page.md"] = page(service(i), "443", "sip.contoso.com");
         }
         return out;
       }},
      {"pages of one language", 300, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i)
           out["docs/en/page" + digits(i) + ".md"] = page(service(i), "443", "sip.contoso.com");
         return out;
       }},
  };
}

std::vector<Family> many_languages() {
  return {
      {"languages", 200, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i)
           out["docs/" + language(i) + "/page.md"] = page(service(0), "443", "sip.contoso.com");
         return out;
       }},
      {"languages of which a few differ", 200, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i)
           out["docs/" + language(i) + "/page.md"] =
               page(service(i == 7 ? 1 : 0), i == 9 ? "444" : "443", "sip.contoso.com");
         return out;
       }},
      {"languages with one row each",
       200,
       {"crosscheck", "docs", "--format", "text"},
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i)
           out["docs/" + language(i) + "/page.md"] = page(service(i), digits(i), "sip" + digits(i) + ".contoso.com");
         return out;
       }},
      {"languages by file names", 200, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i)
           out["docs/page." + language(i) + ".md"] = page(service(0), "443", "sip.contoso.com");
         return out;
       }},
      {"folders in folders", 200, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (const char* const tag : {"en", "de"})
           out["docs/" + std::string(tag) + "/" + many_folders(n) + "page.md"] =
               page(service(0), "443", "sip.contoso.com");
         return out;
       }},
      {"folders in folders with a page each", 100, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; i += 10) {
           for (const char* const tag : {"en", "de"})
             out["docs/" + std::string(tag) + "/" + many_folders(i) + "page.md"] =
                 page(service(i), "443", "sip.contoso.com");
         }
         return out;
       }},
  };
}

// Settings of documents: of each many, about a few pages.
std::vector<Family> many_settings() {
  const auto with_pages = [](const std::string& path, const std::string& text) {
    Files out{{"docs/en/page.md", page(service(0), "443", "sip.contoso.com")},
              {"docs/de/page.md", page(service(0), "444", "sip.contoso.com")}};
    out[path] = text;
    return out;
  };
  return {
      {"rules for paths", 300, kCrosscheck,
       [=](std::size_t n) {
         return with_pages("doczone.toml", repeated(n, [](std::size_t i) {
                             return "[[path]]\nfiles = [\"a" + digits(i) + "/**\"]\ndisable = [\"mangled-name\"]\n";
                           }));
       }},
      {"a folder that settings name again and again",
       300,
       {"crosscheck", "--format", "json"},
       [](std::size_t n) {
         Files out;
         for (std::size_t i = 0; i < n; ++i) {
           for (const char* const tag : {"en", "de"})
             out["docs/" + std::string(tag) + "/p" + digits(i) + ".md"] = page(service(i), "443", "sip.contoso.com");
         }
         out["doczone.toml"] = "docs = [" + repeated(n, [](std::size_t) { return "\"./docs\","; }) + "]\n";
         return out;
       }},
      {"entries of a baseline",
       300,
       {"crosscheck", "docs", "--format", "json", "--baseline", "known.toml"},
       [=](std::size_t n) {
         return with_pages("known.toml",
                           "schema = 1\n" + repeated(n, [](std::size_t i) {
                             return "[[findings]]\ncheck = \"changed-port\"\npage = \"docs/de/page.md\"\nvalue = \"" +
                                    digits(i) + "\"\n";
                           }));
       }},
      {"examples of a docset",
       300,
       {"crosscheck", "docs", "--format", "json", "--docset", "docset.toml"},
       [=](std::size_t n) {
         return with_pages("docset.toml", "[docset]\nallow_empty = true\n[examples]\n" + repeated(n, [](std::size_t i) {
                                            return "\"d" + digits(i) + ".com\" = \"{domain}\"\n";
                                          }));
       }},
      {"sections of a docset",
       300,
       {"crosscheck", "docs", "--format", "json", "--docset", "docset.toml"},
       [=](std::size_t n) {
         return with_pages("docset.toml", "[docset]\nallow_empty = true\n" + repeated(n, [](std::size_t i) {
                                            return "[[section]]\npage = \"p" + digits(i) + ".md\"\nscenario = \"s" +
                                                   digits(i) + "\"\n";
                                          }));
       }},
  };
}

}  // namespace

std::vector<Family> set_families() {
  std::vector<Family> out;
  for (const auto& some : {many_sets(), many_languages(), many_settings()})
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

}  // namespace doczone::growth
