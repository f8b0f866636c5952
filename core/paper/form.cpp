#include "core/paper/form.h"

#include "core/paper/grammar.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace onedoor
{

namespace
{

constexpr qsizetype LARGEST = 1024 * 1024;
constexpr int DEEPEST = 32;

class FormReader
{
public:
    FormReader(const QByteArray &xml, const SourceLines &lines, FormStage stage)
        : m_xml(xml), m_lines(lines), m_stage(stage)
    {
    }

    Result<Element> read()
    {
        while (!m_xml.atEnd() && !m_xml.isStartElement()) {
            m_xml.readNext();
            if (m_xml.isDTD()) // entities could hide what is printed
                return mistake(QStringLiteral("no DOCTYPE allowed"));
        }
        if (m_xml.hasError())
            return mistake(m_xml.errorString());
        if (m_xml.name() != QLatin1String("form"))
            return mistake(QStringLiteral("<form> expected"));
        auto root = element(0);
        if (!root)
            return root;
        while (!m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            return mistake(m_xml.errorString());
        if (!root->child(QLatin1String("body")))
            return mistake(QStringLiteral("<body> missing"));
        return root;
    }

private:
    Error mistake(const QString &what) const
    {
        return Error{Reason::BadTemplate,
                     m_lines.place(int(m_xml.lineNumber())) + QStringLiteral(": ") + what,
                     QString()};
    }

    Result<Element> element(int depth)
    {
        Element out;
        out.name = m_xml.name().toString();
        out.line = int(m_xml.lineNumber());
        const ElementRule *rule = ruleFor(out.name);
        if (!rule)
            return mistake(QStringLiteral("unknown element <%1>").arg(out.name));
        if (depth > DEEPEST)
            return mistake(QStringLiteral("nested too deep"));
        const auto attributes = m_xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QString key = attribute.name().toString();
            const QString what = attributeMistake(out.name, key, attribute.value().toString());
            if (!what.isEmpty())
                return mistake(what);
            out.attributes.insert(key, attribute.value().toString());
        }
        if (auto error = content(out, rule->content, depth))
            return *error;
        return out;
    }

    std::optional<Error> content(Element &out, Content allowed, int depth)
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                return std::nullopt;
            if (token == QXmlStreamReader::Characters) {
                if (auto error = characters(out, allowed))
                    return error;
            } else if (token == QXmlStreamReader::StartElement) {
                const ElementRule *rule = ruleFor(m_xml.name().toString());
                if (rule && !mayContain(allowed, rule->place))
                    return mistake(
                        QStringLiteral("<%1> may not stand in <%2>").arg(m_xml.name(), out.name));
                auto child = element(depth + 1);
                if (!child)
                    return child.error();
                out.children.push_back(std::move(*child));
            } else if (token != QXmlStreamReader::Comment) {
                return mistake(m_xml.hasError() ? m_xml.errorString()
                                                : QStringLiteral("only elements and text allowed"));
            }
        }
        return mistake(m_xml.errorString());
    }

    std::optional<Error> characters(Element &out, Content allowed) const
    {
        QString text = m_xml.text().toString();
        const bool mayHold =
            allowed == Content::Text || allowed == Content::Inline || allowed == Content::Either;
        if (!mayHold) {
            static const QRegularExpression tags(QStringLiteral("\\{\\{[^}]*\\}\\}"));
            if (m_stage == FormStage::Template)
                text.remove(tags);
            if (text.trimmed().isEmpty())
                return std::nullopt;
            return mistake(QStringLiteral("text may not stand in <%1>").arg(out.name));
        }
        Element node;
        node.line = int(m_xml.lineNumber());
        node.text = text;
        out.children.push_back(std::move(node));
        return std::nullopt;
    }

    QXmlStreamReader m_xml;
    const SourceLines &m_lines;
    FormStage m_stage;
};

} // namespace

const Element *Element::child(QLatin1String key) const
{
    const auto found = std::find_if(children.begin(), children.end(),
                                    [key](const Element &each) { return each.is(key); });
    return found == children.end() ? nullptr : &*found;
}

QString Element::allText() const
{
    QString out = text;
    for (const Element &each : children)
        out += each.allText();
    return out;
}

Result<Element> parseForm(const QByteArray &xml, const SourceLines &lines, FormStage stage)
{
    if (xml.size() > LARGEST)
        return Error{Reason::TooLong, lines.place(1), QString()};
    return FormReader(xml, lines, stage).read();
}

double pointSize(const QString &size)
{
    static const QHash<QString, double> named{
        {QStringLiteral("初号"), 42}, {QStringLiteral("小初"), 36},   {QStringLiteral("一号"), 26},
        {QStringLiteral("小一"), 24}, {QStringLiteral("二号"), 22},   {QStringLiteral("小二"), 18},
        {QStringLiteral("三号"), 16}, {QStringLiteral("小三"), 15},   {QStringLiteral("四号"), 14},
        {QStringLiteral("小四"), 12}, {QStringLiteral("五号"), 10.5}, {QStringLiteral("小五"), 9},
        {QStringLiteral("六号"), 7.5}};
    const double points = named.value(size, size.toDouble());
    return points >= 4 && points <= 100 ? points : 0;
}

} // namespace onedoor
