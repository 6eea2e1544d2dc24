// Reports that may leave the house: names of internal DNS and private addresses are replaced before any report is
// written, each always by the same mask.
#pragma once

#include <map>
#include <set>
#include <string>

#include "harness/report/report.h"
#include "harness/zone/zone_set.h"
#include "model/profile.h"

namespace doczone::harness {

// What must not be told. Names are in lower case, without the final dot.
struct InternalNames {
  bool wanted = false;  // else nothing is collected

  std::set<std::string> domains;             // with all below them
  std::map<std::string, std::string> names;  // that only internal zones hold -> the public domain they are in, or empty
  std::set<std::string> public_names;
  // Internal zone files -> names as they may be written in them, relative -> absolute.
  std::map<std::string, std::map<std::string, std::string>> files;

  void add(const DeploymentProfile& profile);
  void add(const ZoneSet& zones);
};

// Masks names and addresses in all that any report may show: those that are known to be internal, and every name under
// a top-level domain for private use (.local, .internal, .corp …). Where it knows none and finds none, a remark says
// so. Of the sources, the bytes that must not be seen become others of the same number, so that places stay where they
// are. Edits that would write a mask into a file are left out.
void redact(const InternalNames& internal, FindingsDocument& document, Sources& sources);

}  // namespace doczone::harness
