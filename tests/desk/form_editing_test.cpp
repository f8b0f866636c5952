// A centre's own forms: tried, kept, merged with what is shipped anew, and the way back.
#include "core/desk/form_editing.h"
#include "core/desk/form_samples.h"
#include "tests/support/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString form = QStringLiteral("acceptance-notice");
const QString layout = QStringLiteral("acceptance-notice/form.xml");
const Roles admin{QStringLiteral("admin")};

/// Forms as they are shipped, in a folder that a later release may write into, and a centre's own.
struct Centre {
    Centre()
    {
        const QString source = QStringLiteral(ONEDOOR_SOURCE "/resources");
        QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString to = resources() + path.sliced(source.size());
            REQUIRE(QDir().mkpath(QFileInfo(to).path()));
            REQUIRE(QFile::copy(path, to));
        }
    }
    QString resources() const { return folder.filePath(QStringLiteral("resources")); }
    QString local() const { return folder.filePath(QStringLiteral("local")); }
    FormEditing editing() const { return {resources(), local()}; }
    Reference served() const
    {
        auto loaded = Reference::load(resources(), local());
        REQUIRE(loaded);
        return std::move(*loaded);
    }
    QByteArray shipped(const QString &file) const
    {
        return read(resources() + QStringLiteral("/forms/") + file);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    /// A later release.
    void ship(const QString &file, const QByteArray &was, const QByteArray &is) const
    {
        const QByteArray bytes = shipped(file);
        REQUIRE(bytes.contains(was));
        writeFile(resources() + QStringLiteral("/forms/") + file,
                  QByteArray(bytes).replace(was, is));
    }
    FormText changed(const QString &file, const QByteArray &was, const QByteArray &is) const
    {
        const auto texts = editing().textsOf(
            file.section(u'/', 0, 0) == QStringLiteral("parts") ? form : file.section(u'/', 0, 0));
        REQUIRE(texts);
        for (FormText text : *texts) {
            if (text.file != file)
                continue;
            REQUIRE(text.bytes.contains(was));
            text.bytes.replace(was, is);
            return text;
        }
        FAIL(file.toStdString());
        return {};
    }
    QByteArray digest() const { return served().forms.find(form)->digest; }
    FormOrigin origin() const
    {
        for (const FormEntry &entry : editing().forms(served())) {
            if (entry.id == form)
                return entry.origin;
        }
        return FormOrigin::Own;
    }

    QTemporaryDir folder;
};

} // namespace

TEST_CASE("A form that a centre changed is kept beside the shipped one and served",
          "[form-editing]")
{
    const Centre centre;
    const QByteArray before = centre.digest();
    const FormText text = centre.changed(layout, "特此告知。", "特此告知，请妥善保管。");
    const auto saved = centre.editing().save(form, {text}, admin);
    REQUIRE(saved);
    CHECK(saved->serves);
    CHECK(centre.digest() != before);
    CHECK(centre.served().setAside.isEmpty());
    CHECK(centre.origin() == FormOrigin::Changed);
    CHECK(centre.read(centre.local() + QStringLiteral("/forms/acceptance-notice/base/form.xml")) ==
          centre.shipped(layout));
    CHECK_FALSE(QFile::exists(centre.local() + QStringLiteral("/changing.json")));
}

TEST_CASE("Only the administrator changes forms", "[form-editing]")
{
    const Centre centre;
    const FormText text = centre.changed(layout, "特此告知。", "特此告知，请妥善保管。");
    const Roles others{QStringLiteral("intake"), QStringLiteral("lead")};
    const auto saved = centre.editing().save(form, {text}, others);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().reason == Reason::NotAllowed);
    CHECK_FALSE(QFile::exists(centre.local()));
    REQUIRE(centre.editing().save(form, {text}, admin));
    CHECK(centre.editing().restore(form, others, {}).error().reason == Reason::NotAllowed);
    CHECK(centre.origin() == FormOrigin::Changed);
}

