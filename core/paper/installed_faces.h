#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace onedoor
{

enum class FaceWeight { Light, Regular, Bold };

/// Upright faces of the system, as fontconfig knows them; read once.
class InstalledFaces
{
public:
    struct Place {
        QString file; ///< empty: not installed
        unsigned index = 0;
        QString style;
    };

    InstalledFaces();
    /// The family's face nearest to the weight. Families go by any name they have, capitals alike.
    Place find(const QString &family, FaceWeight weight) const;

private:
    struct Known {
        Place place;
        int weight = 0; ///< fontconfig's scale
    };
    QHash<QString, QList<Known>> m_faces; ///< by family, small letters
};

} // namespace onedoor
