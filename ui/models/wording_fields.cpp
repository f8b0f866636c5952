#include "ui/models/wording.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

struct FieldName {
    const char *field;
    const char *text;
};

// The last part of a field's name, as contract.md has it, and of what else errors name.
constexpr FieldName fieldNames[] = {
    {"channel", QT_TRANSLATE_NOOP("Wording", "Channel")},
    {"received_at", QT_TRANSLATE_NOOP("Wording", "Received on")},
    {"source_no", QT_TRANSLATE_NOOP("Wording", "Source number")},
    {"kind", QT_TRANSLATE_NOOP("Wording", "Kind")},
    {"subkind", QT_TRANSLATE_NOOP("Wording", "Kind of other matter")},
    {"type", QT_TRANSLATE_NOOP("Wording", "Type")},
    {"content_class", QT_TRANSLATE_NOOP("Wording", "Content class")},
    {"title", QT_TRANSLATE_NOOP("Wording", "Title")},
    {"narrative", QT_TRANSLATE_NOOP("Wording", "What happened")},
    {"claim", QT_TRANSLATE_NOOP("Wording", "What is asked for")},
    {"division", QT_TRANSLATE_NOOP("Wording", "Division")},
    {"detail", QT_TRANSLATE_NOOP("Wording", "Place")},
    {"place", QT_TRANSLATE_NOOP("Wording", "Place")},
    {"source_system", QT_TRANSLATE_NOOP("Wording", "Source system")},
    {"willing_to_mediate", QT_TRANSLATE_NOOP("Wording", "Willing to mediate")},
    {"protected", QT_TRANSLATE_NOOP("Wording", "Protected")},
    {"anonymous", QT_TRANSLATE_NOOP("Wording", "Anonymous")},
    {"occurred_on", QT_TRANSLATE_NOOP("Wording", "Happened on")},
    {"amount", QT_TRANSLATE_NOOP("Wording", "Amount")},
    {"headcount", QT_TRANSLATE_NOOP("Wording", "People concerned")},
    {"nature", QT_TRANSLATE_NOOP("Wording", "Nature")},
    {"sphere", QT_TRANSLATE_NOOP("Wording", "Sphere")},
    {"intensity", QT_TRANSLATE_NOOP("Wording", "Intensity")},
    {"urgent_signals", QT_TRANSLATE_NOOP("Wording", "Urgent signals")},
    {"petitioners", QT_TRANSLATE_NOOP("Wording", "Petitioner")},
    {"respondents", QT_TRANSLATE_NOOP("Wording", "Respondent")},
    {"name", QT_TRANSLATE_NOOP("Wording", "Name")},
    {"id_type", QT_TRANSLATE_NOOP("Wording", "ID type")},
    {"id_number", QT_TRANSLATE_NOOP("Wording", "ID number")},
    {"sex", QT_TRANSLATE_NOOP("Wording", "Sex")},
    {"birth", QT_TRANSLATE_NOOP("Wording", "Date of birth")},
    {"ethnicity", QT_TRANSLATE_NOOP("Wording", "Ethnicity")},
    {"phone", QT_TRANSLATE_NOOP("Wording", "Phone")},
    {"phone_note", QT_TRANSLATE_NOOP("Wording", "Note on the phone")},
    {"address", QT_TRANSLATE_NOOP("Wording", "Address")},
    {"occupation", QT_TRANSLATE_NOOP("Wording", "Occupation")},
    {"contact", QT_TRANSLATE_NOOP("Wording", "Contact")},
    {"contact_title", QT_TRANSLATE_NOOP("Wording", "Contact's post")},
    {"guardian", QT_TRANSLATE_NOOP("Wording", "Guardian")},
    {"reason", QT_TRANSLATE_NOOP("Wording", "Reason")},
    {"fields", QT_TRANSLATE_NOOP("Wording", "Corrected fields")},
    {"organisation", QT_TRANSLATE_NOOP("Wording", "Organisation")},
    {"result", QT_TRANSLATE_NOOP("Wording", "Result")},
    {"question", QT_TRANSLATE_NOOP("Wording", "Question")},
    {"answer", QT_TRANSLATE_NOOP("Wording", "Answer")},
    {"petition", QT_TRANSLATE_NOOP("Wording", "Matter")},
    {"document", QT_TRANSLATE_NOOP("Wording", "Paper")},
    {"record", QT_TRANSLATE_NOOP("Wording", "Record")},
    {"act", QT_TRANSLATE_NOOP("Wording", "Step")},
    {"ticket", QT_TRANSLATE_NOOP("Wording", "Ticket")},
    {"attachments", QT_TRANSLATE_NOOP("Wording", "Attachment")},
    {"scan", QT_TRANSLATE_NOOP("Wording", "Scan")},
    {"slots", QT_TRANSLATE_NOOP("Wording", "Key to the store")},
    {"keyring", QT_TRANSLATE_NOOP("Wording", "The keyring of this computer")},
    {"recovery_code", QT_TRANSLATE_NOOP("Wording", "Recovery code")},
    {"other", QT_TRANSLATE_NOOP("Wording", "The other matter")},
    {"reply", QT_TRANSLATE_NOOP("Wording", "Reply")},
    {"replied_at", QT_TRANSLATE_NOOP("Wording", "Replied on")},
    {"protected", QT_TRANSLATE_NOOP("Wording", "Protected information")},
    {"line", QT_TRANSLATE_NOOP("Wording", "The line")},
    {"rows", QT_TRANSLATE_NOOP("Wording", "The list, in rows,")},
    {"cells", QT_TRANSLATE_NOOP("Wording", "The row, in cells,")},
    {"into", QT_TRANSLATE_NOOP("Wording", "The matter that goes on")},
    {"login", QT_TRANSLATE_NOOP("Wording", "Login")},
    {"station", QT_TRANSLATE_NOOP("Wording", "Centre and station")},
    {"pause", QT_TRANSLATE_NOOP("Wording", "Pause")},
    {"deadline", QT_TRANSLATE_NOOP("Wording", "Deadline")},
    {"rule", QT_TRANSLATE_NOOP("Wording", "Rule")},
    {"file", QT_TRANSLATE_NOOP("Wording", "The file")},
    {"json", QT_TRANSLATE_NOOP("Wording", "The JSON text")},
    {"form", QT_TRANSLATE_NOOP("Wording", "Form")},
    {"qr", QT_TRANSLATE_NOOP("Wording", "QR text")},
    {"hours", QT_TRANSLATE_NOOP("Wording", "Hours between backups")},
    {"number", QT_TRANSLATE_NOOP("Wording", "Number")},
    {"visit", QT_TRANSLATE_NOOP("Wording", "Ticket")},
    {"blob", QT_TRANSLATE_NOOP("Wording", "Stored paper")},
    {"body", QT_TRANSLATE_NOOP("Wording", "Record")},
    {"operator", QT_TRANSLATE_NOOP("Wording", "Operator's name")},
    {"hub", QT_TRANSLATE_NOOP("Wording", "Address of the county's database")},
};

QString partText(const QString &part)
{
    for (const FieldName &name : fieldNames) {
        if (part == QLatin1String(name.field))
            return Wording::tr(name.text);
    }
    return part;
}

} // namespace

QString fieldText(const QString &field)
{
    static const QRegularExpression party(QStringLiteral("^(\\w+)\\[(\\d+)\\](?:\\.(\\w+))?$"));
    if (const auto match = party.match(field); match.hasMatch()) {
        const QString who = Wording::tr("%1 %2", "petitioner, its number")
                                .arg(partText(match.captured(1)))
                                .arg(match.captured(2).toInt() + 1);
        return match.captured(3).isEmpty() ? who
                                           : Wording::tr("%1: %2", "petitioner 1, phone")
                                                 .arg(who, partText(match.captured(3)));
    }
    return partText(field.section(u'.', -1));
}

} // namespace onedoor
