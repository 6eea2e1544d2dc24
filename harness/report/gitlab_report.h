// GitLab Code Quality: a JSON array, one object a finding.
#pragma once

#include <string>

#include "model/finding.h"

namespace doczone::harness {

std::string gitlab_report(const FindingsDocument& document);

}  // namespace doczone::harness
