#pragma once

#include "core/desk/dossiers.h"
#include "tests/desk/paper_front.h"

#include <QBuffer>
#include <QJsonArray>
#include <QRegularExpression>

namespace onedoor::test
{

/// The file of a matter as it is bound, read back as others read it.
class WholeDossier
{
public:
    WholeDossier(PaperFront &front, const PetitionId &id) : m_petition(*front.desk->petition(id))
    {
        QBuffer to(&m_pdf);
        to.open(QIODevice::WriteOnly);
        const auto bound = Dossiers(front.workplace(), front.engine)
                               .bind(id, QStringLiteral("归档"), to);
        if (!bound)
            FAIL(bound.error().field.toStdString() << ": " << bound.error().detail.toStdString());
        m_bound = *bound;
        to.close();
        QFile file(m_folder.filePath(QStringLiteral("dossier.pdf")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(m_pdf);
        file.close();
        // To be looked at, page by page.
        if (const QString place = qEnvironmentVariable("ONEDOOR_DOSSIERS"); !place.isEmpty())
            QFile::copy(file.fileName(), place + u'/' + m_petition.code.text() + u'-' +
                                             m_petition.intake.title.left(8) +
                                             QStringLiteral(".pdf"));
        m_pages = read(QStringLiteral("pdftotext"),
                       {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")})
                      .remove(QRegularExpression(QStringLiteral("[ \\n\\x{3000}]+")))
                      .split(u'\f');
        m_pages.removeLast();
        readMarks(file.fileName());
        (void)read(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.fileName()});
    }

    /// Cover, contents, every thing from the page the contents say, 备考表, back.
    void check()
    {
        REQUIRE(m_marks.size() == boundRows() + 4);
        CHECK(m_marks[0].first == QStringLiteral("卷宗封面"));
        CHECK(m_marks[1].first == QStringLiteral("卷内目录"));
        CHECK(m_marks[m_marks.size() - 2].first == QStringLiteral("备考表"));
        CHECK(m_marks.last().first == QStringLiteral("封底"));
        REQUIRE(boundRows() > 0);
        const int first = m_marks[2].second;
        REQUIRE(m_marks[m_marks.size() - 2].second == first + m_bound.pages);
        const QString contents =
            m_pages.mid(m_marks[1].second - 1, first - m_marks[1].second).join(QString());
        for (int number = 1; number <= m_bound.pages; ++number)
            CHECK(m_pages[first + number - 2].contains(QString::number(number)));
        for (qsizetype i = 0, mark = 2; i < m_bound.rows.size(); ++i) {
            const DossierRow &row = m_bound.rows[i];
            INFO(row.title.toStdString() << " " << row.number.toStdString());
            CHECK(contents.contains(row.number));
            if (row.from == 0)
                continue;
            CHECK(m_marks[mark].first == row.title);
            CHECK(m_marks[mark++].second == first + row.from - 1);
            CHECK(
                m_pages.mid(first + row.from - 2, row.pages).join(QString()).contains(row.number));
            CHECK(contents.contains(QString::number(row.from)));
        }
        checkPapers();
    }

private:
    /// Each valid paper once; a void one in 备考表 alone.
    void checkPapers()
    {
        const QString note = m_pages[m_marks[m_marks.size() - 2].second - 1];
        for (const Document &document : m_petition.documents) {
            const QString &number = document.issued.number;
            INFO(number.toStdString());
            const auto rows =
                std::count_if(m_bound.rows.begin(), m_bound.rows.end(),
                              [&](const DossierRow &row) { return row.number == number; });
            CHECK(rows == (document.voided ? 0 : 1));
            if (document.voided)
                CHECK(note.contains(number));
        }
    }
    qsizetype boundRows() const
    {
        return std::count_if(m_bound.rows.begin(), m_bound.rows.end(),
                             [](const DossierRow &row) { return row.from > 0; });
    }
    static QString read(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        REQUIRE(process.waitForFinished(60000));
        const QByteArray text = process.readAllStandardOutput();
        INFO(text.right(300).toStdString());
        CHECK(process.exitCode() == 0);
        return QString::fromUtf8(text);
    }
    void readMarks(const QString &file)
    {
        const QString json =
            read(QStringLiteral("qpdf"),
                 {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), file});
        const QJsonArray marks = QJsonDocument::fromJson(json.toUtf8())
                                     .object()
                                     .value(QLatin1String("outlines"))
                                     .toArray();
        for (const QJsonValue mark : marks)
            m_marks.append({mark.toObject().value(QLatin1String("title")).toString(),
                            mark.toObject().value(QLatin1String("destpageposfrom1")).toInt()});
    }

    const Petition m_petition;
    QTemporaryDir m_folder;
    QByteArray m_pdf;
    BoundDossier m_bound;
    QStringList m_pages;                    ///< what poppler reads, without white space
    QList<std::pair<QString, int>> m_marks; ///< bookmarks: title, page from 1
};

/// A matter's end on the shelf: what may still be issued is, one paper is spoilt, and all is bound.
inline void checkDossier(PaperFront &front, const PetitionId &id)
{
    QString spoilt;
    for (const FormState &state : front.papers.forms(*front.desk->petition(id))) {
        INFO(state.form.toStdString());
        const auto issued = state.ready() ? front.papers.issue(id, state.form, {})
                                          : Error{Reason::NotAllowed, {}, {}};
        if (issued)
            spoilt = issued->number;
        else
            CHECK((!state.ready() || issued.error().reason == Reason::AlreadyDone));
    }
    if (!spoilt.isEmpty())
        REQUIRE(front.papers.voidDocument(spoilt, QStringLiteral("卡纸")));
    WholeDossier(front, id).check();
}

} // namespace onedoor::test
