#include "ui/models/records_model.h"

#include "core/desk/record_choices.h"
#include "core/desk/record_list.h"
#include "core/desk/system_clock.h"
#include "core/desk/taking_support.h"
#include "ui/models/record_clashes.h"
#include "ui/models/wording.h"

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

constexpr int foundAtMost = 300;

/// The word of a type that names one or several is the kind that is named.
QString wordOfOne(AskType type)
{
    if (type == AskType::Units)
        return wordOf(AskType::Unit);
    return wordOf(type == AskType::Persons ? AskType::Person : type);
}

} // namespace

QString kindNamedBy(const RecordField &field, const RecordKinds &kinds)
{
    const QString word = wordOfOne(field.type);
    if (kinds.find(word))
        return word;
    if (field.type != AskType::Text)
        return {};
    for (const RecordKind &kind : kinds.all()) {
        if (kind.title == field.title)
            return kind.kind;
    }
    return {};
}

Error recordRefusal(Error error, const RecordKind *kind, const Reference &reference)
{
    const RecordField *field = kind ? kind->field(error.field) : nullptr;
    if (error.reason == Reason::NotAllowed && error.field == QStringLiteral("by")) {
        QStringList posts;
        for (const QString &role : error.detail.split(u'、')) {
            const Entry *entry = reference.roles.find(role);
            posts << (entry ? entry->name : role);
        }
        error.detail = posts.join(u'、');
    } else if (field) {
        error.field = field->title;
    }
    return error;
}

RecordsModel::RecordsModel(DeskWorker &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_recording(desk)
{
}

RecordKeeping RecordsModel::keepingAt(StationWorkplace &at, IdSource &ids)
{
    return {at.store(),
            at.reference().records,
            ids,
            at.station().who.name,
            choicesOf(at.reference()),
            rolesOf(at.workplace())};
}

Result<RecordsModel::Sight> RecordsModel::look(StationWorkplace &at, const Wish &wish)
{
    const RecordKinds &kinds = at.reference().records;
    Sight sight;
    sight.kind = wish.kind;
    RandomIds ids(*at.station().clock);
    const RecordKeeping keeping = keepingAt(at, ids);
    for (const RecordKind &kind : kinds.all()) {
        const auto rows = keeping.list(kind.kind);
        if (!rows)
            return rows.error();
        sight.serving.insert(kind.kind, rows->size());
        const RecordKind *front = kinds.find(wish.kind);
        const bool isNamed = front && std::any_of(front->fields.begin(), front->fields.end(),
                                                  [&](const RecordField &field) {
                                                      return kindNamedBy(field, kinds) == kind.kind;
                                                  });
        if (isNamed)
            sight.named.insert(kind.kind, *rows);
    }
    if (!kinds.find(wish.kind))
        return sight;
    const auto rows =
        wish.typed.isEmpty()
            ? keeping.list(wish.kind, wish.retired ? Records::Which::All : Records::Which::Serving)
            : keeping.find(wish.kind, wish.typed, foundAtMost);
    if (!rows)
        return rows.error();
    sight.rows = *rows;
    if (const auto may = keeping.checkPost(wish.kind); !may)
        sight.othersPost = may.error().detail;
    return sight;
}

void RecordsModel::refresh()
{
    const int asked = ++m_asked;
    m_desk.ask(
        this,
        [wish = Wish{m_kind, m_typed, m_retired}](StationWorkplace &at) { return look(at, wish); },
        [this, asked](const Result<Sight> &sight) {
            if (!sight)
                Q_EMIT failed(sight.error());
            else if (asked == m_asked)
                show(*sight);
        });
    if (!m_open.isEmpty())
        open(m_open);
}

void RecordsModel::show(const Sight &sight)
{
    beginResetModel();
    m_sight = sight;
    endResetModel();
    listKinds();
    if (!kind() && !m_lines.isEmpty())
        setKind(m_lines.first().kind);
    Q_EMIT changed();
}

/// What others name is entered first.
void RecordsModel::listKinds()
{
    m_lines.clear();
    for (const RecordKind &kind : kinds().all()) {
        KindLine line{kind.kind, kind.title, m_sight.serving.value(kind.kind), 0};
        for (const RecordKind &other : kinds().all()) {
            for (const RecordField &field : other.fields)
                line.leanedOn +=
                    other.kind != kind.kind && kindNamedBy(field, kinds()) == kind.kind;
        }
        m_lines << line;
    }
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const KindLine &a, const KindLine &b) { return a.leanedOn > b.leanedOn; });
}

void RecordsModel::setKind(const QString &kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_typed.clear();
    m_open.clear();
    m_record = {};
    m_subject.show({});
    refresh();
}

QString RecordsModel::adviceForEmpty() const
{
    const RecordKind *front = kind();
    QStringList first;
    for (const KindLine &line : m_lines) {
        const bool leans =
            front && line.kind != front->kind && line.serving == 0 &&
            std::any_of(front->fields.begin(), front->fields.end(), [&](const RecordField &field) {
                return kindNamedBy(field, kinds()) == line.kind;
            });
        if (leans)
            first << line.title;
    }
    return first.isEmpty() ? QString()
                           : tr("Enter %1 first: it is chosen from here.").arg(first.join(u'、'));
}

void RecordsModel::find(const QString &typed)
{
    m_typed = typed.trimmed();
    refresh();
}

void RecordsModel::showRetired(bool retired)
{
    m_retired = retired;
    refresh();
}

qsizetype RecordsModel::serving() const
{
    return m_sight.serving.value(m_kind);
}

