#pragma once

#include "core/desk/acting.h"
#include "core/desk/record_keeping.h"

namespace onedoor
{

/// Takes acts on the centre's own records (回复, 到场, 销号 …), as Acting does on matters: what
/// they set is a put that names the act, and what they do in matters is recorded with it or not at
/// all.
class RecordActing
{
public:
    /// Both outlive it.
    RecordActing(const Workplace &workplace, RecordKeeping &records)
        : m_at(workplace), m_records(records)
    {
    }

    /// Those on its kind: the lawful next ones first.
    QList<ActOffer> offers(const CentreRecord &record) const;
    QList<AskChoice> choices(const AskSpec &ask) const;
    std::vector<Refusal> problems(const CentreRecord &record, const ActSpec &act,
                                  const QJsonObject &inputs) const;
    /// NotFound (field "act") where none of that name is on the kind.
    Result<RecordOutcome> take(const QString &kind, const QString &key, const QString &act,
                               const QJsonObject &inputs);

    /// What conditions and acts on a record may name: its fields, "state", and the centre's view.
    QJsonObject view(const CentreRecord &record) const;

private:
    Workplace m_at;
    RecordKeeping &m_records;
};

} // namespace onedoor
