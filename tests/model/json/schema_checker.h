// Holds JSON documents against JSON Schemas.
#pragma once

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace doczone {

class SchemaChecker {
 public:
  // `path`: from the root of the project.
  explicit SchemaChecker(const std::string& path) {
    std::ifstream file(DOCZONE_ROOT "/" + path);
    document_ = nlohmann::json::parse(file);
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document_), schema_);
  }

  bool accepts(const nlohmann::json& document) const {
    valijson::Validator validator;
    return validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
  }

 private:
  nlohmann::json document_;
  valijson::Schema schema_;
};

}  // namespace doczone
