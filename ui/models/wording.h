#pragma once

#include "core/domain/deadline.h"
#include "core/domain/petition.h"

#include <QCoreApplication>

namespace onedoor
{

struct Reference;

/// What a clerk reads where the program has an enum, a refusal or a fact. Translated on each call,
/// so that a test and a changed language see the right words.

/// One sentence: what happened, what was kept, what to do next.
QString wordingOf(const Error &error);
/// A field of the contract in words: "petitioners[0].id_number" is the ID number of petitioner 1.
QString fieldText(const QString &field);

QString stateText(State state);
QString kindText(PetitionKind kind);
/// A subkind by its word in the contract: petition, complaint, advice, help, suggestion, service.
QString subkindText(const QString &word);
QString intensityText(Intensity intensity);
QString standingText(Standing standing);
QString partyKindText(PartyKind kind);
QString idTypeText(IdType type);
QString sexText(Sex sex);
QString ticketKindText(TicketKind kind);
QString linkKindText(LinkKind kind);

/// A fact as it stands on the timeline.
struct FactLine {
    QString title;             ///< what happened
    QString detail;            ///< its substance; may be empty, may run over lines
    bool isCorrection = false; ///< answers an earlier fact
    QString whole = {};        ///< all that was answered; empty where the detail says it
};
FactLine timelineText(const Event &event, const Reference &reference);

/// A day in words, 2026年11月23日, and an instant in China Standard Time.
QString dayInWords(QDate day);
QString timeInWords(const QDateTime &instant);    ///< 09:31
QString instantInWords(const QDateTime &instant); ///< 11-23 09:31
/// 草稿已保存 09:31:07
QString draftKeptText(const QDateTime &at);

/// How far this computer's clock is off from the county's, and what to do about it.
QString clockSkewText(qint64 hubAheadMs);

/// What is the matter with a fact that stands against another; "" names no fact.
QString attentionText(const Attention &attention);
/// 事实冲突, the word of the mark in lists; with the sign, so that it is seen without colour.
QString attentionMark();
/// Where units come from, at a centre that has recorded none.
QString noUnitsText();

/// A derivation line by line: rule and article, each stretch of days, the day due.
QStringList derivationLines(const Derivation &derivation);
/// Beside a date that rests on holidays not announced yet; empty beside others.
QString provisionalMark(bool provisional);

/// The context of all these sentences.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace onedoor
