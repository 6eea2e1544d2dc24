#include "extractor/names/name_reconstruction.h"

#include <algorithm>

#include "extractor/names/damaged_name.h"
#include "extractor/names/lookalikes.h"
#include "extractor/names/name_soundness.h"
#include "model/ascii.h"
#include "model/joined.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kShortestBeginning = 3;  // of half a service

struct Token {
  enum class Kind { underscored, label, placeholder, foreign };
  Kind kind = Kind::label;
  std::string text;  // lower case; without the underscore
};

bool is_token_character(char c) {
  return is_ascii_alnum(c) || c == '-';
}

// Pieces between dots, blanks and underscores. What is not ASCII stands for itself.
std::vector<Token> cut(std::string_view text) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (const std::size_t length = placeholder_length(text.substr(at)); length > 0) {
      out.push_back({Token::Kind::placeholder, std::string(text.substr(at, length))});
      at += length;
    } else if (c == '<') {
      return out;
    } else if (c == '_' || is_token_character(c)) {
      Token token{c == '_' ? Token::Kind::underscored : Token::Kind::label, {}};
      if (c == '_') ++at;
      while (at < text.size() && is_token_character(text[at])) token.text += ascii_lower(text[at++]);
      if (!token.text.empty()) out.push_back(std::move(token));
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      std::string word;
      while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) word += text[at++];
      out.push_back({Token::Kind::foreign, std::move(word)});
    } else {
      ++at;
    }
  }
  return out;
}

class NameBuilder {
 public:
  NameBuilder(std::vector<Token> tokens, const NameSurroundings& beside, const ServiceRegistry& services)
      : tokens_(std::move(tokens)), beside_(beside), services_(services) {}

  bool guessed_domain() const { return guessed_; }

  std::string run() {
    drop_doubled_label();
    if (!find_protocol() && !recall_protocol()) return host();
    const std::string service = find_service_label();
    if (service.empty()) return {};
    const std::string tail = domain();
    return tail.empty() ? std::string() : "_" + service + "._" + protocol_ + "." + tail;
  }

 private:
  void drop_doubled_label() {
    if (tokens_.size() > 2 && tokens_[0].text == tokens_[1].text) tokens_.erase(tokens_.begin());
  }

