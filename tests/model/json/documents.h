// Documents with a value in every field, and with none where a field may be empty: what the tests of the JSON contracts
// start from.
#pragma once

#include "model/finding.h"
#include "model/requirement.h"

namespace doczone {

inline LanguageTag tag(std::string_view text) {
  return *LanguageTag::parse(text);
}

inline FindingsDocument full_findings() {
  Finding finding;
  finding.check = "mangled-name";
  finding.message = "the name has lost a label";
  finding.where = {"docs/zh-TW/page.md", {1794, 16}, {53, 8}, {53, 24}};
  finding.language = tag("zh-TW");
  finding.field = Field::owner;
  finding.mechanism = Mechanism::dropped_label;
  finding.value = "_xmpp-_tcp. .com";
  finding.suggestion = "_xmpp-server._tcp.contoso.com";
  finding.edits = {{{1794, 16}, "_xmpp-server._tcp.contoso.com"}};
  finding.evidence = {
      {{"docs/de-DE/page.md", {1700, 29}, {53, 9}, {53, 38}}, tag("de-DE"), "_xmpp-server._tcp.contoso.com", true}};
  finding.notes = {"for people only"};
  Finding bare;
  bare.check = "missing-record";
  bare.severity = Severity::warning;
  bare.confidence = Confidence::low;
  bare.message = "no zone has it";
  bare.evidence = {{}};
  Verdict verdict{"xmpp",      "example.org",
                  "external",  VerdictKind::wrong_value,
                  "port 5222", Location{"z.db", {3, 4}, {9, 1}, {9, 5}}};
  Verdict unplaced{"sip", "", "", VerdictKind::satisfied, "", std::nullopt};
  FindingsDocument document;
  document.findings = {finding, bare};
  document.verdicts = {verdict, unplaced};
  document.summary = {1, 2, 3, 4, 5, 1, 1, 0};
  document.remarks = {"the view was inferred"};
  return document;
}

inline CanonicalModel full_model() {
  RecordRequirement requirement;
  requirement.id = "xmpp/_xmpp-server._tcp";
  requirement.scenario = "xmpp-federation";
  requirement.option = {{"topology", "single-edge-nat"}, {"a/b~c", "d"}};
  requirement.view = View::external;
  requirement.types = {RrType::SRV, static_cast<RrType>(65400)};
  requirement.owner = "_xmpp-server._tcp.contoso.com";
  requirement.port = 5269;
  requirement.priority = 0;
  requirement.weight = 65535;
  requirement.ttl = 4294967295U;
  requirement.target = "xmpp.contoso.com";
  requirement.addresses = {"192.0.2.1", "2001:db8::1"};
  requirement.address_count = 2;
  requirement.alternatives = "group-1";
  requirement.example_names = true;
  requirement.repeat = "domain";
  requirement.level = Level::conditional;
  requirement.comment = "\xE4\xBE\x8B\xE5\xA6\x82";
  requirement.confidence = Confidence::medium;
  requirement.evidence = {{"zh-TW/p.md", "p.md", "Records", 53, tag("zh-TW"), false, "SRV/5269 | _xmpp-_tcp. .com"},
                          {"p.md", "p.md", "", 0, {}, true, ""}};
  RecordRequirement bare;
  bare.id = "zz";
  bare.types = {RrType::A, RrType::AAAA};
  bare.owner = "<SIP domain>";
  return {{requirement, bare}, {{"contoso.com", "{domain}"}, {"a.net", "{internal}"}}, {"online.lync.com"}};
}

}  // namespace doczone
