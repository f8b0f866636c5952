#pragma once

#include "core/domain/declared.h"
#include "core/domain/result.h"

#include <QString>

#include <optional>

namespace onedoor
{

/// One thing that is wrong with a form, at its line.
struct FormComplaint {
    QString file; ///< below forms/: urge-order/form.xml, parts/head.xml
    int line = 1;
    QString said; ///< in Chinese

    bool operator==(const FormComplaint &) const = default;
};

/// What the paper engine refuses ("file:line: …"), for people.
FormComplaint complaintOf(const Error &error);
/// What declarations refuse; nullopt where it is no file of a form, or serves all the same.
std::optional<FormComplaint> complaintOf(const DeclarationFlaw &flaw);

} // namespace onedoor
