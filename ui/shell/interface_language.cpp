#include "ui/shell/interface_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace onedoor
{

InterfaceLanguage::InterfaceLanguage()
{
    const bool qt = m_qt.load(QStringLiteral("qtbase_zh_CN"),
                              QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const bool own = m_own.load(QStringLiteral(":/translations/onedoor_zh_CN.qm"));
    if (qt)
        QCoreApplication::installTranslator(&m_qt);
    if (own)
        QCoreApplication::installTranslator(&m_own);
    m_whole = qt && own;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
}

InterfaceLanguage::~InterfaceLanguage()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale::c());
}

} // namespace onedoor
