// How much of real pages is read: every atom that people labelled in the record tables of two products, held against
// what doczone sees. Prints the figures by class of table, language and field.
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "extractor/records/names_table.h"
#include "extractor/tables/cell_text.h"
#include "extractor/tables/html_tokens.h"
#include "model/unicode.h"
#include "tests/extractor/real_pages.h"

namespace doczone::extractor::truth_test {
namespace {

// Values compare as the labels' own scorer does it: without markup, escapes, quotes and blanks, in any case.
std::string plain(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const DecodedCharacter character = value[at] == '\\' ? DecodedCharacter{"", 1} : decode_character(value.substr(at));
    text += character.text;
    at += std::max<std::size_t>(character.length, 1);
  }
  std::string visible;
  HtmlTokenizer tokens(text, {0, text.size()});
  for (HtmlToken token; tokens.next(token);) {
    if (token.kind == HtmlToken::Kind::text) visible += text.substr(token.span.offset, token.span.length);
  }
  std::string folded = fold_case(nfkc(visible));
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode_code_point(std::string_view(folded).substr(at));
    const std::string_view bytes = std::string_view(folded).substr(at, c.length);
    at += std::max<std::size_t>(c.length, 1);
    if (bytes == "。" || bytes == "．") {
      out += '.';
    } else if (!is_white_space(c.value) && bytes != "\"" && bytes != "“" && bytes != "”" && bytes != "*" &&
               bytes != "`") {
      out += bytes;
    }
  }
  return out;
}

// Names are one group: which of them is the owner is the reader's judgement, whether it is there is not.
std::string group(const std::string& field) {
  if (field == "target" || field == "mention" || field == "domain") return "owner";
  if (field == "ip") return "address";
  return field == "location" ? "view" : field;
}

struct Count {
  std::size_t wanted = 0;
  std::size_t found = 0;
  std::size_t equal = 0;  // of these: the very value, not one that holds it

  double share() const { return wanted == 0 ? 1 : static_cast<double>(found) / static_cast<double>(wanted); }
};

using Place = std::tuple<std::string, std::string, std::size_t>;  // language, file, line
using Values = std::set<std::pair<std::string, std::string>>;     // group, plain value

class Measure {
 public:
  explicit Measure(const std::string& product) : corpus_(read_real_pages(product)) {
    for_each_atom(corpus_, [&](const Page& page, const RecordTable&, const RecordRow&, const Atom& atom) {
      const std::string file = std::filesystem::path(page.path()).filename().string();
      seen_[{page.language.to_string(), file, page.locate(atom.span).begin.line}].insert(
          {group(std::string(to_string(atom.field))), plain(atom.value)});
    });
    std::ifstream truth(kRealPages / "truth" / (product + ".jsonl"));
    for (std::string line; std::getline(truth, line);) take(nlohmann::json::parse(line));
  }

  const Corpus& corpus() const { return corpus_; }
  const Count& of_class(const std::string& name) { return classes_[name]; }
  // The tables that people found to be record tables: file and number.
  const std::set<std::pair<std::string, std::size_t>>& labelled_tables() const { return tables_; }

  void print(const std::string& product) const {
    std::printf("\n%-20s %-8s %-9s %6s %6s %6s %8s\n", product.c_str(), "language", "field", "found", "equal", "of",
                "");
    for (const auto& [key, count] : counts_) {
      const auto& [name, language, field] = key;
      std::printf("  class %-12s %-8s %-9s %6zu %6zu %6zu %7.2f%%\n", name.c_str(), language.c_str(), field.c_str(),
                  count.found, count.equal, count.wanted, 100 * count.share());
    }
    for (const auto& [name, count] : classes_) {
      std::printf("  class %-12s %-18s %6zu %6zu %6zu %7.2f%%\n", name.c_str(), "all but views", count.found,
                  count.equal, count.wanted, 100 * count.share());
    }
    for (const std::string& missed : missed_) std::printf("  not found: %s\n", missed.c_str());
  }

