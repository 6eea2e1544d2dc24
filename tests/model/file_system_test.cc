#include "model/file_system.h"

#include <map>

#include <gtest/gtest.h>

namespace doczone::file_system_test {
namespace {

// Nothing but what every disk has to bring.
class FewFiles : public FileSystem {
 public:
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return Error{"no such file", path};
    buffer = found->second;
    return std::nullopt;
  }
  Result<std::vector<std::string>> list(const std::string& folder) const override {
    if (!is_folder(folder)) return Error{"no such folder", folder};
    std::vector<std::string> out;
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with(folder + "/")) out.push_back(path);
    }
    return out;
  }
  bool is_folder(const std::string& path) const override { return path == "docs"; }

 private:
  std::map<std::string, std::string> files_{{"docs/b.md", "12345"}, {"docs/de/a.md", ""}, {"docs/de/c.md", ""}};
};

TEST(FileSystemTest, ReadsOrSaysWhyNot) {
  EXPECT_EQ(FewFiles().read("docs/b.md").value(), "12345");
  EXPECT_EQ(FewFiles().read("docs/x.md").error().to_string(), "docs/x.md: no such file");
}

TEST(FileSystemTest, OpensWhatIsNotTooLarge) {
  const auto text = FewFiles().open("docs/b.md", 5);
  ASSERT_TRUE(text);
  EXPECT_EQ(text->path(), "docs/b.md");
  EXPECT_EQ(text->bytes(), "12345");
  EXPECT_EQ(FewFiles().open("docs/b.md", 4).error().to_string(), "docs/b.md: is larger than 4 bytes");
  EXPECT_EQ(FewFiles().open("docs/x.md", 4).error().to_string(), "docs/x.md: no such file");
}

TEST(FileSystemTest, NamesWhatLiesDirectlyInAFolder) {
  EXPECT_EQ(FewFiles().names_in("docs"), (std::vector<std::string>{"b.md", "de"}));
  EXPECT_EQ(FewFiles().names_in("nowhere"), std::vector<std::string>{});
}

TEST(FileSystemTest, SpellsPathsInOneWay) {
  EXPECT_EQ(FewFiles().resolve("docs/./de/../b.md"), "docs/b.md");
}

}  // namespace
}  // namespace doczone::file_system_test
