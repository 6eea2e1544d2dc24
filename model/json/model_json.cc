#include "model/json/model_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "model/escaped_json.h"
#include "model/rdata_text.h"
#include "model/rr_type_table.h"
#include "model/source_text.h"
#include "model/spelling.h"
#include "model/unicode.h"

namespace doczone {
namespace {

using Json = nlohmann::ordered_json;  // written: keys in the contract's order
using Input = nlohmann::json;         // read: found in logarithmic time, however many there are

constexpr std::string_view kSchema = "doczone.model/1";

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json evidence_to_json(const RequirementEvidence& evidence) {
  Json out;
  out["path"] = evidence.path;
  out["page"] = evidence.page;
  out["section"] = evidence.section;
  out["line"] = evidence.line;
  out["language"] = evidence.language.is_undetermined() ? Json(nullptr) : Json(evidence.language.to_string());
  out["agrees"] = evidence.agrees;
  out["row"] = evidence.row;
  return out;
}

// RDATA by the names of its fields: `0 issue "ca.example"` is flags, tag and value. The last field takes what is left.
// Empty where the text has fewer parts than the type has fields.
Json rdata_fields_to_json(const RecordRequirement& requirement) {
  Json out = Json::object();
  if (!requirement.rdata || requirement.types.size() != 1) return out;
  const auto fields = row_of(requirement.types.front()).fields();
  const std::vector<RecordToken> tokens = tokens_of(*requirement.rdata);
  if (fields.empty() || tokens.size() < fields.size()) return out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    std::string text(tokens[i].text);
    for (std::size_t rest = i + 1; i + 1 == fields.size() && rest < tokens.size(); ++rest)
      text += " " + std::string(tokens[rest].text);
    out[std::string(fields[i].label)] = std::move(text);
  }
  return out;
}

Json requirement_to_json(const RecordRequirement& requirement) {
  Json types = Json::array();
  for (const RrType type : requirement.types) types.push_back(to_string(type));
  Json evidence = Json::array();
  for (const RequirementEvidence& item : requirement.evidence) evidence.push_back(evidence_to_json(item));
  Json option = Json::object();
  for (const auto& [key, answer] : requirement.option) option[key] = answer;

  Json out;
  out["id"] = requirement.id;
  out["scenario"] = or_null(requirement.scenario);
  out["option"] = std::move(option);
  out["view"] = requirement.view ? Json(to_string(*requirement.view)) : Json(nullptr);
  out["types"] = std::move(types);
  out["owner"] = requirement.owner;
  out["port"] = or_null(requirement.port);
  out["priority"] = or_null(requirement.priority);
  out["weight"] = or_null(requirement.weight);
  out["ttl"] = or_null(requirement.ttl);
  out["target"] = or_null(requirement.target);
  if (requirement.txt) out["txt"] = *requirement.txt;
  if (requirement.rdata) out["rdata"] = *requirement.rdata;
  if (Json fields = rdata_fields_to_json(requirement); !fields.empty()) out["data"] = std::move(fields);
  out["addresses"] = requirement.addresses;
  out["address_count"] = or_null(requirement.address_count);
  out["alternatives"] = or_null(requirement.alternatives);
  out["example_names"] = requirement.example_names;
  out["repeat"] = or_null(requirement.repeat);
  out["level"] = to_string(requirement.level);
  out["comment"] = requirement.comment;
  out["confidence"] = to_string(requirement.confidence);
  out["evidence"] = std::move(evidence);
  return out;
}

// A value, or its absence (null counts as absent), and the way to it. The first fault is kept; reading goes on.
class JsonValue {
 public:
  JsonValue(const Input* node, std::string pointer, std::optional<std::string>& fault)
      : node_(node != nullptr && node->is_null() ? nullptr : node), pointer_(std::move(pointer)), fault_(&fault) {}

  JsonValue operator[](const std::string& key) const {
    const Input* found = nullptr;
    if (node_ != nullptr && node_->is_object()) {
      const auto member = node_->find(key);
      if (member != node_->end()) found = &*member;
    }
    return {found, pointer_ + "/" + escape_pointer(key), *fault_};
  }

  const JsonValue& required(std::string_view expected) const {
    if (node_ == nullptr) fail("is missing: expected " + std::string(expected));
    return *this;
  }

