#include "core/domain/petition.h"

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

/// One field of Intake that a correction may name.
struct FieldRow {
    const char *name;
    bool (*equal)(const Intake &, const Intake &);
    void (*copy)(Intake &, const Intake &);
};

template <auto Member>
constexpr FieldRow row(const char *name)
{
    return {name, [](const Intake &a, const Intake &b) { return a.*Member == b.*Member; },
            [](Intake &to, const Intake &from) { to.*Member = from.*Member; }};
}

constexpr std::array fieldRows{
    row<&Intake::channel>("channel"),
    row<&Intake::receivedAt>("received_at"),
    row<&Intake::sourceNo>("source_no"),
    row<&Intake::sourceSystem>("source_system"),
    row<&Intake::kind>("kind"),
    row<&Intake::subkind>("subkind"),
    row<&Intake::type>("type"),
    row<&Intake::contentClass>("content_class"),
    row<&Intake::title>("title"),
    row<&Intake::narrative>("narrative"),
    row<&Intake::claim>("claim"),
    row<&Intake::place>("place"),
    row<&Intake::occurredOn>("occurred_on"),
    row<&Intake::amount>("amount"),
    row<&Intake::headcount>("headcount"),
    row<&Intake::nature>("nature"),
    row<&Intake::sphere>("sphere"),
    row<&Intake::intensity>("intensity"),
    row<&Intake::urgentSignals>("urgent_signals"),
    row<&Intake::willingToMediate>("willing_to_mediate"),
    row<&Intake::isProtected>("protected"),
    row<&Intake::anonymous>("anonymous"),
    row<&Intake::petitioners>("petitioners"),
    row<&Intake::respondents>("respondents"),
    row<&Intake::attachments>("attachments"),
};

const FieldRow *rowOf(const QString &field)
{
    const auto found = std::find_if(fieldRows.begin(), fieldRows.end(), [&](const FieldRow &each) {
        return field == QLatin1String(each.name);
    });
    return found == fieldRows.end() ? nullptr : &*found;
}

} // namespace

bool isSame(const Intake &a, const Intake &b, const QString &field)
{
    const FieldRow *found = rowOf(field);
    return !found || found->equal(a, b);
}

bool applyCorrection(Intake &to, const Intake &from, const QStringList &fields)
{
    bool known = true;
    for (const QString &field : fields) {
        const FieldRow *found = rowOf(field);
        found ? found->copy(to, from) : void(known = false);
    }
    return known;
}

QStringList differingFields(const Intake &a, const Intake &b)
{
    QStringList fields;
    for (const FieldRow &candidate : fieldRows) {
        if (!candidate.equal(a, b))
            fields.append(QLatin1String(candidate.name));
    }
    return fields;
}

} // namespace onedoor
