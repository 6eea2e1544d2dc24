// From a zone that satisfies a demand: one field is changed, one record is removed, one rival is added. No verdict
// stays satisfied unless a reason is named here. Over every record type, and every field that a requirement can hold.
#include <algorithm>
#include <cctype>
#include <set>

#include <gtest/gtest.h>

#include "harness/judging/soundness.h"
#include "tests/harness/deployment.h"
#include "tests/harness/record_samples.h"

namespace doczone::harness::metamorphic_test {
namespace {

constexpr std::string_view kApex = "@ 3600 NS ns1.provider.test.\n";

// A deployment's zone, judged: the verdict on its only demand, and all that was found.
struct Judged {
  VerdictKind kind = VerdictKind::unresolved;
  bool told = false;  // as an error, at whatever place
  std::string text;   // for people

  // Nobody would look at it again.
  bool is_green() const { return kind == VerdictKind::satisfied && !told; }
};

Judged judged(const CanonicalModel& model, const DeploymentProfile& profile, const std::string& zone) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(zone)});
  const ZoneSet set(std::move(zones));
  const ValidationResult result = validate(make_expectations(model, profile), set, zone_checks());
  std::vector<Finding> findings = result.findings;
  for (const std::vector<Finding>& more :
       {judge_files(set, zone_checks()), judge_asked_names(set, result.asked, {true}, zone_checks())})
    findings.insert(findings.end(), more.begin(), more.end());
  Judged out;
  EXPECT_EQ(result.verdicts.size(), 1U) << zone;
  if (!result.verdicts.empty()) out.kind = result.verdicts[0].kind;
  out.told =
      std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
  out.text = zone + dump(result.verdicts) + (result.verdicts.empty() ? "" : ": " + result.verdicts[0].reason) + "\n" +
             dump(findings);
  return out;
}

std::string zone_text(const RecordSample& sample, const std::string& lines) {
  return (sample.type == "SOA" ? std::string() : std::string(kSoa)) + std::string(kApex) + std::string(sample.beside) +
         lines;
}

// Without what the zone needs beside the record.
std::string zone_text_alone(RecordSample sample) {
  sample.beside = {};
  return zone_text(sample, owner_line(sample, std::string(sample.data)));
}

Judged judged(const RecordSample& sample, const std::string& lines) {
  const SampleDeployment one = deployment_of(sample);
  return judged(one.model, one.profile, zone_text(sample, lines));
}

// The record's data as the reader understands it; empty when the zone has an error.
std::string understood(const RecordSample& sample, const std::string& data) {
  const Zone zone = zone_of(zone_text(sample, owner_line(sample, data)));
  if (!zone.errors().empty()) return {};
  const auto set = zone.rrset(name((sample.owner.empty() ? "" : std::string(sample.owner) + ".") + "example.org."),
                              parse_rr_type(sample.type).value());
  return set.empty() ? std::string() : to_string(set.back()->rdata);
}

// Other tokens that could stand there; most are no data of that kind.
std::vector<std::string> others_for(const std::string& token) {
  std::vector<std::string> out;
  const bool digits = std::all_of(token.begin(), token.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  if (digits && token.size() < 10) out = {std::to_string(std::stol(token) + 1), std::to_string(std::stol(token) + 2)};
  if (token == ".") out = {"other.provider.test."};
  if (token.size() > 1 && token.ends_with('.')) out = {"other." + token};
  if (token.size() < 9) out.insert(out.end(), {"TXT", "no-default-alpn", "W", "S", "issuewild"});
  for (std::size_t i = token.size(); i-- > 0;) {
    if (std::isalnum(static_cast<unsigned char>(token[i])) == 0) continue;
    for (const char c : {'1', '2', '4', 'a', 'b', 'z'}) {
      if (token[i] == c) continue;
      out.push_back(token);
      out.back()[i] = c;
    }
  }
  return out;
}

// The data with another token in this place; empty when the reader takes no other.
std::string with_other_token(const RecordSample& sample, const std::vector<std::string>& tokens, std::size_t place) {
  const std::string before = understood(sample, std::string(sample.data));
  for (const std::string& other : others_for(tokens[place])) {
    std::vector<std::string> changed = tokens;
    changed[place] = other;
    const std::string after = understood(sample, joined_tokens(changed));
    if (!after.empty() && after != before) return joined_tokens(changed);
  }
  return {};
}

std::string without_token(const RecordSample& sample, std::vector<std::string> tokens, std::size_t place) {
  tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(place));
  const std::string data = joined_tokens(tokens);
  return tokens.empty() || understood(sample, data).empty() ? std::string() : data;
}

