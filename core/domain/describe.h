#pragma once

#include "core/domain/fact.h"

/// The fields of every recorded struct, once, for writing and reading. Names are stable for ever; a
/// new field may be added, none renamed or reused.
namespace onedoor
{

template <class Io>
void describe(Io &io, Party &p)
{
    io("id", p.id);
    io("kind", p.kind);
    io("standing", p.standing);
    io.sealed(p.id, p.erased, [&p](auto &in) {
        in("name", p.name);
        in("id_type", p.idType);
        in("id_number", p.idNumber);
        in("sex", p.sex);
        in("birth", p.birth);
        in("ethnicity", p.ethnicity);
        in("phone", p.phone);
        in("phone_note", p.phoneNote);
        in("address", p.address);
        in("occupation", p.occupation);
        in("contact", p.contact);
        in("contact_title", p.contactTitle);
        in("guardian", p.guardian);
    });
}

template <class Io>
void describe(Io &io, Place &p)
{
    io("division", p.division);
    io("detail", p.detail);
}

template <class Io>
void describe(Io &io, Attachment &a)
{
    io("name", a.name);
    io("sha256", a.sha256);
    io("size", a.size);
    io("note", a.note);
}

template <class Io>
void describe(Io &io, Intake &i)
{
    io("channel", i.channel);
    io("received_at", i.receivedAt);
    io("source_no", i.sourceNo);
    io("source_system", i.sourceSystem);
    io("kind", i.kind);
    io("subkind", i.subkind);
    io("type", i.type);
    io("content_class", i.contentClass);
    io("title", i.title);
    io("narrative", i.narrative);
    io("claim", i.claim);
    io("place", i.place);
    io("occurred_on", i.occurredOn);
    io("amount", i.amount);
    io("headcount", i.headcount);
    io("nature", i.nature);
    io("sphere", i.sphere);
    io("intensity", i.intensity);
    io("urgent_signals", i.urgentSignals);
    io("willing_to_mediate", i.willingToMediate);
    io("protected", i.isProtected);
    io("anonymous", i.anonymous);
    io("petitioners", i.petitioners);
    io("respondents", i.respondents);
    io("attachments", i.attachments);
}

template <class Io>
void describe(Io &io, PetitionRegistered &f)
{
    io("code", f.code);
    io("intake", f.intake);
    io("effects", f.effects);
}

template <class Io>
void describe(Io &io, PetitionCorrected &f)
{
    io("fields", f.fields);
    io("corrected", f.corrected);
    io("reason", f.reason);
}

template <class Io>
void describe(Io &io, RouteOpened &e)
{
    io("id", e.id);
    io("route", e.route);
    io("title", e.title);
    io("body", e.body);
    io("handlers", e.handlers);
    io("stands", e.stands);
}

template <class Io>
void describe(Io &io, RouteStage &e)
{
    io("id", e.id);
    io("stage", e.stage);
    io("title", e.title);
    io("number", e.number);
    io("stands", e.stands);
}

template <class Io>
void describe(Io &io, RouteEnded &e)
{
    io("id", e.id);
    io("outcome", e.outcome);
    io("title", e.title);
    io("stands", e.stands);
}

template <class Io>
void describe(Io &io, OwnerSet &e)
{
    io("unit", e.unit);
    io("person", e.person);
    io("phone", e.phone);
    io("role", e.role);
}

template <class Io>
void describe(Io &io, ClockStarted &e)
{
    io("id", e.id);
    io("rule", e.rule);
    io("title", e.title);
    io("article", e.article);
    io("starts", e.starts);
    io("from", e.from);
    io("count", e.count);
    io("unit", e.unit);
    io("rolls", e.rolls);
    io("warn", e.warnDays);
    io("promise", e.promise);
    io("outlives", e.outlives);
    io("owner", e.owner);
    io("of", e.route);
    io("fixed", e.fixed);
}

template <class Io>
void describe(Io &io, ClockPaused &e)
{
    io("id", e.id);
    io("from", e.from);
    io("reason", e.reason);
}

template <class Io>
void describe(Io &io, ClockResumed &e)
{
    io("id", e.id);
    io("on", e.on);
}

template <class Io>
void describe(Io &io, ClockExtended &e)
{
    io("id", e.id);
    io("count", e.count);
    io("unit", e.unit);
    io("article", e.article);
    io("approved_by", e.approvedBy);
    io("reason", e.reason);
}

template <class Io>
void describe(Io &io, ClockMet &e)
{
    io("id", e.id);
    io("rule", e.rule);
    io("on", e.on);
}

template <class Io>
void describe(Io &io, TaskSet &e)
{
    io("id", e.id);
    io("key", e.key);
    io("title", e.title);
    io("owner", e.owner);
    io("due", e.due);
    std::optional<bool> outlives = e.outlives ? std::optional(true) : std::nullopt;
    io("outlives", outlives); // written only where it is so: what was recorded keeps its bytes
    if (outlives.value_or(false) != e.outlives)
        e.outlives = *outlives;
}

template <class Io>
void describe(Io &io, TaskDone &e)
{
    io("id", e.id);
    io("finding", e.finding);
}

template <class Io>
void describe(Io &io, SignalRaised &e)
{
    io("id", e.id);
    io("signal", e.signal);
    io("grade", e.grade);
}

template <class Io>
void describe(Io &io, SignalClosed &e)
{
    io("id", e.id);
    io("finding", e.finding);
}

template <class Io>
void describe(Io &io, FigureSet &e)
{
    io("figure", e.figure);
    io("value", e.value);
}

template <class Io>
void describe(Io &io, Served &e)
{
    io("document", e.id);
    io("how", e.how);
    io("to", e.to);
    io("proof", e.proof);
    io("on", e.on);
}

template <class Io>
void describe(Io &io, Settled &e)
{
    io("case", e.caseClosed);
    io("matter", e.matterSettled);
    io("people", e.peopleReconciled);
    io("result", e.result);
    io("title", e.title);
    io("summary", e.summary);
    io("stands", e.stands);
}

template <class Io>
void describe(Io &io, Reopened &e)
{
    io("reason", e.reason);
}

template <class Io>
void describe(Io &io, ActTaken &f)
{
    io("act", f.act);
    io("version", f.version);
    io("title", f.title);
    io("says", f.says);
    io("inputs", f.inputs);
    io("person", f.person);
    if (!f.person.isNull())
        io.sealed(f.person, f.erased, [&f](auto &in) { in("inputs", f.sealedInputs); });
    io("effects", f.effects);
}

template <class Io>
void describe(Io &io, DocumentIssued &f)
{
    io("document", f.document);
    io("form", f.form);
    io("form_version", f.formVersion);
    io("number", f.number);
    io("serial", f.serial);
    io("year", f.year);
    io("snapshot_hash", f.snapshotHash);
    io("pdf_hash", f.pdfHash);
    io("pages", f.pages);
    io("recipient", f.recipient);
    io("about", f.about);
}

template <class Io>
void describe(Io &io, DocumentVoided &f)
{
    io("document", f.document);
    io("reason", f.reason);
}

template <class Io>
void describe(Io &io, DocumentPrinted &f)
{
    io("document", f.document);
    io("printer", f.printer);
    io("copies", f.copies);
    io("job", f.job);
    io("outcome", f.outcome);
    io("reprint", f.reprint);
}

template <class Io>
void describe(Io &io, TicketTaken &f)
{
    io("label", f.label);
    io("kind", f.kind);
    io("priority", f.priority);
    io("zone", f.zone);
    io("window", f.window);
    io("day", f.day);
}

template <class Io>
void describe(Io &io, TicketCalled &f)
{
    io("window", f.window);
}

template <class Io>
void describe(Io &io, TicketEnded &f)
{
    io("outcome", f.outcome);
    io("petition", f.petition);
}

template <class Io>
void describe(Io &io, AdviceGiven &f)
{
    io("topic", f.topic);
    io("question", f.question);
    io("answer", f.answer);
    io("visitor", f.visitor);
}

template <class Io>
void describe(Io &io, RecordPut &f)
{
    io("kind", f.kind);
    io("version", f.version);
    io("key", f.key);
    io("title", f.title);
    io("fields", f.fields);
    io("person", f.person);
    io("act", f.act);
    io("says", f.says);
    if (!f.person.isNull())
        io.sealed(f.person, f.erased, [&f](auto &in) { in("fields", f.sealedFields); });
}

template <class Io>
void describe(Io &io, RecordRetired &f)
{
    io("kind", f.kind);
    io("key", f.key);
    io("reason", f.reason);
}

template <class Io>
void describe(Io &io, PetitionLinked &f)
{
    io("other", f.other);
    io("code", f.code);
    io("kind", f.kind);
    io("reason", f.reason);
}

template <class Io>
void describe(Io &io, PetitionUnlinked &f)
{
    io("other", f.other);
    io("code", f.code);
    io("reason", f.reason);
}

template <class Io>
void describe(Io &io, PetitionMerged &f)
{
    io("into", f.into);
    io("code", f.code);
    io("reason", f.reason);
}

template <class Io>
void describe(Io &io, PetitionUnmerged &f)
{
    io("into", f.into);
    io("code", f.code);
    io("reason", f.reason);
}

} // namespace onedoor
