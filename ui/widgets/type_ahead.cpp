#include "ui/widgets/type_ahead.h"

#include "ui/widgets/page_scroll.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace onedoor
{

namespace
{

constexpr int suggestionLimit = 20;

} // namespace

TypeAhead::TypeAhead(QWidget *parent) : TextLine(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!std::exchange(m_key, {}).isEmpty())
            Q_EMIT unchosen();
        m_entered = false;
        suggest();
    });
}

void TypeAhead::setSource(Source source)
{
    m_source = std::move(source);
}

void TypeAhead::setQuestion(Question question)
{
    m_question = std::move(question);
}

void TypeAhead::answer(const QString &typed, const QList<Suggestion> &suggestions)
{
    if (!m_waiting || typed != text().trimmed())
        return;
    m_waiting = false;
    const bool entered = std::exchange(m_entered, false);
    offer(suggestions);
    if (entered && !suggestions.isEmpty())
        take(0);
    else if (entered)
        Q_EMIT returnPressed();
}

void TypeAhead::setSuggestsWhenEmpty(bool suggests)
{
    m_suggestsWhenEmpty = suggests;
}

void TypeAhead::setChoice(const QString &key, const QString &text)
{
    forget();
    m_key = key;
    showText(text);
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
    if (event->type() == QEvent::ShortcutOverride && (isOpen() || m_waiting)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return ||
                          key->key() == Qt::Key_Enter;
        if (ours && !(key->modifiers() & ~Qt::KeypadModifier)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && (isOpen() || m_waiting)) {
        // Tab takes the best on its way to the next field; QWidget would only move on.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && m_waiting)
            m_entered = true;
        else if (key->key() == Qt::Key_Tab && !text().isEmpty())
            take(m_panel->current());
    }
    return TextLine::event(event);
}

void TypeAhead::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_waiting && enter && !(event->modifiers() & Qt::ControlModifier)) {
        m_entered = true; // what is shown, if anything, answers older words
        return;
    }
    if (m_waiting && event->key() == Qt::Key_Escape) {
        forget();
        return;
    }
    if (!isOpen()) {
        if (event->key() == Qt::Key_Down)
            suggest();
        else
            TextLine::keyPressEvent(event);
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
    TextLine::keyPressEvent(event);
}

void TypeAhead::focusInEvent(QFocusEvent *event)
{
    TextLine::focusInEvent(event);
    const bool byKeyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (m_suggestsWhenEmpty && byKeyboard && text().isEmpty())
        suggest();
}

void TypeAhead::focusOutEvent(QFocusEvent *event)
{
    m_waiting = m_waiting && m_entered; // nobody is there to see the answer
    // What is pressed stays under the mouse: a list that has a place gives it up once it is let go.
    if (isOpen() && m_panel->isInFlow() && QApplication::mouseButtons() != Qt::NoButton)
        qApp->installEventFilter(this);
    else
        close();
    TextLine::focusOutEvent(event);
}

bool TypeAhead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        qApp->removeEventFilter(this);
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!hasFocus())
                    close();
            },
            Qt::QueuedConnection);
    }
    return TextLine::eventFilter(watched, event);
}

void TypeAhead::resizeEvent(QResizeEvent *event)
{
    TextLine::resizeEvent(event);
    if (isOpen() && !m_panel->isInFlow())
        m_panel->place();
}

void TypeAhead::hideEvent(QHideEvent *event)
{
    forget();
    TextLine::hideEvent(event);
}

void TypeAhead::suggest()
{
    const QString typed = text().trimmed();
    m_waiting = m_question && !typed.isEmpty();
    if (m_waiting)
        m_question(typed, suggestionLimit); // what is shown stays until the answer comes
    else if (m_source && (m_suggestsWhenEmpty || !typed.isEmpty()))
        offer(m_source(typed, suggestionLimit));
    else
        offer({});
}

void TypeAhead::offer(const QList<Suggestion> &suggestions)
{
    m_suggestions = suggestions;
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

/// No answer is waited for any more.
void TypeAhead::forget()
{
    m_waiting = m_entered = false;
    close();
}

void TypeAhead::close()
{
    if (m_panel)
        m_panel->hide();
    setProperty(roomBelow, 0);
}

void TypeAhead::take(int row)
{
    if (row < 0 || row >= m_suggestions.size())
        return;
    const Suggestion suggestion = m_suggestions.at(row);
    if (m_clearsOnChoice) {
        forget();
        clear();
    } else {
        setChoice(suggestion.key, suggestion.text);
    }
    Q_EMIT chosen(suggestion);
}

} // namespace onedoor
