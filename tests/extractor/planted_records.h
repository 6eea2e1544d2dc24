// A page that states records as a table, lists, code or prose in eight languages, for tests that damage one value of
// it.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace doczone::extractor {

// What the test can damage; `text` and `rdata` stand in the place of a target.
enum class Part { owner, type, target, address, priority, weight, port, ttl, text, rdata, view, mention };

// As a page says it; empty: not said. `part` tells what `value` is.
struct PlantedRecord {
  std::string type, owner, priority, weight, port, ttl;
  Part part = Part::target;
  std::string value;
};

inline const std::vector<PlantedRecord>& planted_records() {
  static const std::vector<PlantedRecord> kAll{
      {"A", "relay.contoso.com", "", "", "", "3600", Part::address, "203.0.113.25"},
      {"AAAA", "relay.contoso.com", "", "", "", "3600", Part::address, "2001:db8:25::17"},
      {"CNAME", "portal.contoso.com", "", "", "", "3600", Part::target, "portal-eu.gannet.net"},
      {"MX", "contoso.com", "15", "", "", "3600", Part::target, "mx-in.gannet.net"},
      {"SRV", "_sip._tls.contoso.com", "120", "35", "443", "3600", Part::target, "edge.contoso.com"},
      {"SRV", "_xmpp-server._tcp.contoso.com", "120", "35", "5269", "3600", Part::target, "chat.contoso.com"},
      {"TXT", "contoso.com", "", "", "", "3600", Part::text, "v=spf1 ip4:198.51.100.32/27 include:spf.gannet.net -all"},
      {"TXT", "_dmarc.contoso.com", "", "", "", "3600", Part::text,
       "v=DMARC1; p=reject; sp=none; pct=25; rua=mailto:dmarc@contoso.com"},
      {"TXT", "k1._domainkey.contoso.com", "", "", "", "3600", Part::text,
       "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"},
      {"TXT", "shop.contoso.com", "", "", "", "3600", Part::text, "gannet-site-verification=q7Ztm2RkP0aV"},
      {"CAA", "contoso.com", "", "", "", "3600", Part::rdata, "0 issue \"ca.gannet.net\""},
  };
  return kAll;
}

// Names in text beside the records, each in a sentence, a heading, a link, a cell, an item or a command of its own.
inline const std::vector<std::string>& planted_mentions() {
  static const std::vector<std::string> kAll{"discover.contoso.com", "_ntp._udp.contoso.com", "pool-int.fabrikam.local",
                                             "_sipfederationtls._tcp.contoso.com", "meet.contoso.com"};
  return kAll;
}

// The words of a page in one language. A sentence has {type}, {owner}, {numbers} and {value}.
struct PlantedWords {
  std::string language;
  std::vector<std::string> keys;  // type, name, priority, weight, port, TTL, value, DNS
  std::string points, has, mention, external;
  std::string a_word, ten, label;  // what a name's label, a number and a part of a text are translated into
};

inline const std::vector<PlantedWords>& planted_words() {
  static const std::vector<PlantedWords> kAll{
      {"en",
       {"Type", "Name", "Priority", "Weight", "Port", "TTL", "Value", "DNS"},
       "Create the {type} record {owner}{numbers} that points to {value}.",
       "Create the {type} record {owner}{numbers} with the value {value}.",
       "Clients ask for {name} before they sign in.",
       "external",
       "One",
       "ten",
       "shop"},
      {"de",
       {"Typ", "Name", "Priorität", "Gewichtung", "Port", "TTL", "Wert", "DNS"},
       "Erstellen Sie den {type}-Eintrag {owner}{numbers}, der auf {value} verweist.",
       "Erstellen Sie den {type}-Eintrag {owner}{numbers} mit dem Wert {value}.",
       "Clients fragen vor der Anmeldung nach {name}.",
       "extern",
       "Ein",
       "zehn",
       "zurückweisen"},
      {"fr",
       {"Type", "Nom", "Priorité", "Poids", "Port", "Durée de vie", "Valeur", "DNS"},
       "Créez l’enregistrement {type} {owner}{numbers} qui pointe vers {value}.",
       "Créez l’enregistrement {type} {owner}{numbers} avec la valeur {value}.",
       "Les clients demandent {name} avant de se connecter.",
       "externe",
       "Un",
       "dix",
       "réunion"},
      {"es",
       {"Tipo", "Nombre", "Prioridad", "Peso", "Puerto", "TTL", "Valor", "DNS"},
       "Cree el registro {type} {owner}{numbers} que apunte a {value}.",
       "Cree el registro {type} {owner}{numbers} con el valor {value}.",
       "Los clientes piden {name} antes de iniciar sesión.",
       "externo",
       "Una",
       "diez",
       "reunión"},
      {"ja",
       {"種類", "名前", "優先度", "重み", "ポート", "TTL", "値", "DNS"},
       "{value} を指す {type} レコード {owner}{numbers} を作成します。",
       "値が {value} の {type} レコード {owner}{numbers} を作成します。",
       "クライアントはサインインの前に {name} を検索します。",
       "外部",
       "ある",
       "十",
       "拒否"},
      {"it",
       {"Tipo", "Nome", "Priorità", "Peso", "Porta", "TTL", "Valore", "DNS"},
       "Creare il record {type} {owner}{numbers} che punti a {value}.",
       "Creare il record {type} {owner}{numbers} con il valore {value}.",
       "I client chiedono {name} prima di accedere.",
       "esterno",
       "Uno",
       "dieci",
       "società"},
      {"pt",
       {"Tipo", "Nome", "Prioridade", "Peso", "Porta", "TTL", "Valor", "DNS"},
       "Crie o registro {type} {owner}{numbers} que aponte para {value}.",
       "Crie o registro {type} {owner}{numbers} com o valor {value}.",
       "Os clientes pedem {name} antes de entrar.",
       "externo",
       "Um",
       "dez",
       "reunião"},
      {"zh-cn",
       {"类型", "名称", "优先级", "权重", "端口", "TTL", "值", "DNS"},
       "创建指向 {value} 的 {type} 记录 {owner}{numbers}。",
       "创建值为 {value} 的 {type} 记录 {owner}{numbers}。",
       "客户端登录前会查询 {name}。",
       "外部",
       "一个",
       "十",
       "拒绝"},
  };
  return kAll;
}

