#pragma once

#include "core/desk/workplace.h"

#include <QJsonObject>

namespace onedoor
{

/// The act a form would tell of now: the last one taken of those it follows. Null: the form is
/// about the matter as such, or none of them was taken yet.
EventId actToldBy(const FormSpec &form, const Petition &petition);

/// What a form may read of a matter: the view for its reader, about that act.
QJsonObject paperView(const FormSpec &form, const Petition &petition, const EventId &about,
                      const Workplace &at);

/// Whom a paper goes to, as the register keeps it: a unit by name; a person not at all, since the
/// register would outlive him (his name is the matter's).
QString recipientOf(const FormSpec &form, const Petition &petition);

/// A form's own name for a key; the key where it has none.
QString nameOf(const FormSpec &form, const QString &key);

} // namespace onedoor
