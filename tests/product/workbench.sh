# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# The workbench of the built product: started by its launcher on a display, looked at, and closed.
. "$MOVEOUT_ROOT/tests/product/lib/tap.sh"

no_errors() { ! grep -h '^!ENTRY [^ ]* 4 ' "$1" >&2; }

start_workbench first "$moveout" -data "$MOVEOUT_SCRATCH/workspace" -consoleLog
sleep 8
screenshot workbench-first
check 'the window is not blank' [ "$(colours "$MOVEOUT_SCREENSHOTS/workbench-first.png")" -gt 32 ]
stop_workbench
check 'nothing is logged as an error at the first start' no_errors first.log

start_workbench second "$moveout" "$sample" -data "$MOVEOUT_SCRATCH/other" -consoleLog
sleep 8
screenshot workbench-sample
check 'the section of the file is on the screen' [ "$(colours_inside "$MOVEOUT_SCREENSHOTS/workbench-sample.png")" -gt 24 ]
stop_workbench
check 'nothing is logged as an error with a section open' no_errors second.log
