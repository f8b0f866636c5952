#pragma once

#include "core/domain/catalogue.h"

namespace onedoor
{

/// What offices call the columns of their lists, and what they write in them
/// (catalogue/list-fields.json and list-words.json: data a county can add to). Any thread may ask.
class ListVocabulary
{
public:
    /// `resources`: the folder that holds catalogue/. A file that is wrong refuses the whole.
    static Result<ListVocabulary> load(const QString &resources);

    const Catalogue &fields() const { return m_fields; }
    const Catalogue &words() const { return m_words; }
    /// The field a heading means; `leftOut` for what is known to be no field; empty: nobody knows.
    QString fieldOf(const QString &heading) const;
    /// Whether a column may go there: as title, place.detail, petitioners.phone,
    /// respondents[1].name, leftOut.
    bool isField(const QString &field) const;
    /// The contract's word for what somebody wrote, of a group of list-words.json (channel, kind,
    /// subkind, intensity, yes, party, standing, sex, id); empty: not known.
    QString wordFor(const QString &group, const QString &written) const;
    /// Whether a name ends as names of organisations do.
    bool isOrganisation(const QString &name) const;

    static inline const QString leftOut = QStringLiteral("-");

private:
    Catalogue m_fields;
    Catalogue m_words;
    QHash<QString, QString> m_headings; ///< bare heading → field
    QHash<QString, QString> m_written;  ///< group:bare text → word
    QStringList m_endings;
};

/// A heading as it is compared and shown: on one line, without characters nobody sees.
QString cleanHeading(const QString &heading);
/// Without the number of a further party: petitioners[1].phone is petitioners.phone.
QString plainField(const QString &field);

} // namespace onedoor
