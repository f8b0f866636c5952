#include "core/domain/declarations.h"
#include "tests/domain/declared_samples.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace onedoor;
using declared::source;
using declared::text;

namespace
{

using Random = std::mt19937;

qsizetype below(Random &random, qsizetype bound)
{
    return bound > 0 ? qsizetype(random() % uint(bound)) : 0;
}

/// Bytes lost, doubled, changed, moved.
QByteArray mangled(QByteArray bytes, Random &random)
{
    if (bytes.isEmpty())
        return bytes;
    const qsizetype at = below(random, bytes.size());
    const qsizetype length = 1 + below(random, 12);
    switch (random() % 4) {
    case 0:
        return bytes.remove(at, length);
    case 1:
        return bytes.insert(at, bytes.mid(below(random, bytes.size()), length));
    case 2:
        bytes[at] = char(random() % 256);
        return bytes;
    default:
        return bytes.left(at);
    }
}

QJsonValue anything(Random &random)
{
    const QJsonValue all[] = {QJsonValue(),
                              true,
                              -1,
                              1e300,
                              0.5,
                              text(""),
                              text("{{"),
                              text("{{unit}}"),
                              text("{{item.x[0]}}"),
                              text("a[b].c"),
                              text("accept"),
                              text("current"),
                              QJsonArray(),
                              QJsonArray{QJsonArray{1}},
                              QJsonObject(),
                              QJsonObject{{text("not"), QJsonObject{{text("role"), text("x")}}}},
                              QString(300, u'['),
                              QString(QChar(0xd800))};
    return all[random() % std::size(all)];
}

/// Well-formed, and wrong somewhere: a value of another kind, a key renamed or gone.
QJsonValue twisted(const QJsonValue &value, Random &random)
{
    if (value.isObject() && !value.toObject().isEmpty() && random() % 8) {
        QJsonObject object = value.toObject();
        const QString key = object.keys().at(below(random, object.size()));
        const QJsonValue inner = object.take(key);
        if (random() % 10 == 0)
            return object;
        object.insert(random() % 12 ? key : key + u'x', twisted(inner, random));
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty() && random() % 8) {
        QJsonArray list = value.toArray();
        const qsizetype at = below(random, list.size());
        if (random() % 10 == 0)
            list.append(list.at(at));
        else
            list.replace(at, twisted(list.at(at), random));
        return list;
    }
    return anything(random);
}

QByteArray mutated(const QByteArray &bytes, Random &random)
{
    QByteArray out = bytes;
    if (random() % 3 == 0) {
        for (uint i = 0; i <= random() % 3; ++i)
            out = mangled(out, random);
        return out;
    }
    QJsonObject object = QJsonDocument::fromJson(bytes).object();
    for (uint i = 0; i <= random() % 2; ++i)
        object = twisted(object, random).toObject();
    return QJsonDocument(object).toJson();
}

/// How many of the file's acts, routes or forms serve.
qsizetype served(const Declarations &set, const QString &file)
{
    qsizetype count = 0;
    for (const ActSpec &act : set.acts())
        count += act.file == file;
    for (const RouteSpec &route : set.routes())
        count += route.file == file;
    for (const FormDeclaration &form : set.forms())
        count += form.file == file;
    return count;
}

/// How many it declares; a file that is no list holds one.
qsizetype declaredIn(const QByteArray &bytes, const char *many)
{
    const QJsonObject file = QJsonDocument::fromJson(bytes).object();
    return file.contains(QLatin1String(many)) ? file.value(QLatin1String(many)).toArray().size()
                                              : 1;
}

} // namespace

TEST_CASE("Ten thousand mutated declarations: never a crash, never a half-loaded set")
{
    Random random(20261130);
    const QList<DeclarationSource> whole = declared::shipped();
    const char *many[] = {"acts", "routes", "forms"};
    const OutsideNames outside = declared::outside();
    int aside = 0;
    int adopted = 0;
    for (int round = 0; round < 10'000; ++round) {
        const qsizetype which = below(random, whole.size());
        DeclarationSource local = whole[which];
        local.file = text("local/mutated.json");
        local.layer = Layer::Local;
        local.bytes = mutated(whole[which].bytes, random);
        const auto reading = Declarations::read(whole + QList{local}, outside);
        INFO(local.bytes.toStdString());
        REQUIRE_FALSE(reading.refused);
        REQUIRE(reading.set.act(text("accept")));
        REQUIRE(reading.set.route(text("people-mediation")));
        REQUIRE(reading.set.form(text("notice")));
        const qsizetype here = served(reading.set, local.file);
        if (reading.aside.isEmpty()) {
            ++adopted;
            REQUIRE(here == declaredIn(local.bytes, many[which]));
        } else {
            ++aside;
            REQUIRE(here == 0);
            REQUIRE(served(reading.set, whole[which].file) ==
                    declaredIn(whole[which].bytes, many[which]));
            for (const DeclarationFlaw &flaw : reading.flaws) {
                REQUIRE_FALSE(flaw.sentence().isEmpty());
                REQUIRE(flaw.line >= 1);
            }
        }
    }
    CHECK(aside > 5000);
    CHECK(adopted > 100); // some changes are lawful
}

TEST_CASE("A mutated shipped file is refused whole or served whole")
{
    Random random(7);
    for (int round = 0; round < 500; ++round) {
        QList<DeclarationSource> sources = declared::shipped();
        DeclarationSource &one = sources[below(random, sources.size())];
        one.bytes = mutated(one.bytes, random);
        const auto reading = Declarations::read(sources, declared::outside());
        INFO(one.bytes.toStdString());
        REQUIRE(reading.aside.isEmpty());
        if (reading.refused)
            REQUIRE((reading.set.acts().empty() && reading.set.routes().empty()));
        else
            REQUIRE(reading.set.acts().size() >= 1);
    }
}