// `"v=spf1 include:x -all"` without each of its parts, and with each spoilt.
std::vector<std::string> texts_from(const std::string& token) {
  std::vector<std::string> out;
  const std::string text = token.substr(1, token.size() - 2);
  const std::string separators = text.find(';') == std::string::npos ? " " : ";";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    const std::size_t next = std::min(end + 1, text.size());
    if (end - begin < text.size()) out.push_back("\"" + text.substr(0, begin) + text.substr(next) + "\"");
    out.push_back("\"" + text.substr(0, end - 1) + (text[end - 1] == 'x' ? 'y' : 'x') + text.substr(end) + "\"");
    begin = next;
  }
  return out;
}

struct Change {
  std::string what;  // "field 2": the third token of the RDATA
  std::string lines;
};

std::vector<Change> changed_fields(const RecordSample& sample) {
  std::vector<Change> out;
  const std::vector<std::string> tokens = tokens_of(sample.data);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string what = "field " + std::to_string(i);
    if (sample.type == "TXT" || sample.type == "SPF") {
      for (const std::string& text : texts_from(tokens[i])) out.push_back({what, owner_line(sample, text)});
    }
    if (const std::string data = with_other_token(sample, tokens, i); !data.empty())
      out.push_back({what, owner_line(sample, data)});
    if (const std::string data = without_token(sample, tokens, i); !data.empty())
      out.push_back({what, owner_line(sample, data)});
  }
  return out;
}

// Types whose first field says which record is taken first: the smaller one (RFC 2782, 5321, 7553, 9460 …).
bool has_preference(std::string_view type) {
  static const std::set<std::string_view> kTypes{"MX", "SRV", "KX", "RT", "PX", "NAPTR", "URI", "SVCB", "HTTPS"};
  return kTypes.contains(type);
}

// The record and another one beside it, which differs in a field and is preferred as much, more or less.
std::vector<Change> rivals(const RecordSample& sample) {
  std::vector<Change> out;
  const std::vector<std::string> tokens = tokens_of(sample.data);
  const std::string right = owner_line(sample, std::string(sample.data));
  const bool preferred = has_preference(sample.type) && std::stoi(tokens[0]) > 0;
  for (std::size_t i = preferred ? 1 : 0; i < tokens.size(); ++i) {
    const std::string data = with_other_token(sample, tokens, i);
    if (data.empty()) continue;
    const std::string what = "rival in field " + std::to_string(i);
    out.push_back({what, right + owner_line(sample, data)});
    out.push_back({what, owner_line(sample, data) + right});
    if (!preferred) continue;
    std::vector<std::string> other = tokens_of(data);
    const int preference = std::stoi(other[0]);
    other[0] = std::to_string(preference + 40);
    out.push_back({"worse " + what, right + owner_line(sample, joined_tokens(other))});
    other[0] = std::to_string(preference - 1);
    if (!understood(sample, joined_tokens(other)).empty())
      out.push_back({"better " + what, owner_line(sample, joined_tokens(other)) + right});
  }
  return out;
}

// Why a demand is satisfied all the same. `type`: of the record, or its type and owner; empty: any.
struct Reason {
  std::string_view type, what, why;
};

constexpr std::string_view kAlone = "there is no other record that it could come before (RFC 2782, 5321, 9460)";
constexpr std::string_view kShare = "the weight shares the load between records of one priority (RFC 2782)";
constexpr std::string_view kSame = "it says the same";

