#pragma once

#include "core/store/facts_check.h"

namespace onedoor
{

class Store;

/// What lies beside a store's file: the note of its end, the labels of its backups, and the files
/// that its facts name. `facts` has run.
Result<Done> checkBeside(Store &store, const DataKey &key, const FactsCheck &facts,
                         Verification &found, const OnProgress &progress);

} // namespace onedoor
