#include "ui/widgets/grouped_edit.h"

#include "core/domain/characters.h"
#include "ui/widgets/labels.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// Groups what is there so far as the whole number will be grouped.
QString inGroups(const QString &bare, std::initializer_list<int> sizes)
{
    QString shown;
    qsizetype from = 0;
    for (const int size : sizes) {
        if (from >= bare.size())
            return shown;
        if (from > 0)
            shown += QLatin1Char(' ');
        shown += bare.mid(from, size);
        from += size;
    }
    if (from < bare.size())
        shown += QLatin1Char(' ') + bare.mid(from);
    return shown;
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

} // namespace

GroupedEdit::GroupedEdit(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &GroupedEdit::regroup);
}

void GroupedEdit::setBare(const QString &bare)
{
    const QString shown = grouped(bareOf(bare));
    if (shown != text()) // the caret of who is typing stays where it is
        setText(shown);
}

void GroupedEdit::regroup()
{
    const QString before = text();
    const QString value = bareOf(before);
    // The cursor stays behind the same character of the value, wherever the gaps move.
    const qsizetype behind = bareOf(before.left(cursorPosition())).size();
    const QString shown = grouped(value);
    qsizetype cursor = 0;
    while (cursor < shown.size() && bareOf(shown.left(cursor)).size() < behind)
        ++cursor;
    if (shown != before) {
        setText(shown);
        setCursorPosition(int(cursor));
    }
    Q_EMIT bareEdited(value);
}

IdEdit::IdEdit(IdType type, QWidget *parent) : GroupedEdit(parent), m_type(type)
{
    setType(type);
}

void IdEdit::setType(IdType type)
{
    const QString value = bare();
    m_type = type;
    setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    setBare(value);
}

QString IdEdit::bareOf(const QString &shown) const
{
    // Other papers and foreign phones may hold spaces that mean something.
    const bool plain =
        m_type == IdType::Manual || m_type == IdType::Phone || m_type == IdType::None;
    return plain ? shown : bareNumber(shown);
}

QString IdEdit::grouped(const QString &bare) const
{
    switch (m_type) {
    case IdType::ResidentId:
    case IdType::ResidencePermit:
        return inGroups(bare, {6, 8, 4});
    case IdType::ForeignPr:
        return bare.isEmpty() || allDigits(bare.left(1)) ? inGroups(bare, {6, 8, 4}) : bare;
    case IdType::Uscc:
        return inGroups(bare, {2, 6, 9, 1});
    case IdType::Mobile:
        return allDigits(bare) ? inGroups(bare, {3, 4, 4}) : bare;
    default:
        return bare;
    }
}

MoneyEdit::MoneyEdit(QWidget *parent)
    : GroupedEdit(parent), m_unit(textLabel(tr("yuan"), TextRole::Body, this))
{
    setAlignment(Qt::AlignRight);
    setTone(m_unit, Tone::Quiet);
    m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void MoneyEdit::resizeEvent(QResizeEvent *event)
{
    GroupedEdit::resizeEvent(event);
    const int wide = m_unit->sizeHint().width();
    m_unit->setGeometry(width() - wide - 10, 0, wide, height());
    setTextMargins(0, 0, wide + 6, 0);
}

void MoneyEdit::setMoney(const Money &money)
{
    if (const QString shown = money.grouped(); shown != text())
        setText(shown);
}

QString MoneyEdit::bareOf(const QString &shown) const
{
    QString bare = halfWidth(shown);
    bare.remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    return bare;
}

QString MoneyEdit::grouped(const QString &bare) const
{
    const qsizetype point = bare.indexOf(QLatin1Char('.'));
    QString whole = point < 0 ? bare : bare.left(point);
    if (!allDigits(whole)) // not a figure (yet): nothing to group
        return bare;
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, QLatin1Char(','));
    return point < 0 ? whole : whole + bare.mid(point);
}

void MoneyEdit::focusOutEvent(QFocusEvent *event)
{
    if (const Result<Money> whole = money())
        setMoney(*whole);
    QLineEdit::focusOutEvent(event);
}

} // namespace onedoor
