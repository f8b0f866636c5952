#pragma once

#include "tests/desk/front.h"

#include <catch2/catch.hpp>

#include <QProcess>
#include <QRegularExpression>

namespace onedoor::test
{

/// A front with paper: one set of fonts for all its forms.
class PaperFront : public Front
{
public:
    PaperFront() : fonts({QStringLiteral(ONEDOOR_DEPS "/fonts/FandolFang-Regular.otf")}) {}

    Registered accepted(int line)
    {
        const Registered petition = registered(line);
        accept(petition.id);
        return petition;
    }
    void accept(const PetitionId &id)
    {
        act(id, "accept",
            R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    }

    /// What poppler reads on a paper, without white space.
    static QString textOf(const QByteArray &pdf)
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("paper.pdf"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QProcess text;
        text.start(QStringLiteral("pdftotext"),
                   {QStringLiteral("-raw"), path, QStringLiteral("-")});
        REQUIRE(text.waitForFinished());
        return QString::fromUtf8(text.readAllStandardOutput())
            .remove(QRegularExpression(QStringLiteral("\\s")));
    }

    FontBook fonts;
    PaperEngine engine{fonts};
    Papers papers{workplace(), engine};
};

} // namespace onedoor::test
