// Five thousand rows in three languages: where a value differs in every row and language, judging them costs at most
// half more than where all say the same.
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/counted_work.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor::linear_differences_test {
namespace {

constexpr std::size_t kRows = 5000;
const std::vector<std::string> kLanguages{"en", "de", "fr"};
const std::vector<std::vector<std::string>> kViews{
    {"External DNS", "Internal DNS"}, {"Externes DNS", "Internes DNS"}, {"DNS externe", "DNS interne"}};

// Where all languages say the same, all have number 0.
using Row = std::function<std::string(std::size_t row, std::size_t language)>;

double work_for(const Row& row) {
  std::map<std::string, std::string> files;
  for (std::size_t language = 0; language < kLanguages.size(); ++language) {
    std::string page = "# DNS\n\n| Location | Type | Name | Port | Value |\n|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < kRows; ++i) page += row(i, language);
    files["docs/" + kLanguages[language] + "/page.md"] = page;
  }
  const MemoryFiles pages(files);
  CorpusRequest request;
  request.roots = {"docs"};
  const auto before = counted_work();
  crosscheck(read_corpus(pages, request).value(), nullptr);
  return static_cast<double>(counted_work() - before);
}

std::string service(std::size_t i, const std::string& view, std::size_t port) {
  const std::string number = std::to_string(10'000 + i);
  return "| " + view + " | SRV | _sip" + number + "._tcp.example.org | " + std::to_string(10'000 + port) + " | pool" +
         number + ".example.org |\n";
}

std::string text(std::size_t i, const std::string& value) {
  return "| External DNS | TXT | h" + std::to_string(10'000 + i) + ".example.org | | " + value + " |\n";
}

std::string policy(std::size_t number) {
  return "v=spf1 ip4:10.1." + std::to_string(number / 256 % 256) + "." + std::to_string(number % 256) + " include:s" +
         std::to_string(10'000 + number) + ".provider.example -all";
}

TEST(LinearDifferencesTest, DifferingValuesCostAtMostHalfMore) {
  const std::pair<const char*, Row> cases[] = {
      {"views", [](std::size_t i, std::size_t l) { return service(i, kViews[l][(i + l) % 2], 3 * i); }},
      {"ports", [](std::size_t i, std::size_t l) { return service(i, kViews[0][0], 3 * i + l); }},
      {"texts", [](std::size_t i,
                   std::size_t l) { return text(i, "site-verification=abc" + std::to_string(10'000 + 3 * i + l)); }},
      {"policies", [](std::size_t i, std::size_t l) { return text(i, policy(3 * i + l)); }},
  };
  for (const auto& [name, row] : cases) {
    const Row& apart = row;
    const double alike = work_for([&](std::size_t i, std::size_t) { return apart(i, 0); });
    const double share = work_for(apart) / alike;
    std::printf("%-10s %.2f times the work\n", name, share);
    EXPECT_LE(share, 1.5) << name;
  }
}

}  // namespace
}  // namespace doczone::extractor::linear_differences_test
