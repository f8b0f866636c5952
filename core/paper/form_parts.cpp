#include "core/paper/form_parts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace onedoor
{

namespace
{

constexpr qsizetype LARGEST = 1024 * 1024; // characters of a form with its parts
constexpr int DEEPEST = 8;

Error mistake(const QString &place, const QString &what)
{
    return Error{Reason::BadTemplate, place + QStringLiteral(": ") + what, QString()};
}

QString layoutFile(const QString &part)
{
    return QStringLiteral("parts/%1.xml").arg(part);
}

int linesIn(QStringView text)
{
    return int(text.count(u'\n'));
}

} // namespace

/// Puts parts into a text, and parts into these.
class PartPlacer
{
public:
    explicit PartPlacer(const FormParts &parts, const QString &file)
        : m_parts(parts), m_whole{QString(), SourceLines(file)}
    {
    }

    Result<WholeLayout> place(const QString &text, const QString &file)
    {
        if (const auto done = put(text, file, 1); !done)
            return done.error();
        return std::move(m_whole);
    }

private:
    Result<Done> put(const QString &text, const QString &file, int firstLine)
    {
        static const QRegularExpression found(QStringLiteral("<!--.*?-->|<include\\b([^>]*)/>"),
                                              QRegularExpression::DotMatchesEverythingOption);
        begin(file, firstLine);
        qsizetype from = 0;
        for (auto each = found.globalMatch(text); each.hasNext();) {
            const auto match = each.next();
            if (match.capturedView().startsWith(u"<!--"))
                continue;
            write(QStringView(text).mid(from, match.capturedStart() - from));
            from = match.capturedEnd();
            const int line = firstLine + linesIn(QStringView(text).first(match.capturedStart()));
            const QString where = QStringLiteral("%1:%2").arg(file).arg(line);
            if (const auto done = include(match.captured(1), where); !done)
                return done;
            begin(file, firstLine + linesIn(QStringView(text).first(from)));
        }
        write(QStringView(text).sliced(from));
        return m_whole.text.size() > LARGEST ? Result<Done>(Error{Reason::TooLong, file, {}})
                                             : Result<Done>(Done{});
    }

    Result<Done> include(const QString &attributes, const QString &where)
    {
        QHash<QString, QString> given;
        static const QRegularExpression attribute(QStringLiteral("([a-z-]+)=\"([^\"]*)\""));
        for (auto each = attribute.globalMatch(attributes); each.hasNext();) {
            const auto match = each.next();
            given.insert(match.captured(1), match.captured(2));
        }
        const QString name = given.take(QStringLiteral("part"));
        const auto piece = m_parts.m_pieces.constFind(name);
        if (piece == m_parts.m_pieces.constEnd())
            return mistake(where, QStringLiteral("no such part: \"%1\"").arg(name));
        if (m_open.contains(name) || m_open.size() >= DEEPEST)
            return mistake(where, QStringLiteral("part %1 takes itself in").arg(name));
        for (const QString &key : given.keys()) {
            if (!piece->takes.contains(key))
                return mistake(where, QStringLiteral("part %1 takes no %2").arg(name, key));
        }
        for (const QString &key : piece->needs) {
            if (!given.contains(key))
                return mistake(where, QStringLiteral("part %1 needs %2").arg(name, key));
        }
        QString text = piece->text;
        for (auto key = piece->takes.begin(); key != piece->takes.end(); ++key)
            text.replace(QStringLiteral("[[%1]]").arg(key.key()), given.value(key.key(), *key));
        m_open.append(name);
        auto done = put(text, layoutFile(name), piece->line);
        m_open.removeLast();
        return done;
    }

    /// What follows stands on a line of its own, which is told as line `line` of `file`.
    void begin(const QString &file, int line)
    {
        if (!m_whole.text.isEmpty())
            write(u"\n");
        m_whole.lines.add(m_line, file, line);
    }

    void write(QStringView text)
    {
        m_whole.text += text;
        m_line += linesIn(text);
    }

    const FormParts &m_parts;
    WholeLayout m_whole;
    int m_line = 1;
    QStringList m_open;
};

QStringList FormParts::filesIn(const QString &folder)
{
    QStringList files;
    const QDir dir(folder);
    const QStringList kinds{QStringLiteral("*.xml"), QStringLiteral("*.json")};
    for (const QString &name : dir.entryList(kinds, QDir::Files, QDir::Name))
        files.append(dir.filePath(name));
    return files;
}

Result<FormParts> FormParts::load(const QString &folder)
{
    FormParts parts;
    for (const QString &file : filesIn(folder)) {
        if (const auto done = parts.add(file); !done)
            return done.error();
    }
    return parts;
}

Result<Done> FormParts::add(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, path, QString()};
    const QString name = path.section(u'/', -1).section(u'.', 0, 0);
    if (path.endsWith(QLatin1String(".xml")))
        return addLayout(name, file.readAll());
    m_fields.insert(name, file.readAll());
    return Done{};
}

Result<Done> FormParts::addLayout(const QString &name, const QByteArray &xml)
{
    QXmlStreamReader reader(QString::fromUtf8(xml));
    const auto wrong = [&](const QString &what) {
        return mistake(QStringLiteral("%1:%2").arg(layoutFile(name)).arg(reader.lineNumber()),
                       what);
    };
    while (!reader.atEnd() && !reader.isStartElement())
        reader.readNext();
    if (reader.hasError() || reader.name() != QLatin1String("part"))
        return wrong(reader.hasError() ? reader.errorString() : QStringLiteral("<part> expected"));
    Piece piece;
    const auto attributes = reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const bool needs = attribute.name() == QLatin1String("needs");
        if (!needs && attribute.name() != QLatin1String("takes"))
            return wrong(QStringLiteral("unknown attribute %1 of <part>").arg(attribute.name()));
        for (const QString &word : attribute.value().toString().split(u' ', Qt::SkipEmptyParts)) {
            const QString key = word.section(u'=', 0, 0);
            piece.takes.insert(key, word.section(u'=', 1));
            if (needs)
                piece.needs.append(key);
        }
    }
    const qsizetype begin = reader.characterOffset();
    const QString text = QString::fromUtf8(xml);
    piece.line = int(reader.lineNumber());
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError())
        return wrong(reader.errorString());
    piece.text = text.mid(begin, text.lastIndexOf(QLatin1String("</part>")) - begin);
    static const QRegularExpression argument(QStringLiteral("\\[\\[([^\\]]*)\\]\\]"));
    for (auto each = argument.globalMatch(piece.text); each.hasNext();) {
        const auto match = each.next();
        if (!piece.takes.contains(match.captured(1))) {
            const int line =
                piece.line + linesIn(QStringView(piece.text).first(match.capturedStart()));
            return mistake(QStringLiteral("%1:%2").arg(layoutFile(name)).arg(line),
                           QStringLiteral("%1 is neither taken nor needed").arg(match.captured()));
        }
    }
    m_pieces.insert(name, piece);
    return Done{};
}

Result<WholeLayout> FormParts::whole(const QByteArray &layout, const QString &file) const
{
    return PartPlacer(*this, file).place(QString::fromUtf8(layout), file);
}

const QByteArray *FormParts::fields(const QString &part) const
{
    const auto found = m_fields.constFind(part);
    return found == m_fields.constEnd() ? nullptr : &*found;
}

QString FormParts::fieldsFile(const QString &part)
{
    return QStringLiteral("parts/%1.json").arg(part);
}

} // namespace onedoor
