// Names of organisations and places: the end of a name is known (公司, 路, 村), its beginning is
// found word by word back from there.
#include "core/domain/findings.h"

#include "core/domain/word_edges.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace onedoor
{

namespace
{

using Field = Finding::Field;

constexpr qsizetype longestName = 24;

/// Words no name begins behind: pronouns, prepositions, verbs of telling and doing.
const QSet<QString> &strangers()
{
    static const QSet<QString> all = [] {
        const QString words =
            QStringLiteral("我 我们 你 你们 他 她 他们 它 咱们 本人 自己 该 这 那 此 这个 那个 "
                           "这家 那家 某 一家 一个 在 到 去 "
                           "向 给 找 把 被 跟 与 由 是 为 对 从 于 让 叫 请 及 以及 的 了 过 着 "
                           "要求 反映 举报 投诉 拖欠 欠 "
                           "欠薪 来自 位于 系 原 现 因 因为 经 据 但 但是 而 并 并且 就 又 称 说 "
                           "答复 其 其中 至 自 往 "
                           "承包 负责 购买 进入 受雇 受雇于 工作 上班 任职 入职 买 租 住 住在 家住 "
                           "现住 来 于是 后 后来 前 "
                           "之后 当时 曾 曾经 已 已经 已向 多次 一直 起诉 状告 控告 和 同 或 或者 "
                           "还有 还 也 都 有 没有 "
                           "无 地址 单位 所在 附近 旁边 旁 隔壁 楼下 对面 门口 路过 经过 途经 得知 "
                           "发现 通过 委托 联系 "
                           "签订 签 合同 与其 使 用 以 告 求 望 希望 督促 责令 协调 帮助 导致 造成 "
                           "打 打给 拨打 投资 "
                           "开发 经营 名叫 叫做 年 月 日 号 时 期间 起 开始 入职于 就职于 供职于 "
                           "就读 就读于 毕业 实习 "
                           "施工 搬 搬到 搬进 居住 居住在 坐落 坐落于 发生 发生在 行驶 行驶至 行至 "
                           "至今 我家 我村 我校 我司 "
                           "强烈 建议 请求 恳请 关于 针对 对于 如 比如 例如 等 即 只有 只 才 再 却 "
                           "若 当 每 每天 每次 "
                           "昨天 今天 前天 去年 今年 上月 老板 业主 村民 工人 职工 员工 居民 "
                           "孩子 小孩 小孩子 老家 企业 电话 次 月份 下半年 上半年 学期 "
                           "读 坐 上过 要上 入 入读 换 转 转到 转入 回 回到 找到 送 送到 急送 往返 "
                           "要 需 需要 必需 必须 须 将 应 应该 可以 想 想要 不 不要 没 "
                           "建立 成立 组建 存 存入 申请 报名 代表 理解 还说 要么 "
                           "所以 如果 就是 不是 还是 既然 虽然 由于 只要 那边 这边 好多 很多 都有");
        const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return all;
}

bool isStranger(const QString &word)
{
    // The dictionary glues small words together: 我在, 找了.
    static const QRegularExpression glued(
        QStringLiteral("^(?:[我他她你]们?|家)[在到去找向从被是住]$|[了过着的]$"));
    return strangers().contains(word) || glued.match(word).hasMatch();
}

bool mayStandInName(QChar c)
{
    return c.isLetterOrNumber() || c == u'(' || c == u')' || c == u'×' || c == u'*';
}

/// Names that are made of such words: how many characters of one end at `end`, 0 for none.
qsizetype knownNameBefore(const QString &text, qsizetype end)
{
    static const QStringList names{
        QStringLiteral("华为"),     QStringLiteral("用友"),     QStringLiteral("饿了么"),
        QStringLiteral("同程"),     QStringLiteral("去哪儿"),   QStringLiteral("有赞"),
        QStringLiteral("我爱我家"), QStringLiteral("无印良品"), QStringLiteral("来伊份")};
    const QStringView before = QStringView(text).left(end);
    const auto known = std::find_if(names.begin(), names.end(), [&before](const QString &name) {
        return before.endsWith(name);
    });
    return known == names.end() ? 0 : known->size();
}

/// The beginning of the name that ends at `end` of the text, or `from` when nothing belongs to it.
qsizetype beginningOf(const QString &text, qsizetype from, qsizetype end, const WordEdges &edges)
{
    qsizetype start = from;
    while (start > 0 && end - start < longestName) {
        if (const qsizetype known = knownNameBefore(text, start); known > 0) {
            start -= known;
            continue;
        }
        const qsizetype word = edges.before(start);
        const QString said = text.mid(word, start - word);
        if (!std::all_of(said.begin(), said.end(), mayStandInName))
            break;
        const bool opens = word == 0 || !mayStandInName(text[word - 1]);
        if (isStranger(said) && !(opens && said == u"后")) // 后溪村, not 之后
            break;
        start = word;
    }
    while (start < from && (text[start].isDigit() || text[start] == u')'))
        ++start; // 12月厦门…: a number belongs to what stood before
    return start;
}

const QString &generic()
{
    static const QString words =
        QStringLiteral("物业|建筑|保险|劳务|装修|房地产|开发|旅游|运输|物流|快递|科技|教育|培训|"
                       "有限|责任|股份|分|总|子|"
                       "管理|服务|工程|施工|投资|贸易|实业|商贸|外卖|中介|家政|大|小|各|几家|两家|"
                       "相关|有关|国有|民营|人民|"
                       "中心|公立|私立|当地|本地|乡镇|乡|镇|县|市|区|省|街道|村|社区|中|小学|初|高|"
                       "超市|连锁|网吧|某|房产|保洁|跨国|出租车|专业|外包|上市|公办|民办");
    return words;
}

/// 物业公司, 有关部门: what everybody may be called is nobody's name.
bool isGeneric(const QString &stem)
{
    static const QRegularExpression only(QStringLiteral("^(?:") + generic() +
                                         QStringLiteral(")*$"));
    return only.match(stem).hasMatch();
}

/// 厦门分公司: of which company, nobody can tell.
bool isBranchOfAPlace(const QString &stem, const QString &ending, const Divisions &divisions)
{
    if (ending != u"分公司")
        return false;
    const QStringList places{stem, stem + u'市', stem + u'县', stem + u'省'};
    return std::any_of(places.begin(), places.end(), [&divisions](const QString &place) {
        return !divisions.named(place).isEmpty();
    });
}

struct Ending {
    QString text;
    qsizetype stem; ///< characters a name has before it at the least
    int weight;
};

const QList<Ending> &endings()
{
    static const QList<Ending> all = [] {
        QList<Ending> list;
        const auto add = [&list](const char16_t *words, qsizetype stem, int weight) {
            for (const QString &word : QString::fromUtf16(words).split(u' '))
                list.append({word, stem, weight});
        };
        add(u"有限责任公司 股份有限公司 有限公司", 2, 4);
        add(u"集团公司 分公司 公司 集团", 2, 3);
        add(u"村民委员会 居民委员会 业主委员会 村委会 居委会 业委会 管委会 街道办事处 办事处 "
            u"派出所",
            2, 2);
        add(u"卫生院 医院 诊所 中学 小学 大学 学院 学校 幼儿园 银行 合作社 律师事务所", 2, 2);
        add(u"项目部 加工厂 工厂 厂 超市 酒店 饭店 宾馆 餐厅 商场 健身房 培训中心 俱乐部 支行 局",
            2, 1);
        return list;
    }();
    return all;
}

struct Name {
    qsizetype start = 0;
    qsizetype end = 0;
};

bool overlaps(const QList<Name> &names, qsizetype start, qsizetype end)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const Name &name) { return start < name.end && name.start < end; });
}

