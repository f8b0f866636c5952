// Search as a person types: every class of query against the bare statement of the index.
#include "tests/bench/measures.h"

namespace onedoor::bench
{

namespace
{

constexpr int eachClass = 60;
constexpr int shown = 20;

/// What a clerk has chosen beside the words, and the tokens the bare statement takes for it.
struct Narrowing {
    PetitionFilter filter;
    QStringList facets;
};

struct QueryClass {
    QString name;
    QString (*typed)(const Petition &, test::Population &);
    Narrowing (*narrowing)(const Petition &) = nullptr;
    bool (*fits)(const Petition &) = nullptr; ///< null: every petition
};

const Party &partyOf(const Petition &petition)
{
    return petition.intake.petitioners.first();
}

/// `count` characters in a row out of the narrative.
QString phraseOf(const Petition &petition, test::Population &random, int count)
{
    const QString &text = petition.intake.narrative;
    for (int tries = 0; tries < 50; ++tries) {
        const QString phrase = text.mid(random.draw(std::max(1, int(text.size()) - count)), count);
        const bool han = std::all_of(phrase.begin(), phrase.end(), [](QChar c) {
            return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
        });
        if (han && phrase.size() == count)
            return phrase;
    }
    return QStringLiteral("拖欠工资");
}

QString keyOf(const Petition &petition, bool shortest)
{
    const QStringList keys = Pinyin().pinyinKeys(partyOf(petition).name);
    return *std::max_element(keys.begin(), keys.end(), [&](const QString &a, const QString &b) {
        return shortest ? a.size() > b.size() : a.size() < b.size();
    });
}

Narrowing ofState(const Petition &petition)
{
    Narrowing chosen;
    chosen.filter.states = {petition.state};
    chosen.facets << SearchTokens::facet(SearchTokens::Facet::State, {wordOf(petition.state)});
    return chosen;
}

Narrowing ofTypeAndMonth(const Petition &petition)
{
    const QDate day = Clock::legalDay(petition.registeredAt);
    const QDate from(day.year(), day.month(), 1), to(day.year(), day.month(), day.daysInMonth());
    Narrowing chosen;
    chosen.filter.type = petition.intake.type;
    chosen.filter.from = from;
    chosen.filter.to = to;
    chosen.facets << SearchTokens::facet(SearchTokens::Facet::Type, {petition.intake.type})
                  << SearchTokens::registered(from, to);
    return chosen;
}

Narrowing ofOrganisation(const Petition &petition)
{
    Narrowing chosen;
    chosen.filter.handler = petition.handler();
    chosen.facets << SearchTokens::facet(SearchTokens::Facet::Handler, {petition.handler()});
    return chosen;
}

/// The index of tokens knows no dates that pass.
Narrowing overdueOfOperator(const Petition &)
{
    const QString clerk = QStringLiteral("林晓");
    Narrowing chosen;
    chosen.filter.registeredBy = clerk;
    chosen.filter.overdueOn = QDate(2026, 11, 23);
    chosen.facets << SearchTokens::facet(SearchTokens::Facet::Operator, {clerk});
    return chosen;
}

bool hasHandler(const Petition &petition)
{
    return !petition.handler().isEmpty();
}

std::vector<QueryClass> filteredClasses()
{
    using P = const Petition &;
    using R = test::Population &;
    const auto phrase = [](P p, R r) { return phraseOf(p, r, 2); };
    return {
        {QStringLiteral("phrase, in one state"), phrase, ofState},
        {QStringLiteral("phrase, of a type and month"), phrase, ofTypeAndMonth},
        {QStringLiteral("phrase, of an organisation"), phrase, ofOrganisation, hasHandler},
        {QStringLiteral("phrase, overdue, of an operator"), phrase, overdueOfOperator},
        {QStringLiteral("organisation chosen, no words"), [](P, R) { return QString(); },
         ofOrganisation, hasHandler},
    };
}

std::vector<QueryClass> queryClasses()
{
    using P = const Petition &;
    using R = test::Population &;
    return {
        {QStringLiteral("name"), [](P p, R) { return partyOf(p).name; }},
        {QStringLiteral("surname, one character"), [](P p, R) { return partyOf(p).name.left(1); }},
        {QStringLiteral("pinyin in full"), [](P p, R) { return keyOf(p, false); }},
        {QStringLiteral("initials"), [](P p, R) { return keyOf(p, true); }},
        {QStringLiteral("phone"), [](P p, R) { return partyOf(p).phone; }},
        {QStringLiteral("phone, first 5"), [](P p, R) { return partyOf(p).phone.left(5); }},
        {QStringLiteral("phone, last 4"), [](P p, R) { return partyOf(p).phone.right(4); }},
        {QStringLiteral("ID number"), [](P p, R) { return partyOf(p).idNumber; }},
        {QStringLiteral("ID, first 6"), [](P p, R) { return partyOf(p).idNumber.left(6); }},
        {QStringLiteral("ID, birth date"), [](P p, R) { return partyOf(p).idNumber.mid(6, 8); }},
        {QStringLiteral("ID, last 4"), [](P p, R) { return partyOf(p).idNumber.right(4); }},
        {QStringLiteral("ID, last 6"), [](P p, R) { return partyOf(p).idNumber.right(6); }},
        {QStringLiteral("code"), [](P p, R) { return p.code.text(); }},
        {QStringLiteral("code, day"), [](P p, R) { return p.code.text().mid(10, 6); }},
        {QStringLiteral("document number"), [](P p, R) { return p.documents[0].issued.number; },
         nullptr, [](P p) { return !p.documents.isEmpty(); }},
        {QStringLiteral("organisation"), [](P p, R) { return p.intake.respondents.first().name; }},
        {QStringLiteral("place"), [](P p, R) { return p.intake.place.detail; }},
        {QStringLiteral("phrase, 4 characters"), [](P p, R r) { return phraseOf(p, r, 4); }},
        {QStringLiteral("phrase, 2 characters"), [](P p, R r) { return phraseOf(p, r, 2); }},
        {QStringLiteral("one character of the text"), [](P p, R r) { return phraseOf(p, r, 1); }},
        {QStringLiteral("surname and phrase"),
         [](P p, R r) { return partyOf(p).name.left(1) + u' ' + phraseOf(p, r, 2); }},
        {QStringLiteral("initials, phrase and month"),
         [](P p, R r) {
             return keyOf(p, true) + u' ' + phraseOf(p, r, 2) + u' ' +
                    Clock::legalDay(p.registeredAt).toString(QStringLiteral("yyyy-MM"));
         }},
    };
}

/// A text as it grows under the fingers.
QStringList keystrokes(const QString &typed)
{
    QStringList texts;
    for (int n = 1; n <= typed.size(); ++n)
        texts << typed.left(n);
    return texts;
}

/// The bare statement says which twenty, as places() does; a person waits for the whole rows.
struct Answer {
    Times floor, which, rows;
};

void addRows(Table &table, const QString &name, int petitions, const Answer &answer)
{
    table.add(beside(QStringLiteral("search: %1, which twenty, p50").arg(name), petitions,
                     answer.floor.median(), answer.which.median(), 2));
    table.add(within(QStringLiteral("search: %1, their rows, p99").arg(name), petitions,
                     inWords(answer.floor.at(0.99)), answer.rows.at(0.99), 5));
}

} // namespace

namespace
{

/// Asks the same of the bare statement and of the list.
class Asking
{
public:
    Asking(County &county, const PetitionList &list)
        : m_county(county), m_list(list), m_raw(county.file(), county.key())
    {
        m_raw.run(QStringLiteral("PRAGMA cache_size=-8192"));
    }

