#include "ui/models/board_words.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

class BoardTexts
{
    Q_DECLARE_TR_FUNCTIONS(BoardTexts)
};

struct Heading {
    const char *column;
    const char *text;
};

constexpr Heading headings[] = {
    {"code", QT_TRANSLATE_NOOP("BoardTexts", "Code")},
    {"title", QT_TRANSLATE_NOOP("BoardTexts", "Matter")},
    {"petitioner", QT_TRANSLATE_NOOP("BoardTexts", "Petitioner")},
    {"respondent", QT_TRANSLATE_NOOP("BoardTexts", "Respondent")},
    {"state", QT_TRANSLATE_NOOP("BoardTexts", "State")},
    {"handler", QT_TRANSLATE_NOOP("BoardTexts", "Handled by")},
    {"person", QT_TRANSLATE_NOOP("BoardTexts", "In charge")},
    {"operator", QT_TRANSLATE_NOOP("BoardTexts", "Registered by")},
    {"type", QT_TRANSLATE_NOOP("BoardTexts", "Type")},
    {"channel", QT_TRANSLATE_NOOP("BoardTexts", "Channel")},
    {"intensity", QT_TRANSLATE_NOOP("BoardTexts", "Intensity")},
    {"station", QT_TRANSLATE_NOOP("BoardTexts", "Station")},
    {"registered_on", QT_TRANSLATE_NOOP("BoardTexts", "Registered")},
    {"route", QT_TRANSLATE_NOOP("BoardTexts", "Route")},
    {"way_title", QT_TRANSLATE_NOOP("BoardTexts", "Route")},
    {"next_on", QT_TRANSLATE_NOOP("BoardTexts", "Next date")},
    {"due_on", QT_TRANSLATE_NOOP("BoardTexts", "Due")},
    {"moved_on", QT_TRANSLATE_NOOP("BoardTexts", "Last progress")},
    {"bounces", QT_TRANSLATE_NOOP("BoardTexts", "Returned")},
    {"settled_on", QT_TRANSLATE_NOOP("BoardTexts", "Settled")},
    {"result", QT_TRANSLATE_NOOP("BoardTexts", "Result")},
    {"papers", QT_TRANSLATE_NOOP("BoardTexts", "Papers")},
    {"tasks", QT_TRANSLATE_NOOP("BoardTexts", "Open tasks")},
    {"owner", QT_TRANSLATE_NOOP("BoardTexts", "By whom")},
    {"what", QT_TRANSLATE_NOOP("BoardTexts", "What")},
    {"window", QT_TRANSLATE_NOOP("BoardTexts", "Window")},
    {"seen_by", QT_TRANSLATE_NOOP("BoardTexts", "Reminder seen by")},
    {"handlers", QT_TRANSLATE_NOOP("BoardTexts", "Mediators")},
    {"number", QT_TRANSLATE_NOOP("BoardTexts", "Number")},
    {"opened_on", QT_TRANSLATE_NOOP("BoardTexts", "Since")},
    {"started_on", QT_TRANSLATE_NOOP("BoardTexts", "Since")},
    {"ended_on", QT_TRANSLATE_NOOP("BoardTexts", "Ended")},
    {"outcome", QT_TRANSLATE_NOOP("BoardTexts", "Outcome")},
    {"grade", QT_TRANSLATE_NOOP("BoardTexts", "Grade")},
    {"raised_on", QT_TRANSLATE_NOOP("BoardTexts", "Seen on")},
    {"times", QT_TRANSLATE_NOOP("BoardTexts", "Times")},
    {"last_on", QT_TRANSLATE_NOOP("BoardTexts", "Last on")},
    {"by", QT_TRANSLATE_NOOP("BoardTexts", "By")},
    {"issued_at", QT_TRANSLATE_NOOP("BoardTexts", "Issued")},
    {"saved_at", QT_TRANSLATE_NOOP("BoardTexts", "Saved")},
    {"recipient", QT_TRANSLATE_NOOP("BoardTexts", "Recipient")},
    {"printed", QT_TRANSLATE_NOOP("BoardTexts", "Printed")},
    {"served_on", QT_TRANSLATE_NOOP("BoardTexts", "Served")},
    {"serial", QT_TRANSLATE_NOOP("BoardTexts", "Serial")},
    {"pages", QT_TRANSLATE_NOOP("BoardTexts", "Pages")},
    {"voided", QT_TRANSLATE_NOOP("BoardTexts", "Void")},
    {"gap", QT_TRANSLATE_NOOP("BoardTexts", "Missing before")},
    {"key", QT_TRANSLATE_NOOP("BoardTexts", "Name")},
    {"updated_at", QT_TRANSLATE_NOOP("BoardTexts", "Updated")},
};