 private:
  void take(const nlohmann::json& atom) {
    const std::string file = std::filesystem::path(atom.at("file").get<std::string>()).filename().string();
    tables_.insert({file, atom.at("table_index").get<std::size_t>()});
    const auto value = atom.at("translated_value").get<std::string>();
    if (value.empty()) return;
    const auto language = atom.at("locale").get<std::string>();
    const auto name = atom.at("table_class").get<std::string>();
    const std::string field = group(atom.at("field").get<std::string>());
    const auto line = atom.at("line").get<std::size_t>();
    const std::string wanted = plain(value);
    bool found = false, equal = false;
    for (const auto& [seen_field, seen] : seen_[{language, file, line}]) {
      if (seen_field != field) continue;
      equal = equal || seen == wanted;
      found = found || seen == wanted || (wanted.size() > 2 && seen.find(wanted) != std::string::npos);
    }
    add(counts_[{name, language, field}], found, equal);
    if (field == "view") return;
    add(classes_[name], found, equal);
    if (!found) missed_.push_back(language + "/" + file + ":" + std::to_string(line) + " " + field + " " + value);
  }

  static void add(Count& count, bool found, bool equal) {
    ++count.wanted;
    count.found += found ? 1 : 0;
    count.equal += equal ? 1 : 0;
  }

  Corpus corpus_;
  std::map<Place, Values> seen_;
  std::map<std::tuple<std::string, std::string, std::string>, Count> counts_;
  std::map<std::string, Count> classes_;
  std::set<std::pair<std::string, std::size_t>> tables_;
  std::vector<std::string> missed_;
};

void expect_raw_equals_bytes(const Corpus& corpus) {
  std::size_t atoms = 0;
  for_each_atom(corpus, [&](const Page& page, const RecordTable&, const RecordRow&, const Atom& atom) {
    ++atoms;
    ASSERT_GT(atom.span.length, 0U) << page.path();
    ASSERT_LE(atom.span.end(), page.text->bytes().size()) << page.path();
    // The bytes say the value: reading them again gives it, but for what a reader leaves out between them.
    const std::string raw = plain(page.text->at(atom.span));
    EXPECT_EQ(raw.find('\0'), std::string::npos);
    if (atom.one_run && atom.field != Field::type && atom.field != Field::view) {
      EXPECT_EQ(raw, plain(atom.value)) << page.path() << ":" << page.locate(atom.span).begin.line;
    }
  });
  EXPECT_GT(atoms, 0U);
}

