// The laws of what is shipped: acts, routes, rules, forms and records as data.
#include <catch2/catch.hpp>

#include "core/domain/view.h"
#include "tests/support/reference.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString resources = QStringLiteral(ONEDOOR_SOURCE "/resources");

} // namespace

TEST_CASE("All that is shipped loads, and nothing is wrong with it")
{
    const auto reference = Reference::load(resources);
    if (!reference)
        FAIL(reference.error().detail.toStdString());
    for (const DeclarationFlaw &flaw : reference->flaws)
        UNSCOPED_INFO(flaw.sentence().toStdString());
    CHECK(reference->flaws.isEmpty()); // also no rule that nobody starts, no route nobody opens
    CHECK(reference->setAside.isEmpty());
    CHECK(reference->declarations.acts().size() > 30);
    CHECK(reference->declarations.routes().size() > 20);
    CHECK(reference->forms.forms().size() == reference->declarations.forms().size());
}

TEST_CASE("Each act's papers are forms, and each of them tells of that act")
{
    const Reference &reference = houseReference();
    for (const ActSpec &act : reference.declarations.acts()) {
        INFO(act.act.toStdString());
        CHECK_FALSE(act.by.isEmpty()); // somebody may take it
        for (const QString &paper : act.papers) {
            INFO(paper.toStdString());
            const FormSpec *form = reference.forms.find(paper);
            REQUIRE(form);
            CHECK(form->about.contains(act.act));
        }
    }
    for (const FormSpec &form : reference.forms.forms()) {
        INFO(form.id.toStdString());
        CHECK(fromWord<Reader>(form.reader).has_value());
        for (const QString &act : form.about) // what a file makes of itself no act issues
            CHECK(reference.declarations.act(act)->papers.contains(form.id) != form.ofFile());
    }
}

TEST_CASE("An act that says how many copies a paper has refuses fewer than those who keep one")
{
    const Reference &reference = houseReference();
    int counted = 0;
    for (const FormSpec &form : reference.forms.forms()) {
        const auto copies =
            std::find_if(form.fields.begin(), form.fields.end(), [](const FormField &field) {
                return field.path == FormSpec::copiesKey();
            });
        const bool isAsked =
            copies != form.fields.end() && copies->from.startsWith(QStringLiteral("act."));
        if (!form.countsCopies || !isAsked) // counted by the parties themselves
            continue;
        INFO(form.id.toStdString());
        CHECK(form.holders.contains(QStringLiteral("parties")));
        for (const QString &about : form.about) {
            const ActSpec *act = reference.declarations.act(about);
            REQUIRE(act);
            bool bound = false;
            for (const Condition &need : act->needs) {
                forEach(need, [&](const Condition &one) {
                    const auto *asked = std::get_if<AskIs>(&one.of);
                    const auto *least = asked ? std::get_if<AtLeast>(&asked->test) : nullptr;
                    bound = bound || (least && asked->key == FormSpec::copiesKey() && least->path &&
                                      least->bound >= 1);
                });
            }
            CHECK(bound);
            ++counted;
        }
    }
    CHECK(counted > 0);
}

TEST_CASE("What stands against an act is said in the declaration's own words")
{
    for (const ActSpec &act : houseReference().declarations.acts()) {
        INFO(act.act.toStdString());
        for (const auto *list : {&act.when, &act.needs}) {
            for (const Condition &condition : *list)
                CHECK_FALSE(condition.otherwise.isEmpty());
        }
    }
}

TEST_CASE("What keeps a paper back is said in the form's own words")
{
    for (const FormDeclaration &form : houseReference().declarations.forms()) {
        INFO(form.id.toStdString());
        for (const Condition &condition : form.offered)
            CHECK_FALSE(condition.otherwise.isEmpty());
    }
}

TEST_CASE("A wrong file among the shipped ones refuses the whole, with file, line and field")
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("resources"));
    for (const char *part :
         {"acts", "routes", "rules", "calendar", "catalogue", "forms", "records"}) {
        const QString from = resources + u'/' + QLatin1String(part);
        REQUIRE(QDir().mkpath(copy));
        REQUIRE(QFile::link(from, copy + u'/' + QLatin1String(part)));
    }
    REQUIRE(Reference::load(copy).ok());
    REQUIRE(QFile::remove(copy + QStringLiteral("/routes")));
    const auto refused = Reference::load(copy);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().detail.contains(QStringLiteral(".json:")));
}
