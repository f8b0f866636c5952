#include "core/desk/board_files.h"

#include "core/domain/declared.h"

#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

using Part = BoardSpec::Part;

bool isPoint(const QString &word)
{
    static const QRegularExpression point(
        QStringLiteral("^(today([+-]\\d{1,4})?|\\d{4}-\\d\\d-\\d\\d)$"));
    return point.match(word).hasMatch();
}

/// Reads one board against the columns there are.
class BoardReader
{
public:
    BoardReader(const Declared &object, const RecordKinds &kinds)
        : m_object(object), m_kinds(kinds)
    {
    }

    /// nullopt: it is of a kind of records that is not there.
    std::optional<BoardSpec> read()
    {
        m_object.allowOnly({"board", "title", "group", "sentence", "empty", "of", "kind", "where",
                            "order", "parts", "columns", "chips", "group_by"});
        m_board.board = m_object.id("board");
        m_board.title = m_object.text("title");
        m_board.group = m_object.text("group");
        m_board.sentence = m_object.text("sentence");
        m_board.empty = m_object.optionalText("empty");
        const bool several = m_object.has("parts");
        for (const Declared &part : several ? m_object.items("parts") : QList{m_object})
            readPart(part, several);
        m_board.parts.removeIf([&](const Part &part) { return !isThere(part); });
        if (m_board.parts.isEmpty())
            return std::nullopt;
        m_board.groupBy = m_object.optionalText("group_by");
        if (!m_board.groupBy.isEmpty() &&
            (several || !fits(m_board.parts.first(), m_board.groupBy)))
            m_object.at("group_by").refuse(FlawKind::UnknownName, m_board.groupBy);
        readColumns();
        readChips();
        return m_board;
    }

private:
    const RecordKind *kindOf(const Part &part) const
    {
        return part.of == BoardSource::Records ? m_kinds.find(part.kind) : nullptr;
    }
    bool isThere(const Part &part) const
    {
        return part.of != BoardSource::Records || kindOf(part);
    }

    /// Whether a part has the column; who reads a field of a person's never meets it on a board.
    bool fits(const Part &part, const QString &column) const
    {
        const auto kind = cellKind(part.of, column);
        if (!kind || *kind != CellKind::Field || column == QStringLiteral("state"))
            return kind.has_value();
        const RecordKind *record = kindOf(part);
        const RecordField *field = record ? record->field(column) : nullptr;
        return field && !field->sealed;
    }

    bool fitsAny(const QString &column) const
    {
        return std::any_of(m_board.parts.begin(), m_board.parts.end(),
                           [&](const Part &part) { return fits(part, column); });
    }

    void readPart(const Declared &object, bool several)
    {
        Part part;
        if (several) {
            object.allowOnly({"title", "of", "kind", "where", "order"});
            part.title = object.text("title");
        }
        if (!object.has("of"))
            object.at("of").refuse(FlawKind::Missing);
        part.of = object.word<BoardSource>("of").value_or(BoardSource::Matters);
        part.kind = part.of == BoardSource::Records ? object.id("kind") : QString();
        m_board.parts << part; // conditions ask for its columns
        if (!isThere(part))
            return;
        Part &kept = m_board.parts.last();
        const auto known = [&](const QString &column) { return fits(part, column); };
        kept.where = readWhere(object.at("where"), known);
        kept.order = object.texts("order");
        for (const QString &column : kept.order) {
            if (!known(column.startsWith(u'-') ? column.mid(1) : column))
                object.at("order").refuse(FlawKind::UnknownName, column);
        }
    }

    void readColumns()
    {
        const RecordKind *record = kindOf(m_board.parts.first());
        for (const Declared &item : m_object.items("columns")) {
            BoardSpec::Column column;
            if (item.value().isString()) {
                column.name = item.value().toString();
            } else if (item.isObject()) {
                item.allowOnly({"column", "title"});
                column.name = item.text("column");
                column.title = item.text("title");
            }
            if (!fitsAny(column.name))
                item.refuse(FlawKind::UnknownName, column.name);
            m_board.columns << column;
        }
        if (m_board.columns.isEmpty() && record) {
            for (const QString &field : record->lists)
                m_board.columns.append({field, {}});
            if (!record->states.isEmpty())
                m_board.columns.append({QStringLiteral("state"), {}});
            m_board.columns.removeIf([&](const auto &column) { return !fitsAny(column.name); });
        }
        if (m_board.columns.isEmpty())
            m_object.at("columns").refuse(FlawKind::Missing);
        for (BoardSpec::Column &column : m_board.columns) {
            if (const RecordField *field = record ? record->field(column.name) : nullptr;
                field && column.title.isEmpty())
                column.title = field->title;
        }
    }

