#pragma once

#include "app/ctl/context.h"

/// The commands of contract.md; each takes its arguments, which fit a synopsis of its own in
/// command_table.cpp, and returns the exit code.
namespace onedoor
{

// command_table.cpp
int runHelp(const Arguments &arguments, Context &context);

// store_commands.cpp
int runInit(const Arguments &arguments, Context &context);
int runSettings(const Arguments &arguments, Context &context);
int runVerify(const Arguments &arguments, Context &context);
int runRebuild(const Arguments &arguments, Context &context);

// backup_commands.cpp
int runBackup(const Arguments &arguments, Context &context);
int runRestore(const Arguments &arguments, Context &context);
int runSalvage(const Arguments &arguments, Context &context);

// intake_commands.cpp
int runRegister(const Arguments &arguments, Context &context);
int runImport(const Arguments &arguments, Context &context);

// petition_commands.cpp
int runShow(const Arguments &arguments, Context &context);
int runFind(const Arguments &arguments, Context &context);
int runSimilar(const Arguments &arguments, Context &context);

// act_commands.cpp
int runDo(const Arguments &arguments, Context &context);
int runActs(const Arguments &arguments, Context &context);
int runServe(const Arguments &arguments, Context &context);

// standing_commands.cpp
int runRoute(const Arguments &arguments, Context &context);
int runOrphans(const Arguments &arguments, Context &context);
int runTasks(const Arguments &arguments, Context &context);

// account_commands.cpp
int runAccount(const Arguments &arguments, Context &context);

// board_commands.cpp
int runBoard(const Arguments &arguments, Context &context);

// due_commands.cpp
int runDue(const Arguments &arguments, Context &context);

// attention_commands.cpp
int runAttention(const Arguments &arguments, Context &context);

// suggest_commands.cpp
int runSuggest(const Arguments &arguments, Context &context);
int runLearn(const Arguments &arguments, Context &context);

// rule_commands.cpp
int runCheckId(const Arguments &arguments, Context &context);
int runWorkday(const Arguments &arguments, Context &context);
int runDeadline(const Arguments &arguments, Context &context);
int runCalendar(const Arguments &arguments, Context &context);
int runExplain(const Arguments &arguments, Context &context);

// paper_commands.cpp
int runForms(const Arguments &arguments, Context &context);
int runForm(const Arguments &arguments, Context &context);
int runBatch(const Arguments &arguments, Context &context);
int runDossier(const Arguments &arguments, Context &context);
int runReprint(const Arguments &arguments, Context &context);
int runVoid(const Arguments &arguments, Context &context);
int runVerifyPaper(const Arguments &arguments, Context &context);

// scan_commands.cpp
int runScans(const Arguments &arguments, Context &context);
// blank_commands.cpp
int runBlanks(const Arguments &arguments, Context &context);

// ticket_commands.cpp
int runTicket(const Arguments &arguments, Context &context);

// record_commands.cpp
int runRecord(const Arguments &arguments, Context &context);

// key_commands.cpp, attachment_commands.cpp
int runKeys(const Arguments &arguments, Context &context);
int runAttach(const Arguments &arguments, Context &context);
int runAttachment(const Arguments &arguments, Context &context);

// sync_commands.cpp, hub_commands.cpp
int runSync(const Arguments &arguments, Context &context);
int runHub(const Arguments &arguments, Context &context);

} // namespace onedoor
