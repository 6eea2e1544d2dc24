// The examples of harness/zone/zone_format.md: what stands behind each is what the reader makes of it.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "tests/harness/zone/zone_dump.h"

namespace doczone::harness::zone_format_test {
namespace {

struct Block {
  std::size_t line = 0;  // of its fence, in the page
  std::string words;     // behind the opening fence
  std::string text;
};

std::vector<Block> read_blocks() {
  std::ifstream page(std::string(DOCZONE_ROOT) + "/harness/zone/zone_format.md");
  std::vector<Block> blocks;
  bool inside = false;
  std::size_t number = 0;
  for (std::string line; std::getline(page, line);) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) blocks.push_back({number, line.substr(3), ""});
    } else if (inside) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

// As the page writes it: one record, error or note a line.
std::string everything(const Zone& zone) {
  std::vector<std::string> records;
  for (const ResourceRecord& record : zone.records()) records.push_back(record.to_string() + "\n");
  std::sort(records.begin(), records.end());
  std::string out;
  for (const std::string& record : records) out += record;
  for (const ZoneError& error : zone.errors()) {
    const Location at = locate(zone.text(error.file), error.span);
    out += "error " + (error.file == 0 ? "" : at.path + ":") + std::to_string(at.begin.line) + ":" +
           std::to_string(at.begin.column) + " " + error.message + "\n";
  }
  for (const ZoneNote& note : zone.notes()) {
    out += (note.warning ? "warning " : "note ") + std::to_string(zone.text(note.file).line_of(note.span.offset)) +
           " " + note.message + "\n";
  }
  return out;
}

TEST(ZoneFormatTest, TheExamplesOfThePageAreTrue) {
  MemoryFiles files;
  ZoneOptions options;
  std::size_t compared = 0;
  for (const Block& block : read_blocks()) {
    std::istringstream words(block.words);
    std::string kind, word, format;
    words >> kind >> word >> format;
    if (kind == "zone" && (word.empty() || word == "--zone-format")) {
      files.files["zone.db"] = block.text;
      options.origin = DomainName::parse("example.org.").value();
      options.format = parse_zone_format(word.empty() ? "auto" : format).value();
    } else if (kind == "zone") {
      files.files[word] = block.text;
    } else {
      ASSERT_EQ(kind, "expected") << "line " << block.line;
      EXPECT_EQ(everything(read_with(files, options)), block.text) << "zone_format.md, line " << block.line;
      files.files.clear();
      ++compared;
    }
  }
  EXPECT_GE(compared, 18U);
}

}  // namespace
}  // namespace doczone::harness::zone_format_test
