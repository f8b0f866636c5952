#pragma once

#include "core/domain/catalogue.h"
#include "core/insight/classifier.h"

#include <optional>

namespace onedoor
{

/// What a new centre begins with: the catalogues' own names and keywords, as if each had been
/// confirmed once.
struct Start {
    QList<Example> types;
    QList<Example> fields; ///< first levels of the content classes
    QList<Example> classes;
    QList<Example> organisations;

    static Start of(const Catalogue &types, const Catalogue &classes,
                    const Catalogue &organisations);
    /// Changes with every word of it: what was learned with another start is learned anew.
    QByteArray digest() const;
};

/// One matter as people of the centre decided it.
struct ConfirmedCase {
    QString title;
    QString text; ///< narrative and claim
    QString type;
    QStringList contentClass;
    QStringList organisations; ///< it was given to

    bool operator==(const ConfirmedCase &) const = default;
};

/// What is offered for a narrative; never more than an offer. Labels are names of the catalogues.
struct Suggested {
    QList<Proposal> types;
    QList<Proposal> classes; ///< labels: the path joined by classJoint, as deep as the words reach
    QList<Proposal> organisations;

    bool operator==(const Suggested &) const = default;
};

constexpr char16_t classJoint = u'/';

/// 建议: dispute type, content class and organisation, learned from what the centre has confirmed.
/// A value; reading it is thread-safe.
class Suggestions
{
public:
    /// `cases`: the newest first.
    static Suggestions learn(const Start &start, const QList<ConfirmedCase> &cases);

    /// Up to `limit` of each, best first; those far behind the first are left out.
    Suggested propose(const QString &title, const QString &text, int limit) const;
    /// How many confirmed cases it knows.
    int cases() const { return m_cases; }

    QByteArray toBytes() const;
    /// nullopt when the bytes are damaged, of another version or were learned with another start.
    static std::optional<Suggestions> fromBytes(const QByteArray &bytes, const QByteArray &start);

private:
    int m_cases = 0;
    QByteArray m_start;
    Classifier m_types, m_fields, m_classes, m_organisations;
};

} // namespace onedoor
