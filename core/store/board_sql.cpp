// A board as one statement: the only words that reach the engine are those of the closed tables
// and names that cannot be anything else; what a file says is bound.
#include "core/store/boards.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

struct Base {
    const char *from; ///< alone
    const char *tie;  ///< after the order, so that pages fit together
    const char *base; ///< what always holds
};

constexpr char matterOf[] = " CROSS JOIN petition p ON p.id = ";

Base baseOf(BoardSource source)
{
    switch (source) {
    case BoardSource::Matters:
        return {"petition p", "p.id", "1"};
    case BoardSource::Clocks:
        return {"deadline d", "d.petition|d.rule|d.place", "d.done_on IS NULL"};
    case BoardSource::Tasks:
        return {"deadline d", "d.petition|d.rule|d.place", "d.done_on IS NULL AND d.kind = 'task'"};
    case BoardSource::Orders:
        return {"way w", "w.petition|w.place", "w.is_order = 1"};
    case BoardSource::Routes:
        return {"way w", "w.petition|w.place", "1"};
    case BoardSource::Signals:
        return {"signal s", "s.petition|s.place", "s.open = 1"};
    case BoardSource::Acts:
        return {"taken t", "t.petition|t.act", "1"};
    case BoardSource::Papers:
        return {"document c", "c.petition|c.uid", "c.voided = ''"};
    case BoardSource::Register:
        return {"document c", "c.petition|c.uid", "1"};
    case BoardSource::Drafts:
        return {"draft f", "f.id", "1"};
    case BoardSource::Records:
        return {"record r", "r.id", "r.kind = ? AND r.retired = 0"};
    }
    return {};
}

/// Writes one part of a board.
class PartSql
{
public:
    PartSql(const BoardSpec &board, int number, const BoardView &view)
        : m_board(board), m_part(board.parts[number]), m_number(number), m_view(view),
          m_base(baseOf(m_part.of))
    {
    }

    QVariantList values;

    /// `most`: no row beyond is asked for.
    QString rows(qint64 most)
    {
        QStringList cells{QString::number(m_number), idOf(), groupSql()};
        for (const BoardSpec::Column &column : m_board.columns) {
            const QString sql = columnSql(m_part.of, column.name);
            cells << (sql.isEmpty() ? QStringLiteral("NULL") : sql);
        }
        m_several = severalRules();
        return m_several ? mergedRows(cells, most) : select(cells);
    }

    QString counts()
    {
        const QString group = groupSql();
        const QString held = where();
        const bool grouped = m_board.parts.size() == 1 && !m_board.groupBy.isEmpty();
        // Where nothing is asked of the matter it need not be looked up.
        QString sql = QStringLiteral("SELECT %1, %2, count(*) FROM %3 WHERE %4")
                          .arg(m_number)
                          .arg(group, from((group + held).contains(QStringLiteral("p."))), held);
        if (grouped)
            sql += QStringLiteral(" GROUP BY 2 ORDER BY 2");
        return sql;
    }

private:
    struct Term {
        QString sql;
        QString direction;
    };

    QString select(const QStringList &cells)
    {
        QStringList order;
        for (const Term &term : terms())
            order << term.sql + term.direction;
        return QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4")
            .arg(cells.join(QStringLiteral(", ")), from(true), where(),
                 order.join(QStringLiteral(", ")));
    }

    /// An index has the days of one rule in order, not those of several: the first of each are
    /// taken, and these put in order.
    QString mergedRows(QStringList cells, qint64 most)
    {
        QStringList names, order, each;
        for (int i = 0; i < cells.size(); ++i) {
            names << QStringLiteral("c%1").arg(i);
            cells[i] += QStringLiteral(" AS ") + names.last();
        }
        const QList<Term> by = terms();
        for (int i = 0; i < by.size(); ++i) {
            cells << QStringLiteral("%1 AS o%2").arg(by[i].sql).arg(i);
            order << QStringLiteral("o%1%2").arg(i).arg(by[i].direction);
        }
        for (const QVariant &rule : m_several->values) {
            m_rule = rule;
            each << QStringLiteral("SELECT * FROM (%1 LIMIT %2)").arg(select(cells)).arg(most);
        }
        return QStringLiteral("SELECT %1 FROM (%2) ORDER BY %3")
            .arg(names.join(QStringLiteral(", ")), each.join(QStringLiteral(" UNION ALL ")),
                 order.join(QStringLiteral(", ")));
    }

