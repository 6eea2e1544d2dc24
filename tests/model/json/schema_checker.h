// Holds JSON documents against the schemas in model/schema.
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
  // `name`: "findings.schema.json".
  explicit SchemaChecker(const std::string& name) {
    std::ifstream file(DOCZONE_ROOT "/model/schema/" + name);
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
