#include "ui/pages/act_control.h"

#include "ui/models/petition_finder.h"
#include "ui/models/wording.h"
#include "ui/models/wording_suggestions.h"
#include "ui/pages/rows_edit.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/growing_text.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/type_ahead.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int proposedAtMost = 3, linesAtRest = 3;
constexpr int linesAtMost = 10;
constexpr int segmentsAtMost = 4;
constexpr int segmentLetters = 14; ///< in all of them: more would not fit beside each other
const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

class ActControls
{
    Q_DECLARE_TR_FUNCTIONS(ActControls)
public:
    ActControls(const AskSpec &ask, const ControlSource &source) : m_ask(ask), m_source(source) {}

    ActControl make() const;

private:
    static ActControl line(QLineEdit *line);
    static ActControl text();
    static ActControl segments(const QList<Choice> &choices);
    ActControl yesNo() const;
    ActControl names(QLineEdit *line) const;
    ActControl day() const;
    ActControl moment() const;
    ActControl number() const;
    ActControl money() const;
    ActControl rows(RowsEdit::Kind kind) const;
    ActControl division() const;
    ActControl matter() const;
    ActControl choice() const;
    ActControl choices() const;
    ActControl oneOf() const;
    ActControl unit(bool several) const;
    TypeAhead *typeAhead() const;
    QList<Suggestion> suggested(const QString &typed, int limit) const;
    QList<Suggestion> proposed() const;
    QString titleOf(const QString &key) const;
    QString keyOf(const QString &title) const;

    const AskSpec &m_ask; ///< of the reference: all the controls it makes may keep it
    const ControlSource &m_source;
};

ActControl ActControls::line(QLineEdit *line)
{
    return {line, [line] { return QJsonValue(line->text().trimmed()); },
            [line](const QJsonValue &known) { line->setText(known.toString()); }};
}

ActControl ActControls::text()
{
    auto *text = new GrowingText(linesAtRest, linesAtMost);
    return {text, [text] { return QJsonValue(text->toPlainText().trimmed()); },
            [text](const QJsonValue &known) { text->showText(known.toString()); }};
}

ActControl ActControls::segments(const QList<Choice> &choices)
{
    auto *segments = new Segmented(choices);
    return {segments, [segments] { return QJsonValue(segments->value()); },
            [segments](const QJsonValue &known) { segments->setValue(known.toString()); }};
}

ActControl ActControls::yesNo() const
{
    auto *segments = new Segmented({{yes, tr("Yes"), {}}, {no, tr("No"), {}}});
    return {segments,
            [segments]() -> QJsonValue {
                const QString chosen = segments->value();
                return chosen.isEmpty() ? QJsonValue() : QJsonValue(chosen == yes);
            },
            [segments](const QJsonValue &known) {
                segments->setValue(known.isBool() ? (known.toBool() ? yes : no) : QString());
            }};
}

/// Names as people write them in one line: 李敏、王强.
ActControl ActControls::names(QLineEdit *line) const
{
    line->setPlaceholderText(tr("Several names with 、 between them"));
    return {line,
            [line] {
                static const QRegularExpression between(QStringLiteral("[、,，;；\\s]+"));
                return QJsonValue(
                    QJsonArray::fromStringList(line->text().split(between, Qt::SkipEmptyParts)));
            },
            [line](const QJsonValue &known) {
                line->setText(known.toVariant().toStringList().join(u'、'));
            }};
}

ActControl ActControls::day() const
{
    auto *day = new DateField(m_source.today(), m_ask.notAfter.empty() ? Lean::Future : Lean::Past);
    return {day,
            [day]() -> QJsonValue {
                const auto date = day->date();
                return date ? date->toString(Qt::ISODate) : day->text().trimmed();
            },
            [day](const QJsonValue &known) {
                day->setDate(QDate::fromString(known.toString(), Qt::ISODate));
            }};
}

