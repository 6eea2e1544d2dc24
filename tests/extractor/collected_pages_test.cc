// Real pages, where they are at hand, and the corpus that was written for this project: what is read from them, and
// that every atom is what its bytes say.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "extractor/pages/page_filter.h"
#include "extractor/pages/page_reader.h"
#include "extractor/tables/html_tokens.h"
#include "model/ascii.h"
#include "model/unicode.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor::collected_pages_test {
namespace {

const std::filesystem::path kRoot = DOCZONE_ROOT;
const std::filesystem::path kCollected = kRoot / ".." / "shared" / "corpus";

// "language check 'value' -> 'suggestion'", notes apart.
struct Told {
  std::string findings, notes;
};

Told tell(const DocumentationResult& result) {
  Told told;
  std::map<std::string, std::string> lines;
  for (const Finding& finding : result.findings) {
    std::string& out = finding.severity == Severity::note ? told.notes : told.findings;
    out += finding.language.value_or(LanguageTag()).to_string() + " " + finding.check + " '" +
           finding.value.value_or("") + "' -> '" + finding.suggestion.value_or("") + "'\n";
  }
  return told;
}

std::string sorted(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
    lines.push_back(text.substr(at, text.find('\n', at) - at));
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

// The first five pages that this project saw: files without a telling name, four of them one page in four languages.
TEST(CollectedPagesTest, TheFirstFive) {
  const auto folder = kCollected / "seeds";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "there is no folder " << folder;
  const MemoryFiles files = MemoryFiles::from_disk(folder, "seeds");
  CorpusRequest request;
  for (const auto& [path, bytes] : files.files()) request.roots.push_back(path);
  const Corpus corpus = read_corpus(files, request).value();
  EXPECT_EQ(corpus.pages, 5U);
  EXPECT_EQ(corpus.languages, 5U);
  EXPECT_EQ(corpus.sets.size(), 2U);
  const DocumentationResult result = crosscheck(corpus, nullptr);
  const Told told = tell(result);
  EXPECT_EQ(sorted(told.findings),
            "ko-KR mangled-name '_xmpp-.com. _tcp' -> '_xmpp-server._tcp.contoso.com'\n"
            "zh-TW mangled-name '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com'\n");
  EXPECT_NE(told.notes.find("fr-FR swapped-order 'DNS/A externe' -> 'DNS externe/A'"), std::string::npos) << told.notes;
  std::string requirements;
  for (const RecordRequirement& requirement : result.model.requirements) {
    requirements += requirement.id + (requirement.port ? " " + std::to_string(*requirement.port) : "") + " " +
                    requirement.target.value_or("-") + " " + std::to_string(requirement.evidence.size()) + "\n";
  }
  EXPECT_EQ(requirements,
            "sip-federation/external/A/sip.contoso.com - 1\n"
            "sip-federation/external/SRV/_sipfederationtls._tcp.contoso.com 5061 sip.contoso.com 1\n"
            "xmpp-federation/external/A/xmpp.contoso.com - 5\n"
            "xmpp-federation/external/SRV/_xmpp-server._tcp.contoso.com 5269 xmpp.contoso.com 5\n");
}

// Another way to a value than the reader's: the bytes of its span, tags and quote marks cut out, references and escapes
// decoded, white space folded.
std::string plain_text(std::string_view raw) {
  std::string untagged;
  HtmlTokenizer tokens(raw, {0, raw.size()});
  for (HtmlToken token; tokens.next(token);) {
    if (token.kind == HtmlToken::Kind::text) untagged += raw.substr(token.span.offset, token.span.length);
  }
  std::string text;
  for (std::string_view rest = untagged; !rest.empty();) {
    const DecodedCharacter character = decode_character(rest);
    text += character.text;
    rest.remove_prefix(character.length);
  }
  std::string out;
  for (const char c : text) {
    if (!is_ascii_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(trim(out));
}

struct AtomCount {
  std::size_t pages = 0, atoms = 0, joined = 0;
};

void hold_atoms_against_bytes(const Page& page, AtomCount& count) {
  ++count.pages;
  for (const RecordTable& table : page.tables) {
    EXPECT_LE(table.span.end(), page.text->bytes().size());
    for (const RecordRow& row : table.rows) {
      ASSERT_FALSE(row.atoms.empty());
      if (table.form == Form::table) {
        EXPECT_EQ(row.span.offset, row.atoms.front().span.offset);
      }
      for (const Atom& atom : row.atoms) {
        ++count.atoms;
        ASSERT_GT(atom.span.length, 0U);
        ASSERT_LE(atom.span.end(), page.text->bytes().size());
        const std::string said = plain_text(page.text->at(atom.span));
        if (said == atom.value || nfkc(said) == atom.value) continue;
        // The two halves of a location (`DNS/A externe`), or a value that markup runs through.
        ++count.joined;
        EXPECT_TRUE(atom.field == Field::view || !atom.one_run)
            << page.path() << ":" << page.text->line_of(atom.span.offset) << " " << to_string(atom.field) << " '"
            << atom.value << "' stands as '" << said << "'";
      }
    }
  }
}

AtomCount read_all(const std::filesystem::path& folder) {
  AtomCount count;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!may_hold_records(bytes)) continue;
    PageHead head;
    head.path = entry.path().lexically_relative(folder).generic_string();
    hold_atoms_against_bytes(
        read_page(std::make_shared<const SourceText>(head.path, std::move(bytes)), head, ServiceRegistry::standard()),
        count);
  }
  return count;
}

TEST(CollectedPagesTest, EveryAtomIsWhatItsBytesSay) {
  for (const char* folder : {"docs-corpus", "fixtures"}) {
    const AtomCount count = read_all(kRoot / folder);
    EXPECT_GT(count.atoms, 100U) << folder;
    EXPECT_LT(count.joined * 5, count.atoms) << folder;
  }
}

TEST(CollectedPagesTest, EveryAtomOfRealPagesIsWhatItsBytesSay) {
  // HTML tables; bilingual pages, whose sentences are interleaved; pipe tables with emphasis in their names.
  const std::pair<const char*, std::size_t> folders[] = {
      {"lync-2013", 1'000}, {"lync-2013-sxs", 50}, {"skype-for-business", 5}};
  for (const auto& [folder, one_in] : folders) {
    if (!std::filesystem::is_directory(kCollected / folder))
      GTEST_SKIP() << "there is no folder " << kCollected / folder;
    const AtomCount count = read_all(kCollected / folder);
    EXPECT_GT(count.atoms, 300U) << folder;
    EXPECT_LE(count.joined * one_in, count.atoms) << folder << ": " << count.joined << " joined of " << count.atoms;
  }
}

// The pages that must be survived; what has no record says none.
TEST(CollectedPagesTest, NastyPagesAreSurvived) {
  const MemoryFiles files = MemoryFiles::from_disk(kRoot / "fixtures" / "nasty", "nasty");
  std::map<std::string, std::size_t> rows;
  for (const auto& [path, bytes] : files.files()) {
    PageHead head;
    head.path = path;
    for (const RecordTable& table :
         read_page(std::make_shared<const SourceText>(path, bytes), head, ServiceRegistry::standard()).tables)
      rows[path] += table.rows.size();
  }
  EXPECT_EQ(rows["nasty/comment_and_code.md"], 0U);
  EXPECT_EQ(rows["nasty/nested_table.md"], 3U);
  EXPECT_EQ(rows["nasty/invalid_utf8.md"], 2U);
  EXPECT_EQ(rows["nasty/unclosed.md"], 4U);
}

}  // namespace
}  // namespace doczone::extractor::collected_pages_test
