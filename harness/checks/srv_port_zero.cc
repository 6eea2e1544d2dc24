#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry srv_port_zero_entry{
    "srv-port-zero", "An SRV record leads to port 0, which no client can connect to.", Severity::warning, {}};

std::optional<RuleFault> srv_port_zero(const Pointer& pointer) {
  const auto* const data = std::get_if<SrvData>(&pointer.record().rdata);
  if (data == nullptr || data->port != 0 || pointer.is_null()) return std::nullopt;
  // An instance may reserve its name by such a record (RFC 6763 §4.1, Bonjour printing).
  if (is_service_instance(pointer.record().owner)) return std::nullopt;
  RuleFault out{pointer.record().rdata_span, "the port is 0; the fields are priority, weight, port and target"};
  out.note = "to say that there is no such service, write the target \".\"";
  return out;
}

}  // namespace doczone::harness