/// 11-23 9:30, as people write it; in China.
ActControl ActControls::moment() const
{
    constexpr int china = 8 * 3600;
    auto *line = new QLineEdit;
    line->setPlaceholderText(tr("Day and time, as 11-23 9:30"));
    const auto read = [line, today = m_source.today()]() -> QJsonValue {
        const QString typed = line->text().simplified().replace(u'：', u':');
        const QString clock = typed.section(u' ', -1);
        const QTime time = QTime::fromString(clock, QStringLiteral("H:mm"));
        const QString before = typed.left(typed.size() - clock.size()).trimmed();
        const auto day = before.isEmpty() ? std::optional(today) : parseDay(before, today);
        if (!time.isValid() || !day)
            return typed;
        return QDateTime(*day, time, Qt::OffsetFromUTC, china).toUTC().toString(Qt::ISODate);
    };
    return {line, read, [line](const QJsonValue &known) {
                const QDateTime at = QDateTime::fromString(known.toString(), Qt::ISODate);
                line->setText(at.isValid() ? at.toOffsetFromUtc(china).toString(
                                                 QStringLiteral("yyyy-MM-dd HH:mm"))
                                           : QString());
            }};
}

ActControl ActControls::number() const
{
    auto *line = new QLineEdit;
    return {line,
            [line]() -> QJsonValue {
                bool isNumber = false;
                const qint64 number = line->text().trimmed().toLongLong(&isNumber);
                return isNumber ? QJsonValue(number) : QJsonValue(line->text().trimmed());
            },
            [line](const QJsonValue &known) { line->setText(readable(known)); }};
}

ActControl ActControls::money() const
{
    auto *edit = new MoneyEdit;
    return {edit,
            [edit] {
                const auto money = edit->money();
                return QJsonValue(money ? money->text() : edit->bare());
            },
            [edit](const QJsonValue &known) { edit->setBare(known.toString()); }};
}

ActControl ActControls::rows(RowsEdit::Kind kind) const
{
    auto *rows = new RowsEdit(kind, m_source.today());
    return {rows, [rows] { return QJsonValue(rows->rows()); },
            [rows](const QJsonValue &known) { rows->setRows(known.toArray()); }};
}

TypeAhead *ActControls::typeAhead() const
{
    auto *line = new TypeAhead;
    line->setSuggestsWhenEmpty(true);
    line->setPlaceholderText(tr("Letters, or ↓"));
    return line;
}

ActControl ActControls::division() const
{
    auto *line = new TypeAhead;
    const Divisions &divisions = m_source.divisions();
    line->setSource(divisionSource(divisions, m_source.nearDivision()));
    return {line, [line] { return QJsonValue(line->key().isEmpty() ? line->text() : line->key()); },
            [line, &divisions](const QJsonValue &known) {
                line->setChoice(known.toString(), divisions.fullName(known.toString()));
            }};
}

/// Another matter, by its code or by whatever finds it; before anything is typed, those it belongs
/// together with. What was chosen says which one it is.
ActControl ActControls::matter() const
{
    auto *line = typeAhead();
    line->setPlaceholderText(tr("Code, name, phone or words of it"));
    const QString between = QStringLiteral(" · ");
    line->setSource([&source = m_source, between](const QString &, int) {
        QList<Suggestion> found;
        for (const Related &other : source.related())
            found.append({other.code, other.code + between + other.title, stateText(other.state)});
        return found;
    });
    if (PetitionFinder *finder = m_source.otherMatters()) {
        // One more is asked for than shown: the open matter itself is no answer.
        line->setQuestion(
            [finder](const QString &typed, int limit) { finder->ask(typed, limit + 1); });
        QObject::connect(
            finder, &PetitionFinder::found, line,
            [line, between, self = m_source.self()](const QString &typed,
                                                    const QList<PetitionRow> &rows) {
                QList<Suggestion> found;
                for (const PetitionRow &row : rows) {
                    const QStringList parts{row.code, row.petitioner, row.title};
                    if (row.id != self)
                        found.append({row.code, parts.join(between), stateText(row.state)});
                }
                line->answer(typed, found);
            });
    }
    return {line,
            [line, between] { return QJsonValue(line->text().section(between, 0, 0).trimmed()); },
            [line](const QJsonValue &known) { line->setText(known.toString()); }};
}

QString ActControls::titleOf(const QString &key) const
{
    const QList<AskChoice> all = m_source.choices(m_ask);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const AskChoice &each) { return each.key == key; });
    return found == all.end() ? key : found->title;
}

QString ActControls::keyOf(const QString &title) const
{
    const QList<AskChoice> all = m_source.choices(m_ask);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const AskChoice &each) { return each.title == title; });
    return found == all.end() ? title : found->key;
}