/// How many levels of a code two divisions share, in digits.
qsizetype sharedDigits(const QString &a, const QString &b)
{
    qsizetype shared = 0;
    for (const qsizetype level : {2, 4, 6, 9}) {
        if (a.size() >= level && b.size() >= level && a.left(level) == b.left(level))
            shared = level;
    }
    return shared;
}

/// The nearest of the divisions that bear a name; far ones only when there is one of it.
QString nearest(const QStringList &codes, const QString &own)
{
    QString best;
    for (const QString &code : codes) {
        if (best.isEmpty() || sharedDigits(code, own) > sharedDigits(best, own))
            best = code;
    }
    return codes.size() == 1 || sharedDigits(best, own) >= 4 ? best : QString();
}

QList<Name> findDivisions(const QString &text, const Reading &reading, QList<Finding> &found)
{
    static const QRegularExpression ends(QStringLiteral("街道|镇|乡|区|县|市"));
    QList<Name> names;
    for (auto it = ends.globalMatch(text); it.hasNext();) {
        const qsizetype end = it.next().capturedEnd();
        for (qsizetype length = std::min<qsizetype>(12, end); length > 1; --length) {
            const qsizetype start = end - length;
            const QString code =
                nearest(reading.divisions.named(text.mid(start, length)), reading.nearDivision);
            if (code.isEmpty())
                continue;
            names.append({start, end});
            if (code.size() >= 6)
                found.append({Field::Division, start, length, code, false, int(code.size())});
            break;
        }
    }
    return names;
}

} // namespace

