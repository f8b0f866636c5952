#pragma once

#include "core/domain/petition.h"

#include <functional>

namespace onedoor
{

/// What of a petition was found.
enum class SearchField {
    None,
    Respondent,
    Petitioner,
    IdNumber,
    Phone,
    SourceNumber,
    Document,
    Type,
    Place,
    Address,
    Contact,
    Organisation,
    Narrative,
    Claim,
    Handling, ///< what was written on the way: opinions, reports, agreements, the closing
    Attachment
};

/// The name of a division by its code, empty where it is unknown; may itself be empty.
using DivisionName = std::function<QString(const QString &code)>;

struct SearchedText {
    SearchField field;
    QString text;
};

/// Where it is and who has, had or helps with it; a snippet shows the first that holds the word.
QList<SearchedText> placeTexts(const Petition &petition, const DivisionName &divisionName);
/// Everything else that people wrote about the matter.
QList<SearchedText> matterTexts(const Petition &petition);

} // namespace onedoor
