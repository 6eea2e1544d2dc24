#include "model/configuration.h"

#include "model/toml_reader.h"

namespace doczone {

Result<Configuration> parse_configuration(std::string_view toml, const std::string& path) {
  TomlReader reader(toml, path);
  const TomlValue root = reader.root();
  Configuration configuration;
  configuration.path = path;
  root["docs"].required("a folder, a page, or an array of them").read(configuration.docs);
  root["docset"].read(configuration.docset);
  root["profiles"].read(configuration.profiles);
  const TomlValue profile = root["profile"];
  if (profile.exists() && root["profiles"].exists())
    profile.fail("both 'profile' and 'profiles': expected one of them");
  profile.read(configuration.profiles);
  root["source_language"].read(configuration.source_language);
  root["fail_on"].read_one_of(kFailOnChoices, configuration.fail_on);
  return reader.finish(std::move(configuration));
}

}  // namespace doczone
