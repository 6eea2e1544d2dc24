// What translation does to the values of a record, as functions of the value and of the language.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/ascii.h"
#include "tests/extractor/planted_records.h"
#include "tests/extractor/statement_forms.h"

namespace doczone::extractor {

// Empty, or the value itself: the mechanism cannot damage it.
using Damage = std::function<std::string(const std::string& value, const PlantedWords& words)>;

struct Mechanism {
  std::string name;
  std::vector<Part> parts;
  Damage damage;
};

inline Damage simply(const std::string& from, const std::string& to) {
  return [=](const std::string& value, const PlantedWords&) { return replaced(value, from, to); };
}

// The first label of a host, or the first part of a service, becomes `label`.
inline std::string with_first(const std::string& name, const std::string& label) {
  const std::size_t dot = name.find('.');
  return (name[0] == '_' ? "_" : "") + label + (dot == std::string::npos ? "" : name.substr(dot));
}

inline std::string swapped_digits(std::string value) {
  for (std::size_t i = value.size(); i-- > 1;) {
    if (!is_ascii_digit(value[i]) || !is_ascii_digit(value[i - 1]) || value[i] == value[i - 1]) continue;
    if (value[i] == '0' || value[i - 1] == '0') continue;
    std::swap(value[i], value[i - 1]);
    break;
  }
  return value;
}

inline std::string full_width_digits(const std::string& value) {
  std::string out;
  for (const char c : value)
    out += is_ascii_digit(c) ? std::string("\xEF\xBC") + static_cast<char>(0x90 + c - '0') : std::string(1, c);
  return out;
}

inline std::vector<Mechanism> of_names() {
  const std::vector<Part> names{Part::owner, Part::target, Part::mention};
  return {
      {"blank behind dots", names, simply(".", ". ")},
      {"blank behind one dot", names,
       [](const std::string& v, const PlantedWords&) {
         return v.substr(0, v.find('.') + 1) + " " + v.substr(v.find('.') + 1);
       }},
      {"full-width dot", names, simply(".", "。")},
      {"lost dot", names,
       [](const std::string& v, const PlantedWords&) {
         return v[0] == '_' ? v.substr(0, v.find('.')) + v.substr(v.find('.') + 1) : v;
       }},
      {"lost underscore", names,
       [](const std::string& v, const PlantedWords&) { return v[0] == '_' ? v.substr(1) : v; }},
      {"blank behind underscore", names, simply("_", "_ ")},
      {"translated label", names,
       [](const std::string& v, const PlantedWords& w) { return v == "contoso.com" ? v : with_first(v, w.label); }},
      {"another name", names,
       [](const std::string& v, const PlantedWords&) {
         return v == "contoso.com" ? v : with_first(v, v[0] == '_' ? "stun" : "edge7");
       }},
      {"swapped labels", names,
       [](const std::string& v, const PlantedWords&) {
         const std::size_t dot = v.find('.'), next = v.find('.', dot + 1);
         const bool is_service = v[0] == '_' && v[dot + 1] == '_';
         return is_service ? v.substr(dot + 1, next - dot) + v.substr(0, dot) + v.substr(next) : v;
       }},
      {"capital and blank", names,
       [](const std::string& v, const PlantedWords&) {
         std::string out = replaced(v, ".", ". ");
         if (is_ascii_alpha(out[0])) out[0] = static_cast<char>(out[0] - 32);
         return out;
       }},
      {"lost end", names,
       [](const std::string& v, const PlantedWords&) { return v == "contoso.com" ? v : v.substr(0, v.rfind('.')); }},
      {"Cyrillic o", names, simply("o", "о")},
  };
}

inline std::vector<Mechanism> of_numbers() {
  const std::vector<Part> numbers{Part::port, Part::priority, Part::weight, Part::ttl};
  return {
      {"digits swapped", numbers, [](const std::string& v, const PlantedWords&) { return swapped_digits(v); }},
      {"last digit lost", numbers, [](const std::string& v, const PlantedWords&) { return v.substr(0, v.size() - 1); }},
      {"number to word", numbers, [](const std::string&, const PlantedWords& w) { return w.ten; }},
      {"full-width digits", numbers, [](const std::string& v, const PlantedWords&) { return full_width_digits(v); }},
      {"translated type", {Part::type}, [](const std::string&, const PlantedWords& w) { return w.a_word; }},
      {"another type",
       {Part::type},
       [](const std::string& v, const PlantedWords&) { return std::string(v == "TXT" ? "SPF" : "TXT"); }},
      {"another view",
       {Part::view},
       [](const std::string& v, const PlantedWords&) {
         return v == "外部" ? "内部" : replaced(replaced(v, "ex", "in"), "es", "in");
       }},
      {"full-width dot", {Part::address}, simply(".", "。")},
      {"full-width colon", {Part::address}, simply(":", "：")},
      {"blank behind dots", {Part::address}, simply(".", ". ")},
      {"blank behind colons", {Part::address}, simply(":", ": ")},
      {"commas", {Part::address}, simply(".", ",")},
      {"digits swapped", {Part::address}, [](const std::string& v, const PlantedWords&) { return swapped_digits(v); }},
      {"another address",
       {Part::address},
       [](const std::string& v, const PlantedWords&) {
         return replaced(replaced(v, "203.0.113.25", "203.0.113.77"), "25::17", "77::17");
       }},
  };
}

inline std::vector<Mechanism> of_texts() {
  const std::vector<Part> texts{Part::text};
  return {
      {"include translated", texts,
       [](const std::string& v, const PlantedWords& w) { return replaced(v, "include:", w.label + ":"); }},
      {"all translated", texts,
       [](const std::string& v, const PlantedWords& w) { return replaced(v, "-all", "-" + w.a_word); }},
      {"blank behind colon", texts, simply(":", ": ")},
      {"full-width colon", texts, simply(":", "：")},
      {"qualifier changed", texts, simply("-all", "~all")},
      {"dash", texts, simply("-all", "–all")},
      {"commas", texts, simply("198.51.100.32", "198,51,100,32")},
      {"digits swapped", texts, simply("198.51.100.32", "198.51.100.23")},
      {"blank behind dots", texts, simply("gannet.net", "gannet. net")},
      {"another host", texts, simply("spf.gannet.net", "spf.adatum.net")},
      {"version torn", texts, simply("v=spf1", "v = spf1")},
      {"policy translated", texts,
       [](const std::string& v, const PlantedWords& w) { return replaced(v, "p=reject", "p=" + w.label); }},
      {"policy changed", texts, simply("p=reject", "p=none")},
      {"semicolons", texts, simply(";", "；")},
      {"semicolon lost", texts, simply("DMARC1;", "DMARC1")},
      {"number to word", texts,
       [](const std::string& v, const PlantedWords& w) { return replaced(v, "pct=25", "pct=" + w.ten); }},
      {"scheme translated", texts,
       [](const std::string& v, const PlantedWords& w) { return replaced(v, "mailto:", w.label + ":"); }},
      {"key torn", texts, simply("BgkqhkiG", "Bgkq hkiG")},
      {"capitals of a key", texts, simply("MIIBIjANBg", "MIIBIJANBG")},
      {"token's capitals", texts, simply("q7Ztm2RkP0aV", "Q7ZTM2RKP0AV")},
      {"token torn", texts, simply("q7Ztm2RkP0aV", "q7Ztm2 RkP0aV")},
      {"token's key translated", texts,
       [](const std::string& v, const PlantedWords& w) {
         return replaced(v, "gannet-site-verification", "gannet-" + w.label);
       }},
      {"tag translated",
       {Part::rdata},
       [](const std::string& v, const PlantedWords& w) { return replaced(v, "issue", w.label); }},
      {"blank behind dots", {Part::rdata}, simply(".", ". ")},
      {"another host", {Part::rdata}, simply("ca.gannet", "ca.adatum")},
  };
}

inline std::vector<Mechanism> mechanisms() {
  std::vector<Mechanism> out = of_names();
  for (const auto& more : {of_numbers(), of_texts()}) out.insert(out.end(), more.begin(), more.end());
  return out;
}

}  // namespace doczone::extractor
