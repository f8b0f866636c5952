#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace onedoor
{

/// Why something was refused. The switch in ui/models/wording.cpp turns each into a Chinese
/// sentence; a new Reason without a sentence fails the build there (-Wswitch).
enum class Reason {
    // input
    Missing,        ///< a required field is empty
    UnknownKey,     ///< a key the format does not have
    WrongType,      ///< not the JSON type or shape the field needs
    NotInCatalogue, ///< a code or name no catalogue has
    TooLong,        ///< longer than the field's limit
    BadCharacter,   ///< control characters, unpaired surrogates
    BadLength,      ///< an identifier with a wrong number of characters
    BadCheckDigit,  ///< the check character does not fit
    BadDate,        ///< not a day of the calendar, or a time that is none
    BadDivision,    ///< no such administrative division
    BadAmount,      ///< not money
    BadNumber,      ///< not a number, or outside its range
    Duplicate,      ///< already there
    Rounded,        ///< a long number that a spreadsheet kept with 15 digits only
    UnevenRow,      ///< a row with more cells than the headings name; detail "7/5"
    TooLarge,       ///< larger than is read at all (a line, a file, a query); detail: the bound
    BadFormat,      ///< otherwise malformed
    // decisions
    NotFound,       ///< no such petition, document, ticket …
    NotOpen,        ///< the petition's state does not allow this step
    WithItself,     ///< a petition linked to, or merged into, itself
    AlreadyDone,    ///< the step was taken before
    NotAllowed,     ///< the operator or the store may not do this
    Conflict,       ///< somebody else was faster; look again
    NeedsAttention, ///< the facts contradict each other; a person must decide
    WouldNotCount,  ///< this fact would not fit the matter as it is folded: refused, not recorded
    Protected,      ///< protected information must not go there
    // store
    StoreMissing,   ///< no store at that place
    StoreExists,    ///< refuses to overwrite
    StoreNewer,     ///< made by a newer release
    StoreDamaged,   ///< the file or the chain is damaged
    StoreReadOnly,  ///< the file or folder cannot be written
    StoreBusy,      ///< another program held the store too long
    DiskFull,       ///< no space left
    WrongKey,       ///< the key does not open the store
    EngineMismatch, ///< the SQL plugin bound to another SQLite: would write unencrypted
    StoreFailed,    ///< any other failure of the engine
    NetworkFolder,  ///< a network share: its locks cannot be trusted (detail names the file system)
    BackupUnfit,    ///< a backup that fails its checks; detail says which
    // keys
    PasswordNeeded, ///< no slot opens without a password or the recovery sheet
    WrongPassword,  ///< the password, or the recovery code, opens no slot
    WeakPassword,   ///< too short, or one that everybody tries first
    // paper
    BadTemplate,        ///< a form's template is wrong (detail names file, line, field)
    MissingFields,      ///< the petition lacks what the form needs (detail lists them)
    MissingGlyph,       ///< no font has a character (detail names it)
    PaperFailed,        ///< the PDF could not be made
    PrinterUnavailable, ///< no such printer, or no print service
    PrinterRefused,     ///< the queue rejects jobs
    // hub
    HubUnreachable, ///< no connection
    HubRefused,     ///< credentials or rights
    HubWrong,       ///< not a hub, or of another version
    HubConflict,    ///< fork, clone, gap: identity of this station is in doubt
    // program
    FileUnreadable,
    FileUnwritable,
    FileUnfit, ///< not what it claims to be; detail says what it is: locked, xls, not_a_sheet …
    Cancelled,
};

/// A refusal: what is wrong, where (a field's name as in contract.md, may be empty) and a detail to
/// show (a value, a file and line). detail is never a sentence and never holds a secret.
struct Error {
    Reason reason = Reason::BadFormat;
    QString detail;
    QString field;

    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none. No exceptions cross our layers: Qt slots must not
/// throw.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success that carries nothing.
struct Done {
    bool operator==(const Done &) const = default;
};

} // namespace onedoor
