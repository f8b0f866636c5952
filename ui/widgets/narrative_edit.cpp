#include "ui/widgets/narrative_edit.h"

#include "ui/widgets/labels.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

NarrativeEdit::NarrativeEdit(int limit, QWidget *parent)
    : QWidget(parent), m_edit(new QPlainTextEdit), m_count(textLabel({}, TextRole::Small)),
      m_limit(limit)
{
    m_edit->setTabChangesFocus(true);
    m_edit->setObjectName(QStringLiteral("narrative"));
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setAlignment(Qt::AlignRight);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addWidget(m_edit, 1);
    whole->addWidget(m_count);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        count();
        Q_EMIT textEdited();
    });
    count();
}

QString NarrativeEdit::text() const
{
    return m_edit->toPlainText();
}

void NarrativeEdit::setText(const QString &text)
{
    if (text == m_edit->toPlainText()) // a redraw from the model must not move the cursor
        return;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End); // typing appends
    if (!m_edit->hasFocus())
        m_edit->verticalScrollBar()->setValue(0);
    count();
}

void NarrativeEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void NarrativeEdit::setLines(int lines, bool exactly)
{
    m_lines = lines;
    m_exactly = exactly;
    grow();
}

void NarrativeEdit::grow()
{
    const int high = m_lines * fontMetrics().lineSpacing();
    if (m_exactly)
        setFixedHeight(high);
    else
        setMinimumHeight(high);
}

void NarrativeEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_lines > 0 &&
        (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        grow();
}

int NarrativeEdit::length() const
{
    const QString now = text();
    const auto pairs =
        std::count_if(now.begin(), now.end(), [](QChar c) { return c.isLowSurrogate(); });
    return int(now.size() - pairs);
}

void NarrativeEdit::count()
{
    const int now = length();
    m_count->setText(
        now > m_limit
            ? tr("%1 of %2 characters, %3 too many").arg(now).arg(m_limit).arg(now - m_limit)
            : tr("%1 / %2").arg(now).arg(m_limit));
    setTone(m_count, now > m_limit ? Tone::Vermilion : Tone::Quiet);
}

} // namespace onedoor
