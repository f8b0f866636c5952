#include "ui/models/preferences.h"

#include <QSettings>

#include <algorithm>

namespace onedoor
{

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
    return std::clamp(value("look/scale", 100).toInt(), 100, 200);
}

void Preferences::setScale(int percent)
{
    put("look/scale", percent);
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
    m_writer->post([file = m_file, name, value](QObject &) {
        QSettings(file, QSettings::IniFormat).setValue(QLatin1String(name), value);
    });
}

} // namespace onedoor
