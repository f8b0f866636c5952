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
}

template <class Io>
void describe(Io &io, PetitionCorrected &f)
{
    io("fields", f.fields);
    io("corrected", f.corrected);
    io("reason", f.reason);
}

template <class Io>
void describe(Io &io, PetitionAccepted &f)
{
    io("route", f.route);
    io("organisation", f.organisation);
    io("contact", f.contact);
    io("phone", f.phone);
    io("rule", f.rule);
    io("due_on", f.dueOn);
    io("note", f.note);
}

template <class Io>
void describe(Io &io, PetitionDeclined &f)
{
    io("ground", f.ground);
    io("basis", f.basis);
    io("competent_body", f.competentBody);
    io("competent_address", f.competentAddress);
    io("competent_phone", f.competentPhone);
    io("limitation", f.limitation);
}

template <class Io>
void describe(Io &io, ReferralSent &f)
{
    io("referral", f.referral);
    io("mode", f.mode);
    io("organisation", f.organisation);
    io("contact", f.contact);
    io("phone", f.phone);
    io("assisting", f.assisting);
    io("urgency", f.urgency);
    io("opinion", f.opinion);
    io("request", f.request);
    io("rule", f.rule);
    io("due_on", f.dueOn);
}

template <class Io>
void describe(Io &io, ReferralSigned &f)
{
    io("referral", f.referral);
    io("signed_by", f.signedBy);
    io("signed_on", f.signedOn);
}

template <class Io>
void describe(Io &io, ReferralReturned &f)
{
    io("referral", f.referral);
    io("reason", f.reason);
    io("basis", f.basis);
    io("suggested", f.suggested);
}

template <class Io>
void describe(Io &io, ReferralReported &f)
{
    io("referral", f.referral);
    io("organisation", f.organisation);
    io("result", f.result);
    io("text", f.text);
    io("basis", f.basis);
    io("reported_on", f.reportedOn);
}

template <class Io>
void describe(Io &io, MediationStarted &f)
{
    io("mediation", f.mediation);
    io("organisation", f.organisation);
    io("mediators", f.mediators);
    io("consent", f.consent);
    io("rule", f.rule);
    io("due_on", f.dueOn);
}

template <class Io>
void describe(Io &io, MediationEnded &f)
{
    io("mediation", f.mediation);
    io("ground", f.ground);
    io("undisputed", f.undisputed);
}

template <class Io>
void describe(Io &io, Clause &c)
{
    io("text", c.text);
    io("amount", c.amount);
}

template <class Io>
void describe(Io &io, AgreementReached &f)
{
    io("agreement", f.agreement);
    io("mediation", f.mediation);
    io("organisation", f.organisation);
    io("facts", f.facts);
    io("clauses", f.clauses);
    io("performance", f.performance);
    io("perform_by", f.performBy);
    io("mediators", f.mediators);
    io("recorder", f.recorder);
    io("copies", f.copies);
    io("signed_on", f.signedOn);
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
void describe(Io &io, PetitionClosed &f)
{
    io("result", f.result);
    io("summary", f.summary);
}

template <class Io>
void describe(Io &io, FollowUpRecorded &f)
{
    io("method", f.method);
    io("performance", f.performance);
    io("satisfaction", f.satisfaction);
    io("note", f.note);
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
