// Route 53: the JSON of `aws route53 list-resource-record-sets`, or of a change batch.
#include <algorithm>

#include "harness/zone/dialects/dialect.h"
#include "harness/zone/dialects/json_value.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

// Names are absolute, with or without the final dot.
std::string absolute(std::string_view name) {
  std::string out = octal_escapes_as_decimal(name).value_or(std::string(name));
  if (out.starts_with('$') || out.starts_with('@')) out.insert(0, "\\");
  if (is_relative_name(out) || out == "\\@") out += '.';
  return out;
}

// How many fields at the end of the RDATA are names; 0 for types without.
bool ends_in_name(std::string_view type) {
  for (const std::string_view known : {"NS", "CNAME", "PTR", "MX", "SRV"}) {
    if (type == known) return true;
  }
  return false;
}

std::string rdata_of(std::string_view type, std::string_view value) {
  std::string_view rest = trim_ascii(value);
  if (ends_in_name(type)) {
    const std::size_t blank = rest.find_last_of(" \t");
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    return std::string(rest.substr(0, begin)) + absolute(rest.substr(begin));
  }
  if (type == "SOA") {
    const std::size_t first = std::min(rest.find(' '), rest.size());
    const std::size_t second = std::min(rest.find(' ', std::min(first + 1, rest.size())), rest.size());
    if (second == rest.size()) return std::string(rest);
    return absolute(rest.substr(0, first)) + " " + absolute(rest.substr(first + 1, second - first - 1)) +
           std::string(rest.substr(second));
  }
  return octal_escapes_as_decimal(rest).value_or(std::string(rest));
}

class Converter {
 public:
  Converter(ConvertedFile& out, RecoveryNotes& notes) : out_(out), notes_(notes) {}

  void read(const JsonValue& root) {
    const JsonValue* sets = root.kind == JsonValue::Kind::array ? &root : root.find("ResourceRecordSets");
    if (sets == nullptr) sets = root.find("Changes");
    if (sets == nullptr && root.find("ChangeBatch") != nullptr) sets = root.find("ChangeBatch")->find("Changes");
    if (sets == nullptr) sets = &root;
    for (const JsonValue& item : sets->items) {
      const JsonValue* set = item.find("ResourceRecordSet");
      read_set(set != nullptr ? *set : item);
    }
    out_.lines = std::move(lines_);
  }

 private:
  void read_set(const JsonValue& set) {
    const JsonValue* const name = set.find("Name");
    const JsonValue* const type = set.find("Type");
    if (name == nullptr || type == nullptr || name->text.find_first_of(" \t\r\n;()\"") != std::string::npos) {
      return pass_over(set, "a record set without a name and a type was passed over");
    }
    const std::string owner = absolute(name->text);
    if (set.find("AliasTarget") != nullptr) return read_alias(set, owner, type->text);
    const JsonValue* const ttl = set.find("TTL");
    const JsonValue* const values = set.find("ResourceRecords");
    if (values == nullptr) return pass_over(set, "a record set without records was passed over");
    for (const JsonValue& value : values->items) {
      const JsonValue* const text = value.find("Value");
      if (text == nullptr || text->text.find_first_of("\r\n") != std::string::npos) {
        pass_over(value, "a record without a value was passed over");
        continue;
      }
      lines_->add(owner + " " + (ttl != nullptr ? ttl->text : "300") + " " + type->text + " " +
                      rdata_of(type->text, text->text) + "\n",
                  text->span);
    }
  }

  // The provider answers with addresses of its own; the file does not tell which.
  void read_alias(const JsonValue& set, const std::string& owner, const std::string& type) {
    notes_.add(set.span, Recovery::alias, "an alias of the provider: the file does not tell what it answers with");
    const auto name = DomainName::parse(owner);
    const auto kind = parse_rr_type(type);
    if (name && kind) out_.unread.emplace_back(*name, *kind);
  }

  void pass_over(const JsonValue& value, std::string message) {
    notes_.add(value.span, Recovery::each, std::move(message));
  }

  ConvertedFile& out_;
  RecoveryNotes& notes_;
  std::unique_ptr<StoredLines> lines_ = std::make_unique<StoredLines>();
};

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// A master file may begin with an owner that begins with a brace; what follows tells.
bool looks_like_json(std::string_view text) {
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  const std::string_view inside = trim_ascii(text.substr(1));
  return inside.empty() || std::string_view("\"{}[]").find(inside[0]) != std::string_view::npos;
}

}  // namespace

std::optional<ConvertedFile> convert_route53(std::string_view bytes, RecoveryNotes& notes) {
  const std::string_view text = trim_ascii(bytes);
  if (!looks_like_json(text)) return std::nullopt;
  JsonReader reader(bytes);
  const JsonValue root = reader.read();
  ConvertedFile out;
  if (!reader.error().empty()) {
    out.error = reader.error();
    out.error_span = {reader.at(), reader.at() < bytes.size() ? std::size_t{1} : 0};
  }
  const std::size_t begin = static_cast<std::size_t>(text.data() - bytes.data());
  notes.add({begin, 1}, Recovery::form, "the file is JSON; its record sets were read as records");
  Converter(out, notes).read(root);
  return out;
}

std::string route53_record_set(std::string_view file, const std::string& owner, RrType type, const std::string& data) {
  std::string set = "{\"Name\": \"" + escaped(owner) + "\", \"Type\": \"" + to_string(type) +
                    "\", \"TTL\": 300, \"ResourceRecords\": [{\"Value\": \"" + escaped(data) + "\"}]}";
  if (file.find("\"Changes\"") == std::string_view::npos) return set;
  return "{\"Action\": \"CREATE\", \"ResourceRecordSet\": " + set + "}";
}

}  // namespace doczone::harness
