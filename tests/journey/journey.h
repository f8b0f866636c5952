#pragma once

#include "app/desktop/desktop.h"
#include "app/places.h"
#include "core/desk/rehearsal.h"
#include "tests/support/clear_text.h"
#include "tests/support/keyboard.h"
#include "tests/support/open_desk.h"
#include "tests/support/reference.h"
#include "tests/support/statement_watch.h"
#include "tests/ui/pictured.h"
#include "ui/models/wording.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QTemporaryDir>

#include <array>
#include <utility>

namespace onedoor::test
{

template <class Condition>
bool becomes(Condition condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

/// What may run on the window's thread, each with its reason. Nothing: the window has no store.
struct Permitted {
    const char *statement;
    const char *reason;
};
inline constexpr std::array<Permitted, 0> permitted{};

/// The desktop on a furnished rehearsal centre; Monday 2026-11-23, 09:30 in China.
struct Journey {
    Journey()
    {
        qputenv("CUPS_SERVER", "127.0.0.1:1"); // no printer: the papers wait, wherever this runs
        Workstation station{folder.filePath(QStringLiteral("data")),
                            resourcesFolder(),
                            {QStringLiteral("李敏"), QStringLiteral("1号窗口")},
                            &clock,
                            &houseReference(),
                            OpenMode::ReadWrite,
                            fontFiles()};
        REQUIRE(Store::create(station.folder, rehearsalIdentity(), station.resources).ok());
        station.key = *KeyFile(station.folder).open();
        auto opened = StationWorkplace::open(station);
        REQUIRE(opened.ok());
        at = std::move(*opened);
        const auto furnished = furnishRehearsal(at->workplace());
        REQUIRE(furnished.ok());
        theme.apply({});
        watch.emplace(); // from here on: what the test itself asks of `at` is not the window's
        worker.emplace(station);
        desk.emplace(*worker, theme);
        desk->window().resize(1366, 768);
        desk->window().show();
        REQUIRE(QTest::qWaitForWindowActive(&desk->window()));
        out = qEnvironmentVariable("ONEDOOR_OUT");
        REQUIRE(QDir().mkpath(out));
    }

    /// No statement of the window's own thread but the permitted ones; the others have worked.
    void checkThreads()
    {
        QStringList here = watch->here();
        for (const Permitted &each : permitted)
            here.removeAll(QLatin1String(each.statement));
        INFO(here.join(u'\n').toStdString());
        CHECK(here.isEmpty());
        CHECK(watch->elsewhere() > 0);
    }
    /// Nothing the program keeps anywhere tells what the visitor told.
    void checkFiles(const QStringList &told)
    {
        QStringList names;
        const QByteArray kept = copyOf(qEnvironmentVariable("HOME"), &names);
        CHECK(names.contains(QStringLiteral("store.db-wal")));
        CHECK(kept.size() > 1'000'000);
        const ClearText found = ClearText::find(told, kept);
        CHECK(found.whole == 0);
        // Four bytes may meet by chance, about once in so many millions.
        const double byChance = double(found.sought) * double(kept.size()) / 4294967296.0;
        CHECK(found.pieces <= 4 + 3 * byChance);
    }
    /// As a clerk sees it: with all answers, nothing cut, and standing still.
    void shot(const char *name)
    {
        worker->settle();
        QImage picture;
        const bool stands = becomes([&] {
            const QImage before = std::exchange(picture, desk->window().grab().toImage());
            return picture == before && clipped(desk->window()).isEmpty();
        });
        REQUIRE(picture.save(QStringLiteral("%1/%2.png").arg(out, QLatin1String(name))));
        INFO(name << ": " << clipped(desk->window()).join(u'\n').toStdString());
        CHECK(stands);
    }
    bool sees(PageId page)
    {
        return becomes([&] { return desk->window().currentPage() == page; });
    }
    /// The PDF is painted by a thread of its own: until then the sheet is white.
    bool paperIsPainted()
    {
        auto *view = desk->window().findChild<QWidget *>(QStringLiteral("paper"));
        const QImage sheet =
            view->grab().toImage().scaled(120, 90, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int inked = 0;
        for (int y = 10; y < 80; ++y) {
            for (int x = 10; x < 110; ++x)
                inked += qGray(sheet.pixel(x, y)) < 200;
        }
        return inked > 20;
    }
    QList<Register::Row> papers() { return *at->store().documents.newest(10); }
    /// Issues the form in front; its PDF goes beside the screenshots.
    void issue(const char *form, const char *shotName)
    {
        INFO(form);
        REQUIRE(sees(PageId::Document));
        const auto before = papers().size();
        clock.advance(60'000);
        const bool ready = becomes([&] {
            auto *action = desk->window().page(PageId::Document)->primaryAction();
            return action && action->isEnabled();
        });
        if (!ready)
            shot("failed");
        REQUIRE(ready);
        keyboard.press(Qt::Key_P, Qt::ControlModifier);
        REQUIRE(becomes([&] { return papers().size() == before + 1; }));
        const Register::Row row = papers().first();
        CHECK(row.form == QLatin1String(form));
        const auto pdf = at->store().blobs.find(row.pdfHash);
        REQUIRE(pdf.ok());
        QFile file(QStringLiteral("%1/%2.pdf").arg(out, QLatin1String(form)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
        // The words of the paper before stay in a label that is hidden.
        auto *number = desk->window().findChild<QLabel *>(QStringLiteral("documentNumber"));
        auto *state = desk->window().findChild<QLabel *>(QStringLiteral("printState"));
        REQUIRE(becomes([&] {
            return number->isVisible() && number->text() == row.number && state->isVisible() &&
                   state->text() != printStateText(JobState::Pending) && paperIsPainted();
        }));
        shot(shotName);
    }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC)};
    Theme theme{*qApp};
    std::unique_ptr<StationWorkplace> at;
    std::optional<StatementWatch> watch;
    std::optional<OpenDesk> worker;
    std::optional<Desktop> desk;
    Keyboard keyboard;
    QString out;
};

} // namespace onedoor::test