TEST_CASE("What fails its checks is told at its line and never serves", "[form-editing]")
{
    const Centre centre;
    const QByteArray before = centre.digest();
    FormText text = centre.changed(layout, "{{dueTitle}}", "{{dueTitel}}");
    text.bytes.replace("<sp h=\"1.5\"/>", "<sq h=\"1.5\"/>");
    const auto lineOf = [&](const char *what) {
        return int(text.bytes.left(text.bytes.indexOf(what)).count('\n')) + 1;
    };
    const FormTrial trial = centre.editing().tryOut(form, {text});
    CHECK_FALSE(trial.reference);
    CHECK(trial.complaints.contains({layout, lineOf("<sq"), QStringLiteral("没有 <sq> 这个元素")}));
    const auto saved = centre.editing().save(form, {text}, admin);
    REQUIRE(saved);
    CHECK_FALSE(saved->serves);
    CHECK(centre.digest() == before);
    CHECK(centre.served().setAside.isEmpty()); // a draft alone is nothing wrong
    CHECK(centre.read(centre.local() + QStringLiteral("/forms/acceptance-notice/form.xml.draft")) ==
          text.bytes);
    CHECK(centre.editing().textsOf(form)->at(1).draft);
    CHECK(centre.editing().textsOf(form)->at(1).bytes == text.bytes); // it is gone on with

    // The second mistake shows when the first is mended, and mended both it serves.
    text.bytes.replace("<sq ", "<sp ");
    const FormTrial next = centre.editing().tryOut(form, {text});
    REQUIRE(next.complaints.size() == 1);
    CHECK(next.complaints.first().line == lineOf("{{dueTitel}}"));
    CHECK(next.complaints.first().said.contains(QStringLiteral("dueTitel")));
    text.bytes.replace("dueTitel", "dueTitle").replace("特此告知。", "特此告知！");
    REQUIRE(centre.editing().save(form, {text}, admin)->serves);
    CHECK(centre.digest() != before);
    CHECK_FALSE(centre.editing().textsOf(form)->at(1).draft);
}

TEST_CASE("A meta.json is checked as it is read at the start: its JSON, its fields' origin",
          "[form-editing]")
{
    const Centre centre;
    const QString meta = QStringLiteral("acceptance-notice/meta.json");
    const auto first = [&](const char *was, const char *is) {
        const FormTrial trial = centre.editing().tryOut(form, {centre.changed(meta, was, is)});
        REQUIRE_FALSE(trial.complaints.isEmpty());
        CHECK(trial.complaints.first().file == meta);
        return trial.complaints.first();
    };
    const int titleLine = 3;
    const FormComplaint comma = first("\"title\": \"受理告知单\",", "\"title\": \"受理告知单\"");
    CHECK(comma.line >= titleLine);
    CHECK(comma.said.startsWith(QStringLiteral("JSON")));
    const FormComplaint path = first("route.clock.due\"", "route.clock.dew\"");
    CHECK(path.said.contains(QStringLiteral("route.clock.dew")));
    CHECK(path.said.contains(QStringLiteral("没有")));
    const FormComplaint origin = first(", \"from\": \"code\"", "");
    CHECK(origin.said ==
          QStringLiteral("栏目“petitionCode”没有来源：写 from、given 或者 default 之一"));
}

TEST_CASE("A part with which another form would be wrong is refused", "[form-editing]")
{
    const Centre centre;
    const QString id = QStringLiteral("decline-notice");
    const auto texts = centre.editing().textsOf(id);
    REQUIRE(texts);
    const auto part = std::find_if(texts->begin(), texts->end(), [](const FormText &text) {
        return text.file == QStringLiteral("parts/seal.xml");
    });
    REQUIRE(part != texts->end());
    FormText changed = *part;
    REQUIRE(changed.bytes.contains("{{issuedOn"));
    changed.bytes.replace("{{issuedOn", "{{outcomeOfThisFormAlone");
    const auto refused = centre.editing().save(id, {changed}, admin);
    REQUIRE(refused);
    CHECK_FALSE(refused->serves);
    REQUIRE_FALSE(refused->complaints.isEmpty());
    CHECK(refused->complaints.first().file == changed.file);
    CHECK(centre.served().setAside.isEmpty());
}