inline std::string filled(std::string text, const std::vector<std::pair<std::string, std::string>>& values) {
  for (const auto& [key, value] : values) {
    const std::size_t at = text.find("{" + key + "}");
    if (at != std::string::npos) text.replace(at, key.size() + 2, value);
  }
  return text;
}

inline std::string escaped_underscores(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '_' ? std::string("\\_") : std::string(1, c);
  return out;
}

// The numbers of a record with their keys, as `(priority 10, port 443)`; empty where it has none.
inline std::string numbers_in_words(const PlantedRecord& r, const PlantedWords& words) {
  std::string out;
  const std::pair<const std::string*, std::size_t> numbers[] = {
      {&r.priority, 2}, {&r.weight, 3}, {&r.port, 4}, {&r.ttl, 5}};
  for (const auto& [number, key] : numbers) {
    if (!number->empty()) out += (out.empty() ? " (" : ", ") + words.keys[key] + " " + *number;
  }
  return out.empty() ? out : out + ")";
}

inline std::string in_prose(const PlantedRecord& r, const PlantedWords& words) {
  const bool leads = r.part == Part::target;
  return filled(leads ? words.points : words.has, {{"type", r.type},
                                                   {"owner", escaped_underscores(r.owner)},
                                                   {"numbers", numbers_in_words(r, words)},
                                                   {"value", escaped_underscores(r.value)}}) +
         "\n\n";
}

inline std::string as_list(const PlantedRecord& r, const PlantedWords& words) {
  std::string out;
  const std::pair<const std::string*, std::size_t> fields[] = {
      {&r.type, 0}, {&r.owner, 1}, {&r.value, 6}, {&r.priority, 2}, {&r.weight, 3}, {&r.port, 4}, {&r.ttl, 5}};
  for (const auto& [field, key] : fields) {
    if (!field->empty()) out += "- **" + words.keys[key] + ":** " + escaped_underscores(*field) + "\n";
  }
  return "## " + words.keys[1] + "\n\n" + out + "\n";
}

inline std::string as_zone_line(const PlantedRecord& r) {
  std::string out = r.owner + ". " + r.ttl + " IN " + r.type;
  for (const std::string* number : {&r.priority, &r.weight, &r.port}) {
    if (!number->empty()) out += " " + *number;
  }
  if (r.part == Part::text) return out + " \"" + r.value + "\"\n";
  return out + " " + r.value + (r.part == Part::target ? ".\n" : "\n");
}

inline std::string as_row(const PlantedRecord& r, const std::string& view) {
  std::string out = "|";
  for (const std::string* cell : {&view, &r.type, &r.owner, &r.value, &r.priority, &r.weight, &r.port, &r.ttl})
    out += " " + escaped_underscores(*cell) + " |";
  return out + "\n";
}

inline const std::vector<std::string>& planted_forms() {
  static const std::vector<std::string> kAll{"table", "list", "code", "prose"};
  return kAll;
}

// `view` counts in tables alone.
inline std::string page_of_records(const std::string& form, const std::vector<PlantedRecord>& records,
                                   const std::vector<std::string>& views, const PlantedWords& words) {
  std::string out;
  if (form == "table") {
    out = "|";
    for (const std::size_t key : {7U, 0U, 1U, 6U, 2U, 3U, 4U, 5U}) out += " " + words.keys[key] + " |";
    out += "\n|--|--|--|--|--|--|--|--|\n";
    for (std::size_t i = 0; i < records.size(); ++i) out += as_row(records[i], views[i]);
    return out;
  }
  for (const PlantedRecord& r : records)
    out += form == "list" ? as_list(r, words) : form == "code" ? as_zone_line(r) : in_prose(r, words);
  return form == "code" ? "```\n" + out + "```\n" : out;
}

inline std::string page_of_mentions(const std::string& form, const std::vector<std::string>& names,
                                    const PlantedWords& words) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string sentence = filled(words.mention, {{"name", escaped_underscores(names[i])}});
    if (form == "table") {
      out += "| " + words.keys[1] + " | 1 |\n|--|--|\n| " + sentence + " | 2 |\n\n";
    } else if (form == "list") {
      out += "- " + sentence + "\n";
    } else if (form == "code") {
      out += "```\nnslookup -debug " + names[i] + "\n```\n\n";
    } else {
      out += (i % 3 == 0   ? sentence
              : i % 3 == 1 ? "## " + sentence
                           : filled(words.mention, {{"name", "[" + escaped_underscores(names[i]) + "](page.md)"}})) +
             "\n\n";
    }
  }
  return out;
}

}  // namespace doczone::extractor
