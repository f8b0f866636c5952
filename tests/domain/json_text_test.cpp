#include <catch2/catch.hpp>

#include "core/domain/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace onedoor;

namespace
{

QString everyCharacter()
{
    QString all;
    for (char32_t c = 1; c < 0x3000; ++c)
        all += QChar(char16_t(c));
    return all + QStringLiteral("访𠮷\U0010ffff￿");
}

QJsonObject read(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

TEST_CASE("A record's text is that of QJsonDocument, byte for byte", "[json]")
{
    JsonText inner, outer;
    inner.add(QLatin1String("z"), everyCharacter());
    inner.add(QLatin1String("a_b"), QString());
    inner.add(QLatin1String("a"), QStringLiteral("\"\\"));
    outer.add(QLatin1String("text"), QStringLiteral("x"));
    inner.appendTo(outer.values);
    outer.end(QLatin1String("inner"));
    outer.values += "never said";
    outer.drop();
    outer.values += "[1,null]";
    outer.end(QLatin1String("list"));

    const QJsonObject same{
        {QStringLiteral("text"), QStringLiteral("x")},
        {QStringLiteral("list"), QJsonArray{1, QJsonValue()}},
        {QStringLiteral("inner"), QJsonObject{{QStringLiteral("z"), everyCharacter()},
                                              {QStringLiteral("a_b"), QString()},
                                              {QStringLiteral("a"), QStringLiteral("\"\\")}}}};
    CHECK(outer.text() == QJsonDocument(same).toJson(QJsonDocument::Compact));
    CHECK(JsonText().text() == "{}");
}

TEST_CASE("Half a surrogate pair is read as it was written", "[json]")
{
    for (const QString &half : {QString(QChar(0xd83d)), QString(QChar(0xde00)) + u'x',
                                QString(QChar(0xd83d)) + QChar(0xd83d) + QChar(0xde00)}) {
        JsonText text;
        text.add(QLatin1String("a"), half);
        CHECK(read(text.text()).value(QStringLiteral("a")).toString() == half);
    }
}
