// Damage of every kind is planted at every name in the text of a page in four languages: in headings, paragraphs,
// lists, code, cells and links. What is found and rightly repaired is counted by mechanism and by the languages that
// are there to compare; and that nothing else is found. A second run after the repair is clean.
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "extractor/repair/page_repair.h"
#include "model/name_template.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor::mention_mutation_test {
namespace {

const std::vector<std::string> kLanguages{"en", "de", "fr", "ko", "zh-cn"};

// Names of the text, each in one place, with words of the language around it.
const std::vector<std::string> kNames{"lyncdiscover.contoso.com", "_sipfederationtls._tcp.contoso.com",
                                      "pool01.fabrikam.local",    "_xmpp-server._tcp.contoso.com",
                                      "_sip._tls.contoso.com",    "meet.fabrikam.net",
                                      "web-ext.contoso.com",      "_ntp._udp.fabrikam.net",
                                      "edge7.fabrikam.local",     "_sipinternaltls._tcp.fabrikam.local"};

struct Words {
  std::string before, behind, remark;
};

const std::map<std::string, Words> kWords{
    {"en", {"The name", "has to be found by clients.", "Remark"}},
    {"de", {"Den Namen", "müssen Clients finden.", "Bemerkung"}},
    {"fr", {"Le nom", "doit être trouvé par les clients.", "Remarque"}},
    {"ko", {"이름", "클라이언트가 찾아야 합니다.", "설명"}},
    {"zh-cn", {"名称", "客户端必须找到。", "备注"}},
};

// `place`: 0 heading, 1 paragraph, 2 item, 3 code span, 4 code, 5 cell, 6 link.
constexpr std::size_t kPlaces = 7;

std::string placed(std::size_t place, const std::string& name, const Words& words) {
  const std::string sentence = words.before + " " + name + " " + words.behind;
  switch (place) {
    case 0:
      return "## " + words.before + " " + name + "\n\n";
    case 1:
      return sentence + "\n\n";
    case 2:
      return "- " + sentence + "\n\n";
    case 3:
      return words.before + " `" + name + "` " + words.behind + "\n\n";
    case 4:
      return "```\nping -n 3 " + name + "\n```\n\n";
    case 5:
      return "| " + words.remark + " | " + words.remark + " |\n|--|--|\n| " + sentence + " | 1 |\n\n";
    default:
      return words.before + " [" + name + "](page.md) " + words.behind + "\n\n";
  }
}

// `damaged` stands in the place of the name with that number.
std::string page_of(const std::string& language, std::size_t number, std::size_t place, const std::string& damaged) {
  std::string out = "# SRV\n\n";
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const bool is_it = i == number;
    out += placed(is_it ? place : (i + place) % kPlaces, is_it ? damaged : kNames[i], kWords.at(language));
  }
  return out;
}

using Damage = std::function<std::string(std::string)>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string with_first(const std::string& name, const std::function<std::string(const std::string&)>& change) {
  const std::size_t dot = name.find('.');
  return change(name.substr(0, dot)) + name.substr(dot);
}

struct Mechanism {
  std::string name;
  Damage damage;     // empty or the same: it can't damage this name
  double recall[2];  // at least, with the source alone, and with three more languages
  double repair[2];
};

std::vector<Mechanism> mechanisms() {
  const auto simply = [](std::string from, std::string to) -> Damage {
    return [=](const std::string& name) { return replaced(name, from, to); };
  };
  const auto of_service = [](const Damage& damage) -> Damage {
    return [=](const std::string& name) { return name[0] == '_' ? damage(name) : name; };
  };
  const auto translated = [](std::string word) -> Damage {
    return [=](const std::string& name) {
      return name[0] == '_' ? name : with_first(name, [&](const std::string&) { return word; });
    };
  };
  return {
      {"blank behind dots", simply(".", ". "), {1, 1}, {1, 1}},
      {"blanks around dots", simply(".", " . "), {0.95, 0.95}, {0.95, 0.95}},
      {"blank behind underscores", of_service(simply("_", "_ ")), {0.95, 0.95}, {0.95, 0.95}},
      {"ideographic full stop", simply(".", "。"), {1, 1}, {1, 1}},
      {"full-width full stop", simply(".", "．"), {1, 1}, {1, 1}},
      {"both", simply(".", "。 "), {0.95, 0.95}, {0.95, 0.95}},
      {"doubled label", [](const std::string& n) { return n.substr(0, n.find('.') + 1) + n; }, {1, 1}, {1, 1}},
      {"lost underscore", of_service([](const std::string& n) { return n.substr(1); }), {1, 1}, {1, 1}},
      {"lost underscores", of_service(simply("_", "")), {0.95, 0.95}, {0.95, 0.95}},
      {"lost dot",
       [](const std::string& n) { return n.substr(0, n.find('.')) + n.substr(n.find('.') + 1); },
       {1, 1},
       {1, 1}},
      {"blank for the dot", of_service(simply("._", " _")), {1, 1}, {1, 1}},
      {"dropped protocol",
       of_service([](const std::string& n) {
         const std::size_t dot = n.find('.');
         return n.substr(0, dot) + n.substr(n.find('.', dot + 1));
       }),
       {1, 1},
       {0.95, 0.95}},
      {"reordered labels",
       of_service([](const std::string& n) {
         const std::size_t dot = n.find('.'), next = n.find('.', dot + 1);
         return n.substr(dot + 1, next - dot) + n.substr(0, dot) + n.substr(next);
       }),
       {1, 1},
       {1, 1}},
      {"truncated", [](const std::string& n) { return n.substr(0, n.rfind('.')); }, {0.95, 0.95}, {0.95, 0.95}},
      {"Cyrillic o", simply("o", "о"), {0.95, 0.95}, {0.95, 0.95}},
      {"soft hyphen", simply("o", "o\u00AD"), {0.95, 0.95}, {0.95, 0.95}},
      {"zero-width space", simply(".", ".\u200B"), {0.95, 0.95}, {0.95, 0.95}},
      {"en dash", simply("-", "–"), {0.95, 0.95}, {0.95, 0.95}},
      {"capitals and blanks",
       [](const std::string& n) {
         return with_first(replaced(n, ".", ". "), [](std::string label) {
           for (char& c : label) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
           return label;
         });
       },
       {1, 1},
       {1, 1}},
      // A text in which one label is a word needs a second page that keeps it.
      {"label in German", translated("Treffen"), {0, 0.95}, {0, 0.95}},
      {"label with accents", translated("réunion"), {0, 0.95}, {0, 0.95}},
      {"label in Greek", translated("διακομιστής"), {0, 0.95}, {0, 0.95}},
      {"label in Korean", translated("회의"), {0, 0.95}, {0, 0.95}},
  };
}