    const BoardTest *severalRules() const
    {
        for (const BoardClause &clause : m_part.where) {
            if (clause.any.size() != 1)
                continue;
            for (const BoardTest &test : clause.any.first()) {
                if (test.column == QStringLiteral("rule") && test.how == BoardTest::How::In)
                    return &test;
            }
        }
        return nullptr;
    }

    QString idOf() const
    {
        return hasMatter(m_part.of)                ? QStringLiteral("p.uid")
               : m_part.of == BoardSource::Records ? QStringLiteral("r.uid")
                                                   : QStringLiteral("f.id");
    }

    QString groupSql() const
    {
        return m_board.groupBy.isEmpty() ? QStringLiteral("NULL")
                                         : columnSql(m_part.of, m_board.groupBy);
    }

    QString from(bool matter) const
    {
        QString from = QLatin1String(m_base.from);
        if (matter && hasMatter(m_part.of) && m_part.of != BoardSource::Matters)
            from += QLatin1String(matterOf) + from.right(1) + QStringLiteral(".petition");
        return from;
    }

    QList<Term> terms() const
    {
        QList<Term> terms;
        QString direction;
        if (!m_board.groupBy.isEmpty())
            terms << Term{groupSql(), {}};
        for (const QString &column : m_part.order) {
            direction = column.startsWith(u'-') ? QStringLiteral(" DESC") : QString();
            terms << Term{columnSql(m_part.of, direction.isEmpty() ? column : column.mid(1)),
                          direction};
        }
        for (const QString &column : QString::fromLatin1(m_base.tie).split(u'|'))
            terms << Term{column, direction};
        return terms;
    }

    QString where()
    {
        QStringList held{QLatin1String(m_base.base)};
        if (m_part.of == BoardSource::Records)
            values << m_part.kind;
        for (const BoardClause &clause : m_part.where)
            held << clauseSql(clause);
        QStringList sets; // of chips, in their order
        for (const BoardSpec::Chip &chip : m_board.chips) {
            const QString set = chip.set.isEmpty() ? chip.id : chip.set;
            if (m_view.chips.contains(chip.id) && !sets.contains(set))
                sets << set;
        }
        for (const QString &set : sets)
            held << chipsSql(set);
        return held.join(QStringLiteral(" AND "));
    }

    QString chipsSql(const QString &set)
    {
        QStringList any;
        for (const BoardSpec::Chip &chip : m_board.chips) {
            if ((chip.set.isEmpty() ? chip.id : chip.set) != set || !m_view.chips.contains(chip.id))
                continue;
            QStringList all;
            for (const BoardClause &clause : chip.where)
                all << clauseSql(clause);
            any << all.join(QStringLiteral(" AND "));
        }
        return u'(' + any.join(QStringLiteral(" OR ")) + u')';
    }

    QString clauseSql(const BoardClause &clause)
    {
        QStringList any;
        for (const QList<BoardTest> &tests : clause.any) {
            QStringList all;
            for (const BoardTest &test : tests)
                all << testSql(test);
            any << all.join(QStringLiteral(" AND "));
        }
        return any.size() == 1 ? any.first() : u'(' + any.join(QStringLiteral(" OR ")) + u')';
    }