constexpr Reason kReasons[] = {
    {"", "worse rival", "it is used where the demanded one does not answer; that is a warning"},
    {"SRV", "field 0", kAlone},
    {"SRV", "field 1", kShare},
    {"SRV", "rival in field 1", kShare},
    {"SRV", "better rival in field 1", kShare},
    {"MX", "field 0", kAlone},
    {"SVCB", "field 0", kAlone},
    {"HTTPS www", "field 0", kAlone},
    {"HTTPS ", "rival in field 0", "clients take the alias (RFC 9460 §2.4.1)"},
    {"SOA", "field 2", "the serial changes with every edit"},
    {"TXT s1._domainkey", "field 0", "without a version it is DKIM1 (RFC 6376 §3.6.1)"},
    {"TXT _product", "rival", "it may be for another product"},
    {"CAA", "field 0", "all flags but 128 are reserved, and ignored (RFC 8659 §4.1)"},
    {"LOC", "field 11", kSame},  // the precision that is left out (RFC 1876 §3)
    {"SPF", "rival", "nobody asks for the type any more (RFC 7208 §3.1)"},
};
// Only one record of the owner counts, or the first. Of all other types the demanded record is there, and one that
// matches is enough.
const std::set<std::string_view> kOneCounts{"CNAME", "DNAME", "SOA", "SRV", "MX", "SVCB", "HTTPS", "TXT"};

bool has_reason(const RecordSample& sample, const std::string& what) {
  const std::string place = std::string(sample.type) + " " + std::string(sample.owner);
  for (const Reason& reason : kReasons) {
    if ((reason.type.empty() || reason.type == sample.type || reason.type == place) && what.starts_with(reason.what))
      return true;
  }
  return what.starts_with("rival") && !kOneCounts.contains(sample.type);
}

std::string right_line(const RecordSample& sample) {
  return owner_line(sample, std::string(sample.data));
}

void hold(const RecordSample& sample, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    const Judged now = judged(sample, change.lines);
    EXPECT_TRUE(!now.is_green() || has_reason(sample, change.what))
        << change.what << " of " << right_line(sample) << "stays satisfied as\n"
        << change.lines;
  }
}

TEST(MetamorphicTest, EveryTypeHasASample) {
  for (const RrTypeRow& row : rr_type_rows()) {
    if (is_meta_type(static_cast<RrType>(row.number))) continue;  // no zone holds one
    const bool there = std::any_of(std::begin(kRecordSamples), std::end(kRecordSamples),
                                   [&](const RecordSample& sample) { return sample.type == row.mnemonic; });
    EXPECT_TRUE(there) << row.mnemonic << " has no line in record_samples.h";
  }
}

TEST(MetamorphicTest, TheRightZoneIsSatisfiedOrSaysWhyItCannotBeTold) {
  std::size_t satisfied = 0;
  for (const RecordSample& sample : kRecordSamples) {
    const Judged now = judged(sample, right_line(sample));
    EXPECT_FALSE(understood(sample, std::string(sample.data)).empty()) << right_line(sample);
    EXPECT_TRUE(now.kind == VerdictKind::satisfied || now.kind == VerdictKind::unknown) << now.text;
    EXPECT_FALSE(now.told) << now.text;
    satisfied += now.kind == VerdictKind::satisfied ? 1 : 0;
  }
  EXPECT_GE(satisfied, std::size(kRecordSamples) / 2);
}

TEST(MetamorphicTest, NothingIsSatisfiedWithoutItsRecord) {
  for (const RecordSample& sample : kRecordSamples) {
    EXPECT_NE(judged(sample, {}).kind, VerdictKind::satisfied) << right_line(sample);
    const std::string alias = owner_line({"CNAME", sample.owner, ""}, "nowhere.example.org.");
    EXPECT_NE(judged(sample, alias).kind, VerdictKind::satisfied) << right_line(sample) << alias;
  }
}

TEST(MetamorphicTest, NothingIsSatisfiedThatLeadsToNoAddress) {
  std::size_t held = 0;
  for (const RecordSample& sample : kRecordSamples) {
    if (sample.beside.find(" A ") == std::string_view::npos) continue;
    ++held;
    const SampleDeployment one = deployment_of(sample);
    const Judged now = judged(one.model, one.profile, zone_text_alone(sample));
    EXPECT_FALSE(now.is_green()) << now.text;
  }
  EXPECT_GE(held, 4U);
}