TEST_CASE("What is shipped anew is merged line by line with the centre's own", "[form-editing]")
{
    const Centre centre;
    REQUIRE(
        centre.editing().save(form, {centre.changed(layout, "特此告知。", "请妥善保管。")}, admin));
    REQUIRE(centre.editing().merges(form)->isEmpty());
    centre.ship(layout, "一、诉求摘要。", "一、诉求的摘要。");
    CHECK(centre.origin() == FormOrigin::Behind);
    const auto merges = centre.editing().merges(form);
    REQUIRE(merges);
    REQUIRE(merges->size() == 1);
    CHECK(merges->first().file == layout);
    CHECK_FALSE(merges->first().hasConflicts());
    const QByteArray merged = textOf(merges->first().pieces, {}).toUtf8();
    CHECK(merged == centre.shipped(layout).replace("特此告知。", "请妥善保管。"));
    FormText text{layout, merged};
    REQUIRE(centre.editing().save(form, {text}, admin, true)->serves);
    CHECK(centre.origin() == FormOrigin::Changed);
    CHECK(centre.editing().merges(form)->isEmpty());
}

TEST_CASE("What both changed is a conflict with each side's words", "[form-editing]")
{
    const Centre centre;
    REQUIRE(
        centre.editing().save(form, {centre.changed(layout, "特此告知。", "请妥善保管。")}, admin));
    centre.ship(layout, "特此告知。", "以此告知。");
    const auto merges = centre.editing().merges(form);
    REQUIRE(merges);
    REQUIRE(merges->size() == 1);
    const QList<MergePiece> &pieces = merges->first().pieces;
    const auto conflict = std::find_if(pieces.begin(), pieces.end(),
                                       [](const MergePiece &piece) { return piece.conflict; });
    REQUIRE(conflict != pieces.end());
    CHECK(conflict->base.join(u'\n').contains(QStringLiteral("特此告知。")));
    CHECK(conflict->local.join(u'\n').contains(QStringLiteral("请妥善保管。")));
    CHECK(conflict->shipped.join(u'\n').contains(QStringLiteral("以此告知。")));
    CHECK(textOf(pieces, {MergeChoice::Shipped}).toUtf8() == centre.shipped(layout));
    CHECK(textOf(pieces, {MergeChoice::Local}).contains(QStringLiteral("请妥善保管。")));
}

TEST_CASE("Lines added at one place by one side, and cut at another by the other, merge",
          "[form-editing]")
{
    const auto merged = [](const char *base, const char *local, const char *shipped) {
        return mergedLines(QString::fromUtf8(base), QString::fromUtf8(local),
                           QString::fromUtf8(shipped));
    };
    CHECK(textOf(merged("a\nb\nc\nd\n", "a\nx\nb\nc\nd\n", "a\nb\nd\n"), {}) ==
          QStringLiteral("a\nx\nb\nd\n"));
    CHECK(textOf(merged("a\nb", "a\nb", "a\nb"), {}) == QStringLiteral("a\nb"));
    CHECK(textOf(merged("", "", "a"), {}) == QStringLiteral("a"));
    CHECK(textOf(merged("a\nb\nc", "a\nz\nc", "a\nz\nc"), {}) == QStringLiteral("a\nz\nc"));
    const auto both = merged("a\nb\nc", "a\nl\nc", "a\ns\nc");
    CHECK(textOf(both, {MergeChoice::Both}) == QStringLiteral("a\nl\ns\nc"));
}

