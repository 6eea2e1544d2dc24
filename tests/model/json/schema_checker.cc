#include "tests/model/json/schema_checker.h"

#include <fstream>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace doczone {

struct SchemaChecker::Schema {
  nlohmann::json document;
  valijson::Schema parsed;
};

SchemaChecker::SchemaChecker(const std::string& path) : schema_(std::make_unique<Schema>()) {
  std::ifstream file(DOCZONE_ROOT "/" + path);
  schema_->document = nlohmann::json::parse(file);
  valijson::SchemaParser parser;
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_->document), schema_->parsed);
}

SchemaChecker::~SchemaChecker() = default;

bool SchemaChecker::accepts(const nlohmann::json& document) const {
  valijson::Validator validator;
  return validator.validate(schema_->parsed, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
}

}  // namespace doczone