// Every table of lync-2013 that yields atoms, by page and number; each was looked at and states records. A table that
// comes to the list by itself is to be looked at, too.
struct RecordTableOnPage {
  std::string_view page;
  std::size_t number;
};
constexpr std::string_view kPrefix = "lync-server-2013-";
constexpr std::array<RecordTableOnPage, 37> kRecordTables{{
    {"configure-dns-for-load-balancing.md", 0},
    {"determine-dns-requirements.md", 0},
    {"dns-requirements-for-a-standard-edition-server.md", 0},
    {"dns-requirements-for-automatic-client-sign-in.md", 0},
    {"dns-requirements-for-front-end-pool.md", 0},
    {"dns-requirements-for-front-end-pool.md", 1},
    {"dns-requirements-for-front-end-pools.md", 0},
    {"dns-requirements-for-front-end-pools.md", 1},
    {"dns-requirements-for-mobility.md", 0},
    {"dns-requirements-for-mobility.md", 1},
    {"dns-requirements-for-persistent-chat-servers.md", 0},
    {"dns-requirements-for-standard-edition-servers.md", 0},
    {"dns-summary-autodiscover.md", 0},
    {"dns-summary-autodiscover.md", 1},
    {"dns-summary-dns-and-hlb-load-balanced.md", 0},
    {"dns-summary-extensible-messaging-and-presence-protocol-xmpp-federation.md", 0},
    {"dns-summary-reverse-proxy.md", 0},
    {"dns-summary-scaled-consolidated-edge-dns-load-balancing-with-private-ip-addresses-using-nat.md", 0},
    {"dns-summary-scaled-consolidated-edge-dns-load-balancing-with-private-ip-addresses-using-nat.md", 1},
    {"dns-summary-scaled-consolidated-edge-dns-load-balancing-with-private-ip-addresses-using-nat.md", 2},
    {"dns-summary-scaled-consolidated-edge-dns-load-balancing-with-private-ip-addresses-using-nat.md", 3},
    {"dns-summary-scaled-consolidated-edge-dns-load-balancing-with-public-ip-addresses.md", 0},
    {"dns-summary-scaled-consolidated-edge-dns-load-balancing-with-public-ip-addresses.md", 1},
    {"dns-summary-scaled-consolidated-edge-dns-load-balancing-with-public-ip-addresses.md", 2},
    {"dns-summary-scaled-consolidated-edge-with-hardware-load-balancers.md", 0},
    {"dns-summary-scaled-director-pool-hardware-load-balancer.md", 0},
    {"dns-summary-single-consolidated-edge-with-private-ip-addresses-using-nat.md", 0},
    {"dns-summary-single-consolidated-edge-with-private-ip-addresses-using-nat.md", 1},
    {"dns-summary-single-consolidated-edge-with-private-ip-addresses-using-nat.md", 2},
    {"dns-summary-single-consolidated-edge-with-public-ip-addresses.md", 0},
    {"dns-summary-single-consolidated-edge-with-public-ip-addresses.md", 1},
    {"dns-summary-single-consolidated-edge-with-public-ip-addresses.md", 2},
    {"dns-summary-single-director.md", 0},
    {"dns-summary-sip-xmpp-federation-and-public-instant-messaging.md", 0},
    {"dns-summary-sip-xmpp-federation-and-public-instant-messaging.md", 1},
    {"planning-for-hybrid-deployments.md", 0},
    {"setting-up-lync-federation.md", 0},
}};

class TruthTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_real_pages()) GTEST_SKIP() << "the labelled pages are not here: " << kRealPages;
  }
};

TEST_F(TruthTest, ReadsTheTablesOfAProductInSixLanguages) {
  Measure measure("lync-2013");
  measure.print("lync-2013");
  EXPECT_GE(measure.of_class("R").share(), 0.995);
  EXPECT_GE(measure.of_class("S").share(), 0.90);
  EXPECT_GT(measure.of_class("R").wanted, 1000U);
  EXPECT_GT(measure.of_class("S").wanted, 500U);
  expect_raw_equals_bytes(measure.corpus());

  std::set<std::pair<std::string, std::size_t>> stating, allowed;
  for_each_atom(measure.corpus(), [&](const Page& page, const RecordTable& table, const RecordRow&, const Atom&) {
    const std::string file = std::filesystem::path(page.path()).filename().string();
    // The labels are of tables that state records.
    if (table.form != Form::table || (table.layout && is_of_names(*table.layout))) return;
    if (stating.insert({file, table.number}).second) {
      EXPECT_TRUE(measure.labelled_tables().contains({file, table.number})) << file << " " << table.number;
    }
  });
  for (const RecordTableOnPage& table : kRecordTables) {
    allowed.insert({std::string(kPrefix) + std::string(table.page), table.number});
  }
  EXPECT_EQ(stating, allowed);
}

TEST_F(TruthTest, ReadsThePipeTablesOfItsSuccessor) {
  Measure measure("skype-for-business");
  measure.print("skype-for-business");
  EXPECT_GE(measure.of_class("P").share(), 0.97);
  EXPECT_GT(measure.of_class("P").wanted, 400U);
  expect_raw_equals_bytes(measure.corpus());
}

}  // namespace
}  // namespace doczone::extractor::truth_test
