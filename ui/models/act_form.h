#pragma once

#include "core/desk/system_clock.h"
#include "core/desk/taking_support.h"
#include "core/domain/answers.h"
#include "ui/models/act_subject.h"
#include "ui/models/control_source.h"

#include <QMap>

namespace onedoor
{

/// An act while it is being filled in: what is asked as the answers stand, what is known of it
/// already, what is wrong, and what would come of it. Asks nobody but the declaration.
class ActForm : public ControlSource
{
public:
    /// Both outlive the form.
    ActForm(ActSubject &subject, const ActSpec &act);

    const ActSpec &act() const { return m_act; }
    /// What the clerk wrote, by key; what nobody touched is left out, so that what is known stands.
    void answer(const QJsonObject &given);
    const QJsonObject &given() const { return m_given; }

    bool isAsked(const AskSpec &ask) const;
    bool isRequired(const AskSpec &ask) const;
    /// Without the clerk; undefined where nothing is known.
    QJsonValue known(const AskSpec &ask) const;
    /// A sentence for each field that is wrong, as the error names it; under "" what is of none.
    QMap<QString, QString> problems() const;
    /// As it would be recorded; while something is wrong, what is answered, without effects.
    ActTaken asFilledIn() const;
    /// What it brings about, a line each.
    QStringList consequences(const ActTaken &taken) const;

    QList<AskChoice> choices(const AskSpec &ask) const override;
    QList<AskChoice> matching(const AskSpec &ask, const QString &typed, int limit) const override;
    QDate today() const override { return m_subject.today(); }
    const Divisions &divisions() const override { return m_subject.reference().divisions; }
    QString nearDivision() const override;
    QList<Related> related() const override { return m_subject.related(); }
    PetitionFinder *otherMatters() const override { return m_subject.otherMatters(); }
    PetitionId self() const override { return m_subject.petition().id; }
    QList<Proposal> proposedUnits() const override { return m_subject.proposedOrganisations(); }

private:
    TakingContext context() const;
    Scope scope() const;

    ActSubject &m_subject;
    const ActSpec &m_act;
    const CentreLookups m_lookups;
    const OpenIn m_open;
    const QDateTime m_now;
    mutable RandomIds m_ids; ///< of what would come of it: nothing keeps them
    Pinyin m_pinyin;
    QJsonObject m_given;
    Answers m_answers;
};

} // namespace onedoor
