#pragma once

#include "ui/models/draft_keeper.h"

#include <QPointer>

#include <optional>

namespace onedoor
{

/// What is half filled in on a form outside the intake, kept at every key as a draft of the store.
/// A form about the same thing finds it again, at whichever window. A member of its form, declared
/// after nothing that the controls need: when it goes, it writes what still waits.
class FormDraft : public QObject
{
    Q_OBJECT
public:
    /// `page` is the kind of form, `about` what it is about. Where the store may only be read
    /// nothing is kept. The desk outlives it.
    FormDraft(DeskWorker &desk, const QString &page, const QJsonObject &about);
    ~FormDraft() override;

    using Typed = std::function<QJsonValue()>;
    /// A field of the form; `typed` where what is kept is not what stands there.
    void watch(const QString &name, QWidget *control, Typed typed = {});
    /// What stands in the fields now was not typed: a form that reads so again has no draft.
    void setUntouched();
    /// Looks for what was left of this form: fills it in, unless somebody types already.
    void open();

    /// The form is being handed in: nothing is kept until it is refused …
    void hold();
    void release();
    /// … or accepted, by which its draft went.
    void finish();
    /// Writes what still waits.
    void flush();
    /// What stands in the form is kept for good: it has no draft until it is touched again.
    void settle();
    /// Empties the form; what was in it can be brought back.
    void clear();
    void bringBack();

Q_SIGNALS:
    void kept(const QDateTime &at);
    /// An earlier draft was put into the fields.
    void filled(const onedoor::Draft &draft);
    /// Something in the fields changed, by whomever.
    void changed();
    void failed(const onedoor::Error &error);

private:
    struct Watched {
        QString name;
        QPointer<QWidget> control;
        Typed typed;
    };
    QJsonObject typed() const;
    void fill(const QJsonObject &typed);
    void touched();
    void adoptOne();

    const bool m_keeps;
    const QJsonObject m_about;
    QList<Watched> m_fields;
    QJsonObject m_untouched;
    QJsonObject m_before; ///< what clear() took out
    DraftKeeper m_keeper;
    enum class Stage { Open, Held, Finished } m_stage = Stage::Open;
    bool m_looking = false;
    bool m_filling = false;
    bool m_missed = false; ///< touched while held
};

} // namespace onedoor
