// Holds JSON documents against JSON Schemas.
#pragma once

#include <memory>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace doczone {

class SchemaChecker {
 public:
  // `path`: from the root of the project.
  explicit SchemaChecker(const std::string& path);
  ~SchemaChecker();

  bool accepts(const nlohmann::json& document) const;

 private:
  struct Schema;
  std::unique_ptr<Schema> schema_;
};

}  // namespace doczone
