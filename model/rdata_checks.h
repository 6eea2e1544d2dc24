// What holds between the fields of one record, beyond each field for itself: the length of a digest by its algorithm,
// the forms that delete, fields that exclude each other.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "model/rdata.h"

namespace doczone {

struct FieldProblem {
  std::size_t field = 0;  // its index in the type's row
  std::string message;
  std::string expected;
};

// `values`: one for each field of the type's row, less those that are optional and were left out.
using RdataCheck = std::optional<FieldProblem> (*)(std::span<const FieldValue> values);

std::optional<FieldProblem> check_ds(std::span<const FieldValue> values);        // RFC 4034 §5.1, RFC 4509, RFC 6605
std::optional<FieldProblem> check_cds(std::span<const FieldValue> values);       // RFC 8078 §4
std::optional<FieldProblem> check_dnskey(std::span<const FieldValue> values);    // RFC 4034 §2.1.2
std::optional<FieldProblem> check_cdnskey(std::span<const FieldValue> values);   // RFC 8078 §4
std::optional<FieldProblem> check_key(std::span<const FieldValue> values);       // RFC 2535 §3.1.2
std::optional<FieldProblem> check_sshfp(std::span<const FieldValue> values);     // RFC 4255, RFC 6594
std::optional<FieldProblem> check_tlsa(std::span<const FieldValue> values);      // RFC 6698 §2.1.3
std::optional<FieldProblem> check_zonemd(std::span<const FieldValue> values);    // RFC 8976 §2.2
std::optional<FieldProblem> check_nsec3(std::span<const FieldValue> values);     // RFC 5155 §3.1.7
std::optional<FieldProblem> check_ipseckey(std::span<const FieldValue> values);  // RFC 4025 §2.4
std::optional<FieldProblem> check_naptr(std::span<const FieldValue> values);     // RFC 3403 §4.1, RFC 3402 §3.2
std::optional<FieldProblem> check_uri(std::span<const FieldValue> values);       // RFC 7553 §4.4
std::optional<FieldProblem> check_x25(std::span<const FieldValue> values);       // RFC 1183 §3.1
std::optional<FieldProblem> check_gpos(std::span<const FieldValue> values);      // RFC 1712 §3

}  // namespace doczone
