// The same record, carried over into every form in which pages state records: the same requirement comes back. Each
// statement stands alone on a page, and all of them stand together on one.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/memory_files.h"
#include "tests/extractor/statement_forms.h"

namespace doczone::extractor::forms_agree_test {
namespace {

// A requirement's names are absolute or relative by what they are; the final dot is no part of them.
std::string without_final_dot(const std::string& name) {
  return name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
}

std::string wanted(const Statement& s) {
  const std::string member = s.type == "A" || s.type == "AAAA" ? "address"
                             : leads_to_name(s.type)           ? "target"
                             : s.type == "TXT"                 ? "txt"
                                                               : "rdata";
  std::string out = without_final_dot(s.owner) + " " + s.type;
  if (!s.priority.empty()) out += " priority=" + s.priority;
  if (!s.weight.empty()) out += " weight=" + s.weight;
  if (!s.port.empty()) out += " port=" + s.port;
  out += " " + member + "=" + (leads_to_name(s.type) ? without_final_dot(s.value) : s.value);
  return s.ttl.empty() ? out : out + " ttl=" + s.ttl;
}

template <class Number>
void add_number(std::string& out, const char* name, const std::optional<Number>& number) {
  if (number) out += " " + (name + ("=" + std::to_string(*number)));
}

void add_text(std::string& out, const char* name, const std::optional<std::string>& text) {
  if (text) out += " " + (name + ("=" + *text));
}

std::string said(const RecordRequirement& r) {
  std::string out = r.owner;
  for (const RrType type : r.types) out += " " + to_string(type);
  add_number(out, "priority", r.priority);
  add_number(out, "weight", r.weight);
  add_number(out, "port", r.port);
  for (const std::string& address : r.addresses) out += " address=" + address;
  add_text(out, "target", r.target);
  add_text(out, "txt", r.txt);
  add_text(out, "rdata", r.rdata);
  add_number(out, "ttl", r.ttl);
  if (r.level != Level::required) out += " (" + std::string(to_string(r.level)) + ")";
  return out;
}

std::vector<std::string> requirements_of(const std::string& path, const std::string& text) {
  const MemoryFiles files(std::map<std::string, std::string>{{"docs/" + path, text}});
  CorpusRequest request;
  request.roots = {"docs"};
  const auto corpus = read_corpus(files, request);
  std::vector<std::string> out;
  if (!corpus.has_value()) return {corpus.error().message};
  for (const RecordRequirement& r : crosscheck(corpus.value(), nullptr).model.requirements) out.push_back(said(r));
  std::sort(out.begin(), out.end());
  return out;
}

// What a form says less by its nature.
std::vector<std::string> wanted_of(const FormOfStatement& form, const Statements& all) {
  std::vector<std::string> out;
  for (Statement s : all) {
    if (!form.says_ttl) s.ttl = {};
    out.push_back(wanted(s));
  }
  std::sort(out.begin(), out.end());
  return out;
}

void judge(const FormOfStatement& form) {
  for (const Words& words : form_languages()) {
    if (!form.has_words && words.language != "en") continue;
    for (const Statement& s : statements()) {
      const std::string page = page_in(form, words, {s});
      EXPECT_EQ(requirements_of(form.path, page), wanted_of(form, {s})) << form.name << ", " << words.language << "\n"
                                                                        << page;
    }
    const std::string page = page_in(form, words, statements());
    EXPECT_EQ(requirements_of(form.path, page), wanted_of(form, statements()))
        << form.name << ", " << words.language << ", all\n"
        << page;
  }
}

TEST(FormsAgreeTest, Tables) {
  for (const FormOfStatement& form : table_forms()) judge(form);
}

TEST(FormsAgreeTest, Code) {
  for (const FormOfStatement& form : code_forms()) judge(form);
}

TEST(FormsAgreeTest, Fields) {
  for (const FormOfStatement& form : field_forms()) judge(form);
}

TEST(FormsAgreeTest, Sentences) {
  for (const FormOfStatement& form : sentence_forms()) judge(form);
}

}  // namespace
}  // namespace doczone::extractor::forms_agree_test
