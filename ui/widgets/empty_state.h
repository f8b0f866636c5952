#pragma once

#include "ui/widgets/icon.h"

namespace onedoor
{

/// What an empty page says: what it is for, and the first key to press.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(Glyph glyph, const QString &title, const QString &sentence,
               QWidget *parent = nullptr);

    /// A line below: [key] what it does.
    void addKey(const QString &key, const QString &meaning);
};

} // namespace onedoor
