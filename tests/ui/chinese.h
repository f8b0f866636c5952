#pragma once

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace onedoor::test
{

/// The words and the locale of the interface as people have it, while this lives.
class Chinese
{
public:
    Chinese()
    {
        REQUIRE(m_translator.load(QStringLiteral(":/translations/onedoor_zh_CN.qm")));
        QCoreApplication::installTranslator(&m_translator);
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    }
    ~Chinese()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(QLocale::c());
    }
    Chinese(const Chinese &) = delete;

private:
    QTranslator m_translator;
};

} // namespace onedoor::test
