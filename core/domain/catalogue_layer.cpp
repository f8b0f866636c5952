#include "core/domain/catalogue_layer.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace onedoor
{

namespace
{

class Laying
{
public:
    Laying(const Catalogue &shipped, DeclarationText &own)
        : m_file(Declared::open(own)), m_shipped(shipped), m_attributes(shipped.attributes()),
          m_entries(shipped.all() + shipped.retired())
    {
    }

    std::optional<Catalogue> laid()
    {
        if (!m_file.isObject())
            return std::nullopt;
        m_file.allowOnly({"title", "source", "attributes", "entries"});
        const QString title = m_file.optionalText("title");
        for (const QString &attribute : m_file.texts("attributes")) {
            if (!m_attributes.contains(attribute))
                m_attributes << attribute;
        }
        const QList<Declared> lines = m_file.items("entries");
        if (lines.isEmpty())
            m_file.at("entries").refuse(FlawKind::Missing);
        for (const Declared &line : lines) {
            if (line.isObject())
                lay(line);
        }
        Catalogue all =
            Catalogue::of(title.isEmpty() ? m_shipped.title() : title, m_entries, m_attributes);
        keepGroups(all);
        return all;
    }

private:
    void lay(const Declared &line)
    {
        const QString code = line.text("code");
        if (code.isEmpty())
            return;
        if (m_named.contains(code))
            line.at("code").refuse(FlawKind::TwoWithOneId, code);
        m_named.insert(code);
        checkKeys(line);
        const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const Entry &entry) { return entry.code == code; });
        const bool isNew = place == m_entries.end();
        Entry entry = isNew ? Entry{} : *place;
        entry.code = code;
        entry.retired = line.flag("retired", false);
        if (isNew && entry.retired)
            line.at("code").refuse(FlawKind::UnknownName, QStringLiteral("编码“%1”").arg(code));
        if (isNew || line.has("name"))
            entry.name = line.text("name");
        if (line.has("path"))
            entry.path = line.texts("path");
        if (line.has("note"))
            entry.note = line.optionalText("note");
        if (line.has("keywords"))
            entry.keywords = line.texts("keywords");
        for (const QString &attribute : m_attributes) {
            const QByteArray key = attribute.toUtf8();
            if (line.has(key.constData()))
                entry.more.insert(attribute, line.optionalText(key.constData()));
        }
        if (isNew)
            m_entries << entry;
        else
            *place = entry;
    }
    void checkKeys(const Declared &line) const
    {
        static const QStringList own{QStringLiteral("code"),     QStringLiteral("name"),
                                     QStringLiteral("path"),     QStringLiteral("note"),
                                     QStringLiteral("keywords"), QStringLiteral("retired")};
        for (const QString &key : line.value().toObject().keys()) {
            if (!own.contains(key) && !m_attributes.contains(key))
                line.at(key.toUtf8().constData()).refuse(FlawKind::UnknownKey);
        }
    }
    /// Acts choose from groups: one that is left empty could not be answered any more.
    void keepGroups(const Catalogue &all) const
    {
        for (const Entry &entry : m_shipped.all()) {
            for (qsizetype depth = 1; depth <= entry.path.size(); ++depth) {
                const QStringList group = entry.path.mid(0, depth);
                if (all.under(group).isEmpty()) {
                    m_file.at("entries").refuse(
                        FlawKind::OutOfRange,
                        QStringLiteral("“%1”中至少留一项在用").arg(group.join(u'/')));
                    return;
                }
            }
        }
    }

    Declared m_file;
    const Catalogue &m_shipped;
    QStringList m_attributes;
    QList<Entry> m_entries;
    QSet<QString> m_named;
};

} // namespace

std::optional<Catalogue> laidOver(const Catalogue &shipped, DeclarationText &own)
{
    auto laid = Laying(shipped, own).laid();
    return own.flaws().isEmpty() ? std::move(laid) : std::nullopt;
}

} // namespace onedoor
