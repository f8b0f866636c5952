#include "ui/models/preferences.h"

#include <QSettings>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr auto scaleName = "look/scale";
constexpr auto askedName = "look/scaleAsked";
constexpr auto triedName = "look/scaleTried";

int scaleWithin(int percent)
{
    return std::clamp(percent, 100, 200);
}

QByteArray placeName(const QString &screens)
{
    return "window/" + screens.toLatin1();
}

} // namespace

Preferences::Preferences(const QString &folder) : m_file(folder + QStringLiteral("/desk.ini"))
{
    const QSettings kept(m_file, QSettings::IniFormat);
    for (const QString &name : kept.allKeys())
        m_values.insert(name, kept.value(name));
}

Preferences::~Preferences()
{
    if (m_writer)
        m_writer->finish();
}

Operator Preferences::clerk() const
{
    return {value("clerk/name", QString()).toString(), value("clerk/window", QString()).toString()};
}

void Preferences::setClerk(const Operator &clerk)
{
    put("clerk/name", clerk.name);
    put("clerk/window", clerk.window);
}

QString Preferences::printer() const
{
    return value("printer/name", QString()).toString();
}

void Preferences::setPrinter(const QString &name)
{
    put("printer/name", name);
}

QString Preferences::look() const
{
    return value("look/theme", QStringLiteral("system")).toString();
}

void Preferences::setLook(const QString &word)
{
    put("look/theme", word);
}

int Preferences::textSize() const
{
    return std::clamp(value("look/text", 1).toInt(), 0, 3);
}

void Preferences::setTextSize(int size)
{
    put("look/text", std::clamp(size, 0, 3));
}

int Preferences::scale() const
{
    return scaleWithin(value(scaleName, 100).toInt());
}

int Preferences::askedScale() const
{
    return scaleWithin(value(askedName, scale()).toInt());
}

void Preferences::askScale(int percent)
{
    put(askedName, scaleWithin(percent));
    put(triedName, false);
}

int Preferences::scaleAtStart() const
{
    return value(triedName, false).toBool() ? scale() : askedScale();
}

void Preferences::markScaleTried()
{
    put(triedName, true);
}

void Preferences::keepScale()
{
    put(scaleName, askedScale());
}

void Preferences::forgetScale()
{
    put(askedName, scale());
}

QString Preferences::windowPlace(const QString &screens) const
{
    return value(placeName(screens).constData(), QString()).toString();
}

void Preferences::setWindowPlace(const QString &screens, const QString &place)
{
    if (place != windowPlace(screens))
        put(placeName(screens).constData(), place);
}

QVariant Preferences::value(const char *name, const QVariant &otherwise) const
{
    return m_values.value(QLatin1String(name), otherwise);
}

void Preferences::put(const char *name, const QVariant &value)
{
    m_values.insert(QLatin1String(name), value);
    if (!m_writer)
        m_writer = std::make_unique<WorkerThread<QObject>>();
    m_writer->post([file = m_file, name = QString::fromLatin1(name), value](QObject &) {
        QSettings(file, QSettings::IniFormat).setValue(name, value);
    });
}

} // namespace onedoor
