// A record that points to a name: to a host, to another name's records, or to a name as such.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "harness/rules/hosts.h"
#include "harness/zone/zone.h"

namespace doczone::harness {

inline constexpr RrType kSvcb{64}, kHttps{65};

// Types whose records point to a name.
inline constexpr std::array kPointers{RrType::NS,    RrType::MX,  RrType::SRV, RrType::CNAME,
                                      RrType::DNAME, RrType::PTR, kSvcb,       kHttps};

class Pointer {
 public:
  // Precondition: the record is of one of these types and of that zone. All must outlive the pointer.
  // `asked`: somebody demands the record, or a record that it leads to. `more`: further records of the type that point
  // to the same name and have no pointer of their own.
  Pointer(const Zone& zone, const Hosts& hosts, const ResourceRecord& record, bool asked, std::size_t more = 0);

  const Zone& zone() const { return zone_; }
  const Hosts& hosts() const { return hosts_; }
  const ResourceRecord& record() const { return record_; }
  bool is_asked() const { return asked_; }
  std::size_t more() const { return more_; }
  RrType type() const { return record_.type; }
  // Of an HTTPS or SVCB record that leaves it out, the owner (RFC 9460 §2.5.2).
  const DomainName& target() const { return target_; }
  // Where it is written.
  ByteSpan span() const { return record_.target_span.length > 0 ? record_.target_span : record_.rdata_span; }
  // The target as the file spells it; of lines that were made, without the zone's name where it is relative.
  const std::string& written() const { return written_; }
  // The target must be a host: clients ask for its addresses next.
  bool needs_host() const;
  // "is no service here", in place of a host (RFC 2782, RFC 7505).
  bool is_null() const { return target_.is_root(); }
  // What the zones tell of the target.
  const Host& host() const { return hosts_.at(target_); }
  // The record's provider leaves the final dots of targets out, so that this one may be meant in full.
  bool may_lack_dot_by_habit() const;
  // One of a set of name servers that an export leaves to be filled in.
  bool is_server_left_open() const;
  // They tell that the target has none.
  bool lacks_address() const;
  // A record that would give it one.
  std::string address_to_add() const;

 private:
  const Zone& zone_;
  const Hosts& hosts_;
  const ResourceRecord& record_;
  bool asked_;
  std::size_t more_;
  const DomainName& target_;
  std::string written_;
};

// An address, where a name must stand; with or without a final dot.
bool is_address_text(std::string_view written);

}  // namespace doczone::harness
