#include "ui/models/intake_signs.h"

#include "core/desk/unusual_text.h"

namespace onedoor
{

void IntakeSigns::look(const Intake &intake)
{
    QHash<QString, QString> texts;
    for (const UnusualText &each : unusualTexts(intake))
        texts.insert(each.field, each.text);
    if (texts == m_texts)
        return;
    m_texts = texts;
    using Signs = QHash<QString, QVector<uint>>;
    const auto ask = [texts](StationWorkplace &at) -> Result<Signs> {
        const Papers papers = at.papers();
        Signs signs;
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            if (const QVector<uint> unshown = papers.standInsOf(*text); !unshown.isEmpty())
                signs.insert(text.key(), unshown);
        }
        return signs;
    };
    m_desk.ask(this, ask, [this, texts](const Result<Signs> &signs) {
        if (!signs || texts != m_texts) // typed on since
            return;
        m_unshown = *signs;
        Q_EMIT changed();
    });
}

} // namespace onedoor
