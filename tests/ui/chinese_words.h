#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace onedoor::test
{

/// Words of two letters or more that are no key, no code and no example of pinyin to be typed.
inline QStringList foreignIn(QString text)
{
    static const QRegularExpression keys(QStringLiteral(
        "Ctrl|Shift|Alt|Enter|Return|Esc|Tab|Del|Ins|Backspace|Home|End|PgUp|PgDown|F\\d+"));
    // Names of things that have no Chinese one, codes with digits, and letters offered to be typed.
    static const QRegularExpression names(QStringLiteral(
        "PDF|CUPS|Qt|SQLite|PostgreSQL|QT_SCALE_FACTOR|OneDoor|host|dbname|user|jmjd|xqgl|"
        "[A-Za-z]*\\d[\\w.-]*|\\.\\w+|[\\w-]*/[\\w/.-]+"));
    text.remove(keys).remove(names).remove(u'&');
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    QStringList found;
    for (auto match = word.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

/// All that a widget shows or says, its menu and what is in it.
inline QStringList wordsOf(const QWidget &widget)
{
    QStringList words{widget.windowTitle(), widget.toolTip(), widget.accessibleName(),
                      widget.accessibleDescription()};
    for (const QAction *action : widget.actions())
        words << action->text() << action->toolTip();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        words << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        words << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        words << line->placeholderText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        words << text->placeholderText();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            words << box->itemText(i);
    }
    if (const auto *list = qobject_cast<const QListWidget *>(&widget)) {
        for (int i = 0; i < list->count(); ++i)
            words << list->item(i)->data(Qt::AccessibleTextRole).toString()
                  << list->item(i)->text();
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget);
        header && header->model()) {
        for (int i = 0; i < header->count(); ++i)
            words << header->model()->headerData(i, header->orientation()).toString();
    }
    return words;
}

/// Every sentence of `whole` and what stands in it that is not all Chinese.
inline QStringList foreignWords(const QWidget &whole)
{
    QStringList found;
    const auto look = [&found](const QWidget &widget) {
        for (const QString &sentence : wordsOf(widget)) {
            if (!foreignIn(sentence).isEmpty())
                found << QStringLiteral("%1: %2").arg(
                    QLatin1String(widget.metaObject()->className()), sentence);
        }
    };
    look(whole);
    for (const QWidget *widget : whole.findChildren<QWidget *>())
        look(*widget);
    found.removeDuplicates();
    return found;
}

} // namespace onedoor::test
