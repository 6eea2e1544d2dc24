// The real pages beside the project, where they are; they are no part of it. Tests that need them are skipped without.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extractor/pages/corpus.h"
#include "model/file_system.h"

namespace doczone::extractor {

inline const std::filesystem::path kRealPages = DOCZONE_ROOT "/../shared";

inline bool has_real_pages() {
  return std::filesystem::is_directory(kRealPages / "corpus");
}

// Reads the disk as it is asked; pages of thousands need not be in memory at once.
class DiskFiles : public FileSystem {
 public:
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{"cannot be opened", path};
    buffer.assign(std::istreambuf_iterator<char>(in), {});
    return std::nullopt;
  }

  Result<std::vector<std::string>> list(const std::string& folder) const override {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file() && !entry.is_symlink()) out.push_back(entry.path().string());
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  bool is_folder(const std::string& path) const override { return std::filesystem::is_directory(path); }
};

// The pages below `corpus/<name>`; none when they cannot be read.
inline Corpus read_real_pages(const std::string& name) {
  CorpusRequest request;
  request.roots = {(kRealPages / "corpus" / name).string()};
  request.jobs = 2;
  auto corpus = read_corpus(DiskFiles(), request);
  return corpus ? *std::move(corpus) : Corpus{};
}

// Calls visit(page, table, row, atom) for all that a corpus states, in the order of pages.
template <class Visit>
void for_each_atom(const Corpus& corpus, const Visit& visit) {
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) {
      for (const RecordTable& table : page.tables) {
        for (const RecordRow& row : table.rows) {
          for (const Atom& atom : row.atoms) visit(page, table, row, atom);
        }
      }
    }
  }
}

}  // namespace doczone::extractor
