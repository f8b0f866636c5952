#include "core/desk/paper_view.h"

#include "core/desk/acting.h"
#include "core/domain/route_advice.h"

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
    QJsonObject view = of(fromWord<Reader>(form.reader).value_or(Reader::Unit), about);
    const auto reads = [](const FormField &field) {
        return field.from.startsWith(QStringLiteral("advice"));
    };
    if (std::any_of(form.fields.begin(), form.fields.end(), reads))
        view.insert(QStringLiteral("advice"), adviceRows(view, m_at.reference.declarations));
    return view;
}

QJsonObject PaperViews::of(Reader reader, const EventId &about)
{
    const QString key = wordOf(reader) + u' ' + about.text();
    auto made = m_made.constFind(key);
    if (made == m_made.constEnd())
        made = m_made.insert(key, Acting(m_at).view(m_petition, reader, about));
    return *made;
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
