// The page of `check --totals`: what others counted beside what our records count, and why the two differ.
#pragma once

#include "geodata/checking/reconcile.h"

#include <string>
#include <vector>

namespace app {

enum class TotalsFormat { Text, Markdown, Json };

// The whole page; `dataVersion` is the records' ("2026-11").
[[nodiscard]] std::string totalsPage(const std::vector<geodata::Reconciliation>& all, const std::string& dataVersion, TotalsFormat format);

}  // namespace app