TEST_CASE("The way back leaves a dated copy", "[form-editing]")
{
    const Centre centre;
    const QByteArray before = centre.digest();
    const FormText text = centre.changed(layout, "特此告知。", "请妥善保管。");
    REQUIRE(centre.editing().save(form, {text}, admin)->serves);
    const QDateTime when(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    const auto kept = centre.editing().restore(form, admin, when);
    REQUIRE(kept);
    CHECK(kept->endsWith(QStringLiteral("2026-11-23-090000")));
    CHECK(centre.read(*kept + QStringLiteral("/acceptance-notice/form.xml")) == text.bytes);
    CHECK(centre.digest() == before);
    CHECK(centre.origin() == FormOrigin::Shipped);
    CHECK(centre.served().setAside.isEmpty());
    CHECK(centre.editing().restore(form, admin, when).error().reason == Reason::NotFound);
}

TEST_CASE("A power cut between the files of a change leaves the old or the new", "[form-editing]")
{
    const Centre centre;
    const QByteArray before = centre.digest();
    REQUIRE(centre.editing()
                .save(form, {centre.changed(layout, "特此告知。", "请妥善保管。")}, admin)
                ->serves);
    const QByteArray first = centre.digest();
    REQUIRE(first != before);
    const QString meta = QStringLiteral("forms/acceptance-notice/meta.json");
    const QString xml = QStringLiteral("forms/acceptance-notice/form.xml");
    const QByteArray newMeta = centre.shipped(QStringLiteral("acceptance-notice/meta.json"))
                                   .replace("收到方式", "来的方式");
    const QByteArray newXml = centre.shipped(layout).replace("特此告知。", "至此告知。");
    // Before the change is noted whole, nothing of it is there.
    writeFile(centre.local() + QStringLiteral("/.unfinished-note"), "{\"put\":{");
    CHECK(centre.digest() == first);
    // Noted, and cut off after any number of its files, it is the new one at the next start.
    for (const int files : {0, 1, 2}) {
        INFO(files);
        REQUIRE(noteChange(centre.local(), {{{meta, newMeta}, {xml, newXml}}, {}}));
        if (files > 0)
            writeFile(centre.local() + u'/' + xml, newXml);
        if (files > 1)
            writeFile(centre.local() + u'/' + meta, newMeta);
        (void)centre.served();
        CHECK(centre.read(centre.local() + u'/' + xml) == newXml);
        CHECK(centre.read(centre.local() + u'/' + meta) == newMeta);
        CHECK_FALSE(QFile::exists(centre.local() + QStringLiteral("/changing.json")));
        REQUIRE(centre.editing().restore(form, admin, QDateTime(QDate(2026, 11, 23 + files), {})));
        CHECK(centre.digest() == before);
    }
}

TEST_CASE("A form is looked at with long, foreign, protected and bare matters", "[form-editing]")
{
    const Centre centre;
    const Reference served = centre.served();
    const FormSpec &spec = *served.forms.find(form);
    const QJsonObject sample = centre.editing().sampleOf(form);
    REQUIRE_FALSE(sample.isEmpty());
    const auto text = [&](MadeUp kind, const char *key) {
        return madeUp(spec, sample, kind).value(QLatin1String(key)).toString();
    };
    CHECK(madeUp(spec, sample, MadeUp::Sample) == sample);
    CHECK(text(MadeUp::LongNames, "petitionerName").size() == 40);
    CHECK(text(MadeUp::LongNames, "summary").size() > 500);
    CHECK(text(MadeUp::FourScripts, "petitionerName").contains(QStringLiteral("Нурлан")));
    CHECK(text(MadeUp::Bare, "petitionerPhone").isEmpty());
    CHECK(text(MadeUp::Bare, "petitionerName") == text(MadeUp::Sample, "petitionerName"));
    // Bare, one thing must be there where another is not: the look says what is without a value.
    for (const MadeUp kind : {MadeUp::LongNames, MadeUp::FourScripts, MadeUp::Withheld})
        CHECK(missingFields(spec, madeUp(spec, sample, kind)).isEmpty());
}
