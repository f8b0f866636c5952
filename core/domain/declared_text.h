#pragma once

#include "core/domain/condition.h"

#include <QHash>
#include <QString>

#include <variant>
#include <vector>

namespace onedoor
{

/// What a path of a declaration is asked of: an answer of the act, the line of a list that is gone
/// through, else the view. A key that is asked never falls through to a field of the view.
struct Mention {
    enum class From { View, Answer, Line };
    From from = From::View;
    Path path;

    /// The first step decides; `asks` are the keys of the act.
    static Mention bind(Path path, const QHash<QString, AskType> &asks);
    QJsonValue value(const Scope &scope) const;
    /// As people read it: the title of what an answer names.
    QJsonValue spoken(const Scope &scope) const;
};

/// A text of a declaration with {{…}} in it.
class Phrase
{
public:
    /// A refusal's detail says what is wrong with which {{…}}.
    static Result<Phrase> parse(const QString &text, const QHash<QString, AskType> &asks);
    /// bare: the whole text is a path, without {{}}.
    static Phrase read(const Declared &place, const QHash<QString, AskType> &asks,
                       bool bare = false);

    bool isEmpty() const { return m_parts.empty(); }
    bool isLiteral() const;
    const QString &text() const { return m_text; }
    const QString &field() const { return m_field; }
    /// The one {{…}} that is the whole text; nullptr else.
    const Mention *alone() const;
    std::vector<const Mention *> references() const;

    /// Alone a {{…}} keeps its type, as list or number; else joined text.
    QJsonValue value(const Scope &scope) const;
    QString textIn(const Scope &scope) const;
    /// As people read it.
    QString spoken(const Scope &scope) const;

private:
    using Part = std::variant<QString, Mention>;
    QString m_text;
    QString m_field;
    std::vector<Part> m_parts;
};

/// 12000, 是, 甲、乙: how a value reads within a sentence.
QString readable(const QJsonValue &value);

} // namespace onedoor
