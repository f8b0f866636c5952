#pragma once

#include "core/desk/list_file.h"
#include "core/desk/list_vocabulary.h"
#include "core/desk/reference.h"

#include <QJsonObject>

namespace onedoor
{

/// Turns what stands in a cell into the JSON of the registration format.
class ListValues
{
public:
    /// Both outlive it.
    ListValues(const ListVocabulary &vocabulary, const Reference &reference)
        : m_vocabulary(vocabulary), m_reference(reference)
    {
    }

    /// Puts the value of a field of the matter itself into `matter`. Refuses with Rounded (detail
    /// "day" where the spreadsheet made a day of a number), BadDate, BadDivision, BadNumber,
    /// NotInCatalogue or BadFormat; `field` names it.
    Result<Done> put(QJsonObject &matter, const QString &field, const QString &heading,
                     const ListCell &cell) const;
    /// The value of one party's part, as phone or id_type.
    Result<QJsonValue> ofParty(const QString &part, const ListCell &cell,
                               const QString &field) const;
    bool isOrganisation(const QString &name) const { return m_vocabulary.isOrganisation(name); }

private:
    Result<QJsonValue> word(const char *group, const QString &text, const QString &field) const;
    Result<QString> division(const QString &text) const;
    QString channel(const QString &text) const;
    Result<Done> kind(QJsonObject &matter, const QString &text) const;

    const ListVocabulary &m_vocabulary;
    const Reference &m_reference;
};

/// A number as digits, where a spreadsheet or a program wrote it otherwise: 1.3812345678E+10,
/// 13812345678.0, full width. nullopt: it was rounded (3.50211E+17), its digits are lost.
std::optional<QString> plainDigits(const QString &written);
/// A text on lines of its own, as it is kept: LF, no blanks at its ends.
QString keptText(const QString &text);

} // namespace onedoor
