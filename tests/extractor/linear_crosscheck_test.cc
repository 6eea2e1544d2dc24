// Twice the documentation, at most 2.2 times the work: aligning, electing, finding faults and requirements, whatever is
// long (rows, tables, pages, languages, lists in cells) and whatever differs between the languages.
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/counted_work.h"
#include "tests/extractor/html_page.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor::linear_crosscheck_test {
namespace {

using Files = std::map<std::string, std::string>;

struct Work {
  std::uint64_t reading = 0;
  std::uint64_t judging = 0;
};

Work work_for(const Files& pages) {
  const MemoryFiles files(pages);
  CorpusRequest request;
  request.roots = {"docs"};
  const std::uint64_t start = counted_work();
  const Corpus corpus = read_corpus(files, request).value();
  const std::uint64_t read = counted_work();
  crosscheck(corpus, nullptr);
  return {read - start, counted_work() - read};
}

// Documentation of some size; `n` times two is twice as much.
struct Input {
  std::string name;
  std::size_t n = 0;
  std::function<Files(std::size_t)> pages;
};

const std::vector<std::string> kLanguages{"en", "de", "fr"};

// A row of one language, from its number and the language's.
using Row = std::function<std::vector<std::string>(std::size_t, std::size_t)>;

Rows rows_of(const std::vector<std::string>& header, const Row& row, std::size_t language, std::size_t n) {
  Rows rows{header};
  for (std::size_t i = 0; i < n; ++i) rows.push_back(row(i, language));
  return rows;
}

// One table in all languages.
Files one_table(const std::vector<std::string>& header, const Row& row, std::size_t n) {
  Files files;
  for (std::size_t language = 0; language < kLanguages.size(); ++language) {
    files["docs/" + kLanguages[language] + "/page.md"] = "# DNS\n\n" + html_table(rows_of(header, row, language, n));
  }
  return files;
}

// As many digits for every number that is asked for, so that twice the rows are twice the bytes.
std::string digits(std::size_t number) {
  return std::to_string(10'000 + number);
}

// Different in each language.
std::string own(std::size_t i, std::size_t language) {
  return digits(3 * i + language);
}

std::string address(std::size_t number) {
  return "10." + std::to_string(100 + number / 10'000 % 100) + "." + std::to_string(100 + number / 100 % 100) + "." +
         std::to_string(100 + number % 100);
}

const std::vector<std::string> kHosts{"Type", "Name", "Address"};
const std::vector<std::string> kServices{"Type", "Name", "Port", "Target"};
const std::vector<std::string> kNumbers{"Type", "Name", "TTL", "Priority", "Weight", "Port", "Target"};

std::vector<std::string> host(std::size_t i, std::size_t) {
  return {"A", "h" + digits(i) + ".contoso.com", address(i)};
}

std::vector<std::string> numbered(std::size_t i, const std::string& ttl, const std::string& priority,
                                  const std::string& weight, const std::string& port) {
  return {"SRV", "_s" + digits(i) + "._tls.contoso.com", ttl, priority, weight, port, "sip.contoso.com"};
}

// The same table of which every cell of one field differs between the languages.
std::vector<Input> differing_fields() {
  const auto input = [](const std::string& field, const std::vector<std::string>& header, const Row& row) {
    return Input{"rows that differ in " + field, 300, [=](std::size_t n) { return one_table(header, row, n); }};
  };
  return {
      input("nothing", kHosts, host),
      input("the owner", kHosts,
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{"A", "h" + own(i, l) + ".contoso.com", address(i)};
            }),
      input("the owner's domain", kHosts,
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{"A", "sip.d" + own(i, l) + ".com", address(i)};
            }),
      input("a damaged owner", kServices,
            [](std::size_t i, std::size_t l) {
              const std::string right = "_s" + digits(i) + "._tls.contoso.com";
              const std::string damaged = "_s" + digits(i) + "_tls. contoso";
              return std::vector<std::string>{"SRV", l == 0 ? right : damaged, "443", "sip.contoso.com"};
            }),
      input("the target", kServices,
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{"SRV", "_s" + digits(i) + "._tls.contoso.com", "443",
                                              "sip" + own(i, l) + ".contoso.com"};
            }),
      input("the type", kHosts,
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{(i + l) % 2 == 0 ? "CNAME" : "AAAA", "h" + digits(i) + ".contoso.com",
                                              "sip.contoso.com"};
            }),
      input("the port", kServices,
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{"SRV", "_s" + digits(i) + "._tls.contoso.com", own(i, l),
                                              "sip.contoso.com"};
            }),
      input("the address", kHosts,
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{"A", "h" + digits(i) + ".contoso.com", address(3 * i + l)};
            }),
      input("the view", {"Record", "Name"},
            [](std::size_t i, std::size_t l) {
              const std::string place = l == 0 ? (i % 2 == 0 ? "External DNS" : "Internal DNS") : "Ort " + own(i, l);
              return std::vector<std::string>{place + "/SRV/443", "_s" + digits(i) + "._tls.contoso.com"};
            }),
      input("the TTL", kNumbers, [](std::size_t i, std::size_t l) { return numbered(i, own(i, l), "10", "5", "443"); }),
      input("the priority", kNumbers,
            [](std::size_t i, std::size_t l) { return numbered(i, "3600", own(i, l), "5", "443"); }),
      input("the weight", kNumbers,
            [](std::size_t i, std::size_t l) { return numbered(i, "3600", "10", own(i, l), "443"); }),
      input("the text", {"Type", "Name", "Value"},
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{"TXT", "h" + digits(i) + ".contoso.com",
                                              "v=spf1 include:s" + own(i, l) + ".contoso.com -all"};
            }),
      input("a mention", {"Type", "Name", "Remarks"},
            [](std::size_t i, std::size_t l) {
              return std::vector<std::string>{
                  "A", "h" + digits(i) + ".contoso.com",
                  "This record points, as all of them do, to the pool p" + own(i, l) + ".contoso.com of your company."};
            }),
  };
}

