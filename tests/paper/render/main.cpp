// Sets the forms' samples on whichever platform it is started on and prints the digest of each PDF:
// the screen a paper is made in front of must not show in its bytes.
#include "core/paper/engine.h"

#include <QCryptographicHash>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace onedoor;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QString folder = QStringLiteral(ONEDOOR_SOURCE "/resources/forms");
    const auto library = FormLibrary::load(folder);
    if (!library)
        return 1;
    FontBook fonts({QStringLiteral(ONEDOOR_DEPS "/fonts/FandolFang-Regular.otf")});
    const QDateTime issuedAt(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC);
    for (const FormSpec &form : library->forms()) {
        QFile sample(folder + u'/' + form.id + QStringLiteral("/sample.json"));
        if (!sample.open(QIODevice::ReadOnly))
            return 1;
        const auto paper = PaperEngine(fonts).render(
            form, QJsonDocument::fromJson(sample.readAll()).object(), RenderMode::Final, issuedAt);
        if (!paper)
            return 1;
        const QByteArray digest = QCryptographicHash::hash(paper->pdf, QCryptographicHash::Sha256);
        printf("%s %s\n", qPrintable(form.id), digest.toHex().constData());
    }
    return 0;
}
