#pragma once

#include "core/domain/petition.h"
#include "core/domain/pinyin.h"
#include "core/store/search_words.h"
#include "core/store/searched_texts.h"

#include <QSet>

namespace onedoor
{

/// What the index holds of a petition and how a typed query asks for it: one pure pair, so that
/// they can never disagree (storage.md 2.3). For one thread.
///
/// typedWords() says which words were typed; a petition is a hit when every one fits it.
/// Characters are compared as letterRuns() gives them. A word fits by *identity* when
///  - name: it, or it without its signs, stands in a party's name or in the name without blanks and
///    points; letters and digits in it are whole runs;
///  - pinyin: it is letters alone, with or without signs, and one of Pinyin::pinyinKeys of a name
///    begins with it; or it begins in Han characters that stand in a name, goes on in letters, and
///    a name's key begins with one of mixedKeys() (张wei, 欧阳jg);
///  - number: its letters and digits, signs left out, with a digit among them, begin a party's ID
///    number or phone, or a landline behind its area code, or the source number (three characters
///    or more), or are the last four or six of one of them, an extension left out or not;
///  - birth: it is a whole day (typedDate) and that of a resident ID number of 18 characters;
///  - code: without signs it is the digits of the centre (seven or more), or all nine and the
///    beginning of what follows; or the six digits of the day and the beginning of what follows; or
///    the beginning of station, serial and check character (two characters or more: A1, A10001); or
///    the serial (0001), alone or with the check character;
///  - document: without signs it is a document's number, or its year and serial (202612, 202612号),
///    or it stands in a document's number as in a text (a single Han character there is text).
/// It fits by *text* when
///  - every part of it between signs stands in a text: those of matterTexts() and placeTexts(). Han
///  characters fit anywhere inside;
///    letters and digits only as a whole run, but a part of letters and digits alone also as a
///    run's beginning, or up to 22 characters that begin with a digit behind its letters (12345 of
///    闽D12345), and as the last four or six of a run of seven or more with a digit in it;
///  - it is a day, a month or a year (typedDate) in which the petition was registered or received.
/// A word with signs also fits by identity when each of its parts does, and by text when each part
/// fits by either. Marks that people leave out (bridgedRuns) do not matter in texts: what stands
/// there with them is there without them too, and a word is also looked for without its own. But a
/// word written as a code is, whole or begun (350211001-261123-A1-00) or its codeTail(), fits by
/// identity only as the number it is, and by text only when each part stands in a text.
class SearchTokens
{
public:
    explicit SearchTokens(DivisionName divisionName = {}) : m_divisionName(std::move(divisionName))
    {
    }

    struct Columns {
        QString name, key, num, addr, narr; ///< tokens joined by blanks
    };
    Columns of(const Petition &petition) const;

    /// A long word that was typed, its tokens one behind another as the index has them.
    struct LongWord {
        QString inName, inText;
    };

    /// FTS5 expressions for what a person typed. Every hit is in exactly one of the tiers.
    struct Match {
        QString identity; ///< at least one word fits by identity; empty: none can
        QString text;     ///< every word fits by text and none by identity; empty: none can
        QString anyText;  ///< every word fits by text, whether or not one fits by identity
        QString all;      ///< either; empty when nothing searchable was typed
        /// `identity`, `text` and `anyText` ask for these piece by piece, wherever each stands: a
        /// row they yield is a hit when it holds() them. `all` asks for them as they are.
        QList<LongWord> longWords;
    };
    Match match(const QString &typed) const;
    /// Whether each stands in a name or in a text of the petition.
    bool holds(const Petition &petition, const QList<LongWord> &words) const;

    /// One FTS5 expression, empty when one of these is; what is rarest stands first. Between the
    /// terms of a plain AND the engine takes each on to wherever any other stands, hit or not: a
    /// common third one is walked from end to end. Inside an OR the first two agree alone.
    static QString allOf(QStringList needs);

    /// What the list can be limited to without looking at each row.
    enum class Facet { State, Type, Handler, Operator };
    static QString facet(Facet facet, const QStringList &anyOf);
    /// Registered on one of these legal days.
    static QString registered(QDate from, QDate to);

    /// The distinct bigrams of a text, as the index holds them.
    static QSet<QString> bigrams(const QList<LetterRun> &runs);
    /// Its numbers and words in letters, each with the Han character before it (路195), as the
    /// index holds them; others stand in too many petitions.
    static QSet<QString> numbers(const QList<LetterRun> &runs);

private:
    void addName(Columns &columns, const QString &name) const;

    DivisionName m_divisionName;
    Pinyin m_pinyin;
};

} // namespace onedoor