// Rows of one language that the others lack, that stand elsewhere, or that are about one name.
std::vector<Input> moved_rows() {
  return {
      {"shuffled rows", 300,
       [](std::size_t n) {
         const auto row = [n](std::size_t i, std::size_t l) { return host(l == 0 ? i : i * (2 * l + 5) % n, 0); };
         return one_table(kHosts, row, n);
       }},
      {"shuffled rows of which everything differs", 300,
       [](std::size_t n) {
         const auto row = [n](std::size_t i, std::size_t l) {
           const std::size_t at = l == 0 ? i : i * (2 * l + 5) % n;
           return std::vector<std::string>{l == 0 ? "SRV" : "A", "h" + own(at, l) + ".d" + own(at, l) + ".com",
                                           own(at, l), "t" + own(at, l) + ".contoso.com"};
         };
         return one_table(kServices, row, n);
       }},
      {"rows that one language lacks", 300,
       [](std::size_t n) {
         Files files = one_table(kHosts, host, n);
         Rows half{kHosts};
         for (std::size_t i = 0; i < n; i += 2) half.push_back(host(i, 0));
         files["docs/de/page.md"] = "# DNS\n\n" + html_table(half);
         return files;
       }},
      {"rows about one name", 300,
       [](std::size_t n) {
         const auto row = [](std::size_t i, std::size_t) {
           return std::vector<std::string>{"A", "sip.contoso.com", address(i)};
         };
         return one_table(kHosts, row, n);
       }},
      {"aliases of one name", 300,
       [](std::size_t n) {
         const auto row = [](std::size_t i, std::size_t l) {
           return std::vector<std::string>{"CNAME", "sip.contoso.com", "h" + own(i, l) + ".contoso.com"};
         };
         return one_table({"Type", "Name", "Target"}, row, n);
       }},
  };
}

