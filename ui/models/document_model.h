#pragma once

#include "ui/models/desk_worker.h"
#include "ui/models/paper_worker.h"
#include "ui/models/print_worker.h"

namespace onedoor
{

/// One paper from preview to tray: what is missing, the issue, the print and what becomes of it.
/// Setting and printing happen in two threads; a print goes on being followed while other papers
/// are in front.
class DocumentModel : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Nothing,
        Drafting, ///< a preview; no number yet
        Issued,   ///< the one PDF, for ever
    };

    /// Papers are made in a thread of their own at the station of `desk`, which outlives the model.
    explicit DocumentModel(const DeskWorker &desk, QObject *parent = nullptr);

    /// Starts a form for a petition.
    void begin(const PetitionId &petition, const QString &form);
    /// Shows a document that was issued.
    void openNumber(const QString &number);
    /// Where prints go; empty: the default printer.
    void setPrinter(const QString &name) { m_printer = name; }

    Stage stage() const { return m_stage; }
    bool isBusy() const { return m_busy; }
    QString title() const;
    QString number() const { return m_number; }
    PetitionId petition() const { return m_petition; }
    /// The preview or the stored PDF.
    const QByteArray &pdf() const { return m_pdf; }
    int pages() const { return m_pages; }
    /// How many are printed: as many as the paper says (一式N份), unless the desk chose otherwise.
    int copies() const { return m_chosenCopies.value_or(m_copies); }
    void setCopies(int copies);
    /// What print() sends.
    PrintOrder printOrder() const;

    /// A value of the form that a person may give: missing, or free to choose.
    struct Input {
        QString key;
        QString name; ///< in Chinese, as the form declares it
        bool required = false;
    };
    const QList<Input> &inputs() const { return m_inputs; }
    void setInput(const QString &key, const QString &value);
    /// Names of what only the petition or the centre's settings can give.
    const QStringList &missingElsewhere() const { return m_missingElsewhere; }
    /// Why the form may not be made of this matter now; empty: it may.
    const QString &refused() const { return m_refused; }
    bool canIssue() const;

    bool isVoided() const { return !m_voidReason.isEmpty(); }
    QString voidReason() const { return m_voidReason; }
    bool isPrinted() const { return m_printed; }
    /// It shows what has been corrected since; the names of these fields.
    bool isOutdated() const { return !m_outdated.isEmpty(); }
    const QStringList &outdated() const { return m_outdated; }
    bool canReplace() const { return isOutdated() && !m_busy && !m_desk.isReadOnly(); }
    /// Characters that the paper in front names by their codes: "U+1F9D1". Of a preview, or of what
    /// was issued a moment ago.
    const QStringList &standIns() const { return m_standIns; }
    /// How the present document's print stands; nullopt while it was not sent in this session.
    std::optional<JobState> printState() const;

    void issueAndPrint();
    /// 打印 or 重打: the same bytes again.
    void print();
    void cancelPrint();
    void voidDocument(const QString &reason);
    /// An outdated paper becomes void and is issued anew with a new number, which is then in front;
    /// both or neither.
    void replace();
    Result<Done> savePdf(const QString &file) const;

Q_SIGNALS:
    void changed();
    /// The PDF in front is another one.
    void paperChanged();
    void failed(const onedoor::Error &error);
    /// The ledger has something new.
    void recorded();

private:
    void preview();
    void connectPapers();
    void connectPrints();
    void readInputs(const FormState &state);
    void takeStanding(quint64 ticket, const Register::Row &row, const QStringList &outdated);
    void forgetStanding();
    void takeDocument(quint64 ticket, const Issued &document);

    const DeskWorker &m_desk;
    WorkerThread<PaperWorker> m_papers;
    WorkerThread<PrintWorker> m_prints;
    quint64 m_ticket = 0;
    quint64 m_begun = 0; ///< of the form in front
    Stage m_stage = Stage::Nothing;
    bool m_busy = false;
    bool m_prepared = false; ///< what is missing is known
    bool m_printWhenIssued = false;
    PetitionId m_petition;
    QString m_form;
    QString m_number;
    QByteArray m_pdf;
    int m_pages = 0;
    int m_copies = 1;
    std::optional<int> m_chosenCopies;
    QString m_sides;
    QJsonObject m_given;
    QList<Input> m_inputs;
    QStringList m_missing;
    QStringList m_missingElsewhere;
    QString m_refused;
    QString m_voidReason;
    bool m_printed = false;
    QStringList m_outdated;
    QStringList m_standIns;
    QString m_printer;
    QHash<QString, JobState> m_printStates; ///< by number
};

} // namespace onedoor
