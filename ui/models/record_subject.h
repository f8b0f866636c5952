#pragma once

#include "core/domain/centre_record.h"
#include "ui/models/act_subject.h"

namespace onedoor
{

class RecordKeeping;

/// A record with its history, and what may be done with it.
struct OpenRecord {
    CentreRecord record;
    Doable doable; ///< no offers where it is retired

    static Result<OpenRecord> read(StationWorkplace &at, RecordKeeping &records,
                                   const QString &kind, const QString &key);
};

/// A record of the centre's own as what an act's sheet works on: in the place of the matter one
/// that holds nothing but the record's id.
class RecordSubject : public ActSubject
{
public:
    /// Both outlive it. `then` reads again what an act changed.
    RecordSubject(DeskWorker &desk, Recording &recording, std::function<void()> then)
        : m_desk(desk), m_recording(recording), m_then(std::move(then))
    {
    }

    /// Another one, or the same as it stands now.
    void show(const OpenRecord &open);

    const Petition &petition() const override { return m_petition; }
    const Doable &doable() const override { return m_doable; }
    const Reference &reference() const override { return m_desk.reference(); }
    QDate today() const override { return m_desk.today(); }
    DeskWorker &desk() const override { return m_desk; }
    const Recording &recording() const override { return m_recording; }
    /// Answers with the last that is recorded of the record.
    void take(const QString &act, const QJsonObject &inputs, const QObject *asker,
              Answer<Event> answer) override;
    const QList<Related> &related() const override { return m_related; }

private:
    DeskWorker &m_desk;
    Recording &m_recording;
    std::function<void()> m_then;
    Petition m_petition;
    QString m_kind;
    QString m_key;
    Doable m_doable;
    QList<Related> m_related; ///< always none
};

} // namespace onedoor
