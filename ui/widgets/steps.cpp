#include "ui/widgets/steps.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

namespace
{

/// A button as wide as the list, as high as its words.
class StepRow : public QPushButton
{
public:
    explicit StepRow(const Step &step)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(12, 8, 12, 8);
        row->setSpacing(12);
        if (!step.cap.isEmpty())
            row->addWidget(keyCap(step.cap), 0, Qt::AlignVCenter);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        QLabel *text = textLabel(step.text);
        text->setWordWrap(true);
        words->addWidget(text);
        if (!step.detail.isEmpty()) {
            QLabel *detail = textLabel(step.detail, TextRole::Small);
            detail->setWordWrap(true);
            words->addWidget(detail);
        }
        row->addLayout(words, 1);
        row->addWidget(new IconLabel(step.open ? Glyph::ChevronRight : Glyph::Lock));
        for (QWidget *part : findChildren<QWidget *>())
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
        setProperty("step",
                    step.recommended ? QStringLiteral("recommended") : QStringLiteral("open"));
        setObjectName(step.key);
        setAccessibleName(step.text);
        setAccessibleDescription(step.detail);
        setEnabled(step.open);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    QSize sizeHint() const override
    {
        const int wide = width() > 0 ? width() : layout()->sizeHint().width();
        const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                       : layout()->sizeHint().height();
        return {layout()->sizeHint().width(), high};
    }
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        updateGeometry();
    }
};

} // namespace

Steps::Steps(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    setFocusPolicy(Qt::StrongFocus);
}

void Steps::setSteps(const QList<Step> &steps)
{
    const QWidget *held = window()->focusWidget();
    const bool hadFocus = held && isAncestorOf(held);
    const QString heldKey = hadFocus ? held->objectName() : QString();
    QWidgetList before = std::exchange(m_headings, {});
    for (QPushButton *row : std::exchange(m_rows, {}))
        before.append(row);
    m_steps = steps;
    setFocusProxy(nullptr);
    QWidget *next = nullptr;
    for (const Step &step : steps) {
        if (!step.heading.isEmpty()) {
            QLabel *heading = textLabel(step.heading, TextRole::Small);
            setTone(heading, Tone::Quiet);
            m_column->addWidget(heading);
            m_headings.append(heading);
        }
        auto *row = new StepRow(step);
        connect(row, &QPushButton::clicked, this, [this, key = step.key] { Q_EMIT taken(key); });
        m_column->addWidget(row);
        row->show(); // now, not with the next event: a page gives the focus at once
        m_rows.append(row);
        if (!focusProxy() && step.open)
            setFocusProxy(row);
        if (step.open && step.key == heldKey)
            next = row;
    }
    // Before the old rows go: the focus of a row that is hidden jumps to another field.
    if (hadFocus && (next || focusProxy()))
        (next ? next : focusProxy())->setFocus(Qt::OtherFocusReason);
    for (QWidget *row : std::as_const(before)) {
        row->hide();
        row->deleteLater();
    }
}

bool Steps::take(const QString &cap)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!cap.isEmpty() && m_steps.at(i).cap == cap && m_rows.at(i)->isEnabled()) {
            m_rows.at(i)->click();
            return true;
        }
    }
    return false;
}

bool Steps::takeFirst()
{
    for (QPushButton *row : std::as_const(m_rows)) {
        if (row->isEnabled()) {
            row->click();
            return true;
        }
    }
    return false;
}

void Steps::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (plain && take(event->text().toUpper()))
        return;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & Qt::ControlModifier)) {
        if (auto *row = qobject_cast<QPushButton *>(focusWidget())) {
            row->click();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace onedoor