// Paragraphs that name a host, in some way of their language.
Input texts(const std::string& name, const Row& said) {
  return {name, 300, [said](std::size_t n) {
            Files files;
            for (std::size_t l = 0; l < kLanguages.size(); ++l) {
              std::string& page = files["docs/" + kLanguages[l] + "/page.md"];
              page = "# SRV\n\n";
              for (std::size_t i = 0; i < n; ++i) page += "- Text of " + said(i, l).front() + " as it is.\n\n";
            }
            return files;
          }};
}

std::vector<Input> names_in_texts() {
  const auto name = [](std::size_t i) { return "h" + digits(i) + ".contoso.com"; };
  return {
      texts("names in texts", [=](std::size_t i, std::size_t) { return std::vector{name(i)}; }),
      texts("damaged names in texts",
            [=](std::size_t i, std::size_t l) {
              return std::vector{l == 0 ? name(i) : "h" + digits(i) + ". contoso. com"};
            }),
      texts("names in texts that one language lacks",
            [=](std::size_t i, std::size_t l) { return std::vector{l == 1 && i % 2 == 0 ? "nothing" : name(i)}; }),
      texts("other names of one domain in texts",
            [](std::size_t i, std::size_t l) { return std::vector<std::string>{"h" + own(i, l) + ".contoso.com"}; }),
      texts("one name in texts",
            [](std::size_t, std::size_t l) {
              return std::vector<std::string>{l == 0 ? "sip.contoso.com" : "sip. contoso. com"};
            }),
  };
}

// More tables, pages and languages of a few rows each.
std::vector<Input> more_of_all() {
  return {
      {"tables", 300,
       [](std::size_t n) {
         Files files;
         for (std::size_t l = 0; l < kLanguages.size(); ++l) {
           std::string& page = files["docs/" + kLanguages[l] + "/page.md"];
           for (std::size_t i = 0; i < n; ++i)
             page += "# DNS section " + digits(i) + "\n\n" +
                     html_table({kHosts, host(i, l), {"A", "x" + own(i, l) + ".contoso.com", address(i)}}) + "\n";
         }
         return files;
       }},
      // A third of them are in the last language. Alignment compares all pairs of up to 40,000, which are 300 by 100
      // tables but not 600 by 200: only from there on it is bound to windows, and twice the tables are twice the work.
      {"tables that one language lacks", 600,
       [](std::size_t n) {
         Files files;
         for (std::size_t l = 0; l < kLanguages.size(); ++l) {
           std::string& page = files["docs/" + kLanguages[l] + "/page.md"];
           for (std::size_t i = 0; i < n; i += 1 + l) page += "# DNS\n\n" + html_table({kHosts, host(i, l)}) + "\n";
         }
         return files;
       }},
      {"pages", 100,
       [](std::size_t n) {
         Files files;
         for (std::size_t i = 0; i < n; ++i) {
           for (std::size_t l = 0; l < kLanguages.size(); ++l)
             files["docs/" + kLanguages[l] + "/page" + digits(i) + ".md"] =
                 "# DNS\n\n" + html_table({kHosts, host(i, l), {"A", "x" + own(i, l) + ".contoso.com", address(i)}});
         }
         return files;
       }},
      {"a column of names that one language fills with words", 1500,
       [](std::size_t n) {
         Files files;
         for (std::size_t l = 0; l < kLanguages.size(); ++l) {
           std::string page = "# Zones\n\nA CNAME leads there.\n\n|Service|Zone|Public|\n|-|-|-|\n";
           for (std::size_t i = 0; i < n; ++i) {
             const std::string domain = "d" + digits(i) + ".com";
             page += "|S" + digits(i) + "|in.side." + domain + "|" + (l == 2 ? "the name" : "www." + domain) + "|\n";
           }
           files["docs/" + kLanguages[l] + "/page.md"] = page;
         }
         return files;
       }},
      {"pages in domains of their own, with damaged names", 100,
       [](std::size_t n) {
         Files files;
         for (std::size_t i = 0; i < n; ++i) {
           const std::string domain = "d" + digits(i) + ".com";
           for (std::size_t l = 0; l < kLanguages.size(); ++l) {
             const std::string owner = l == 2 ? "_sipfed-_tcp. .com" : "_sipfederationtls._tcp." + domain;
             files["docs/" + kLanguages[l] + "/page" + digits(i) + ".md"] =
                 "# DNS\n\n" + html_table({kServices, {"SRV", owner, "5061", "sip." + domain}});
           }
         }
         return files;
       }},
      // Some of them differ: each finding cites all languages, so that findings in every language are more than linear.
      {"languages", 60,
       [](std::size_t n) {
         Files files;
         for (std::size_t i = 0; i < n; ++i) {
           const std::string language =
               i == 0 ? "en" : std::string(i % 2 == 0 ? "de" : "fr") + "-" + std::to_string(100 + i);
           files["docs/" + language + "/page.md"] =
               "# DNS\n\n" +
               html_table({kHosts, host(1, 0), {"A", "x" + own(i % 20 == 7 ? i : 0, 0) + ".contoso.com", address(1)}});
         }
         return files;
       }},
  };
}

