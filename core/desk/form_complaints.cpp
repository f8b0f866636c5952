#include "core/desk/form_complaints.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

/// What the engine says, and how a person is told. The first that fits counts.
struct Wording {
    const char *pattern;
    const char *said;
};

constexpr Wording wordings[] = {
    {"unknown element <(.*)>", "没有 <%1> 这个元素"},
    {"unknown attribute (.*) of <part>", "<part> 没有属性 %1（只有 needs、takes）"},
    {"unknown attribute (.*) of <(.*)>", "<%2> 没有属性 %1"},
    {"bad value \"(.*)\" of (.*) in <(.*)>", "<%3> 的 %2 不能写“%1”"},
    {"<(.*)> may not stand in <(.*)>", "<%1> 不能放在 <%2> 里"},
    {"text may not stand in <(.*)>", "<%1> 里不能直接写文字"},
    {"only elements and text allowed", "这里只能写元素和文字"},
    {"no DOCTYPE allowed", "不能写 DOCTYPE"},
    {"<form> expected", "最外层应当是 <form>"},
    {"<part> expected", "最外层应当是 <part>"},
    {"<body> missing", "缺少 <body>"},
    {"sections nested too deep", "段落套得太深"},
    {"nested too deep", "元素套得太深"},
    {"section (.*) is not closed", "{{#%1}} 没有结束，缺少 {{/%1}}"},
    {"tag is not closed", "标签没有结束，缺少 }}"},
    {"stray \\{\\{/(.*)\\}\\}", "多出 {{/%1}}，前面没有打开它"},
    {"raw output is not allowed", "不能用三层大括号"},
    {"unknown partial (.*)", "不能这样引入“%1”，请用 <include part=…/>"},
    {"empty tag", "大括号里没有写栏目"},
    {"unknown filter (.*)", "没有“%1”这个过滤器"},
    {"unknown key (.*)", "没有“%1”：栏目没有声明，或者键写错了"},
    {"(.*) is not a plain value", "“%1”是一组内容，不能直接打印，请用 {{#%1}}…{{/%1}}"},
    {"no such part: \"(.*)\"", "没有“%1”这个组件"},
    {"part (.*) takes itself in", "组件“%1”引入了自己"},
    {"part (.*) takes no (.*)", "组件“%1”没有参数 %2"},
    {"part (.*) needs (.*)", "组件“%1”缺少参数 %2"},
    {"(.*) is neither taken nor needed", "%1 没有写进 takes 或者 needs"},
    {"id: not the folder's name", "id 与文书的文件夹名不一致"},
    {"paper: not that of meta.json", "paper 与 meta.json 写的不一致"},
    {"like: no such form (.*)", "like 写的文书“%1”不存在"},
    {"(.*): declared twice", "栏目“%1”声明了两次"},
    {"(.*): key and name needed", "栏目“%1”缺少 key 或者 name"},
    {"(.*): items without from", "栏目“%1”写了 items，没有写 from"},
    {"(.*): neither from nor given", "栏目“%1”没有来源：写 from、given 或者 default 之一"},
    {"(.*): from and given, one of them is to go", "栏目“%1”有两个来源，去掉一个"},
    {"(.*): an item needs from", "栏目“%1”中的一项缺少 from"},
    {"(.*): from: \"(.*)\" is no path", "栏目“%1”的 from 写的“%2”不是路径"},
    {"(.*): required: true or a condition", "栏目“%1”的 required 应当是 true 或者一个条件"},
    {"(.*): required: \"(.*)\" is not declared beside it",
     "栏目“%1”的 required 用到“%2”，旁边没有声明它"},
    {"words: (.*): a text that is no field", "words 中的“%1”应当是文字，并且不与栏目同名"},
    {"(.*): missing or wrong", "“%1”没有写，或者写得不对"},
    {"(.*): missing", "“%1”没有写"},
    {"about: a list of acts", "about 应当是办理动作的列表"},
    {"copies: 1 to 20", "copies 应当是 1 到 20"},
    {"copies: from a path, each a declared key",
     "copies 的 from 应当是路径，each 应当是已声明的栏目"},
    {"number", "number（文号的写法）不对"},
    // Qt's own
    {"Opening and ending tag mismatch.*", "开始和结束的标记对不上，前面有一个没有写结束标记"},
    {"Premature end of document.*", "文件没有写完，有标记没有结束"},
    {"Start tag expected.*", "这里应当是一个标记"},
    {"Extra content at end of document.*", "文件末尾有多余的内容"},
    {"unterminated object.*", "JSON 没有写完：缺少 } 或者逗号"},
    {"unterminated array.*", "JSON 没有写完：缺少 ] 或者逗号"},
    {"missing name separator.*", "JSON 写法不对：键后面缺少冒号"},
    {"missing value separator.*", "JSON 写法不对：缺少逗号"},
    {"unterminated string.*", "JSON 写法不对：引号没有结束"},
    {"illegal value.*", "JSON 写法不对：这里的值不对"},
    {"garbage at the end.*", "JSON 末尾有多余的内容"},
};

QString saidOf(const QString &what)
{
    for (const Wording &wording : wordings) {
        const QRegularExpression pattern(
            QStringLiteral("^(?:%1)$").arg(QString::fromUtf8(wording.pattern)));
        const auto match = pattern.match(what);
        if (!match.hasMatch())
            continue;
        QString said = QString::fromUtf8(wording.said);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            said.replace(QStringLiteral("%%1").arg(i), match.captured(i));
        return said;
    }
    return QStringLiteral("写法不对（%1）").arg(what);
}

} // namespace

FormComplaint complaintOf(const Error &error)
{
    static const QRegularExpression place(QStringLiteral("^([^:]+):(\\d+): (.*)$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = place.match(error.detail);
    if (match.hasMatch())
        return {match.captured(1), match.captured(2).toInt(), saidOf(match.captured(3))};
    if (error.reason == Reason::FileUnreadable)
        return {error.detail, 1, QStringLiteral("文件读不到")};
    return {error.detail.section(u':', 0, 0), 1, saidOf(error.detail.section(u':', 1).trimmed())};
}

std::optional<FormComplaint> complaintOf(const DeclarationFlaw &flaw)
{
    const QString forms = QStringLiteral("local/forms/");
    if (!flaw.breaks() || !flaw.file.startsWith(forms))
        return std::nullopt;
    // File and line stand in columns of their own, and what became of the file is said below.
    const QString sentence = flaw.sentence().section(u'：', 1).section(u'。', 0, 0);
    const QString field = flaw.field.isEmpty() ? QString() : flaw.field + u'：';
    return FormComplaint{flaw.file.sliced(forms.size()), flaw.line, field + sentence};
}

} // namespace onedoor