    QString testSql(const BoardTest &test)
    {
        const QString sql = columnSql(m_part.of, test.column);
        if (sql.isEmpty())
            return QStringLiteral("0"); // it is not asked of these
        switch (test.how) {
        case BoardTest::How::Is:
            return sql + QStringLiteral(" = ") + valueSql(test.values.first());
        case BoardTest::How::In: {
            if (&test == m_several)
                return sql + QStringLiteral(" = ") + valueSql(m_rule);
            QStringList any;
            for (const QVariant &value : test.values)
                any << valueSql(value);
            return QStringLiteral("%1 IN (%2)").arg(sql, any.join(QStringLiteral(", ")));
        }
        case BoardTest::How::Before:
            return sql + QStringLiteral(" < ") + valueSql(test.values.first());
        case BoardTest::How::Until:
            return sql + QStringLiteral(" <= ") + valueSql(test.values.first());
        case BoardTest::How::Since:
        case BoardTest::How::AtLeast:
            return sql + QStringLiteral(" >= ") + valueSql(test.values.first());
        case BoardTest::How::After:
            return sql + QStringLiteral(" > ") + valueSql(test.values.first());
        case BoardTest::How::Exists:
            return existsSql(sql, test);
        }
        return QStringLiteral("0");
    }

    QString existsSql(const QString &sql, const BoardTest &test) const
    {
        const CellKind kind = cellKind(m_part.of, test.column).value_or(CellKind::Text);
        const bool day = kind == CellKind::Day || kind == CellKind::Due;
        if (day || sql.startsWith(QStringLiteral("json_extract")))
            return sql + (test.values.first().toBool() ? QStringLiteral(" IS NOT NULL")
                                                       : QStringLiteral(" IS NULL"));
        return sql +
               (test.values.first().toBool() ? QStringLiteral(" <> ''") : QStringLiteral(" = ''"));
    }

    /// Numbers stand in the statement, so that the engine sees which index fits.
    QString valueSql(const QVariant &value)
    {
        if (value.typeId() != QMetaType::QString)
            return QString::number(value.toLongLong());
        values << meant(value.toString());
        return QStringLiteral("?");
    }

    QString meant(const QString &word) const
    {
        static const QRegularExpression day(QStringLiteral("^today([+-]\\d{1,4})?$"));
        if (word == QStringLiteral("me"))
            return m_view.who;
        const auto found = day.match(word);
        return found.hasMatch()
                   ? m_view.today.addDays(found.captured(1).toInt()).toString(Qt::ISODate)
                   : word;
    }

    const BoardSpec &m_board;
    const BoardSpec::Part &m_part;
    int m_number;
    const BoardView &m_view;
    Base m_base;
    const BoardTest *m_several = nullptr; ///< read rule by rule
    QVariant m_rule;                      ///< the one now
};

} // namespace

BoardStatement pageStatement(const BoardSpec &board, const BoardView &view, int limit,
                             qint64 offset)
{
    BoardStatement statement;
    QStringList parts;
    for (int i = 0; i < board.parts.size(); ++i) {
        PartSql part(board, i, view);
        QString sql = part.rows(offset + limit);
        statement.values += part.values;
        if (board.parts.size() > 1) {
            // One after the other, each no further than can be shown.
            sql = QStringLiteral("SELECT * FROM (%1 LIMIT ?)").arg(sql);
            statement.values << offset + limit;
        }
        parts << sql;
    }
    statement.sql = parts.join(QStringLiteral(" UNION ALL ")) + QStringLiteral(" LIMIT ? OFFSET ?");
    statement.values << limit << offset;
    return statement;
}

BoardStatement groupsStatement(const BoardSpec &board, const BoardView &view)
{
    BoardStatement statement;
    QStringList parts;
    for (int i = 0; i < board.parts.size(); ++i) {
        PartSql part(board, i, view);
        parts << part.counts();
        statement.values += part.values;
    }
    statement.sql = parts.join(QStringLiteral(" UNION ALL "));
    return statement;
}

} // namespace onedoor
