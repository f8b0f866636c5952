#include "core/desk/paper_view.h"

#include "core/desk/acting.h"

#include <algorithm>

namespace onedoor
{

EventId actToldBy(const FormSpec &form, const Petition &petition)
{
    for (auto act = petition.acts.crbegin(); act != petition.acts.crend(); ++act) {
        if (form.about.contains(act->taken.act))
            return act->event;
    }
    return {};
}

QJsonObject paperView(const FormSpec &form, const Petition &petition, const EventId &about,
                      const Workplace &at)
{
    return PaperViews(petition, at).of(form, about);
}

QJsonObject PaperViews::of(const FormSpec &form, const EventId &about)
{
    return made(fromWord<Reader>(form.reader).value_or(Reader::Unit), about, form.reads);
}

QJsonObject PaperViews::of(Reader reader, const EventId &about)
{
    return made(reader, about, {});
}

QJsonObject PaperViews::made(Reader reader, const EventId &about, const QSet<QString> &reads)
{
    const QString advice = QStringLiteral("advice"); // what else a view may have or not
    const QString key = wordOf(reader) + u' ' + about.text() +
                        (reads.contains(advice) ? u' ' + advice : QString());
    auto found = m_made.constFind(key);
    if (found == m_made.constEnd())
        found = m_made.insert(key, Acting(m_at).view(m_petition, reader, about, reads));
    return *found;
}

QString recipientOf(const FormSpec &form, const Petition &petition)
{
    return form.reader == wordOf(Reader::Unit) ? petition.handler() : QString();
}

QString nameOf(const FormSpec &form, const QString &key)
{
    const auto field = std::find_if(form.fields.begin(), form.fields.end(),
                                    [&](const FormField &each) { return each.path == key; });
    return field == form.fields.end() ? key : field->name;
}

} // namespace onedoor
