#pragma once

#include "core/domain/result.h"
#include "core/paper/source_lines.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace onedoor
{

/// The text of a form with its parts in their places.
struct WholeLayout {
    QString text;
    SourceLines lines;
};

/// What forms share, from the folder `parts` beside them: NAME.xml, a piece of layout that a form
/// takes in by <include part="NAME"/>, and NAME.json, fields that it takes in by {"part": "NAME"}.
/// A part reads the keys of the form it stands in, and is checked in each of them.
class FormParts
{
public:
    /// A folder that is not there holds nothing.
    static Result<FormParts> load(const QString &folder);
    /// One file of such a folder over what is here.
    Result<Done> add(const QString &file);
    /// The files of such a folder.
    static QStringList filesIn(const QString &folder);

    /// BadTemplate with file and line: no such part, one that takes itself in, an argument that a
    /// part does not take or misses.
    Result<WholeLayout> whole(const QByteArray &layout, const QString &file) const;
    /// Nothing where there is no such part; the file's name for what is wrong with it.
    const QByteArray *fields(const QString &part) const;
    static QString fieldsFile(const QString &part);

private:
    struct Piece {
        QString text;                  ///< between <part> and </part>
        int line = 1;                  ///< of its first line
        QHash<QString, QString> takes; ///< what stands for [[name]] where nothing is given
        QStringList needs;             ///< what must be given
    };
    friend class PartPlacer;

    Result<Done> addLayout(const QString &name, const QByteArray &xml);

    QHash<QString, Piece> m_pieces;
    QHash<QString, QByteArray> m_fields;
};

} // namespace onedoor
