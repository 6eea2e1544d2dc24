// A family of pages in every form: undamaged it is quiet; with one damage, that is found with its suggestion, and
// repaired, the family is quiet again.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "extractor/repair/page_repair.h"
#include "tests/extractor/findings_in.h"
#include "tests/extractor/statement_forms.h"

namespace doczone::extractor::form_families_test {
namespace {

// One value of one statement.
struct Damage {
  std::string owner, type;
  std::string Statement::*value;
  std::string becomes;
};

const std::vector<Damage>& damages() {
  static const std::vector<Damage> kAll{
      {"_imaps._tcp.example.org.", "SRV", &Statement::owner, "_imaps. _tcp.example.org."},
      {"_imaps._tcp.example.org.", "SRV", &Statement::port, "939"},
      {"_imaps._tcp.example.org.", "SRV", &Statement::value, "mail. example. org."},
      {"shop.example.org.", "CNAME", &Statement::value, "shops.anbieter.example."},
      {"host.example.org.", "A", &Statement::value, "192.0.4.2"},
      {"example.org", "MX", &Statement::value, "mx2。provider。example."},
      {"branch.example.org", "NS", &Statement::value, "ns2. provider.example"},
  };
  return kAll;
}

bool is_of(const Damage& damage, const Statement& s) {
  return s.owner == damage.owner && s.type == damage.type;
}

std::string path_of(const FormOfStatement& form, const std::string& language) {
  return "docs/" + language + form.path.substr(form.path.find('/'));
}

using Files = std::map<std::string, std::string>;

// The statements in every language, damaged in German.
Files family_of(const FormOfStatement& form, const Damage* damage = nullptr) {
  Files files;
  for (const Words& words : form_languages()) {
    Statements all = statements();
    for (Statement& s : all) {
      if (damage != nullptr && words.language == "de" && is_of(*damage, s)) s.*(damage->value) = damage->becomes;
    }
    files[path_of(form, words.language)] = page_in(form, words, all);
  }
  return files;
}

// False where the edits would not do what they should.
bool repair(Files& files, const Finding& finding) {
  CorpusRequest request;
  request.roots = {"docs"};
  const Corpus corpus = read_corpus(MemoryFiles(files), request).value();
  for (const Page& page : corpus.sets.at(0).pages) {
    if (page.path() != finding.where.path) continue;
    const PageRepair done = repair_page(page, {&finding}, corpus.services);
    files.at(page.path()) = done.bytes;
    return done.refused == 0;
  }
  return false;
}

// In reStructuredText's grid and simple tables, a cell ends where its column does: what changes the width is left to
// people.
bool has_fixed_widths(const FormOfStatement& form) {
  return form.name == "reST grid table" || form.name == "reST simple table";
}

void judge(const FormOfStatement& form) {
  if (form.path.ends_with(".po")) return;  // one file is a whole family: tests/app/po_pages_test.cc
  EXPECT_EQ(dump_findings(findings_in(family_of(form))), "") << form.name;
  for (const Damage& damage : damages()) {
    Files files = family_of(form, &damage);
    const std::vector<Finding> found = findings_in(files);
    const std::string where = form.name + ", " + damage.becomes;
    EXPECT_EQ(found.size(), 1U) << where << "\n" << dump_findings(found) << files.at(path_of(form, "de"));
    if (found.size() != 1) continue;
    const auto sound =
        std::find_if(statements().begin(), statements().end(), [&](const Statement& s) { return is_of(damage, s); });
    EXPECT_EQ(found[0].language->to_string(), "de") << where;
    EXPECT_EQ(found[0].suggestion.value_or("-"), (*sound).*(damage.value)) << where;
    const bool repaired = repair(files, found[0]);
    EXPECT_TRUE(repaired || has_fixed_widths(form)) << where;
    if (!repaired) continue;
    EXPECT_EQ(files.at(path_of(form, "de")), family_of(form).at(path_of(form, "de"))) << where;
    EXPECT_EQ(dump_findings(findings_in(files)), "") << where;
  }
}

TEST(FormFamiliesTest, Tables) {
  for (const FormOfStatement& form : table_forms()) judge(form);
}

TEST(FormFamiliesTest, Code) {
  for (const FormOfStatement& form : code_forms()) judge(form);
}

TEST(FormFamiliesTest, Fields) {
  for (const FormOfStatement& form : field_forms()) judge(form);
}

TEST(FormFamiliesTest, Sentences) {
  for (const FormOfStatement& form : sentence_forms()) judge(form);
}

}  // namespace
}  // namespace doczone::extractor::form_families_test
