#include "core/paper/installed_faces.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <cstdlib>

namespace onedoor
{

namespace
{

QString textOf(const FcPattern *face, const char *key, int place = 0)
{
    FcChar8 *text = nullptr;
    return FcPatternGetString(face, key, place, &text) == FcResultMatch
               ? QString::fromUtf8(reinterpret_cast<const char *>(text))
               : QString();
}

int numberOf(const FcPattern *face, const char *key, int otherwise)
{
    int number = otherwise;
    FcPatternGetInteger(face, key, 0, &number);
    return number;
}

bool isSetting(const FcPattern *face, const char *key)
{
    FcBool on = FcFalse;
    return FcPatternGetBool(face, key, 0, &on) == FcResultMatch && on == FcTrue;
}

/// A face whose outlines a PDF can hold as they are.
bool isUsable(const FcPattern *face)
{
    const QString format = textOf(face, FC_FONTFORMAT);
    return (format == QLatin1String("TrueType") || format == QLatin1String("CFF")) &&
           numberOf(face, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN &&
           numberOf(face, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL &&
           !isSetting(face, FC_VARIABLE);
}

int onScale(FaceWeight weight)
{
    switch (weight) {
    case FaceWeight::Light:
        return FC_WEIGHT_LIGHT;
    case FaceWeight::Regular:
        return FC_WEIGHT_REGULAR;
    case FaceWeight::Bold:
        return FC_WEIGHT_BOLD;
    }
    return FC_WEIGHT_REGULAR;
}

} // namespace

InstalledFaces::InstalledFaces()
{
    const FcFontSet *all = FcConfigGetFonts(FcConfigGetCurrent(), FcSetSystem);
    for (int i = 0; all && i < all->nfont; ++i) {
        const FcPattern *face = all->fonts[i];
        if (!isUsable(face))
            continue;
        const Known known{
            {textOf(face, FC_FILE), unsigned(numberOf(face, FC_INDEX, 0)), textOf(face, FC_STYLE)},
            numberOf(face, FC_WEIGHT, FC_WEIGHT_REGULAR)};
        for (int name = 0;; ++name) {
            const QString family = textOf(face, FC_FAMILY, name);
            if (family.isEmpty())
                break;
            m_faces[family.toLower()].append(known);
        }
    }
}

InstalledFaces::Place InstalledFaces::find(const QString &family, FaceWeight weight) const
{
    const QList<Known> faces = m_faces.value(family.toLower());
    const int wanted = onScale(weight);
    const auto nearer = [&](const Known &a, const Known &b) {
        const int far = std::abs(a.weight - wanted), further = std::abs(b.weight - wanted);
        return far != further ? far < further : a.place.file < b.place.file;
    };
    const auto best = std::min_element(faces.begin(), faces.end(), nearer);
    return best == faces.end() ? Place{} : best->place;
}

} // namespace onedoor