struct Count {
  std::size_t planted = 0, found = 0, repaired = 0, false_alarms = 0, unclean = 0;
  double share(std::size_t of) const { return static_cast<double>(of) / static_cast<double>(planted); }
};

DocumentationResult judged(const std::map<std::string, std::string>& files, Corpus& corpus) {
  CorpusRequest request;
  request.roots = {"docs"};
  corpus = read_corpus(MemoryFiles(files), request).value();
  DocumentationResult out = crosscheck(corpus, nullptr);
  std::erase_if(out.findings, [](const Finding& f) { return f.severity == Severity::note; });
  return out;
}

// After the repairs nothing is found that can be repaired.
bool is_clean_when_repaired(std::map<std::string, std::string> files, const Corpus& corpus, const Finding& finding) {
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) {
      if (page.path() != finding.where.path) continue;
      const PageRepair repair = repair_page(page, {&finding}, corpus.services);
      if (repair.repaired != 1) return false;
      files[page.path()] = repair.bytes;
    }
  }
  Corpus again;
  return judged(files, again).findings.empty();
}

Count plant(const Mechanism& mechanism, std::size_t languages) {
  Count count;
  for (std::size_t number = 0; number < kNames.size(); ++number) {
    const std::string damaged = mechanism.damage(kNames[number]);
    if (damaged.empty() || damaged == kNames[number]) continue;
    for (std::size_t place = 0; place < kPlaces; ++place) {
      const std::string& victim = kLanguages[1 + (number + place) % (languages - 1)];
      std::map<std::string, std::string> files;
      for (std::size_t l = 0; l < languages; ++l)
        files["docs/" + kLanguages[l] + "/page.md"] =
            page_of(kLanguages[l], number, place, kLanguages[l] == victim ? damaged : kNames[number]);
      Corpus corpus;
      const DocumentationResult result = judged(files, corpus);
      ++count.planted;
      const Finding* right = nullptr;
      for (const Finding& f : result.findings) {
        if (f.where.path.find("/" + victim + "/") == std::string::npos || f.check != "mangled-name") {
          ++count.false_alarms;
          continue;
        }
        ++count.found;
        if (f.suggestion && is_same_name(*f.suggestion, kNames[number])) right = &f;
      }
      if (right == nullptr) continue;
      ++count.repaired;
      if (!right->edits.empty() && !is_clean_when_repaired(files, corpus, *right)) ++count.unclean;
    }
  }
  return count;
}

TEST(MentionMutationTest, EveryMechanismAtEveryName) {
  std::printf("%-26s %14s %14s   found / repaired\n", "", "source alone", "five languages");
  Count all[2];
  for (const Mechanism& mechanism : mechanisms()) {
    std::printf("%-26s", mechanism.name.c_str());
    for (const std::size_t few : {0U, 1U}) {
      const Count count = plant(mechanism, few == 0 ? 2 : kLanguages.size());
      std::printf("   %3.0f%% / %3.0f%%", 100 * count.share(count.found), 100 * count.share(count.repaired));
      EXPECT_GE(count.share(count.found), mechanism.recall[few]) << mechanism.name;
      EXPECT_GE(count.share(count.repaired), mechanism.repair[few]) << mechanism.name;
      EXPECT_EQ(count.false_alarms, 0U) << mechanism.name;
      EXPECT_EQ(count.unclean, 0U) << mechanism.name;
      all[few].planted += count.planted;
      all[few].found += count.found;
      all[few].repaired += count.repaired;
    }
    std::printf("\n");
  }
  std::printf("%-26s   %3.0f%% / %3.0f%%   %3.0f%% / %3.0f%%\n", "all", 100 * all[0].share(all[0].found),
              100 * all[0].share(all[0].repaired), 100 * all[1].share(all[1].found),
              100 * all[1].share(all[1].repaired));
  EXPECT_GE(all[1].share(all[1].found), 0.95);
}

TEST(MentionMutationTest, SoundTextsAreQuiet) {
  for (std::size_t place = 0; place < kPlaces; ++place) {
    std::map<std::string, std::string> files;
    for (const std::string& language : kLanguages)
      files["docs/" + language + "/page.md"] = page_of(language, 0, place, kNames[0]);
    Corpus corpus;
    EXPECT_TRUE(judged(files, corpus).findings.empty()) << place;
  }
}

}  // namespace
}  // namespace doczone::extractor::mention_mutation_test
