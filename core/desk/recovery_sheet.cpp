#include "core/desk/recovery_sheet.h"

namespace onedoor
{

Result<Paper> recoverySheet(const PaperEngine &engine, const QString &resources,
                            const SheetFacts &facts, const RecoveryCode &code)
{
    const auto sheets = FormLibrary::load(resources + QStringLiteral("/sheets"));
    if (!sheets)
        return sheets.error();
    const FormSpec *form = sheets->find(QStringLiteral("recovery-sheet"));
    if (!form)
        return Error{Reason::BadTemplate, QStringLiteral("recovery-sheet"), {}};
    const QStringList groups = code.text().split(u'-');
    const QString between = QStringLiteral(" - ");
    const QJsonObject content{
        {QStringLiteral("centreName"), facts.of.centreName},
        {QStringLiteral("station"), facts.of.station.text()},
        {QStringLiteral("firstLine"), groups.mid(0, 3).join(between)},
        {QStringLiteral("secondLine"), groups.mid(3).join(between)},
        {QStringLiteral("madeBy"), facts.madeBy},
        {QStringLiteral("madeOn"), Clock::legalDay(facts.madeAt).toString(Qt::ISODate)}};
    return engine.render(*form, content, RenderMode::Final, facts.madeAt);
}

} // namespace onedoor
