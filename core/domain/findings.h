#pragma once

#include "core/domain/divisions.h"

#include <QDate>
#include <QList>

namespace onedoor
{

/// A place in a free text that says what a field of the form could hold. Offered to a person, never
/// filled in by itself.
struct Finding {
    enum class Field {
        Amount,          ///< yuan: 12000.00
        OccurredOn,      ///< YYYY-MM-DD
        Headcount,       ///< a whole number
        PetitionerPhone, ///< as phone_number.h writes it
        RespondentPhone,
        Respondent, ///< an organisation's name as it stands in the text
        Division,   ///< statistical code
        PlaceDetail,
    };
    enum class In { Narrative, Claim };
    Field field = Field::Amount;
    qsizetype start = 0; ///< in UTF-16 units
    qsizetype length = 0;
    QString value;
    bool about = false;    ///< the text itself is vague: 约, 多, 去年5月
    int weight = 0;        ///< of several for one field the best has the most
    In in = In::Narrative; ///< which text the place is in

    bool operator==(const Finding &) const = default;
};

/// The field as contract.md names it: amount, petitioners[0].phone, place.detail …
QString nameOf(Finding::Field field);

/// narrative, claim
QString nameOf(Finding::In in);

/// What a text is read against.
struct Reading {
    QDate receivedOn; ///< days are told relative to it; later ones are not offered
    const Divisions &divisions;
    QString nearDivision;  ///< the centre's own; nearer places win
    QString areaCode = {}; ///< the centre's, as 0592; empty: local phones are not offered
};

/// Everything found in what is told and what is asked for (诉求), by field, the best of a field
/// first; equal ones in the order of the texts. A sum in the claim goes before those of the story.
QList<Finding> findingsIn(const QString &narrative, const Reading &reading,
                          const QString &claim = {});

/// The best of each field.
QList<Finding> bestFindings(const QList<Finding> &findings);

// One reader a kind, called by findingsIn with full-width characters already made plain.
void findAmounts(const QString &text, QList<Finding> &found);
void findDays(const QString &text, QDate receivedOn, QList<Finding> &found);
void findHeadcounts(const QString &text, QList<Finding> &found);
void findPhones(const QString &text, const QString &areaCode, QList<Finding> &found);
void findOrganisations(const QString &text, const Divisions &divisions, QList<Finding> &found);
void findPlaces(const QString &text, const Reading &reading, QList<Finding> &found);

/// What stands just before a place, in the same sentence.
QString leadingTo(const QString &text, qsizetype at, qsizetype reach);

} // namespace onedoor
