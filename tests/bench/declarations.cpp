// What declared procedure costs: reading it at the start, and asking it of a matter.
#include "core/desk/acting.h"
#include "core/desk/declared_set.h"
#include "core/desk/taking_support.h"
#include "tests/bench/measures.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace onedoor::bench
{

namespace
{

constexpr int readings = 20;
constexpr int matters = 500;

/// The same files through Qt's reader alone.
double parsing(const QString &folder)
{
    QList<QByteArray> files;
    for (const char *of : {"/acts", "/routes", "/forms", "/records", "/rules"}) {
        QDirIterator each(folder + QLatin1String(of), {QStringLiteral("*.json")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly))
                files << file.readAll();
        }
    }
    Times taken;
    for (int i = 0; i < readings; ++i) {
        taken.add(secondsOf([&] {
            for (const QByteArray &file : std::as_const(files))
                QJsonDocument::fromJson(file);
        }));
    }
    return taken.median();
}

} // namespace

void measureDeclarations(Table &table, County &county)
{
    const Reference &reference = county.reference();
    Times loaded, asked;
    for (int i = 0; i < readings; ++i) {
        loaded.add(secondsOf(
            [&] { must(Result<DeclarationReading>(readDeclarations(reference, {})), "read"); }));
    }
    Desk desk = county.desk();
    const Acting acting(desk.workplace());
    const Roles roles = allRoles(reference);
    for (int i = 0; i < matters; ++i) {
        const QJsonObject view = acting.view(must(desk.petition(county.any()), "petition"));
        asked.add(secondsOf([&] {
            for (const ActSpec &act : reference.declarations.acts())
                (void)allows(view, act, roles);
        }));
    }
    const int n = county.petitions();
    table.add(within(QStringLiteral("all declarations read and checked"), n,
                     QStringLiteral("%1 to parse them").arg(inWords(parsing(reference.folder))),
                     loaded.median(), 50));
    table.add(within(QStringLiteral("whether each act may be taken, %1 acts, p99")
                         .arg(reference.declarations.acts().size()),
                     n, QStringLiteral("p50 %1").arg(inWords(asked.median())), asked.at(0.99), 1));
}

} // namespace onedoor::bench