QList<Suggestion> ActControls::suggested(const QString &typed, int limit) const
{
    QList<Suggestion> suggestions;
    for (const AskChoice &choice : m_source.matching(m_ask, typed, limit))
        suggestions.append({choice.key, choice.title, choice.detail});
    return suggestions;
}

/// A few short words stand beside each other; more are typed ahead.
ActControl ActControls::choice() const
{
    QList<Choice> few;
    qsizetype letters = 0;
    for (const AskChoice &choice : m_source.choices(m_ask)) {
        few.append({choice.key, choice.title, choice.detail});
        letters += choice.title.size();
    }
    const bool fits = few.size() > 1 && few.size() <= segmentsAtMost && letters <= segmentLetters;
    return fits ? segments(few) : oneOf();
}

ActControl ActControls::oneOf() const
{
    auto *line = typeAhead();
    line->setSource(
        [self = *this](const QString &typed, int limit) { return self.suggested(typed, limit); });
    return {line,
            [line, self = *this] {
                return QJsonValue(line->key().isEmpty() ? self.keyOf(line->text().trimmed())
                                                        : line->key());
            },
            [line, self = *this](const QJsonValue &known) {
                line->setChoice(known.toString(), self.titleOf(known.toString()));
            }};
}

ActControl ActControls::choices() const
{
    QList<Choice> all;
    for (const AskChoice &choice : m_source.choices(m_ask))
        all.append({choice.key, choice.title, choice.detail});
    auto *chips = new Chips(all);
    return {
        chips, [chips] { return QJsonValue(QJsonArray::fromStringList(chips->values())); },
        [chips](const QJsonValue &known) { chips->setValues(known.toVariant().toStringList()); }};
}

/// What the narrative suggests, with why.
QList<Suggestion> ActControls::proposed() const
{
    const QList<AskChoice> all = m_source.choices(m_ask);
    QList<Suggestion> suggestions;
    for (const Proposal &proposal : m_source.proposedUnits()) {
        // Only what may be answered: mediation goes to those who mediate.
        if (suggestions.size() < proposedAtMost &&
            std::any_of(all.begin(), all.end(),
                        [&](const AskChoice &each) { return each.title == proposal.label; }))
            suggestions.append({proposal.label, proposal.label, reasonText(proposal)});
    }
    return suggestions;
}

/// Of several, the last one is being typed.
ActControl ActControls::unit(bool several) const
{
    auto *line = typeAhead();
    line->setSource([self = *this, several](const QString &typed, int limit) {
        const qsizetype end = several ? typed.lastIndexOf(u'、') + 1 : 0;
        const QString word = typed.mid(end).trimmed();
        QList<Suggestion> all = word.isEmpty() ? self.proposed() : QList<Suggestion>();
        for (const Suggestion &one : self.suggested(word, limit)) {
            const bool there = std::any_of(all.begin(), all.end(), [&one](const Suggestion &each) {
                return each.text == one.text;
            });
            if (!there && all.size() < limit)
                all.append(one);
        }
        for (Suggestion &one : all)
            one.text.prepend(typed.left(end));
        return all;
    });
    return several ? names(line) : ActControls::line(line);
}

ActControl ActControls::make() const
{
    switch (m_ask.type) {
    case AskType::Text:
    case AskType::Person:
        return line(new QLineEdit);
    case AskType::Long:
        return text();
    case AskType::Day:
        return day();
    case AskType::Moment:
        return moment();
    case AskType::Number:
        return number();
    case AskType::Money:
        return money();
    case AskType::Choice:
        return choice();
    case AskType::Choices:
        return choices();
    case AskType::Unit:
        return unit(false);
    case AskType::Units:
        return unit(true);
    case AskType::Persons:
        return names(new QLineEdit);
    case AskType::Party:
    case AskType::Route:
    case AskType::Clock:
    case AskType::Document:
    case AskType::Attachment:
    case AskType::Task:
    case AskType::Stage:
    case AskType::Outcome:
    case AskType::Record:
        return oneOf();
    case AskType::Division:
        return division();
    case AskType::Clauses:
        return rows(RowsEdit::Kind::Clauses);
    case AskType::Instalments:
        return rows(RowsEdit::Kind::Instalments);
    case AskType::YesNo:
        return yesNo();
    case AskType::Matter:
        return matter();
    }
    return line(new QLineEdit);
}

} // namespace

ActControl controlFor(const AskSpec &ask, const ControlSource &source)
{
    return ActControls(ask, source).make();
}

} // namespace onedoor
