#pragma once

#include <QTranslator>

namespace onedoor
{

/// Chinese is the language of the interface, Qt's own sentences included (file dialogs, menus of
/// fields), and of days and numbers, while this lives. Made after the application.
class InterfaceLanguage
{
public:
    InterfaceLanguage();
    ~InterfaceLanguage();
    InterfaceLanguage(const InterfaceLanguage &) = delete;
    InterfaceLanguage &operator=(const InterfaceLanguage &) = delete;

    /// Whether all the sentences were found.
    bool isWhole() const { return m_whole; }

private:
    QTranslator m_qt;
    QTranslator m_own; ///< asked first
    bool m_whole = false;
};

} // namespace onedoor
