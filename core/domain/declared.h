#pragma once

#include "core/domain/json_places.h"
#include "core/domain/result.h"
#include "core/domain/words.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace onedoor
{

/// 自带 and 本地: what the release brings, and what the centre lays over it.
enum class Layer { Shipped, Local };

/// What can be wrong with a declaration. DeclarationFlaw::sentence says each in Chinese.
enum class FlawKind {
    NotJson,
    DoubledKey, ///< a key twice in one object
    UnknownKey,
    Missing,
    WrongType,
    OutOfRange,   ///< a number or a length beyond its bounds
    NotAWord,     ///< none of the words that are possible there
    BadPath,      ///< no path at all
    UnknownPath,  ///< nothing of that name in the view
    UnknownName,  ///< no such route, rule, form, act, catalogue, role …
    Leaks,        ///< writes who somebody is where it is not sealed
    CannotHold,   ///< a condition nothing fulfils
    Cycle,        ///< each must come after the other
    TwoWithOneId, ///< in one layer
    TwoLetters,   ///< a letter that another act has
    Unfixed,      ///< a legal limit whose day is set by hand
    NoSource,     ///< a form's field with neither from nor given, or both
    NoEnd,        ///< a route none of whose ends an act reaches
    // told, and served all the same
    NobodyStarts, ///< a rule that no act or route starts
    NobodyOpens,  ///< a route that no act opens
    Older,        ///< a local file older than the shipped one
};

/// One thing that is wrong, and where.
struct DeclarationFlaw {
    FlawKind flaw = FlawKind::NotJson;
    QString file;
    Layer layer = Layer::Shipped;
    int line = 1;
    QString field;  ///< acts[3].asks[0].type; empty: the file itself
    QString detail; ///< the value, or what would be right

    /// Whether the file is set aside for it.
    bool breaks() const;
    /// File, line, field, what is wrong, what became of it.
    QString sentence() const;
    Error error() const; ///< detail "file:line: field: detail"

    bool operator==(const DeclarationFlaw &) const = default;
};

/// One file of declarations as it was read; collects all that is wrong with it.
class DeclarationText
{
public:
    DeclarationText(QString file, QByteArray bytes, Layer layer)
        : m_file(std::move(file)), m_bytes(std::move(bytes)), m_layer(layer)
    {
    }

    const QString &file() const { return m_file; }
    Layer layer() const { return m_layer; }
    int lineOf(const QString &field) const;
    void refuse(FlawKind flaw, const QString &field, const QString &detail = {});
    void refuseLine(FlawKind flaw, int line, const QString &detail);
    const QList<DeclarationFlaw> &flaws() const { return m_flaws; }
    const QByteArray &bytes() const { return m_bytes; }
    void setRoot(QJsonObject root) { m_root = std::move(root); }
    const QJsonObject &root() const { return m_root; }

private:
    QString m_file;
    QByteArray m_bytes;
    QJsonObject m_root;
    Layer m_layer;
    QList<DeclarationFlaw> m_flaws;
    mutable std::optional<JsonPlaces> m_places; ///< made for the first flaw
};

/// A value of such a file and where it stands. A view onto the text, which must outlive it.
class Declared
{
public:
    /// The outermost object.
    static Declared open(DeclarationText &text);

    const QJsonValue &value() const { return m_value; }
    const QString &field() const { return m_field; }
    bool given() const { return !m_value.isUndefined() && !m_value.isNull(); }
    bool has(const char *key) const;
    Declared at(const char *key) const { return at(QString(QLatin1String(key))); }
    Declared at(const QString &key) const;
    /// The outermost object of the same file.
    Declared root() const { return {m_text, {}, m_text->root()}; }
    /// Those of a list; one that is none is WrongType.
    QList<Declared> items() const;
    QList<Declared> items(const char *key) const { return at(key).items(); }
    /// A list, or one object alone.
    QList<Declared> oneOrMore() const;

    void allowOnly(std::initializer_list<const char *> keys) const;
    /// Whether it is an object; refused otherwise.
    bool isObject() const;
    QString text(const char *key) const; ///< required, not empty
    QString optionalText(const char *key) const;
    QString id(const char *key) const;        ///< required: no space, no bracket, short
    QStringList texts(const char *key) const; ///< none empty, none twice
    bool flag(const char *key, bool otherwise) const;
    std::optional<int> whole(const char *key, int least, int most) const;

    template <class E>
    std::optional<E> word(const char *key) const
    {
        const Declared place = at(key);
        if (!place.given())
            return std::nullopt;
        const auto found = fromWord<E>(place.value().toString());
        if (!found) {
            QStringList all;
            for (const auto &[entry, name] : Words<E>::table)
                all << QLatin1String(name);
            place.refuse(FlawKind::NotAWord, shown(place.value()) + QStringLiteral("（可用：") +
                                                 all.join(u'、') + QStringLiteral("）"));
        }
        return found;
    }

    void refuse(FlawKind flaw, const QString &detail = {}) const;
    static QString shown(const QJsonValue &value);

private:
    Declared(DeclarationText *text, QString field, QJsonValue value)
        : m_text(text), m_field(std::move(field)), m_value(std::move(value))
    {
    }

    DeclarationText *m_text;
    QString m_field;
    QJsonValue m_value;
};

} // namespace onedoor
