#pragma once

#include "ui/widgets/suggestion_panel.h"
#include "ui/widgets/text_line.h"

#include <QPointer>

#include <functional>

namespace onedoor
{

/// A line that suggests while one types; the source matches by characters, pinyin or initials.
/// Enter or Tab takes the best, and typing goes on behind it; arrows choose another, Esc closes the
/// list and keeps what was typed. The list never takes the focus.
class TypeAhead : public TextLine
{
    Q_OBJECT
public:
    /// At most `limit` suggestions for what was typed, best first. Called on the GUI thread on
    /// every key, so it must answer at once.
    using Source = std::function<QList<Suggestion>(const QString &typed, int limit)>;

    /// Asks a worker, which answers by `answer`; for sources that may take longer than a key.
    using Question = std::function<void(const QString &typed, int limit)>;

    explicit TypeAhead(QWidget *parent = nullptr);

    void setSource(Source source);
    void setQuestion(Question question);
    /// What was found for these words; passed over unless they are the newest. Enter pressed before
    /// it came takes the best of it.
    void answer(const QString &typed, const QList<Suggestion> &suggestions);
    /// Also suggests while nothing is typed: on Down, and on focus by keyboard.
    void setSuggestsWhenEmpty(bool suggests);

    /// The key of what was chosen; empty while the text is only typed.
    QString key() const { return m_key; }
    /// Shows a choice made elsewhere; emits nothing.
    void setChoice(const QString &key, const QString &text);
    /// Clears after each choice: for a line that commands instead of holding a value.
    void setClearsOnChoice(bool clears);
    bool isOpen() const;

Q_SIGNALS:
    void chosen(const onedoor::Suggestion &suggestion);
    /// What had been chosen no longer holds: the text was changed by hand.
    void unchosen();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void suggest();
    void offer(const QList<Suggestion> &suggestions);
    void close();
    void forget();
    void take(int row);

    Source m_source;
    Question m_question;
    QPointer<SuggestionPanel> m_panel;
    QList<Suggestion> m_suggestions;
    QString m_key;
    bool m_suggestsWhenEmpty = false;
    bool m_clearsOnChoice = false;
    bool m_waiting = false; ///< the newest question has not been answered
    bool m_entered = false; ///< and Enter or Tab was pressed since
};

} // namespace onedoor