    void once(const QString &typed, const Narrowing &chosen, Answer &answer)
    {
        const QString words = typed.isEmpty() ? QString() : m_county.tokens().match(typed).all;
        if (words.isEmpty() && !typed.isEmpty())
            return;
        const QString match = SearchTokens::allOf(
            (typed.isEmpty() ? QStringList() : QStringList(words)) + chosen.facets);
        PetitionFilter filter = chosen.filter;
        filter.typed = typed;
        answer.floor.add(
            secondsOf([&] { m_raw.search(match, filter.overdueOn.value_or(QDate())); }));
        answer.which.add(secondsOf([&] { must(m_list.places(filter, shown), "search"); }));
        answer.rows.add(secondsOf([&] { must(m_list.page(filter, shown), "search"); }));
    }

    Petition any(const QueryClass &kind)
    {
        for (;;) {
            Petition petition = must(m_county.store().ledger.petition(m_county.any()), "petition");
            if (!kind.fits || kind.fits(petition))
                return petition;
        }
    }

private:
    County &m_county;
    const PetitionList &m_list;
    RawStore m_raw;
};

} // namespace

void measureSearch(Table &table, County &county)
{
    // As the desktop does when nothing has been recorded for some seconds.
    while (must(county.store().projections.joinSearch(), "join"))
        ;
    const auto reader = county.opened(OpenMode::ReadOnly); // as the window's search has it
    must(reader->keep(Connection::Pages::More), "pages");
    Asking asking(county, reader->petitions);
    Answer strokes;
    std::vector<QueryClass> kinds = queryClasses();
    for (QueryClass &kind : filteredClasses())
        kinds.push_back(std::move(kind));
    for (const QueryClass &kind : kinds) {
        Answer warm, answer;
        for (int i = 0; i < eachClass; ++i) {
            const Petition petition = asking.any(kind);
            const QString typed = kind.typed(petition, county.population());
            const Narrowing chosen = kind.narrowing ? kind.narrowing(petition) : Narrowing();
            asking.once(typed, chosen, warm); // what is asked for first comes from the disk
            asking.once(typed, chosen, answer);
            if (i < 3) {
                for (const QString &text : keystrokes(typed))
                    asking.once(text, chosen, strokes);
            }
        }
        addRows(table, kind.name, county.petitions(), answer);
    }
    addRows(table, QStringLiteral("every keystroke"), county.petitions(), strokes);
}

} // namespace onedoor::bench