TEST(MetamorphicTest, NoFieldIsLeftUnjudged) {
  for (const RecordSample& sample : kRecordSamples) {
    const std::vector<Change> changes = changed_fields(sample);
    // Whatever has a sample has at least one field that can say something else.
    EXPECT_FALSE(changes.empty()) << right_line(sample);
    hold(sample, changes);
  }
}

TEST(MetamorphicTest, NoRivalIsOverlooked) {
  for (const RecordSample& sample : kRecordSamples) hold(sample, rivals(sample));
}

// What a requirement says beside the data of one record.
struct Condition {
  std::string_view what;
  void (*set)(RecordRequirement& requirement);
  std::string_view right, wrong;  // lines of the zone
  std::string_view why = {};      // it is satisfied all the same
};

constexpr Condition kConditions[] = {
    {"the number of addresses", [](RecordRequirement& r) { r.address_count = 2; },
     "host A 203.0.113.10\nhost A 203.0.113.11\n", "host A 203.0.113.10\n"},
    {"the number of addresses, told twice", [](RecordRequirement& r) { r.address_count = 2; },
     "host A 203.0.113.10\nhost A 203.0.113.11\n", "host A 203.0.113.10\nhost A 203.0.113.10\n"},
    {"the TTL", [](RecordRequirement& r) { r.ttl = 300; }, "host 300 A 203.0.113.10\n", "host 600 A 203.0.113.10\n",
     "an answer that is kept longer or shorter is the same answer"},
    {"the type", [](RecordRequirement& r) { r.types = {RrType::AAAA}; }, "host AAAA 2a00:db80::10\n",
     "host A 203.0.113.10\n"},
    {"one of two types",
     [](RecordRequirement& r) {
       r.types = {RrType::A, RrType::CNAME};
     },
     "host A 203.0.113.10\n", "host TXT \"203.0.113.10\"\n"},
    {"both families",
     [](RecordRequirement& r) {
       r.types = {RrType::A, RrType::AAAA};
     },
     "host A 203.0.113.10\nhost AAAA 2a00:db80::10\n", "host A 203.0.113.10\n"},
    {"forbidden", [](RecordRequirement& r) { r.level = Level::forbidden; }, "other A 203.0.113.10\n",
     "host A 203.0.113.10\n"},
    {"forbidden, in the other family", [](RecordRequirement& r) { r.level = Level::forbidden; },
     "other A 203.0.113.10\n", "host AAAA 2a00:db80::10\n"},
    {"forbidden, by a wildcard", [](RecordRequirement& r) { r.level = Level::forbidden; }, "*.other A 203.0.113.10\n",
     "* A 203.0.113.10\n"},
    {"forbidden, by an alias", [](RecordRequirement& r) { r.level = Level::forbidden; }, "host TXT \"no\"\n",
     "host CNAME www.provider.test.\n"},
    {"forbidden, by a delegation", [](RecordRequirement& r) { r.level = Level::forbidden; }, "host TXT \"no\"\n",
     "host NS ns1.provider.test.\n"},
    {"optional", [](RecordRequirement& r) { r.level = Level::optional; }, "host A 203.0.113.10\n",
     "host A 127.0.0.1\n"},
    {"the view", [](RecordRequirement&) {}, "host A 203.0.113.10\n", "host A 10.1.2.3\n"},
};

TEST(MetamorphicTest, NoConditionIsLeftUnjudged) {
  for (const Condition& condition : kConditions) {
    CanonicalModel model = model_of({demand("xmpp", {RrType::A}, "host.contoso.com")});
    condition.set(model.requirements.front());
    DeploymentProfile profile = profile_of();
    profile.ipv6 = true;
    const std::string head = std::string(kSoa) + std::string(kApex);
    const Judged right = judged(model, profile, head + std::string(condition.right));
    EXPECT_TRUE(right.is_green()) << condition.what << "\n" << right.text;
    const Judged wrong = judged(model, profile, head + std::string(condition.wrong));
    EXPECT_EQ(wrong.is_green(), !condition.why.empty()) << condition.what << "\n" << wrong.text;
  }
}

}  // namespace
}  // namespace doczone::harness::metamorphic_test
