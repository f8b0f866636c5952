#include "core/domain/declared.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qsizetype largestFile = 4'000'000;
constexpr qsizetype longestId = 80;
constexpr qsizetype mostFlaws = 200; ///< of one file; the rest follows from them

QString what(FlawKind flaw, const QString &detail)
{
    switch (flaw) {
    case FlawKind::NotJson:
        return QStringLiteral("不是有效的 JSON：%1").arg(detail);
    case FlawKind::DoubledKey:
        return QStringLiteral("同一处写了两次");
    case FlawKind::UnknownKey:
        return QStringLiteral("没有这个键");
    case FlawKind::Missing:
        return QStringLiteral("没有填写");
    case FlawKind::WrongType:
        return QStringLiteral("应当是%1").arg(detail);
    case FlawKind::OutOfRange:
        return QStringLiteral("超出范围：%1").arg(detail);
    case FlawKind::NotAWord:
        return QStringLiteral("不能写成%1").arg(detail);
    case FlawKind::BadPath:
        return QStringLiteral("路径写法不对，第几列：%1").arg(detail);
    case FlawKind::UnknownPath:
        return QStringLiteral("事项中没有“%1”").arg(detail);
    case FlawKind::UnknownName:
        return QStringLiteral("没有%1").arg(detail);
    case FlawKind::Leaks:
        return QStringLiteral("“%1”属于个人信息，不能写入公开的记录").arg(detail);
    case FlawKind::CannotHold:
        return detail.isEmpty() ? QStringLiteral("这个条件永远不会成立")
                                : QStringLiteral("这个条件永远不会成立：%1").arg(detail);
    case FlawKind::Cycle:
        return QStringLiteral("互为前提，都无法办理：%1").arg(detail);
    case FlawKind::TwoWithOneId:
        return QStringLiteral("“%1”已经有了").arg(detail);
    case FlawKind::TwoLetters:
        return QStringLiteral("字母 %1 已被占用").arg(detail);
    case FlawKind::Unfixed:
        return QStringLiteral("“%1”是法定期限，日期不能手工确定").arg(detail);
    case FlawKind::NoSource:
        return QStringLiteral("栏目要么写 from，要么写 given 或者 default，二者取一");
    case FlawKind::NoEnd:
        return QStringLiteral("没有任何办理动作能够结束途径“%1”").arg(detail);
    case FlawKind::NobodyStarts:
        return QStringLiteral("没有任何办理动作或者途径启动期限“%1”").arg(detail);
    case FlawKind::NobodyOpens:
        return QStringLiteral("没有任何办理动作进入途径“%1”").arg(detail);
    case FlawKind::Older:
        return QStringLiteral("本地文件比系统自带的旧：%1").arg(detail);
    }
    return {};
}

QString outcome(const DeclarationFlaw &flaw)
{
    if (flaw.flaw == FlawKind::Older)
        return QStringLiteral("仍按本地文件办理；请对照新的自带文件核对后改写版本。");
    if (!flaw.breaks())
        return QStringLiteral("其余照常；请补上或者删去。");
    return flaw.layer == Layer::Local
               ? QStringLiteral("这个文件整个未采用，系统自带的照常使用；请改正后重新打开。")
               : QStringLiteral("自带文件未能载入，数据未动；请重新安装本程序。");
}

Reason reasonOf(FlawKind flaw)
{
    switch (flaw) {
    case FlawKind::NotJson:
    case FlawKind::BadPath:
    case FlawKind::CannotHold:
    case FlawKind::Cycle:
    case FlawKind::Unfixed:
    case FlawKind::NoSource:
        return Reason::BadFormat;
    case FlawKind::DoubledKey:
    case FlawKind::TwoWithOneId:
    case FlawKind::TwoLetters:
        return Reason::Duplicate;
    case FlawKind::UnknownKey:
        return Reason::UnknownKey;
    case FlawKind::Missing:
        return Reason::Missing;
    case FlawKind::WrongType:
        return Reason::WrongType;
    case FlawKind::OutOfRange:
        return Reason::BadNumber;
    case FlawKind::NotAWord:
    case FlawKind::UnknownPath:
    case FlawKind::UnknownName:
        return Reason::NotInCatalogue;
    case FlawKind::Leaks:
        return Reason::Protected;
    case FlawKind::NoEnd:
    case FlawKind::NobodyStarts:
    case FlawKind::NobodyOpens:
        return Reason::NotFound;
    case FlawKind::Older:
        return Reason::Conflict;
    }
    return Reason::BadFormat;
}

} // namespace

bool DeclarationFlaw::breaks() const
{
    return flaw < FlawKind::NobodyStarts;
}

QString DeclarationFlaw::sentence() const
{
    const QString place = field.isEmpty() ? QString() : QStringLiteral("，%1").arg(field);
    return QStringLiteral("%1 第 %2 行%3：%4。%5")
        .arg(file)
        .arg(line)
        .arg(place, what(flaw, detail), outcome(*this));
}

Error DeclarationFlaw::error() const
{
    QString text = QStringLiteral("%1:%2").arg(file).arg(line);
    const bool bare = flaw == FlawKind::CannotHold && detail.isEmpty(); // the place says nothing
    for (const QString &part : {field, bare ? what(flaw, detail) : detail}) {
        if (!part.isEmpty())
            text += QStringLiteral(": ") + part;
    }
    return {reasonOf(flaw), text, field};
}

int DeclarationText::lineOf(const QString &field) const
{
    if (!m_places)
        m_places.emplace(m_bytes);
    return m_places->lineOf(field);
}

