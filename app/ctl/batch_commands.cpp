#include "app/ctl/commands.h"
#include "core/desk/paper_batch.h"
#include "core/paper/joined.h"
#include "core/store/files.h"
#include "ui/models/wording_command.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

class BatchCommands
{
    Q_DECLARE_TR_FUNCTIONS(BatchCommands)
};

/// A code a line, or the first word of one: what `find` prints can be given as it is.
Result<QStringList> codesOf(const QString &file)
{
    const auto bytes = readInput(file);
    if (!bytes)
        return bytes.error();
    QStringList codes;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        const QString code = line.simplified().section(u' ', 0, 0);
        if (!code.isEmpty())
            codes << code;
    }
    return codes;
}

/// Tells of each matter and gathers its paper.
class Telling
{
public:
    Telling(Context &context, bool twoSided) : m_context(context), m_joined(twoSided) {}

    bool operator()(const BatchLine &line, const QByteArray &pdf)
    {
        QJsonObject object{{QStringLiteral("code"), line.code}};
        if (line.error) {
            object[QStringLiteral("error")] = commandWordingOf(*line.error);
            ++m_refused;
        } else {
            object[QStringLiteral("number")] = line.number;
            object[QStringLiteral("pages")] = line.pages;
            if (line.before)
                object[QStringLiteral("before")] = true;
            if (const auto added = m_joined.add(pdf); !added)
                m_failed = added.error();
        }
        m_context.print(object);
        return !m_failed && m_context.isHeard();
    }

    Result<Done> save(const QString &file)
    {
        if (m_failed)
            return *m_failed;
        return writeWhole(file, [this](QIODevice &to) { return m_joined.write(to); });
    }
    int papers() const { return m_joined.papers(); }
    int refusedOnes() const { return m_refused; }

private:
    Context &m_context;
    JoinedPapers m_joined;
    int m_refused = 0;
    std::optional<Error> m_failed;
};

} // namespace

int runBatch(const Arguments &arguments, Context &context)
{
    const QString file = arguments.value(QStringLiteral("pdf"));
    if (const auto may = file.isEmpty() ? Done{} : mayWrite(file, context); !may)
        return context.fail(may.error());
    QJsonObject inputs;
    if (arguments.has(QStringLiteral("inputs"))) {
        const auto object = readObject(arguments.value(QStringLiteral("inputs")));
        if (!object)
            return context.fail(object.error());
        inputs = *object;
    }
    const auto codes = codesOf(arguments.value(QStringLiteral("codes")));
    if (!codes)
        return context.fail(codes.error());
    if (!context.open())
        return refused;
    const QString name = arguments.positional().first();
    const FormSpec *form = context.reference().forms.find(name);
    Telling telling(context, form && form->sides != QStringLiteral("one-sided"));
    const auto outcome = PaperBatch(context.workplace(), context.engine())
                             .issue(name, *codes, inputs, std::ref(telling));
    context.warn(BatchCommands::tr("%1 papers, %2 matters without one")
                     .arg(telling.papers())
                     .arg(telling.refusedOnes()));
    if (!file.isEmpty() && telling.papers() > 0) {
        if (const auto written = telling.save(file); !written)
            return context.fail(written.error());
    }
    if (!outcome)
        return context.fail(outcome.error());
    return telling.refusedOnes() == 0 ? done : refused;
}

} // namespace onedoor
