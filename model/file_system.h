// What the rooms need from a disk, so that they can be tested without one. The real one is in harness/run/disk.h.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/result.h"
#include "model/source_text.h"

namespace doczone {

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // Puts the bytes of a regular file into `buffer`, whose memory is used again. May be called from many threads, each
  // with its own buffer. Error: `path` is set, `message` says why; the buffer's content is then undefined.
  virtual std::optional<Error> read_into(const std::string& path, std::string& buffer) const = 0;
  Result<std::string> read(const std::string& path) const {
    std::string buffer;
    if (std::optional<Error> error = read_into(path, buffer)) return *std::move(error);
    return buffer;
  }
  // A regular file of at most `limit` bytes as text; a large one may be mapped instead of read. Error: as read_into(),
  // or the file is larger, which is told before it is read.
  virtual Result<SourceText> open(const std::string& path, std::size_t limit) const { return read_text(path, limit); }
  // One spelling for all paths of a file: without links and "..". A path that leads nowhere comes back without "..",
  // too.
  virtual std::string resolve(const std::string& path) const {
    return std::filesystem::path(path).lexically_normal().string();
  }
  // Every regular file below a folder, sorted, as `folder/…`; symbolic links are not followed. Error: it is not a
  // readable folder.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  // Anything of that name, a link that leads nowhere and what cannot be read among it.
  virtual bool exists(const std::string& path) const { return is_folder(path) || read(path).has_value(); }
  // By number: who owns it and, where it is a link, what it leads to. Nobody where there is no such thing.
  virtual std::vector<unsigned> owners_of(const std::string&) const { return {}; }
  // That so many pages are about to be read: who shows progress counts up to it.
  virtual void expect_pages(std::size_t) const {}
  // Names of the files and folders directly inside a folder, sorted; none when it cannot be read.
  virtual std::vector<std::string> names_in(const std::string& folder) const;

 protected:
  // open() by read_into(), for those who have a better way for some files only.
  Result<SourceText> read_text(const std::string& path, std::size_t limit) const {
    std::string buffer;
    if (std::optional<Error> error = read_into(path, buffer)) return *std::move(error);
    if (buffer.size() > limit) return Error{"is larger than " + std::to_string(limit) + " bytes", path};
    return SourceText(path, std::move(buffer));
  }
};

}  // namespace doczone