// A long list in one cell of a row.
std::vector<Input> long_cells() {
  const auto list = [](std::size_t n, const std::function<std::string(std::size_t)>& item) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += (i == 0 ? "" : "<br>\n") + item(i);
    return out;
  };
  const auto input = [list](const std::string& name,
                            const std::function<std::vector<std::string>(const std::string&)>& row,
                            const std::function<std::string(std::size_t, std::size_t)>& item) {
    return Input{name, 300, [=](std::size_t n) {
                   const auto cells = [&](std::size_t, std::size_t l) {
                     return row(list(n, [&](std::size_t i) { return item(i, l); }));
                   };
                   return one_table(kHosts, cells, 1);
                 }};
  };
  const auto addresses = [](const std::string& cell) { return std::vector<std::string>{"A", "sip.contoso.com", cell}; };
  const auto sentences = [](const std::string& cell) { return std::vector<std::string>{"A", "sip.contoso.com", cell}; };
  return {
      input("addresses in a cell", addresses, [](std::size_t i, std::size_t l) { return address(3 * i + l); }),
      input("addresses that are passed on", addresses,
            [](std::size_t i, std::size_t) { return "192.0.2.1 proxy to " + address(i); }),
      input("sentences in a cell", sentences,
            [](std::size_t i, std::size_t l) {
              return "An A record of the name m" + own(i, l) + ".contoso.com is needed, too, by all of you.";
            }),
  };
}

class LinearCrosscheckTest : public testing::TestWithParam<Input> {};

TEST_P(LinearCrosscheckTest, TwiceAsMuchIsAtMostTwiceTheWork) {
  const Input& input = GetParam();
  work_for(input.pages(2));  // what is made once is made now
  const Work once = work_for(input.pages(input.n));
  const Work twice = work_for(input.pages(2 * input.n));
  const auto growth = [](std::uint64_t from, std::uint64_t to) {
    return static_cast<double>(to) / static_cast<double>(from);
  };
  EXPECT_LE(growth(once.reading, twice.reading), 2.2) << "reading: " << once.reading << ", then " << twice.reading;
  EXPECT_LE(growth(once.judging, twice.judging), 2.2) << "judging: " << once.judging << ", then " << twice.judging;
}

std::vector<Input> inputs() {
  std::vector<Input> out;
  for (const auto& some : {differing_fields(), moved_rows(), names_in_texts(), more_of_all(), long_cells()})
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

std::string test_name(const testing::TestParamInfo<Input>& info) {
  std::string out;
  for (const char c : info.param.name) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      out += c;
    } else if (!out.empty() && out.back() != '_' && c == ' ') {
      out += '_';
    }
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Documentation, LinearCrosscheckTest, testing::ValuesIn(inputs()), test_name);

}  // namespace
}  // namespace doczone::extractor::linear_crosscheck_test
