// Files as they are below, but for some whose bytes are held here: a page on standard input, pages after their repair.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/file_system.h"

namespace doczone::cli {

// Paths are compared after `.` and `..` were taken out of them. Not to be changed while it is read.
class OverlayFiles : public FileSystem {
 public:
  // `below` must outlive this.
  explicit OverlayFiles(const FileSystem& below) : below_(below) {}

  void put(const std::string& path, std::string bytes);

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  std::string resolve(const std::string& path) const override { return below_.resolve(path); }
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<unsigned> owners_of(const std::string& path) const override { return below_.owners_of(path); }
  void expect_pages(std::size_t count) const override { below_.expect_pages(count); }
  std::vector<std::string> names_in(const std::string& folder) const override;

 private:
  const FileSystem& below_;
  std::map<std::string, std::string> files_;
};

}  // namespace doczone::cli
