#pragma once

#include "core/paper/engine.h"
#include "core/paper/pages.h"

#include <catch2/catch.hpp>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace Catch
{
template <>
struct StringMaker<QString> {
    static std::string convert(const QString &text) { return text.toStdString(); }
};
} // namespace Catch

namespace onedoor::test
{

/// The bundled 仿宋 of a source tree.
QStringList fontFiles();

/// One book for all tests of a program: reading a face takes a while.
FontBook &fonts();

/// The instant every test paper is issued at.
QDateTime issuedAt();

/// A form of resources/forms and its sample.
const FormSpec &form(const QByteArray &id);
QJsonObject sample(const QByteArray &id);
/// All shipped forms in use.
QList<QByteArray> formIds();

/// A form made of a body (and attributes of <form>) with the given top-level keys, all optional.
FormSpec formOf(const QString &body, const QString &attributes = QString(),
                const QStringList &keys = {}, const QString &paper = QStringLiteral("A4"));

/// Renders and fails the test with the error when there is no paper.
Paper rendered(const FormSpec &form, const QJsonObject &data, RenderMode mode = RenderMode::Final);

/// The pages a form is set on, before they become a PDF.
struct Set {
    Sheet sheet;
    PageSet pages;
};
Set setOn(const FormSpec &form, const QJsonObject &data);

/// Text lines of a page, from top to bottom, as the characters that are drawn.
std::vector<QString> linesOf(const Page &page);

/// Runs a program on a PDF; "%1" among the arguments is the file. Fails the test when it cannot
/// start.
struct Output {
    int exitCode = -1;
    QByteArray text;
};
Output run(const QString &program, QStringList arguments, const QByteArray &pdf);

/// The text layer in drawing order, without white space.
QString textLayer(const QByteArray &pdf);

/// The text layer page by page, without white space.
QStringList pageTexts(const QByteArray &pdf);

} // namespace onedoor::test