void RecordsModel::open(const QString &key)
{
    m_open = key;
    if (key.isEmpty()) {
        m_record = {};
        m_subject.show({});
        Q_EMIT opened();
        return;
    }
    m_desk.ask(
        this,
        [kind = m_kind, key](StationWorkplace &at) -> Result<OpenRecord> {
            RandomIds ids(*at.station().clock);
            RecordKeeping records = keepingAt(at, ids);
            return OpenRecord::read(at, records, kind, key);
        },
        [this, kind = m_kind, key](const Result<OpenRecord> &record) {
            if (kind != m_kind || key != m_open)
                return;
            if (!record)
                return void(Q_EMIT failed(record.error()));
            m_record = record->record;
            m_subject.show(*record);
            Q_EMIT opened();
        });
}

void RecordsModel::open(const QString &kind, const QString &key)
{
    setKind(kind);
    open(key);
}

void RecordsModel::put(const QJsonObject &typed)
{
    m_recording.begin(
        this,
        [kind = m_kind, typed](StationWorkplace &at) -> Result<RecordOutcome> {
            RandomIds ids(*at.station().clock);
            return keepingAt(at, ids).put(kind, typed);
        },
        [this](const Result<RecordOutcome> &outcome) {
            if (!outcome)
                return void(Q_EMIT refused(outcome.error()));
            m_open = outcome->key;
            Q_EMIT kept(outcome->key, outcome->what);
            refresh();
        });
}

void RecordsModel::retire(const QString &reason)
{
    m_recording.begin(
        this,
        [kind = m_kind, key = m_open, reason](StationWorkplace &at) -> Result<Done> {
            RandomIds ids(*at.station().clock);
            return keepingAt(at, ids).retire(kind, key, reason);
        },
        [this, key = m_open](const Result<Done> &done) {
            if (!done)
                return void(Q_EMIT refused(done.error()));
            Q_EMIT retired(key);
            refresh();
        });
}

QList<RecordRow> RecordsModel::namedBy(const RecordField &field) const
{
    QList<RecordRow> rows = m_sight.named.value(kindNamedBy(field, kinds()));
    if (!field.onlyKind.isEmpty())
        rows.removeIf([&](const RecordRow &row) {
            return std::none_of(row.fields.begin(), row.fields.end(), [&](const QJsonValue &value) {
                return value.toVariant().toStringList().contains(field.onlyKind);
            });
        });
    return rows;
}

QStringList RecordsModel::offeredFrom(const QString &from) const
{
    return choicesOf(m_desk.reference())(from).value_or(QStringList());
}

std::optional<Error> RecordsModel::wrongIn(const RecordField &field, const QJsonValue &typed) const
{
    const auto value = readRecordValue(field, typed, choicesOf(m_desk.reference()));
    if (!value)
        return Error{value.error().reason, value.error().detail, field.key};
    if (field.required && value->isNull())
        return Error{Reason::Missing, {}, field.key};
    return std::nullopt;
}

QString RecordsModel::valueText(const RecordField &field, const QJsonValue &value) const
{
    const QString text = recordValueText(field, value);
    if (field.type == AskType::Division && !text.isEmpty())
        return m_desk.reference().divisions.fullName(text);
    const QDateTime at =
        field.type == AskType::Moment ? QDateTime::fromString(text, Qt::ISODate) : QDateTime();
    constexpr int china = 8 * 3600;
    return at.isValid() ? at.toOffsetFromUtc(china).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                        : text;
}

QString RecordsModel::sentenceOf(Error error) const
{
    return wordingOf(recordRefusal(std::move(error), kind(), m_desk.reference()));
}

void RecordsModel::save(const QString &file)
{
    m_desk.ask(
        this,
        [kind = m_kind, file](StationWorkplace &at) -> Result<Done> {
            const auto rows = at.store().records.ofKind(kind);
            return rows ? writeRecords(file, *at.reference().records.find(kind), *rows)
                        : Result<Done>(rows.error());
        },
        [this, file](const Result<Done> &done) {
            if (done)
                Q_EMIT saved(file);
            else
                Q_EMIT failed(done.error());
        });
}

std::optional<QString> RecordsModel::keyAt(int row) const
{
    return row >= 0 && row < m_sight.rows.size() ? std::optional(m_sight.rows.at(row).key)
                                                 : std::nullopt;
}

int RecordsModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_sight.rows.begin(), m_sight.rows.end(),
                                    [&](const RecordRow &row) { return row.key == key; });
    return found == m_sight.rows.end() ? -1 : int(found - m_sight.rows.begin());
}

int RecordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sight.rows.size());
}

int RecordsModel::columnCount(const QModelIndex &parent) const
{
    const RecordKind *front = kind();
    return parent.isValid() || !front ? 0 : int(front->lists.size());
}

QVariant RecordsModel::data(const QModelIndex &index, int role) const
{
    const RecordKind *front = kind();
    const bool isText =
        role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (!index.isValid() || !front || !isText)
        return {};
    const RecordRow &row = m_sight.rows.at(index.row());
    const RecordField *field = front->field(front->lists.at(index.column()));
    const QString text =
        !field || field->sealed ? QString() : valueText(*field, row.fields.value(field->key));
    if (index.column() > 0)
        return text;
    const QString mark = row.attention > 0 ? QStringLiteral(" · ") + attentionMark() : QString();
    return (row.retired ? tr("%1 (retired)", "a record in a list").arg(text) : text) + mark;
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const RecordKind *front = kind();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !front ||
        section >= front->lists.size())
        return {};
    const RecordField *field = front->field(front->lists.at(section));
    return field ? field->title : front->lists.at(section);
}

} // namespace onedoor