  bool read(std::string& out) const {
    if (!is("a string", &Input::is_string)) return false;
    out = node_->get<std::string>();
    return true;
  }
  bool read(bool& out) const {
    if (!is("true or false", &Input::is_boolean)) return false;
    out = node_->get<bool>();
    return true;
  }
  template <std::unsigned_integral Number>
  bool read(Number& out) const {
    constexpr auto kMaximum = std::numeric_limits<Number>::max();
    if (node_ == nullptr) return false;
    if (!node_->is_number_unsigned() || node_->get<std::uint64_t>() > kMaximum) {
      return fail("is " + shown() + ": expected an integer from 0 to " + std::to_string(kMaximum)), false;
    }
    out = static_cast<Number>(node_->get<std::uint64_t>());
    return true;
  }
  bool read(LanguageTag& out) const {
    std::string text;
    if (!read(text)) return false;
    auto tag = LanguageTag::parse(text);
    if (!tag) return fail("is " + tag.error().message), false;
    out = std::move(*tag);
    return true;
  }
  bool read(RrType& out) const {
    std::string text;
    if (!read(text)) return false;
    const auto type = parse_rr_type(text);
    if (!type) return fail("is '" + text + "': expected a record type like 'SRV'"), false;
    out = *type;
    return true;
  }
  bool read(View& out) const { return read_word(out, {View::internal, View::external}); }
  bool read(Level& out) const {
    return read_word(out, {Level::required, Level::optional, Level::conditional, Level::forbidden});
  }
  bool read(Confidence& out) const { return read_word(out, {Confidence::low, Confidence::medium, Confidence::high}); }
  bool read(std::map<std::string, std::string>& out) const {
    if (!is("an object of strings", &Input::is_object)) return false;
    for (const auto& [key, value] : node_->items()) (*this)[key].required("a string").read(out[key]);
    return true;
  }
  template <class T>
  bool read(std::optional<T>& out) const {
    T value{};
    if (!read(value)) return false;
    out = std::move(value);
    return true;
  }
  template <class T>
  bool read(std::vector<T>& out) const {
    for (const JsonValue& element : elements()) element.required("a value").read(out.emplace_back());
    return node_ != nullptr;
  }

  std::vector<JsonValue> elements() const {
    std::vector<JsonValue> out;
    if (!is("an array", &Input::is_array)) return out;
    for (const Input& element : *node_) {
      out.emplace_back(&element, pointer_ + "/" + std::to_string(out.size()), *fault_);
    }
    return out;
  }
  bool is_object() const { return is("an object", &Input::is_object); }

  void fail(const std::string& what) const {
    if (!*fault_) *fault_ = (pointer_.empty() ? "the document" : "'" + pointer_ + "'") + " " + what;
  }

 private:
  bool is(std::string_view expected, bool (Input::*kind)() const noexcept) const {
    if (node_ == nullptr) return false;
    if (!(node_->*kind)()) fail("is " + shown() + ": expected " + std::string(expected));
    return (node_->*kind)();
  }

  // One of an enumeration's words.
  template <class Enum>
  bool read_word(Enum& out, std::initializer_list<Enum> values) const {
    std::string text;
    if (!read(text)) return false;
    std::vector<std::string_view> words;
    for (const Enum value : values) {
      words.push_back(to_string(value));
      if (words.back() == text) return out = value, true;
    }
    return fail("is '" + text + "': " + expected_one_of(text, words)), false;
  }

  std::string shown() const {
    if (node_->is_object()) return "an object";
    if (node_->is_array()) return "an array";
    return node_->is_string() ? "a string" : node_->dump();
  }

