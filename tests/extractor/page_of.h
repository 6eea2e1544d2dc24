// One page that a test holds in memory, read by itself.
#pragma once

#include <memory>
#include <string>

#include "extractor/pages/page_reader.h"

namespace doczone::extractor {

inline Page page_of(const std::string& language, const std::string& text, const std::string& ending = ".md") {
  PageHead head;
  head.path = language + "/page" + ending;
  head.language = *LanguageTag::parse(language);
  return read_page(std::make_shared<const SourceText>(head.path, text), head, ServiceRegistry::standard());
}

}  // namespace doczone::extractor
