#include "ui/widgets/notice.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVariant>

namespace onedoor
{

namespace
{

struct Dress {
    const char *name;
    Glyph glyph;
    Tone tone;
};

Dress dressOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Success:
        return {"success", Glyph::Done, Tone::Jade};
    case Notice::Kind::Warning:
        return {"warning", Glyph::Warning, Tone::Amber};
    case Notice::Kind::Danger:
        return {"danger", Glyph::Warning, Tone::Vermilion};
    case Notice::Kind::Info:
        break;
    }
    return {"info", Glyph::Info, Tone::Quiet};
}

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(Glyph::Info)), m_sentence(textLabel({})),
      m_actions(new QHBoxLayout)
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_actions->setSpacing(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    row->addLayout(m_actions);
    hide();
}

void Notice::say(Kind kind, const QString &sentence)
{
    clear();
    const Dress dress = dressOf(kind);
    m_icon->setGlyph(dress.glyph, dress.tone);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    setStyleProperty(this, "kind", QString(QLatin1String(dress.name)));
    show();
}

void Notice::clear()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        // The button may be the very one whose click is being answered.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_sentence->clear();
    hide();
}

QString Notice::sentence() const
{
    return m_sentence->text();
}

void Notice::offer(const QString &text, const QString &key)
{
    auto *button = new QPushButton(text);
    button->setObjectName(key);
    button->setProperty("quiet", true);
    connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT actionTaken(key); });
    m_actions->addWidget(button);
}

} // namespace onedoor
