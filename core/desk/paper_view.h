#pragma once

#include "core/desk/workplace.h"
#include "core/domain/view.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace onedoor
{

/// The act a form would tell of now: the last one taken of those it follows. Null: the form is
/// about the matter as such, or none of them was taken yet.
EventId actToldBy(const FormSpec &form, const Petition &petition);

/// What a form may read of a matter: the view for its reader, about that act.
QJsonObject paperView(const FormSpec &form, const Petition &petition, const EventId &about,
                      const Workplace &at);

/// The same for many forms of one matter: each view is made once.
class PaperViews
{
public:
    PaperViews(const Petition &petition, const Workplace &at) : m_petition(petition), m_at(at) {}

    QJsonObject of(const FormSpec &form, const EventId &about);
    QJsonObject of(Reader reader, const EventId &about);

private:
    /// `reads`: the parts of a view that are asked for.
    QJsonObject made(Reader reader, const EventId &about, const QSet<QString> &reads);

    const Petition &m_petition;
    const Workplace &m_at;
    QHash<QString, QJsonObject> m_made; ///< by reader, act and what is read
};

/// Whom a paper goes to, as the register keeps it: a unit by name; a person not at all, since the
/// register would outlive him (his name is the matter's).
QString recipientOf(const FormSpec &form, const Petition &petition);

/// A form's own name for a key; the key where it has none.
QString nameOf(const FormSpec &form, const QString &key);

} // namespace onedoor
