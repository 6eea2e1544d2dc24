// Everything that a run has to say, and what is needed to say it.
#pragma once

#include "harness/report/redaction.h"
#include "harness/report/report.h"
#include "harness/zone/zone_set.h"
#include "model/finding.h"

namespace doczone::harness {

struct RunReport {
  FindingsDocument document;
  Sources sources;
  InternalNames internal;

  // That these zones were looked at: their number, their texts, and what of them is internal.
  void add(const ZoneSet& zones);
};

}  // namespace doczone::harness
