#pragma once

#include "core/domain/words.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace onedoor
{

/// What a board is a list of.
enum class BoardSource {
    Matters,  ///< 事项
    Clocks,   ///< 期限 and tasks that run
    Tasks,    ///< 任务 that are open
    Orders,   ///< 单: open routes that lie with others than the centre
    Routes,   ///< 途径, open ones and ended ones
    Signals,  ///< 风险信号, open ones
    Acts,     ///< 办理动作, one row for each matter it was taken in
    Papers,   ///< 文书 that are valid
    Register, ///< 文书登记簿: every number given, void ones too
    Drafts,   ///< 草稿
    Records,  ///< 本中心的记录 of one kind
};

/// How a cell is to be read and shown.
enum class CellKind {
    Text,
    Day,
    Moment, ///< ms since 1970, UTC
    Number,
    YesNo,
    Due,     ///< a day by which something is owed
    State,   ///< of a matter
    Owner,   ///< a unit; empty: the centre
    Grade,   ///< 激化程度
    Channel, ///< code of a catalogue, and so the next
    Signal,
    Form,
    Rule,  ///< id of a time limit whose title was not kept
    Page,  ///< of a draft
    Field, ///< of a record: its kind knows
};

/// A column that exists. Boards choose among these; what stands behind each is the store's.
struct BoardColumnSpec {
    const char *name;
    CellKind kind;
    const char *sql;
};

/// Those of a source, in no order.
QList<BoardColumnSpec> boardColumns(BoardSource source);
/// What a column of a source is; `figure:NAME` (of the matter) and `act:ID` (how often it was
/// taken) are columns wherever there is a matter, fields are those of a record. nullopt: none.
std::optional<CellKind> cellKind(BoardSource source, const QString &column);
/// Its SQL; empty: there is none.
QString columnSql(BoardSource source, const QString &column);
/// The matter of a row, or what else it is.
bool hasMatter(BoardSource source);

/// What must hold of one column.
struct BoardTest {
    enum class How { Is, In, Before, Until, Since, After, AtLeast, Exists };
    QString column;
    How how = How::Is;
    QVariantList values; ///< texts, whole numbers, bools; "today", "today-15", "me"
};

/// One of the alternatives must hold with all its tests.
struct BoardClause {
    QList<QList<BoardTest>> any;
};

/// 列表: what is shown together. A row of data, see resources/boards.
struct BoardSpec {
    struct Part {
        QString title; ///< of its rows, where there are several parts
        BoardSource of = BoardSource::Matters;
        QString kind; ///< of records
        QList<BoardClause> where;
        QStringList order; ///< columns; with - before it: the greatest first
    };
    struct Column {
        QString name;
        QString title; ///< empty: as everywhere
    };
    /// A filter that somebody may put on. Of those in one set any may hold.
    struct Chip {
        QString id;
        QString title;
        QString set;
        QList<BoardClause> where;
    };
    QString board;
    QString title;
    QString group; ///< the page it stands on
    QString sentence;
    QString empty; ///< when no row is there
    QList<Part> parts;
    QList<Column> columns;
    QList<Chip> chips;
    QString groupBy; ///< a column; rows are then in its order. Several parts are groups themselves
    QString file;

    bool isGrouped() const { return parts.size() > 1 || !groupBy.isEmpty(); }
};

template <>
struct Words<BoardSource> {
    static constexpr WordTable<BoardSource, 11> table{{{BoardSource::Matters, "matters"},
                                                       {BoardSource::Clocks, "clocks"},
                                                       {BoardSource::Tasks, "tasks"},
                                                       {BoardSource::Orders, "orders"},
                                                       {BoardSource::Routes, "routes"},
                                                       {BoardSource::Signals, "signals"},
                                                       {BoardSource::Acts, "acts"},
                                                       {BoardSource::Papers, "papers"},
                                                       {BoardSource::Register, "register"},
                                                       {BoardSource::Drafts, "drafts"},
                                                       {BoardSource::Records, "records"}}};
};

template <>
struct Words<BoardTest::How> {
    static constexpr WordTable<BoardTest::How, 8> table{{{BoardTest::How::Is, "is"},
                                                         {BoardTest::How::In, "in"},
                                                         {BoardTest::How::Before, "before"},
                                                         {BoardTest::How::Until, "until"},
                                                         {BoardTest::How::Since, "since"},
                                                         {BoardTest::How::After, "after"},
                                                         {BoardTest::How::AtLeast, "at_least"},
                                                         {BoardTest::How::Exists, "exists"}}};
};

} // namespace onedoor
