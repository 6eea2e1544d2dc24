#include "harness/cli/documents/demands.h"

#include "extractor/pages/content_hash.h"
#include "harness/cli/documents/documentation.h"
#include "harness/run/reach.h"
#include "model/json/model_json.h"

namespace doczone::cli {
namespace {

// A page that is not there tells nothing: a model serves those who have no pages.
// Neither is one that lies where the model has no business.
std::vector<std::string> changed_pages(const FileSystem& files, const CanonicalModel& model,
                                       const harness::Reach& reach) {
  std::vector<std::string> changed;
  for (const PageVersion& page : model.pages) {
    if (reach.refuses_to_read(page.path)) continue;
    const auto text = files.read(page.path);
    if (text && extractor::content_hash(*text) != page.hash) changed.push_back(page.path);
  }
  if (changed.empty()) return {};
  std::string remark = std::to_string(changed.size()) + (changed.size() == 1 ? " page has" : " pages have") +
                       " changed since the model was made: " + changed.front();
  if (changed.size() > 1) remark += " and others";
  return {remark + "; `doczone extract -o` makes it anew"};
}

Result<Demands> from_model(const FileSystem& files, const std::string& path, const std::string& root) {
  const auto text = files.read(path);
  if (!text) return text.error();
  auto model = model_from_json(*text, path);
  if (!model) return model.error();
  Demands out;
  out.model = *std::move(model);
  out.document.summary.requirements = out.model.requirements.size();
  out.document.remarks = changed_pages(files, out.model, harness::Reach(files, path, root));
  return out;
}

}  // namespace

void add_demand_settings(SettingOptions& options) {
  options.add("docs");
  options.add("model");
}

Result<DemandSettings> demand_settings(const Settings& settings) {
  auto documents = document_settings(settings);
  if (!documents) return documents.error();
  return DemandSettings{*std::move(documents), settings.text("model")};
}

Result<Demands> load_demands(const FileSystem& files, const DemandSettings& settings) {
  const std::string& model = settings.model;
  const std::vector<std::string>& pages = settings.documents.pages;
  if (pages.empty() && model.empty()) return Error{"--docs or --model is missing: what do the zones have to meet?"};
  if (!pages.empty() && !model.empty()) return Error{"--docs and --model both say what is demanded; give one"};
  if (!model.empty()) return from_model(files, model, settings.documents.root);
  auto documentation = load_documentation(files, settings.documents);
  if (!documentation) return documentation.error();
  Demands out;
  documentation->describe(out.document);
  out.source_language = documentation->corpus.source_language;
  documentation->add_sources(out.sources);
  out.model = std::move(documentation->result.model);
  return out;
}

}  // namespace doczone::cli