void DeclarationText::refuse(FlawKind flaw, const QString &field, const QString &detail)
{
    const DeclarationFlaw found{flaw, m_file, m_layer, lineOf(field), field, detail};
    if (m_flaws.size() < mostFlaws && !m_flaws.contains(found)) // a named condition is read often
        m_flaws << found;
}

void DeclarationText::refuseLine(FlawKind flaw, int line, const QString &detail)
{
    m_flaws << DeclarationFlaw{flaw, m_file, m_layer, line, {}, detail};
}

Declared Declared::open(DeclarationText &text)
{
    QJsonParseError parse;
    QJsonDocument document;
    if (text.bytes().size() > largestFile) {
        text.refuseLine(FlawKind::OutOfRange, 1, QString::number(text.bytes().size()));
        return {&text, {}, QJsonObject()};
    }
    document = QJsonDocument::fromJson(text.bytes(), &parse);
    if (parse.error != QJsonParseError::NoError) {
        const auto line = text.bytes().left(parse.offset).count('\n') + 1;
        text.refuseLine(FlawKind::NotJson, int(line), parse.errorString());
        return {&text, {}, QJsonObject()};
    }
    for (const QString &field : JsonPlaces::doubledKeys(text.bytes()))
        text.refuse(FlawKind::DoubledKey, field);
    if (!document.isObject())
        text.refuseLine(FlawKind::WrongType, 1, QStringLiteral(" {}"));
    text.setRoot(document.object());
    return {&text, {}, document.object()};
}

bool Declared::has(const char *key) const
{
    const QJsonValue there = m_value.toObject().value(QLatin1String(key));
    return !there.isUndefined() && !there.isNull(); // without the cost of a field's name
}

Declared Declared::at(const QString &key) const
{
    return {m_text, m_field.isEmpty() ? key : m_field + u'.' + key, m_value.toObject().value(key)};
}

QList<Declared> Declared::items() const
{
    QList<Declared> out;
    if (given() && !m_value.isArray())
        refuse(FlawKind::WrongType, QStringLiteral("列表 […]"));
    int index = 0;
    for (const QJsonValue &item : m_value.toArray())
        out << Declared{m_text, QStringLiteral("%1[%2]").arg(m_field).arg(index++), item};
    return out;
}

QList<Declared> Declared::oneOrMore() const
{
    if (!given())
        return {};
    return m_value.isArray() ? items() : QList<Declared>{*this};
}

void Declared::allowOnly(std::initializer_list<const char *> keys) const
{
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto same = [&](const char *key) { return it.key() == QLatin1String(key); };
        if (std::none_of(keys.begin(), keys.end(), same))
            m_text->refuse(FlawKind::UnknownKey,
                           m_field.isEmpty() ? it.key() : m_field + u'.' + it.key());
    }
}

bool Declared::isObject() const
{
    if (!m_value.isObject())
        refuse(given() ? FlawKind::WrongType : FlawKind::Missing, QStringLiteral("对象 {…}"));
    return m_value.isObject();
}

QString Declared::text(const char *key) const
{
    const QString value = optionalText(key);
    if (value.trimmed().isEmpty() && (at(key).value().isString() || !has(key)))
        at(key).refuse(FlawKind::Missing);
    return value;
}

QString Declared::optionalText(const char *key) const
{
    const Declared place = at(key);
    if (place.given() && !place.value().isString())
        place.refuse(FlawKind::WrongType, QStringLiteral("文字 \"…\""));
    return place.value().toString();
}

QString Declared::id(const char *key) const
{
    const QString value = text(key);
    const auto odd = [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.isSurrogate() ||
               QStringView(u"[]{}\"/\\").contains(c);
    };
    if (std::any_of(value.begin(), value.end(), odd) || value.size() > longestId)
        at(key).refuse(FlawKind::NotAWord, shown(value));
    return value;
}

QStringList Declared::texts(const char *key) const
{
    QStringList out;
    for (const Declared &item : items(key)) {
        const QString value = item.value().toString();
        if (!item.value().isString())
            item.refuse(FlawKind::WrongType, QStringLiteral("文字 \"…\""));
        else if (value.trimmed().isEmpty())
            item.refuse(FlawKind::Missing);
        else if (out.contains(value))
            item.refuse(FlawKind::TwoWithOneId, value);
        out << value;
    }
    return out;
}

bool Declared::flag(const char *key, bool otherwise) const
{
    const Declared place = at(key);
    if (place.given() && !place.value().isBool())
        place.refuse(FlawKind::WrongType, QStringLiteral(" true 或者 false"));
    return place.value().toBool(otherwise);
}

std::optional<int> Declared::whole(const char *key, int least, int most) const
{
    const Declared place = at(key);
    if (!place.given())
        return std::nullopt;
    const double real = place.value().toDouble(least - 0.5);
    if (!(real >= least && real <= most) || real != double(int(real))) {
        place.refuse(place.value().isDouble() ? FlawKind::OutOfRange : FlawKind::WrongType,
                     QStringLiteral("整数 %1 至 %2").arg(least).arg(most));
        return std::nullopt;
    }
    return int(real);
}

void Declared::refuse(FlawKind flaw, const QString &detail) const
{
    m_text->refuse(flaw, m_field, detail);
}

QString Declared::shown(const QJsonValue &value)
{
    if (value.isArray() || value.isObject())
        return QStringLiteral("…");
    return QStringLiteral("“%1”").arg(value.toVariant().toString().left(60));
}

} // namespace onedoor
