// A file system that passes every question on to another one, for those that want to see or answer some of them.
#pragma once

#include <string>
#include <vector>

#include "model/file_system.h"

namespace doczone {

class ForwardedFiles : public FileSystem {
 public:
  // `below` must outlive this.
  explicit ForwardedFiles(const FileSystem& below) : below_(below) {}

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    return below_.read_into(path, buffer);
  }
  Result<SourceText> open(const std::string& path, std::size_t limit) const override {
    return below_.open(path, limit);
  }
  std::string resolve(const std::string& path) const override { return below_.resolve(path); }
  Result<std::vector<std::string>> list(const std::string& folder) const override { return below_.list(folder); }
  bool is_folder(const std::string& path) const override { return below_.is_folder(path); }
  bool exists(const std::string& path) const override { return below_.exists(path); }
  std::vector<unsigned> owners_of(const std::string& path) const override { return below_.owners_of(path); }
  void expect_pages(std::size_t count) const override { below_.expect_pages(count); }
  std::vector<std::string> names_in(const std::string& folder) const override { return below_.names_in(folder); }

 private:
  const FileSystem& below_;
};

}  // namespace doczone
