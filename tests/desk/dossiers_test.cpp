// The whole file of a matter as one PDF.
#include "core/desk/attaching.h"
#include "core/desk/dossiers.h"
#include "tests/desk/paper_front.h"

#include <QBuffer>
#include <QImage>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QByteArray photo()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    return bytes;
}

void attach(PaperFront &front, const PetitionId &id, const char *name, QByteArray content)
{
    QBuffer buffer(&content);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    REQUIRE(Attaching(front.workplace()).attach(id, buffer, QString::fromUtf8(name), {}).ok());
}

} // namespace

TEST_CASE("A dossier binds every valid paper and picture in the file's order, with contents")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const QString spoilt =
        front.papers.issue(petition.id, QStringLiteral("acceptance-notice"), {})->number;
    REQUIRE(front.papers.voidDocument(spoilt, QStringLiteral("卡纸")).ok());
    const QString notice =
        front.papers.issue(petition.id, QStringLiteral("acceptance-notice"), {})->number;
    const auto form = front.papers.issue(petition.id, QStringLiteral("registration-form"), {});
    if (!form)
        FAIL(form.error().field.toStdString() << ": " << form.error().detail.toStdString());
    attach(front, petition.id, "现场.png", photo());
    attach(front, petition.id, "录音.mp3", "ID3 no picture");

    QByteArray pdf;
    QBuffer to(&pdf);
    to.open(QIODevice::WriteOnly);
    const auto bound =
        Dossiers(front.workplace(), front.engine).bind(petition.id, QStringLiteral("归档"), to);
    if (!bound)
        FAIL(bound.error().field.toStdString() << ": " << bound.error().detail.toStdString());
    REQUIRE(bound->rows.size() == 4);
    CHECK(bound->rows[0].number == form->number); // the form of registration comes first
    CHECK(bound->rows[0].from == 1);
    CHECK(bound->rows[1].number == notice);
    CHECK(bound->rows[1].from == 1 + form->pages);
    CHECK(bound->rows[2].title == QStringLiteral("现场.png"));
    CHECK(bound->rows[2].pages == 1);
    CHECK(bound->rows[3].from == 0);
    CHECK(bound->rows[3].note.contains(QStringLiteral("未装订")));
    CHECK(bound->pages == bound->rows[2].from);
    const QString text = PaperFront::textOf(pdf);
    for (const QString &said :
         {notice, form->number, petition.code.text(), QStringLiteral("现场.png"),
          QStringLiteral("录音.mp3"), spoilt + QStringLiteral("）已作废：卡纸")})
        CHECK(text.contains(said));
    const auto log = front.store->lookups.newest(1);
    REQUIRE(log.ok());
    CHECK(log->first().reason == QStringLiteral("归档"));
}

TEST_CASE("What a dossier makes itself is no paper to be issued, and takes no number")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    QStringList own;
    for (const FormSpec &form : front.reference.forms.forms()) {
        if (!form.ofFile())
            continue;
        own << form.id;
        const auto refused = front.papers.issue(petition.id, form.id, {});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().reason == Reason::NotAllowed);
        CHECK(refused.error().detail.contains(QStringLiteral("装订卷宗时由程序自动生成")));
    }
    CHECK(own.size() == 4);
    CHECK(front.desk->petition(petition.id)->documents.isEmpty());
    for (const FormState &state : front.papers.forms(*front.desk->petition(petition.id)))
        CHECK_FALSE(own.contains(state.form));
}
