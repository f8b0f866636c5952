#include "core/insight/suggestions.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr double farBehind = 0.5; ///< of the first one's likeness
constexpr int leavesLookedAt = 12;

/// Words of the catalogues that any matter may be told with: heard, they would speak for 涉民族问题
/// and 希望工程 wherever somebody has a problem or a hope.
QString withoutCommonWords(QString words)
{
    static const QRegularExpression common(
        QStringLiteral("问题|及?相关|其他|其它|有关|政策|工作站|中心"));
    return words.replace(QStringLiteral("希望工程"), QStringLiteral("望工程"))
        .replace(common, QStringLiteral("\n"));
}

QString ownWordsOf(const Entry &entry)
{
    return withoutCommonWords((QStringList{entry.name} + entry.keywords).join(u'\n'));
}

/// Entries of the same label side by side make one example.
void add(QList<Example> &examples, const QString &label, const QString &words)
{
    const auto known =
        std::find_if(examples.begin(), examples.end(),
                     [&label](const Example &example) { return example.label == label; });
    if (known == examples.end())
        examples.append({label, {}, words, true});
    else
        known->text += u'\n' + words;
}

QList<Proposal> near(QList<Proposal> proposals, int limit)
{
    proposals.resize(std::min<qsizetype>(proposals.size(), limit));
    while (proposals.size() > 1 &&
           proposals.last().likeness < proposals.first().likeness * farBehind)
        proposals.removeLast();
    return proposals;
}

} // namespace

Start Start::of(const Catalogue &types, const Catalogue &classes, const Catalogue &organisations)
{
    Start start;
    for (const Entry &entry : types.all())
        add(start.types, entry.name, ownWordsOf(entry));
    for (const Entry &entry : classes.all()) {
        const QStringList path = entry.fullPath();
        add(start.fields, path.first(), entry.path.join(u'\n') + u'\n' + ownWordsOf(entry));
        add(start.classes, path.join(classJoint), ownWordsOf(entry));
    }
    for (const Entry &entry : organisations.all())
        add(start.organisations, entry.name, ownWordsOf(entry));
    return start;
}

QByteArray Start::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto *examples : {&types, &fields, &classes, &organisations}) {
        for (const Example &example : *examples)
            hash.addData((example.label + u'\n' + example.text + u'\0').toUtf8());
    }
    return hash.result();
}

Suggestions Suggestions::learn(const Start &start, const QList<ConfirmedCase> &cases)
{
    Start lessons = start;
    for (const ConfirmedCase &one : cases) {
        lessons.types.append({one.type, one.title, one.text});
        if (!one.contentClass.isEmpty())
            lessons.fields.append({one.contentClass.first(), one.title, one.text});
        if (one.contentClass.size() > 1)
            lessons.classes.append({one.contentClass.join(classJoint), one.title, one.text});
        for (const QString &organisation : one.organisations)
            lessons.organisations.append({organisation, one.title, one.text});
    }
    Suggestions made;
    made.m_cases = int(cases.size());
    made.m_start = start.digest();
    made.m_types = Classifier::learn(lessons.types);
    made.m_fields = Classifier::learn(lessons.fields);
    made.m_classes = Classifier::learn(lessons.classes);
    made.m_organisations = Classifier::learn(lessons.organisations);
    return made;
}

Suggested Suggestions::propose(const QString &title, const QString &text, int limit) const
{
    Suggested suggested;
    suggested.types = near(m_types.propose(title, text, limit), limit);
    suggested.organisations = near(m_organisations.propose(title, text, limit), limit);
    // The field is known best; the leaf below it only where its own words were heard.
    const QList<Proposal> leaves = m_classes.propose(title, text, leavesLookedAt);
    for (Proposal field : near(m_fields.propose(title, text, limit), limit)) {
        const auto leaf = std::find_if(leaves.begin(), leaves.end(), [&field](const Proposal &one) {
            return one.label.startsWith(field.label + classJoint);
        });
        if (leaf != leaves.end()) {
            field.label = leaf->label;
            field.reasons = leaf->reasons.isEmpty() ? field.reasons : leaf->reasons;
        }
        suggested.classes.append(field);
    }
    return suggested;
}

QByteArray Suggestions::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << m_start << qint32(m_cases) << m_types.toBytes() << m_fields.toBytes()
        << m_classes.toBytes() << m_organisations.toBytes();
    return bytes;
}

std::optional<Suggestions> Suggestions::fromBytes(const QByteArray &bytes, const QByteArray &start)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    Suggestions read;
    qint32 cases = 0;
    in >> read.m_start >> cases;
    if (read.m_start != start)
        return std::nullopt;
    read.m_cases = cases;
    for (Classifier *place :
         {&read.m_types, &read.m_fields, &read.m_classes, &read.m_organisations}) {
        QByteArray part;
        in >> part;
        auto classifier = Classifier::fromBytes(part);
        if (!classifier)
            return std::nullopt;
        *place = std::move(*classifier);
    }
    return in.status() == QDataStream::Ok && in.atEnd() ? std::optional(read) : std::nullopt;
}

} // namespace onedoor
