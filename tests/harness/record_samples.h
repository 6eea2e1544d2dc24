// A record of every type as documentation could demand it, and the demand for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rr_type_table.h"
#include "tests/harness/deployment.h"

namespace doczone::harness {

struct RecordSample {
  std::string_view type, owner;  // the owner below example.org; "" for the apex
  std::string_view data;         // RDATA in presentation format, names absolute
  std::string_view beside = {};  // lines that the zone needs, too
};

// The types in the order of their numbers; some have several samples. RFC 1035, 1183, 1348, 1712, 1876, 2163, 2230,
// 2782, 2874, 3123, 3403, 4025, 4034, 4255, 4398, 4701, 5155, 6672, 6698, 6742, 7043, 7208, 7477, 7489, 7553, 7929,
// 8005, 8162, 8659, 8777, 8976, 9460, 9606, and IANA's templates.
inline constexpr RecordSample kRecordSamples[] = {
    {"A", "host", "203.0.113.10"},
    {"NS", "lab", "ns1.provider.test."},
    {"MD", "mail", "mail.provider.test."},
    {"MF", "mail", "mail.provider.test."},
    {"CNAME", "alias", "www.provider.test."},
    {"CNAME", "alias", "www.example.org.", "www A 203.0.113.80\n"},
    {"SOA", "", "ns1.example.org. host.example.org. 1 2 3 4 5"},
    {"MB", "mail", "mail.provider.test."},
    {"MG", "mail", "group.provider.test."},
    {"MR", "mail", "other.provider.test."},
    {"NULL", "host", "\\# 2 abcd"},
    {"WKS", "host", "203.0.113.10 6 25 80"},
    {"PTR", "host", "name.provider.test."},
    {"HINFO", "host", "\"PC\" \"UNIX\""},
    {"MINFO", "mail", "owner.provider.test. errors.provider.test."},
    {"MX", "", "10 mx1.provider.test."},
    {"MX", "", "10 mx1.example.org.", "mx1 A 203.0.113.25\n"},
    {"TXT", "", "\"v=spf1 include:spf.provider.test -all\""},
    {"TXT", "_dmarc", "\"v=DMARC1; p=quarantine\""},
    {"TXT", "s1._domainkey", "\"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""},
    {"TXT", "_product", "\"product-verification=4711\""},
    {"RP", "host", "admin.provider.test. people.provider.test."},
    {"AFSDB", "cell", "1 afs.provider.test."},
    {"X25", "host", "\"311061700956\""},
    {"ISDN", "host", "\"150862028003217\" \"004\""},
    {"RT", "host", "10 relay.provider.test."},
    {"NSAP", "host", "0x47000580005a0000000001e133ffffff00016100"},
    {"NSAP-PTR", "host", "name.provider.test."},
    {"SIG", "host", "A 8 3 3600 20300101000000 20260101000000 12345 example.org. AQIDBAUGBwg="},
    {"KEY", "host", "256 3 8 AwEAAaz/tAm8yTn4Mfeh"},
    {"PX", "host", "10 rfc822.provider.test. x400.provider.test."},
    {"GPOS", "host", "\"-32.6882\" \"116.8652\" \"10.0\""},
    {"AAAA", "host", "2a00:db80::10"},
    {"LOC", "host", "51 30 12.748 N 0 7 39.611 W 0.00m 1.00m 10000.00m 10.00m"},
    {"NXT", "host", "next.example.org. A MX NXT"},
    {"EID", "host", "e32c6f78163a9348"},
    {"NIMLOC", "host", "3251a9"},
    {"SRV", "_xmpp-server._tcp", "10 20 5269 xmpp.provider.test."},
    {"SRV", "_xmpp-server._tcp", "10 20 5269 xmpp.example.org.", "xmpp A 203.0.113.11\n"},
    {"ATMA", "host", "+61200000000"},
    {"NAPTR", "", "100 50 \"s\" \"SIP+D2U\" \"\" _sip._udp.provider.test."},
    {"KX", "", "10 kx.provider.test."},
    {"CERT", "host", "1 12345 8 AQIDBAUGBwg="},
    {"A6", "host", "0 2a00:db80::10"},
    {"DNAME", "sub", "sub.provider.test."},
    {"SINK", "host", "\\# 3 010203"},
    {"APL", "host", "1:203.0.113.0/28 !2:2a00:db80::/32"},
    {"DS", "lab", "12345 8 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
     "lab NS ns1.provider.test.\n"},
    {"SSHFP", "host", "4 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    {"IPSECKEY", "host", "10 1 2 203.0.113.38 AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ=="},
    {"RRSIG", "host", "A 8 3 3600 20300101000000 20260101000000 12345 example.org. AQIDBAUGBwg="},
    {"NSEC", "host", "next.example.org. A RRSIG NSEC"},
    {"DNSKEY", "", "257 3 8 AwEAAaz/tAm8yTn4Mfeh"},
    {"DHCID", "host", "AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA="},
    {"NSEC3", "2t7b4g4vsa5smi47k61mv5bv1a22bojr", "1 0 5 aabbccdd 2t7b4g4vsa5smi47k61mv5bv1a22bojs A RRSIG"},
    {"NSEC3PARAM", "", "1 0 5 aabbccdd"},
    {"TLSA", "_25._tcp.host", "3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    {"SMIMEA", "_smimecert", "3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    {"HIP", "host", "2 200100107b1a74df365639cc39f1d578 AwEAAbdxyhNuSutc5EMzxTs9LBPCIkOFH8cI rvs.provider.test."},
    {"NINFO", "host", "\"status\""},
    {"RKEY", "host", "0 3 8 AwEAAaz/tAm8yTn4Mfeh"},
    {"TALINK", "host", "one.provider.test. two.provider.test."},
    {"CDS", "", "12345 8 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    {"CDNSKEY", "", "257 3 8 AwEAAaz/tAm8yTn4Mfeh"},
    {"OPENPGPKEY", "_openpgpkey", "mQENBFVHm5sBCADBnPH6vGgyqw=="},
    {"CSYNC", "", "66 3 A NS AAAA"},
    {"ZONEMD", "",
     "1 1 1 "
     "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    {"SVCB", "_dns.host", "1 dns.provider.test. alpn=dot port=8853"},
    {"SVCB", "_dns.host", "1 dns.example.org. alpn=dot", "dns A 203.0.113.53\n"},
    {"HTTPS", "www", "1 . alpn=h2", "www A 203.0.113.80\n"},
    {"HTTPS", "", "0 www.provider.test."},
    {"DSYNC", "host._dsync", "CDS 1 5300 scanner.provider.test."},
    {"HHIT", "host", "AQIDBAUGBwg="},
    {"BRID", "host", "AQIDBAUGBwg="},
    {"SPF", "", "\"v=spf1 include:spf.provider.test -all\""},
    {"NID", "host", "10 0014:4fff:ff20:ee64"},
    {"L32", "host", "10 203.0.113.0"},
    {"L64", "host", "10 2a00:db80:1140:1000"},
    {"LP", "host", "10 l64.provider.test."},
    {"EUI48", "host", "00-00-5e-00-53-2a"},
    {"EUI64", "host", "00-00-5e-ef-10-00-00-2a"},
    {"URI", "_ftp._tcp", "10 1 \"ftp://ftp.provider.test/public\""},
    {"CAA", "", "0 issue \"ca.provider.test\""},
    {"AVC", "host", "\"app-name:WOLFGANG|app-class:OAM\""},
    {"DOA", "host", "1 2 3 \"text/plain\" aGVsbG8="},
    {"AMTRELAY", "host", "10 0 1 203.0.113.15"},
    {"RESINFO", "host", "\"qnamemin\" \"exterr=15,16,17\""},
    {"WALLET", "host", "\"ETH\" \"0x0123456789abcdef\""},
    {"CLA", "host", "\"TCP-v4-v6\""},
    {"IPN", "host", "7009"},
    {"TA", "anchor", "12345 8 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    {"DLV", "anchor", "12345 8 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
};

// "0 issue \"ca test\"" → `0`, `issue`, `"ca test"`.
inline std::vector<std::string> tokens_of(std::string_view data) {
  std::vector<std::string> out;
  bool quoted = false, open = false;
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] == ' ' && !quoted) {
      open = false;
      continue;
    }
    if (!open) out.emplace_back();
    open = true;
    if (data[i] == '"') quoted = !quoted;
    out.back() += data[i];
  }
  return out;
}

inline std::string joined_tokens(const std::vector<std::string>& tokens) {
  std::string out;
  for (const std::string& token : tokens) out += (out.empty() ? "" : " ") + token;
  return out;
}

inline std::string owner_line(const RecordSample& sample, const std::string& data) {
  return (sample.owner.empty() ? "@" : std::string(sample.owner)) + " " + std::string(sample.type) + " " + data + "\n";
}

// A name as documentation writes it: without the final dot, and the domain an example.
inline std::string documented(std::string name) {
  if (name.ends_with('.')) name.pop_back();
  const std::string own = "example.org";
  if (name.ends_with(own)) name.replace(name.size() - own.size(), own.size(), "contoso.com");
  return name;
}

// What a page demands that shows this record.
inline RecordRequirement demand_of(const RecordSample& sample) {
  const RrType type = parse_rr_type(sample.type).value();
  RecordRequirement out =
      demand("xmpp", {type}, (sample.owner.empty() ? "" : std::string(sample.owner) + ".") + "contoso.com");
  const std::vector<std::string> tokens = tokens_of(sample.data);
  const auto number = [&](std::size_t i) { return static_cast<std::uint16_t>(std::stoi(tokens[i])); };
  switch (type) {
    case RrType::A:
    case RrType::AAAA:
      break;  // the profile has the addresses
    case RrType::NS:
    case RrType::CNAME:
    case RrType::DNAME:
    case RrType::PTR:
      out.target = documented(tokens[0]);
      break;
    case RrType::MX:
      out.priority = number(0);
      out.target = documented(tokens[1]);
      break;
    case RrType::SRV:
      out.priority = number(0);
      out.weight = number(1);
      out.port = number(2);
      out.target = documented(tokens[3]);
      break;
    case RrType::TXT:
      out.txt = std::string(sample.data.substr(1, sample.data.size() - 2));
      break;
    default:
      out.rdata = std::string(sample.data);
  }
  return out;
}

// One deployment for example.org that asks for nothing but this record.
struct SampleDeployment {
  CanonicalModel model;
  DeploymentProfile profile;
};

inline SampleDeployment deployment_of(const RecordSample& sample) {
  SampleDeployment out{model_of({demand_of(sample)}), profile_of()};
  out.model.literal = {"provider.test"};
  out.profile.scenarios.erase("sip");
  out.profile.ipv6 = sample.type == "AAAA";
  out.profile.ipv4 = !out.profile.ipv6;
  if (sample.type == "A" || sample.type == "AAAA")
    out.profile.addresses[out.model.requirements.front().owner] = {std::string(sample.data)};
  return out;
}

}  // namespace doczone::harness