constexpr int china = 8 * 3600;

QDate dayOf(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QDateTime instantOf(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QString nameIn(const Catalogue &catalogue, const QString &code)
{
    const Entry *entry = catalogue.find(code);
    return entry ? entry->name : code;
}

/// What is kept as JSON text, a list or a plain value.
QJsonValue jsonOf(const QVariant &value)
{
    const QString text = value.toString();
    if (text.startsWith(u'[') || text.startsWith(u'{')) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isArray())
            return document.array();
        if (document.isObject())
            return document.object();
    }
    return QJsonValue::fromVariant(value);
}

} // namespace

QString workdaysText(int left)
{
    if (left == 0)
        return BoardTexts::tr("due today");
    return left < 0 ? BoardTexts::tr("%1 working days over").arg(-left)
                    : BoardTexts::tr("%1 working days left").arg(left);
}

QString BoardWords::heading(const BoardSpec::Column &column)
{
    if (!column.title.isEmpty())
        return column.title;
    for (const Heading &one : headings) {
        if (column.name == QLatin1String(one.column))
            return BoardTexts::tr(one.text);
    }
    return column.name.section(u':', -1);
}

CellKind BoardWords::kindOf(const BoardSpec &board, int part, const QString &column) const
{
    return cellKind(board.parts[part].of, column).value_or(CellKind::Text);
}

QString BoardWords::cell(const BoardSpec &board, const BoardRow &row, int column) const
{
    const QString &name = board.columns[column].name;
    const CellKind kind = kindOf(board, row.part, name);
    const QString said = text(board.parts[row.part], name, kind, row.cells[column]);
    const auto left = workdaysLeft(board, row, column);
    return left ? QStringLiteral("%1 · %2").arg(said, workdaysText(*left)) : said;
}

QString BoardWords::brief(const BoardSpec &board, const BoardRow &row, int column) const
{
    const QString whole = cell(board, row, column);
    if (board.columns[column].name == QStringLiteral("code"))
        return whole.section(u'-', 1);
    const CellKind kind = kindOf(board, row.part, board.columns[column].name);
    const RecordKind *record = m_reference->records.find(board.parts[row.part].kind);
    const RecordField *field = record ? record->field(board.columns[column].name) : nullptr;
    const bool dated = field && (field->type == AskType::Day || field->type == AskType::Moment);
    const bool day = kind == CellKind::Day || kind == CellKind::Due || dated;
    const QString year = m_today.toString(QStringLiteral("yyyy-"));
    return day && whole.startsWith(year) ? whole.mid(year.size()) : whole;
}

std::optional<int> BoardWords::workdaysLeft(const BoardSpec &board, const BoardRow &row,
                                            int column) const
{
    const bool due = kindOf(board, row.part, board.columns[column].name) == CellKind::Due;
    const QDate day = due ? dayOf(row.cells[column]) : QDate();
    if (!day.isValid())
        return std::nullopt;
    const int left = m_reference->calendar.count(m_today, day);
    // A day that is over is over, were it by a weekend alone; one that is ahead is not yet due.
    return left == 0 && day != m_today ? (day < m_today ? -1 : 1) : left;
}

