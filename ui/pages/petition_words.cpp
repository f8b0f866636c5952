#include "ui/pages/petition_words.h"

#include "ui/models/wording.h"

namespace onedoor
{

Tone toneOf(State state)
{
    switch (state) {
    case State::Registered:
    case State::Referred:
        return Tone::Amber; // somebody has to move next
    case State::Accepted:
    case State::Handling:
    case State::Mediating:
    case State::Agreed:
    case State::Reported:
        return Tone::Jade;
    case State::Declined:
    case State::Closed:
    case State::Merged:
        return Tone::Quiet;
    }
    return Tone::Quiet;
}

QList<TimelineEntry> timelineOf(const QList<PetitionModel::HistoryItem> &history)
{
    QList<TimelineEntry> entries;
    for (const PetitionModel::HistoryItem &item : history) {
        TimelineEntry entry;
        entry.key = item.id.text();
        entry.when = instantInWords(item.at);
        entry.title = item.title;
        entry.detail = item.detail;
        entry.whole = item.whole;
        entry.who = item.who;
        entry.corrected = item.withdrawn;
        if (item.attention) {
            entry.title = QStringLiteral("%1 · %2").arg(attentionMark(), item.title);
            if (!item.clash.isEmpty())
                entry.detail = QStringList{item.clash, item.detail}.join(u'\n').trimmed();
            entry.glyph = Glyph::Warning;
            entry.tone = Tone::Amber;
        } else if (item.isCorrection) {
            entry.glyph = Glyph::Edit;
            entry.tone = Tone::Amber;
        } else if (entries.isEmpty()) {
            entry.tone = Tone::Jade; // the newest
        }
        entries.append(entry);
    }
    return entries;
}

QString clashText(const Petition &petition)
{
    QStringList sentences;
    for (const Attention &attention : petition.attention) {
        const QString sentence = attentionText(attention);
        if (!sentences.contains(sentence))
            sentences << sentence;
    }
    return sentences.isEmpty() ? QString()
                               : attentionMark() + QStringLiteral("：") + sentences.join(u'\n');
}

QString petitionersText(const Petition &petition)
{
    const QString names = petition.petitionerNames();
    return names.isEmpty() ? QCoreApplication::translate("onedoor::PetitionPreview", "anonymous")
                           : names;
}

} // namespace onedoor