  // Underscored if any is; else a bare `tcp` beside a known service.
  bool find_protocol() {
    for (const Token::Kind kind : {Token::Kind::underscored, Token::Kind::label}) {
      for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].kind != kind || !is_protocol_label("_" + tokens_[i].text)) continue;
        const bool alone = kind == Token::Kind::label && !stands_beside_service(i);
        if (alone) continue;
        protocol_ = tokens_[i].text;
        protocol_at_ = i;
        used_.assign(tokens_.size(), false);
        used_[i] = true;
        return true;
      }
    }
    return false;
  }

  // `_xmpp-server.contoso.com`: the protocol was dropped, and the service has no other.
  bool recall_protocol() {
    if (tokens_.empty() || tokens_[0].kind != Token::Kind::underscored) return false;
    for (const ServiceEntry& entry : services_.entries()) {
      if (entry.service != tokens_[0].text || (beside_.port && entry.port != beside_.port)) continue;
      if (!protocol_.empty() && protocol_ != entry.protocol) return false;
      protocol_ = entry.protocol;
    }
    used_.assign(tokens_.size(), false);
    return !protocol_.empty();
  }

  bool stands_beside_service(std::size_t protocol) const {
    for (const std::size_t i : {protocol - 1, protocol + 1}) {
      if (i < tokens_.size() && is_service(tokens_[i].text, tokens_[protocol].text)) return true;
    }
    return false;
  }

  bool is_service(const std::string& label, const std::string& protocol) const {
    return services_.find(label, protocol) != nullptr;
  }

  std::string find_service_label() {
    std::size_t underscored = tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (used_[i] || tokens_[i].kind == Token::Kind::placeholder || tokens_[i].kind == Token::Kind::foreign) continue;
      if (is_service(tokens_[i].text, protocol_)) return use(i);
      // `_xmpp server`: its hyphen became a blank.
      if (i + 1 < tokens_.size() && tokens_[i + 1].kind == Token::Kind::label && !used_[i + 1]) {
        std::string both = tokens_[i].text + "-" + tokens_[i + 1].text;
        if (is_service(both, protocol_)) {
          use(i + 1);
          used_[i] = true;
          return both;
        }
      }
      if (tokens_[i].kind == Token::Kind::underscored && underscored == tokens_.size()) underscored = i;
    }
    if (underscored == tokens_.size()) return lost_service();
    const std::string found = completed(tokens_[underscored].text);
    const bool is_half = tokens_[underscored].text.ends_with('-') || is_followed_by_foreign(underscored);
    if (found.empty() && is_half) return {};
    const std::string label = tokens_[underscored].text;
    use(underscored);
    return found.empty() ? label : found;
  }

  bool is_followed_by_foreign(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i + 1].kind == Token::Kind::foreign;
  }

  std::string use(std::size_t i) {
    used_[i] = true;
    return tokens_[i].text;
  }

  // The one service of this protocol that begins so and, where the row says a port, has it.
  std::string completed(std::string_view beginning) const {
    std::string found;
    for (const ServiceEntry& entry : services_.entries()) {
      if (!equal_ignoring_ascii_case(entry.protocol, protocol_) || !entry.service.starts_with(beginning)) continue;
      if (beside_.port && entry.port != beside_.port) continue;
      if (beginning.size() < kShortestBeginning && !(beginning.empty() && beside_.port)) continue;
      if (!found.empty() && found != entry.service) return {};
      found = entry.service;
    }
    return found;
  }

  // No label is left of it: the port tells, where only one service of the protocol has it.
  std::string lost_service() const { return beside_.port ? completed("") : std::string(); }

  // A placeholder, else what is left of the domain, completed from beside.
  std::string domain() {
    std::vector<std::string> all, behind;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (used_[i]) continue;
      if (tokens_[i].kind == Token::Kind::placeholder) return tokens_[i].text;
      if (tokens_[i].kind != Token::Kind::label) continue;
      all.push_back(tokens_[i].text);
      if (i > protocol_at_) behind.push_back(tokens_[i].text);
    }
    for (const std::vector<std::string>* labels : {&all, &behind}) {
      guessed_ = labels->empty();
      if (std::string found = completed_domain(*labels); !found.empty()) return found;
    }
    return {};
  }

  std::string completed_domain(const std::vector<std::string>& labels) const {
    if (labels.size() > 1 && name_quality(joined(labels, ".")) == NameQuality::complete) return joined(labels, ".");
    const std::string* const known = domain_holding(labels);
    return known == nullptr ? std::string() : *known;
  }

  // No service: one label and what is left of its domain.
  std::string host() const {
    std::vector<std::string> labels;
    for (const Token& token : tokens_) {
      if (token.kind != Token::Kind::label) return {};
      labels.push_back(token.text);
    }
    if (labels.size() < 2) return {};
    const std::vector<std::string> rest(labels.begin() + 1, labels.end());
    const std::string* const known = domain_holding(rest);
    return known == nullptr ? std::string() : labels[0] + "." + *known;
  }

  const std::string* domain_holding(const std::vector<std::string>& labels) const {
    for (const DomainList* list : beside_.domains) {
      if (const std::string* const domain = list->holding(labels)) return domain;
    }
    return nullptr;
  }

  std::vector<Token> tokens_;
  const NameSurroundings& beside_;
  const ServiceRegistry& services_;
  std::string protocol_;
  std::size_t protocol_at_ = 0;
  std::vector<bool> used_;
  bool guessed_ = false;
};

}  // namespace

Reconstruction reconstruct_name(std::string_view damaged, const NameSurroundings& beside,
                                const ServiceRegistry& services) {
  NameBuilder builder(cut(normalise_name(without_lookalikes(damaged))), beside, services);
  Reconstruction out;
  out.name = builder.run();
  out.guessed_domain = builder.guessed_domain();
  if (soundness(out.name, services) != NameQuality::complete) out.name.clear();
  return out;
}

}  // namespace doczone::extractor
