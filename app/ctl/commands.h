#pragma once

#include "app/ctl/context.h"

/// The commands of contract.md; each takes its arguments and returns the exit code.
namespace onedoor
{

// store_commands.cpp
int runInit(const QStringList &arguments, Context &context);
int runSettings(const QStringList &arguments, Context &context);
int runVerify(const QStringList &arguments, Context &context);
int runRebuild(const QStringList &arguments, Context &context);

// backup_commands.cpp
int runBackup(const QStringList &arguments, Context &context);
int runRestore(const QStringList &arguments, Context &context);
int runSalvage(const QStringList &arguments, Context &context);

// intake_commands.cpp
int runRegister(const QStringList &arguments, Context &context);
int runImport(const QStringList &arguments, Context &context);

// petition_commands.cpp
int runShow(const QStringList &arguments, Context &context);
int runDo(const QStringList &arguments, Context &context);
int runFind(const QStringList &arguments, Context &context);
int runSimilar(const QStringList &arguments, Context &context);

// due_commands.cpp
int runDue(const QStringList &arguments, Context &context);

// attention_commands.cpp
int runAttention(const QStringList &arguments, Context &context);

// suggest_commands.cpp
int runSuggest(const QStringList &arguments, Context &context);
int runLearn(const QStringList &arguments, Context &context);

// rule_commands.cpp
int runCheckId(const QStringList &arguments, Context &context);
int runWorkday(const QStringList &arguments, Context &context);
int runDeadline(const QStringList &arguments, Context &context);
int runExplain(const QStringList &arguments, Context &context);

// paper_commands.cpp
int runForms(const QStringList &arguments, Context &context);
int runForm(const QStringList &arguments, Context &context);
int runReprint(const QStringList &arguments, Context &context);
int runVoid(const QStringList &arguments, Context &context);
int runVerifyPaper(const QStringList &arguments, Context &context);

// ticket_commands.cpp
int runTicket(const QStringList &arguments, Context &context);

// key_commands.cpp, attachment_commands.cpp
int runKeys(const QStringList &arguments, Context &context);
int runAttach(const QStringList &arguments, Context &context);
int runAttachment(const QStringList &arguments, Context &context);

// sync_commands.cpp, hub_commands.cpp
int runSync(const QStringList &arguments, Context &context);
int runHub(const QStringList &arguments, Context &context);

} // namespace onedoor