QString BoardWords::text(const BoardSpec::Part &part, const QString &column, CellKind kind,
                         const QVariant &value) const
{
    const QString word = value.toString();
    switch (kind) {
    case CellKind::Owner:
        return word.isEmpty() && value.isValid() ? m_centre : word;
    case CellKind::State:
        return stateText(fromWord<State>(word).value_or(State::Registered));
    case CellKind::Grade:
        return word.isEmpty() ? QString()
                              : intensityText(fromWord<Intensity>(word).value_or(Intensity::Low));
    case CellKind::Channel:
        return nameIn(m_reference->channels, word);
    case CellKind::Signal:
        return nameIn(m_reference->urgentSignals, word);
    case CellKind::Form: {
        const FormSpec *form = m_reference->forms.find(word);
        return form ? form->title : word;
    }
    case CellKind::Rule: {
        const DeadlineRule *rule = m_reference->rules.find(word);
        return rule ? rule->title : word;
    }
    case CellKind::Page:
        return pageText(word.section(u':', 0, 0), word.section(u':', 1));
    case CellKind::Day:
    case CellKind::Due:
        return dayOf(value).isValid() ? dayOf(value).toString(QStringLiteral("yyyy-MM-dd"))
                                      : QString();
    case CellKind::Moment:
        return value.isValid() ? instantInWords(instantOf(value)) : QString();
    case CellKind::YesNo:
        return value.toBool() ? BoardTexts::tr("yes") : BoardTexts::tr("no");
    case CellKind::Field:
        return fieldText(part, column, value);
    case CellKind::Number:
    case CellKind::Text:
        break;
    }
    return word;
}

/// What a draft is of: `about` is the act, or the kind of record.
QString BoardWords::pageText(const QString &page, const QString &about) const
{
    if (page == QStringLiteral("intake"))
        return BoardTexts::tr("Registration not finished");
    if (page == QStringLiteral("advice"))
        return BoardTexts::tr("Advice not finished");
    if (page == QStringLiteral("settings"))
        return BoardTexts::tr("Settings not kept");
    if (page == QStringLiteral("record")) {
        const RecordKind *kind = m_reference->records.find(about);
        return BoardTexts::tr("Record not finished: %1").arg(kind ? kind->title : about);
    }
    return about.isEmpty()
               ? BoardTexts::tr("Act not finished")
               : BoardTexts::tr("Act not finished: %1")
                     .arg(m_reference->declarations.titleOf(NameKind::Act, about));
}

QString BoardWords::fieldText(const BoardSpec::Part &part, const QString &column,
                              const QVariant &value) const
{
    const RecordKind *kind = m_reference->records.find(part.kind);
    const QJsonValue kept = jsonOf(value);
    if (kind && column == QStringLiteral("state")) {
        for (const RecordState &state : kind->states) {
            if (state.id == kept.toString())
                return state.title;
        }
    }
    const RecordField *field = kind ? kind->field(column) : nullptr;
    QStringList words;
    const QJsonArray items = kept.isArray() ? kept.toArray() : QJsonArray{kept};
    for (const QJsonValue &item : items) {
        const QString word = item.toVariant().toString();
        const QDateTime at = field && field->type == AskType::Moment
                                 ? QDateTime::fromString(word, Qt::ISODate)
                                 : QDateTime();
        if (at.isValid())
            words << at.toOffsetFromUtc(china).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        else if (!word.isEmpty())
            words << (field ? field->titleOf(word) : word);
    }
    return words.join(u'、');
}

QJsonValue BoardWords::value(const BoardSpec &board, const BoardRow &row, int column) const
{
    const QVariant &value = row.cells[column];
    if (!value.isValid())
        return {};
    const QString &name = board.columns[column].name;
    const CellKind kind = kindOf(board, row.part, name);
    switch (kind) {
    case CellKind::Number:
        return value.toLongLong();
    case CellKind::YesNo:
        return value.toBool();
    case CellKind::Moment:
        return instantOf(value).toOffsetFromUtc(china).toString(Qt::ISODate);
    case CellKind::Field:
        return jsonOf(value);
    case CellKind::State:
    case CellKind::Grade:
    case CellKind::Day:
    case CellKind::Due:
    case CellKind::Text:
        return value.toString();
    case CellKind::Owner:
    case CellKind::Channel:
    case CellKind::Signal:
    case CellKind::Form:
    case CellKind::Rule:
    case CellKind::Page:
        break;
    }
    return text(board.parts[row.part], name, kind, value);
}

QString BoardWords::group(const BoardSpec &board, int part, const QVariant &group) const
{
    if (board.parts.size() > 1)
        return board.parts[part].title;
    const QString said = text(board.parts[part], board.groupBy,
                              kindOf(board, part, board.groupBy), group);
    return said.isEmpty() ? BoardTexts::tr("not given") : said;
}

QString BoardWords::groupLine(const BoardSpec &board, const BoardGroup &one) const
{
    return BoardTexts::tr("%1 · %2 rows").arg(group(board, one.part, one.group)).arg(one.rows);
}

} // namespace onedoor