void findOrganisations(const QString &text, const Divisions &divisions, QList<Finding> &found)
{
    const WordEdges edges(text);
    QList<Name> names;
    for (const Ending &ending : endings()) {
        for (qsizetype at = text.indexOf(ending.text); at >= 0;
             at = text.indexOf(ending.text, at + ending.text.size())) {
            const qsizetype end = at + ending.text.size();
            // 有限公司 inside 有限公司的…: only a whole ending is one.
            if (overlaps(names, at, end) || !edges.isEdge(end))
                continue;
            const qsizetype from = edges.isEdge(at) ? at : edges.before(at);
            const qsizetype start = beginningOf(text, from, end, edges);
            const QString stem = text.mid(start, at - start);
            if (stem.size() < ending.stem || isGeneric(stem))
                continue;
            names.append({start, end}); // read, also where it is not offered
            if (!isBranchOfAPlace(stem, ending.text, divisions))
                found.append({Field::Respondent, start, end - start, text.mid(start, end - start),
                              false, ending.weight});
        }
    }
}

void findPlaces(const QString &text, const Reading &reading, QList<Finding> &found)
{
    const QList<Name> divisions = findDivisions(text, reading, found);
    static const QRegularExpression ends(
        QStringLiteral("(?:大道|路|街(?!道)|巷|小区|花园|新村|村(?!委|民)|社区(?!居|服)|广场|大厦|"
                       "工业园|公寓|苑|工地)"
                       "(?:\\d+(?:号楼(?![上下前])|号院|号|弄)?(?:之\\d+)?)?(?:[\\dA-Z]+(?:号楼|栋|"
                       "幢|座|单元|室|层|楼(?![上下])))*"));
    static const QRegularExpression number(QStringLiteral("\\d"));
    const WordEdges edges(text);
    QList<Name> names;
    for (auto it = ends.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const qsizetype at = match.capturedStart();
        const qsizetype from = edges.isEdge(at) ? at : edges.before(at);
        qsizetype start = beginningOf(text, from, match.capturedEnd(), edges);
        for (const Name &division : divisions) {
            if (start < division.end && division.end <= at)
                start = division.end; // has a field of its own
        }
        const bool goesOn = !names.isEmpty() && names.last().end >= start;
        if (!goesOn && (at - start < 2 || isGeneric(text.mid(start, at - start))))
            continue; // 马路, 小区: any of them
        if (goesOn) {
            Finding &known = found.last();
            known.length = match.capturedEnd() - known.start;
            known.value = text.mid(known.start, known.length);
            known.weight = known.value.contains(number) ? 3 : 2;
        } else {
            found.append({Field::PlaceDetail, start, match.capturedEnd() - start,
                          text.mid(start, match.capturedEnd() - start), false,
                          match.captured().contains(number) ? 2 : 1});
        }
        names.append({start, match.capturedEnd()});
    }
}

} // namespace onedoor
