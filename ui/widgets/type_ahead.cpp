#include "ui/widgets/type_ahead.h"

#include <QKeyEvent>

#include <utility>

namespace onedoor
{

namespace
{

constexpr int suggestionLimit = 20;

} // namespace

TypeAhead::TypeAhead(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!std::exchange(m_key, {}).isEmpty())
            Q_EMIT unchosen();
        suggest();
    });
}

void TypeAhead::setSource(Source source)
{
    m_source = std::move(source);
}

void TypeAhead::setSuggestsWhenEmpty(bool suggests)
{
    m_suggestsWhenEmpty = suggests;
}

void TypeAhead::setChoice(const QString &key, const QString &text)
{
    close();
    m_key = key;
    setText(text);
    setCursorPosition(0);
}

void TypeAhead::setClearsOnChoice(bool clears)
{
    m_clearsOnChoice = clears;
}

bool TypeAhead::isOpen() const
{
    return m_panel && !m_panel->isHidden();
}

bool TypeAhead::event(QEvent *event)
{
    // While the list is open Esc and Enter are its own, before any shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride && isOpen()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return ||
                          key->key() == Qt::Key_Enter;
        if (ours && !(key->modifiers() & ~Qt::KeypadModifier)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && isOpen()) {
        // Tab takes the best on its way to the next field; QWidget would only move on.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && !text().isEmpty())
            take(m_panel->current());
    }
    return QLineEdit::event(event);
}

void TypeAhead::keyPressEvent(QKeyEvent *event)
{
    if (!isOpen()) {
        if (event->key() == Qt::Key_Down)
            suggest();
        else
            QLineEdit::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        m_panel->move(1);
        return;
    case Qt::Key_Up:
        m_panel->move(-1);
        return;
    case Qt::Key_PageDown:
        m_panel->move(7);
        return;
    case Qt::Key_PageUp:
        m_panel->move(-7);
        return;
    case Qt::Key_Escape:
        close();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!(event->modifiers() & Qt::ControlModifier)) {
            take(m_panel->current());
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void TypeAhead::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    const bool byKeyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (m_suggestsWhenEmpty && byKeyboard && text().isEmpty())
        suggest();
}

void TypeAhead::focusOutEvent(QFocusEvent *event)
{
    close();
    QLineEdit::focusOutEvent(event);
}

void TypeAhead::hideEvent(QHideEvent *event)
{
    close();
    QLineEdit::hideEvent(event);
}

void TypeAhead::suggest()
{
    m_suggestions.clear();
    if (m_source && (m_suggestsWhenEmpty || !text().trimmed().isEmpty()))
        m_suggestions = m_source(text().trimmed(), suggestionLimit);
    if (m_suggestions.isEmpty()) {
        close();
        return;
    }
    if (!m_panel) {
        m_panel = new SuggestionPanel(this);
        connect(m_panel, &SuggestionPanel::picked, this, &TypeAhead::take);
    }
    m_panel->offer(m_suggestions);
}

void TypeAhead::close()
{
    if (m_panel)
        m_panel->hide();
}

void TypeAhead::take(int row)
{
    if (row < 0 || row >= m_suggestions.size())
        return;
    const Suggestion suggestion = m_suggestions.at(row);
    if (m_clearsOnChoice) {
        close();
        clear();
    } else {
        setChoice(suggestion.key, suggestion.text);
    }
    Q_EMIT chosen(suggestion);
}

} // namespace onedoor
