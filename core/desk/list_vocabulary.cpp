#include "core/desk/list_vocabulary.h"

#include "core/desk/visible_text.h"
#include "core/domain/characters.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

Result<Catalogue> catalogueOf(const QString &resources, const QString &name)
{
    QFile file(resources + QStringLiteral("/catalogue/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, file.fileName(), {}};
    return Catalogue::load(file.readAll(), QStringLiteral("catalogue/") + name);
}

/// Without blanks, stars, colons and the remark that a column is required; brackets made plain.
QString bare(const QString &text)
{
    static const QRegularExpression noise(QStringLiteral("[\\s*＊:：]|\\((?:必填|选填|可选)\\)"));
    return halfWidth(withoutInvisible(text)).toLower().remove(noise);
}

} // namespace

Result<ListVocabulary> ListVocabulary::load(const QString &resources)
{
    auto fields = catalogueOf(resources, QStringLiteral("list-fields.json"));
    auto words = catalogueOf(resources, QStringLiteral("list-words.json"));
    if (!fields || !words)
        return fields ? words.error() : fields.error();
    ListVocabulary vocabulary;
    const auto heading = [&](const QString &text, const QString &field) {
        if (!vocabulary.m_headings.contains(bare(text)))
            vocabulary.m_headings.insert(bare(text), field);
    };
    for (const Entry &entry : fields->all()) {
        heading(entry.code, entry.code);
        heading(entry.name, entry.code);
        for (const QString &text : entry.keywords)
            heading(text, entry.code);
    }
    for (const Entry &entry : words->all()) {
        const QString group = entry.path.value(0);
        const QString word = entry.code.section(u':', 1);
        if (group == QStringLiteral("ending"))
            vocabulary.m_endings += entry.keywords;
        for (const QString &text : QStringList{word, entry.name} + entry.keywords)
            vocabulary.m_written.insert(group + u':' + bare(text), word);
    }
    vocabulary.m_fields = std::move(*fields);
    vocabulary.m_words = std::move(*words);
    return vocabulary;
}

QString ListVocabulary::fieldOf(const QString &heading) const
{
    if (isField(heading))
        return heading;
    return m_headings.value(bare(heading));
}

bool ListVocabulary::isField(const QString &field) const
{
    return m_fields.find(plainField(field)) != nullptr;
}

QString ListVocabulary::wordFor(const QString &group, const QString &written) const
{
    return m_written.value(group + u':' + bare(written));
}

bool ListVocabulary::isOrganisation(const QString &name) const
{
    return std::any_of(m_endings.begin(), m_endings.end(), [&](const QString &ending) {
        return name.size() > ending.size() + 1 && name.endsWith(ending);
    });
}

QString cleanHeading(const QString &heading)
{
    return withoutInvisible(heading).simplified();
}

QString plainField(const QString &field)
{
    static const QRegularExpression number(
        QStringLiteral("^(petitioners|respondents)\\[\\d{1,2}\\]\\."));
    QString plain = field;
    return plain.replace(number, QStringLiteral("\\1."));
}

} // namespace onedoor
