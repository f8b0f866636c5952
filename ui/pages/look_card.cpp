#include "ui/pages/look_card.h"

#include "ui/shell/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

QList<Choice> scaleChoices()
{
    QList<Choice> scales;
    for (int percent = 100; percent <= 200; percent += 25)
        scales.append({QString::number(percent), LookCard::tr("%1%").arg(percent), {}});
    return scales;
}

} // namespace

LookCard::LookCard(Preferences &preferences, QWidget *parent)
    : Card(tr("Look"), parent), m_preferences(preferences),
      m_look(new Segmented({{QStringLiteral("system"), tr("As the system"), {}},
                            {QStringLiteral("light"), tr("Light"), {}},
                            {QStringLiteral("dark"), tr("Dark"), {}},
                            {QStringLiteral("high-contrast"), tr("High contrast"), {}}})),
      m_textSize(new Segmented({{QStringLiteral("0"), tr("Small"), {}},
                                {QStringLiteral("1"), tr("Standard"), {}},
                                {QStringLiteral("2"), tr("Large"), {}},
                                {QStringLiteral("3"), tr("Extra large"), {}}})),
      m_scale(new Segmented(scaleChoices())), m_scaleField(new Field(tr("Everything"), m_scale)),
      m_restart(new QPushButton(tr("Start again now")))
{
    m_look->setObjectName(QStringLiteral("look"));
    m_textSize->setObjectName(QStringLiteral("textSize"));
    m_scale->setObjectName(QStringLiteral("scale"));
    m_restart->setObjectName(QStringLiteral("restart"));
    body()->addWidget(new Field(tr("Colours"), m_look));
    body()->addWidget(new Field(tr("Text"), m_textSize));
    body()->addWidget(m_scaleField);
    body()->addWidget(m_restart, 0, Qt::AlignLeft);
    m_look->setValue(m_preferences.look());
    m_textSize->setValue(QString::number(m_preferences.textSize()));
    m_scale->setValue(QString::number(m_preferences.askedScale()));
    showScale();
    connect(m_restart, &QPushButton::clicked, this, &LookCard::restartRequested);
    connect(m_look, &ChoiceGroup::valueChanged, this, [this](const QString &word) {
        m_preferences.setLook(word);
        Q_EMIT lookChanged();
    });
    connect(m_textSize, &ChoiceGroup::valueChanged, this, [this](const QString &size) {
        m_preferences.setTextSize(size.toInt());
        Q_EMIT lookChanged();
    });
    connect(m_scale, &ChoiceGroup::valueChanged, this, [this](const QString &percent) {
        m_preferences.askScale(percent.toInt());
        showScale();
    });
}

void LookCard::showScale()
{
    const bool asked = m_preferences.askedScale() != m_preferences.scale();
    m_scaleField->setHint(
        isScaleGiven()
            ? tr("Set by whoever starts the program (QT_SCALE_FACTOR); nothing changes here")
        : asked ? tr("Tried when the program starts again: F10 keeps it, else it goes back")
                : tr("Takes effect when the program starts again"));
    m_restart->setVisible(asked && !isScaleGiven());
}

} // namespace onedoor
