#include "ui/pages/typed_values.h"

#include "ui/pages/rows_edit.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/growing_text.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/narrative_edit.h"
#include "ui/widgets/type_ahead.h"

#include <QJsonObject>

namespace onedoor
{

QJsonValue typedIn(const QWidget *control)
{
    if (const auto *line = qobject_cast<const TypeAhead *>(control); line && !line->key().isEmpty())
        return QJsonObject{{QStringLiteral("key"), line->key()},
                           {QStringLiteral("text"), line->text()}};
    if (const auto *line = qobject_cast<const QLineEdit *>(control))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(control))
        return text->toPlainText();
    if (const auto *text = qobject_cast<const NarrativeEdit *>(control))
        return text->text();
    if (const auto *choice = qobject_cast<const ChoiceGroup *>(control))
        return choice->value();
    if (const auto *chips = qobject_cast<const Chips *>(control))
        return QJsonArray::fromStringList(chips->values());
    if (const auto *rows = qobject_cast<const RowsEdit *>(control))
        return rows->typed();
    return {};
}

void typeInto(QWidget *control, const QJsonValue &typed)
{
    if (auto *ahead = qobject_cast<TypeAhead *>(control)) {
        const QString key = typed.toObject().value(QStringLiteral("key")).toString();
        const QString text = typed.toObject().value(QStringLiteral("text")).toString();
        ahead->setChoice(key, typed.isObject() ? text : typed.toString());
    } else if (auto *line = qobject_cast<QLineEdit *>(control)) {
        if (line->text() != typed.toString())
            line->setText(typed.toString());
        line->setModified(true); // what is read later does not write over it
    } else if (auto *grown = qobject_cast<GrowingText *>(control)) {
        grown->showText(typed.toString());
    } else if (auto *narrative = qobject_cast<NarrativeEdit *>(control)) {
        narrative->setText(typed.toString());
    } else if (auto *choice = qobject_cast<ChoiceGroup *>(control)) {
        choice->setValue(typed.toString());
    } else if (auto *chips = qobject_cast<Chips *>(control)) {
        chips->setValues(typed.toVariant().toStringList());
    } else if (auto *rows = qobject_cast<RowsEdit *>(control)) {
        rows->setTyped(typed.toArray());
    }
}

void onTyped(QWidget *control, QObject *context, const std::function<void()> &news)
{
    if (auto *ahead = qobject_cast<TypeAhead *>(control))
        QObject::connect(ahead, &TypeAhead::chosen, context, news);
    if (auto *grouped = qobject_cast<GroupedEdit *>(control))
        QObject::connect(grouped, &GroupedEdit::bareEdited, context, news);
    else if (auto *line = qobject_cast<QLineEdit *>(control))
        // Not only what is typed: a day stepped by the arrows, a date a rule has set.
        QObject::connect(line, &QLineEdit::textChanged, context, news);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(control))
        QObject::connect(text, &QPlainTextEdit::textChanged, context, news);
    else if (auto *narrative = qobject_cast<NarrativeEdit *>(control))
        QObject::connect(narrative, &NarrativeEdit::textEdited, context, news);
    else if (auto *choice = qobject_cast<ChoiceGroup *>(control))
        QObject::connect(choice, &ChoiceGroup::valueChanged, context, news);
    else if (auto *chips = qobject_cast<Chips *>(control))
        QObject::connect(chips, &Chips::valuesChanged, context, news);
    else if (auto *rows = qobject_cast<RowsEdit *>(control))
        QObject::connect(rows, &RowsEdit::edited, context, news);
}

} // namespace onedoor
