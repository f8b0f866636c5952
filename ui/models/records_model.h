#pragma once

#include "core/desk/record_keeping.h"
#include "ui/models/record_subject.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// 台账: the centre's own records, whatever kinds are declared: the rows of the kind in front are
/// the table, one record of it is open.
class RecordsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// A kind as the list of kinds shows it: what others lean on first.
    struct KindLine {
        QString kind;
        QString title;
        qsizetype serving = 0;
        qsizetype leanedOn = 0; ///< fields of other kinds that name one of these
    };
    /// Something that was put or retired.
    struct HistoryLine {
        EventId event;
        QDateTime at;
        QString who;   ///< operator · station
        QString title; ///< made, changed, retired …
        QString said;  ///< each field, old → new, on lines
        bool isEnd = false;
    };

    /// `desk` is open and outlives the model.
    explicit RecordsModel(DeskWorker &desk, QObject *parent = nullptr);

    DeskWorker &desk() const { return m_desk; }
    /// Reads rows and the open record again.
    void refresh();

    const QList<KindLine> &kindLines() const { return m_lines; }
    /// nullptr before the first is read.
    const RecordKind *kind() const { return kinds().find(m_sight.kind); }
    /// Brings another to the front; `changed` says when it is there.
    void setKind(const QString &kind);
    /// What lists of this kind are to be told to begin with; empty: nothing.
    QString adviceForEmpty() const;

    /// Only what this finds: by characters, pinyin, initials.
    void find(const QString &typed);
    /// With those that are retired.
    void showRetired(bool retired);
    qsizetype serving() const;

    /// Whose the kind is to edit; empty: the operator's too.
    QString othersPost() const { return m_sight.othersPost; }
    bool mayEdit() const { return m_sight.othersPost.isEmpty() && !m_desk.isReadOnly(); }

    /// One to be looked at and changed; an empty key: a new one.
    void open(const QString &key);
    /// The same of whatever kind, which comes to the front.
    void open(const QString &kind, const QString &key);
    /// The open one; not `there` while it is new.
    const CentreRecord &record() const { return m_record; }
    QList<HistoryLine> history() const;
    const Recording &recording() const { return m_recording; }
    /// The open one as what acts are taken on; `opened` says that it is another, or stands anew.
    RecordSubject &subject() { return m_subject; }
    /// `kept` or `refused` answers.
    void put(const QJsonObject &typed);
    void retire(const QString &reason);

    /// The records that a field may name.
    QList<RecordRow> namedBy(const RecordField &field) const;
    /// What a catalogue, or a group of one, offers.
    QStringList offeredFrom(const QString &from) const;
    /// What is wrong with one value; nullopt: nothing.
    std::optional<Error> wrongIn(const RecordField &field, const QJsonValue &typed) const;
    /// A value as people read it: a moment by the clock, a division by its name.
    QString valueText(const RecordField &field, const QJsonValue &value) const;
    /// A refusal in words, with fields and posts as people call them.
    QString sentenceOf(Error error) const;

    /// Writes those of the kind in front into a workbook; `saved` or `failed` answers.
    void save(const QString &file);

    std::optional<QString> keyAt(int row) const;
    int rowOf(const QString &key) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// For a worker.
    static RecordKeeping keepingAt(StationWorkplace &at, IdSource &ids);

Q_SIGNALS:
    /// Another kind, or its rows.
    void changed();
    /// The open record.
    void opened();
    void kept(const QString &key, onedoor::RecordOutcome::What what);
    void retired(const QString &key);
    void refused(const onedoor::Error &error);
    void saved(const QString &file);
    void failed(const onedoor::Error &error);

private:
    struct Sight {
        QString kind;                           ///< the one in front
        QHash<QString, qsizetype> serving;      ///< by kind
        QHash<QString, QList<RecordRow>> named; ///< of kinds that fields of the one in front name
        QList<RecordRow> rows;                  ///< of the kind in front
        QString othersPost;
    };
    struct Wish {
        QString kind;
        QString typed;
        bool retired = false;
    };
    const RecordKinds &kinds() const { return m_desk.reference().records; }
    static Result<Sight> look(StationWorkplace &at, const Wish &wish);
    void show(const Sight &sight);
    void listKinds();
    void ended(const Error &error);

    DeskWorker &m_desk;
    Recording m_recording;
    Sight m_sight;
    QList<KindLine> m_lines;
    QString m_kind;
    QString m_typed;
    bool m_retired = false;
    QString m_open;
    int m_asked = 0; ///< older answers are no longer wanted
    CentreRecord m_record;
    RecordSubject m_subject{m_desk, m_recording, [this] { refresh(); }};
};

/// The kind of record that a field names, by its type or by its title; empty: none.
QString kindNamedBy(const RecordField &field, const RecordKinds &kinds);
/// With fields and posts as people call them: for wordingOf.
Error recordRefusal(Error error, const RecordKind *kind, const Reference &reference);

} // namespace onedoor