  // RFC 6901 §3.
  static std::string escape_pointer(const std::string& key) {
    std::string out;
    for (const char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
  }

  const Input* node_;
  std::string pointer_;
  std::optional<std::string>* fault_;
};

RequirementEvidence read_evidence(const JsonValue& field) {
  RequirementEvidence evidence;
  if (!field.is_object()) return evidence;
  field["path"].read(evidence.path);
  field["page"].read(evidence.page);
  field["section"].read(evidence.section);
  field["line"].read(evidence.line);
  field["language"].read(evidence.language);
  field["agrees"].read(evidence.agrees);
  field["row"].read(evidence.row);
  return evidence;
}

RecordRequirement read_requirement(const JsonValue& field) {
  RecordRequirement requirement;
  if (!field.is_object()) return requirement;
  field["id"].required("a string").read(requirement.id);
  field["scenario"].read(requirement.scenario);
  field["option"].read(requirement.option);
  field["view"].read(requirement.view);
  field["types"].required("an array of record types").read(requirement.types);
  field["owner"].required("a string").read(requirement.owner);
  field["port"].read(requirement.port);
  field["priority"].read(requirement.priority);
  field["weight"].read(requirement.weight);
  field["ttl"].read(requirement.ttl);
  field["target"].read(requirement.target);
  field["txt"].read(requirement.txt);
  field["rdata"].read(requirement.rdata);
  field["addresses"].read(requirement.addresses);
  field["address_count"].read(requirement.address_count);
  field["alternatives"].read(requirement.alternatives);
  field["example_names"].read(requirement.example_names);
  field["repeat"].read(requirement.repeat);
  field["level"].read(requirement.level);
  field["comment"].read(requirement.comment);
  field["confidence"].read(requirement.confidence);
  for (const JsonValue& item : field["evidence"].elements()) requirement.evidence.push_back(read_evidence(item));
  return requirement;
}

CanonicalModel read_model(const JsonValue& root) {
  CanonicalModel model;
  std::string schema;
  if (!root.is_object()) return model;
  const JsonValue schema_field = root["schema"];
  if (schema_field.required("'" + std::string(kSchema) + "'").read(schema) && schema != kSchema) {
    schema_field.fail("is '" + schema + "': expected '" + std::string(kSchema) + "'");
  }
  for (const JsonValue& item : root["requirements"].required("an array").elements()) {
    model.requirements.push_back(read_requirement(item));
  }
  for (const JsonValue& item : root["examples"].elements()) {
    auto& [name, stands_for] = model.examples.emplace_back();
    if (!item.is_object()) continue;
    item["name"].required("a string").read(name);
    item["stands_for"].required("a string").read(stands_for);
  }
  root["literal"].read(model.literal);
  for (const JsonValue& item : root["pages"].elements()) {
    PageVersion& page = model.pages.emplace_back();
    item["path"].required("a string").read(page.path);
    item["hash"].required("a string").read(page.hash);
  }
  return model;
}

// The library's reason without its own idea of the place, which counts bytes.
Error syntax_error(const Input::parse_error& error, std::string_view json, const std::string& path) {
  std::string_view reason = error.what();
  if (const auto cut = reason.find(": "); cut != std::string_view::npos) reason.remove_prefix(cut + 2);
  const Position at = SourceText(path, std::string(json)).position(error.byte == 0 ? 0 : error.byte - 1);
  return {"not valid JSON: " + escape_controls(reason), path, at.line, at.column};
}

// Of a number that no type holds, the library says only how it is spelled.
Error range_error(const Input::exception& error, std::string_view json, const std::string& path) {
  Error out{"not valid JSON: a number is out of range", path};
  std::string_view spelled = error.what();
  spelled.remove_prefix(std::min(spelled.find('\'') + 1, spelled.size()));
  const std::size_t found = json.find(spelled.substr(0, spelled.rfind('\'')));
  if (spelled.empty() || found == std::string_view::npos) return out;
  const Position at = SourceText(path, std::string(json)).position(found);
  out.line = at.line;
  out.column = at.column;
  return out;
}

}  // namespace

std::string model_to_json(const CanonicalModel& model) {
  Json requirements = Json::array();
  for (const RecordRequirement& requirement : model.requirements)
    requirements.push_back(requirement_to_json(requirement));
  Json examples = Json::array();
  for (const auto& [name, stands_for] : model.examples) {
    examples.push_back({{"name", name}, {"stands_for", stands_for}});
  }
  Json out;
  out["schema"] = kSchema;
  out["requirements"] = std::move(requirements);
  out["examples"] = std::move(examples);
  out["literal"] = model.literal;
  Json pages = Json::array();
  for (const PageVersion& page : model.pages) pages.push_back({{"path", page.path}, {"hash", page.hash}});
  out["pages"] = std::move(pages);
  return json_text(out, 2);
}

Result<CanonicalModel> model_from_json(std::string_view json, const std::string& path) {
  Input document;
  try {
    document = Input::parse(json);
  } catch (const Input::parse_error& error) {
    return syntax_error(error, json, path);
  } catch (const Input::exception& error) {
    return range_error(error, json, path);
  }
  std::optional<std::string> fault;
  CanonicalModel model = read_model(JsonValue(&document, {}, fault));
  if (fault) return Error{escape_controls(*fault), path};
  std::stable_sort(model.requirements.begin(), model.requirements.end(),
                   [](const RecordRequirement& a, const RecordRequirement& b) { return a.id < b.id; });
  return model;
}

}  // namespace doczone
