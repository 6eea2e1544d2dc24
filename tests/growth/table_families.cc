#include "tests/growth/families.h"

namespace doczone::growth {
namespace {

const std::vector<std::string> kLanguages{"en", "de", "fr"};
const std::vector<std::string> kCrosscheck{"crosscheck", "docs", "--format", "json"};

// A row of one language, from its number and the language's; with its end of line.
using Row = std::function<std::string(std::size_t row, std::size_t language)>;

Files table(const std::vector<std::string>& languages, std::size_t n, const std::string& header, const Row& row) {
  Files out;
  for (std::size_t l = 0; l < languages.size(); ++l)
    out["docs/" + languages[l] + "/page.md"] =
        "# DNS\n\n" + header + repeated(n, [&](std::size_t i) { return row(i, l); });
  return out;
}

const std::string kServices = "| Type | Name | Port | Target |\n|-|-|-|-|\n";
const std::string kHosts = "| Type | Name | Address |\n|-|-|-|\n";
const std::string kViews = "| Location | Type | Name | Port | Target |\n|-|-|-|-|-|\n";

std::string service(const std::string& owner, const std::string& port, const std::string& target) {
  return "| SRV | " + owner + " | " + port + " | " + target + " |\n";
}

std::string address(std::size_t number) {
  return "10." + std::to_string(100 + number / 10'000 % 100) + "." + std::to_string(100 + number / 100 % 100) + "." +
         std::to_string(100 + number % 100);
}

std::string host(std::size_t i, const std::string& value) {
  return "| A | h" + digits(i) + ".contoso.com | " + value + " |\n";
}

Family rows(const std::string& name, std::size_t n, const std::string& header, const Row& row) {
  return {name, n, kCrosscheck, [=](std::size_t times) { return table(kLanguages, times, header, row); }};
}

std::vector<Family> damaged_names() {
  const auto right = [](std::size_t i) { return "_s" + digits(i) + "._tls.contoso.com"; };
  return {
      rows("damaged names among known names", 400, kServices,
           [=](std::size_t i, std::size_t l) {
             return service(l == 0 ? right(i) : "_s" + digits(i) + "_tls. contoso", "443", "sip.contoso.com");
           }),
      rows("names that every language damaged", 400, kServices,
           [](std::size_t i, std::size_t l) {
             return service("_s" + digits(i) + (l == 0 ? "_tls. contoso" : "._tls .contoso. com"), "443",
                            "sip.contoso.com");
           }),
      rows("remains of names in domains of their own", 400, kServices,
           [](std::size_t i, std::size_t l) {
             const std::string domain = "d" + digits(i) + ".com";
             return service(l == 2 ? "_sipfed-_tcp. .com" : "_sipfederationtls._tcp." + domain, "5061",
                            "sip." + domain);
           }),
      rows("translated labels", 400, kServices,
           [](std::size_t i, std::size_t l) {
             return service("_s" + digits(i) + "._tls." + (l == 0 ? "contoso.com" : "beispiel" + digits(i) + ".de"),
                            "443", "sip.contoso.com");
           }),
  };
}

// Lines of a zone, whose names end in a dot as the language has it.
std::string zone_line(std::size_t i, const std::string& domain, const std::string& dot) {
  return "_s" + digits(i) + "._tls." + domain + dot + " IN SRV 0 0 443 sip." + domain + dot + "\n";
}

std::vector<Family> final_dots() {
  const auto lines = [](const std::string& name, const std::function<std::string(std::size_t, std::size_t)>& line) {
    return Family{name, 300, kCrosscheck, [=](std::size_t n) {
                    Files out;
                    for (std::size_t l = 0; l < kLanguages.size(); ++l)
                      out["docs/" + kLanguages[l] + "/page.md"] =
                          "# DNS\n\n```\n" + repeated(n, [&](std::size_t i) { return line(i, l); }) + "```\n";
                    return out;
                  }};
  };
  return {
      lines("final dots", [](std::size_t i, std::size_t) { return zone_line(i, "contoso.com", "."); }),
      lines("final dots that one language lost",
            [](std::size_t i, std::size_t l) { return zone_line(i, "contoso.com", l == 1 ? "" : "."); }),
      rows("final dots that the source alone has", 300, kServices,
           [](std::size_t i, std::size_t l) {
             return service("_s" + digits(i) + "._tls.contoso.com" + (l == 0 ? "." : ""), "443", "sip.contoso.com.");
           }),
      rows("final dots that are lost in a language's own domain", 300, kServices,
           [](std::size_t i, std::size_t l) {
             const std::string domain = l == 1 ? "beispiel.de" : "contoso.com.";
             return service("_s" + digits(i) + "._tls." + domain, "443", "sip." + domain + (i % 3 == 0 ? "." : ""));
           }),
  };
}

std::vector<Family> many_languages() {
  std::vector<std::string> sixteen{"en"};
  for (std::size_t i = 1; i < 16; ++i) sixteen.push_back((i % 2 == 0 ? "de-" : "fr-") + std::to_string(100 + i));
  return {
      {"rows of sixteen languages", 200, kCrosscheck,
       [=](std::size_t n) {
         return table(sixteen, n, kServices, [](std::size_t i, std::size_t l) {
           return service("_s" + digits(i) + "._tls.contoso.com", digits(l % 3 == 2 ? 3 * i + l : i),
                          "sip" + digits(i) + ".contoso.com");
         });
       }},
      {"shuffled rows of sixteen languages", 100, kCrosscheck,
       [=](std::size_t n) {
         return table(sixteen, n, kHosts, [n](std::size_t i, std::size_t l) {
           const std::size_t at = i * (2 * l + 1) % n;
           return host(at, address(at));
         });
       }},
      {"rows that each of sixteen languages has for itself", 100, kCrosscheck,
       [=](std::size_t n) {
         return table(sixteen, n, kHosts,
                      [](std::size_t i, std::size_t l) { return host(20 * i + l, address(20 * i + l)); });
       }},
  };
}

std::vector<Family> differing_rows() {
  return {
      rows("views that differ", 400, kViews,
           [](std::size_t i, std::size_t l) {
             const char* const view = (i + l) % 2 == 0 ? "| Internal DNS " : "| External DNS ";
             return view + service("_s" + digits(i) + "._tls.contoso.com", "443", "sip.contoso.com");
           }),
      rows("views in words of their own", 400, kViews,
           [](std::size_t i, std::size_t l) {
             const std::string view =
                 l == 0 ? (i % 2 == 0 ? "Internal DNS" : "External DNS") : "Ort " + digits(3 * i + l);
             return "| " + view + " " + service("_s" + digits(i) + "._tls.contoso.com", "443", "sip.contoso.com");
           }),
      rows("pairs of numbers and names", 400, "| Name | Value |\n|-|-|\n",
           [](std::size_t i, std::size_t l) {
             return "| _s" + digits(i) + "._tls.contoso.com | 10 " + std::to_string(5 + l) + " 443 sip" + digits(i) +
                    ".contoso.com |\n";
           }),
      {"pairs of lines", 400, kCrosscheck,
       [](std::size_t n) {
         return table(kLanguages, n, "", [](std::size_t i, std::size_t l) {
           return "Type: SRV\\\nName: _s" + digits(i) + "._tls.contoso.com\\\nPort: " + digits(i + l) +
                  "\\\nTarget: sip.contoso.com\n\n";
         });
       }},
      {"names in text", 400, kCrosscheck,
       [](std::size_t n) {
         return table(kLanguages, n, kHosts + host(0, address(0)) + "\n", [](std::size_t i, std::size_t l) {
           return "The record of h" + digits(i) + (l == 0 ? ".contoso.com" : ". contoso.com") + " leads there.\n\n";
         });
       }},
      {"literals in text", 400, kCrosscheck,
       [](std::size_t n) {
         return table(kLanguages, n, kHosts + host(0, address(0)) + "\n", [](std::size_t i, std::size_t l) {
           return "Open port " + digits(3 * i + (l == 1 ? 1 : 0)) + " of `10.0." + std::to_string(i % 250) +
                  ".1` for TCP.\n\n";
         });
       }},
  };
}

// One row, in one cell of which is much.
Family cell(const std::string& name, std::size_t n, const Row& item) {
  return {name, n, kCrosscheck, [=](std::size_t times) {
            return table(kLanguages, 1, kHosts, [&](std::size_t, std::size_t l) {
              return "| A | " + repeated(times, [&](std::size_t i) { return item(i, l); }) + " | 192.0.2.1 |\n";
            });
          }};
}

std::vector<Family> long_cells() {
  return {
      cell("names in a cell", 300, [](std::size_t i, std::size_t) { return "h" + digits(i) + ".contoso.com<br>"; }),
      cell("names in a cell that differ", 300,
           [](std::size_t i, std::size_t l) { return "h" + digits(3 * i + l) + ".contoso.com<br>"; }),
      cell("damaged names in a cell", 300,
           [](std::size_t i, std::size_t l) {
             return "h" + digits(i) + (l == 0 ? ".contoso.com, " : ". contoso. com, ");
           }),
      cell("words in a cell", 300, [](std::size_t i, std::size_t l) { return "word" + digits(3 * i + l) + " "; }),
      cell("labels of a name", 300, [](std::size_t i, std::size_t l) { return "l" + digits(i + l) + "."; }),
      cell("stars and dots in a cell", 300,
           [](std::size_t i, std::size_t l) { return (i + l) % 2 == 0 ? "*. " : "_a. ."; }),
      {"fields of a text", 300, kCrosscheck,
       [](std::size_t n) {
         return table(kLanguages, 1, "| Type | Name | Value |\n|-|-|-|\n", [&](std::size_t, std::size_t l) {
           return "| TXT | contoso.com | v=spf1 " +
                  repeated(n, [&](std::size_t i) { return "include:s" + digits(i + l) + ".contoso.com "; }) +
                  "-all |\n";
         });
       }},
      {"findings on one line", 200, kCrosscheck,
       [](std::size_t n) {
         Files out;
         for (std::size_t l = 0; l < kLanguages.size(); ++l)
           out["docs/" + kLanguages[l] + "/page.html"] =
               "<h1>DNS</h1><table><tr><th>Type</th><th>Name</th><th>Port</th></tr>" +
               repeated(n,
                        [&](std::size_t i) {
                          return "<tr><td>SRV</td><td>_s" + digits(i) + "._tls.contoso.com</td><td>" +
                                 digits(l == 2 ? i + 1 : i) + "</td></tr>";
                        }) +
               "</table>";
         return out;
       }},
  };
}

}  // namespace

std::vector<Family> table_families() {
  std::vector<Family> out;
  for (const auto& some : {damaged_names(), final_dots(), many_languages(), differing_rows(), long_cells()})
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

}  // namespace doczone::growth