    void readChips()
    {
        const auto known = [&](const QString &column) { return fitsAny(column); };
        for (const Declared &item : m_object.items("chips")) {
            if (!item.isObject())
                continue;
            item.allowOnly({"chip", "title", "set", "where"});
            BoardSpec::Chip chip{item.id("chip"), item.text("title"), item.optionalText("set"),
                                 readWhere(item.at("where"), known)};
            if (chip.where.isEmpty())
                item.at("where").refuse(FlawKind::Missing);
            const bool twice =
                std::any_of(m_board.chips.begin(), m_board.chips.end(),
                            [&](const BoardSpec::Chip &one) { return one.id == chip.id; });
            if (twice)
                item.at("chip").refuse(FlawKind::TwoWithOneId, chip.id);
            m_board.chips << chip;
        }
        const RecordKind *record = kindOf(m_board.parts.first());
        if (m_object.has("chips") || !record)
            return;
        for (const RecordState &state : record->states) // a kind's states are its filters
            m_board.chips.append(
                {state.id, state.title, QStringLiteral("state"),
                 {{{{{QStringLiteral("state"), BoardTest::How::Is, {state.id}}}}}}});
    }

    template <class Known>
    QList<BoardClause> readWhere(const Declared &place, const Known &known) const
    {
        QList<BoardClause> clauses;
        for (const Declared &object : place.given() ? place.oneOrMore() : QList<Declared>()) {
            if (!object.isObject())
                continue;
            BoardClause any;
            for (const Declared &one : object.items("any"))
                any.any << readTests(one, known);
            if (!any.any.isEmpty())
                clauses << any;
            const QList<BoardTest> tests = readTests(object, known);
            if (!tests.isEmpty())
                clauses << BoardClause{{tests}};
            else if (any.any.isEmpty())
                object.refuse(FlawKind::Missing);
        }
        return clauses;
    }

    template <class Known>
    QList<BoardTest> readTests(const Declared &object, const Known &known) const
    {
        QList<BoardTest> tests;
        for (const QString &column : object.value().toObject().keys()) {
            if (column == QStringLiteral("any"))
                continue;
            const Declared place = object.at(column);
            if (!known(column))
                place.refuse(FlawKind::UnknownName, column);
            readTest(column, place, tests);
        }
        return tests;
    }

    void readTest(const QString &column, const Declared &place, QList<BoardTest> &tests) const
    {
        if (place.value().isArray()) {
            BoardTest test{column, BoardTest::How::In, {}};
            for (const Declared &item : place.items())
                test.values << valueOf(item);
            if (test.values.isEmpty())
                place.refuse(FlawKind::CannotHold);
            else
                tests << test;
        } else if (place.value().isObject()) {
            for (const QString &word : place.value().toObject().keys()) {
                const auto how = fromWord<BoardTest::How>(word);
                const Declared value = place.at(word);
                if (!how || *how == BoardTest::How::In)
                    value.refuse(FlawKind::UnknownKey);
                else if (checked(*how, value))
                    tests.append({column, *how, {valueOf(value)}});
            }
        } else {
            tests.append({column, BoardTest::How::Is, {valueOf(place)}});
        }
    }

    static bool checked(BoardTest::How how, const Declared &value)
    {
        using How = BoardTest::How;
        if (how == How::Exists && !value.value().isBool())
            value.refuse(FlawKind::WrongType, QStringLiteral("true、false"));
        else if (how == How::AtLeast && !value.value().isDouble())
            value.refuse(FlawKind::WrongType, QStringLiteral("数字"));
        else if (how != How::Exists && how != How::AtLeast && how != How::Is &&
                 !isPoint(value.value().toString()))
            value.refuse(FlawKind::NotAWord, QStringLiteral("today、today-15、2026-12-01"));
        else
            return true;
        return false;
    }

    static QVariant valueOf(const Declared &place)
    {
        const QJsonValue &value = place.value();
        if (value.isBool())
            return int(value.toBool());
        if (value.isDouble())
            return qint64(value.toDouble());
        if (!value.isString())
            place.refuse(FlawKind::WrongType, QStringLiteral("文字、数字、true、false"));
        return value.toString();
    }

    const Declared m_object;
    const RecordKinds &m_kinds;
    BoardSpec m_board;
};

} // namespace

QList<BoardSpec> readBoards(DeclarationText &text, const RecordKinds &kinds)
{
    QList<BoardSpec> boards;
    const Declared root = Declared::open(text);
    if (!root.isObject())
        return boards;
    root.allowOnly({"boards"});
    for (const Declared &object : root.items("boards")) {
        auto board = object.isObject() ? BoardReader(object, kinds).read() : std::nullopt;
        if (!board)
            continue;
        const bool twice = std::any_of(boards.begin(), boards.end(), [&](const BoardSpec &one) {
            return one.board == board->board;
        });
        if (twice)
            object.at("board").refuse(FlawKind::TwoWithOneId, board->board);
        board->file = text.file();
        boards << *board;
    }
    return boards;
}

} // namespace onedoor
