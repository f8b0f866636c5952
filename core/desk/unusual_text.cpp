#include "core/desk/unusual_text.h"

#include "core/paper/signs.h"

#include <algorithm>

namespace onedoor
{

namespace
{

void add(QList<UnusualText> &to, const QString &field, const QString &text)
{
    const bool everyday =
        std::all_of(text.begin(), text.end(), [](QChar c) { return isEveryday(c.unicode()); });
    if (!everyday)
        to.append({field, text});
}

void add(QList<UnusualText> &to, const QString &list, const QList<Party> &parties)
{
    for (qsizetype i = 0; i < parties.size(); ++i) {
        const Party &party = parties[i];
        const std::pair<const char *, const QString &> texts[]{
            {"name", party.name},        {"ethnicity", party.ethnicity},
            {"address", party.address},  {"occupation", party.occupation},
            {"contact", party.contact},  {"contact_title", party.contactTitle},
            {"guardian", party.guardian}};
        for (const auto &[key, text] : texts)
            add(to, QStringLiteral("%1[%2].%3").arg(list).arg(i).arg(QLatin1String(key)), text);
    }
}

} // namespace

QList<UnusualText> unusualTexts(const Intake &intake)
{
    QList<UnusualText> texts;
    add(texts, QStringLiteral("title"), intake.title);
    add(texts, QStringLiteral("narrative"), intake.narrative);
    add(texts, QStringLiteral("claim"), intake.claim);
    add(texts, QStringLiteral("petitioners"), intake.petitioners);
    add(texts, QStringLiteral("respondents"), intake.respondents);
    for (const Attachment &attachment : intake.attachments)
        add(texts, QStringLiteral("attachments"), attachment.name);
    return texts;
}

} // namespace onedoor
